import type { Step, Store } from '../../store/port.js';
import { outcomeOf, same, tidy } from './compare.js';
import type { Anything, Interrupt, Storage, Suite } from './harness.js';
import { askStore, type Op } from './ops.js';

/** What can happen to one call to the storage. */
const faults = {
  'fails before it is done': (_call: () => unknown) => {
    throw new Error('injected before');
  },
  'is done, and its answer is lost': (call: () => unknown) => {
    const answer = call();
    const lose = () => {
      throw new Error('injected after');
    };
    return isPromise(answer) ? answer.then(lose) : lose();
  },
  'is done twice': (call: () => unknown) => {
    const answer = call();
    return isPromise(answer) ? answer.then(() => call()) : call();
  },
  'never answers, and is not done': (_call: () => unknown) => new Promise(() => {}),
  'never answers, but is done': (call: () => unknown) => {
    const answer = call();
    return isPromise(answer) ? answer.then(() => new Promise(() => {})) : new Promise(() => {});
  },
} satisfies Record<string, (call: () => unknown) => unknown>;

const before: Step<Anything>[] = [
  { do: 'put', collection: 'offers', id: 'a', value: { n: 1 }, keys: ['k', 'l'] },
  { do: 'put', collection: 'offers', id: 'b', value: { n: 1 } },
  { do: 'open', account: 'seats', capacity: 9 },
  { do: 'reserve', account: 'seats', hold: 'old', amount: 2, until: 5 },
  { do: 'reserve', account: 'seats', hold: 'held', amount: 2 },
  { do: 'append', kind: 'proposal', body: 1 },
];

const steps: Step<Anything>[] = [
  { do: 'put', collection: 'offers', id: 'a', value: { n: 2 }, keys: ['k', 'm'], area: 'north' },
  { do: 'put', collection: 'offers', id: 'c', value: { n: 2 } },
  { do: 'delete', collection: 'offers', id: 'b' },
  { do: 'reserve', account: 'seats', hold: 'new', amount: 7 },
  { do: 'confirm', hold: 'held' },
  { do: 'append', kind: 'outcome', about: 'a', body: 2 },
  { do: 'append', kind: 'outcome', body: 3 },
  { do: 'open', account: 'cents', capacity: 1 },
];

const commit: Op = { ask: 'commit', key: 'second', now: 6, steps };

export function faultCases({ law }: Suite): void {
  for (const [name, fault] of Object.entries(faults)) {
    law(
      `faults: when any one call to the storage ${name}, a commit happens wholly or not at all`,
      async (storage) => {
        const wire = new Wire();
        const store = await storage.open({ interrupt: wire.interrupt });
        const expected = await rehearse(storage, store, wire, commit);
        for (let nth = 0; nth < expected.calls; nth += 1) {
          const what = `call ${nth} of ${expected.calls} ${name}`;
          const tenant = `tenant ${nth}`;
          const one = store.tenant(tenant);
          await one.commit(before, { key: 'first', now: 0 });
          const patience = new AbortController();
          wire.arm(nth, fault, () => patience.abort());
          const outcome = await outcomeOf(() => askStore(one, commit, patience.signal));
          wire.disarm();
          const isDone = 'value' in outcome;
          if ('code' in outcome) retryable(outcome, what);
          const state = JSON.stringify(tidy(await storage.look(tenant)));
          if (state !== expected.after && (isDone || state !== expected.before)) {
            throw new Error(`${what}: half a commit: ${state}`);
          }
          const again = await askStore(one, commit);
          same(
            again,
            { version: 2, repeated: state === expected.after, expired: ['old'] },
            `${what}: sent again`,
          );
          same(JSON.stringify(tidy(await storage.look(tenant))), expected.after, `${what}: the storage`);
        }
      },
      'faults',
    );
  }

  const reads: readonly Op[] = [
    { ask: 'get', collection: 'offers', id: 'a' },
    { ask: 'list', collection: 'offers', key: 'k' },
    { ask: 'changes', since: 0, limit: 1 },
    { ask: 'accounts' },
    { ask: 'holds', account: 'seats' },
    { ask: 'read' },
  ];
  law(
    'faults: when any one call to the storage fails or comes twice, what is read is right or refused',
    async (storage) => {
      const wire = new Wire();
      const store = await storage.open({ interrupt: wire.interrupt });
      const one = store.tenant('one');
      await one.commit(before, { key: 'first', now: 0 });
      for (const op of reads) {
        for (const [name, fault] of Object.entries(faults)) {
          const calls = await wire.count(() => askStore(one, op));
          const expected = await askStore(one, op);
          for (let nth = 0; nth < calls; nth += 1) {
            const patience = new AbortController();
            wire.arm(nth, fault, () => patience.abort());
            const outcome = await outcomeOf(() => askStore(one, op, patience.signal));
            wire.disarm();
            if ('code' in outcome) retryable(outcome, `${op.ask}, call ${nth} ${name}`);
            else same(outcome.value, expected, `${op.ask}, call ${nth} ${name}`);
            same(await askStore(one, op), expected, `${op.ask} after call ${nth} ${name}`);
          }
        }
      }
    },
    'faults',
  );
}

async function rehearse(storage: Storage, store: Store<Anything>, wire: Wire, op: Op) {
  const one = store.tenant('rehearsal');
  await one.commit(before, { key: 'first', now: 0 });
  const start = JSON.stringify(tidy(await storage.look('rehearsal')));
  const calls = await wire.count(() => askStore(one, op));
  if (calls === 0)
    throw new Error('faults are claimed, but nothing that the store asks goes through interrupt');
  return { calls, before: start, after: JSON.stringify(tidy(await storage.look('rehearsal'))) };
}

function retryable({ code, says }: { readonly code: string; readonly says?: string }, what: string): void {
  if (says?.endsWith('(same)') && !says.includes('injected')) return;
  throw new Error(
    `${what}: refused with ${code}: ${says}, expected a refusal to try again, without the library's words`,
  );
}

/** The line between a store and its storage, on which one call can go wrong. */
class Wire {
  #calls = 0;
  #nth = -1;
  #isAsync = false;
  #fault: (call: () => unknown) => unknown = (call) => call();
  #patience: () => void = () => {};

  readonly interrupt: Interrupt = <T>(call: () => T): T => {
    const nth = this.#calls++;
    if (nth !== this.#nth) {
      const answer = call();
      this.#isAsync ||= isPromise(answer);
      return answer;
    }
    const answer = this.#fault(call);
    if (!isPromise(answer)) return answer as T;
    // A library that answers at once cannot keep anybody waiting; its timeouts are errors.
    if (!this.#isAsync) throw new Error('injected timeout');
    // Nobody waits for ever: soon the caller gives up.
    setTimeout(this.#patience, 20);
    return answer as T;
  };

  arm(nth: number, fault: (call: () => unknown) => unknown, patience: () => void): void {
    this.#calls = 0;
    this.#nth = nth;
    this.#fault = fault;
    this.#patience = patience;
  }

  disarm(): void {
    this.#nth = -1;
  }

  async count(run: () => Promise<unknown>): Promise<number> {
    this.disarm();
    this.#calls = 0;
    await run();
    return this.#calls;
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { readonly then?: unknown } | undefined)?.then === 'function';
}
