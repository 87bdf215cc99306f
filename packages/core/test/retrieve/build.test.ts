import { describe, expect, test } from 'vitest';
import {
  buildIndex,
  coverage,
  type FieldKind,
  KoppelError,
  policy,
  prefer,
  rank,
  similar,
} from '@koppel/core';
import { Repeats } from '../../src/policy/repeats.js';
import { readValue } from '../../src/policy/values.js';
import { valueKey } from '../../src/retrieve/value-key.js';
import { check, fc } from '../helpers.js';

const part = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  -0,
  1,
  2,
  12.5,
  Number.NaN,
  '1',
  '2019',
  '2019-02-28',
  '2020-01',
  true,
);
const keys = ['gt', 'gte', 'lt', 'lte', 'from', 'to', 'lat', 'lon', 'other'] as const;
const anyObject = fc
  .uniqueArray(fc.constantFrom(...keys), { maxLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map((key) => part.map((value) => [key, value] as const))))
  .map((entries) => Object.fromEntries(entries));
const anyRaw = fc.oneof(
  part,
  anyObject,
  anyObject.map((inherited) => Object.assign(Object.create({ gte: 5, from: '2018', lat: 1 }), inherited)),
  fc.constant(Object.assign(Object.create(null), { gte: 1 })),
  fc.constant({ oneOf: ['a', 'b'] }),
  fc.array(fc.constantFrom<unknown>('a', 'b', 'c', 'a\u0000b', 'e\u0301', 1, undefined), { maxLength: 10 }),
  fc.constant({ yes: ['a'], maybe: ['b'] }),
);
const kinds: readonly FieldKind[] = ['category', 'tags', 'number', 'span', 'flag', 'date', 'window', 'place'];

const outcome = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof KoppelError) return { code: error.code, issues: error.issues };
    throw error;
  }
};

test('a value that comes back is what it was', () => {
  check(
    fc.property(fc.constantFrom(...kinds), fc.array(anyRaw, { maxLength: 30 }), (kind, raws) => {
      const repeats = new Repeats(kind);
      for (const raw of [...raws, ...raws])
        expect(outcome(() => repeats.read(raw))).toEqual(outcome(() => readValue(kind, raw, '')));
    }),
    300,
  );
});

/** Names that a key could take for its own words. */
const names = fc.subarray(['maybe', 'no', 'yes', 'a', 'z', '1', '=', '?']);
const tagSet = fc.oneof(
  names,
  fc
    .record({ yes: names, no: names, maybe: names, others: fc.constantFrom('no', 'unknown') })
    .filter(
      ({ yes, no, maybe }) =>
        new Set([...yes, ...no, ...maybe]).size === yes.length + no.length + maybe.length,
    ),
);

test('keys of values are equal where the values are', () => {
  const notSo = readValue('tags', { no: ['a', 'maybe', 'z'] }, '');
  const perhaps = readValue('tags', { no: ['a'], maybe: ['z'] }, '');
  expect(valueKey('tags', notSo)).not.toBe(valueKey('tags', perhaps));
  check(
    fc.property(tagSet, tagSet, (one, other) => {
      const [a, b] = [readValue('tags', one, ''), readValue('tags', other, '')];
      const plain = (tags: typeof a) =>
        JSON.stringify([
          [...(tags?.yes ?? [])],
          [...(tags?.no ?? [])],
          [...(tags?.maybe ?? [])],
          tags?.others,
        ]);
      expect(valueKey('tags', a) === valueKey('tags', b)).toBe(plain(a) === plain(b));
    }),
    500,
  );
});

test('what a value inherits does not count', () => {
  const heir = (own: object) => Object.assign(Object.create({ gte: 5, lat: 52, from: '2019-01-01' }), own);
  expect(readValue('span', heir({ lt: 3 }), '')).toEqual(readValue('span', { lt: 3 }, ''));
  expect(readValue('window', heir({ to: '2018-01-01' }), '')).toEqual(
    readValue('window', { to: '2018-01-01' }, ''),
  );
  expect(() => readValue('place', heir({ lon: 5 }), '')).toThrow('/lat: found nothing');
});

test('holes in a list are refused like any entry that is none', () => {
  const names = ['a', 'b'];
  names[3] = 'd';
  for (const [kind, raw] of [
    ['tags', names],
    ['category', { oneOf: names }],
    ['conditions', names],
    ['place', names],
  ] as const)
    expect(() => readValue(kind, raw, '')).toThrow(KoppelError);
});

describe('an index', () => {
  const wanted = policy(
    { ask: { skills: 'tags', level: 'number' }, offer: { skills: 'tags', level: 'number' } },
    ({ ask, offer }) => ({
      skills: prefer(2, coverage(ask.skills, offer.skills)),
      level: prefer(1, similar(ask.level, offer.level, { zeroAtRatio: 2 })),
    }),
  );
  const fine = Array.from({ length: 5 }, (_, at) => ({ id: `r${at}`, skills: { 'a/b': 1, c: 2 }, level: 3 }));

  test.each<[what: string, bad: object]>([
    ['a weight of 0', { id: 'x', skills: { 'a/b': 0 } }],
    ['a weight in words', { id: 'x', skills: { c: 1, 'a/b': 'much' } }],
    ['a name in decomposed form', { id: 'x', skills: ['c', 'e\u0301'] }],
    ['a name that is none', { id: 'x', skills: ['c', 3] }],
    ['no names', { id: 'x', skills: {} }],
    ['a name in two lists', { id: 'x', skills: { yes: ['c'], no: ['c'] } }],
    ['a part beside names', { id: 'x', skills: { c: 1, no: ['d'] } }],
    ['a number in words', { id: 'x', level: 'three' }],
    ['a span with an unknown key', { id: 'x', level: { gte: 3, about: 1 } }],
    ['an id twice', { id: 'r3' }],
    ['an id with U+0000', { id: 'r\u0000' }],
    ['no id', {}],
  ])('refuses %s as a ranking does', (_, bad) => {
    const records = [...fine.slice(0, 2), bad, ...fine.slice(2)] as never[];
    const refused = outcome(() => buildIndex(wanted, records));
    const ranked = JSON.stringify(outcome(() => rank(wanted, {}, records)));
    expect(JSON.stringify(refused)).toBe(ranked.replaceAll('/offers/', '/records/'));
    expect(refused).toHaveProperty('issues.0.pointer', expect.stringMatching(/^\/records\/\d/));
  });

  test('refuses a list of records with a hole as a ranking does', () => {
    const records = [...fine];
    records[7] = { ...fine[0], id: 'r7' } as (typeof fine)[number];
    expect(outcome(() => rank(wanted, {}, records))).toHaveProperty('issues.0.pointer', '/offers/5');
    expect(outcome(() => buildIndex(wanted, records))).toHaveProperty('issues.0.pointer', '/records/5');
  });

  test.each([-1, 0.5, 5, Number.NaN])('has no row %s', (row) => {
    const index = buildIndex(wanted, fine);
    expect(() => index.idAt(row)).toThrow('expected the number of a row');
    expect(() => index.recordAt(row)).toThrow('expected the number of a row');
  });
});
