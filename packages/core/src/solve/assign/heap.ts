/** A binary heap of items (whole numbers) by key, the least first. Items may be in it twice; the owner knows which counts. */
export class KeyHeap {
  size = 0;
  #keys = new Float64Array(1024);
  #items = new Int32Array(1024);

  clear(): void {
    this.size = 0;
  }

  /** The least key; only when `size` is above 0. */
  get key(): number {
    return this.#keys[0]!;
  }

  push(key: number, item: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const items = this.#items;
    let child = this.size++;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[child] = keys[parent]!;
      items[child] = items[parent]!;
      child = parent;
    }
    keys[child] = key;
    items[child] = item;
  }

  /** Takes out the item with the least key. */
  pop(): number {
    const keys = this.#keys;
    const items = this.#items;
    const top = items[0]!;
    const size = --this.size;
    const key = keys[size]!;
    const item = items[size]!;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[parent] = keys[child]!;
      items[parent] = items[child]!;
      parent = child;
    }
    keys[parent] = key;
    items[parent] = item;
    return top;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const items = new Int32Array(this.#items.length * 2);
    items.set(this.#items);
    this.#items = items;
  }
}
