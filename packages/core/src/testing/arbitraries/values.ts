import type { FieldKind, ValueInputs } from '../../policy/kinds.js';
import type { Arbitrary, Fc } from './fc.js';

/** Few names, so that ties, overlaps and equal values are common. The last two are in no tree. */
export const names = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'ë'] as const;

const numbers = [-2, 0, 1, 2, 3, 5, 10, 20, 41, 100, 1000] as const;
const finer = [0.001, 0.5, 2.25, 9.999, 10.001] as const;

/** Days where calendars go wrong, and their neighbours; months and years alone. */
const dates = [
  '1978-06-15',
  '2000-02-29',
  '2008-02-29',
  '2015-12-31',
  '2018-01-31',
  '2018-03-01',
  '2019-02-28',
  '2019-03-01',
  '2020-02-29',
  '2024-02-29',
] as const;
const roughDates = ['2018', '2018-01', '2019-02', '2020-02', '2024'] as const;

const cities = [
  { lat: 52.2553, lon: 6.1639 },
  { lat: 52.5168, lon: 6.083 },
  { lat: 52.2215, lon: 6.8937 },
  { lat: 52.3676, lon: 4.9041 },
  { lat: 50.8514, lon: 5.691 },
  { lat: -33.8688, lon: 151.2093 },
  { lat: 0, lon: -180 },
  { lat: 90, lon: 0 },
] as const;

/** Words that are equal when folded, alike, parts of one another, and none at all. */
const words = [
  'export',
  'Exporteren',
  'exportvraag',
  'vraag',
  'financiering',
  'financieringsvraag',
  'finance',
  'Coöperatie',
  'cooperatie',
  'start-up',
  '🙂',
  '2019',
] as const;

/** What somebody wrote, with or without names for its parts. */
export function texts(fc: Fc): Arbitrary<ValueInputs['text']> {
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(' '));
  return fc.oneof(
    sentence as Arbitrary<ValueInputs['text']>,
    fc.record({ title: sentence, body: sentence }),
    fc.record({ body: sentence }),
  );
}

/** For every kind of field: raw values as a caller writes them, exact and imprecise, without the missing one. */
export function values(fc: Fc): { readonly [K in FieldKind]: Arbitrary<ValueInputs[K]> } {
  const name = fc.constantFrom(...names);
  const someNames = (least: number, most: number): Arbitrary<string[]> =>
    fc.uniqueArray(name, { minLength: least, maxLength: most });
  const weight = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(1_000_000));
  const weighted = fc.dictionary(name, weight, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

  const partial = fc
    .record({
      states: fc.array(fc.constantFrom('yes', 'no', 'maybe', 'out'), {
        minLength: names.length,
        maxLength: names.length,
      }),
      others: fc.constantFrom('no' as const, 'unknown' as const, undefined),
      weight: fc.option(weight, { nil: undefined }),
    })
    .map(({ states, others, weight: each }) => {
      const pick = (state: string): string[] => names.filter((_, index) => states[index] === state);
      const yes = pick('yes');
      return {
        yes: each === undefined || yes.length === 0 ? yes : Object.fromEntries(yes.map((tag) => [tag, each])),
        no: pick('no'),
        maybe: pick('maybe'),
        ...(others === undefined ? {} : { others }),
      };
    });

  const ends = (pool: readonly number[]) =>
    fc
      .record({
        low: fc.option(fc.nat({ max: pool.length - 1 }), { nil: undefined, freq: 4 }),
        high: fc.option(fc.nat({ max: pool.length - 1 }), { nil: undefined, freq: 4 }),
        lowOpen: fc.boolean(),
        highOpen: fc.boolean(),
      })
      .map(({ low, high, lowOpen, highOpen }) => {
        const sorted = [...pool].sort((one, two) => one - two);
        const bottom = low !== undefined && high !== undefined ? Math.min(low, high) : low;
        const top = low !== undefined && high !== undefined ? Math.max(low, high) : high;
        const point = bottom !== undefined && bottom === top;
        return {
          ...(bottom === undefined ? {} : { [lowOpen && !point ? 'gt' : 'gte']: sorted[bottom] as number }),
          ...(top === undefined ? {} : { [highOpen && !point ? 'lt' : 'lte']: sorted[top] as number }),
        };
      });

  const dayRange = fc
    .tuple(fc.constantFrom(undefined, ...dates), fc.constantFrom(undefined, ...dates))
    .map(([one, two]) => {
      const [from, to] = one !== undefined && two !== undefined && one > two ? [two, one] : [one, two];
      return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    });

  const city = fc.constantFrom(...cities);
  return {
    category: fc.oneof(
      { weight: 4, arbitrary: name as Arbitrary<string> },
      { weight: 1, arbitrary: someNames(1, 3).map((oneOf) => ({ oneOf })) },
    ),
    tags: fc.oneof(someNames(0, 4), weighted, partial),
    number: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...numbers, ...finer) },
      { weight: 1, arbitrary: ends([...numbers, ...finer]) },
    ),
    // Whole numbers: `during` counts in whole days or months.
    span: ends(numbers),
    flag: fc.boolean(),
    date: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<string>(...dates) },
      { weight: 1, arbitrary: fc.constantFrom<string>(...roughDates) },
      { weight: 1, arbitrary: dayRange },
    ),
    window: dayRange.filter(({ from, to }) => from === undefined || to === undefined || from < to),
    place: fc.oneof(
      { weight: 3, arbitrary: city },
      { weight: 1, arbitrary: fc.array(city, { minLength: 1, maxLength: 3 }) },
    ),
    conditions: fc
      .uniqueArray(name, { maxLength: 3 })
      .map((ids) => ids.map((id, index) => ({ id, by: index % 2 === 0 ? 'jury' : 'bank' }))),
    text: texts(fc),
  };
}

/** A raw value of a kind, or one of the ways in which it can be missing. */
export function maybeMissing<T>(fc: Fc, value: Arbitrary<T>): Arbitrary<T | null | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: value as Arbitrary<T | null | undefined> },
    { weight: 1, arbitrary: fc.constantFrom<null | undefined>(null, undefined) },
  );
}
