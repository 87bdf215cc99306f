import type { Participant, TimetableProblem } from '@koppel/core/solve/timetable';
import { dice } from '../group/random-problem.js';

/** A small event with any of the rules, sometimes impossible. */
export function randomEvent(seed: number, size = 3): TimetableProblem {
  const roll = dice(seed);
  const chance = (percent: number) => roll(100) < percent;
  const slots = 1 + roll(size + 1);
  const sided = chance(75);
  const rooms = chance(50)
    ? Array.from({ length: 1 + roll(3) }, (_, r) => ({
        id: `room${r}`,
        ...(chance(60) ? { tables: roll(size + 1) } : {}),
      }))
    : [];
  const room = () => rooms[roll(rooms.length)]!.id;
  const person = (id: string, side?: 'guest' | 'host'): Participant => ({
    id,
    ...(side && { side }),
    ...(chance(20) ? { from: roll(slots) } : {}),
    ...(chance(20) ? { until: 1 + roll(slots) } : {}),
    ...(chance(15) ? { busy: [busy()] } : {}),
    ...(chance(15) ? { least: 1 } : {}),
    ...(chance(25) ? { most: 1 + roll(size) } : {}),
    ...(rooms.length > 0 && side === 'host' && chance(40) ? { stand: room() } : {}),
  });
  const busy = () => {
    const from = roll(slots);
    return { from, until: from + 1 + roll(2), ...(rooms.length > 0 && chance(50) ? { room: room() } : {}) };
  };
  const guests = Array.from({ length: 1 + roll(size + 1) }, (_, k) =>
    person(`g${k}`, sided ? 'guest' : undefined),
  );
  const hosts = Array.from({ length: 1 + roll(size) }, (_, k) => person(`h${k}`, sided ? 'host' : undefined));
  const all = [...guests, ...hosts];
  const pairs = sided
    ? guests.flatMap(({ id }) => hosts.map((host) => [id, host.id]))
    : all.flatMap(({ id }, k) => all.slice(k + 1).map((other) => [id, other.id]));
  const trios = !sided && all.length > 2 && chance(30) ? [[all[0]!.id, all[1]!.id, all[2]!.id]] : [];
  const meetings = [...pairs, ...trios]
    .filter(() => chance(sided ? 70 : 50))
    .slice(0, 2 * size)
    .map((who) => ({
      who,
      worth: roll(chance(50) ? 3 : 20),
      ...(chance(10) ? { must: true } : {}),
      ...(chance(10) ? { slots: [roll(slots)] } : {}),
      ...(rooms.length > 0 && chance(10) ? { room: room() } : {}),
    }));
  const walks = rooms.flatMap(({ id }, k) =>
    rooms.slice(k + 1).map((other) => ({ from: id, to: other.id, slots: chance(40) ? roll(3) : 0 })),
  );
  return {
    slots,
    participants: all,
    meetings,
    ...(rooms.length > 0 && { rooms, walks }),
    ...(chance(15) ? { forbidden: [[guests[0]!.id, hosts[0]!.id] as const] } : {}),
  };
}

/** Two sides in which nothing limits but people: as many slots as the busiest has meetings, or a few more. */
export function randomRounds(seed: number, most = 12): TimetableProblem {
  const roll = dice(seed);
  const [left, right] = [1 + roll(most), 1 + roll(most)];
  const density = 5 + roll(96);
  const meetings = Array.from({ length: left * right }, (_, k) => [Math.floor(k / right), k % right] as const)
    .filter(() => roll(100) < density)
    .map(([g, h]) => ({ who: [`g${g}`, `h${h}`], must: true }));
  const degrees = new Map<string, number>();
  for (const { who } of meetings) for (const id of who) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const slots = Math.max(1, ...degrees.values()) + (roll(3) === 0 ? roll(4) : 0);
  const tables =
    roll(3) === 0 ? [{ id: 'hall', tables: Math.max(1, Math.ceil(meetings.length / slots)) }] : undefined;
  return {
    slots,
    participants: [
      ...Array.from({ length: left }, (_, k) => ({ id: `g${k}`, side: 'guest' as const })),
      ...Array.from({ length: right }, (_, k) => ({ id: `h${k}`, side: 'host' as const })),
    ],
    meetings,
    ...(tables && { rooms: tables }),
  };
}
