import { at, refuse, show } from '../../errors.js';
import { type Ordered, orderById, readCount } from './ids.js';
import type { Applicant, Market, Place, PreferenceList } from './types.js';

/**
 * One side's lists as typed arrays: the entries of `k` are `start[k]` up to `start[k + 1]`, best first, ties in the order of
 * ids. `tier` counts from 0; entries of one tier are tied.
 */
export interface Lists {
  readonly start: Int32Array;
  readonly entry: Int32Array;
  readonly tier: Int32Array;
}

/** A market with the pairs that both sides accept, from both sides. */
export interface Agreed {
  readonly applicants: Ordered<Applicant>;
  readonly places: Ordered<Place>;
  readonly capacities: Int32Array;
  readonly ofApplicants: Lists;
  readonly ofPlaces: Lists;
  /** For each entry of one side, where the same pair stands in the lists of the other. */
  readonly applicantToPlace: Int32Array;
  readonly placeToApplicant: Int32Array;
}

/**
 * Reads and checks a market; pairs that only one side accepts fall out.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`; an unknown name in a list is refused, as is a name that stands twice.
 */
export function readMarket(market: Market): Agreed {
  if (typeof market !== 'object' || market === null) refuse('BAD_VALUE', '', show(market), 'a market');
  const applicants = orderById(market.applicants, '/applicants');
  const places = orderById(market.places, '/places');
  const capacities = Int32Array.from(places.records, ({ capacity }, k) =>
    readCount(capacity, 1, at(places.pointers[k]!, 'capacity')),
  );
  const wanted = readLists(applicants, places.indexOf, 'a place of this market');
  const offered = readLists(places, applicants.indexOf, 'an applicant of this market');
  const both = agree(wanted, offered, places.ids.length);
  return { applicants, places, capacities, ...both };
}

/** Reads the preference lists of one side. */
export function readLists(
  side: Ordered<{ readonly prefers: PreferenceList }>,
  others: ReadonlyMap<string, number>,
  expected: string,
): Lists {
  const start = new Int32Array(side.ids.length + 1);
  const entry: number[] = [];
  const tier: number[] = [];
  for (const [k, { prefers }] of side.records.entries()) {
    const pointer = at(side.pointers[k]!, 'prefers');
    if (!Array.isArray(prefers)) refuse('BAD_VALUE', pointer, show(prefers), 'a list of ids, best first');
    const seen = new Set<number>();
    for (const [rank, named] of prefers.entries()) {
      const where = at(pointer, rank);
      const tied = typeof named === 'string' ? [named] : named;
      if (!Array.isArray(tied)) refuse('BAD_VALUE', where, show(named), 'an id, or a list of tied ids');
      const indexes = tied.map((id, place) => {
        const here = typeof named === 'string' ? where : at(where, place);
        const index = typeof id === 'string' ? others.get(id) : undefined;
        if (index === undefined) refuse('BAD_VALUE', here, show(id), expected);
        if (seen.has(index)) refuse('BAD_VALUE', here, `${show(id)} for the second time`, 'every id once');
        seen.add(index);
        return index;
      });
      for (const index of indexes.sort((a, b) => a - b)) {
        entry.push(index);
        tier.push(rank);
      }
    }
    start[k + 1] = entry.length;
  }
  return { start, entry: Int32Array.from(entry), tier: Int32Array.from(tier) };
}

/** Keeps the entries that the other side lists as well. */
function agree(wanted: Lists, offered: Lists, places: number) {
  const applicants = wanted.start.length - 1;
  // The lists of places, turned round: for each applicant, which places list it and where.
  const turned = new Int32Array(applicants + 1);
  for (const applicant of offered.entry) turned[applicant + 1] = turned[applicant + 1]! + 1;
  for (let k = 0; k < applicants; k++) turned[k + 1] = turned[k + 1]! + turned[k]!;
  const fill = turned.slice();
  const turnedPlace = new Int32Array(offered.entry.length);
  const turnedAt = new Int32Array(offered.entry.length);
  for (let place = 0; place < places; place++) {
    for (let e = offered.start[place]!; e < offered.start[place + 1]!; e++) {
      const k = fill[offered.entry[e]!]!;
      fill[offered.entry[e]!] = k + 1;
      turnedPlace[k] = place;
      turnedAt[k] = e;
    }
  }
  const found = new Int32Array(places).fill(-1);
  const keepWanted = new Int32Array(wanted.entry.length).fill(-1);
  const keepOffered = new Int32Array(offered.entry.length).fill(-1);
  for (let applicant = 0; applicant < applicants; applicant++) {
    for (let k = turned[applicant]!; k < turned[applicant + 1]!; k++) found[turnedPlace[k]!] = turnedAt[k]!;
    for (let e = wanted.start[applicant]!; e < wanted.start[applicant + 1]!; e++) {
      const other = found[wanted.entry[e]!]!;
      if (other < 0) continue;
      keepWanted[e] = other;
      keepOffered[other] = e;
    }
    for (let k = turned[applicant]!; k < turned[applicant + 1]!; k++) found[turnedPlace[k]!] = -1;
  }
  const [ofApplicants, newWanted] = keep(wanted, keepWanted);
  const [ofPlaces, newOffered] = keep(offered, keepOffered);
  const there = (kept: Int32Array, numbers: Int32Array) =>
    kept.filter((other) => other >= 0).map((other) => numbers[other]!);
  return {
    ofApplicants,
    ofPlaces,
    applicantToPlace: there(keepWanted, newOffered),
    placeToApplicant: there(keepOffered, newWanted),
  };
}

/** The lists with only the entries that are kept, and the new number of each old entry. */
function keep(lists: Lists, kept: Int32Array): [Lists, Int32Array] {
  const start = new Int32Array(lists.start.length);
  const entry = new Int32Array(lists.entry.length);
  const tier = new Int32Array(lists.entry.length);
  const numbers = new Int32Array(lists.entry.length);
  let end = 0;
  for (let k = 0; k + 1 < start.length; k++) {
    for (let e = lists.start[k]!; e < lists.start[k + 1]!; e++) {
      if (kept[e]! < 0) continue;
      numbers[e] = end;
      entry[end] = lists.entry[e]!;
      tier[end++] = lists.tier[e]!;
    }
    start[k + 1] = end;
  }
  return [{ start, entry: entry.slice(0, end), tier: tier.slice(0, end) }, numbers];
}
