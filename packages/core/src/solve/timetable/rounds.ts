import { colourRounds } from './colour.js';
import { type Model, NO_LIMIT } from './read.js';

/**
 * Where only people and tables limit: the slots that every possible meeting can have, when they are the same for all, and the tables of
 * a slot (all meetings take one at any table, or none does). Undefined when rooms or times make a difference between meetings.
 */
export function commonSlots(
  model: Model,
): { readonly slots: readonly number[]; readonly tables: number } | undefined {
  const { twoSided, valueStart, allowed, rooms, slots, takesTable, tables, longestWalk, worth } = model;
  if (!twoSided || longestWalk > 0) return undefined;
  const possible = Array.from(worth.keys()).filter((m) => valueStart[m + 1]! > valueStart[m]!);
  const [first] = possible;
  if (first === undefined) return { slots: [], tables: NO_LIMIT };
  const when = Array.from({ length: slots }, (_, t) => t).filter(
    (t) => slotRooms(model, first, t).length > 0,
  );
  const atTables = possible.filter((m) =>
    slotRooms(model, m, when[0]!).some((r) => takesTable[m * rooms + r] === 1),
  );
  if (atTables.length > 0 && atTables.length < possible.length) return undefined;
  const usual = new Set(slotRooms(model, first, when[0]!));
  for (const m of possible) {
    for (let t = 0; t < slots; t++) {
      const free = slotRooms(model, m, t);
      if (when.includes(t) !== free.length > 0) return undefined;
      if (
        free.length > 0 &&
        atTables.length > 0 &&
        !(free.length === usual.size && free.every((r) => usual.has(r)))
      )
        return undefined;
    }
  }
  const count =
    atTables.length === 0 ? NO_LIMIT : [...usual].reduce((sum, r) => Math.min(NO_LIMIT, sum + tables[r]!), 0);
  return { slots: when, tables: count };

  function slotRooms({ rooms, slots }: Model, m: number, t: number): number[] {
    return Array.from({ length: rooms }, (_, r) => r).filter(
      (r) => allowed[(m * rooms + r) * slots + t] === 1,
    );
  }
}

/** Values for the chosen meetings in as few of these slots as can be; rooms are filled in their order. */
export function placeByRounds(
  model: Model,
  chosen: Uint8Array,
  common: { readonly slots: readonly number[]; readonly tables: number },
): Int32Array {
  const { who, whoStart, side, least, allowed, rooms, slots, takesTable, tables } = model;
  const held = Array.from(chosen.keys()).filter((m) => chosen[m] === 1);
  const guest = (m: number) => (side[who[whoStart[m]!]!] === 0 ? who[whoStart[m]!]! : who[whoStart[m]! + 1]!);
  const host = (m: number) => (side[who[whoStart[m]!]!] === 0 ? who[whoStart[m]! + 1]! : who[whoStart[m]!]!);
  const pairs = {
    left: Int32Array.from(held, guest),
    right: Int32Array.from(held, host),
    lefts: least.length,
    rights: least.length,
  };
  const degree = new Int32Array(least.length);
  for (const p of [...pairs.left, ...pairs.right]) degree[p]! += 1;
  const busiest = degree.reduce((a, b) => Math.max(a, b), 0);
  const rounds = Math.max(busiest, Math.ceil(held.length / Math.max(1, common.tables)));
  const round = colourRounds(pairs, rounds, common.tables);
  const values = new Int32Array(chosen.length).fill(-1);
  const used = new Int32Array(rooms * slots);
  for (const [k, m] of held.entries()) {
    const slot = common.slots[round[k]!]!;
    for (let r = 0; r < rooms; r++) {
      const value = r * slots + slot;
      const takes = takesTable[m * rooms + r]!;
      if (allowed[m * rooms * slots + value] === 0 || (takes === 1 && used[value]! >= tables[r]!)) continue;
      used[value]! += takes;
      values[m] = value;
      break;
    }
  }
  return values;
}
