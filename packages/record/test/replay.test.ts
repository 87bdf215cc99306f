import { type Engine, coreEngines, replay, solver } from '@koppel/record';
import { formGroups } from '@koppel/core/solve/group';
import { planTimetable } from '@koppel/core/solve/timetable';
import { describe, expect, test } from 'vitest';
import { archived, NOON, ranking, type World, world } from './world.js';

const replayed = async ({ record, keys }: World, id: string, engines = coreEngines()) => {
  const archive = await archived(record);
  return replay(archive, archive.entry(id)!, { keys, engines });
};

const people = ['pupil-1', 'pupil-2', 'pupil-3', 'pupil-4', 'pupil-5', 'pupil-6'];
const problem = {
  elements: people.map((id) => ({ id })),
  affinity: people.flatMap((_, a) => people.map((_, b) => (a === b ? 0 : (a * b + a + b) % 7))),
  groups: { count: 2, min: 2, max: 4 },
  apart: [['pupil-1', 'pupil-6']],
} as const;

describe('replay', () => {
  test('a ranking comes out the same, byte for byte', async () => {
    const one = world();
    await one.record.run(ranking('run-1', 'firm-12'));
    expect(await replayed(one, 'run-1')).toEqual({
      id: 'run-1',
      engine: { name: 'core/rank', recorded: '0.1.0', now: '0.1.0' },
      sameEngine: true,
      outcome: 'same',
    });
  });

  test('persons on the offering side are sealed each under their own key, and replayed together', async () => {
    const one = world();
    const people = ['seeker-1', 'seeker-2', 'seeker-3'].map((id, at) => ({
      id,
      areas: ['north'],
      headcount: { gte: 1, lt: 20 },
      themes: at === 1 ? ['money'] : ['money', 'export'],
    }));
    const { entry } = await one.record.run(
      ranking('run-1', 'unused', { asker: undefined, offers: people, offersArePeople: true }),
    );
    expect(entry.people).toHaveLength(3);
    expect(JSON.stringify(entry)).not.toContain('seeker');
    expect(entry.body['result']).toMatchObject({ ties: [{ ids: [{ $person: 0 }, { $person: 2 }] }] });
    expect(await replayed(one, 'run-1')).toMatchObject({ outcome: 'same' });
    await one.keys.erase('seeker-2');
    expect(await replayed(one, 'run-1')).toMatchObject({ outcome: 'cannot', because: 'erased' });
  });

  test('groups, with every member a person', async () => {
    const one = world();
    const result = JSON.parse(
      JSON.stringify(formGroups({ ...problem, affinity: Int32Array.from(problem.affinity) }, { seed: 3 })),
    );
    expect(result.groups).toHaveLength(2);
    const { entry } = await one.record.run({
      id: 'groups',
      at: NOON,
      engine: { name: 'core/groups', version: '0.1.0' },
      seed: 3,
      status: result.status,
      input: { problem, options: { seed: 3 } },
      result,
      people: problem.elements.map(({ id }, at) => ({
        id,
        role: 'member',
        holds: [`/input/problem/elements/${at}`],
      })),
    });
    expect(JSON.stringify(entry)).not.toMatch(/pupil/);
    expect(await replayed(one, 'groups')).toMatchObject({ outcome: 'same' });
  });

  test('a timetable, with everybody in it a person', async () => {
    const one = world();
    // Ids of their own: those that the solver makes are made of persons, and are refused.
    const meetings = people
      .slice(0, 4)
      .flatMap((guest, row) =>
        people.slice(4).map((host, column) => ({ id: `meeting-${row}${column}`, who: [guest, host] })),
      );
    const timetable = { slots: 4, participants: people.map((id) => ({ id })), meetings };
    const options = { seed: 3, moves: 500 };
    const plan = planTimetable(timetable, options);
    expect(plan.meetings).toHaveLength(8);
    const { entry } = await one.record.run({
      id: 'timetable',
      at: NOON,
      engine: { name: 'core/timetable', version: '0.1.0' },
      seed: 3,
      status: plan.status,
      input: { problem: timetable, options },
      result: JSON.parse(JSON.stringify(plan)),
      people: people.map((id, at) => ({
        id,
        role: 'participant',
        holds: [`/input/problem/participants/${at}`],
      })),
    });
    expect(JSON.stringify(entry)).not.toMatch(/pupil/);
    expect(await replayed(one, 'timetable')).toMatchObject({ outcome: 'same' });
  });

  test('says where a result differs, and that the engine is another', async () => {
    const one = world();
    await one.record.run(ranking('run-1', 'firm-12'));
    const core = coreEngines();
    const rank = core['core/rank'] as Engine;
    const generous: Engine = {
      version: '0.2.0',
      run: (input) => {
        const result = rank.run(input) as { ranked: { points: number }[] };
        result.ranked[1]!.points += 1;
        return result as never;
      },
    };
    expect(await replayed(one, 'run-1', { ...core, 'core/rank': generous })).toMatchObject({
      outcome: 'different',
      sameEngine: false,
      engine: { recorded: '0.1.0', now: '0.2.0' },
      at: '/ranked/1/points',
    });
  });

  test('what cannot be replayed says why', async () => {
    const one = world();
    const base = {
      at: NOON,
      engine: { name: 'core/groups', version: '0.1.0' },
      status: 'complete',
      input: { problem },
      result: {},
    } as const;
    await one.record.run({ ...base, id: 'clock', reproducible: false });
    await one.record.run({ ...base, id: 'unknown', engine: { name: 'their/own', version: '1' } });
    await one.record.run({ ...base, id: 'refused', input: { problem: { ...problem, groups: 'many' } } });
    await one.record.run({ ...base, id: 'wrong' });
    expect(await replayed(one, 'clock')).toMatchObject({ outcome: 'cannot', because: 'not-reproducible' });
    expect(await replayed(one, 'unknown')).toMatchObject({ outcome: 'cannot', because: 'no-engine' });
    expect(await replayed(one, 'refused')).toMatchObject({ outcome: 'cannot', because: 'refused' });
    expect(await replayed(one, 'wrong')).toMatchObject({ outcome: 'different' });
    const own = { 'their/own': solver(() => ({})) };
    expect(await replayed(one, 'unknown', own)).toMatchObject({ outcome: 'same', sameEngine: false });
    await one.record.run(ranking('run-1', 'firm-12'));
    const archive = await archived(one.record);
    const bare = { artefact: () => undefined, entry: () => undefined };
    expect(await replay(bare as never, archive.entry('run-1')!, { keys: one.keys })).toMatchObject({
      outcome: 'cannot',
      because: 'artefact',
    });
  });
});
