import {
  auditTimetable,
  planTimetable,
  replanTimetable,
  type TimetableProblem,
} from '@koppel/core/solve/timetable';
import type { PartOptions, PartResult } from './parts.js';
import { seeded } from './random.js';
import { row } from './table.js';

type Kind = 'people' | 'times' | 'rooms';

/**
 * Guests with eight meetings each. `people`: nothing else limits. `times`: some come late or leave early, two in three have a workshop,
 * hosts have a break. `rooms`: and hosts stand in two rooms, a slot apart, with the workshops in a third.
 */
export function makeEvent(kind: Kind, guests: number, hosts: number, seed = 7): TimetableProblem {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const slots = Math.ceil((guests * 8) / hosts) + (kind === 'people' ? 0 : 6);
  const timed = kind !== 'people';
  const id = (letter: string, k: number): string => `${letter}${String(k).padStart(4, '0')}`;
  const workshop = () => {
    const from = below(slots - 5);
    return { from, until: from + 5, ...(kind === 'rooms' && { room: 'workshops' }) };
  };
  const people = [
    ...Array.from({ length: guests }, (_, k) => ({
      id: id('g', k),
      side: 'guest' as const,
      least: timed ? 4 : 8,
      most: 8,
      ...(timed && below(5) === 0 && { from: below(12) }),
      ...(timed && below(5) === 0 && { until: slots - below(12) }),
      ...(timed && below(3) > 0 && { busy: [workshop()] }),
    })),
    ...Array.from({ length: hosts }, (_, k) => ({
      id: id('h', k),
      side: 'host' as const,
      ...(timed && { busy: [{ from: 20 + (k % 2) * 3, until: 23 + (k % 2) * 3 }] }),
      ...(kind === 'rooms' && { stand: k % 2 === 0 ? 'hall' : 'foyer' }),
    })),
  ];
  const meetings = Array.from(
    { length: guests * hosts },
    (_, k) => [Math.floor(k / hosts), k % hosts] as const,
  )
    .filter(() => below(100) < 60)
    .map(([g, h]) => ({ who: [id('g', g), id('h', h)], worth: 200 + below(800) }));
  const rooms = ['foyer', 'hall', 'workshops'];
  return {
    slots,
    participants: people,
    meetings,
    ...(kind === 'rooms' && {
      rooms: rooms.map((room) => ({ id: room })),
      walks: rooms.flatMap((from, k) => rooms.slice(k + 1).map((to) => ({ from, to, slots: 1 }))),
    }),
  };
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: Math.round((user + system) / 1000) };
}

function measure(kind: Kind, guests: number, hosts: number) {
  const problem = makeEvent(kind, guests, hosts);
  const plan = timed(() => planTimetable(problem));
  const audit = timed(() => auditTimetable(problem, plan.result));
  const next = seeded(3);
  const gone = new Set(
    problem.participants.filter(({ side }) => side === 'guest' && next() < 0.05).map(({ id }) => id),
  );
  const changed = {
    ...problem,
    participants: problem.participants.filter(({ id }) => !gone.has(id)),
    meetings: problem.meetings.filter(({ who }) => !who.some((id) => gone.has(id))),
  };
  const repair = timed(() => replanTimetable(changed, plan.result, { leaveShort: true }));
  const { status, meetings, worth, bound = 0, rounds } = plan.result;
  return {
    kind,
    guests,
    hosts,
    wanted: problem.meetings.length,
    status,
    held: meetings.length,
    gapPerMille: Math.ceil(((bound - worth) * 1000) / Math.max(1, bound)),
    rounds: rounds.used,
    leastRounds: rounds.least,
    planMs: plan.ms,
    auditMs: audit.ms,
    faults: audit.result.faults.length + auditTimetable(changed, repair.result.plan).faults.length,
    noShows: gone.size,
    kept: repair.result.kept,
    untouched: repair.result.untouched,
    repairMs: repair.ms,
  };
}

/** A café planned, audited, and planned again when one in twenty does not come. */
export function event({ full }: PartOptions): PartResult {
  const sizes = full
    ? [
        [300, 60],
        [1000, 150],
      ]
    : [[300, 60]];
  const kinds = ['people', 'times', 'rooms'] as const;
  const results = sizes.flatMap(([guests, hosts]) => kinds.map((kind) => measure(kind, guests!, hosts!)));
  const head = [
    'what limits',
    'guests × hosts',
    'wanted',
    'held',
    'status',
    'gap ‰',
    'rounds (least)',
    'plan, ms',
    'audit, ms',
    'faults',
    'kept after no-shows',
    'replan, ms',
  ];
  const rows = results.map((one) =>
    row([
      one.kind,
      `${one.guests} × ${one.hosts}`,
      one.wanted,
      one.held,
      one.status,
      one.gapPerMille,
      `${one.rounds} (${one.leastRounds})`,
      one.planMs,
      one.auditMs,
      one.faults,
      `${one.kept} of ${one.untouched}`,
      one.repairMs,
    ]),
  );
  return { table: [row(head), row(head.map(() => '---')), ...rows].join('\n'), results };
}
