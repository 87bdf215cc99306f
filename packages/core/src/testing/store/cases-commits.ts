import type { Step } from '../../store/port.js';
import { refused, same, tidy } from './compare.js';
import type { Anything, Suite } from './harness.js';

const rich: Step<Anything>[] = [
  { do: 'put', collection: 'offers', id: 'a', value: { n: 1 }, keys: ['k'] },
  { do: 'put', collection: 'offers', id: 'b', value: { n: 2 } },
  { do: 'open', account: 'seats', capacity: 2 },
  { do: 'reserve', account: 'seats', hold: 'h', amount: 2, until: 100 },
  { do: 'append', kind: 'proposal', about: 'a', area: 'north', body: { why: [1] } },
  { do: 'append', kind: 'proposal', about: 'b', body: null },
];

export function commitCases({ law }: Suite): void {
  law('commits: all steps, with their journal entries, under one version', async (storage) => {
    const one = (await storage.open()).tenant('one');
    same(
      await one.commit(rich, { key: '1', now: 7 }),
      { version: 1, repeated: false, expired: [] },
      'receipt',
    );
    const { version, seq, records, holds, entries } = await storage.look('one');
    same([version, seq, records.length, holds.length], [1, 2, 2, 1], 'the rows');
    const entry = {
      seq: 1,
      version: 1,
      at: 7,
      kind: 'proposal',
      about: 'a',
      area: 'north',
      body: { why: [1] },
    };
    same(
      entries.find((row) => row.seq === 1),
      entry,
      'an entry in the storage',
    );
    same((await one.journal.read({ limit: 1 }))[0], entry, 'an entry from the store');
  });

  const failing: readonly (readonly [what: string, step: Step<Anything>, code: string])[] = [
    ['a version', { do: 'put', collection: 'offers', id: 'c', value: {}, ifVersion: 3 }, 'CONFLICT'],
    ['the ledger', { do: 'reserve', account: 'seats', hold: 'x', amount: 1 }, 'EXHAUSTED'],
    ['a hold', { do: 'confirm', hold: 'nobody' }, 'NOT_FOUND'],
  ];
  for (const [what, step, code] of failing) {
    law(`commits: nothing at all when the last step is refused for ${what}`, async (storage) => {
      const one = (await storage.open()).tenant('one');
      const key = '1';
      await refused(() => one.commit([...rich, step], { key, now: 0 }), code, 'the first of all');
      same((await storage.look('one')).version, 0, 'the version');
      await one.commit(rich, { key, now: 0 });
      const before = tidy(await storage.look('one'));
      const more: Step<Anything>[] = [
        { do: 'put', collection: 'offers', id: 'a', value: { n: 9 }, keys: ['other'] },
        { do: 'delete', collection: 'offers', id: 'b' },
        { do: 'release', hold: 'h' },
        { do: 'open', account: 'seats', capacity: 0 },
        { do: 'append', kind: 'outcome', body: 1 },
        step.do === 'reserve' ? { ...step, amount: 3 } : step,
      ];
      await refused(() => one.commit(more, { key: '2', now: 0 }), code, 'a later one');
      same(tidy(await storage.look('one')), before, 'the storage');
    });
  }

  law('commits: a key sent again counts once, and gives the first receipt', async (storage) => {
    const one = (await storage.open()).tenant('one');
    await one.commit([{ do: 'open', account: 'seats', capacity: 5 }], { key: '0', now: 0 });
    await one.commit([{ do: 'reserve', account: 'seats', hold: 'old', amount: 5, until: 5 }], {
      key: '1',
      now: 0,
    });
    const steps: Step<Anything>[] = [
      { do: 'reserve', account: 'seats', hold: 'h', amount: 5 },
      { do: 'append', kind: 'proposal', body: 1 },
    ];
    const first = await one.commit(steps, { key: '2', now: 6 });
    await one.commit([{ do: 'release', hold: 'h' }], { key: '3', now: 7 });
    const before = tidy(await storage.look('one'));
    const again = await one.commit(steps, { key: '2', now: 99 });
    same(
      [first, again],
      [
        { version: 3, repeated: false, expired: ['old'] },
        { ...first, repeated: true },
      ],
      'receipts',
    );
    same(tidy(await storage.look('one')), before, 'the storage');
  });

  law('commits: a key is refused for other steps; a refused commit leaves its key free', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = (id: string, ifVersion?: number): Step<Anything> => ({
      do: 'put',
      collection: 'offers',
      id,
      value: {},
      ...(ifVersion === undefined ? {} : { ifVersion }),
    });
    await one.commit([put('a')], { key: '1', now: 0 });
    await refused(() => one.commit([put('b')], { key: '1', now: 0 }), 'CONFLICT', 'other steps');
    await refused(() => one.commit([put('b', 5)], { key: '2', now: 0 }), 'CONFLICT', 'another version');
    await one.commit([put('b')], { key: '2', now: 0 });
    same((await one.records.list('offers')).length, 2, 'records');
  });

  law(
    'journal: entries are numbered without gaps, and read by kind, by subject and page by page',
    async (storage) => {
      const one = (await storage.open()).tenant('one');
      for (const [key, kind, about] of [
        ['1', 'p', 'a'],
        ['2', 'o', 'a'],
        ['3', 'p', 'b'],
      ] as const) {
        await one.commit([{ do: 'append', kind, about, body: key }], { key, now: Number(key) });
        await refused(
          () =>
            one.commit(
              [
                { do: 'append', kind, body: 1 },
                { do: 'confirm', hold: 'x' },
              ],
              { key: `${key}x`, now: 0 },
            ),
          'NOT_FOUND',
          'a commit that fails after its entry',
        );
      }
      const read = async (query = {}) =>
        (await one.journal.read(query)).map(({ seq, at, body }) => [seq, at, body]);
      same(
        await read(),
        [
          [1, 1, '1'],
          [2, 2, '2'],
          [3, 3, '3'],
        ],
        'all',
      );
      same(
        await read({ kind: 'p' }),
        [
          [1, 1, '1'],
          [3, 3, '3'],
        ],
        'by kind',
      );
      same(
        await read({ about: 'a' }),
        [
          [1, 1, '1'],
          [2, 2, '2'],
        ],
        'by subject',
      );
      same(await read({ after: 1, limit: 1 }), [[2, 2, '2']], 'a page');
    },
  );

  law(
    'journal: the engine refuses to change or remove an entry behind the store’s back',
    async (storage) => {
      const one = (await storage.open()).tenant('one');
      await one.commit(rich, { key: '1', now: 0 });
      const before = tidy(await storage.look('one'));
      for (const how of ['change', 'remove'] as const) {
        if (storage.tamper === undefined)
          throw new Error('guarded is claimed, but there is no tamper to try it');
        const refusal = await storage.tamper('one', 1, how).then(
          () => 'done',
          () => 'refused',
        );
        same([how, refusal], [how, 'refused'], 'the engine');
      }
      same(tidy(await storage.look('one')), before, 'the storage');
    },
    'guarded',
  );

  law('commits: what is not well-formed is refused before anything is touched', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const put = { do: 'put', collection: 'offers', id: 'a', value: {} };
    const wrong: readonly (readonly [steps: unknown, options?: object, code?: string])[] = [
      ['put'],
      [[]],
      [[null]],
      [[{ ...put, do: 'PUT' }]],
      [[{ ...put, id: 5 }]],
      [[{ ...put, value: [] }]],
      [[{ ...put, value: 'x' }]],
      [[{ ...put, value: { at: new Date(0) } }], {}, 'BAD_DOCUMENT'],
      [[{ ...put, value: { n: Number.NaN } }], {}, 'BAD_DOCUMENT'],
      [[{ ...put, keys: 'k' }]],
      [[{ ...put, keys: Array.from({ length: 33 }, (_, place) => `${place}`) }]],
      [[{ ...put, ifVersion: -1 }]],
      [[put, put]],
      [[put, { do: 'delete', collection: 'offers', id: 'a' }]],
      [[{ do: 'expire' }, { do: 'expire' }]],
      [[{ do: 'expire', limit: 0 }]],
      [[{ do: 'open', account: 'a', capacity: -1 }]],
      [[{ do: 'reserve', account: 'a', hold: 'h', amount: 1, until: 0 }]],
      [[{ do: 'append', kind: 'k' }], {}, 'BAD_DOCUMENT'],
      [Array.from({ length: 1_001 }, (_, id) => ({ ...put, id: `${id}` }))],
      [[put], { key: '' }],
      [[put], { now: 1.5 }],
      [[put], { now: '2019-03-01' }],
    ];
    for (const [place, [steps, options = {}, code = 'BAD_VALUE']] of wrong.entries()) {
      const call = () => one.commit(steps as Step<Anything>[], { key: '1', now: 0, ...options });
      await refused(call, code, `mistake ${place}`);
    }
    same((await storage.look('one')).version, 0, 'the version');
  });
}
