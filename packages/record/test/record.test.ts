import { createMemoryStore, StoreError } from '@koppel/core';
import { type Appended, createMemoryKeys, openRecord, readEntry, verify } from '@koppel/record';
import { describe, expect, test } from 'vitest';
import { archived, countedRandom, exported, NOON, ranking, TENANT, world } from './world.js';

const decision = {
  id: 'run-1/1',
  at: NOON + 1,
  run: 'run-1',
  about: 'firm-12',
  what: 'choose',
  offer: 'coach',
  by: 'adviser-3',
  override: 'order',
  why: 'The director knows this coach',
} as const;

describe('the record', () => {
  test('keeps a run with all that a replay and an explanation need, and nothing of the person in plain', async () => {
    const { record, keys } = world();
    const { entry } = await record.run(ranking('run-1', 'firm-12'));
    expect(entry).toMatchObject({
      format: 'koppel.record/1',
      tenant: TENANT,
      n: 1,
      kind: 'run',
      body: {
        engine: { name: 'core/rank', version: '0.1.0' },
        policy: { name: 'support', version: '3', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        data: { version: 7 },
        day: '2019-03-01',
        status: 'optimal',
        ties: 'equal points: the lower id first',
        input: { ask: { $held: [0, 0] } },
        result: { $held: [0, 2] },
      },
    });
    expect(JSON.stringify(entry)).not.toMatch(/firm-12|"area"|margin/);
    const { body, missing } = await readEntry(entry, keys);
    expect(missing).toEqual([]);
    expect(body['input']).toMatchObject({
      ask: { area: 'north', headcount: 12, age: 51 },
      unread: ['gender'],
    });
    expect(body['result']).toMatchObject({
      ranked: [
        {
          id: 'fund',
          status: 'ineligible',
          points: 5000,
          criteria: [{ id: 'area', outcome: 'unmet' }, {}, {}],
        },
        { id: 'loan', status: 'eligible', points: 2500 },
        { id: 'voucher', status: 'ineligible', points: 2500 },
        { id: 'coach', status: 'eligible', points: 0 },
      ],
      ties: [{ points: 2500, ids: ['loan', 'voucher'] }],
    });
  });

  test('chains entries, gives checkpoints, and verifies', async () => {
    const { record } = world();
    expect(await record.checkpoint()).toBeUndefined();
    const first = await record.run(ranking('run-1', 'firm-12'));
    const second = await record.decision(decision);
    expect(second.entry).toMatchObject({ n: 2, previous: first.entry.hash });
    const checkpoint = await record.checkpoint();
    expect(checkpoint).toEqual({ format: 'koppel.record/1', tenant: TENANT, n: 2, hash: second.entry.hash });
    await record.shown({
      id: 'shown-1',
      at: NOON + 2,
      run: 'run-1',
      about: 'firm-12',
      to: 'firm-12',
      what: ['loan', 'coach'],
    });
    const report = await verify(await exported(record), { checkpoints: [checkpoint!] });
    expect(report).toMatchObject({
      ok: true,
      tenant: TENANT,
      entries: 3,
      artefacts: 5,
      checkpoints: 1,
      faults: [],
    });
    expect(report.end).toEqual(await record.checkpoint());
  });

  test('an override and a refusal without a reason are refused', async () => {
    const { record } = world();
    const { why: _, ...silent } = decision;
    await expect(record.decision(silent)).rejects.toThrow('/why: found nothing, expected a reason');
    await expect(
      record.decision({ ...silent, what: 'refuse', override: undefined as never }),
    ).rejects.toThrow('/why');
    expect((await archived(record)).entries).toEqual([]);
  });

  test('the same again counts once; other words under the id are refused', async () => {
    const { record } = world();
    const first = await record.run(ranking('run-1', 'firm-12'));
    expect(await record.run(ranking('run-1', 'firm-12'))).toEqual({ ...first, repeated: true });
    await expect(record.run(ranking('run-1', 'firm-13'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await archived(record)).entries).toHaveLength(1);
  });

  test('a change and its entry are there together, or neither', async () => {
    const { record, store } = world();
    const put = {
      do: 'put',
      collection: 'choices',
      id: 'c',
      value: { offer: 'coach' },
      ifVersion: 0,
    } as const;
    await record.decision(decision, { steps: [put], key: 'choice' });
    expect(await store.tenant(TENANT).records.get('choices', 'c')).toMatchObject({ version: 1 });
    await expect(record.decision({ ...decision, id: 'run-1/2' }, { steps: [put] })).rejects.toThrow(
      StoreError,
    );
    expect((await archived(record)).entries.map(({ id }) => id)).toEqual(['run-1/1']);
  });

  test('many writers at once make one chain', async () => {
    const store = createMemoryStore();
    const keys = createMemoryKeys({ random: countedRandom() });
    const writers = Array.from({ length: 8 }, () => world(store, keys).record);
    const all: Appended[] = await Promise.all(
      Array.from({ length: 64 }, (_, at) =>
        writers[at % 8]!.decision({ ...decision, id: `d-${at}`, about: `firm-${at % 5}` }),
      ),
    );
    expect(new Set(all.map(({ entry }) => entry.n)).size).toBe(64);
    expect(await verify(await exported(writers[0]!))).toMatchObject({ ok: true, entries: 64 });
  });

  test('tenants have chains of their own, and an entry fits no other', async () => {
    const { record, store, keys } = world();
    const other = openRecord({ store: store.tenant('hub-west'), tenant: 'hub-west', keys });
    await record.decision(decision);
    await other.decision(decision);
    const [own, theirs] = [await exported(record), await exported(other)];
    expect(await verify(theirs, { tenant: TENANT })).toMatchObject({
      ok: false,
      faults: [{ kind: 'foreign' }],
    });
    const {
      people: [sealed],
      ...rest
    } = new (await import('@koppel/record')).Archive(theirs).entries[0]!;
    const moved = { ...rest, tenant: TENANT, people: [sealed!] };
    expect((await readEntry(moved, keys)).missing).toEqual([0]);
    expect(own).not.toEqual(theirs);
  });

  test('the same words give the same bytes, in any store', async () => {
    const [one, two] = [world(), world()];
    for (const { record } of [one, two]) {
      await record.run(ranking('run-1', 'firm-12'));
      await record.decision(decision);
    }
    expect(await exported(one.record)).toEqual(await exported(two.record));
  });

  test('a person cannot be left behind: not in an id, not inside a text, not in what is kept for all', async () => {
    const { record } = world();
    await expect(record.decision({ ...decision, id: 'form of firm-12' })).rejects.toThrow(
      '/id: found the id of a person',
    );
    const note = { id: 'n', at: NOON, what: 'remark', people: [{ id: 'firm-12' }] };
    await expect(record.note({ ...note, content: { text: 'Call firm-12 again' } })).rejects.toThrow(
      'inside a text',
    );
    await expect(record.note({ ...note, content: { $person: 1 } })).rejects.toThrow(
      'the record uses it itself',
    );
    await expect(
      record.run(ranking('r', 'firm-12', { offers: [{ id: 'firm-12', areas: ['north'] }] })),
    ).rejects.toThrow('/common');
    await expect(
      record.note({ ...note, content: {}, people: [{ id: 'x', holds: ['/content/y'] }] }),
    ).rejects.toThrow('/content/y: found nothing');
    const { entry } = await record.note({ ...note, content: { who: 'firm-12', 'firm-12': [1] } });
    expect(entry.body['content']).toEqual({ who: { $person: 0 }, '$person:0': [1] });
  });

  test('what lies within what another person holds stays theirs', async () => {
    const { record, keys } = world();
    const { entry } = await record.note({
      id: 'n',
      at: NOON,
      what: 'groups',
      content: {
        groups: [
          {
            host: 'member-1',
            quiet: 'member-2',
            members: [{ id: 'member-2', says: 'canary' }, { id: 'member-1' }],
          },
        ],
      },
      people: [
        { id: 'member-1', holds: ['/content/groups/0'] },
        { id: 'member-2', holds: ['/content/groups/0/members/0'] },
      ],
    });
    const whole = await readEntry(entry, keys);
    expect(whole.body['content']).toEqual({
      groups: [
        {
          host: 'member-1',
          quiet: 'member-2',
          members: [{ id: 'member-2', says: 'canary' }, { id: 'member-1' }],
        },
      ],
    });
    await keys.erase('member-2');
    const { body, missing } = await readEntry(entry, keys);
    expect(missing).toEqual([1]);
    expect(body['content']).toEqual({
      groups: [{ host: 'member-1', quiet: { $person: 1 }, members: [{ $held: [1, 0] }, { id: 'member-1' }] }],
    });
  });
});

describe('erasure', () => {
  test('nobody can read the person any more, the chain verifies, and the tombstone does not say who', async () => {
    const { record, keys } = world();
    await record.run(ranking('run-1', 'firm-12'));
    await record.run(ranking('run-2', 'firm-30'));
    await record.decision(decision);
    const before = await record.checkpoint();
    expect(await record.erase('firm-12', { id: 'erasure-1', at: NOON + 5 })).toMatchObject({
      found: true,
      entry: { n: 4, kind: 'erased', body: {}, people: [] },
    });
    expect(await record.erase('firm-12', { id: 'erasure-1', at: NOON + 5 })).toMatchObject({
      found: false,
      repeated: true,
    });
    const archive = await archived(record);
    expect((await readEntry(archive.entry('run-1')!, keys)).missing).toEqual([0]);
    expect((await readEntry(archive.entry('run-2')!, keys)).missing).toEqual([]);
    expect(await verify(await exported(record), { checkpoints: [before!] })).toMatchObject({
      ok: true,
      entries: 4,
    });
  });

  test('saying the same again after an erasure brings nobody back', async () => {
    const { record, keys } = world();
    await record.run(ranking('run-1', 'firm-12'));
    await record.erase('firm-12', { id: 'erasure-1', at: NOON + 5 });
    await expect(record.run(ranking('run-1', 'firm-12'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await keys.get('firm-12')).toBeUndefined();
  });
});
