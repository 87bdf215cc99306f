import type { Step } from '../../store/port.js';
import type { Arbitrary, Fc } from '../arbitraries/fc.js';
import { same, textOf } from './compare.js';
import type { Anything, Suite } from './harness.js';
import { names } from './ops.js';

export function changesCases({ law, fc, seed, runs }: Suite): void {
  law('changes: each record once, as it is now, whole commits, with an end', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = (id: string, n: number) => ({ do: 'put', collection: 'offers', id, value: { n } }) as const;
    await one.commit([put('b', 1), put('a', 1)], { key: '1', now: 0 });
    await one.commit([put('c', 2), put('d', 2)], { key: '2', now: 0 });
    await one.commit([put('a', 3), { do: 'delete', collection: 'offers', id: 'c' }], { key: '3', now: 0 });
    await one.commit([{ do: 'open', account: 'seats', capacity: 1 }], { key: '4', now: 0 });
    const seen = async (since: number, limit: number) => {
      const { changes, version, more } = await one.records.changes(since, { limit });
      return [
        changes.map(({ id, version, record }) => `${id}${version}${record?.value.n ?? '-'}`).join(' '),
        version,
        more,
      ];
    };
    same(await seen(0, 10), ['b11 d22 a33 c3-', 4, false], 'from the start');
    same(await seen(2, 10), ['a33 c3-', 4, false], 'from a version');
    same(await seen(0, 1), ['b11', 1, true], 'a page');
    same(await seen(2, 1), ['a33 c3-', 4, false], 'a page that would cut a commit');
    same(await seen(4, 10), ['', 4, false], 'nothing new');
    same(await seen(9, 10), ['', 4, false], 'a version that is not there yet');
    same(
      (await one.records.changes(0)).changes[2]?.record,
      await one.records.get('offers', 'a'),
      'a whole record',
    );
  });

  law('changes: whoever follows them, page by page, has what the store has', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const options = { numRuns: Math.max(runs, 30), seed: seed ?? 20_190_301 };
    const commits = fc.sample(writesArbitrary(fc), options);
    const copy = new Map<string, unknown>();
    let at = 0;
    for (const [place, steps] of commits.entries()) {
      await one.commit(steps, { key: `${place}`, now: 0 });
      if (place % 3 !== 0) continue;
      for (let more = true; more; ) {
        const page = await one.records.changes(at, { limit: 1 + (place % 4) });
        for (const { collection, id, record } of page.changes) {
          if (record === undefined) copy.delete(`${collection}/${id}`);
          else copy.set(`${collection}/${id}`, record);
        }
        if (page.more && page.version <= at) throw new Error(`changes stand still at ${at}`);
        ({ version: at, more } = page);
      }
      const all = await Promise.all(
        ['offers', 'firms'].map(async (name) =>
          (await one.records.list(name)).map((record) => [`${name}/${record.id}`, record] as const),
        ),
      );
      const sorted = (pairs: Iterable<readonly [string, unknown]>) => [...pairs].map(textOf).sort();
      same(sorted(copy), sorted(all.flat()), `after ${place + 1} commits`);
      same(at, (await storage.look('one')).version, 'the version');
    }
  });
}

/** A few records written or deleted, of which nothing can be refused. */
function writesArbitrary(fc: Fc): Arbitrary<Step<Anything>[]> {
  const one = fc.record({
    do: fc.constantFrom('put', 'put', 'put', 'delete'),
    collection: fc.constantFrom(...names.collections),
    id: fc.constantFrom(...names.ids),
    value: fc.record({ n: fc.nat() }),
  }) as Arbitrary<Step<Anything> & { collection: string; id: string }>;
  return fc.uniqueArray(one, {
    minLength: 1,
    maxLength: 5,
    selector: ({ collection, id }) => `${collection}/${id}`,
  });
}
