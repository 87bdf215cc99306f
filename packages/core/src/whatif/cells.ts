import type { Tree } from '../policy/tree.js';
import { byCodeUnit, type TagSet } from '../policy/values.js';
import type { Answer } from './said.js';
import { close, settle } from './tags.js';

/** Which of the names something lies in, and which not. */
export interface Cell {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  /** Those outside that are worth saying: they have something in common with all that it lies in. */
  readonly touching: readonly string[];
}

/** Beyond so many, a question is no longer one that a person can read; ask name by name. */
const MOST_CELLS = 64;

/** The ways in which one place can lie to the names: every combination that the trees allow. */
export function cellsOf(names: readonly string[], trees: readonly Tree[]): Cell[] | undefined {
  const relate = (a: string, b: string): string => {
    const found = trees.filter((tree) => tree.has(a) && tree.has(b)).map((tree) => tree.relation(a, b));
    return found.includes('within') ? 'within' : found.includes('overlap') ? 'overlap' : 'apart';
  };
  const depth = (name: string): number => Math.max(0, ...trees.map((tree) => tree.depth(name)));
  const sorted = [...names].sort((a, b) => depth(a) - depth(b) || byCodeUnit(a, b));
  const cells: Pick<Cell, 'inside' | 'outside'>[] = [];
  const walk = (at: number, inside: readonly string[], outside: readonly string[]): void => {
    if (cells.length > MOST_CELLS) return;
    const name = sorted[at];
    if (name === undefined) {
      cells.push({ inside, outside });
      return;
    }
    const mayBeIn =
      inside.every((other) => relate(name, other) !== 'apart') &&
      outside.every((other) => relate(name, other) !== 'within');
    const mustBeIn = inside.some((other) => relate(other, name) === 'within');
    if (mayBeIn) walk(at + 1, [...inside, name], outside);
    if (!mustBeIn) walk(at + 1, inside, [...outside, name]);
  };
  walk(0, [], []);
  if (cells.length > MOST_CELLS) return undefined;
  // What is said need not be repeated: the smallest areas inside, and only those outside that they touch.
  return cells.map(({ inside, outside }) => {
    const smallest = inside.filter((a) => !inside.some((b) => b !== a && relate(b, a) === 'within'));
    const touching = outside.filter((a) => smallest.every((b) => relate(a, b) !== 'apart'));
    return { inside: smallest, outside, touching };
  });
}

export function cellAnswer(
  set: TagSet,
  { inside, outside, touching }: Cell,
  names: readonly string[],
  keep: (after: TagSet) => unknown,
): Answer {
  const without = outside.reduce((known, name) => settle(known, name, 'no'), set);
  const settled = inside.reduce((known, name) => settle(known, name, 'yes'), without);
  return {
    said: inside.length === 0 ? { type: 'none', of: names } : { type: 'inside', inside, outside: touching },
    raw: keep(close(settled)),
  };
}
