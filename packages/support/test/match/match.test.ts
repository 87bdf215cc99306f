import { KoppelError } from '@koppel/core';
import { createMatcher, type MatchReport } from '@koppel/support';
import { nlRegions } from '@koppel/support/areas/nl';
import { describe, expect, test } from 'vitest';
import { small } from '../small.js';

const matcher = createMatcher(small, { regions: nlRegions });
const options = { now: '2019-03-01', language: 'en' } as const;

function groups(report: MatchReport) {
  const ids = (list: MatchReport['eligible']) => list.map(({ id }) => id);
  const { eligible, toBeJudged, toBeAsked, refused, expired } = report;
  return {
    eligible: ids(eligible),
    toBeJudged: ids(toBeJudged),
    toBeAsked: ids(toBeAsked),
    refused: ids(refused),
    expired: ids(expired),
  };
}

const none = { eligible: [], toBeJudged: [], toBeAsked: [], refused: [], expired: [] };
const deventer = { area: 'Deventer', headcount: 12 };

describe('an offer is', () => {
  test.each<[string, object, Partial<ReturnType<typeof groups>>]>([
    [
      'to be judged, to be asked, refused: three things apart',
      { firm: deventer },
      { toBeJudged: ['growth/talk'], toBeAsked: ['growth/voucher'], refused: ['park/desk'] },
    ],
    [
      'eligible once it was judged and the facts are there',
      {
        firm: {
          ...deventer,
          facts: { yes: ['plan'], no: ['listed'] },
          judgements: [{ condition: 'growth/ambition', met: true, by: 'the municipality', on: '2019-02-01' }],
        },
      },
      { eligible: ['growth/talk', 'growth/voucher'], refused: ['park/desk'] },
    ],
    [
      'refused when the latest judgement says no',
      {
        firm: {
          ...deventer,
          judgements: [
            { condition: 'growth/ambition', met: false, by: 'the municipality', on: '2019-02-01' },
            { condition: 'growth/ambition', met: true, by: 'the municipality', on: '2018-02-01' },
          ],
        },
      },
      { toBeAsked: ['growth/voucher'], refused: ['growth/talk', 'park/desk'] },
    ],
    [
      'refused at five staff: more than five is asked',
      { firm: { ...deventer, headcount: 5 } },
      { toBeAsked: ['growth/voucher'], refused: ['growth/talk', 'park/desk'] },
    ],
    [
      'to be asked when the size is known roughly',
      { firm: { area: 'Deventer', headcount: { gte: 4, lte: 8 } } },
      { toBeAsked: ['growth/talk', 'growth/voucher'], refused: ['park/desk'] },
    ],
    [
      'refused for a listed firm',
      { firm: { ...deventer, facts: { yes: ['plan', 'listed'] } } },
      { toBeJudged: ['growth/talk'], refused: ['growth/voucher', 'park/desk'] },
    ],
    [
      'to be asked on the park, as Zaandam is larger',
      { firm: { area: 'Zaanstad' } },
      { toBeAsked: ['park/desk'], refused: ['growth/talk', 'growth/voucher'] },
    ],
    [
      'refused when the firm said that it is not on the park',
      { firm: { area: { in: ['Zaanstad'], notIn: ['park-noorderveld-molletjesveer'] } } },
      { refused: ['growth/talk', 'growth/voucher', 'park/desk'] },
    ],
    [
      'located by postcode',
      { firm: { postcode: '7411 AB', headcount: 12 } },
      { toBeJudged: ['growth/talk'], toBeAsked: ['growth/voucher'], refused: ['park/desk'] },
    ],
    [
      'open for a firm of which nothing is known',
      { firm: {} },
      { toBeAsked: ['growth/talk', 'growth/voucher', 'park/desk'] },
    ],
  ])('%s', (_, input, expected) => {
    expect(groups(matcher.match(input, options))).toEqual({ ...none, ...expected });
  });

  test('expired after its last day, with the reason', () => {
    const report = matcher.match({ firm: deventer }, { ...options, now: '2026-11-22' });
    expect(groups(report).expired).toEqual(['growth/talk']);
    expect(report.expired[0]?.explanation.summary).toBe('Not eligible, because of: Period');
  });

  test('left out when it is open and unknown is dropped', () => {
    const report = matcher.match({ firm: deventer }, { ...options, unknown: 'drop' });
    expect(groups(report)).toEqual({ ...none, refused: ['park/desk'] });
  });
});

