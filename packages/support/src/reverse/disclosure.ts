/**
 * Decides which counts of firms may be shown side by side: those from which no count between nought and a threshold can be
 * worked out. A count that is small itself is hidden (primary suppression), and so is one that would give a small
 * one away by subtraction (complementary or secondary suppression: Hundepool and others, "Statistical Disclosure
 * Control", 2012, chapter 4). Counts are offered one by one, the most wanted first, and each is judged beside all that
 * were let through before.
 *
 * Judged is what the firms themselves are, not what a reader is likely to know of them: of any two shown counts of which
 * one counts firms of the other, the difference is nought or large enough; and so is what is left of a count after all
 * shown parts of one group within it.
 */
export class Disclosure {
  readonly #least: number;
  readonly #shown: Cell[] = [];
  readonly #secret: Firms[] = [];

  /** @param least what a count has to be at least, if it is not nought. */
  constructor(least: number) {
    this.#least = least;
  }

  /** Nothing, or enough that nobody stands out. */
  fine(count: number): boolean {
    return count === 0 || count >= this.#least;
  }

  /**
   * A whole of which a part is hidden: its number is shown nowhere, under no other name, and is not to be had by adding
   * up its parts. To be said before the counts are offered.
   */
  keep(whole: Firms): void {
    this.#secret.push(whole);
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
    const { firms, group } = added;
    if (!this.fine(firms.size)) return true;
    const groups = grouped(this.#shown);
    const parts = groups.get(group ?? added) as Firms[];
    const union = new Set(parts.flatMap((part) => [...part]));
    if (this.#secret.some((whole) => isSame(whole, firms) || isSame(whole, union))) return true;
    const small = (whole: Firms, within: readonly Firms[]): boolean =>
      !this.fine(leftOf(whole, within, this.#least));
    return (
      this.#shown.some((cell) => small(cell.firms, parts)) ||
      [...groups.values()].some((within) => small(firms, within))
    );
  }
}

type Firms = ReadonlySet<string>;

/** Firms to be counted; `group`: the counts of one group count no firm twice. */
export interface Cell {
  readonly firms: Firms;
  readonly group?: string;
}

/** The counts of each group; one without a group is a group of its own. */
function grouped(cells: readonly Cell[]): Map<string | Cell, Firms[]> {
  const groups = new Map<string | Cell, Firms[]>();
  for (const cell of cells) {
    const key = cell.group ?? cell;
    groups.set(key, [...(groups.get(key) ?? []), cell.firms]);
  }
  return groups;
}

/** How many firms of a whole are in none of the parts that lie within it. */
function leftOf(whole: Firms, parts: readonly Firms[], least: number): number {
  const smaller = parts.filter(({ size }) => size <= whole.size);
  // Parts that are too few for a small rest need no look at the firms.
  if (whole.size - smaller.reduce((sum, { size }) => sum + size, 0) >= least) return whole.size;
  const within = smaller.filter((part) => [...part].every((firm) => whole.has(firm)));
  return whole.size - new Set(within.flatMap((part) => [...part])).size;
}

function isSame(a: Firms, b: Firms): boolean {
  return a.size === b.size && [...a].every((firm) => b.has(firm));
}
