import fc from 'fast-check';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { needs, situations, themes } from '../../src/schema/vocabulary.js';

/** A firm with its question, as a form would give it: anything may be missing. */
export interface GivenCase {
  readonly firm: Readonly<Record<string, unknown>>;
  readonly question: Readonly<Record<string, unknown>>;
}

const facts = Object.keys(nl2019.facts ?? {});
const conditions = nl2019.offers.flatMap(({ eligibility }) =>
  (eligibility?.judged ?? []).map(({ id }) => id),
);
const areas = [
  'Breda',
  'Arnhem',
  'Zwolle',
  'Venlo',
  'Eindhoven',
  'Groningen',
  'Rotterdam',
  'prov-gelderland',
];

const optional = { requiredKeys: [] };

const knownFacts = fc
  .uniqueArray(fc.constantFrom(...facts), { maxLength: 12 })
  .chain((ids) => fc.nat({ max: ids.length }).map((at) => ({ yes: ids.slice(0, at), no: ids.slice(at) })));

const firm = fc.record(
  {
    area: fc.constantFrom(...areas),
    headcount: fc.oneof(fc.nat({ max: 400 }), fc.constant({ gte: 10, lt: 50 })),
    fte: fc.nat({ max: 400 }),
    turnoverEur: fc.nat({ max: 80_000_000 }),
    balanceEur: fc.nat({ max: 80_000_000 }),
    foundedOn: fc.constantFrom('1999', '2015-06', '2018-12-31'),
    owner: fc.constantFrom({ bornOn: '1980' }, { ageYears: 40, on: '2019-01-01' }),
    sectors: fc.constantFrom(['manufacturing'], ['logistics'], ['agro-food']),
    situation: fc.constantFrom(...situations),
    facts: knownFacts,
    judgements: fc.array(
      fc.record({
        condition: fc.constantFrom(...conditions),
        met: fc.boolean(),
        by: fc.constant('hub'),
        on: fc.constantFrom('2019-01-01', '2019-02-01'),
      }),
      { maxLength: 6 },
    ),
  },
  optional,
);

const urgency = fc.integer({ min: 1, max: 3 });
const question = fc.record(
  {
    themes: fc
      .dictionary(fc.constantFrom(...themes), urgency, { maxKeys: 3 })
      .filter((all) => Object.keys(all).length > 0),
    needs: fc.uniqueArray(
      fc.record({ need: fc.constantFrom(...needs), kind: fc.constantFrom('stated', 'underlying'), urgency }),
      { minLength: 1, maxLength: 3, selector: ({ need }) => need },
    ),
    amountSoughtEur: fc.nat({ max: 2_000_000 }),
    investmentEur: fc.nat({ max: 200_000 }),
    hoursAvailable: fc.nat({ max: 200 }),
  },
  optional,
);

export const arbitraryCase: fc.Arbitrary<GivenCase> = fc.record({
  firm,
  question,
}) as fc.Arbitrary<GivenCase>;

/** Ids for cases that have none. */
export function numbered(cases: readonly GivenCase[]): GivenCase[] {
  return cases.map((one, index) => ({ ...one, firm: { ...one.firm, id: `firm-${index}` } }));
}

/** Six firms that a person can follow. */
export const six: readonly GivenCase[] = [
  {
    firm: {
      id: 'batteries',
      name: 'Accu BV',
      area: 'Arnhem',
      fte: 38,
      sectors: ['energy'],
      facts: { yes: ['admitted-groeiversneller'] },
    },
    question: { themes: { ambition: 3, finance: 2 }, needs: [{ need: 'strategy', urgency: 3 }] },
  },
  {
    firm: {
      id: 'bakery',
      name: 'De Korenaar',
      area: 'Arnhem',
      fte: 12,
      facts: { no: ['admitted-groeiversneller'] },
    },
    question: { themes: { finance: 1 }, needs: [{ need: 'subsidy', urgency: 2 }] },
  },
  {
    firm: { id: 'carpenter', area: 'Arnhem' },
    question: { themes: { ambition: 1 }, needs: [{ need: 'plan-quality', kind: 'underlying' }] },
  },
  {
    firm: { id: 'giant', area: 'Nijmegen', fte: 400, facts: { yes: ['admitted-groeiversneller'] } },
    question: { themes: { innovation: 2 } },
  },
  {
    firm: { id: 'software', area: 'Breda', fte: 20, facts: { yes: ['admitted-groeiversneller'] } },
    question: { themes: { ambition: 3 } },
  },
  { firm: { id: 'stranger' }, question: {} },
];
