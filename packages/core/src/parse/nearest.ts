import { show } from '../errors.js';

/** Names listed in an error message before the rest becomes a number. */
const LISTED = 30;
const FARTHEST = 2;

/** The name that was probably meant: at most two slips away, and not a wholly different short word. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = FARTHEST + 1;
  for (const name of names) {
    const slips = editDistance(word.toLowerCase(), name.toLowerCase());
    if (slips < fewest && 2 * slips <= Math.max(word.length, name.length)) {
      fewest = slips;
      best = name;
    }
  }
  return best;
}

/** 'Did you mean "themes"?' as a hint, which has no full stop of its own. */
export function didYouMean(word: string, names: readonly string[]): string | undefined {
  const name = nearest(word, names);
  return name === undefined ? undefined : `Did you mean ${show(name)}?`;
}

/**
 * Slips between two words: letters put in, left out, replaced or swapped with their neighbour (optimal string
 * alignment). Words whose lengths differ too much are not compared, so that a hostile key costs nothing.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return FARTHEST + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        (above[column] as number) + 1,
        (line[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
        swapped ? (before[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = line;
  }
  return above[b.length] as number;
}

/** 'area, near and themes' as a plain list, sorted; a long one ends in a number. */
export function listNames(names: readonly string[]): string {
  const sorted = [...names].sort();
  if (sorted.length === 0) return 'none';
  const more = sorted.length - LISTED;
  return more <= 0 ? sorted.join(', ') : `${sorted.slice(0, LISTED).join(', ')} and ${more} more`;
}
