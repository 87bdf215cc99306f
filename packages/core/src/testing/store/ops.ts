import type { Step, TenantStore } from '../../store/port.js';
import type { Arbitrary, Fc } from '../arbitraries/fc.js';
import type { Outcome } from './compare.js';
import type { Anything, Dump } from './harness.js';
import { codePointOrder, type Model } from './model.js';

/** One thing asked of a tenant, as plain data, so that a failure can be read. */
export type Op =
  | { readonly ask: 'commit'; readonly key: string; readonly now: number; readonly steps: Step<Anything>[] }
  | { readonly ask: 'get'; readonly collection: string; readonly id: string }
  | {
      readonly ask: 'list';
      readonly collection: string;
      readonly area?: string;
      readonly key?: string;
      readonly after?: string;
      readonly limit?: number;
    }
  | { readonly ask: 'changes'; readonly since: number; readonly limit: number }
  | { readonly ask: 'account'; readonly id: string }
  | { readonly ask: 'accounts'; readonly area?: string; readonly after?: string; readonly limit?: number }
  | { readonly ask: 'hold'; readonly id: string }
  | {
      readonly ask: 'holds';
      readonly account: string;
      readonly state?: 'held' | 'expired';
      readonly after?: string;
      readonly limit?: number;
    }
  | {
      readonly ask: 'read';
      readonly kind?: string;
      readonly about?: string;
      readonly after?: number;
      readonly limit?: number;
    };

/** Few names, so that things meet; two of them sort differently by UTF-16 unit than by code point. */
export const names = {
  collections: ['offers', 'firms'],
  ids: ['1', '2', 'é', '\u{1f600}', '\uff5e'],
  areas: ['', 'north', 'south'],
  keys: ['k1', 'k2', '\u{1f600}'],
  accounts: ['seats', 'cents', '\uff5e'],
  holds: ['h1', 'h2', 'h\u{1f600}', 'h\uff5e'],
  kinds: ['proposal', 'outcome'],
  commits: Array.from({ length: 60 }, (_, place) => `c${place}`),
} as const;

/** Steps that are well-formed; whether they can be done depends on what went before. */
export function stepsArbitrary(fc: Fc, now: number): Arbitrary<Step<Anything>[]> {
  const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const record = {
    collection: fc.constantFrom(...names.collections),
    id: fc.constantFrom(...names.ids),
    ifVersion: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.nat(4) },
    ),
  };
  const area = maybe(fc.constantFrom(...names.areas));
  const hold = fc.constantFrom(...names.holds);
  const account = fc.constantFrom(...names.accounts);
  // Half of what is asked should be possible: more accounts are opened, and more is reserved, than is given back.
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('put'),
        ...record,
        value: fc.record({ n: fc.integer(), t: fc.constantFrom('', 'x', '\u{1f600}') }),
        area,
        keys: maybe(fc.array(fc.constantFrom(...names.keys), { maxLength: 3 })),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), ...record }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('open'), account, capacity: fc.nat(20), area }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('reserve'),
        account,
        hold,
        amount: fc.integer({ min: 1, max: 4 }),
        until: maybe(fc.integer({ min: now + 1, max: now + 6 })),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm'), hold }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('release'), hold }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('expire'), limit: maybe(fc.integer({ min: 1, max: 3 })) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('append'),
        kind: fc.constantFrom(...names.kinds),
        about: maybe(fc.constantFrom(...names.ids)),
        area,
        body: fc.constantFrom<unknown>(null, 1, 'x', { a: [1] }),
      }),
    },
  ) as unknown as Arbitrary<Step<Anything>>;
  const unique = (one: Step<Anything>) =>
    one.do === 'put' || one.do === 'delete'
      ? `${one.collection}/${one.id}`
      : one.do === 'expire'
        ? 'expire'
        : one;
  return fc
    .uniqueArray(step, { minLength: 1, maxLength: 4, selector: unique })
    .map((steps) => steps.map(withoutUndefined));
}

export function commitArbitrary(fc: Fc): Arbitrary<Extract<Op, { ask: 'commit' }>> {
  return fc.nat(12).chain((now) =>
    fc.record({
      ask: fc.constant('commit' as const),
      key: fc.constantFrom(...names.commits),
      now: fc.constant(now),
      steps: stepsArbitrary(fc, now),
    }),
  );
}

export function opArbitrary(fc: Fc): Arbitrary<Op> {
  const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const limit = maybe(fc.integer({ min: 1, max: 3 }));
  const collection = fc.constantFrom(...names.collections);
  const area = maybe(fc.constantFrom(...names.areas));
  const id = fc.constantFrom(...names.ids);
  const reads = fc.oneof(
    fc.record({ ask: fc.constant('get'), collection, id }),
    fc.record({
      ask: fc.constant('list'),
      collection,
      area,
      key: maybe(fc.constantFrom(...names.keys)),
      after: maybe(id),
      limit,
    }),
    fc.record({ ask: fc.constant('changes'), since: fc.nat(9), limit: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ ask: fc.constant('account'), id: fc.constantFrom(...names.accounts) }),
    fc.record({
      ask: fc.constant('accounts'),
      area,
      after: maybe(fc.constantFrom(...names.accounts)),
      limit,
    }),
    fc.record({ ask: fc.constant('hold'), id: fc.constantFrom(...names.holds) }),
    fc.record({
      ask: fc.constant('holds'),
      account: fc.constantFrom(...names.accounts),
      state: maybe(fc.constantFrom('held', 'expired')),
      after: maybe(fc.constantFrom(...names.holds)),
      limit,
    }),
    fc.record({
      ask: fc.constant('read'),
      kind: maybe(fc.constantFrom(...names.kinds)),
      about: maybe(id),
      after: maybe(fc.nat(5)),
      limit,
    }),
  );
  const read = reads.map((op) => withoutUndefined(op) as Op);
  return fc.oneof({ weight: 3, arbitrary: commitArbitrary(fc) }, { weight: 2, arbitrary: read });
}

