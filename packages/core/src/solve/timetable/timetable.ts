import { refuse, show } from '../../errors.js';
import { Run } from '../assign/run.js';
import type { RunOptions } from '../assign/types.js';
import { Random } from '../group/random.js';
import type { PlanStatus } from '../plan.js';
import { choose, type Choice } from './choose.js';
import { demandsOf, explainConflict } from './conflict.js';
import { exhaust } from './exhaust.js';
import { evenOut } from './fair.js';
import { Improver } from './improve.js';
import type { PlannedMeeting, TimetableConflict, TimetablePlan, WorthProof } from './plan.js';
import { type Model, readTimetable } from './read.js';
import { namedMeetings, roundsOf } from './result.js';
import { commonSlots, placeByRounds } from './rounds.js';
import { State } from './state.js';
import type { TimetableProblem } from './types.js';

export interface TimetableOptions extends RunOptions {
  /** Whole number (default 1). Another seed walks another way; the same one gives the same plan. */
  readonly seed?: number;
  /** Moves of the search (default 20,000; 0: none). More is slower and better. */
  readonly moves?: number;
  /** Nodes of the complete search that proves a plan best or impossible (default 50,000; 0: none). */
  readonly proofNodes?: number;
  /** Least numbers are kept as far as they can be, instead of being demanded (default false). */
  readonly leaveShort?: boolean;
}

/** Beyond this many meetings a complete search would not end. */
const MOST_EXHAUSTIVE = 400;

/**
 * Who meets whom, when and where: first all that must be held and everybody's least number, then the greatest worth, then the fairest numbers.
 * Where only people and tables limit, the plan is best and proved to be; with rooms and times it comes with a bound, and small problems are
 * searched completely. A step is a node that is looked at, or a move.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function planTimetable(problem: TimetableProblem, options: TimetableOptions = {}): TimetablePlan {
  return solveTimetable(readTimetable(problem), options);
}

/** The plan before a change, for replanning: meetings by id. */
export type Earlier = ReadonlyMap<string, PlannedMeeting>;

/** Plans what was read: anew, or so that meetings stay where they were. */
export function solveTimetable(model: Model, options: TimetableOptions, earlier?: Earlier): TimetablePlan {
  const asked = readOptions(options);
  const run = new Run(options);
  const ending = endingOf(model, asked, run, earlier);
  return planOf(model, { ...ending, seed: asked.seed, steps: run.steps }, earlier);
}

/** The choice of meetings first; then rounds where they are enough, and a search where they are not. */
function endingOf(model: Model, asked: Asked, run: Run, earlier: Earlier | undefined): Ending {
  const choice = model.twoSided ? choose(model, run) : undefined;
  if (run.stopped !== undefined)
    return nothingHeld(model, run.stopped === 'cancelled' ? 'cancelled' : 'partial');
  if (cannotBe(model, choice, asked.leaveShort)) return impossible(model, asked, run);
  const common = commonSlots(model);
  if (choice !== undefined && common !== undefined && earlier === undefined) {
    const values = placeByRounds(model, evenOut(model, choice), common);
    return { status: 'optimal', values, proof: 'colouring', fairProved: true, choice };
  }
  return search(model, asked, run, choice, earlier);
}

function nothingHeld(model: Model, status: PlanStatus): Ending {
  const values = new Int32Array(model.worth.length).fill(-1);
  return { status, values, proof: 'none', fairProved: false };
}

function impossible(model: Model, { leaveShort, proofNodes }: Asked, run: Run): Ending {
  const demands = demandsOf(model);
  const kept = leaveShort ? demands.filter(({ kind }) => kind === 'meeting') : demands;
  const conflict = explainConflict(model, kept, run, proofNodes);
  return { ...nothingHeld(model, 'impossible'), conflict };
}

