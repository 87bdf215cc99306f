import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '@koppel/core/testing';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { nextSteps } from '../../src/routes/next-steps.js';
import { isLowCommitment } from '../../src/routes/rules.js';
import { needs, situations, themes } from '../../src/schema/vocabulary.js';
import { asking, english, matcherOf, offer } from './small.js';

const matcher = createMatcher(nl2019, { regions: nlRegions });
const given = { firm: {}, question: asking };
const brief = ({ rule, routes }: ReturnType<typeof nextSteps>) => [
  rule,
  ...routes.map(({ role, offer }) => `${role} ${offer}`),
];
const desk = offer('desk', { kind: 'desk', themes: { finance: 1 }, needs: ['orientation'] });
const closed = { eligibility: { headcount: { gte: 10 } } };
const small = { firm: { headcount: 3 }, question: asking };

describe('what fits', () => {
  test('best first; several ways with the same first step count as one; the desk is last', () => {
    const chain = matcherOf(
      desk,
      offer('a/intake', { needs: ['orientation'] }),
      offer('a/loan', { after: ['a/intake'] }),
      offer('b/advice', { needs: ['coaching'] }),
    );
    const found = nextSteps(chain, given, english);
    // a/loan meets need and theme, b/advice the theme; the intake is the first step to a/loan.
    expect(brief(found)).toEqual(['best-fit', 'fit a/loan', 'fit b/advice', 'router desk']);
    expect(found.routes[0]?.steps[0]?.offer).toBe('a/intake');
    expect(found.summary).toBe('What fits best comes first');
    expect(found.providers).toEqual([]);
  });

  test('what can begin today comes before what opens later, however well that fits', () => {
    const two = matcherOf(
      desk,
      offer('a/later', { validity: { from: '2020-01-01' } }),
      offer('b/now', { needs: [] }),
    );
    expect(brief(nextSteps(two, given, english))).toEqual([
      'best-fit',
      'fit b/now',
      'fit a/later',
      'router desk',
    ]);
    const one = matcherOf(desk, offer('a/later', { validity: { from: '2020-01-01' } }));
    expect(brief(nextSteps(one, given, english))).toEqual(['opens-later', 'router desk', 'fit a/later']);
  });

  test('at most as many as are asked for', () => {
    const many = matcherOf(desk, ...['a', 'b', 'c', 'd'].map((id) => offer(`${id}/x`)));
    expect(nextSteps(many, given, english).routes.map(({ offer }) => offer)).toEqual([
      'a/x',
      'b/x',
      'c/x',
      'desk',
    ]);
    expect(nextSteps(many, given, { ...english, limit: 1 }).routes.map(({ offer }) => offer)).toEqual([
      'a/x',
      'desk',
    ]);
    expect(() => nextSteps(many, given, { ...english, limit: 0 })).toThrow('/limit: found 0');
  });
});

describe('in trouble', () => {
  const growth = offer('a/growth');
  const help = offer('b/help', { themes: { ambition: 1 }, needs: ['turnaround'] });
  const inTrouble = { firm: { situation: 'in-trouble' }, question: asking };

  test('help out of trouble comes before growth, though growth fits the question better', () => {
    const both = matcherOf(desk, growth, help);
    expect(brief(nextSteps(both, inTrouble, english))).toEqual([
      'distress-first',
      'distress b/help',
      'fit a/growth',
      'router desk',
    ]);
    expect(nextSteps(both, inTrouble, english).summary).toBe(
      'The firm is in trouble: help with that comes before everything else',
    );
  });

  test('so it does when an adviser heard it behind the question', () => {
    const heard = {
      firm: {},
      question: { needs: [...asking.needs, { need: 'turnaround', kind: 'underlying' }] },
    };
    expect(brief(nextSteps(matcherOf(desk, growth, help), heard, english))[1]).toBe('distress b/help');
  });

  test('a situation that nobody asked about is not trouble', () => {
    expect(brief(nextSteps(matcherOf(desk, growth, help), given, english))).toEqual([
      'best-fit',
      'fit a/growth',
      'router desk',
    ]);
  });

  test('without such help the desk comes before growth', () => {
    expect(brief(nextSteps(matcherOf(desk, growth), inTrouble, english))).toEqual([
      'distress-router',
      'router desk',
      'fit a/growth',
    ]);
  });
});

describe('without a question', () => {
  test.each([
    ['a meeting', offer('a/x', { kind: 'event' }), true],
    [
      'a meeting that costs 195 euros',
      offer('a/x', { kind: 'event', money: { prices: [{ amountEur: 195, per: 'event' }] } }),
      false,
    ],
    ['a free meeting', offer('a/x', { kind: 'event', money: { prices: [] } }), true],
    ['a scan behind an intake', offer('a/x', { kind: 'scan', after: ['a/y'] }), false],
    ['a tool for members', offer('a/x', { kind: 'tool', eligibility: { requires: ['member'] } }), false],
    ['a meeting by invitation', offer('a/x', { kind: 'event', access: { mode: 'call' } }), false],
    ['a programme', offer('a/x', { kind: 'programme' }), false],
  ])('%s commits to nothing: %s is %s', (_, one, light) => {
    expect(isLowCommitment(one as Parameters<typeof isLowCommitment>[0])).toBe(light);
  });

  test('open before undecided, stated free before price unknown, and then the desk', () => {
    const event = { kind: 'event' } as const;
    const some = matcherOf(
      desk,
      offer('a/unsure', { ...event, ...closed, money: { prices: [] } }),
      offer('b/price-unknown', event),
      offer('c/free', { ...event, money: { prices: [] } }),
      offer('d/programme', { kind: 'programme' }),
    );
    expect(brief(nextSteps(some, { firm: {} }, english))).toEqual([
      'no-question',
      'low-commitment c/free',
      'low-commitment b/price-unknown',
      'low-commitment a/unsure',
      'router desk',
    ]);
  });
});