/** A sequence that begins with accounts and holds, for many steps are about those. */
export function historyArbitrary(fc: Fc, maxLength: number): Arbitrary<Op[]> {
  const start: Op = {
    ask: 'commit',
    key: 'start',
    now: 0,
    steps: [
      { do: 'open', account: 'seats', capacity: 9 },
      { do: 'open', account: 'cents', capacity: 20, area: 'north' },
      { do: 'reserve', account: 'seats', hold: 'h1', amount: 2, until: 7 },
      { do: 'reserve', account: 'cents', hold: 'h2', amount: 5 },
    ],
  };
  // A number stands for a commit of before, sent again as it was.
  const one = fc.oneof(
    { weight: 9, arbitrary: opArbitrary(fc) },
    { weight: 1, arbitrary: fc.nat(maxLength) },
  );
  return fc.array(one, { maxLength }).map((ops) => {
    const history: Op[] = [start];
    for (const op of ops) {
      const before = history.filter(({ ask }) => ask === 'commit');
      history.push(typeof op === 'number' ? (before[op % before.length] as Op) : op);
    }
    return history;
  });
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export function askStore(store: TenantStore<Anything>, op: Op, signal?: AbortSignal): Promise<unknown> {
  const call = signal === undefined ? {} : { signal };
  switch (op.ask) {
    case 'commit':
      return store.commit(op.steps, { key: op.key, now: op.now, ...call });
    case 'get':
      return store.records.get(op.collection, op.id, call);
    case 'list':
      return store.records.list(op.collection, { ...op, ...call });
    case 'changes':
      return store.records.changes(op.since, { limit: op.limit, ...call });
    case 'account':
      return store.ledger.account(op.id, call);
    case 'accounts':
      return store.ledger.accounts({ ...op, ...call });
    case 'hold':
      return store.ledger.hold(op.id, call);
    case 'holds':
      return store.ledger.holds(op.account, { ...op, ...call });
    case 'read':
      return store.journal.read({ ...op, ...call });
  }
}

/** What a plain model answers. */
export function askModel(model: Model, op: Op): Outcome {
  return op.ask === 'commit' ? model.commit(op.steps, op.key, op.now) : { value: readModel(model, op) };
}

function readModel(model: Model, op: Exclude<Op, { ask: 'commit' }>): unknown {
  const { records, accounts, holds, entries } = model.dump();
  switch (op.ask) {
    case 'get': {
      const row = records.find(({ collection, id }) => collection === op.collection && id === op.id);
      return row === undefined ? undefined : keptOf(row);
    }
    case 'list': {
      const fits = records.filter(
        ({ collection, area, keys, value }) =>
          value !== undefined &&
          collection === op.collection &&
          (op.area ?? area) === area &&
          (op.key === undefined || keys.includes(op.key)),
      );
      return page(fits, ({ id }) => id, op).map(keptOf);
    }
    case 'changes':
      return changesOf(model, op.since, op.limit);
    case 'account':
      return accounts.find(({ account }) => account === op.id);
    case 'accounts':
      return page(
        accounts.filter(({ area }) => (op.area ?? area) === area),
        ({ account }) => account,
        op,
      );
    case 'hold':
      return holds.find(({ hold }) => hold === op.id);
    case 'holds':
      return page(
        holds.filter(({ account, state }) => account === op.account && (op.state ?? state) === state),
        ({ hold }) => hold,
        op,
      );
    case 'read':
      return entries
        .filter(({ kind, about, seq }) => {
          const fits = (op.kind ?? kind) === kind && (op.about === undefined || op.about === about);
          return fits && seq > (op.after ?? 0);
        })
        .slice(0, op.limit);
  }
}

function page<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  { after, limit }: { after?: string; limit?: number },
) {
  return all
    .filter((one) => after === undefined || codePointOrder(nameOf(one), after) > 0)
    .sort((a, b) => codePointOrder(nameOf(a), nameOf(b)))
    .slice(0, limit);
}

type Row = Dump['records'][number];

function keptOf({ id, version, area, keys, value }: Row) {
  return value === undefined ? undefined : { id, version, area, keys: [...keys].sort(codePointOrder), value };
}

function changesOf(model: Model, since: number, limit: number): unknown {
  const { records, version } = model.dump();
  const news = records
    .filter((row) => row.version > since)
    .sort(
      (a, b) =>
        a.version - b.version || codePointOrder(a.collection, b.collection) || codePointOrder(a.id, b.id),
    );
  const reach = news[limit - 1]?.version ?? version;
  const changes = news
    .filter((row) => row.version <= reach)
    .map((row) => ({ collection: row.collection, id: row.id, version: row.version, record: keptOf(row) }));
  const more = changes.length < news.length;
  return { changes, more, version: more ? reach : version };
}
