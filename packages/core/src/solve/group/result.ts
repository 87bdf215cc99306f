import type { Model } from './model.js';
import type { GroupPlan, PlannedGroup } from './plan.js';
import type { Reading } from './read.js';
import { State } from './state.js';

type Head = Pick<GroupPlan, 'status' | 'seed' | 'steps' | 'reproducible' | 'bound'>;

/** Units by group as a plan by id. Groups that are alike are numbered by their first member. */
export function planOf(model: Model, read: Reading, seats: Int32Array, head: Head): GroupPlan {
  const state = new State(model);
  state.load(relabelled(model, seats));
  const groups: PlannedGroup[] = [];
  for (let g = 0; g < model.groups; g += 1) {
    const units = Array.from(state.members.subarray(g * model.units, g * model.units + state.length[g]!));
    const elements = units.flatMap((u) => model.elementsOf[u]!).sort((a, b) => a - b);
    const option = state.bestOption(g, -1, -1);
    groups.push({
      id: read.shapeOf(g).id,
      elements: elements.map((element) => read.ids[element]!),
      ...(option >= 0 && elements.length > 0 ? { option: read.options!.ids[option]! } : {}),
    });
  }
  const waiting = model.elementsOf
    .flatMap((elements, u) => (seats[u]! < 0 ? elements : []))
    .sort((a, b) => a - b)
    .map((element) => read.ids[element]!);
  return { ...head, groups, waiting, value: state.value };
}

/** Groups of one kind change labels so that the earliest unit sits in the first of them; sizes and members stay. */
function relabelled({ groups, kind }: Model, seats: Int32Array): Int32Array {
  const label = new Int32Array(groups).fill(-1);
  const taken = new Uint8Array(groups);
  const firstFree = (g: number) => {
    let free = 0;
    while (taken[free] === 1 || kind[free] !== kind[g]) free += 1;
    taken[free] = 1;
    return free;
  };
  return seats.map((g) => {
    if (g < 0) return -1;
    if (label[g]! < 0) label[g] = firstFree(g);
    return label[g]!;
  });
}

/** Keeps of seats that break rules as many as break no conflict, no maximum and no option; the others wait. */
export function partialPlan(model: Model, read: Reading, seats: Int32Array, head: Head): GroupPlan {
  const state = new State(model);
  const kept = new Int32Array(model.units).fill(-1);
  for (let u = 0; u < model.units; u += 1) {
    const g = seats[u]!;
    if (g < 0 || !fits(model, state, u, g)) continue;
    state.enter(u, g);
    kept[u] = g;
  }
  return planOf(model, read, kept, head);
}

function fits(
  { units: n, counters: K, amount, hi, allowed, options }: Model,
  state: State,
  u: number,
  g: number,
) {
  if (allowed[g * n + u] === 0 || (state.hasRivals && state.rivals[g * n + u]! > 0)) return false;
  for (let k = 0; k < K; k += 1)
    if (state.counter[g * K + k]! + amount[u * K + k]! > hi[g * K + k]!) return false;
  return options === null || state.bestOption(g, -1, u) >= 0;
}

/** Seats of an earlier plan by unit: those of the first element that has one; -1 for newcomers and groups that are gone. */
export function seatsOf(model: Model, read: Reading, groups: readonly PlannedGroup[]): Int32Array {
  const groupOf = new Map(Array.from({ length: model.groups }, (_, g) => [read.shapeOf(g).id, g]));
  const seatOf = new Map<string, number>();
  for (const group of groups) {
    for (const id of group.elements) seatOf.set(id, groupOf.get(group.id) ?? -1);
  }
  return Int32Array.from(model.elementsOf, (elements) => {
    const seated = elements.find((element) => (seatOf.get(read.ids[element]!) ?? -1) >= 0);
    return seated === undefined ? -1 : seatOf.get(read.ids[seated]!)!;
  });
}
