import { describe, expect, test } from 'vitest';
import { type AnyStore, stores, withStore } from './stores.js';
import { commit, DAY, deskOn, offerRecord, putOffer, question, start } from './world.js';

const asked = { asker: 'firm-1', question, channel: 'bank' };

async function withOffers(kept: AnyStore) {
  await commit(
    kept,
    'one',
    putOffer('best', offerRecord(['money', 'staff'])),
    putOffer('good', offerRecord(['money'])),
    putOffer('south', offerRecord(['money'], { where: ['south'] })),
    { do: 'open', account: 'seats', capacity: 3 },
  );
  const { desk, time } = deskOn(kept);
  return { desk: desk.tenant('one'), time, journal: () => kept.tenant('one').journal.read() };
}

describe.each(stores)('what is written down, on $name', (store) => {
  test('propose: the journal has what is returned, but not the question', () =>
    withStore(store, async (kept) => {
      const { desk, journal } = await withOffers(kept);
      const proposal = await desk.propose('support', asked, { key: 'p1' });
      expect(proposal).toMatchObject({ id: 'p1', on: '2019-03-01', day: '2019-03-01', version: 1 });
      expect(proposal.offers.map(({ id, points }) => [id, points])).toEqual([
        ['best', 5000],
        ['good', 2500],
      ]);
      const [entry] = await journal();
      const { policy, offers } = { policy: 'support', offers: proposal.offers };
      expect(entry).toMatchObject({ kind: 'proposal', about: 'p1', at: start });
      expect(entry?.body).toEqual({ asker: 'firm-1', policy, day: '2019-03-01', version: 1, offers });
    }));

  test('propose again under a key gives the first proposal, also after the offers changed', () =>
    withStore(store, async (kept) => {
      const { desk, time, journal } = await withOffers(kept);
      const first = await desk.propose('support', asked, { key: 'p1' });
      await commit(kept, 'one', { do: 'delete', collection: 'offers', id: 'best' });
      time.now += DAY;
      expect(await desk.propose('support', asked, { key: 'p1' })).toEqual(first);
      expect(await journal()).toHaveLength(1);
      const other = desk.propose('support', { ...asked, channel: 'chamber' }, { key: 'p1' });
      await expect(other).rejects.toMatchObject({ name: 'DeskError', code: 'CONFLICT', retry: 'anew' });
    }));

  test('two who propose under one key at the same moment get the same proposal', () =>
    withStore(store, async (kept) => {
      const { journal } = await withOffers(kept);
      // Each of them is another day on the clock, so that they would write down different things.
      let now = start;
      const desk = deskOn(kept, { now: () => (now += DAY) }).desk.tenant('one');
      const twins = await Promise.all([1, 2, 3].map(() => desk.propose('support', asked, { key: 'p1' })));
      expect(twins[1]).toEqual(twins[0]);
      expect(twins[2]).toEqual(twins[0]);
      expect(await journal()).toHaveLength(1);
    }));

  test('decide: keeps who, what and why, and names an override', () =>
    withStore(store, async (kept) => {
      const { desk, journal } = await withOffers(kept);
      await desk.propose('support', asked, { key: 'p1' });
      const decide = (offer: string, what: 'choose' | 'refuse', why?: string) =>
        desk.decide({ proposal: 'p1', offer, what, by: 'adviser-1', ...(why && { why }) });
      expect(await decide('best', 'choose')).not.toHaveProperty('override');
      expect(await decide('good', 'choose', 'knows them')).toMatchObject({ override: 'order' });
      expect(await decide('south', 'choose', 'moves house')).toMatchObject({ override: 'verdict' });
      expect(await decide('best', 'refuse', 'no time')).not.toHaveProperty('override');
      const before = await journal();
      expect(before.map(({ kind, about }) => [kind, about])).toEqual([
        ['proposal', 'p1'],
        ...Array.from({ length: 4 }, () => ['decision', 'p1']),
      ]);
      expect(before[3]?.body).toMatchObject({ why: 'moves house', by: 'adviser-1', override: 'verdict' });
      await expect(decide('good', 'choose')).rejects.toMatchObject({ code: 'BAD_VALUE', retry: 'no' });
      await expect(decide('south', 'choose')).rejects.toMatchObject({ code: 'BAD_VALUE' });
      await expect(decide('best', 'refuse')).rejects.toMatchObject({ code: 'BAD_DOCUMENT' });
      const unknown = desk.decide({ proposal: 'p2', offer: 'best', what: 'choose', by: 'adviser-1' });
      await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND', retry: 'anew' });
      expect(await journal()).toEqual(before);
    }));

  test('outcome: only of the asker of the proposal', () =>
    withStore(store, async (kept) => {
      const { desk } = await withOffers(kept);
      await desk.propose('support', asked, { key: 'p1' });
      const said = { asker: 'firm-1', proposal: 'p1', kind: 'jobs', amount: 2, by: 'adviser-1' } as const;
      expect(await desk.outcome(said, { key: 'o1' })).toEqual(await desk.outcome(said, { key: 'o1' }));
      const other = desk.outcome({ ...said, asker: 'firm-2' });
      await expect(other).rejects.toMatchObject({ code: 'BAD_VALUE' });
      const eight = desk.outcome({ asker: 'firm-1', kind: 'satisfaction', amount: 8, by: 'adviser-1' });
      await expect(eight).rejects.toMatchObject({ code: 'BAD_DOCUMENT', issues: [{ pointer: '/amount' }] });
    }));

  test('open: an account, and more or less of it, each with its entry, and once', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      const open = (capacity: number, key: string) => one.open('vouchers', capacity, { key });
      for (const time of ['first', 'again']) {
        expect(await open(5, '2019'), time).toMatchObject({ account: 'vouchers', capacity: 5, held: 0 });
      }
      expect(await open(7, 'more')).toMatchObject({ capacity: 7 });
      await expect(open(9, '2019')).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await kept.tenant('one').journal.read()).map(({ kind, body }) => [kind, body])).toEqual([
        ['opened', { account: 'vouchers', capacity: 5 }],
        ['opened', { account: 'vouchers', capacity: 7 }],
      ]);
    }));

  test('reserve, confirm and release count once each, however often they are sent', () =>
    withStore(store, async (kept) => {
      const { desk, time, journal } = await withOffers(kept);
      const reserve = () =>
        desk.reserve({ account: 'seats', amount: 2, forMs: DAY, by: 'adviser-1' }, { key: 'h1' });
      expect(await reserve()).toMatchObject({ hold: 'h1', state: 'held', amount: 2, until: start + DAY });
      time.now += 1000;
      expect(await reserve()).toMatchObject({ state: 'held', until: start + DAY });
      const more = desk.reserve({ account: 'seats', amount: 2, by: 'adviser-2' }, { key: 'h2' });
      await expect(more).rejects.toMatchObject({ code: 'EXHAUSTED', retry: 'anew' });
      const other = desk.reserve({ account: 'seats', amount: 1, by: 'adviser-2' }, { key: 'h1' });
      await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await desk.confirm('h1', 'adviser-1')).toMatchObject({ state: 'confirmed' });
      expect(await desk.confirm('h1', 'adviser-2')).toMatchObject({ state: 'confirmed' });
      expect(await desk.release('h1', 'adviser-1')).toMatchObject({ state: 'released' });
      expect(await desk.release('h1', 'adviser-1')).toMatchObject({ state: 'released' });
      expect((await journal()).map(({ kind }) => kind)).toEqual(['reserved', 'confirmed', 'released']);
      expect(await kept.tenant('one').ledger.account('seats')).toMatchObject({ held: 0, used: 0 });
    }));

  test('a key of before is refused for another reservation, also one of the same size', () =>
    withStore(store, async (kept) => {
      const { desk, time, journal } = await withOffers(kept);
      const said = { account: 'seats', amount: 1, forMs: DAY, by: 'adviser-1', about: 'p1' };
      const first = await desk.reserve(said, { key: 'h1' });
      time.now += 1000;
      expect(await desk.reserve(said, { key: 'h1' })).toEqual(first);
      for (const other of [{ by: 'adviser-2' }, { about: 'p2' }, { forMs: 2 * DAY }, { amount: 2 }]) {
        const again = desk.reserve({ ...said, ...other }, { key: 'h1' });
        await expect(again, JSON.stringify(other)).rejects.toMatchObject({ code: 'CONFLICT', retry: 'anew' });
      }
      const { forMs: _, ...endless } = said;
      await expect(desk.reserve(endless, { key: 'h1' })).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await journal()).toHaveLength(1);
    }));

  test('what was given back is not confirmed by sending the confirmation again, and the refusal says why', () =>
    withStore(store, async (kept) => {
      const { desk } = await withOffers(kept);
      await desk.reserve({ account: 'seats', amount: 1, by: 'adviser-1' }, { key: 'h1' });
      await desk.confirm('h1', 'adviser-1');
      await desk.release('h1', 'adviser-2');
      for (const by of ['adviser-1', 'adviser-2']) {
        const error = { name: 'DeskError', code: 'CONFLICT', issues: [{ pointer: '/hold' }] };
        await expect(desk.confirm('h1', by)).rejects.toMatchObject(error);
        await expect(desk.confirm('h1', by)).rejects.toThrow(
          /found a hold that is released, expected one that/,
        );
      }
    }));

  test('a hold whose time is over is not confirmed, and its seats are free again', () =>
    withStore(store, async (kept) => {
      const { desk, time } = await withOffers(kept);
      await desk.reserve({ account: 'seats', amount: 3, forMs: DAY, by: 'adviser-1' }, { key: 'h1' });
      time.now += DAY;
      await expect(desk.confirm('h1', 'adviser-1')).rejects.toMatchObject({ code: 'EXPIRED', retry: 'anew' });
      const next = await desk.reserve({ account: 'seats', amount: 3, by: 'adviser-2' }, { key: 'h2' });
      expect(next).toMatchObject({ state: 'held' });
    }));

  test('twenty who reserve at once get the three seats that there are', () =>
    withStore(store, async (kept) => {
      const { desk } = await withOffers(kept);
      const tries = Array.from({ length: 20 }, (_, nth) =>
        desk.reserve({ account: 'seats', amount: 1, by: `adviser-${nth}` }, { key: `h${nth}` }).then(
          () => 'held',
          (error: { code: string }) => error.code,
        ),
      );
      const found = (await Promise.all(tries)).sort();
      expect(found).toEqual([...Array(17).fill('EXHAUSTED'), ...Array(3).fill('held')]);
    }));
});