describe('no wrong door', () => {
  test('where all that fits is closed: the desk, and whom to ask about each theme and need', () => {
    const found = nextSteps(matcherOf(desk, offer('a/loan', closed)), small, english);
    expect(brief(found)).toEqual(['nothing-fits', 'router desk']);
    expect(found.providers.map(({ sentence }) => sentence)).toEqual([
      'For finance: ask provider of a/loan, known from title a/loan',
      'For a loan: ask provider of a/loan, known from title a/loan',
    ]);
  });

  test('nobody is sent to a provider of another region', () => {
    const far = offer('a/loan', { eligibility: { areas: ['prov-limburg'] } });
    const firm = { firm: { area: 'Arnhem' }, question: asking };
    expect(nextSteps(matcherOf(desk, far), firm, english).providers).toEqual([]);
  });

  test('a catalogue without a desk says so, and who can be asked', () => {
    const found = nextSteps(matcherOf(offer('a/loan', closed)), small, english);
    expect(brief(found)).toEqual(['nowhere']);
    expect(found.summary).toBe(
      'Nothing that fits is open, and this catalogue has no desk that can take you further: look for help outside this catalogue',
    );
    expect(found.providers).toHaveLength(2);
  });

  test('a desk that is closed to the firm is no router', () => {
    expect(brief(nextSteps(matcherOf({ ...desk, ...closed }), small, english))).toEqual(['nowhere']);
  });

  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
  const known = <T extends object>(record: T): Partial<T> =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
  const facts = Object.keys(nl2019.facts ?? {});
  const anyFirm = fc
    .record({
      area: maybe(
        fc.constantFrom('Breda', 'Venlo', 'Arnhem', 'Lelystad', 'Zwolle', 'Emmen', 'Utrecht', 'Rotterdam'),
      ),
      headcount: maybe(fc.integer({ min: 1, max: 400 })),
      fte: maybe(fc.integer({ min: 1, max: 400 })),
      foundedOn: maybe(fc.constantFrom('1990', '2014', '2017-01', '2018-12')),
      situation: maybe(fc.constantFrom(...situations)),
      sectors: maybe(
        fc.uniqueArray(fc.constantFrom('metal', 'trade', 'health', 'logistics'), { minLength: 1 }),
      ),
      facts: maybe(
        fc.record({
          yes: fc.uniqueArray(fc.constantFrom(...facts.slice(0, 20)), { maxLength: 4 }),
          no: fc.uniqueArray(fc.constantFrom(...facts.slice(20)), { maxLength: 4 }),
        }),
      ),
    })
    .map(known);
  const anyQuestion = fc
    .record({
      themes: maybe(
        fc.dictionary(fc.constantFrom(...themes), fc.integer({ min: 1, max: 3 }), {
          minKeys: 1,
          maxKeys: 3,
        }),
      ),
      needs: maybe(
        fc
          .uniqueArray(fc.constantFrom(...needs), { maxLength: 3 })
          .map((all) => all.map((need) => ({ need }))),
      ),
    })
    .map(known);

  test('every firm leaves with a next step that is not blocked, in both languages', () => {
    assertProperty(
      fc,
      fc.property(anyFirm, anyQuestion, fc.constantFrom('nl', 'en'), (firm, question, language) => {
        const found = nextSteps(matcher, { firm, question }, { ...english, language });
        expect(found.routes.length).toBeGreaterThan(0);
        expect(
          found.routes.filter(({ status, steps }) => status === 'blocked' || steps.length === 0),
        ).toEqual([]);
        expect(found.routes.map(({ role }) => role)).toContain('router');
        for (const { sentence, when } of found.routes.flatMap(({ steps }) => steps)) {
          expect(`${when} ${sentence}`).not.toMatch(/undefined|\[object|NaN/);
        }
        // In trouble: nothing else stands above what helps with that.
        const roles = found.routes.map(({ role }) => role);
        if (roles.includes('distress'))
          expect(roles.lastIndexOf('distress')).toBeLessThan(indexOr(roles, 'fit'));
      }),
      { runs: 25 },
    );
  });

  function indexOr(roles: readonly string[], role: string): number {
    const found = roles.indexOf(role);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  }
});

test('the same input gives the same answer, whatever the order of the catalogue', () => {
  const firm = {
    firm: { area: 'Venlo', headcount: 60, facts: { yes: ['concrete-case', 'external-finance-need'] } },
    question: asking,
  };
  const turned = createMatcher({ ...nl2019, offers: nl2019.offers.toReversed() }, { regions: nlRegions });
  const plain = ({ routes }: ReturnType<typeof nextSteps>) => routes.map(({ afterwards, ...route }) => route);
  const [one, other] = [matcher, turned].map((each) => nextSteps(each, firm, english));
  expect(plain(other as never)).toEqual(plain(one as never));
  expect(JSON.parse(JSON.stringify(one))).toEqual(one);
});
