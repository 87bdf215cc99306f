import { at, refuse, show } from '../errors.js';
import type { Text } from './text.js';

/** A named hierarchy of areas, sectors or skills as plain data. A node may have several parents: regions overlap. */
export interface TreeData {
  readonly id: string;
  /** Changes whenever the content does; part of every cache key. */
  readonly version: string;
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  readonly id: string;
  readonly parents?: readonly string[];
  readonly label?: string | Text;
  /** What lies inside is not listed, so whether something lies in it has to be asked. */
  readonly unlisted?: boolean;
}

/**
 * How `a` lies to `b`: `within` (everything in a is in b), `apart` (nothing in common), or `overlap`: what we know
 * of a is too coarse to tell, as "somewhere in Overijssel" is for a scheme of Deventer.
 */
export type Relation = 'within' | 'overlap' | 'apart';

/** Answers questions about one `TreeData`; built once, never changed. */
export class Tree {
  readonly id: string;
  readonly version: string;
  readonly #nodes: readonly TreeNode[];
  readonly #indexOf = new Map<string, number>();
  readonly #parents: readonly (readonly number[])[];
  readonly #ancestors: ReadonlySet<number>[] = [];
  readonly #depth: number[] = [];
  /** Parents before children. */
  readonly #order: number[] = [];
  readonly #descendants: ReadonlySet<number>[] = [];

  constructor(data: TreeData) {
    this.id = data.id;
    this.version = data.version;
    this.#nodes = data.nodes;
    for (const [index, node] of data.nodes.entries()) {
      if (this.#indexOf.has(node.id)) {
        refuse('BAD_TREE', at(at('/nodes', index), 'id'), show(node.id), 'an id that no other node has');
      }
      this.#indexOf.set(node.id, index);
    }
    this.#parents = data.nodes.map((node, index) =>
      (node.parents ?? []).map((parent, place) => {
        const found = this.#indexOf.get(parent);
        const pointer = `/nodes/${index}/parents/${place}`;
        return found ?? refuse('BAD_TREE', pointer, show(parent), `a node of the tree ${show(data.id)}`);
      }),
    );
    this.#close();
  }

  /** Ancestors, depths and descendants, parents before children (Kahn's algorithm); refuses a cycle. */
  #close(): void {
    const count = this.#nodes.length;
    const waiting = this.#parents.map((parents) => parents.length);
    const children: number[][] = Array.from({ length: count }, () => []);
    for (const [child, parents] of this.#parents.entries()) {
      for (const parent of parents) children[parent]?.push(child);
    }
    const order = this.#order;
    for (const [index, parents] of waiting.entries()) if (parents === 0) order.push(index);
    for (let next = 0; next < order.length; next += 1) {
      const node = order[next] as number;
      const above = new Set<number>([node]);
      let depth = 0;
      for (const parent of this.#parents[node] as readonly number[]) {
        for (const ancestor of this.#ancestors[parent] as ReadonlySet<number>) above.add(ancestor);
        depth = Math.max(depth, (this.#depth[parent] as number) + 1);
      }
      this.#ancestors[node] = above;
      this.#depth[node] = depth;
      for (const child of children[node] as readonly number[]) {
        waiting[child] = (waiting[child] as number) - 1;
        if (waiting[child] === 0) order.push(child);
      }
    }
    if (order.length < count) {
      const stuck = waiting.findIndex((parents) => parents > 0);
      refuse(
        'BAD_TREE',
        `/nodes/${stuck}`,
        `a cycle through ${show(this.#nodes[stuck]?.id)}`,
        'parents that end at a root',
      );
    }
    const below: Set<number>[] = Array.from({ length: count }, (_, node) => new Set([node]));
    for (const node of order) {
      for (const ancestor of this.#ancestors[node] as ReadonlySet<number>) below[ancestor]?.add(node);
    }
    this.#descendants.push(...below);
  }

  /** What it was made from, for making it again elsewhere. */
  get data(): TreeData {
    return { id: this.id, version: this.version, nodes: this.#nodes };
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  get size(): number {
    return this.#nodes.length;
  }

  label(id: string): string | Text | undefined {
    const index = this.#indexOf.get(id);
    return index === undefined ? undefined : this.#nodes[index]?.label;
  }

  /** Steps from a root by the longest way, so that a node is always deeper than those above it; unknown ids: 0. */
  depth(id: string): number {
    const index = this.#indexOf.get(id);
    return index === undefined ? 0 : (this.#depth[index] as number);
  }

  relation(a: string, b: string): Relation {
    if (a === b) return 'within';
    const from = this.#indexOf.get(a);
    const to = this.#indexOf.get(b);
    if (from === undefined || to === undefined) return 'apart';
    return this.#relate(from, to);
  }

  #relate(a: number, b: number): Relation {
    if ((this.#ancestors[a] as ReadonlySet<number>).has(b)) return 'within';
    if ((this.#ancestors[b] as ReadonlySet<number>).has(a)) return 'overlap';
    if (this.#nodes[a]?.unlisted) return this.#mayMeet(a, b);
    if (this.#nodes[b]?.unlisted) return this.#mayMeet(b, a);
    const [small, large] = this.#bySize(a, b);
    for (const node of small) if (large.has(node)) return 'overlap';
    return 'apart';
  }

  /** An unlisted node may hold anything that all of its parents allow. */
  #mayMeet(unlisted: number, other: number): Relation {
    const parents = this.#parents[unlisted] as readonly number[];
    return parents.some((parent) => this.#relate(other, parent) === 'apart') ? 'apart' : 'overlap';
  }

  #bySize(a: number, b: number): readonly [ReadonlySet<number>, ReadonlySet<number>] {
    const one = this.#descendants[a] as ReadonlySet<number>;
    const two = this.#descendants[b] as ReadonlySet<number>;
    return one.size <= two.size ? [one, two] : [two, one];
  }

  /** The number of a node, for what is said of all nodes at once; -1 for an unknown id. */
  numberOf(id: string): number {
    return this.#indexOf.get(id) ?? -1;
  }

  /** Per node, by its number: `commonDepth` with this one, and its own depth. */
  commonDepths(id: string): { readonly common: Int32Array; readonly depths: readonly number[] } {
    const common = new Int32Array(this.size).fill(-1);
    const node = this.#indexOf.get(id);
    const above = node === undefined ? undefined : this.#ancestors[node];
    for (const one of above === undefined ? [] : this.#order) {
      if (above?.has(one)) {
        common[one] = this.#depth[one] as number;
        continue;
      }
      for (const parent of this.#parents[one] as readonly number[]) {
        if ((common[parent] as number) > (common[one] as number)) common[one] = common[parent] as number;
      }
    }
    return { common, depths: this.#depth };
  }

  /** Depth of the deepest node above (or equal to) both; -1 when they share no root. */
  commonDepth(a: string, b: string): number {
    const from = this.#indexOf.get(a);
    const to = this.#indexOf.get(b);
    if (from === undefined || to === undefined) return -1;
    let deepest = -1;
    const above = this.#ancestors[to] as ReadonlySet<number>;
    for (const node of this.#ancestors[from] as ReadonlySet<number>) {
      const depth = this.#depth[node] as number;
      if (depth > deepest && above.has(node)) deepest = depth;
    }
    return deepest;
  }
}
