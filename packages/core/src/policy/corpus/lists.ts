/** Lists in two arrays: list i is `items[start[i]]` … `items[start[i + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Whole numbers, as many as come. */
export class IntList {
  #items = new Int32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length] = item;
    this.length += 1;
  }

  at(place: number): number {
    return this.#items[place] as number;
  }

  clear(): void {
    this.length = 0;
  }

  /** A view, until the next push. */
  view(): Int32Array {
    return this.#items.subarray(0, this.length);
  }
}

/** The same the other way round: per item 0 … size - 1 the lists that have it, ascending. */
export function invert({ start, items }: Lists, size: number): Lists {
  const inverse = startsOf(items, size);
  const next = inverse.slice();
  const lists = new Int32Array(items.length);
  for (let list = 0; list + 1 < start.length; list += 1) {
    for (let at = start[list] as number; at < (start[list + 1] as number); at += 1) {
      const item = items[at] as number;
      lists[next[item] as number] = list;
      next[item] = (next[item] as number) + 1;
    }
  }
  return { start: inverse, items: lists };
}

/** Where the list of each of `size` names begins when it gets as many places as the name occurs. */
export function startsOf(names: Int32Array, size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (let at = 0; at < names.length; at += 1) {
    const name = (names[at] as number) + 1;
    start[name] = (start[name] as number) + 1;
  }
  return summed(start);
}

/** Counts per name, one place up, made into where each begins. */
export function summed(counts: Int32Array): Int32Array {
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] as number) + (counts[at - 1] as number);
  return counts;
}
