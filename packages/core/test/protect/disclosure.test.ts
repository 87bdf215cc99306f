import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, Disclosure } from '../../src/protect/disclosure.js';

const firms = (from: number, to: number): ReadonlySet<string> =>
  new Set(Array.from({ length: to - from }, (_, index) => `f${from + index}`));

describe('beside what is shown already', () => {
  const rows: readonly (readonly [string, readonly Cell[], Cell, boolean])[] = [
    ['a small count', [], { who: firms(0, 4) }, false],
    ['nobody', [], { who: firms(0, 0) }, true],
    ['13, of which 12 are shown', [{ who: firms(0, 12) }], { who: firms(0, 13) }, false],
    ['12 of 13 that are shown', [{ who: firms(0, 13) }], { who: firms(0, 12) }, false],
    ['the same firms again', [{ who: firms(0, 13) }], { who: firms(0, 13) }, true],
    [
      '12 and 13 that have nothing to do with each other',
      [{ who: firms(0, 12) }],
      { who: firms(20, 33) },
      true,
    ],
    [
      'the part that leaves 2 of 12',
      [{ who: firms(0, 12) }, { who: firms(0, 5), group: 'g' }],
      { who: firms(5, 10), group: 'g' },
      false,
    ],
    [
      'the whole of parts that leave 2',
      [
        { who: firms(0, 5), group: 'g' },
        { who: firms(5, 10), group: 'g' },
      ],
      { who: firms(0, 12) },
      false,
    ],
    [
      'the part that leaves nobody',
      [{ who: firms(0, 12) }, { who: firms(0, 5), group: 'g' }],
      { who: firms(5, 12), group: 'g' },
      true,
    ],
  ];
  test.each(rows)('%s', (_, shown, cell, allowed) => {
    const disclosure = new Disclosure(5);
    for (const one of shown) expect(disclosure.allows(one)).toBe(true);
    expect(disclosure.allows(cell)).toBe(allowed);
  });

  test('a whole that is kept is not to be had by another name or by adding up', () => {
    const disclosure = new Disclosure(5);
    disclosure.keep(firms(0, 12));
    expect(disclosure.allows({ who: firms(0, 12) })).toBe(false);
    expect(disclosure.allows({ who: firms(0, 6), group: 'g' })).toBe(true);
    expect(disclosure.allows({ who: firms(6, 12), group: 'g' })).toBe(false);
  });

  test('several are shown together or not at all', () => {
    const disclosure = new Disclosure(5);
    expect(disclosure.allows({ who: firms(0, 12) }, { who: firms(0, 11) })).toBe(false);
    expect(disclosure.allows({ who: firms(0, 11) })).toBe(true);
  });
});

test('kinds of people count for as many as there are of them', () => {
  const sizes = new Map([
    ['a', 40],
    ['b', 4],
    ['c', 9],
  ]);
  const disclosure = new Disclosure(5, sizes);
  expect(disclosure.allows({ who: new Set(['b']) })).toBe(false);
  expect(disclosure.allows({ who: new Set(['a', 'b']) })).toBe(true);
  expect(disclosure.allows({ who: new Set(['a']) })).toBe(false);
  expect(disclosure.allows({ who: new Set(['a', 'b', 'c']) })).toBe(true);
});

const group = fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 14 });
test('no two shown counts, and no count with parts of a group taken off it, leave a small number', () => {
  assertProperty(
    fc,
    fc.property(
      fc.array(group, { maxLength: 6 }),
      fc.array(fc.nat({ max: 3 }), { maxLength: 14 }),
      (sets, parts) => {
        const cells: Cell[] = [
          ...sets.map((set) => ({ who: new Set(set.map(String)) })),
          // Every firm lies in one part: 0, 1 or 2; 3 is none of them.
          ...[0, 1, 2].map((part) => ({
            who: new Set(parts.flatMap((one, index) => (one === part ? [String(index)] : []))),
            group: 'g',
          })),
        ];
        const disclosure = new Disclosure(4);
        const shown = cells.filter((cell) => disclosure.allows(cell));
        const grouped = shown.filter((cell) => cell.group !== undefined);
        const sums = subsets(grouped).map((some) => new Set(some.flatMap((cell) => [...cell.who])));
        for (const whole of shown)
          for (const part of [...shown.map((cell) => cell.who), ...sums])
            if ([...part].every((firm) => whole.who.has(firm)))
              expect([1, 2, 3]).not.toContain(whole.who.size - part.size);
      },
    ),
  );
});

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 1 << list.length }, (_, mask) => list.filter((__, at) => mask & (1 << at)));
}
