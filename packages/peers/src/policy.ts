import {
  all,
  any,
  coverage,
  must,
  not,
  policy,
  prefer,
  type RecordOf,
  sameBranch,
  shares,
  similar,
  within,
} from '@koppel/core';
import type { Member } from './schema/member.js';

/** Both sides of a pair are members. `near…`: within one step of it, so that `within` can compare two members. */
const fields = {
  level: 'number',
  nearLevel: 'span',
  ambition: 'number',
  nearAmbition: 'span',
  phase: 'number',
  nearPhase: 'span',
  experienceYears: 'number',
  headcount: 'number',
  turnoverEur: 'number',
  sector: 'category',
  market: 'tags',
  products: 'tags',
  struggles: 'tags',
  brings: 'tags',
  asks: 'tags',
} as const;

const label = (nl: string, en: string) => ({ label: { nl, en } });

/**
 * Who learns from whom. Shared struggles weigh most; size counts as a ratio; the same sector, customers and suppliers are fine, and only
 * who sells the same in the same branch and area competes. Every pair is read from both ends.
 */
export const peersPolicy = policy({ ask: fields, offer: fields }, ({ ask, offer }) => ({
  competitors: must(
    not(
      all(
        any(
          shares(ask.sector, offer.sector, { tree: 'sectors' }),
          shares(offer.sector, ask.sector, { tree: 'sectors' }),
        ),
        any(
          shares(ask.market, offer.market, { tree: 'areas' }),
          shares(offer.market, ask.market, { tree: 'areas' }),
        ),
        shares(ask.products, offer.products),
      ),
    ),
    label('Geen concurrenten', 'No competitors'),
  ),
  struggles: prefer(5, coverage(ask.struggles, offer.struggles), label('Zorgen gedeeld', 'Shared struggles')),
  level: prefer(2, within(ask.level, offer.nearLevel), label('Niveau', 'Level')),
  ambition: prefer(2, within(ask.ambition, offer.nearAmbition), label('Ambitie', 'Ambition')),
  headcount: prefer(2, similar(ask.headcount, offer.headcount), label('Even groot', 'Same size')),
  turnover: prefer(1, similar(ask.turnoverEur, offer.turnoverEur), label('Evenveel omzet', 'Same turnover')),
  phase: prefer(1, within(ask.phase, offer.nearPhase), label('Levensfase', 'Life phase')),
  experience: prefer(
    1,
    similar(ask.experienceYears, offer.experienceYears),
    label('Even ervaren', 'Same experience'),
  ),
  give: prefer(1, coverage(ask.asks, offer.brings), label('Wat de ander brengt', 'What the other brings')),
  branch: prefer(
    0,
    sameBranch(ask.sector, offer.sector, { tree: 'sectors' }),
    label('Verwante branche', 'Related branch'),
  ),
}));
export type PeersPolicy = typeof peersPolicy;

export type MemberRow = RecordOf<typeof fields> & { readonly id: string };

/** A member as the policy reads one. */
export function memberRow(member: Member): MemberRow {
  const { id, level, ambition, phase, experienceYears, headcount, turnoverEur, sector } = member;
  const { market, products, struggles, brings, asks } = member;
  return {
    id,
    level,
    nearLevel: near(level),
    ambition,
    nearAmbition: near(ambition),
    phase,
    nearPhase: near(phase),
    experienceYears,
    headcount,
    turnoverEur,
    sector,
    market,
    products,
    // For core an object without tags is a slip; here it says that there are none.
    struggles: struggles && Object.keys(struggles).length === 0 ? [] : struggles,
    brings,
    asks,
  };
}

/** One step to either side; what is known only roughly has no such span, and stays unknown. */
function near(value: Member['level']) {
  return typeof value === 'number' ? { gte: value - 1, lte: value + 1 } : undefined;
}
