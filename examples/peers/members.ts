import { type RecordOf, Tree, type Words } from '@koppel/core';
import type { pairing } from './policy.js';

/** A made-up firm. */
export type Member = RecordOf<(typeof pairing)['ask']> & { readonly id: string; readonly name: string };

type Facts = Omit<Member, 'id' | 'name' | 'nearPhases' | 'phase'> & { readonly phase: number };

function member(id: string, name: string, facts: Facts): Member {
  return { id, name, ...facts, nearPhases: { gte: facts.phase - 1, lte: facts.phase + 1 } };
}

const ijsseldelta = ['hattem', 'kampen', 'zwolle'];
const salland = ['deventer', 'olst', 'raalte'];
const everywhere = [...ijsseldelta, ...salland];

export const members: readonly Member[] = [
  member('metaal-zwolle', 'metaalbewerker in Zwolle', {
    struggles: { 'personeel-vinden': 3, digitaliseren: 2 },
    products: ['plaatwerk'],
    market: ijsseldelta,
    sector: 'metaal',
    headcount: 24,
    turnoverEur: 3_200_000,
    phase: 3,
  }),
  member('metaal-kampen', 'metaalbewerker in Kampen', {
    struggles: { 'personeel-vinden': 3, digitaliseren: 3 },
    products: ['plaatwerk', 'trappen'],
    market: ['kampen', 'zwolle'],
    sector: 'metaal',
    headcount: 20,
    turnoverEur: 2_900_000,
    phase: 3,
  }),
  member('meubels-raalte', 'meubelmaker in Raalte', {
    struggles: { 'personeel-vinden': 2, digitaliseren: 2, 'nieuwe-klanten': 1 },
    products: ['meubels'],
    market: everywhere,
    sector: 'hout',
    headcount: 18,
    turnoverEur: 2_400_000,
    phase: 3,
  }),
  member('machines-deventer', 'machinebouwer in Deventer', {
    struggles: { 'personeel-vinden': 3, leidinggeven: 2 },
    products: ['machines'],
    market: everywhere,
    sector: 'metaal',
    headcount: 35,
    turnoverEur: 6_000_000,
    phase: 4,
  }),
  member('bakker-zwolle', 'bakker in Zwolle', {
    struggles: { opvolging: 3, 'personeel-vinden': 1 },
    products: ['brood'],
    market: ['zwolle'],
    sector: 'voeding',
    headcount: 12,
    turnoverEur: 900_000,
    phase: 5,
  }),
  member('bakker-deventer', 'bakker in Deventer', {
    struggles: { opvolging: 3, energie: 2 },
    products: ['brood'],
    market: ['deventer'],
    sector: 'voeding',
    headcount: 10,
    turnoverEur: 800_000,
    phase: 5,
  }),
  member('kaas-olst', 'kaasmakerij in Olst', {
    struggles: { energie: 3, opvolging: 1 },
    products: ['kaas'],
    market: salland,
    sector: 'voeding',
    headcount: 8,
    turnoverEur: 1_100_000,
    phase: 4,
  }),
  member('installateur-salland', 'installateur in Olst', {
    struggles: { 'personeel-vinden': 3, planning: 3 },
    products: ['warmtepompen'],
    market: salland,
    sector: 'installatie',
    headcount: 28,
    turnoverEur: 4_500_000,
    phase: 4,
  }),
  member('installateur-raalte', 'installateur in Raalte', {
    struggles: { 'personeel-vinden': 2, planning: 3 },
    products: ['warmtepompen', 'zonnepanelen'],
    market: ['raalte'],
    sector: 'installatie',
    headcount: 22,
    turnoverEur: 3_800_000,
    phase: 4,
  }),
  member('aannemer-zwolle', 'aannemer in Zwolle', {
    struggles: { planning: 3, leidinggeven: 2 },
    products: ['verbouwingen'],
    market: ijsseldelta,
    sector: 'aanneming',
    headcount: 30,
    turnoverEur: 5_200_000,
    phase: 4,
  }),
  member('webwinkel-kampen', 'webwinkel in Kampen', {
    struggles: { 'nieuwe-klanten': 3, leidinggeven: 1 },
    products: ['fietstassen'],
    market: everywhere,
    sector: 'webwinkels',
    headcount: 6,
    turnoverEur: 1_400_000,
    phase: 2,
  }),
  member('software-deventer', 'softwaremaker in Deventer', {
    struggles: { 'nieuwe-klanten': 3, 'personeel-vinden': 1 },
    products: ['planningssoftware'],
    market: everywhere,
    sector: 'ict',
    headcount: 7,
    turnoverEur: 1_000_000,
    phase: 2,
  }),
];

const under = (parent: string, ...ids: readonly string[]) => ids.map((id) => ({ id, parents: [parent] }));

export const trees: readonly Tree[] = [
  new Tree({
    id: 'sectors',
    version: '1',
    nodes: [
      { id: 'alle' },
      ...under('alle', 'maken', 'bouwen', 'diensten'),
      ...under('maken', 'metaal', 'hout', 'voeding'),
      ...under('bouwen', 'installatie', 'aanneming'),
      ...under('diensten', 'webwinkels', 'ict'),
    ],
  }),
];

const text = (nl: string, en: string) => ({ nl, en });

/** What the fields and names are called in the sentences. */
export const words: Words = {
  fields: {
    headcount: text('medewerkers', 'headcount'),
    phase: text('fase', 'phase'),
    market: text('afzetgebied', 'market'),
  },
  values: {
    deventer: text('Deventer', 'Deventer'),
    hattem: text('Hattem', 'Hattem'),
    kampen: text('Kampen', 'Kampen'),
    olst: text('Olst', 'Olst'),
    raalte: text('Raalte', 'Raalte'),
    zwolle: text('Zwolle', 'Zwolle'),
    'personeel-vinden': text('personeel vinden', 'finding staff'),
    'nieuwe-klanten': text('nieuwe klanten', 'new customers'),
  },
};
