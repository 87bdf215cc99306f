import { describe, expect, test } from 'vitest';
import { explain, rank, Tree } from '@koppel/core';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createNearMisses } from '../../src/near-miss/near-misses.js';
import { supportPolicy } from '../../src/policy.js';
import { Regions } from '../../src/regions.js';
import { askRow, offerRow } from '../../src/rows.js';
import { caseSchema } from '../../src/schema/firm.js';
import { sectors } from '../../src/sectors/sectors.js';

const advice = createNearMisses(nl2019, { regions: nlRegions });
const en = { now: '2019-03-01', language: 'en' } as const;
const nl = { now: '2019-03-01', language: 'nl' } as const;

const deventer = {
  firm: {
    area: 'Deventer',
    headcount: 4,
    turnoverEur: 900_000,
    foundedOn: '2018-07-15',
    takenOverOn: '2018-07-15',
    owner: { bornOn: '1979-05-01' },
    situation: 'growing-but-blocked',
    facts: { yes: ['family-firm', 'future-proof-investment'] },
  },
  question: { investmentEur: 50_000 },
};
const eindhoven = {
  firm: {
    area: 'Eindhoven',
    facts: { yes: ['startup', 'consent-to-share-case'] },
    judgements: [
      { condition: 'financieringstafels/promise-eindhoven', met: true, by: 'BOM', on: '2019-02-01' },
    ],
  },
  question: { amountSoughtEur: 80_000 },
};

