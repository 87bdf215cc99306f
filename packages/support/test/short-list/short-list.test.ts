import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '@koppel/core/testing';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { choose } from '../../src/short-list/choose.js';
import { difference, timeBand } from '../../src/short-list/difference.js';
import { shortList, type ShortListOptions } from '../../src/short-list/short-list.js';

const matcher = createMatcher(nl2019, { regions: nlRegions });
const { catalogue } = matcher;
const offerOf = (id: string) => {
  const found = catalogue.offers.find((offer) => offer.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const builder = {
  firm: {
    area: { in: ['Breda'], notIn: ["regio 's-Hertogenbosch"] },
    sbi: ['41.20'],
    headcount: 16,
    fte: 14,
    foundedOn: '2019-09',
    facts: { yes: ['innovates-with-chain-partners'], no: ['student', 'social-enterprise'] },
  },
  question: {
    themes: { innovation: 3, digitalisation: 2 },
    needs: [
      { need: 'partners', urgency: 3 },
      { need: 'data', urgency: 2 },
    ],
  },
};
const report = matcher.match(builder, { now: '2024-03-13', language: 'en' });
const list = (options?: ShortListOptions) => shortList(report, catalogue, options);
const ids = (offers: readonly { readonly id: string }[]) => offers.map(({ id }) => id);

describe('three that really differ', () => {
  test('the best fit, and two that differ in provider, kind and themes: not three tiers of one network', () => {
    expect(ids(report.eligible.slice(0, 3))).toEqual([
      'spark/innovation-partner',
      'datacoaching/coaching',
      'spark/premium-partner',
    ]);
    const { offers, summary, leftOut } = list();
    expect(offers.map(({ id, points, group }) => [id, points, group])).toEqual([
      ['spark/innovation-partner', 10_000, 'eligible'], // fits best: the first place is never traded for variety
      ['datacoaching/coaching', 8_000, 'eligible'], // another provider, another kind, data instead of a network
      ['groei-mkb-programma/programme', 6_665, 'toBeJudged'], // not a membership, nor coaching
    ]);
    expect(summary).toBe('3 that really differ');
    expect(offers[1]?.sentence).toBe(
      '8,000 of 24,000 points; it is open; 93 % different from SPARK: innovation partner',
    );
    expect(leftOut.find(({ id }) => id === 'spark/premium-partner')).toMatchObject({
      reason: 'resembles',
      because: ['spark/innovation-partner'],
      sentence:
        'Left out because it resembles SPARK: innovation partner: the same programme and the same kind (membership)',
    });
    expect(leftOut.find(({ id }) => id === 'groei-mkb-programma/meeting-minds')).toMatchObject({
      reason: 'same-way',
      because: ['groei-mkb-programma/programme'],
      sentence:
        'Left out because Groei MKB-Programma: talk and follow-up begins with the same step and fits at least as well',
    });
  });

  test('in Dutch', () => {
    const dutch = shortList(matcher.match(builder, { now: '2024-03-13', language: 'nl' }), catalogue);
    expect(dutch.summary).toBe('3 die werkelijk verschillen');
    expect(dutch.offers[0]?.sentence).toBe('Past het best: 10.000 van 24.000 punten; het staat open');
    expect(dutch.leftOut.find(({ id }) => id === 'spark/premium-partner')?.sentence).toBe(
      'Weggelaten, want het lijkt op SPARK: innovatiepartner: hetzelfde programma en dezelfde soort (lidmaatschap)',
    );
  });

  test('without any wish for difference it is the ranking', () => {
    const plain = list({ variety: 0, minDifference: 0 });
    expect(plain.offers.map(({ points }) => points)).toEqual([10_000, 8_000, 8_000]);
  });

  test('what is left is fewer when there is no more that differs, and says so', () => {
    const { offers, summary } = list({ from: ['eligible'], minDifference: 950 });
    expect(ids(offers)).toEqual(['spark/innovation-partner']);
    expect(summary).toBe('1 instead of 3: there is no more that fits and really differs');
  });

  test('without a question there is nothing to choose', () => {
    const bare = matcher.match(
      { firm: { headcount: 4, sectors: ['construction'] } },
      { now: '2024-03-13', language: 'en' },
    );
    expect(shortList(bare, catalogue)).toMatchObject({
      offers: [],
      summary: 'Without a question there is nothing to choose; ask first where the urgency is',
    });
  });

  test('with a question that nothing answers, that is what it says', () => {
    const asked = {
      firm: { area: 'Utrecht' },
      question: { needs: [{ need: 'legal' }], themes: { premises: 1 } },
    };
    const bare = matcher.match(asked, { now: '2019-03-01', language: 'en' });
    const { offers, summary } = shortList(bare, catalogue, { done: ['loket/desk'] });
    expect(offers).toEqual([]);
    expect(summary).toBe('Nothing that is open, or may become so, fits the question');
  });

  const students = (more: object = {}) =>
    matcher.match(
      {
        firm: { area: 'Venlo', sbi: ['25.11'], facts: { yes: ['concrete-case'] }, ...more },
        question: { needs: [{ need: 'student-team' }] },
      },
      { now: '2019-03-01', language: 'en' },
    );

  test('one offer stands for all that begin with the same step, and says what the way begins with', () => {
    const { offers, leftOut } = shortList(students(), catalogue);
    expect(offers.find(({ programme }) => programme === 'kennistraject')).toMatchObject({
      id: 'kennistraject/student-team', // as many points as the implementation after it, and a shorter way
      first: { id: 'kennistraject/masterclasses', title: 'KennisTraject, step 1: masterclasses' },
    });
    expect(leftOut.find(({ id }) => id === 'kennistraject/implementation')?.reason).toBe('same-way');
  });

  test('what is done is no candidate, and no first step any more', () => {
    const { offers } = shortList(students(), catalogue, { done: ['kennistraject/masterclasses'] });
    const listed = offers.find(({ programme }) => programme === 'kennistraject');
    expect(listed?.id).toBe('kennistraject/student-team');
    expect(listed?.first).toBeUndefined();
  });

  const inTrouble = (judgements: readonly object[]) => {
    const firm = { area: 'Lelystad', foundedOn: '2008', situation: 'in-trouble', judgements };
    const asked = { firm, question: { needs: [{ need: 'legal' }] } };
    return shortList(matcher.match(asked, { now: '2019-03-01', language: 'en' }), catalogue);
  };

  test('behind an undecided first step an offer is as undecided as that', () => {
    expect(inTrouble([]).offers[0]).toMatchObject({
      id: 'mkbdoorgaan/second-line',
      group: 'toBeJudged',
      first: { id: 'mkbdoorgaan/talk' },
    });
  });

  test('behind a refused first step an offer is left out', () => {
    const { offers, leftOut } = inTrouble([
      { condition: 'mkbdoorgaan/viable-core', met: false, by: 'MKBDoorgaan', on: '2019-02-20' },
    ]);
    expect(offers).toEqual([]);
    expect(leftOut[0]).toMatchObject({
      id: 'mkbdoorgaan/second-line',
      reason: 'comes-after',
      sentence: 'Left out because MKBDoorgaan: first talk comes first, and that is not open',
    });
  });
});

describe('a single recommendation', () => {
  test('says why this one and not the runner-up, which is no near-duplicate', () => {
    const { offers, runnerUp, summary } = list({ mode: 'one' });
    expect(ids(offers)).toEqual(['spark/innovation-partner']);
    expect(runnerUp?.id).toBe('datacoaching/coaching');
    expect(summary).toBe(
      'SPARK: innovation partner: this and not Datacoaching Noord-Brabant: focus sectors 2,000 against 0 points and what makes it fit better 2,000 against 0 points; on the other hand: stated need 3,000 against 5,000 points',
    );
  });

  test('says so when there is nothing else', () => {
    const { summary, runnerUp } = list({ mode: 'one', minDifference: 950, from: ['eligible'] });
    expect(runnerUp).toBeUndefined();
    expect(summary).toBe('SPARK: innovation partner: there is nothing else that fits and really differs');
  });
});

describe('difference', () => {
  test.each([
    ['itself: alike in all that is known', 'spark/startup', 'spark/startup', 0],
    // themes: min 3+3, max 3+2+1+3+1 … 1 − 6/9 = 333; kind and provider the same; no time stated
    ['two tiers of one network', 'spark/network-partner', 'spark/innovation-partner', 148],
    ['the same voucher of two years', 'financieringspoort/voucher-1.0', 'financieringspoort/voucher-2.0', 0],
    ['a café and a vacancy site of one provider', 'mkb-werkt/vacancy-cafe', 'mkb-werkt/vacancy-service', 444],
    ['a finance table and data coaching', 'financieringstafels/midpoint', 'datacoaching/coaching', 911],
  ])('%s', (_, a, b, thousandths) => {
    expect(difference(offerOf(a), offerOf(b)).thousandths).toBe(thousandths);
  });

  test('is the same both ways round, from 0 to 1000, and 0 from itself, for all pairs of the catalogue', () => {
    for (const a of catalogue.offers) {
      expect(difference(a, a).thousandths).toBe(0);
      for (const b of catalogue.offers) {
        const found = difference(a, b);
        expect(found).toEqual(difference(b, a));
        expect(found.thousandths >= 0 && found.thousandths <= 1000).toBe(true);
      }
    }
  });

  test.each([
    ['financieringspoort/voucher-2.0', 'hours'], // at most four hours
    ['kennistraject/masterclasses', 'weeks'], // 75 hours
    ['move2social/programme', 'weeks'], // 8 hours a week, for ten weeks
    ['techpack/internship', 'days'], // 24 hours and more
    ['businessversneller/programme', undefined], // how long, but not how much
    ['loket/desk', undefined],
  ])('time of %s: %s', (id, band) => {
    expect(timeBand(offerOf(id))).toBe(band);
  });
});

describe('choosing is exact', () => {
  /** Every subset that holds the first, by size, then worth, then places. */
  function exhaustive(
    points: readonly number[],
    cost: (a: number, b: number) => number | undefined,
    k: number,
  ) {
    let best = { places: [] as number[], worth: 0 };
    for (let mask = 1; mask < 1 << points.length; mask += 2) {
      const places = points.flatMap((_, at) => (mask & (1 << at) ? [at] : []));
      if (places.length > k) continue;
      const costs = places.flatMap((a, at) => places.slice(at + 1).map((b) => cost(a, b)));
      if (costs.includes(undefined)) continue;
      const gain = places.reduce((total, at) => total + (points[at] as number), 0);
      const worth = gain - costs.reduce<number>((total, one) => total + (one ?? 0), 0);
      const size = places.length - best.places.length;
      const earlier =
        places.map((at) => String(at).padStart(2, '0')).join() <
        best.places.map((at) => String(at).padStart(2, '0')).join();
      if (size > 0 || (size === 0 && (worth > best.worth || (worth === best.worth && earlier)))) {
        best = { places, worth };
      }
    }
    return best;
  }

  test('as trying all subsets', () => {
    const problem = fc.record({
      points: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }),
      pairs: fc.array(fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined, freq: 4 }), {
        minLength: 81,
        maxLength: 81,
      }),
      k: fc.integer({ min: 1, max: 5 }),
    });
    assertProperty(
      fc,
      fc.property(problem, ({ points, pairs, k }) => {
        const sorted = points.toSorted((a, b) => b - a);
        const cost = (a: number, b: number) => pairs[Math.min(a, b) * 9 + Math.max(a, b)];
        expect(choose({ points: sorted, cost, k })).toEqual(exhaustive(sorted, cost, k));
      }),
      { runs: 400 },
    );
  });

  test('thirty that are all alike and go together, six of them', () => {
    const points = Array.from({ length: 30 }, () => 1000);
    expect(choose({ points, cost: () => 300, k: 6 })).toEqual({ places: [0, 1, 2, 3, 4, 5], worth: 1500 });
  });
});

