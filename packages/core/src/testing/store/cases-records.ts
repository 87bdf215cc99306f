import { refused, same } from './compare.js';
import type { Suite } from './harness.js';

export function recordCases({ law }: Suite): void {
  law('records: what was put is fetched, with its version, area and keys', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const value = { title: 'Loan', limits: { gte: 1, lt: 2.5 }, list: [1, null, true, 'é'] };
    const put = {
      do: 'put',
      collection: 'offers',
      id: 'a',
      value,
      area: 'north',
      keys: ['z', 'b', 'z'],
    } as const;
    await one.commit([put], { key: '1', now: 0 });
    const kept = { id: 'a', version: 1, area: 'north', keys: ['b', 'z'], value };
    same(await one.records.get('offers', 'a'), kept, 'get');
    same(await one.records.get('firms', 'a'), undefined, 'another collection');
    const { records, ...rest } = await storage.look('one');
    same(records, [{ collection: 'offers', ...kept }], 'the rows');
    same(rest.commits, [{ key: '1', version: 1, at: 0 }], 'the commits');
  });

  law('records: what comes back is the caller’s own', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const value = { list: [1] };
    await one.commit([{ do: 'put', collection: 'offers', id: 'a', value }], { key: '1', now: 0 });
    value.list.push(2);
    const first = await one.records.get('offers', 'a');
    if (first === undefined) throw new Error('nothing was kept');
    first.value.list.push(3);
    (first.keys as string[]).push('spoiled');
    const again = await one.records.get('offers', 'a');
    same([again?.value, again?.keys], [{ list: [1] }, []], 'after changing what went in and came out');
  });

  law('records: a write with the version that was read succeeds once', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = (n: number, ifVersion: number) =>
      ({ do: 'put', collection: 'offers', id: 'a', value: { n }, ifVersion }) as const;
    await one.commit([put(1, 0)], { key: '1', now: 0 });
    await refused(() => one.commit([put(2, 0)], { key: '2', now: 0 }), 'CONFLICT', 'as if it were new');
    await one.commit([put(2, 1)], { key: '3', now: 0 });
    await refused(() => one.commit([put(3, 1)], { key: '4', now: 0 }), 'CONFLICT', 'by an old version');
    await refused(
      () => one.commit([{ do: 'delete', collection: 'offers', id: 'a', ifVersion: 1 }], { key: '5', now: 0 }),
      'CONFLICT',
      'delete by an old version',
    );
    same((await one.records.get('offers', 'a'))?.value, { n: 2 }, 'what is left');
  });

  law('records: a deleted record is gone, and may come again with a later version', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = { do: 'put', collection: 'offers', id: 'a', value: {}, keys: ['k'], ifVersion: 0 } as const;
    await one.commit([put], { key: '1', now: 0 });
    await one.commit([{ do: 'delete', collection: 'offers', id: 'a', ifVersion: 1 }], { key: '2', now: 0 });
    same(await one.records.get('offers', 'a'), undefined, 'get');
    same(await one.records.list('offers'), [], 'list');
    same(await one.records.list('offers', { key: 'k' }), [], 'list by key');
    same(
      (await storage.look('one')).records[0]?.value,
      undefined,
      'nothing of its value is left in the storage',
    );
    await one.commit([put], { key: '3', now: 0 });
    same((await one.records.get('offers', 'a'))?.version, 3, 'the version of the new one');
  });

  law('records: a list is in the order of code points, by area and key, page by page', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const ids = ['\u{1f600}', 'b', '\uff5e', 'B', 'é', 'a', 'ab'];
    const order = ['B', 'a', 'ab', 'b', 'é', '\uff5e', '\u{1f600}'];
    const puts = ids.map((id, place) => ({
      do: 'put' as const,
      collection: 'offers',
      id,
      value: {},
      area: place % 2 === 0 ? 'north' : 'south',
      keys: id < 'c' ? ['small'] : [],
    }));
    await one.commit([...puts, { do: 'put', collection: 'firms', id: 'x', value: {} }], { key: '1', now: 0 });
    const listed = async (query = {}) => (await one.records.list('offers', query)).map(({ id }) => id);
    same(await listed(), order, 'all');
    same(await listed({ limit: 3 }), order.slice(0, 3), 'the first page');
    same(await listed({ after: 'ab', limit: 3 }), order.slice(3, 6), 'the second page');
    same(await listed({ after: 'aa' }), order.slice(2), 'after an id that is not there');
    same(await listed({ area: 'north' }), ['ab', 'é', '\uff5e', '\u{1f600}'], 'one area');
    same(await listed({ key: 'small' }), ['B', 'a', 'ab', 'b'], 'one key');
    same(await listed({ key: 'small', area: 'south', after: 'B' }), ['a', 'b'], 'key and area');
    same(await listed({ area: '' }), [], 'the area without a name');
  });

  law('records: what moves to another area or loses a key is found there only', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = (area: string, keys: string[]) =>
      ({ do: 'put', collection: 'firms', id: 'a', value: {}, area, keys }) as const;
    await one.commit([put('north', ['k', 'l'])], { key: '1', now: 0 });
    await one.commit([put('south', ['l', 'm'])], { key: '2', now: 0 });
    const count = async (query: object) => (await one.records.list('firms', query)).length;
    same(await count({ area: 'north' }), 0, 'the old area');
    same(await count({ area: 'south' }), 1, 'the new area');
    same(
      [await count({ key: 'k' }), await count({ key: 'l' }), await count({ key: 'm' })],
      [0, 1, 1],
      'by keys',
    );
    const { records } = await storage.look('one');
    same(records.length, 1, 'rows in the storage');
  });
}
