// The suite is worth what it finds: each of these stores has one fault, and at least the case that is named must fail.
import { type Backend, decide, type Ready, type Writes } from '@koppel/core/store';
import { type StoreHarness, storeConformance } from '@koppel/core/testing';
import { describe, expect, test } from 'vitest';
import { fc } from '../helpers.js';
import { memoryHarness } from './memory-harness.js';

/** The names of the cases that fail. */
async function failuresOf(harness: StoreHarness): Promise<string[]> {
  const cases: [name: string, run: () => Promise<void>][] = [];
  const collect = Object.assign((name: string, run: () => Promise<void>) => void cases.push([name, run]), {
    skip: () => {},
  });
  storeConformance({ test: collect, fc }, harness, { runs: 60 });
  const failed: string[] = [];
  for (const [name, run] of cases) {
    await run().catch(() => failed.push(name));
  }
  return failed;
}

/** Rules that decide as they should, and then are changed. */
function spoilt(change: (writes: Writes, ready: Ready) => Partial<Writes>): typeof decide {
  return (before, ready) => {
    const decision = decide(before, ready);
    return 'writes' in decision
      ? { writes: { ...decision.writes, ...change(decision.writes, ready) } }
      : decision;
  };
}

const withRules = (rules: typeof decide) => memoryHarness(rules);
const withBackend = (change: (backend: Backend) => Partial<Backend>) =>
  memoryHarness(decide, (backend) => ({ ...backend, ...change(backend) }));
const claiming = (can: Partial<StoreHarness['can']>) => memoryHarness(decide, undefined, can);

const without = (ready: Ready, field: string): Ready => ({
  ...ready,
  steps: ready.steps.map((step) =>
    Object.fromEntries(Object.entries(step).filter(([name]) => name !== field)),
  ) as never,
});

