import { same, tidy } from './compare.js';
import { stepsArbitrary } from './ops.js';
import type { Suite } from './harness.js';

export function durableCases({ law, fc, seed }: Suite): void {
  law(
    'durable: what was acknowledged is there after close and open',
    async (storage) => {
      let store = await storage.open();
      const commits = fc.sample(stepsArbitrary(fc, 0), { numRuns: 30, seed: seed ?? 20_190_301 });
      for (const [place, steps] of commits.entries()) {
        await store
          .tenant('one')
          .commit(steps, { key: `${place}`, now: 0 })
          .catch(() => {});
      }
      const before = await storage.look('one');
      const records = await store.tenant('one').records.list('offers');
      await store.close();
      store = await storage.open();
      same(await store.tenant('one').records.list('offers'), records, 'the records');
      same(tidy(await storage.look('one')), tidy(before), 'the storage');
      const receipt = await store
        .tenant('one')
        .commit([{ do: 'append', kind: 'k', body: 1 }], { key: 'x', now: 0 });
      same(receipt.version, before.version + 1, 'the next version');
    },
    'durable',
  );

  law(
    'shared: what one store writes, another that is open sees at once',
    async (storage) => {
      const [left, right] = [await storage.open(), await storage.open()];
      for (let n = 1; n <= 5; n += 1) {
        const [writer, reader] = n % 2 === 0 ? [left, right] : [right, left];
        const put = { do: 'put', collection: 'offers', id: 'a', value: { n } } as const;
        const receipt = await writer.tenant('one').commit([put], { key: `${n}`, now: 0 });
        same(receipt.version, n, 'the version');
        same((await reader.tenant('one').records.get('offers', 'a'))?.value, { n }, 'what the other sees');
        same((await reader.tenant('one').records.changes(n - 1)).version, n, 'its changes');
      }
    },
    'shared',
  );
}
