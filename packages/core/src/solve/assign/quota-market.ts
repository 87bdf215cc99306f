import { at, refuse, show } from '../../errors.js';
import { readString } from '../../policy/values.js';
import { type Ordered, orderById, readCount } from './ids.js';
import { readLists } from './preferences.js';
import type { QuotaMarket, QuotaPlace } from './types.js';

/** Who moves together: one applicant, or two. An option has a place per member, -1 for nowhere. */
export interface Unit {
  readonly members: readonly number[];
  /** Best first; only those that all places named accept. */
  readonly options: readonly (readonly number[])[];
  /** Options of one tier are tied. */
  readonly tiers: readonly number[];
}

/** A market with couples and quotas, in numbers. */
export interface Quotas {
  readonly members: readonly string[];
  readonly places: Ordered<QuotaPlace>;
  readonly units: readonly Unit[];
  readonly capacity: Int32Array;
  readonly atLeast: Int32Array;
  /** How a place ranks a member, `place * members + member`; -1 for one that it does not accept. */
  readonly rank: Int32Array;
  readonly ties: boolean;
}

const MOST_CELLS = 2 ** 24;

/** @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`. */
export function readQuotas(market: QuotaMarket): Quotas {
  if (typeof market !== 'object' || market === null) refuse('BAD_VALUE', '', show(market), 'a market');
  const couples = market.couples ?? [];
  if (!Array.isArray(couples)) refuse('BAD_VALUE', '/couples', show(couples), 'a list of couples');
  const singles = orderById(market.applicants, '/applicants');
  const places = orderById(market.places, '/places');
  const taken = new Set(singles.ids);
  const paired = couples.flatMap((couple, k) => membersOf(couple, at('/couples', k), taken));
  const everybody = orderById(
    [...singles.ids, ...paired].map((id) => ({ id })),
    '',
  );
  const count = everybody.ids.length;
  if (count * places.ids.length > MOST_CELLS) {
    refuse(
      'BAD_VALUE',
      '',
      `${count} applicants and ${places.ids.length} places`,
      `a product of at most ${MOST_CELLS}`,
    );
  }
  const rank = new Int32Array(count * places.ids.length).fill(-1);
  const offered = readLists(places, everybody.indexOf, 'an applicant of this market');
  for (let place = 0; place < places.ids.length; place++) {
    for (let e = offered.start[place]!; e < offered.start[place + 1]!; e++) {
      rank[place * count + offered.entry[e]!] = offered.tier[e]!;
    }
  }
  const accepts = (place: number, member: number) => place === -1 || rank[place * count + member]! >= 0;
  const wanted = readLists(singles, places.indexOf, 'a place of this market');
  const units: Unit[] = singles.ids.map((id, k) => {
    const member = everybody.indexOf.get(id)!;
    const options: number[][] = [];
    const tiers: number[] = [];
    for (let e = wanted.start[k]!; e < wanted.start[k + 1]!; e++) {
      if (!accepts(wanted.entry[e]!, member)) continue;
      options.push([wanted.entry[e]!]);
      tiers.push(wanted.tier[e]!);
    }
    return { members: [member], options, tiers };
  });
  for (const [k, { members, prefers }] of couples.entries()) {
    const pointer = at(at('/couples', k), 'prefers');
    if (!Array.isArray(prefers)) refuse('BAD_VALUE', pointer, show(prefers), 'a list of pairs of places');
    const [a, b] = members.map((id: string) => everybody.indexOf.get(id)!) as [number, number];
    const read = prefers.map((pair, rankOf) => readOption(pair, at(pointer, rankOf), places));
    const options = read.filter(([p, q]) => accepts(p, a) && accepts(q, b));
    units.push({ members: [a, b], options, tiers: options.map((_, tier) => tier) });
  }
  // In order of members, so that the order of the input does not matter.
  units.sort((one, other) => one.members[0]! - other.members[0]!);
  const counts = (name: 'capacity' | 'atLeast', otherwise: number) =>
    Int32Array.from(places.records, (place, k) =>
      readCount(place[name], otherwise, at(places.pointers[k]!, name)),
    );
  const capacity = counts('capacity', 1);
  const atLeast = counts('atLeast', 0);
  const wrong = atLeast.findIndex((least, k) => least > capacity[k]!);
  if (wrong >= 0) {
    const pointer = at(places.pointers[wrong]!, 'atLeast');
    refuse('BAD_VALUE', pointer, String(atLeast[wrong]), `at most the capacity, ${capacity[wrong]}`);
  }
  const ties = tied(wanted) || tied(offered);
  return { members: everybody.ids, places, units, capacity, atLeast, rank, ties };
}

/** The two ids of a couple; nobody is in two couples, or single and in one. */
function membersOf(couple: unknown, pointer: string, taken: Set<string>): string[] {
  if (typeof couple !== 'object' || couple === null) refuse('BAD_VALUE', pointer, show(couple), 'a couple');
  const { members } = couple as { members?: unknown };
  const where = at(pointer, 'members');
  if (!Array.isArray(members) || members.length !== 2) refuse('BAD_VALUE', where, show(members), 'two ids');
  return members.map((member, k) => {
    const id = readString(member, at(where, k), 'an id');
    if (taken.has(id)) refuse('DUPLICATE_ID', at(where, k), `${show(id)} a second time`, 'everybody once');
    taken.add(id);
    return id;
  });
}

function readOption(pair: unknown, pointer: string, places: Ordered<unknown>): [number, number] {
  if (!Array.isArray(pair) || pair.length !== 2) refuse('BAD_VALUE', pointer, show(pair), 'two places');
  const [a, b] = pair.map((id, k) => {
    if (id === null) return -1;
    const place = typeof id === 'string' ? places.indexOf.get(id) : undefined;
    if (place === undefined) refuse('BAD_VALUE', at(pointer, k), show(id), 'a place of this market, or null');
    return place;
  });
  return [a!, b!];
}

function tied({ start, tier }: { readonly start: Int32Array; readonly tier: Int32Array }): boolean {
  for (let k = 0; k + 1 < start.length; k++) {
    for (let e = start[k]! + 1; e < start[k + 1]!; e++) if (tier[e] === tier[e - 1]) return true;
  }
  return false;
}
