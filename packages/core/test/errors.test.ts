import { describe, expect, test } from 'vitest';
import {
  any,
  closeness,
  coverage,
  createRanker,
  during,
  errorCodes,
  explain,
  KoppelError,
  must,
  policy,
  type Policy,
  prefer,
  rank,
  sameBranch,
  Tree,
  within,
} from '@koppel/core';
import { at, describeIssue, show } from '../src/errors.js';

const size = policy({ ask: { fte: 'number' }, offer: { fte: 'span' } }, ({ ask, offer }) => ({
  fte: must(within(ask.fte, offer.fte)),
}));

/** What was thrown: its code, and its message as a person reads it. */
function thrown(run: () => unknown): [code: string, message: string] {
  try {
    run();
  } catch (error) {
    if (error instanceof KoppelError) return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was thrown');
}

// biome-ignore lint/suspicious/noExplicitAny: these tests call what the compiler forbids.
const wrong = (value: unknown): any => value;
const spoiled = (change: object): Policy => wrong({ ...size, ...change });
const withMeasure = (measure: unknown): Policy => spoiled({ criteria: { fte: { level: 'must', measure } } });

describe('says what was found, what was expected, where, and what to do', () => {
  test.each<[what: string, run: () => unknown, code: string, message: string]>([
    [
      'a value of the ask',
      () => rank(size, wrong({ fte: 'many' }), []),
      'BAD_VALUE',
      '/ask/fte: found "many", expected a number, or a span such as { gte: 10, lt: 50 } when it is known roughly.',
    ],
    [
      'a value of an offer, by its place in the list',
      () => rank(size, {}, [{ id: 'b' }, wrong({ id: 'a', fte: 3 })]),
      'BAD_VALUE',
      '/offers/1/fte: found 3, expected a span such as { gte: 10, lt: 50 }.',
    ],
    [
      'a Date where a day belongs',
      () => rank(size, {}, [], { now: wrong(new Date(0)) }),
      'BAD_VALUE',
      '/now: found a Date, expected a date as YYYY-MM-DD, YYYY-MM or YYYY.',
    ],
    [
      'a year that is a number',
      () =>
        rank(
          policy({ ask: { born: 'date' }, offer: {} }, () => ({})),
          wrong({ born: 2009 }),
          [],
        ),
      'BAD_VALUE',
      '/ask/born: found 2009, expected a date as YYYY-MM-DD, YYYY-MM or YYYY. Write it in quotes: "2009".',
    ],
    [
      'an explanation without a language',
      () => wrong(explain)(size, {}, { id: 'x' }),
      'BAD_OPTION',
      '/language: found nothing, expected nl or en.',
    ],
    [
      'an ask that is no record',
      () => rank(size, wrong(null), []),
      'BAD_VALUE',
      '/ask: found null, expected a record.',
    ],
    [
      'an offer that is no record',
      () => rank(size, {}, [wrong(7)]),
      'BAD_VALUE',
      '/offers/0: found 7, expected a record.',
    ],
    [
      'offers that are no list',
      () => rank(size, {}, wrong({})),
      'BAD_VALUE',
      '/offers: found an object with no keys, expected a list of records.',
    ],
    [
      'an offer without an id',
      () => rank(size, {}, [{}]),
      'BAD_VALUE',
      '/offers/0/id: found nothing, expected an id.',
    ],
    [
      'an id twice, the second one',
      () => rank(size, {}, [{ id: 'z' }, { id: 'a' }, { id: 'z' }]),
      'DUPLICATE_ID',
      '/offers/2/id: found a second record "z", expected an id of its own for every record.',
    ],
    [
      'a limit',
      () => rank(size, {}, [], { limit: -1 }),
      'BAD_OPTION',
      '/limit: found -1, expected a whole number from 0.',
    ],
    [
      'unknown',
      () => rank(size, {}, [], { unknown: wrong('maybe') }),
      'BAD_OPTION',
      "/unknown: found \"maybe\", expected 'keep' or 'drop'.",
    ],
    [
      'a day that is not there',
      () => rank(size, {}, [], { now: '2019-02-29' }),
      'BAD_VALUE',
      '/now: found "2019-02-29", expected a day that exists: that month has 28 days.',
    ],
    [
      'a tree that is plain data',
      () => rank(size, {}, [], { trees: [wrong({ id: 't' })] }),
      'BAD_OPTION',
      '/trees/0: found an object with id, expected a Tree. Write new Tree(data), once, and pass that.',
    ],
    [
      'a tree twice',
      () =>
        createRanker(size, [], {
          trees: ['1', '2'].map((version) => new Tree({ id: 't', version, nodes: [] })),
        }),
      'BAD_OPTION',
      '/trees/1: found a second tree "t", expected one tree per id.',
    ],
    [
      'how many answers to remember',
      () => createRanker(size, [], { remember: -1 }),
      'BAD_OPTION',
      '/remember: found -1, expected a whole number from 0.',
    ],
    [
      'a language',
      () => explain(size, {}, {}, { language: wrong('de') }),
      'BAD_OPTION',
      '/language: found "de", expected nl or en.',
    ],
    [
      'something that is no policy',
      () => rank(wrong({}), {}, []),
      'BAD_POLICY',
      'found an object with no keys, expected a policy. Make one with policy(), or read one with parsePolicy().',
    ],
    [
      'an unknown measure',
      () =>
        rank(
          withMeasure({ type: 'measure', name: 'near', of: { ask: 'fte' }, by: { offer: 'fte' } }),
          {},
          [],
        ),
      'BAD_POLICY',
      '/criteria/fte/measure/name: found "near", expected a measure: closeness, coverage, covers, during, judged, sameBranch, shares, similar, text, value, within.',
    ],
    [
      'a kind that does not fit',
      () =>
        rank(
          withMeasure({ type: 'measure', name: 'within', of: { offer: 'fte' }, by: { offer: 'fte' } }),
          {},
          [],
        ),
      'BAD_POLICY',
      '/criteria/fte/measure/of: found a field of kind span, expected a field of kind number.',
    ],
    [
      'an empty any',
      () => rank(withMeasure({ type: 'any', parts: [] }), {}, []),
      'BAD_POLICY',
      '/criteria/fte/measure/parts: found no parts, expected at least one measure.',
    ],
    [
      'a level',
      () => rank(spoiled({ criteria: { fte: { ...size.criteria['fte'], level: 'wish' } } }), {}, []),
      'BAD_POLICY',
      '/criteria/fte/level: found "wish", expected must or prefer.',
    ],
    [
      'a weight',
      () => prefer(1.5, wrong({})),
      'BAD_POLICY',
      '/weight: found 1.5, expected a whole weight from 0 to 1000.',
    ],
    [
      'a kind of field',
      () => policy({ ask: { fte: wrong('integer') }, offer: {} }, () => ({})),
      'BAD_POLICY',
      '/ask/fte: found "integer", expected a kind: category, tags, number, span, flag, date, window, place, conditions, text.',
    ],
    [
      'a field that is not declared',
      () => policy(size, ({ ask, offer }) => ({ a: must(within(wrong(ask).fto, offer.fte)) })),
      'BAD_POLICY',
      '/ask: found ask.fto, expected a declared field: fte.',
    ],
    [
      'a parameter out of range',
      () =>
        policy({ ask: { at: 'place' }, offer: {} }, ({ ask }) => ({
          a: prefer(1, closeness(ask.at, { lat: 0, lon: 0 }, { zeroAtKm: 0 })),
        })),
      'BAD_POLICY',
      '/closeness/zeroAtKm: found 0, expected a number from 0.1 to 20000 (km).',
    ],
    [
      'a parameter that is missing',
      () =>
        policy({ ask: { at: 'tags' }, offer: {} }, ({ ask }) => ({
          a: prefer(1, sameBranch(ask.at, ['x'], wrong({}))),
        })),
      'BAD_POLICY',
      '/sameBranch/tree: found nothing, expected the parameter tree: Id of the tree in the context.',
    ],
    [
      'a day that the policy needs',
      () =>
        rank(
          policy({ ask: { born: 'date' }, offer: {} }, ({ ask }) => ({
            a: must(during(ask.born, { gte: 18 })),
          })),
          { born: '2000' },
          [{ id: 'x' }],
        ),
      'MISSING_CONTEXT',
      "/now: found no day, expected the day of the run, as the policy looks at ages. Pass { now: '2019-03-01' }.",
    ],
    [
      'a tree that the policy needs',
      () =>
        rank(
          policy({ ask: { a: 'tags' }, offer: { a: 'tags' } }, ({ ask, offer }) => ({
            a: must(coverage(ask.a, offer.a, { tree: 'areas' })),
          })),
          { a: [] },
          [{ id: 'x', a: [] }],
        ),
      'MISSING_CONTEXT',
      '/trees: found no trees, expected the tree "areas" that the policy names. Pass it as { trees: [tree] }.',
    ],
  ])('%s', (_, run, code, message) => {
    const [found, said] = thrown(run);
    expect(errorCodes).toContain(found);
    expect([found, said]).toEqual([code, message]);
  });
});

test('all that is wrong with a policy is said at once', () => {
  const [, message] = thrown(() =>
    rank(
      spoiled({
        ask: { fte: 'integer' },
        criteria: {
          a: { level: 'prefer', weight: -1, measure: { type: 'any', parts: [] } },
          'b/c': {
            level: 'must',
            measure: { type: 'measure', name: 'x', of: { now: true }, by: { now: true } },
          },
        },
      }),
      {},
      [],
    ),
  );
  expect(message.split('\n').map((line) => line.split(': ')[0])).toEqual([
    '/ask/fte',
    '/criteria/a/weight',
    '/criteria/a/measure/parts',
    '/criteria/b~1c/measure/name',
  ]);
});

test('a measure of an unknown type is refused, not stumbled over', () => {
  expect(() => rank(withMeasure({ type: 'some' }), {}, [{ id: 'x' }])).toThrow(KoppelError);
});

test('any() without parts is refused where it is written', () => {
  expect(() => wrong(any)()).toThrow('/any: found no parts, expected at least one measure.');
});

test('a value is shown short and safe', () => {
  expect([
    show('x'.repeat(100)),
    show([]),
    show([1]),
    show(undefined),
    show(() => 1),
    show({ a: 1, b: 2, c: 3, d: 4, e: 5 }),
    show(10n),
    show(-0),
  ]).toEqual([
    `"${'x'.repeat(60)}… (100 characters)"`,
    'an empty list',
    'a list of 1',
    'nothing',
    'a function',
    'an object with a, b, c, d, …',
    'the bigint 10',
    '0',
  ]);
  expect(describeIssue({ pointer: '', found: 'a', expected: 'b' })).toBe('found a, expected b.');
  expect(at('/a', 'b/c~d')).toBe('/a/b~1c~0d');
});

test.each(['ask', 'offer', 'criteria'])('a policy without its %s is refused with the place', (part) => {
  const whole = { koppel: 1, ask: {}, offer: {}, criteria: {} };
  const broken = { ...whole, [part]: undefined } as unknown as Policy;
  expect(() => rank(broken, {}, [])).toThrow(`/${part}: found nothing, expected an object`);
});