describe('a report', () => {
  const report = matcher.match({ firm: deventer, question: { themes: { finance: 3 } } }, options);

  test('names who judges, in words', () => {
    expect(report.toBeJudged[0]?.explanation.judge).toEqual([
      { kind: 'judge', condition: 'growth/ambition', by: 'the municipality' },
    ]);
  });

  test('never tells somebody to apply where a gatekeeper opens the door', () => {
    expect(report.toBeJudged[0]?.next).toEqual({
      mode: 'nomination',
      gatekeeper: 'the municipality',
      sentence: 'You cannot sign up yourself: ask the municipality to nominate you',
    });
  });

  test('says what comes first in a chain', () => {
    expect(report.toBeAsked[0]?.next.sentence).toBe('First: Growth talk. You can sign up yourself');
  });

  test('asks in the words of the catalogue, most useful first', () => {
    expect(report.questions).toMatchObject([
      { field: 'facts', about: 'listed', question: 'Is the firm listed?', offers: ['growth/voucher'] },
      { field: 'facts', about: 'plan', question: 'Do you have a plan?', offers: ['growth/voucher'] },
    ]);
    expect(report.questions[1]?.options.map(({ label, closes }) => [label, closes])).toEqual([
      ['yes', []],
      ['no', ['growth/voucher']],
    ]);
    expect(report.toBeAsked[0]?.asks).toEqual(['Is the firm listed?', 'Do you have a plan?']);
  });

  test('puts the question first that decides most, and asks none that decides nothing', () => {
    const { questions } = matcher.match({ firm: {} }, options);
    const worth = questions.map(({ expected: { offers, outOf } }) => offers / outOf);
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    for (const { options: answers } of questions) {
      expect(answers.some(({ opens, closes, toJudge }) => [opens, closes, toJudge].flat().length > 0)).toBe(
        true,
      );
    }
  });

  test('counts what the limit leaves out, and says the same of what it shows', () => {
    for (const limit of [1, 2]) {
      const cut = matcher.match({ firm: {} }, { ...options, limit });
      const whole = matcher.match({ firm: {} }, options);
      expect(cut.totals).toEqual(whole.totals);
      expect(cut.toBeAsked).toEqual(whole.toBeAsked.slice(0, limit));
      expect(cut.questions).toEqual(whole.questions);
    }
  });

  test('asks where a firm is before it asks about parks', () => {
    const [first] = matcher.match({ firm: {} }, options).questions;
    expect(first).toMatchObject({
      field: 'area',
      question: 'Where is the firm established?',
      offers: ['growth/talk', 'growth/voucher', 'park/desk'],
    });
    const [next] = matcher.match({ firm: { area: 'Zaanstad' } }, options).questions;
    expect(next?.question).toBe('Is the firm in Bedrijventerrein Noorderveld-Molletjesveer?');
  });

  test('keeps what it could not use in sight', () => {
    const odd = matcher.match({ firm: { facts: { yes: ['plann'] } } }, options);
    expect(odd.unused).toEqual(['plann']);
  });

  test('limits each list', () => {
    expect(groups(matcher.match({ firm: {} }, { ...options, limit: 1 })).toBeAsked).toHaveLength(1);
  });

  test('weighs a main theme above a side theme', () => {
    const points = Object.fromEntries(
      [...report.toBeJudged, ...report.toBeAsked].map(({ id, explanation }) => [id, explanation.points]),
    );
    // Five points of weight for the theme; finance is a side theme (1 of 3) of the talk and the main one of the voucher.
    expect(points).toEqual({ 'growth/talk': 5 * 333, 'growth/voucher': 5 * 1000 });
  });
});