const broken: readonly (readonly [fault: string, store: StoreHarness, fails: RegExp])[] = [
  [
    'ignores ifVersion',
    withRules((before, ready) => decide(before, without(ready, 'ifVersion'))),
    /^records: a write with the version/,
  ],
  [
    'forgets keys of commits',
    withRules((before, ready) => decide({ ...before, earlier: undefined }, ready)),
    /^commits: a key sent again/,
  ],
  [
    'takes any steps under a key that it knows',
    withRules((before, ready) =>
      decide(
        { ...before, earlier: before.earlier && { ...before.earlier, fingerprint: ready.fingerprint } },
        ready,
      ),
    ),
    /^commits: a key is refused/,
  ],
  [
    'over-books by one',
    withRules((before, ready) => {
      const accounts = before.accounts.map((one) => ({ ...one, capacity: one.capacity + 1 }));
      const decision = decide({ ...before, accounts }, ready);
      if (!('writes' in decision)) return decision;
      const opened = new Set(ready.steps.map((step) => (step.do === 'open' ? step.account : '')));
      const back = decision.writes.accounts.map((one) =>
        opened.has(one.account) ? one : { ...one, capacity: one.capacity - 1 },
      );
      return { writes: { ...decision.writes, accounts: back } };
    }),
    /^races: of many who reserve/,
  ],
  [
    'never lets a hold end',
    withRules((before, ready) => decide(before, { ...ready, now: -1e15 })),
    /^ledger: a hold is over/,
  ],
  [
    'confirms what is over',
    withRules((before, ready) =>
      decide(before, ready.steps.some((step) => step.do === 'confirm') ? { ...ready, now: -1e15 } : ready),
    ),
    /^ledger: a hold is over/,
  ],
  [
    'loses the last entry of a commit',
    withRules(spoilt(({ entries }) => ({ entries: entries.slice(0, -1) }))),
    /^commits: all steps/,
  ],
  [
    'keeps half of a batch',
    withRules(spoilt(({ records }) => ({ records: records.slice(0, 1) }))),
    /^commits: all steps/,
  ],
  [
    'keeps the journal of what was refused',
    withBackend(({ commit }) => ({
      commit: async (scope, ready) => {
        const entries = ready.steps.filter((step) => step.do === 'append');
        if (entries.length === 0 || entries.length === ready.steps.length) return commit(scope, ready);
        await commit(scope, { ...ready, steps: entries, key: `${ready.key} journal` });
        return commit(scope, ready);
      },
    })),
    /^commits: nothing at all/,
  ],
  [
    'drops keys of records',
    withRules(spoilt(({ records }) => ({ records: records.map((row) => ({ ...row, keys: [] })) }))),
    /^records: what was put/,
  ],
  [
    'leaves out areas',
    withRules(spoilt(({ records }) => ({ records: records.map((row) => ({ ...row, area: '' })) }))),
    /^records: what was put/,
  ],
  [
    'cuts texts at a quote',
    withRules(
      spoilt(({ records }) => ({
        records: records.map((row) => ({ ...row, id: row.id.split("'")[0] || row.id })),
      })),
    ),
    /^texts: all others/,
  ],
  [
    'sorts by UTF-16 unit',
    withBackend(({ records }) => ({
      records: async (scope, query) =>
        [...(await records(scope, query))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
    /^records: a list is in the order/,
  ],
  [
    'skips one at the start of a page',
    withBackend(({ records }) => ({
      records: async (scope, query) => {
        const rows = await records(scope, query);
        return query.after === undefined ? rows : rows.slice(1);
      },
    })),
    /^records: a list is in the order/,
  ],
  [
    'lists what was deleted',
    withBackend(({ records, changes }) => ({
      records: async (scope, query) => {
        const all = await changes(scope, 0, 1_000);
        const gone = all.changes.filter(
          ({ collection, json }) => json === undefined && collection === query.collection,
        );
        return [...(await records(scope, query)), ...gone.map((row) => ({ ...row, json: '{}' }))];
      },
    })),
    /^records: a deleted record/,
  ],
  [
    'cuts a commit in its changes',
    withBackend(({ changes }) => ({
      changes: async (scope, since, limit) => {
        const all = await changes(scope, since, limit);
        if (all.changes.length <= limit) return all;
        const cut = all.changes.slice(0, limit);
        return { changes: cut, version: cut.at(-1)?.version ?? 0, more: true };
      },
    })),
    /^changes: whoever follows/,
  ],
  [
    'does not tell of deletions',
    withBackend(({ changes }) => ({
      changes: async (scope, since, limit) => {
        const all = await changes(scope, since, limit);
        return { ...all, changes: all.changes.filter(({ json }) => json !== undefined) };
      },
    })),
    /^changes: each record once/,
  ],
  [
    'takes tenants for one that differ in case',
    withBackend((backend) => {
      const same = (name: 'commit' | 'records' | 'account' | 'accounts' | 'changes') =>
        ((scope: { tenant: string }, ...rest: never[]) =>
          (backend[name] as (...all: unknown[]) => unknown)(
            { ...scope, tenant: scope.tenant.toLowerCase() },
            ...rest,
          )) as never;
      return {
        commit: same('commit'),
        records: same('records'),
        accounts: same('accounts'),
        changes: same('changes'),
      };
    }),
    /^tenants: names that look alike/,
  ],
  [
    'counts versions over all tenants',
    (() => {
      let version = 0;
      return withBackend(({ changes }) => ({
        changes: async (scope, since, limit) => {
          version += 1;
          const all = await changes(scope, since, limit);
          return { ...all, version: all.version + version };
        },
      }));
    })(),
    /^tenants: nothing that one is told/,
  ],
  [
    'reads, waits, and writes what it decided on before',
    (() => {
      const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
      return withBackend(({ commit, account }) => ({
        commit: async (scope, ready) => {
          const [step] = ready.steps;
          if (step?.do !== 'reserve') return commit(scope, ready);
          const seen = await account(scope, step.account);
          await turn();
          const free = seen === undefined ? 0 : seen.capacity - seen.held - seen.used;
          if (free < step.amount) return commit(scope, ready);
          const now = await account(scope, step.account);
          const capacity = Math.max(now?.capacity ?? 0, (now?.held ?? 0) + (now?.used ?? 0) + step.amount);
          await commit(scope, {
            ...ready,
            key: `${ready.key} more`,
            steps: [{ do: 'open', account: step.account, capacity }],
          });
          return commit(scope, ready);
        },
      }));
    })(),
    /^races: of many who reserve/,
  ],
  ['claims to keep what it forgets', forgetful(), /^durable: what was acknowledged/],
  [
    'claims to be shared and is not',
    { ...forgetful(), can: { ...claiming({ shared: true }).can } },
    /^shared: what one store writes/,
  ],
  ['claims that its calls can fail', claiming({ faults: true }), /^faults: .* commit happens wholly/],
  ['claims that its journal is guarded', claiming({ guarded: true }), /^journal: the engine refuses/],
  ['lets its journal be changed', unguarded(), /^journal: the engine refuses/],
];

/** A new memory at each open. */
function forgetful(): StoreHarness {
  return {
    ...claiming({ durable: true }),
    create: async () => {
      let current = await memoryHarness().create();
      return {
        open: async () => {
          current = await memoryHarness().create();
          return current.open();
        },
        look: (tenant) => current.look(tenant),
        dispose: async () => {},
      };
    },
  };
}

function unguarded(): StoreHarness {
  const harness = claiming({ guarded: true });
  return { ...harness, create: async () => ({ ...(await harness.create()), tamper: async () => {} }) };
}

describe('of a store that', () => {
  test.each(broken)('%s, the suite says so', async (_, store, fails) => {
    const failed = await failuresOf(store);
    expect(
      failed.filter((name) => fails.test(name)),
      failed.join('\n'),
    ).not.toEqual([]);
  });

  test('is as it should be, the suite says nothing', async () => {
    expect(await failuresOf(memoryHarness())).toEqual([]);
  });
});
