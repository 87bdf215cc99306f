import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { keepTenantsApart } from './tenant-histories.js';
import { commit, deskOn, offerRecord, putOffer, question } from './world.js';

describe.each(stores)('tenants on $name', (store) => {
  test('what one tenant asks does not push out what another was answered', () =>
    withStore(store, async (kept) => {
      const { desk } = deskOn(kept, { remember: 2 });
      const ask = async (tenant: string, headcount: number) =>
        (await desk.tenant(tenant).ask('support', { headcount })).remembered;
      expect(await ask('one', 1)).toBe(false);
      for (let headcount = 1; headcount < 9; headcount += 1) expect(await ask('two', headcount)).toBe(false);
      expect(await ask('one', 1)).toBe(true);
    }));

  test('a tenant whose data cannot be fetched keeps no other from being brought up to date', () =>
    withStore(store, async (kept) => {
      const broken = async () => {
        throw new Error('injected');
      };
      const { desk } = deskOn({
        ...kept,
        tenant: (name) =>
          name === 'one'
            ? { ...kept.tenant(name), records: { ...kept.tenant(name).records, changes: broken } }
            : kept.tenant(name),
      });
      const two = desk.tenant('one') && desk.tenant('two');
      await two.refresh();
      await commit(kept, 'two', putOffer('a', offerRecord(['money'])));
      await expect(desk.refresh()).rejects.toThrow('injected');
      expect((await two.ask('support', question, { changes: 'skip' })).ranked).toHaveLength(1);
    }));

  test('no answer, remembered answer or error of one tenant changes with what another does', () =>
    keepTenantsApart(store, { memory: 100, SQLite: 15, PostgreSQL: 10 }[store.name] as number));
});
