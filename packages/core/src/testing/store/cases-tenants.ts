import { assertAsync } from './assert-async.js';
import { outcomeOf, same, tidy } from './compare.js';
import { askStore, historyArbitrary, opArbitrary } from './ops.js';
import type { Suite } from './harness.js';

export function tenantCases(suite: Suite): void {
  const { law, fc } = suite;
  law('tenants: names that look alike are different tenants', async (storage) => {
    const store = await storage.open();
    const alike = ['a', 'A', 'a ', ' a', 'á', 'a%', 'a_', "a'", 'a"', 'a\\', 'a\n', 'аb', 'ab'];
    const put = (n: number) =>
      ({ do: 'put', collection: 'offers', id: '1', value: { n }, keys: ['k'] }) as const;
    for (const [n, name] of alike.entries()) {
      await store
        .tenant(name)
        .commit([put(n), { do: 'open', account: 's', capacity: n }], { key: 'k', now: n });
    }
    for (const [n, name] of alike.entries()) {
      const one = store.tenant(name);
      same(
        (await one.records.list('offers', { key: 'k' })).map(({ value }) => value),
        [{ n }],
        name,
      );
      same(
        (await one.ledger.accounts()).map(({ capacity }) => capacity),
        [n],
        `the ledger of ${name}`,
      );
      same((await one.records.changes(0)).changes.length, 1, `the changes of ${name}`);
    }
  });

  law('tenants: nothing that one is told, in answers or errors, depends on another', async (storage) => {
    const store = await storage.open();
    const history = historyArbitrary(fc, 25);
    const other = fc.array(fc.tuple(fc.nat(25), opArbitrary(fc)), { minLength: 1, maxLength: 25 });
    let count = 0;
    await assertAsync(suite, Math.ceil(suite.runs / 5), fc.tuple(history, other), async ([ops, others]) => {
      count += 1;
      const [alone, beside, neighbour] = ['alone', 'beside', 'neighbour'].map(
        (name) => `${name} ${count}`,
      ) as [string, string, string];
      const told: unknown[][] = [[], []];
      for (const op of ops) told[0]?.push(await outcomeOf(() => askStore(store.tenant(alone), op)));
      for (const [place, op] of ops.entries()) {
        for (const [when, theirs] of others) {
          if (when === place) await outcomeOf(() => askStore(store.tenant(neighbour), theirs));
        }
        told[1]?.push(await outcomeOf(() => askStore(store.tenant(beside), op)));
      }
      for (const [place, outcome] of (told[0] as unknown[]).entries()) {
        same(
          told[1]?.[place],
          outcome,
          `step ${place} of ${JSON.stringify(ops[place])}, with a neighbour and alone`,
        );
      }
      same(tidy(await storage.look(beside)), tidy(await storage.look(alone)), 'the storage');
    });
  });
}
