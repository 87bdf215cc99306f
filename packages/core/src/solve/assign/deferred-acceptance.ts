import { refuse, show } from '../../errors.js';
import type { PlanStatus } from '../plan.js';
import { type Agreed, readMarket } from './preferences.js';
import { Run } from './run.js';
import type { Market, Pair, RunOptions } from './types.js';

export interface DeferredAcceptanceOptions extends RunOptions {
  /** Who proposes; the result is the best stable one for that side. Default `applicants`. */
  readonly proposing?: 'applicants' | 'places';
}

export interface Matching {
  /** `optimal`: stable. `partial` and `cancelled`: some proposals were still to be made. */
  readonly status: PlanStatus;
  /** In order of the applicants' ids. */
  readonly pairs: readonly Pair[];
  /** Applicants without a place, in order of ids. */
  readonly unmatched: readonly string[];
  /** Proposals made. */
  readonly steps: number;
}

/**
 * Many-to-one deferred acceptance: D. Gale and L. S. Shapley, "College admissions and the stability of marriage", American
 * Mathematical Monthly 69 (1962) 9–15. Lists may be incomplete: a pair counts only when both list each other.
 *
 * Without ties the result is stable and the best of all stable matchings for every proposer at once; proposers
 * cannot gain by misstating their lists, the other side and places with several seats can. With ties it
 * is weakly stable (no two would both *rather* have each other); ties are broken by id, the lower first, and the
 * result is proposer-optimal for the lists as broken: other ways to break them can place other numbers of people.
 * A step is a proposal; without a budget it ends after at most one per pair.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function deferredAcceptance(market: Market, options: DeferredAcceptanceOptions = {}): Matching {
  const { proposing = 'applicants' } = options;
  if (proposing !== 'applicants' && proposing !== 'places') {
    refuse('BAD_OPTION', '/proposing', show(proposing), "'applicants' or 'places'");
  }
  const run = new Run(options);
  const agreed = readMarket(market);
  const held = proposing === 'applicants' ? applicantsPropose(agreed, run) : placesPropose(agreed, run);
  const { applicants, places, ofApplicants } = agreed;
  const pairs: Pair[] = [];
  const unmatched: string[] = [];
  for (const [k, applicant] of applicants.ids.entries()) {
    if (held[k] === -1) unmatched.push(applicant);
    else pairs.push({ applicant, place: places.ids[ofApplicants.entry[held[k]!]!]! });
  }
  const status =
    run.stopped === undefined ? 'optimal' : run.stopped === 'cancelled' ? 'cancelled' : 'partial';
  return { status, pairs, unmatched, steps: run.steps };
}

/** For each applicant the entry of its list that it got, or -1. */
function applicantsPropose(market: Agreed, run: Run): Int32Array {
  const { ofApplicants, ofPlaces, capacities, applicantToPlace } = market;
  const count = ofApplicants.start.length - 1;
  const seats = new Seats(capacities, ofPlaces.start);
  const next = ofApplicants.start.slice(0, count);
  const held = new Int32Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    let applicant = first;
    while (next[applicant]! < ofApplicants.start[applicant + 1]!) {
      if (!run.step(first, count)) return held;
      const mine = next[applicant]!;
      next[applicant] = mine + 1;
      // In its own list a place has the applicant further down, the less it likes it: the entry's number is the rank.
      const rank = applicantToPlace[mine]!;
      const place = ofApplicants.entry[mine]!;
      const leaving = seats.offer(place, rank);
      if (leaving === rank) continue;
      held[applicant] = mine;
      if (leaving === -1) break;
      applicant = ofPlaces.entry[leaving]!;
      held[applicant] = -1;
    }
  }
  return held;
}

/** The same with places proposing down their lists, a seat at a time. */
function placesPropose(market: Agreed, run: Run): Int32Array {
  const { ofApplicants, ofPlaces, capacities, placeToApplicant } = market;
  const held = new Int32Array(ofApplicants.start.length - 1).fill(-1);
  const count = capacities.length;
  const next = ofPlaces.start.slice(0, count);
  const room = capacities.slice();
  const waiting: number[] = [];
  for (let place = count - 1; place >= 0; place--) waiting.push(place);
  while (waiting.length > 0) {
    const place = waiting.pop()!;
    while (room[place]! > 0 && next[place]! < ofPlaces.start[place + 1]!) {
      if (!run.step()) return held;
      const mine = next[place]!;
      next[place] = mine + 1;
      const applicant = ofPlaces.entry[mine]!;
      const theirs = placeToApplicant[mine]!;
      const before = held[applicant]!;
      if (before !== -1 && before < theirs) continue;
      held[applicant] = theirs;
      room[place] = room[place]! - 1;
      if (before === -1) continue;
      const loser = ofApplicants.entry[before]!;
      room[loser] = room[loser]! + 1;
      waiting.push(loser);
    }
  }
  return held;
}

/** Who holds a seat, per place a heap with the least wanted on top; whoever is offered has a rank, lower is better. */
export class Seats {
  readonly #capacity: Int32Array;
  readonly #start: Int32Array;
  readonly #size: Int32Array;
  readonly #ranks: Int32Array;

  /** A place never holds more than its list is long: the heaps share one array. */
  constructor(capacity: Int32Array, listStart: Int32Array) {
    this.#capacity = capacity;
    this.#start = new Int32Array(capacity.length + 1);
    for (let place = 0; place < capacity.length; place++) {
      const most = Math.min(capacity[place]!, listStart[place + 1]! - listStart[place]!);
      this.#start[place + 1] = this.#start[place]! + most;
    }
    this.#size = new Int32Array(capacity.length);
    this.#ranks = new Int32Array(this.#start[capacity.length]!);
  }

  /** Offers somebody; returns the rank of whoever has to go (perhaps the same), or -1 when there was a seat. */
  offer(place: number, rank: number): number {
    const heap = this.#ranks;
    const base = this.#start[place]!;
    const size = this.#size[place]!;
    if (size < this.#capacity[place]!) {
      let child = size;
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (heap[base + parent]! >= rank) break;
        heap[base + child] = heap[base + parent]!;
        child = parent;
      }
      heap[base + child] = rank;
      this.#size[place] = size + 1;
      return -1;
    }
    if (size === 0 || heap[base]! <= rank) return rank;
    const worst = heap[base]!;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[base + child + 1]! > heap[base + child]!) child++;
      if (heap[base + child]! <= rank) break;
      heap[base + parent] = heap[base + child]!;
      parent = child;
    }
    heap[base + parent] = rank;
    return worst;
  }
}
