import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { addWeeks } from '../../src/routes/day.js';
import { doors } from '../../src/routes/doors.js';
import { routeTo } from '../../src/routes/route.js';
import { routeStatuses } from '../../src/routes/statuses.js';
import { accessModes } from '../../src/schema/vocabulary.js';
import { asking, english, matcherOf, now, offer, type OfferInput } from './small.js';

const matcher = createMatcher(nl2019, { regions: nlRegions });
const firm = { firm: {}, question: asking };
const days = (route: ReturnType<typeof routeTo>) =>
  route.steps.map(({ offer, action, from }) => `${offer} ${action} ${from ?? '-'}`);

describe('dates', () => {
  const stated = { time: { weeks: { gte: 2, lte: 3 } } };

  test('a step begins when the shortest stated length of the one before it is over', () => {
    const chain = matcherOf(
      offer('a/one', stated),
      offer('a/two', { ...stated, after: ['a/one'] }),
      offer('a/three', { after: ['a/two'] }),
    );
    expect(days(routeTo(chain, firm, 'a/three', english))).toEqual([
      'a/one apply 2019-03-01',
      'a/one take-part 2019-03-01',
      'a/two apply 2019-03-15',
      'a/two take-part 2019-03-15',
      'a/three apply 2019-03-29',
      'a/three take-part 2019-03-29',
    ]);
  });

  test('after a step whose length is not stated there is no date, and the plan says why', () => {
    const chain = matcherOf(
      offer('a/one'),
      offer('a/two', { ...stated, after: ['a/one'] }),
      offer('a/three', { after: ['a/two'] }),
    );
    const { steps } = routeTo(chain, firm, 'a/three', english);
    expect(steps.slice(2).map(({ from }) => from)).toEqual([undefined, undefined, undefined, undefined]);
    expect(steps[2]?.when).toBe('no date, because it is not stated how long “title a/one” takes');
    expect(steps[3]?.sentence).toBe('You use “title a/two”; it takes 2 to 3 weeks');
  });

  test('of two steps that come first the longer one counts', () => {
    const chain = matcherOf(
      offer('a/short', { time: { weeks: { gte: 1 } } }),
      offer('a/long', { time: { weeks: { gte: 8 } } }),
      offer('a/both', { after: ['a/short', 'a/long'] }),
    );
    expect(days(routeTo(chain, firm, 'a/both', english)).slice(-1)).toEqual(['a/both take-part 2019-04-26']);
  });

  test('what opens later is waited for; what closes has a last day', () => {
    const chain = matcherOf(
      offer('a/one', stated),
      offer('a/two', { after: ['a/one'], validity: { from: '2019-06-01', to: '2019-12-01' } }),
    );
    const route = routeTo(chain, firm, 'a/two', english);
    expect(days(route).slice(2)).toEqual([
      'a/two wait 2019-06-01',
      'a/two apply 2019-06-01',
      'a/two take-part 2019-06-01',
    ]);
    expect(route.status).toBe('open');
    expect(route.steps[2]?.sentence).toBe('“title a/two” starts on 1 June 2019: wait until then');
    expect(route.steps[3]?.when).toBe('1 June 2019 at the earliest, and before 1 December 2019');
  });

  test('a first step that opens later makes the way one for later', () => {
    const one = matcherOf(offer('a/one', { validity: { from: '2019-06-01' } }));
    expect(routeTo(one, firm, 'a/one', english)).toMatchObject({
      status: 'later',
      sentence: 'This way opens later: title a/one',
    });
  });

  test('what is over by the time that one gets there is closed', () => {
    const chain = matcherOf(
      offer('a/one', { time: { weeks: { gte: 20 } } }),
      offer('a/two', { after: ['a/one'], validity: { to: '2019-07-19' } }),
    );
    const route = routeTo(chain, firm, 'a/two', english);
    expect(route).toMatchObject({
      status: 'blocked',
      steps: [],
      sentence:
        'This way is closed: “title a/two” stops on 19 July 2019, and you get there on 19 July 2019 at the earliest',
    });
    // One day longer, and there is one day left.
    const open = matcherOf(
      offer('a/one', { time: { weeks: { gte: 20 } } }),
      offer('a/two', { after: ['a/one'], validity: { to: '2019-07-20' } }),
    );
    expect(routeTo(open, firm, 'a/two', english).status).toBe('open');
  });

  test('a step is judged on the day on which it begins: by then the owner is 41', () => {
    const chain = matcherOf(
      offer('a/one', { time: { weeks: { gte: 26 } } }),
      offer('a/two', { after: ['a/one'], eligibility: { ownerAgeYears: { lt: 41 } } }),
    );
    const born = (day: string) => ({ firm: { owner: { bornOn: day } }, question: asking });
    expect(chain.match(born('1978-08-29'), english).eligible.map(({ id }) => id)).toContain('a/two');
    expect(routeTo(chain, born('1978-08-29'), 'a/two', english).status).toBe('blocked');
    expect(routeTo(chain, born('1978-08-31'), 'a/two', english).status).toBe('open');
  });

  test.each([
    ['2019-03-01', 13, '2019-05-31'],
    ['2019-12-30', 1, '2020-01-06'],
    ['2020-02-25', 1, '2020-03-03'], // a leap year
    ['0099-12-31', 1, '0100-01-07'], // not 1999
    ['2019-03-01', 0.5, '2019-03-05'], // half a week is four days, begun ones counted
  ])('%s and %d weeks is %s', (day, weeks, end) => {
    expect(addWeeks(day, weeks)).toBe(end);
  });
});