function search(
  model: Model,
  asked: Asked,
  run: Run,
  choice: Choice | undefined,
  earlier: Earlier | undefined,
): Ending {
  const { seed, moves, proofNodes, leaveShort } = asked;
  const state = new State(model);
  const bound = { short: choice?.short ?? 0, worth: choice?.worth ?? ceilingOf(model) };
  const chosen = choice && evenOut(model, choice);
  const stay = earlier && homes(model, earlier);
  const improver = new Improver(model, state, { ...bound, ...(stay && { stay }) }, new Random(seed));
  if (stay !== undefined) improver.fill(orderOf(model, (m) => stay[m]! >= 0));
  improver.fill(orderOf(model, (m) => chosen === undefined || chosen[m] === 1));
  improver.search(run, moves);
  const atBound = state.missing === 0 && state.short === bound.short && state.worth === bound.worth;
  let proof: WorthProof = choice !== undefined && atBound ? 'prices' : 'none';
  // A complete search looks at worth alone, and leaves nobody short.
  const worthDecides = stay === undefined && (!leaveShort || bound.short === 0);
  const small = proofNodes > 0 && model.worth.length <= MOST_EXHAUSTIVE;
  if (proof === 'none' && worthDecides && small) {
    const outcome = searchAll(model, state, run, proofNodes);
    if (outcome === 'none' && !leaveShort) return impossible(model, asked, run);
    if (outcome === 'best') proof = 'search';
  }
  const sound = state.missing === 0 && (leaveShort || state.short === 0);
  const done = proof === 'none' ? 'complete' : 'optimal';
  return {
    status: run.stopped === 'cancelled' ? 'cancelled' : sound ? done : 'partial',
    values: state.value,
    proof,
    fairProved: proof === 'prices' && chosen !== undefined && sameNumbers(model, state, chosen),
    ...(choice && { choice }),
    bound: proof === 'none' ? bound.worth : state.worth,
  };
}

/**
 * Looks through every timetable that leaves nobody short, and puts the best in `state` when it beats what is there: it is the best of
 * all, there is none, or the nodes ran out first.
 */
function searchAll(model: Model, state: State, run: Run, nodes: number): 'best' | 'none' | 'unknown' {
  const sound = state.missing === 0 && state.short === 0;
  const { values, complete } = exhaust(model, run, { nodes, above: sound ? state.worth : -1 });
  if (values !== undefined) resettle(state, values);
  if (!complete) return 'unknown';
  return values !== undefined || sound ? 'best' : 'none';
}

type Asked = ReturnType<typeof readOptions>;

/** How planning ended. */
interface Ending {
  readonly status: PlanStatus;
  readonly values: Int32Array;
  readonly proof: WorthProof;
  readonly fairProved: boolean;
  readonly choice?: Choice;
  readonly bound?: number;
  readonly conflict?: TimetableConflict;
}

function planOf(
  model: Model,
  ending: Ending & { readonly seed: number; readonly steps: number },
  earlier: Earlier | undefined,
): TimetablePlan {
  const { status, values, proof, fairProved, choice, conflict, seed, steps } = ending;
  const { participants, least, meetingIds, worth, who, whoStart } = model;
  const counts = new Int32Array(least.length);
  let total = 0;
  for (let m = 0; m < values.length; m++) {
    if (values[m]! < 0) continue;
    total += worth[m]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) counts[who[k]!]! += 1;
  }
  const lack = participants.ids.reduce((sum, _, p) => sum + Math.max(0, least[p]! - counts[p]!), 0);
  const more = choice === undefined ? 0 : choice.unmet * (lack - choice.short);
  const bound = status === 'optimal' ? total : ending.bound === undefined ? undefined : ending.bound + more;
  return {
    status,
    meetings: namedMeetings(model, values, earlier),
    left: meetingIds.filter((_, m) => values[m]! < 0),
    worth: total,
    ...(bound !== undefined && { bound }),
    proof,
    ...(choice && {
      prices: {
        participants: participants.ids.map((id, p) => ({ id, price: choice.prices[p]! })),
        tables: choice.tablePrice,
        unmet: choice.unmet,
      },
    }),
    short: participants.ids.flatMap((participant, p) =>
      counts[p]! < least[p]! ? [{ participant, least: least[p]!, has: counts[p]! }] : [],
    ),
    rounds: roundsOf(model, values),
    fairProved,
    ...(conflict && { conflict }),
    seed,
    steps,
  };
}

