import { isDeepStrictEqual } from 'node:util';
import {
  auditTimetable,
  planTimetable,
  replanTimetable,
  type TimetableProblem,
} from '@koppel/core/solve/timetable';
import { dice } from '../group/random-problem.js';
import { enumerateTimetables } from './enumerate.js';
import { randomEvent, randomRounds } from './random-event.js';

/** Every check says what is wrong, or null. */
type Check = (seed: number) => string | null;

export function repeat(runs: number, check: Check, first = 1): void {
  for (let seed = first; seed < first + runs; seed += 1) {
    const fault = check(seed);
    if (fault !== null) throw new Error(`seed ${seed}: ${fault}`);
  }
}

const short = { moves: 200, proofNodes: 300 };

/** No rule is broken, whatever the status; the order of the input does not matter. */
export const rulesCase: Check = (seed) => {
  const problem = randomEvent(seed, 3 + (seed % 4));
  const plan = planTimetable(problem, short);
  const { faults } = auditTimetable(problem, plan);
  if (faults.length > 0) return `${plan.status}: ${JSON.stringify(faults[0])}`;
  const again = planTimetable(
    {
      ...problem,
      participants: [...problem.participants].reverse(),
      meetings: [...problem.meetings].reverse(),
      rooms: [...(problem.rooms ?? [])].reverse(),
    },
    short,
  );
  return isDeepStrictEqual(plan, again) ? null : 'the order of the input matters';
};

/** The status is true, the worth the greatest and, where it is said to be proved, the numbers the fairest; else the bound holds. */
export const enumerationCase: Check = (seed) => {
  const problem = randomEvent(seed, 2);
  const plan = planTimetable(problem, { moves: 100, proofNodes: 20_000 });
  const best = enumerateTimetables(problem);
  const { faults, counts } = auditTimetable(problem, plan);
  if (faults.length > 0) return JSON.stringify(faults[0]);
  if (best.worth === undefined) {
    if (plan.status !== 'impossible') return `${plan.status}, but there is no timetable`;
    return conflictFault(problem, plan.conflict!);
  }
  if (plan.status !== 'optimal') return `${plan.status}, but the search is small enough to end`;
  if (plan.worth !== best.worth) return `worth ${plan.worth}, the greatest is ${best.worth}`;
  if (!plan.fairProved) return null;
  const guests = new Set(problem.participants.filter(({ side }) => side === 'guest').map(({ id }) => id));
  const numbers = counts.filter(({ participant }) => guests.has(participant)).map(({ meetings }) => meetings);
  const sorted = numbers.sort((a, b) => a - b);
  return isDeepStrictEqual(sorted, best.numbers)
    ? null
    : `numbers ${sorted}, the fairest are ${best.numbers}`;
};

/** The demands of a conflict cannot be kept together, and without any one they can. */
function conflictFault(
  problem: TimetableProblem,
  { rules, minimal }: NonNullable<ReturnType<typeof planTimetable>['conflict']>,
): string | null {
  if (!minimal) return 'the conflict is not said to be minimal';
  const only = (kept: typeof rules): TimetableProblem => ({
    ...problem,
    participants: problem.participants.map((one) => ({
      ...one,
      least: kept.some((rule) => rule.kind === 'least' && rule.participant === one.id) ? (one.least ?? 0) : 0,
    })),
    meetings: problem.meetings.map((one) => ({
      ...one,
      must: kept.some((rule) => rule.kind === 'meeting' && rule.meeting === [...one.who].sort().join(' + ')),
    })),
  });
  if (enumerateTimetables(only(rules)).worth !== undefined) return 'the conflict can be kept';
  for (const rule of rules) {
    if (enumerateTimetables(only(rules.filter((other) => other !== rule))).worth === undefined) {
      return `the conflict does not need ${JSON.stringify(rule)}`;
    }
  }
  return null;
}

/** Kőnig: as many rounds as the busiest has meetings, or as the tables ask for. */
export const roundsCase: Check = (seed) => {
  const problem = randomRounds(seed);
  const plan = planTimetable(problem);
  const { faults, proven } = auditTimetable(problem, plan);
  if (faults.length > 0) return JSON.stringify(faults[0]);
  const degrees = new Map<string, number>();
  for (const { who } of problem.meetings) for (const id of who) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const tables = problem.rooms?.[0]?.tables ?? Number.POSITIVE_INFINITY;
  const least = Math.max(0, ...degrees.values(), Math.ceil(problem.meetings.length / tables));
  if (plan.status !== 'optimal' || plan.meetings.length !== problem.meetings.length)
    return `${plan.status}, ${plan.left.length} left`;
  if (!proven || plan.proof !== 'colouring') return 'not proven';
  return plan.rounds.used === least ? null : `${plan.rounds.used} rounds, the least is ${least}`;
};

/** A plan for an event that changed breaks no rule, counts its changes right, and leaves alone what need not change. */
export const replanCase: Check = (seed) => {
  const roll = dice(seed);
  const problem = randomEvent(seed, 3 + (seed % 4));
  const plan = planTimetable(problem, short);
  if (plan.status === 'impossible') return null;
  const gone = problem.participants[roll(problem.participants.length)]!.id;
  const late = problem.participants[roll(problem.participants.length)]!.id;
  const changed: TimetableProblem = {
    ...problem,
    participants: [
      ...problem.participants
        .filter(({ id }) => id !== gone)
        .map((one) => ({ ...one, least: 0, ...(one.id === late && { from: 1 + roll(2) }) })),
      { id: 'new', side: 'host' },
    ],
    meetings: [
      ...problem.meetings.filter(({ who }) => !who.includes(gone)).map((one) => ({ ...one, must: false })),
      ...problem.participants
        .filter(({ id, side }) => id !== gone && side === 'guest')
        .map(({ id }) => ({ who: [id, 'new'], worth: 1 + roll(20) })),
    ],
    forbidden: (problem.forbidden ?? []).filter((pair) => !pair.includes(gone)),
  };
  const repair = replanTimetable(changed, plan, short);
  const { faults } = auditTimetable(changed, repair.plan);
  if (faults.length > 0) return JSON.stringify(faults[0]);
  if (repair.kept !== repair.untouched) return `${repair.kept} of ${repair.untouched} kept`;
  const rest = plan.meetings.filter(
    ({ meeting }) => !repair.changes.some((c) => c.kind !== 'added' && c.before.meeting === meeting),
  );
  const now = new Map(repair.plan.meetings.map((one) => [one.meeting, one]));
  if (!rest.every((one) => isDeepStrictEqual(now.get(one.meeting), one))) return 'a change is not listed';
  return rest.length === repair.kept ? null : 'the changes do not add up';
};
