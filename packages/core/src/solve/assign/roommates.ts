import { at, refuse, show } from '../../errors.js';
import type { PlanStatus } from '../plan.js';
import { orderById } from './ids.js';
import { type Lists, readLists } from './preferences.js';
import { Table } from './roommates-table.js';
import { Run } from './run.js';
import type { Roommate, RoommatesPlan, RunOptions } from './types.js';

/**
 * Stable roommates: pairs within one group, so that no two would both rather have each other. R. W. Irving, "An efficient algorithm
 * for the 'stable roommates' problem", Journal of Algorithms 6 (1985) 577–595, with incomplete lists as in
 * D. Gusfield and R. W. Irving, "The Stable Marriage Problem" (MIT Press, 1989), section 4.5, and odd parties as in
 * J. J. M. Tan, "A necessary and sufficient condition for the existence of a complete stable matching", Journal of
 * Algorithms 12 (1991) 154–178. Being alone is allowed and worse than anybody on one's list; a pair counts only when
 * both list each other. Ties are broken by id, the lower first: a matching found is weakly stable, but that none is found
 * then proves nothing (whether one exists is NP-complete: E. Ronn, 1990), and the status is `partial`.
 * A step is a proposal or a rotation.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function stableRoommates(people: readonly Roommate[], options: RunOptions = {}): RoommatesPlan {
  const run = new Run(options);
  const group = orderById(people, '');
  const lists = readLists(group, group.indexOf, 'somebody of this group');
  for (const [person, id] of group.ids.entries()) {
    for (let e = lists.start[person]!; e < lists.start[person + 1]!; e++) {
      const pointer = at(group.pointers[person]!, 'prefers');
      if (lists.entry[e] === person) refuse('BAD_VALUE', pointer, show(id), 'others than oneself');
    }
  }
  const table = new Table(lists);
  const ended = propose(table, run) ? eliminate(table, run) : undefined;
  if (ended === undefined) {
    const status = run.stopped === 'cancelled' ? 'cancelled' : 'partial';
    return { status, pairs: [], alone: [], steps: run.steps };
  }
  const next = Array.from(table.first, (e, person) => (e === -1 ? person : table.entry[e]!));
  const name = (person: number) => group.ids[person]!;
  const alone = group.ids.filter((_, person) => next[person] === person);
  if (ended.odd) {
    const status: PlanStatus = hasTies(lists) ? 'partial' : 'impossible';
    const parties = partiesOf(next).map((party) => party.map(name));
    return { status, pairs: [], alone, parties, steps: run.steps };
  }
  const pairs: [string, string][] = [];
  for (const [person, other] of next.entries()) if (person < other) pairs.push([name(person), name(other)]);
  return { status: 'optimal', pairs, alone, steps: run.steps };
}

/** Phase 1: everybody proposes down the list; whoever is proposed to strikes all that are worse. False when stopped. */
function propose(table: Table, run: Run): boolean {
  const people = table.first.length;
  const heldBy = new Int32Array(people).fill(-1);
  for (let begin = 0; begin < people; begin++) {
    let person = begin;
    while (person !== -1 && table.first[person] !== -1) {
      if (!run.step(begin, people)) return false;
      const e = table.first[person]!;
      const other = table.entry[e]!;
      const loser = heldBy[other]!;
      heldBy[other] = person;
      table.cutAfter(table.twin[e]!);
      person = loser;
    }
  }
  return true;
}

/**
 * Phase 2: eliminates rotations until every list has one entry or belongs to an odd party. Returns whether there is one,
 * or undefined when stopped.
 */
function eliminate(table: Table, run: Run): { readonly odd: boolean } | undefined {
  const people = table.first.length;
  const settled = new Uint8Array(people);
  const seenAt = new Int32Array(people).fill(-1);
  let odd = false;
  for (let begin = 0; begin < people; begin++) {
    while (table.size[begin]! > 1 && settled[begin] === 0) {
      if (!run.step(begin, people)) return undefined;
      const rotation = findRotation(table, begin, seenAt);
      if (isOddParty(table, rotation)) {
        for (const person of rotation) settled[person] = 1;
        odd = true;
        continue;
      }
      const kept = rotation.map((person) => table.twin[table.second(person)]!);
      for (const e of kept) table.cutAfter(e);
    }
  }
  return { odd };
}

/** From a list with a second entry: on to the last of the second, until somebody comes by again. */
function findRotation(table: Table, begin: number, seenAt: Int32Array): number[] {
  const path: number[] = [];
  let person = begin;
  while (seenAt[person] === -1) {
    seenAt[person] = path.length;
    path.push(person);
    const second = table.entry[table.second(person)]!;
    person = table.entry[table.last[second]!]!;
  }
  const rotation = path.slice(seenAt[person]);
  for (const each of path) seenAt[each] = -1;
  return rotation;
}

/** Lists of two, and somebody is among both those who ask and those who are asked: eliminating it would leave nobody. */
function isOddParty(table: Table, rotation: readonly number[]): boolean {
  if (rotation.some((person) => table.size[person] !== 2)) return false;
  const members = new Set(rotation);
  return rotation.some((person) => members.has(table.entry[table.first[person]!]!));
}

/** The cycles of "first on my list", each from its lowest member, in order. */
function partiesOf(next: readonly number[]): number[][] {
  const parties: number[][] = [];
  const seen = new Set<number>();
  for (let begin = 0; begin < next.length; begin++) {
    const party: number[] = [];
    for (let person = begin; !seen.has(person); person = next[person]!) {
      seen.add(person);
      party.push(person);
    }
    if (party.length > 0) parties.push(party);
  }
  return parties;
}

function hasTies({ start, tier }: Lists): boolean {
  for (let person = 0; person + 1 < start.length; person++) {
    for (let e = start[person]! + 1; e < start[person + 1]!; e++) if (tier[e] === tier[e - 1]) return true;
  }
  return false;
}
