import { rank } from '@koppel/core';
import { openDesk, retryOf } from '@koppel/desk';
import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { commit, deskOn, offerRecord, policies, putOffer, question, support, wider } from './world.js';

describe.each(stores)('ask on $name', (store) => {
  const idsOf = ({ ranked }: { readonly ranked: readonly { readonly id: string }[] }) =>
    ranked.map(({ id }) => id);

  test('ranks what the store has, as rank does', () =>
    withStore(store, async (kept) => {
      const records = {
        a: offerRecord(['staff']),
        b: offerRecord(['money', 'staff']),
        c: offerRecord([], { where: ['south'] }),
      };
      await commit(kept, 'one', ...Object.entries(records).map(([id, value]) => putOffer(id, value)));
      const { desk } = deskOn(kept);
      const answer = await desk.tenant('one').ask('support', question);
      const rows = Object.entries(records).map(([id, value]) => ({ ...policies.support.rowOf(value), id }));
      expect(answer.ranked).toEqual(rank(support, question, rows, { now: '2019-03-01' }));
      expect(idsOf(answer)).toEqual(['b', 'a']);
      expect(answer).toMatchObject({ policy: 'support', day: '2019-03-01', version: 1, remembered: false });
    }));

  test('a change shows in the next ask: added, changed, left out, removed', () =>
    withStore(store, async (kept) => {
      const { desk } = deskOn(kept);
      const one = desk.tenant('one');
      const ids = async () => idsOf(await one.ask('support', question));
      expect(await ids()).toEqual([]);
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])), putOffer('b', offerRecord(['money'])));
      expect(await ids()).toEqual(['a', 'b']);
      await commit(kept, 'one', putOffer('b', offerRecord(['money', 'staff'])));
      expect(await ids()).toEqual(['b', 'a']);
      await commit(kept, 'one', putOffer('b', offerRecord([], { where: ['south'] })));
      expect(await ids()).toEqual(['a']);
      await commit(kept, 'one', { do: 'delete', collection: 'offers', id: 'a' });
      expect(await ids()).toEqual([]);
    }));

  test('remembers an answer until an offer changes, whatever else is written', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])));
      const { desk } = deskOn(kept);
      const one = desk.tenant('one');
      const ask = async (more = {}) => (await one.ask('support', question, more)).remembered;
      const turned = { themes: question.themes, headcount: 10, area: 'north' };
      expect(await ask()).toBe(false);
      expect(await ask()).toBe(true);
      expect((await one.ask('support', turned)).remembered).toBe(true);
      await one.propose('support', { asker: 'firm-1', question });
      await commit(kept, 'one', { do: 'put', collection: 'news', id: 'a', value: {} });
      expect(await ask()).toBe(true);
      expect(await ask({ day: '2019-03-02' })).toBe(false);
      expect(await ask({ limit: 1 })).toBe(false);
      expect(await ask({ policy: wider })).toBe(false);
      await commit(kept, 'one', putOffer('a', offerRecord(['money'])));
      expect(await ask({ changes: 'skip' })).toBe(true);
      expect(await ask()).toBe(false);
    }));

  test('nobody can change what others are answered', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])));
      const { desk } = deskOn(kept);
      const { ranked } = await desk.tenant('one').ask('support', question);
      expect(() => (ranked as unknown[]).pop()).toThrow(TypeError);
      expect(() => Object.assign(ranked[0] as object, { points: 0 })).toThrow(TypeError);
      const { themes } = (ranked[0] as { offer: object }).offer as { themes: string[] };
      expect(() => themes.push('money')).toThrow(TypeError);
    }));

  test('a record that cannot be read is left out and named, with what it said before, until it is put right', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])), putOffer('b', offerRecord(['staff'])));
      const { desk } = deskOn(kept);
      const one = desk.tenant('one');
      const ids = async () => idsOf(await one.ask('support', question));
      expect(await ids()).toEqual(['a', 'b']);
      await commit(
        kept,
        'one',
        putOffer('a', { ...offerRecord(['staff']), size: 'large' }),
        putOffer('b', { title: 3 }),
        putOffer('c', offerRecord([])),
      );
      expect(await ids()).toEqual(['c']);
      expect(one.faults()).toMatchObject([
        { policy: 'support', id: 'a', issues: [{ pointer: '/headcount', found: '"large"' }] },
        { policy: 'support', id: 'b', issues: [{ expected: 'a row, or undefined to leave it out' }] },
      ]);
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])), {
        do: 'delete',
        collection: 'offers',
        id: 'b',
      });
      expect(await ids()).toEqual(['a', 'c']);
      expect(one.faults()).toEqual([]);
    }));

  test('explains an offer as it is now', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])));
      const one = deskOn(kept).desk.tenant('one');
      const [first] = (await one.ask('support', question)).ranked;
      const why = await one.explain('support', question, 'a', { language: 'nl' });
      expect(why).toMatchObject({ status: first?.status, points: first?.points, outOf: first?.outOf });
      const missing = one.explain('support', question, 'z', { language: 'nl' });
      await expect(missing).rejects.toMatchObject({ name: 'DeskError', code: 'NOT_FOUND', retry: 'anew' });
    }));

  test('refuses with a typed error, and remembers no refusal', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('a', offerRecord(['staff'])));
      const one = deskOn(kept).desk.tenant('one');
      const codeOf = async (question: object, options = {}, name = 'support') =>
        one
          .ask(name as 'support', question, options)
          .catch((error: unknown) => ({ code: (error as { code: string }).code, retry: retryOf(error) }));
      for (let time = 0; time < 2; time += 1) {
        expect(await codeOf({ headcount: 'ten' })).toEqual({ code: 'BAD_VALUE', retry: 'no' });
        expect(await codeOf({ headcount: Number.NaN })).toEqual({ code: 'BAD_DOCUMENT', retry: 'no' });
        expect(await codeOf(question, { limit: -1 })).toEqual({ code: 'BAD_OPTION', retry: 'no' });
        expect(await codeOf(question, { limit: Number.NaN })).toEqual({ code: 'BAD_DOCUMENT', retry: 'no' });
        expect(await codeOf(question, { changes: 'now' })).toEqual({ code: 'BAD_OPTION', retry: 'no' });
        expect(await codeOf(question, {}, 'toString')).toEqual({ code: 'BAD_OPTION', retry: 'no' });
        expect(await codeOf(question, { signal: AbortSignal.abort() })).toEqual({
          code: 'CANCELLED',
          retry: 'same',
        });
      }
    }));

  test('overlapping refreshes end where the last one would', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      const asked: Promise<unknown>[] = [];
      for (let nth = 0; nth < 30; nth += 1) {
        asked.push(one.ask('support', question));
        await commit(
          kept,
          'one',
          putOffer(`o${nth % 7}`, offerRecord(nth % 2 === 0 ? ['staff'] : ['money', 'staff'])),
        );
      }
      await Promise.all(asked);
      const fresh = deskOn(kept).desk.tenant('one');
      expect((await one.ask('support', question)).ranked).toEqual(
        (await fresh.ask('support', question)).ranked,
      );
    }));
});

