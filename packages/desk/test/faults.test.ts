import { retryOf } from '@koppel/desk';
import { describe, expect, test } from 'vitest';
import { type AnyStore, stores, withStore } from './stores.js';
import { commit, DAY, deskOn, offerRecord, putOffer, question, start } from './world.js';

/** What can go wrong with one call to the store. */
const faults = {
  'fails before it is done': async (_call: () => Promise<unknown>) => {
    throw lost();
  },
  'is done, and its answer is lost': async (call: () => Promise<unknown>) => {
    await call();
    throw lost();
  },
  'is done twice': async (call: () => Promise<unknown>) => {
    await call();
    return call();
  },
};

const lost = () => Object.assign(new Error('injected'), { injected: true });

/** A store of which one call, counted from now, goes wrong. */
function faulty(store: AnyStore) {
  const wire = { calls: 0, nth: -1, fault: faults['is done twice'] as (typeof faults)[keyof typeof faults] };
  const wired = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value === 'object' && value !== null) return wired(value);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          const call = () => value.apply(target, given) as Promise<unknown>;
          wire.calls += 1;
          return wire.calls - 1 === wire.nth ? wire.fault(call) : call();
        };
      },
    });
  return { wire, store: { ...store, tenant: (id: string) => wired(store.tenant(id)) } as AnyStore };
}

type One = ReturnType<ReturnType<typeof deskOn>['desk']['tenant']>;

/** All that the desk writes, each after what it needs. */
const deeds: Record<
  string,
  { before?: (one: One) => Promise<unknown>; run: (one: One) => Promise<unknown> }
> = {
  ask: { run: (one) => one.ask('support', question) },
  propose: { run: (one) => one.propose('support', { asker: 'firm-1', question }, { key: 'p' }) },
  decide: {
    before: (one) => one.propose('support', { asker: 'firm-1', question }, { key: 'p' }),
    run: (one) => one.decide({ proposal: 'p', offer: 'a', what: 'choose', by: 'x' }, { key: 'd' }),
  },
  outcome: { run: (one) => one.outcome({ asker: 'firm-1', kind: 'jobs', amount: 1, by: 'x' }, { key: 'o' }) },
  open: { run: (one) => one.open('vouchers', 5, { key: 'open' }) },
  reserve: { run: (one) => one.reserve({ account: 'seats', amount: 1, forMs: DAY, by: 'x' }, { key: 'h' }) },
  confirm: {
    before: (one) => one.reserve({ account: 'seats', amount: 1, by: 'x' }, { key: 'h' }),
    run: (one) => one.confirm('h', 'x'),
  },
  release: {
    before: (one) => one.reserve({ account: 'seats', amount: 1, by: 'x' }, { key: 'h' }),
    run: (one) => one.release('h', 'x'),
  },
  handOver: { run: (one) => one.handOver(handover, { key: 't' }) },
  settle: {
    before: (one) => one.handOver(handover, { key: 't' }),
    run: (one) => one.settle('t', { by: 'y', result: 'done', note: 'Has a loan' }),
  },
  stateFacts: {
    run: (one) =>
      one.stateFacts('firm-1', { by: 'x', facts: { headcount: { value: 3, days: 9 } } }, { key: 'f' }),
  },
  sayContact: {
    before: (one) => one.sayPerson('firm-1', { person: 'p', role: 'decides', by: 'x' }, { key: 'e' }),
    run: (one) => one.sayContact('firm-1', { person: 'p', moment: 'm', by: 'x' }, { key: 'c' }),
  },
};

const handover = { asker: 'firm-1', from: 'hub', to: 'bank', owner: 'x', context: 'Needs a loan' };

/** All that a tenant has in the store. */
async function dump(store: AnyStore, tenant: string) {
  const one = store.tenant(tenant);
  const [changes, accounts, holds, entries] = await Promise.all([
    one.records.changes(0),
    one.ledger.accounts(),
    one.ledger.holds('seats'),
    one.journal.read(),
  ]);
  return { changes, accounts, holds, entries };
}

describe.each(stores)('when any one call to the store goes wrong, on $name', (store) => {
  for (const [deed, { before, run }] of Object.entries(deeds)) {
    test.each(Object.entries(faults))(
      `${deed}, and it %s: all or nothing, and again gives the same`,
      (_, fault) =>
        withStore(store, async (kept) => {
          const prepare = async (tenant: string) => {
            const offers = ['a', 'b'].map((id) =>
              putOffer(id, offerRecord([id === 'a' ? 'money' : 'sales'])),
            );
            await commit(kept, tenant, ...offers, { do: 'open', account: 'seats', capacity: 3 });
            const { wire, store: flaky } = faulty(kept);
            const { desk, time } = deskOn(flaky);
            const one = desk.tenant(tenant);
            await before?.(one);
            return { wire, one, time, from: wire.calls };
          };
          const rehearsal = await prepare('rehearsal');
          const untouched = await dump(kept, 'rehearsal');
          const expected = await run(rehearsal.one);
          const done = await dump(kept, 'rehearsal');
          const calls = rehearsal.wire.calls - rehearsal.from;
          expect(calls).toBeGreaterThan(0);
          for (let nth = 0; nth < calls; nth += 1) {
            const tenant = `call ${nth}`;
            const { wire, one, time, from } = await prepare(tenant);
            Object.assign(wire, { nth: from + nth, fault });
            const outcome = await run(one).then(
              (value) => ({ value }),
              (error: unknown) => ({ error }),
            );
            const state = await dump(kept, tenant);
            if ('error' in outcome) {
              expect([untouched, done], tenant).toContainEqual(state);
              expect((outcome.error as { injected?: boolean }).injected, tenant).toBe(true);
            } else {
              expect(state, tenant).toEqual(done);
              expect(forget(outcome.value), tenant).toEqual(forget(expected));
            }
            time.now = start;
            expect(forget(await run(one)), tenant).toEqual(forget(expected));
            expect(await dump(kept, tenant), tenant).toEqual(done);
          }
        }),
    );
  }
});

/** An answer may be remembered the second time, and says so. */
function forget(value: unknown): unknown {
  return { ...(value as object), remembered: undefined };
}

describe.each(stores)('cancelling, on $name', (store) => {
  test.each(Object.entries(deeds))(
    '%s heeds a signal that was given before, and writes nothing',
    (_, { run }) =>
      withStore(store, async (kept) => {
        const signal = AbortSignal.abort();
        const one = deskOn(kept).desk.tenant('one');
        const before = await dump(kept, 'one');
        const aborting = new Proxy(one, {
          get: (target, name) => {
            const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
            return (...given: unknown[]) => {
              const last = given.at(-1);
              const hasOptions =
                given.length > 1 && typeof last === 'object' && last !== null && 'key' in last;
              return hasOptions
                ? value.apply(target, [...given.slice(0, -1), { ...last, signal }])
                : value.apply(target, [...given, { signal }]);
            };
          },
        });
        const error = await run(aborting).catch((thrown: unknown) => thrown);
        expect(retryOf(error)).toBe('same');
        expect(await dump(kept, 'one')).toEqual(before);
      }),
  );
});
