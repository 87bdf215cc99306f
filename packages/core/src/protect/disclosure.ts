/**
 * Decides which counts of people or firms may be shown side by side: those from which no count between nought and a threshold
 * can be worked out. A count that is small itself is hidden (primary suppression), and so is one that would give a small
 * one away by subtraction (complementary or secondary suppression: Hundepool and others, "Statistical Disclosure
 * Control", 2012, chapter 4). Counts are offered one by one, the most wanted first, and each is judged beside all that
 * were let through before.
 *
 * Judged is who is counted, not what a reader is likely to know of them: of any two shown counts of which
 * one counts some of the other, the difference is nought or large enough; and so is what is left of a count after all
 * shown parts of one group within it.
 */
export class Disclosure {
  readonly #least: number;
  readonly #sizeOf: (who: Who) => number;
  readonly #shown: Cell[] = [];
  readonly #secret: Who[] = [];
  readonly #wholes = new Map<string, Who>();

  /**
   * @param least what a count has to be at least, if it is not nought.
   * @param sizes how many each id stands for, where ids are kinds of people instead of people; 1 otherwise.
   */
  constructor(least: number, sizes?: ReadonlyMap<string, number>) {
    this.#least = least;
    this.#sizeOf =
      sizes === undefined
        ? ({ size }) => size
        : (who) => [...who].reduce((sum, id) => sum + (sizes.get(id) ?? 1), 0);
  }

  /** Nothing, or enough that nobody stands out. */
  fine(count: number): boolean {
    return count === 0 || count >= this.#least;
  }

  /**
   * A whole of which a part is hidden: its number is shown nowhere, under no other name, and is not to be had by adding
   * up its parts. To be said before the counts are offered.
   */
  keep(whole: Who): void {
    this.#secret.push(whole);
  }

  /** Readers know this whole anyway, and the counts of the group are parts of it: what they leave of it must not be small either. */
  know(whole: Who, group: string): void {
    this.#wholes.set(group, whole);
  }

  /** Whether these counts may all be shown; then they are taken as shown, otherwise none of them is. */
  allows(...cells: readonly Cell[]): boolean {
    const before = this.#shown.length;
    for (const cell of cells) {
      this.#shown.push(cell);
      if (this.#tells(cell)) {
        this.#shown.splice(before);
        return false;
      }
    }
    return true;
  }

  /** Whether a count that has just been added gives something away, by itself or beside the others. */
  #tells(added: Cell): boolean {
    const { who, group } = added;
    if (!this.fine(this.#sizeOf(who))) return true;
    const groups = grouped(this.#shown);
    const parts = groups.get(group ?? added) as Who[];
    const union = new Set(parts.flatMap((part) => [...part]));
    if (this.#secret.some((whole) => isSame(whole, who) || isSame(whole, union))) return true;
    const known = group === undefined ? undefined : this.#wholes.get(group);
    if (known !== undefined && !this.fine(this.#leftOf(known, parts))) return true;
    const small = (whole: Who, within: readonly Who[]): boolean => !this.fine(this.#leftOf(whole, within));
    return (
      this.#shown.some((cell) => small(cell.who, parts)) ||
      [...groups.values()].some((within) => small(who, within))
    );
  }

  /** How many of a whole are in none of the parts that lie within it. */
  #leftOf(whole: Who, parts: readonly Who[]): number {
    const all = this.#sizeOf(whole);
    const smaller = parts.filter(({ size }) => size <= whole.size);
    // Parts that are too few for a small rest need no look at who is in them.
    if (all - smaller.reduce((sum, part) => sum + this.#sizeOf(part), 0) >= this.#least) return all;
    const within = smaller.filter((part) => [...part].every((id) => whole.has(id)));
    return all - this.#sizeOf(new Set(within.flatMap((part) => [...part])));
  }
}

type Who = ReadonlySet<string>;

/** Who is to be counted; `group`: the counts of one group count nobody twice. */
export interface Cell {
  readonly who: Who;
  readonly group?: string;
}

/** The counts of each group; one without a group is a group of its own. */
function grouped(cells: readonly Cell[]): Map<string | Cell, Who[]> {
  const groups = new Map<string | Cell, Who[]>();
  for (const cell of cells) {
    const key = cell.group ?? cell;
    groups.set(key, [...(groups.get(key) ?? []), cell.who]);
  }
  return groups;
}

function isSame(a: Who, b: Who): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
