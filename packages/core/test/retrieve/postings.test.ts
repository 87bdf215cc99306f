import { describe, expect, test } from 'vitest';
import { CHUNK } from '../../src/retrieve/chunk.js';
import { makeContents } from '../../src/retrieve/contents.js';
import { type Contents, makePostings, type Postings } from '../../src/retrieve/postings.js';
import { addUp, walksOf } from '../../src/retrieve/walks.js';
import { check, fc } from '../helpers.js';

/** Lists of rows by name: what goes in comes out, and what is added up is what the rows say. */

const NAMES = 9;

/** How the weights of a row are chosen: small, multiples of one of its own, anything, or nothing at all. */
const weighings = fc.constantFrom('small', 'multiples', 'large', 'zero', 'many units');

interface Drawn {
  readonly contents: Contents<Int32Array>;
  readonly placeOf: Int32Array | undefined;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    rows: fc.constantFrom(0, 1, 40, CHUNK, 2 * CHUNK + 300),
    weighing: weighings,
    mixed: fc.boolean(),
    turned: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ rows, weighing, mixed, turned, seed }) => {
    let state = seed;
    const below = (most: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 4_294_967_296) * most);
    };
    const weightOf = (row: number): number => {
      if (mixed && below(10) === 0) return 1 + below(1_000_000);
      if (weighing === 'small') return 1 + below(15);
      if (weighing === 'multiples') return (1 + below(20)) * (100 + (row % 7));
      if (weighing === 'many units') return (1 + below(3)) * (1001 + row);
      return weighing === 'zero' ? below(2) : 1 + below(1_000_000);
    };
    const start = new Int32Array(rows + 1);
    const codes: number[] = [];
    const weights: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let code = 0; code < NAMES; code += 1) {
        // Name 0 is in every row, the last in hardly any.
        if (below(1 + code * code * 20) > 0) continue;
        codes.push(code);
        weights.push(weightOf(row));
      }
      start[row + 1] = codes.length;
    }
    return {
      contents: { start, codes: Int32Array.from(codes), weights: Int32Array.from(weights) },
      placeOf: turned ? Int32Array.from({ length: rows }, (_, row) => rows - 1 - row) : undefined,
    };
  });

/** Row → name → weight. */
function byRow({ start, codes, weights }: Contents): Map<number, number>[] {
  return Array.from({ length: start.length - 1 }, (_, row) => {
    const held = new Map<number, number>();
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1)
      held.set(codes[at] as number, weights[at] as number);
    return held;
  });
}

const expectedOf = ({ contents, placeOf }: Drawn): Map<number, number>[] => {
  const rows = byRow(contents);
  return placeOf === undefined ? rows : Array.from(placeOf, (place) => rows[place] as Map<number, number>);
};

const widths = (lists: readonly Postings[]): string =>
  lists.map(({ bits, units }) => `${bits}${units === undefined ? '' : 'u'}`).join(' ');

describe('lists of rows', () => {
  test('give back what was put in, by row and by name', () => {
    const seen = new Set<string>();
    check(
      fc.property(drawn, (one) => {
        const rows = one.contents.start.length - 1;
        const lists = makePostings(one.contents, NAMES, one.placeOf);
        seen.add(widths(lists));
        const back = makeContents(lists, rows);
        const expected = expectedOf(one);
        expect(byRow(back)).toEqual(expected);
        // In the order of the names, which columns rely on.
        for (let row = 0; row < rows; row += 1)
          for (let at = (back.start[row] as number) + 1; at < (back.start[row + 1] as number); at += 1)
            if ((back.codes[at - 1] as number) >= (back.codes[at] as number)) expect.fail(`row ${row}`);
      }),
      60,
    );
    // 16 bits, with and without units, 32 bits, and both.
    expect([...seen].sort()).toEqual(['20', '4', '4 20', '4u', '4u 20']);
  });

  test('add up to what the rows hold, in any window, forwards and back', () => {
    check(
      fc.property(drawn, fc.nat(), (one, window) => {
        const rows = one.contents.start.length - 1;
        const expected = expectedOf(one);
        const lists = makePostings(one.contents, NAMES, one.placeOf);
        const gain = (strength: number): number => (strength === 0 ? 0 : 3 + (strength % 1000));
        const single = (code: number) => ({ codes: [code], factors: [2], gain, key: 'single' });
        const terms = [single(0), single(3), { codes: [1, 2, 8], factors: [1, 5, 7], gain, key: 'joint' }];
        const walks = terms.flatMap((term) => walksOf(term, lists));
        const sums = new Int32Array(CHUNK);
        const chunks = Array.from({ length: Math.ceil(rows / CHUNK) }, (_, chunk) => chunk);
        for (const chunk of [...chunks, ...chunks.reverse()]) {
          const size = Math.min(CHUNK, rows - chunk * CHUNK);
          const from = window % size;
          const to = Math.min(size, from + 1 + (window % 997));
          sums.fill(0, from, to);
          addUp(walks, chunk, from, to, sums);
          for (let at = from; at < to; at += 1) {
            const held = expected[chunk * CHUNK + at] as Map<number, number>;
            let sum = 0;
            for (const { codes, factors } of terms) {
              let strength = 0;
              for (const [place, code] of codes.entries())
                strength += (held.get(code) ?? 0) * (factors[place] as number);
              sum += gain(strength);
            }
            if (sums[at] !== sum) expect.fail(`row ${chunk * CHUNK + at}: ${sums[at]}, not ${sum}`);
          }
        }
      }),
      60,
    );
  });
});