describe('input that is refused', () => {
  const refusal = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof KoppelError) return error.message;
      throw error;
    }
    return 'not refused';
  };

  test.each<[string, object, RegExp]>([
    [
      'an unknown area',
      { firm: { area: 'Deventr' } },
      /^\/firm\/area: found the area "Deventr", which is not known/,
    ],
    ['a name that two places carry', { firm: { area: 'Bergen' } }, /gm-bergen-l or gm-bergen-nh/],
    ['an unknown postcode', { firm: { postcode: '0000' } }, /^\/firm\/postcode: found the postcode "0000"/],
    [
      'an unknown sector',
      { firm: { sectors: ['metall'] } },
      /^\/firm\/sectors\/0: found the sector "metall"/,
    ],
    ['a misspelt key', { firm: { headcuont: 5 } }, /Did you mean "headcount"\?/],
    ['a day that does not exist', { firm: { foundedOn: '2019-02-30' } }, /^\/firm\/foundedOn: /],
  ])('%s', (_, input, expected) => {
    expect(refusal(() => matcher.match(input, options))).toMatch(expected);
  });

  test('a catalogue whose offers nobody could use, with every fault at once', () => {
    const offers = small.offers.map((offer) => ({
      ...offer,
      eligibility: { ...offer.eligibility, areas: ['atlantis'] },
    }));
    const message = refusal(() => createMatcher({ ...small, offers }, { regions: nlRegions }));
    expect(message.split('\n')).toHaveLength(3);
  });
});

test('a provider cannot buy a place: nothing but the fields of the policy moves an offer', () => {
  const rich = {
    ...small,
    offers: small.offers.map((offer, index) => ({
      ...offer,
      provider: {
        ...offer.provider,
        partners: Array.from({ length: index * 40 }, (_, partner) => `Sponsor ${partner}`),
      },
      capacity: { budgetEur: 1_000_000 * (index + 1), vouchers: 1000 * index },
      notes: [{ nl: 'Het beste aanbod', en: 'The best offer' }],
    })),
  };
  const asked = { firm: deventer, question: { themes: { finance: 3 } } };
  const order = (catalogue: unknown) =>
    createMatcher(catalogue, { regions: nlRegions })
      .match(asked, options)
      .toBeAsked.map(({ id, explanation }) => [id, explanation.points]);
  expect(order(rich)).toEqual(order(small));
});

test('the same question gives the same bytes, whatever the order of offers and keys', () => {
  const reversed = {
    ...small,
    offers: [...small.offers].reverse().map((offer) => Object.fromEntries(Object.entries(offer).reverse())),
  };
  const asked = { firm: deventer, question: { themes: { finance: 3, ambition: 1 } } };
  const bytes = (catalogue: unknown) =>
    JSON.stringify(createMatcher(catalogue, { regions: nlRegions }).match(asked, options));
  expect(bytes(reversed)).toBe(bytes(small));
});

describe('the words of the question', () => {
  const ask = (text?: string, firm: object = deventer) =>
    matcher.match({ firm, question: text === undefined ? {} : { text } }, options);
  const wish = (report: MatchReport, id: string) => {
    const { toBeJudged, toBeAsked, refused } = report;
    const found = [...toBeJudged, ...toBeAsked, ...refused].find((one) => one.id === id);
    return found?.explanation.criteria.find((criterion) => criterion.id === 'words');
  };

  test('earn points, in either language, and say which met which', () => {
    for (const text of ['Wie betaalt ons advies?', 'Who pays for our advice?']) {
      const report = ask(text);
      expect(wish(report, 'growth/voucher')?.points).toBeGreaterThan(0);
      expect(wish(report, 'growth/voucher')?.sentence).toMatch(/^words in common: adv/);
      expect(wish(report, 'growth/talk')).toMatchObject({ points: 0, sentence: 'no words in common' });
    }
  });

  test('never open what is refused, nor move anything to another list', () => {
    const text = 'Wij zoeken het parkloket voor bedrijven op het park';
    expect(wish(ask(text), 'park/desk')).toMatchObject({ outcome: 'met', points: 3000 });
    expect(groups(ask(text))).toEqual(groups(ask()));
  });

  test('earn nothing and leave nothing open where there are none, or none that tells offers apart', () => {
    expect(wish(ask(), 'growth/voucher')).toMatchObject({
      outcome: 'no-rule',
      points: 0,
      openPoints: 0,
      sentence: 'no preference is stated',
    });
    expect(wish(ask('Kunt u ons helpen? Het gaat om 150.000 euro.'), 'growth/voucher')).toMatchObject({
      points: 0,
      openPoints: 0,
      sentence: 'there are no words to search for',
    });
  });

  test('are looked for again when a question without any comes in between', () => {
    const fresh = createMatcher(small, { regions: nlRegions });
    const asked = { firm: deventer, question: { text: 'advies' } };
    const first = fresh.match(asked, options);
    fresh.match({ firm: deventer }, options);
    expect(fresh.match(asked, options)).toEqual(first);
    expect(first).toEqual(matcher.match(asked, options));
  });
});
