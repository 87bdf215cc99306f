import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type stores, withStore } from './stores.js';
import { commit, deskOn, offerRecord, putOffer, question } from './world.js';

const word = fc.constantFrom('money', 'staff', 'sales', '__proto__', "'; DROP TABLE records; --");
const id = fc.constantFrom('a', 'b', 'c');
/** Something that a portal or an adviser does; the same ids at every tenant. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id, themes: fc.uniqueArray(word, { maxLength: 2 }) }),
  fc.record({ do: fc.constant('spoil' as const), id }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('ask' as const), themes: fc.uniqueArray(word, { maxLength: 2 }) }),
  fc.record({ do: fc.constant('ask' as const), themes: fc.constant(['money']) }),
  fc.record({ do: fc.constant('propose' as const), id }),
  fc.record({ do: fc.constant('decide' as const), id, offer: id }),
  fc.record({ do: fc.constant('reserve' as const), id, amount: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('confirm' as const), id }),
  fc.record({ do: fc.constant('handOver' as const), id }),
  fc.record({ do: fc.constant('report' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
type One = ReturnType<ReturnType<typeof deskOn>['desk']['tenant']>;

/** No answer, remembered answer or error of one tenant changes with what another does, over random histories of both. */
export function keepTenantsApart(store: (typeof stores)[number], runs: number): void | Promise<void> {
  return assertProperty(
    fc,
    fc.asyncProperty(
      fc.array(deed, { maxLength: 20 }),
      fc.array(deed, { maxLength: 20 }),
      fc.infiniteStream(fc.boolean()),
      async (mine, others, order) => {
        const turns = Array.from({ length: 60 }, () => order.next().value === true);
        const alone = await historyOf(store, mine, [], turns);
        const beside = await historyOf(store, mine, others, turns);
        expect(beside).toEqual(alone);
      },
    ),
    { runs },
  );
}

/** All that tenant `one` is told while it does its deeds, and tenant `two` others in between. */
async function historyOf(
  store: (typeof stores)[number],
  mine: readonly Deed[],
  others: readonly Deed[],
  turns: readonly boolean[],
): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  await withStore(store, async (kept) => {
    // So few are remembered that a memory in common would show.
    const { desk } = deskOn(kept, { remember: 2 });
    const write = (tenant: string, ...steps: Parameters<typeof commit>[2][]) =>
      commit(kept, tenant, ...steps);
    for (const tenant of ['one', 'two']) await write(tenant, { do: 'open', account: 'seats', capacity: 4 });
    const rest = [...others];
    const left = [...turns];
    for (const one of mine) {
      while (rest.length > 0 && left.shift() === true)
        await doIt(desk.tenant('two'), 'two', rest.shift() as Deed, write);
      told.push(await doIt(desk.tenant('one'), 'one', one, write));
    }
    told.push(desk.tenant('one').faults(), await desk.tenant('one').tasks());
  });
  return told;
}

type Write = (tenant: string, ...steps: Parameters<typeof commit>[2][]) => Promise<void>;

/** What was answered, or the error as a caller sees it. */
async function doIt(one: One, tenant: string, done: Deed, write: Write): Promise<unknown> {
  try {
    return await perform(one, tenant, done, write);
  } catch (error) {
    const { name, message, code, retry } = error as Error & { code: string; retry: string };
    return { name, message, code, retry };
  }
}

function perform(one: One, tenant: string, done: Deed, write: Write): Promise<unknown> {
  const by = 'adviser';
  switch (done.do) {
    case 'put':
      return write(tenant, putOffer(done.id, offerRecord(done.themes)));
    case 'spoil':
      return write(tenant, putOffer(done.id, { ...offerRecord([]), size: 'large' }));
    case 'remove':
      return write(tenant, { do: 'delete', collection: 'offers', id: done.id });
    case 'ask':
      return one.ask('support', { ...question, themes: done.themes });
    case 'propose':
      return one.propose(
        'support',
        { asker: `firm-${done.id}`, question, channel: done.id },
        { key: done.id },
      );
    case 'decide':
      return one.decide(
        { proposal: done.id, offer: done.offer, what: 'choose', by },
        { key: done.id + done.offer },
      );
    case 'reserve':
      return one.reserve({ account: 'seats', amount: done.amount, by }, { key: done.id });
    case 'confirm':
      return one.confirm(done.id, by);
    case 'handOver':
      return one.handOver(
        { asker: done.id, from: 'x', to: 'y', owner: by, context: 'All' },
        { key: done.id },
      );
    default:
      return one.report({ from: '2019-01-01', to: '2020-01-01', least: 2 });
  }
}
