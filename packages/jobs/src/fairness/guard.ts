import { Disclosure } from '@koppel/core';
import { Span } from './span.js';

type Who = ReadonlySet<string>;

/**
 * Which numbers of a report on protected traits may be shown. Two rules, and a number has to pass both: `Disclosure` of core (no number
 * of people from 1 to `least` - 1, and none left when parts are taken off a whole), and elimination (no small row of any table is a
 * combination of what is shown, over all tables at once). Numbers that say nothing about a trait (all people, all selected) are taken
 * as known whether they are shown or not, so that hiding them is no protection that a reader can undo.
 */
export class Guard {
  readonly #least: number;
  readonly #disclosure: Disclosure;
  readonly #span: Span;
  readonly #kinds: readonly string[];

  /**
   * @param kinds how many people there are of each kind; people of one kind differ in nothing that is counted.
   * @param rows everything that any table counts.
   * @param wholes what a reader knows anyway, by the groups of rows that are parts of it; undefined where no total is told.
   */
  constructor(
    least: number,
    kinds: ReadonlyMap<string, number>,
    rows: readonly Who[],
    wholes: readonly (readonly [group: string, whole: Who])[] | undefined,
  ) {
    this.#least = least;
    this.#kinds = [...kinds.keys()];
    this.#disclosure = new Disclosure(least, kinds);
    const sizeOf = (who: Who): number => [...who].reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
    const small = (who: Who): boolean => !this.#disclosure.fine(sizeOf(who));
    this.#span = new Span(rows.filter(small).map((who) => this.#vector(who)));
    if (least <= 1 || wholes === undefined) return;
    this.#span.add(this.#vector(new Set(this.#kinds)));
    for (const [group, whole] of wholes) {
      this.#span.add(this.#vector(whole));
      this.#disclosure.know(whole, group);
    }
  }

  /** Whether this number may be shown beside what is shown already; if so, it is shown from now on. */
  allows(who: Who, group: string): boolean {
    if (this.#least <= 1) return true;
    const vector = this.#vector(who);
    if (this.#span.tells(vector) || !this.#disclosure.allows({ who, group })) return false;
    this.#span.add(vector);
    return true;
  }

  #vector(who: Who): bigint[] {
    return this.#kinds.map((kind) => (who.has(kind) ? 1n : 0n));
  }
}
