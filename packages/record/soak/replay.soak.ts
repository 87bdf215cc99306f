import { assign } from '@koppel/core';
import { formGroups } from '@koppel/core/solve/group';
import { type Json, replay, type RunInput } from '@koppel/record';
import { expect, test } from 'vitest';
import { archived, NOON, ranking, world } from '../test/world.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 10_000);

/** Whole numbers below `below`, the same each time (Marsaglia's xorshift32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const THEMES = ['money', 'export', 'staff', 'digital', 'space'];
const AREAS = ['north', 'east', 'south', 'west'];

function randomRun(id: string, below: (below: number) => number): RunInput {
  const some = (of: readonly string[]) => of.filter(() => below(2) === 0);
  const kind = below(10);
  if (kind === 0) return groupsRun(id, below);
  if (kind === 1) return assignRun(id, below);
  const offersArePeople = kind === 2;
  const offers = Array.from({ length: 1 + below(12) }, (_, at) => ({
    id: `${offersArePeople ? 'seeker' : 'offer'}-${at}`,
    ...(below(5) > 0 && { areas: some(AREAS) }),
    ...(below(5) > 0 && { headcount: { gte: below(30), lt: 31 + below(200) } }),
    themes: some(THEMES),
  }));
  const asked = {
    ...(below(4) > 0 && { area: AREAS[below(4)] }),
    ...(below(4) > 0 && { headcount: below(3) === 0 ? { gte: 5, lt: 20 } : below(250) }),
    themes: some(THEMES),
  };
  const unknown = below(2) === 0 ? 'keep' : 'drop';
  const asker = below(2) === 0 || !offersArePeople ? `firm-${below(500)}` : undefined;
  return ranking(id, '', { ask: asked, offers, offersArePeople, unknown, asker, ineligible: 'keep' });
}

function groupsRun(id: string, below: (below: number) => number): RunInput {
  const people = Array.from({ length: 4 + below(6) }, (_, at) => `member-${at}`);
  const half = people.map(() => people.map(() => below(20) - 5));
  const affinity = people.flatMap((_, a) =>
    people.map((_, b) => (a === b ? 0 : (half[Math.min(a, b)]?.[Math.max(a, b)] as number))),
  );
  const problem = {
    elements: people.map((one) => ({ id: one })),
    affinity,
    groups: { count: 2, min: 2, max: 5 },
  };
  const options = { seed: 1 + below(100), steps: 20, proofNodes: 500 };
  const result = formGroups({ ...problem, affinity: Int32Array.from(affinity) }, options);
  return planRun(id, 'core/groups', { problem, options }, result, people);
}

function assignRun(id: string, below: (below: number) => number): RunInput {
  const people = Array.from({ length: 2 + below(8) }, (_, at) => `seeker-${at}`);
  const places = Array.from({ length: 2 + below(8) }, (_, at) => `place-${at}`);
  const problem = {
    applicants: people.map((one) => ({ id: one })),
    places: places.map((one) => ({ id: one, seats: 1 + below(2) })),
    pairs: people.flatMap((applicant) =>
      places.filter(() => below(2) === 0).map((place) => ({ applicant, place, weight: 1 + below(50) })),
    ),
  };
  return planRun(id, 'core/assign', { problem, options: {} }, assign(problem), people);
}

function planRun(id: string, name: string, input: object, plan: object, people: string[]): RunInput {
  const result = JSON.parse(JSON.stringify(plan)) as { status: RunInput['status'] };
  return {
    id,
    at: NOON,
    engine: { name, version: '0.1.0' },
    status: result.status,
    input: input as Record<string, Json>,
    result: result as unknown as Json,
    people: people.map((one) => ({ id: one })),
  };
}

test(`${runs} runs, recorded and replayed from an export: every one the same`, async () => {
  const outcomes: Record<string, number> = {};
  const started = process.cpuUsage();
  let bytes = 0;
  const below = numbers(2019);
  for (let done = 0; done < runs; ) {
    const one = world();
    const count = Math.min(500, runs - done);
    for (let at = 0; at < count; at += 1) await one.record.run(randomRun(`run-${done + at}`, below));
    const archive = await archived(one.record);
    expect(archive.entries).toHaveLength(count);
    for (const entry of archive.entries) {
      bytes += JSON.stringify(entry).length;
      const replayed = (await replay(archive, entry, { keys: one.keys }))!;
      const name = `${replayed.engine.name} ${replayed.outcome}`;
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (replayed.outcome !== 'same') throw new Error(JSON.stringify(replayed));
    }
    done += count;
  }
  const { user, system } = process.cpuUsage(started);
  console.log(
    'replays:',
    JSON.stringify(outcomes),
    `${Math.round((user + system) / 1e6)} s of processor time,`,
  );
  console.log(`${Math.round(bytes / runs)} characters an entry`);
  expect(Object.values(outcomes).reduce((sum, one) => sum + one, 0)).toBe(runs);
});