test.each([
  [{ k: 0 }, '/k: found 0, expected a whole number from 1 to 6'],
  [{ k: 7 }, '/k: found 7'],
  [{ k: 2.5 }, '/k: found 2.5'],
  [{ variety: -1 }, '/variety: found -1, expected a whole number from 0 to 1000'],
  [{ minDifference: Number.NaN }, '/minDifference: found NaN'],
  [{ weights: { themes: 0, kind: 0, provider: 0, time: 0 } }, '/weights: found only zeros'],
  [{ weights: { colour: 1 } as object }, '/weights: found colour'],
  [{ mode: 'two' as 'one' }, "/mode: found two, expected 'several' or 'one'"],
  [{ from: ['refused' as 'eligible'] }, '/from/0: found refused'],
])('%o is refused', (options, message) => {
  expect(() => list(options)).toThrow(message);
});

test('a report of another catalogue is refused', () => {
  const other = { ...catalogue, id: 'other', offers: [] };
  expect(() => shortList(report, other)).toThrow('expected an offer of the catalogue other');
});

test('the order of offers in the catalogue changes nothing', () => {
  const turned = createMatcher({ ...nl2019, offers: nl2019.offers.toReversed() }, { regions: nlRegions });
  const again = turned.match(builder, { now: '2024-03-13', language: 'en' });
  expect(shortList(again, turned.catalogue)).toEqual(list());
});