describe('what would make an offer of 2019 possible', () => {
  const table: readonly [string, object, string, string, string][] = [
    [
      'a firm of nine in Breda at REWIN',
      { firm: { area: 'Breda', fte: 9 } },
      'groei-mkb-programma/symbiosis',
      'Possible with one more FTE (ten in all)',
      'Mogelijk met één fte erbij (tien in totaal)',
    ],
    [
      'the same, where a municipality nominates',
      { firm: { area: 'Breda', fte: 9 } },
      'groei-mkb-programma/programme',
      'Possible with one more FTE (ten in all) and if judged to be met by the municipality that nominates you: an ambition to grow: to innovate or to enter new markets; and only if the account manager of your municipality nominates you',
      'Mogelijk met één fte erbij (tien in totaal) en na een goed oordeel van de gemeente die u voordraagt over: groeiambitie: vernieuwen of nieuwe markten op; en alleen als de accountmanager van uw gemeente u voordraagt',
    ],
    [
      'a firm that turns one year old',
      deventer,
      'mkbdoorgaan/quickscan',
      'Possible from 15 July 2019, when the firm is one year old',
      'Mogelijk vanaf 15 juli 2019, als het bedrijf één jaar oud is',
    ],
    [
      'four people where more than five are asked',
      deventer,
      'sociale-innovatie/circle',
      'Possible with two more staff (six in all)',
      'Mogelijk met twee medewerkers erbij (zes in totaal)',
    ],
    [
      'the young successor who invests too little',
      deventer,
      'familiebedrijven/jonge-opvolgers',
      'Possible with an investment of 70,000 euros',
      'Mogelijk met een investering van 70.000 euro',
    ],
    [
      'a voucher after the programme that admits',
      { firm: { area: 'Arnhem', fte: 30, facts: { no: ['admitted-groeiversneller'] } } },
      'groeiversneller/voucher',
      'Possible after ‘De Groeiversneller: admission and referral’ (admitted to De Groeiversneller)',
      'Mogelijk na ‘De Groeiversneller: toelating en verwijzing’ (toegelaten tot De Groeiversneller)',
    ],
    [
      'a finance table, by introduction',
      eindhoven,
      'financieringstafels/eindhoven',
      'Possible with an amount sought of 100,000 euros and if judged to be met by the members of the table: trust that you will and can repay; and only if a member of the table that knows you, such as your bank introduces you',
      '',
    ],
    [
      'a pool that opens next year',
      deventer,
      'loket/worker-pool',
      'Possible from 1 January 2020',
      'Mogelijk vanaf 1 januari 2020',
    ],
    [
      'a place that is not known',
      { firm: {} },
      'region-of-smart-factories/tour',
      'Possible if the firm is in Drenthe, Friesland or Groningen',
      'Mogelijk als het bedrijf in Drenthe, Friesland of Groningen gevestigd is',
    ],
  ];

  test.each(table)('%s', (_, given, offer, english, dutch) => {
    expect(advice.one(given, offer, en).sentence).toBe(english);
    if (dutch !== '') expect(advice.one(given, offer, nl).sentence).toBe(dutch);
  });

  const impossible: readonly [string, object, string][] = [
    [
      'a successor past forty',
      { firm: { ...deventer.firm, owner: { bornOn: '1975-05-01' } } },
      'familiebedrijven/jonge-opvolgers',
    ],
    [
      'a take-over too long ago',
      { firm: { ...deventer.firm, takenOverOn: '2016-01-01' } },
      'familiebedrijven/jonge-opvolgers',
    ],
    [
      'a firm too old',
      { firm: { area: 'Breda', foundedOn: '2012' } },
      'groei-ondernemers-challenge/programme',
    ],
    [
      'no family firm',
      { firm: { area: 'Deventer', facts: { no: ['family-firm'] } } },
      'familiebedrijven/goed-bestuur',
    ],
    ['elsewhere', { firm: { area: 'Venlo' } }, 'familiebedrijven/goed-bestuur'],
    ['a programme that has ended', { firm: { area: 'Venlo' } }, 'financieringspoort/voucher-1.0'],
    [
      'a firm that would have to shrink',
      { firm: { area: 'Breda', fte: 300 } },
      'groei-mkb-programma/symbiosis',
    ],
  ];

  test.each(impossible)('%s is never offered as a change', (_, given, offer) => {
    const found = advice.one(given, offer, en);
    expect(found).toMatchObject({ outcome: 'never', changes: [], sentence: 'This cannot be changed' });
  });

  test('moving is proposed where it is said that it may be', () => {
    const given = { firm: { area: 'Venlo', facts: { yes: ['family-firm'] } } };
    expect(advice.one(given, 'familiebedrijven/goed-bestuur', { ...en, mayMove: true }).sentence).toBe(
      'Possible with a site in Overijssel',
    );
  });

  test('six things at once are too many, and that is said', () => {
    const found = advice.one({ firm: { area: 'Arnhem' } }, 'groeiversneller/programme', en);
    expect(found).toMatchObject({ outcome: 'too-many', sentence: 'Not possible with up to 3 changes' });
    expect(
      advice.one({ firm: { area: 'Arnhem' } }, 'groeiversneller/programme', { ...en, most: 6 }),
    ).toMatchObject({
      outcome: 'changes',
      cost: 7,
    });
  });

  test('an own catalogue: two years old where three are asked, with an offer that leads there', () => {
    const own = {
      koppel: 1,
      id: 'own',
      title: { nl: 'Eigen', en: 'Own' },
      asOf: '2019-03-01',
      facts: {
        'sharp-plan': {
          label: { nl: 'een scherp plan', en: 'a sharp plan' },
          question: { nl: 'Is uw plan scherp?', en: 'Is your plan sharp?' },
        },
      },
      offers: [
        minimal('voucher', 'Planvoucher', 'Plan voucher', {}),
        {
          ...minimal('loan', 'Lening', 'Loan', { firmAgeYears: { gte: 3 }, requires: ['sharp-plan'] }),
          after: ['voucher'],
        },
      ],
    };
    const run = createNearMisses(own, { regions: nlRegions });
    const given = { firm: { foundedOn: '2017-03-01', facts: { no: ['sharp-plan'] } } };
    expect(run.one(given, 'loan', en)).toMatchObject({
      sentence:
        'Possible from 1 March 2020, when the firm is three years old and after ‘Plan voucher’ (a sharp plan)',
      routes: [{ fact: 'sharp-plan', offer: 'voucher', title: 'Plan voucher' }],
      on: '2020-03-01',
    });
    expect(run.one(given, 'loan', nl).sentence).toBe(
      'Mogelijk vanaf 1 maart 2020, als het bedrijf drie jaar oud is en na ‘Planvoucher’ (een scherp plan)',
    );
  });

  test('every proposal holds when it is run again, for firms of many kinds', () => {
    const regions = new Regions(nlRegions);
    const trees = [regions.tree, new Tree(sectors)];
    const rows = new Map(advice.catalogue.offers.map((offer) => [offer.id, offerRow(offer)]));
    let proposed = 0;
    for (const given of [
      { firm: {} },
      deventer,
      eindhoven,
      { firm: { area: 'Arnhem', fte: 30 } },
      { firm: { headcount: 4, sectors: ['retail'] } },
    ]) {
      const ask = askRow(caseSchema.parse(given), regions);
      const { possible, others } = advice.all(given, en);
      const status = (id: string, changed: object, now: string) => {
        const row = rows.get(id) ?? { id };
        const [ranked] = rank(supportPolicy, changed, [row], { now, trees, ineligible: 'keep' });
        expect(explain(supportPolicy, changed, row, { now, trees, language: 'en' }).status).toBe(
          ranked?.status,
        );
        return ranked?.status;
      };
      for (const { id, set, on = en.now } of possible) {
        expect(status(id, ask, en.now)).not.toBe('eligible');
        expect(status(id, { ...ask, ...set }, on)).toBe('eligible');
        proposed += 1;
      }
      for (const { outcome } of others) expect(['never', 'too-many']).toContain(outcome);
      expect([...possible].map(({ cost }) => cost)).toEqual(
        possible.map(({ cost }) => cost).sort((a, b) => a - b),
      );
    }
    expect(proposed).toBeGreaterThan(60);
  });

  test('refuses what it cannot read', () => {
    expect(() => advice.all({ firm: { fte: 'nine' } }, en)).toThrow('/firm/fte');
    expect(() => advice.one({ firm: {} }, 'groeiversneler/programme', en)).toThrow(
      '/offer: found no offer "groeiversneler/programme"',
    );
    expect(() => advice.all({ firm: {} }, { ...en, most: 9 })).toThrow('/most: found 9');
  });
});

function minimal(id: string, dutch: string, english: string, eligibility: object): object {
  return {
    id,
    programme: 'own',
    title: { nl: dutch, en: english },
    summary: { nl: dutch, en: english },
    kind: 'voucher',
    provider: { name: 'Hub', kind: 'foundation' },
    themes: { finance: 3 },
    eligibility,
    access: { mode: 'direct' },
    asOf: '2019-03-01',
    sources: { '/eligibility': '1' },
  };
}
