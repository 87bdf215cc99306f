import { KoppelError } from '@koppel/core';

/** Lists of numbers, one after the other in one array: list k is `items[start[k]]` up to `items[start[k + 1]]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Lays lists out, each ascending and without doubles. */
export function lists(all: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(all.length + 1);
  const items: number[] = [];
  for (const [index, one] of all.entries()) {
    for (const item of [...new Set(one)].sort((a, b) => a - b)) items.push(item);
    start[index + 1] = items.length;
  }
  return { start, items: Int32Array.from(items) };
}

export function listOf({ start, items }: Lists, index: number): Int32Array {
  return items.subarray(start[index], start[index + 1]);
}

/** For each node itself and everything above it. Refuses a node that lies above itself (Kahn's algorithm). */
export function aboveEach(parents: Lists, ids: readonly string[]): Lists {
  const count = ids.length;
  const children: number[][] = Array.from({ length: count }, () => []);
  const waiting = new Int32Array(count);
  for (let node = 0; node < count; node += 1) {
    for (const parent of listOf(parents, node)) children[parent]?.push(node);
    waiting[node] = listOf(parents, node).length;
  }
  const order: number[] = [];
  for (let node = 0; node < count; node += 1) if (waiting[node] === 0) order.push(node);
  const above: Set<number>[] = [];
  for (let next = 0; next < order.length; next += 1) {
    const node = order[next] as number;
    const set = new Set([node]);
    for (const parent of listOf(parents, node)) for (const one of above[parent] as Set<number>) set.add(one);
    above[node] = set;
    for (const child of children[node] as number[]) {
      waiting[child] = (waiting[child] as number) - 1;
      if (waiting[child] === 0) order.push(child);
    }
  }
  if (order.length < count) {
    const stuck = waiting.findIndex((left) => left > 0);
    throw new KoppelError('BAD_TREE', [
      {
        pointer: `/skills/${stuck}/broader`,
        found: `a cycle through ${JSON.stringify(ids[stuck])}`,
        expected: 'broader skills that end at a top',
      },
    ]);
  }
  return lists(above.map((set) => [...set]));
}
