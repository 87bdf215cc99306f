/** People in order, best first. */
export interface Ordered {
  readonly id: string;
  readonly value: number;
}

export type TieRule = 'earlier' | 'applied' | 'lot';

export interface TieFacts {
  readonly rules: readonly TieRule[];
  /** Points before this stage; higher first. */
  readonly earlier: (id: string) => number;
  /** A day, or nothing where it is not known; earlier first. */
  readonly applied: (id: string) => string | undefined;
  /** A number that was drawn; lower first. */
  readonly lot: (id: string) => number;
}

/**
 * Orders by value, higher first, and equals by the rules in turn. A rule that not all of the equals have something for is passed over
 * for them: who did not say when they applied is neither first nor last. In the end, the id, so that an order is always the same.
 */
export function orderWithTies(values: ReadonlyMap<string, number>, facts: TieFacts): Ordered[] {
  const all = [...values].map(([id, value]) => ({ id, value }));
  return splitBy(all, ({ value }) => -value).flatMap((equals) => breakTie(equals, facts.rules, facts));
}

function breakTie(
  equals: readonly Ordered[],
  rules: readonly TieRule[],
  facts: TieFacts,
): readonly Ordered[] {
  if (equals.length === 1) return equals;
  const [rule, ...rest] = rules;
  if (rule === undefined) return [...equals].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = splitBy(equals, keyFor(rule, equals, facts));
  return lists.flatMap((some) => breakTie(some, rest, facts));
}

/** The rule by which two with the same value came in their order. */
export function toldApartBy(
  order: readonly Ordered[],
  a: Ordered,
  b: Ordered,
  facts: TieFacts,
): TieRule | 'id' {
  let equals = order.filter(({ value }) => value === a.value);
  for (const rule of facts.rules) {
    const keyOf = keyFor(rule, equals, facts);
    if (keyOf(a) !== keyOf(b)) return rule;
    equals = equals.filter((one) => keyOf(one) === keyOf(a));
  }
  return 'id';
}

function keyFor(
  rule: TieRule,
  equals: readonly Ordered[],
  facts: TieFacts,
): (one: Ordered) => number | string {
  if (rule === 'earlier') return ({ id }) => -facts.earlier(id);
  if (rule === 'lot') return ({ id }) => facts.lot(id);
  if (equals.some(({ id }) => facts.applied(id) === undefined)) return () => 0;
  return ({ id }) => facts.applied(id) as string;
}

/** Lists of equal keys, the lowest key first. */
function splitBy(all: readonly Ordered[], keyOf: (one: Ordered) => number | string): Ordered[][] {
  const lists = new Map<number | string, Ordered[]>();
  for (const one of all) {
    const list = lists.get(keyOf(one));
    if (list === undefined) lists.set(keyOf(one), [one]);
    else list.push(one);
  }
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** A lot: a number from the one that was drawn, the stage and the id (FNV-1a and a final mix of bits), the same on every machine. */
export function lotOf(seed: number, stage: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${stage} ${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
