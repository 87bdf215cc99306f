import { assertProperty } from '@koppel/core/testing';
import { adjust } from '@koppel/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyStore, stores, withStore } from './stores.js';
import { commit, DAY, deskOn, offerRecord, putOffer, question, support, wider } from './world.js';

const period = { from: '2019-01-01', to: '2020-01-01' };
const by = 'adviser-1';

describe.each(stores)('learning, on $name', (store) => {
  /** Firms by channel, of which the first so many found finance. */
  async function reached(kept: AnyStore, channels: Record<string, { firms: number; finance: number }>) {
    const { desk, time } = deskOn(kept);
    const one = desk.tenant('one');
    for (const [channel, { firms, finance }] of Object.entries(channels)) {
      for (let nth = 0; nth < firms; nth += 1) {
        const asker = `${channel}-${nth}`;
        await one.propose('support', { asker, question, channel });
        if (nth < finance) await one.outcome({ asker, kind: 'finance', amount: 1000, by });
      }
    }
    return { one, time };
  }

  test('reach is not result: who was reached is counted apart, by the channel of the first proposal', () =>
    withStore(store, async (kept) => {
      const { one, time } = await reached(kept, {
        bank: { firms: 12, finance: 6 },
        chamber: { firms: 7, finance: 0 },
      });
      await one.propose('support', { asker: 'bank-0', question, channel: 'chamber' });
      await one.outcome({ asker: 'bank-0', kind: 'finance', by });
      await one.outcome({ asker: 'bank-1', kind: 'visit', by });
      time.now += 400 * DAY;
      await one.outcome({ asker: 'bank-2', kind: 'jobs', amount: 9, by });
      const report = await one.report(period);
      const none = { askers: 0, outcomes: 0, amount: 0, amountUnknown: 0 };
      expect(report.total.reached).toEqual({ askers: 19 });
      expect(report.channels['bank']?.reached).toEqual({ askers: 12 });
      expect(report.channels['chamber']?.reached).toEqual({ askers: 7 });
      expect(report.total.results.finance).toEqual({
        askers: 6,
        outcomes: 7,
        amount: 6000,
        amountUnknown: 1,
      });
      expect(report.channels['bank']?.results.finance).toEqual({
        askers: 6,
        outcomes: 7,
        amount: 6000,
        amountUnknown: 1,
      });
      expect(report.channels['chamber']?.results.finance).toEqual(none);
      expect(report.total.results.jobs).toEqual(none);
    }));

  test('a small count is hidden, and so is one that gives it away', () =>
    withStore(store, async (kept) => {
      const { one } = await reached(kept, {
        bank: { firms: 10, finance: 0 },
        chamber: { firms: 2, finance: 0 },
        word: { firms: 6, finance: 6 },
      });
      const report = await one.report(period);
      expect(report.total.reached).toEqual({ askers: 18 });
      // 18 less 10 and 6 would leave the two of the chamber.
      const shown = Object.entries(report.channels).map(([channel, { reached }]) => [
        channel,
        reached.askers,
      ]);
      expect(shown).toEqual([
        ['bank', 10],
        ['chamber', undefined],
        ['word', undefined],
      ]);
      await expect(one.report({ ...period, least: 1 })).rejects.toMatchObject({ code: 'BAD_OPTION' });
      await expect(one.report({ ...period, to: '2019-02-30' })).rejects.toMatchObject({ code: 'BAD_VALUE' });
      const backwards = one.report({ from: period.to, to: period.from });
      await expect(backwards).rejects.toThrow('/to: found "2019-01-01", expected a day after 2020-01-01.');
    }));

  test('a change of policy is tried on all who asked: who would be served differently, by ranking again', () =>
    withStore(store, async (kept) => {
      await commit(
        kept,
        'one',
        putOffer('north', offerRecord(['staff'])),
        putOffer('south', offerRecord(['money'], { where: ['south'] })),
        putOffer('large', offerRecord(['money'], { size: { gte: 50 } })),
      );
      const { desk, time } = deskOn(kept);
      const one = desk.tenant('one');
      await one.propose('support', { asker: 'firm-1', question }, { key: 'p1' });
      await one.propose(
        'support',
        { asker: 'firm-2', question: { ...question, headcount: 100 } },
        { key: 'p2' },
      );
      await one.propose('support', { asker: 'firm-3', question: { headcount: 10 } }, { key: 'p3' });
      time.now += DAY;
      const evaluation = await one.evaluate('support', { policy: wider });
      expect(evaluation).toMatchObject({ policy: 'support', asked: 3 });
      expect(evaluation.different).toEqual([
        { proposal: 'p1', asker: 'firm-1', enter: ['south'], leave: [], verdicts: [], reordered: false },
        {
          proposal: 'p3',
          asker: 'firm-3',
          enter: [],
          leave: [],
          verdicts: [
            { offer: 'north', from: 'open', to: 'eligible' },
            { offer: 'south', from: 'open', to: 'eligible' },
          ],
          reordered: false,
        },
      ]);
      const same = await one.evaluate('support', { policy: adjust(support, { themes: 9 }) });
      expect(same.different).toEqual([]);
      await kept
        .tenant('one')
        .commit([{ do: 'delete', collection: 'desk.proposals', id: 'p1' }], { key: 'erase', now: 0 });
      expect(await one.evaluate('support', { policy: wider })).toMatchObject({ asked: 2 });
    }));

  test('a question of years ago that no policy can read any more is named, and holds up no other', () =>
    withStore(store, async (kept) => {
      await commit(kept, 'one', putOffer('south', offerRecord(['money'], { where: ['south'] })));
      const one = deskOn(kept).desk.tenant('one');
      await one.propose('support', { asker: 'firm-1', question }, { key: 'p1' });
      const said = { policy: 'support', asker: 'firm-2', question: { headcount: 'ten' }, unknown: 'keep' };
      const value = { said, on: '2015-03-01', day: '2015-03-01', version: 1, offers: [] };
      await commit(kept, 'one', { do: 'put', collection: 'desk.proposals', id: 'old', value });
      const { asked, refused, different } = await one.evaluate('support', { policy: wider });
      expect([asked, different.map(({ proposal }) => proposal)]).toEqual([1, ['p1']]);
      expect(refused).toMatchObject([{ proposal: 'old', issues: [{ pointer: '/ask/headcount' }] }]);
      const badPolicy = { ...wider, criteria: { x: { level: 'must' } } } as never;
      await expect(one.evaluate('support', { policy: badPolicy })).rejects.toThrow();
    }));
});