describe('chains', () => {
  const chain = matcherOf(
    offer('a/one', { eligibility: { headcount: { gte: 10 } } }),
    offer('a/two', { after: ['a/one'] }),
    offer('a/three', { after: ['a/two'], eligibility: { requires: ['ready'] } }),
  );
  const of = (headcount: number | undefined, facts = {}) => ({
    firm: { ...(headcount === undefined ? {} : { headcount }), facts },
    question: asking,
  });

  test.each([
    ['all are open', of(12, { yes: ['ready'] }), ['open', 'open', 'open'], 'a/three'],
    ['the first is refused', of(5, { yes: ['ready'] }), ['blocked', 'blocked', 'blocked'], 'a/one'],
    [
      'the first waits for an answer',
      of(undefined, { yes: ['ready'] }),
      ['toBeAsked', 'toBeAsked', 'toBeAsked'],
      'a/one',
    ],
    ['the last waits for an answer', of(12), ['open', 'open', 'toBeAsked'], 'a/three'],
    ['the last is refused', of(12, { no: ['ready'] }), ['open', 'open', 'blocked'], 'a/three'],
  ])('%s: the way is as open as its worst step', (_, given, statuses, decidedBy) => {
    const found = routeStatuses(chain, given, english);
    expect(found.map(({ status }) => status)).toEqual(statuses);
    if (statuses.some((status) => status !== 'open')) expect(found[2]?.decidedBy).toBe(decidedBy);
  });

  test('a later step is not open while the first is undecided, though its own demands are met', () => {
    expect(chain.match(of(undefined), english).eligible.map(({ id }) => id)).toContain('a/two');
    expect(routeTo(chain, of(undefined), 'a/two', english)).toMatchObject({
      status: 'toBeAsked',
      sentence: 'On this way something is still to be asked: title a/one',
    });
  });

  test('a blocked way says which step blocks it and why, in both languages, and has no steps', () => {
    expect(routeTo(chain, of(5), 'a/two', english)).toMatchObject({
      status: 'blocked',
      decidedBy: 'a/one',
      steps: [],
      sentence:
        'This way is closed, because “title a/one” comes first, and that is not open: Not eligible, because of: Headcount',
    });
    expect(routeTo(chain, of(5), 'a/two', { now, language: 'nl' }).sentence).toBe(
      'Deze weg is dicht, want eerst komt “titel a/one”, en dat staat niet open: Komt niet in aanmerking, vanwege: Aantal medewerkers',
    );
    expect(routeTo(chain, of(5), 'a/one', english).sentence).toBe(
      'This way is closed: Not eligible, because of: Headcount',
    );
  });

  test('what is done is behind the firm, and no step any more', () => {
    const route = routeTo(chain, of(5), 'a/two', { ...english, done: ['a/one'] });
    expect(route).toMatchObject({ status: 'open', done: ['a/one'] });
    expect(days(route)).toEqual(['a/two apply 2019-03-01', 'a/two take-part 2019-03-01']);
    expect(routeTo(chain, of(5), 'a/three', { ...english, done: ['a/two'] }).done).toEqual([
      'a/one',
      'a/two',
    ]);
  });

  test('says what can come afterwards', () => {
    expect(routeTo(chain, of(12), 'a/one', english).afterwards).toEqual([
      { offer: 'a/two', title: 'title a/two' },
    ]);
  });

  test('intake, quickscan, specialist, aftercare: one intake, and one person who takes the firm along', () => {
    const given = {
      firm: { area: 'Lelystad', foundedOn: '2008', situation: 'in-trouble' },
      question: { needs: [{ need: 'turnaround' }] },
    };
    const { steps, status, decidedBy } = routeTo(matcher, given, 'mkbdoorgaan/aftercare', english);
    expect([status, decidedBy]).toEqual(['toBeJudged', 'mkbdoorgaan/talk']);
    expect(steps.filter(({ action }) => action === 'intake')).toHaveLength(1);
    expect(
      steps.filter(({ action }) => action === 'take-part').map(({ offer, by }) => `${offer}: ${by}`),
    ).toEqual(
      ['talk', 'quickscan', 'second-line', 'aftercare'].map(
        (part) => `mkbdoorgaan/${part}: Stichting MKBDoorgaan.nl`,
      ),
    );
  });
});