test('remembers no more offers than a hundred for each answer that it may remember', async () => {
  const [memory] = stores as [(typeof stores)[number]];
  const kept = await memory.open();
  const ids = Array.from({ length: 250 }, (_, nth) => `o${nth}`);
  await commit(kept, 'one', ...ids.map((id) => putOffer(id, offerRecord(['staff']))));
  const one = deskOn(kept, { remember: 2 }).desk.tenant('one');
  const remembered = async (limit?: number) => {
    const options = limit === undefined ? {} : { limit };
    return (await one.ask('support', question, options)).remembered;
  };
  for (const limit of [10, undefined, 10]) await remembered(limit);
  expect([await remembered(10), await remembered()]).toEqual([true, false]);
});

test('an answer that took long to fetch does not bring back what was there before', async () => {
  const [memory] = stores as [(typeof stores)[number]];
  const kept = await memory.open();
  await commit(kept, 'one', putOffer('a', offerRecord(['staff'])));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let calls = 0;
  const slow = {
    ...kept,
    tenant: (id: string) => ({
      ...kept.tenant(id),
      records: {
        ...kept.tenant(id).records,
        async changes(since: number) {
          const found = await kept.tenant(id).records.changes(since);
          calls += 1;
          if (calls === 1) await held;
          return found;
        },
      },
    }),
  };
  const one = deskOn(slow).desk.tenant('one');
  const early = one.ask('support', question);
  await commit(
    kept,
    'one',
    { do: 'delete', collection: 'offers', id: 'a' },
    putOffer('b', offerRecord(['staff'])),
  );
  const ids = async (more = {}) => (await one.ask('support', question, more)).ranked.map(({ id }) => id);
  expect(await ids()).toEqual(['b']);
  release();
  expect((await early).ranked.map(({ id }) => id)).toEqual(['b']);
  expect((await early).version).toBe(2);
  expect(await ids({ changes: 'skip' })).toEqual(['b']);
});

test('a store that was set back to a backup is read again as a whole', async () => {
  const [memory] = stores as [(typeof stores)[number]];
  const [before, after] = [await memory.open(), await memory.open()];
  await commit(before, 'one', putOffer('a', offerRecord(['staff'])));
  await commit(before, 'one', putOffer('b', offerRecord(['staff'])));
  await commit(after, 'one', putOffer('c', offerRecord(['staff'])));
  let current = before;
  const switching = {
    ...before,
    tenant: (id: string) => ({
      ...before.tenant(id),
      records: {
        ...before.tenant(id).records,
        changes: (since: number) => current.tenant(id).records.changes(since),
      },
    }),
  };
  const one = deskOn(switching).desk.tenant('one');
  const ids = async () => (await one.ask('support', question)).ranked.map(({ id }) => id);
  expect(await ids()).toEqual(['a', 'b']);
  current = after;
  expect(await ids()).toEqual(['c']);
});

test('a desk is refused whose policies cannot be indexed or kept', async () => {
  const [memory] = stores as [(typeof stores)[number]];
  const options = { store: await memory.open(), now: () => 0, newId: () => 'x' };
  const custom = {
    ...support,
    criteria: { own: { level: 'must', measure: { type: 'custom', name: 'own', read: () => 0 } } },
  };
  expect(() =>
    openDesk({ ...options, policies: { own: { policy: custom as never, collection: 'offers' } } }),
  ).toThrow();
  expect(() => openDesk({ ...options, policies, remember: -1 })).toThrow('a whole number from 0');
  for (const name of ['store', 'policies', 'now', 'newId'])
    expect(() => openDesk({ ...options, policies, [name]: undefined })).toThrow(
      `/${name}: found nothing, expected`,
    );
});