test('a change of policy that is tried on very many can be stopped on the way', async () => {
  const [memory] = stores as [(typeof stores)[number]];
  await withStore(memory, async (kept) => {
    const one = deskOn(kept).desk.tenant('one');
    for (let nth = 0; nth < 250; nth += 1) await one.propose('support', { asker: `f${nth}`, question });
    let stop = new AbortController();
    const { records, ...rest } = kept.tenant('one');
    const list: typeof records.list = (collection, query) => {
      if (query?.after !== undefined) stop.abort();
      return records.list(collection, query);
    };
    const stopping = { ...kept, tenant: () => ({ ...rest, records: { ...records, list } }) };
    const evaluate = (signal?: AbortSignal) =>
      deskOn(stopping)
        .desk.tenant('one')
        .evaluate('support', { policy: wider, ...(signal && { signal }) });
    expect(await evaluate()).toMatchObject({ asked: 250 });
    stop = new AbortController();
    await expect(evaluate(stop.signal)).rejects.toMatchObject({ code: 'CANCELLED', retry: 'same' });
  });
});

test('no count between nought and the threshold is shown, nor left when shown channels are taken from a total', () =>
  assertProperty(
    fc,
    fc.asyncProperty(
      fc.array(fc.record({ channel: fc.nat(3), finance: fc.boolean() }), { maxLength: 30 }),
      fc.integer({ min: 2, max: 6 }),
      async (firms, least) => {
        const [memory] = stores as [(typeof stores)[number]];
        await withStore(memory, async (kept) => {
          const one = deskOn(kept).desk.tenant('one');
          for (const [nth, { channel, finance }] of firms.entries()) {
            await one.propose('support', { asker: `f${nth}`, question, channel: `c${channel}` });
            if (finance) await one.outcome({ asker: `f${nth}`, kind: 'finance', by });
          }
          const { total, channels } = await one.report({ ...period, least });
          const fine = (count: number) => expect(count === 0 || count >= least, String(count)).toBe(true);
          for (const of of [
            (line: typeof total) => line.reached,
            (line: typeof total) => line.results.finance,
          ]) {
            const shown = Object.values(channels).flatMap((line) => of(line).askers ?? []);
            const whole = of(total).askers;
            for (const count of shown) fine(count);
            if (whole !== undefined) fine(whole);
            if (whole !== undefined) fine(whole - shown.reduce((sum, one) => sum + one, 0));
          }
        });
      },
    ),
    { runs: 60 },
  ));
