import type { Step, Store } from '../../store/port.js';
import { assertAsync } from './assert-async.js';
import { bare, type Outcome, outcomeOf, same, textOf, tidy } from './compare.js';
import type { Anything, Storage, Suite } from './harness.js';
import { Model } from './model.js';
import { commitArbitrary, type Op } from './ops.js';

type Commit = Extract<Op, { ask: 'commit' }>;

export function raceCases(suite: Suite): void {
  const { law, fc, runs, can } = suite;
  /** Two stores on one storage, where that is possible; otherwise the calls of one still overlap. */
  const openTwo = async (storage: Storage): Promise<readonly Store<Anything>[]> =>
    can.shared === true ? [await storage.open(), await storage.open()] : [await storage.open()];

  law('races: of many who reserve at once, exactly as many succeed as there is room for', async (storage) => {
    const stores = await openTwo(storage);
    const [asked, capacity] = [40, 23];
    const account = { do: 'open', account: 'seats', capacity } as const;
    await stores[0]?.tenant('one').commit([account], { key: 'open', now: 0 });
    const outcomes = await Promise.all(
      Array.from({ length: asked }, (_, n) => {
        const store = stores[n % stores.length] as Store<Anything>;
        const steps: Step<Anything>[] = [
          { do: 'reserve', account: 'seats', hold: `h${n}`, amount: 1 },
          { do: 'append', kind: 'proposal', about: `h${n}`, body: n },
        ];
        return outcomeOf(() => store.tenant('one').commit(steps, { key: `${n}`, now: 0 }));
      }),
    );
    const codes = outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'done'));
    same(codes.filter((code) => code === 'done').length, capacity, 'how many succeeded');
    same(codes.filter((code) => code === 'EXHAUSTED').length, asked - capacity, 'how many found it full');
    const { accounts, holds, entries } = await storage.look('one');
    same([accounts[0]?.held, holds.length, entries.length], [capacity, capacity, capacity], 'the rows');
  });

  law('races: one key sent many times at once counts once', async (storage) => {
    const stores = await openTwo(storage);
    const steps: Step<Anything>[] = [
      { do: 'open', account: 'seats', capacity: 9 },
      { do: 'reserve', account: 'seats', hold: 'h', amount: 4 },
      { do: 'append', kind: 'proposal', body: 1 },
    ];
    const receipts = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (stores[n % stores.length] as Store<Anything>).tenant('one').commit(steps, { key: 'k', now: n }),
      ),
    );
    same(receipts.filter(({ repeated }) => !repeated).length, 1, 'how many were first');
    same(new Set(receipts.map(({ version }) => version)).size, 1, 'versions');
    const { accounts, entries, version } = await storage.look('one');
    same([accounts[0]?.held, entries.length, version], [4, 1, 1], 'the rows');
  });

  law('races: whatever the schedule, commits took effect one after the other', async (storage) => {
    const stores = await openTwo(storage);
    let count = 0;
    const commits = fc.array(fc.tuple(fc.nat(1), commitArbitrary(fc)), { minLength: 2, maxLength: 12 });
    await assertAsync(
      suite,
      Math.ceil(runs / 2),
      fc.tuple(commits, fc.scheduler()),
      async ([all, schedule]) => {
        count += 1;
        const tenant = `race ${count}`;
        const ran: Ran[] = [];
        const runs = all.map(([which, op]) => {
          const store = stores[which % stores.length] as Store<Anything>;
          const start = schedule.schedule(Promise.resolve(), JSON.stringify(op));
          return start.then(async () => {
            const one = store.tenant(tenant);
            const from = (await one.records.changes(0, { limit: 1_000 })).version;
            const outcome = await outcomeOf(() => one.commit(op.steps, { key: op.key, now: op.now }));
            const to = (await one.records.changes(0, { limit: 1_000 })).version;
            ran.push({ op, outcome: bare(outcome), from, to });
          });
        });
        await schedule.waitIdle();
        await Promise.all(runs);
        const last = inSomeOrder(ran);
        same(tidy(await storage.look(tenant)), tidy(last.dump()), 'the storage');
      },
    );
  });
}

/** A commit that was made, and the tenant's version before and after. */
interface Ran {
  readonly op: Commit;
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
}

/**
 * Linearizability (Herlihy and Wing, 1990), made cheap by versions: those that wrote are replayed in the order of their
 * versions, and each of the others must have the outcome that the model gives it at a version between its begin and end.
 */
function inSomeOrder(ran: readonly Ran[]): Model {
  const rest = new Set(ran);
  let model = new Model();
  const states = [model];
  for (let version = 1; ; version += 1) {
    // A commit with nothing to do gives the version that it found, so one version may be named by several.
    const named = [...rest].filter(({ outcome }) => versionOf(outcome) === version);
    const next = named.find((one) => {
      const after = model.copy();
      const said = after.commit(one.op.steps, one.op.key, one.op.now);
      return after.state.version === version && textOf(said) === textOf(one.outcome);
    });
    if (next === undefined) break;
    rest.delete(next);
    model = model.copy();
    model.commit(next.op.steps, next.op.key, next.op.now);
    states.push(model);
  }
  for (const { op, outcome, from, to } of rest) {
    const possible = states.slice(from, to + 1).map((state) => state.copy().commit(op.steps, op.key, op.now));
    if (!possible.some((said) => textOf(said) === textOf(outcome))) {
      throw new Error(
        `${textOf(outcome)} at no version from ${from} to ${to}: ${JSON.stringify(op)}\n  possible ${possible.map(textOf).join(' ')}`,
      );
    }
  }
  return model;
}

function versionOf(outcome: Outcome): number | undefined {
  return 'value' in outcome ? (outcome.value as { readonly version: number }).version : undefined;
}
