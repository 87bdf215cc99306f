import type { Store } from '../../store/port.js';
import { outcomeOf, refused, same, tidy } from './compare.js';
import type { Anything, Suite } from './harness.js';
import { askStore, type Op } from './ops.js';

const commit: Op = {
  ask: 'commit',
  key: 'k',
  now: 0,
  steps: [
    { do: 'put', collection: 'offers', id: 'a', value: {}, keys: ['k'] },
    { do: 'open', account: 'seats', capacity: 1 },
    { do: 'append', kind: 'proposal', body: 1 },
  ],
};

const asks: readonly Op[] = [
  commit,
  { ask: 'get', collection: 'offers', id: 'a' },
  { ask: 'list', collection: 'offers' },
  { ask: 'changes', since: 0, limit: 1 },
  { ask: 'account', id: 'seats' },
  { ask: 'accounts' },
  { ask: 'hold', id: 'h' },
  { ask: 'holds', account: 'seats' },
  { ask: 'read' },
];

export function cancelCases({ law }: Suite): void {
  law('signals: what is aborted before it begins does nothing', async (storage) => {
    const one = (await storage.open()).tenant('one');
    for (const op of asks) {
      await refused(() => askStore(one, op, AbortSignal.abort()), 'CANCELLED', op.ask);
    }
    same((await storage.look('one')).version, 0, 'the version');
  });

  law(
    'signals: what is aborted on the way is done, or not at all, and can be asked again',
    async (storage) => {
      const store = await storage.open();
      const done = store.tenant('done');
      const receipt = await askStore(done, commit);
      const after = tidy(await storage.look('done'));
      const nothing = tidy(await storage.look('nobody'));
      for (let turns = 0; turns < 20; turns += 1) {
        const name = `tenant ${turns}`;
        const one = store.tenant(name);
        const stop = new AbortController();
        const asked = outcomeOf(() => askStore(one, commit, stop.signal));
        await wait(turns);
        stop.abort();
        const outcome = await asked;
        const isDone = 'value' in outcome;
        if (!isDone) same(outcome.code, 'CANCELLED', `aborted after ${turns} turns`);
        same(tidy(await storage.look(name)), isDone ? after : nothing, `the storage after ${turns} turns`);
        same(await askStore(one, commit), { ...(receipt as object), repeated: isDone }, 'asked again');
      }
    },
  );

  law('close: what is asked afterwards is refused; closing twice is fine', async (storage) => {
    const store: Store<Anything> = await storage.open();
    const one = store.tenant('one');
    await askStore(one, commit);
    await store.close();
    await store.close();
    for (const op of asks) await refused(() => askStore(one, op), 'CLOSED', op.ask);
  });
}

/** A few rounds of the event loop: less and less is left to do. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}