/** What can be seen without searching: a demand that stands in the way of itself, or numbers that do not add up. */
function cannotBe(
  { must, valueStart, least, most }: Model,
  choice: Choice | undefined,
  leaveShort: boolean,
): boolean {
  for (let m = 0; m < must.length; m++) if (must[m] === 1 && valueStart[m] === valueStart[m + 1]) return true;
  if (choice !== undefined && choice.refused >= 0) return true;
  if (leaveShort) return false;
  return least.some((one, p) => one > most[p]!) || (choice !== undefined && choice.short > 0);
}

/** The demands first, then those with few values, then worth. */
function orderOf({ must, worth, valueStart }: Model, take: (m: number) => boolean): number[] {
  const size = (m: number): number => valueStart[m + 1]! - valueStart[m]!;
  return Array.from(worth.keys())
    .filter((m) => take(m) || must[m] === 1)
    .sort((a, b) => must[b]! - must[a]! || worth[b]! - worth[a]! || size(a) - size(b) || a - b);
}

/** Where each meeting was before, as far as it may still be there. */
function homes(model: Model, earlier: Earlier): Int32Array {
  const { meetingIds, roomIds, slots, rooms, allowed } = model;
  const rooms0 = new Map(roomIds.map((id, r) => [id, r]));
  return Int32Array.from(meetingIds, (id, m) => {
    const before = earlier.get(id);
    if (before === undefined || before.slot >= slots) return -1;
    const value = (rooms0.get(before.room) ?? -1) * slots + before.slot;
    return value >= 0 && allowed[m * rooms * slots + value] === 1 ? value : -1;
  });
}

function resettle(state: State, values: Int32Array): void {
  for (let m = 0; m < values.length; m++) if (state.value[m]! >= 0) state.remove(m);
  for (let m = 0; m < values.length; m++) if (values[m]! >= 0) state.place(m, values[m]!);
}

/** Everybody's best meetings, each shared by those who are in it: no timetable is worth more. */
function ceilingOf({ worth, who, whoStart, of, ofStart, most, valueStart }: Model): number {
  // In units of 1 / 27720, which the numbers up to 12 divide; rounded up beyond.
  const unit = 27_720;
  const share = Float64Array.from(worth, (one, m) =>
    valueStart[m + 1]! > valueStart[m]! ? Math.ceil((one * unit) / (whoStart[m + 1]! - whoStart[m]!)) : 0,
  );
  let sum = 0;
  let all = 0;
  for (let m = 0; m < worth.length; m++) if (share[m]! > 0 && who.length > 0) all += worth[m]!;
  for (let p = 0; p < most.length; p++) {
    const mine = Array.from(of.subarray(ofStart[p]!, ofStart[p + 1]!), (m) => share[m]!).sort(
      (a, b) => b - a,
    );
    for (const one of mine.slice(0, most[p]!)) sum += one;
  }
  return Math.min(all, Math.floor(sum / unit));
}

function sameNumbers({ who, whoStart, side }: Model, state: State, chosen: Uint8Array): boolean {
  const difference = new Int32Array(side.length);
  for (let m = 0; m < chosen.length; m++) {
    const by = (state.value[m]! >= 0 ? 1 : 0) - chosen[m]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) difference[who[k]!]! += by;
  }
  return difference.every((one, p) => one === 0 || side[p] !== 0);
}

function readOptions({
  seed = 1,
  moves = 20_000,
  proofNodes = 50_000,
  leaveShort = false,
}: TimetableOptions) {
  const whole = (value: unknown, name: string, least: number): void => {
    if (!(Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= 2 ** 31)) {
      refuse('BAD_OPTION', `/${name}`, show(value), `a whole number from ${least}`);
    }
  };
  whole(seed, 'seed', -(2 ** 31));
  whole(moves, 'moves', 0);
  whole(proofNodes, 'proofNodes', 0);
  if (typeof leaveShort !== 'boolean') refuse('BAD_OPTION', '/leaveShort', show(leaveShort), 'true or false');
  return { seed, moves, proofNodes, leaveShort };
}