describe('doors', () => {
  test.each(accessModes)('%s: the first step says what to do, and who does it', (mode) => {
    const gatekeeper = { nl: 'de wachter', en: 'the keeper' };
    const one = matcherOf(offer('a/one', { access: { mode, gatekeeper } }));
    const [first, second] = routeTo(one, firm, 'a/one', english).steps;
    const applies = ['direct', 'conversation-first', 'intake-first'].includes(mode);
    expect(first?.action === 'apply').toBe(applies);
    if (['nomination', 'introduction'].includes(mode)) {
      expect(first?.sentence).toMatch(/^You cannot sign up yourself: ask the keeper/);
      expect(second).toMatchObject({ who: 'gatekeeper', by: 'the keeper' });
    }
    expect(first?.action).toBe(doors[mode][0]?.action);
  });

  test.each(['nomination', 'introduction', 'intermediary'] as const)(
    'no offer of the catalogue with %s is ever presented as one to apply for',
    (mode) => {
      const gated = nl2019.offers.filter(({ access }) => access.mode === mode);
      expect(gated.length).toBeGreaterThan(0);
      for (const { id } of gated) {
        const { steps } = routeTo(matcher, { firm: {} }, id, english);
        expect(steps.filter(({ offer, action }) => offer === id && action === 'apply')).toEqual([]);
      }
    },
  );

  test('who acts next is the initiative of the offer; where it is not stated, that is what it says', () => {
    for (const [initiative, by] of [
      ['entrepreneur', 'you'],
      ['provider', 'provider of a/one'],
      ['referrer', 'whoever referred you'],
      ['joint', 'you and provider of a/one together'],
      [undefined, 'not known who'],
    ] as const) {
      const one = matcherOf(offer('a/one', initiative === undefined ? {} : { initiative }));
      expect(routeTo(one, firm, 'a/one', english).steps.at(-1)).toMatchObject({
        action: 'take-part',
        who: initiative ?? 'not-stated',
        by,
      });
    }
  });

  test('what is to be asked and judged are steps on the way', () => {
    const what = { nl: 'de ambitie', en: 'the ambition' };
    const by = { nl: 'de jury', en: 'the jury' };
    const judged = [{ id: 'a/ambition', what, by }];
    const one = matcherOf(offer('a/one', { eligibility: { requires: ['ready'], judged } }));
    expect(routeTo(one, firm, 'a/one', english).steps.map(({ sentence }) => sentence)).toEqual([
      'First answer: Is ready so?',
      'You can sign up yourself',
      'Still to be judged: the ambition (the jury)',
      'You use “title a/one”; how long it takes is not stated',
    ]);
  });

  test('a voucher for a plan is followed by the application and by who may fund it', () => {
    const voucher = offer('a/voucher', { kind: 'voucher', needs: ['plan-quality', 'bank-loan'] });
    const table = offer('b/table', {
      kind: 'finance-table',
      access: { mode: 'introduction', gatekeeper: { nl: 'een lid', en: 'a member' } },
    });
    const last = (...offers: readonly OfferInput[]) =>
      routeTo(matcherOf(...offers), firm, 'a/voucher', english).steps.slice(-2);
    expect(last(voucher, table).map(({ action, sentence }) => `${action}: ${sentence}`)).toEqual([
      'write-application: You write or improve the plan and the application, with the advice that the voucher pays for',
      'ask-funder: You apply for the finance, for instance through: title b/table',
    ]);
    expect(last(voucher)[1]?.sentence).toMatch(/this catalogue has none that is open to you$/);
  });
});

test.each([
  [
    'an offer that there is none of',
    () => routeTo(matcher, firm, 'nothing', english),
    '/offer: found the offer "nothing"',
  ],
  [
    'a done offer that there is none of',
    () => routeTo(matcher, firm, 'loket/desk', { ...english, done: ['x'] }),
    '/done/0: found the offer "x"',
  ],
  [
    'a day that does not exist',
    () => routeTo(matcher, firm, 'loket/desk', { ...english, now: '2019-02-30' }),
    '/now',
  ],
  [
    'a language that there is none of',
    () => routeTo(matcher, firm, 'loket/desk', { now, language: 'fr' as 'en' }),
    'found "fr", expected nl or en',
  ],
  [
    'a case that is wrong',
    () => routeTo(matcher, { firm: { fte: 'x' } }, 'loket/desk', english),
    '/firm/fte',
  ],
])('refuses %s', (_, call, message) => {
  expect(call).toThrow(message);
});
