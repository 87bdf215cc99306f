import type { Step, TenantStore } from '../../store/port.js';
import { refused, same } from './compare.js';
import type { Anything, Suite } from './harness.js';

export function ledgerCases({ law }: Suite): void {
  law('ledger: reserve, confirm, release: what is free goes down and up again', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    await take({ do: 'open', account: 'seats', capacity: 3, area: 'north' });
    await take(reserve('a', 2));
    same(await figures(one), [3, 2, 0], 'after reserve');
    await refused(() => take(reserve('b', 2)), 'EXHAUSTED', 'more than is free');
    await take({ do: 'confirm', hold: 'a' });
    same(await figures(one), [3, 0, 2], 'after confirm');
    await refused(() => take({ do: 'confirm', hold: 'a' }), 'CONFLICT', 'confirm again');
    await take(reserve('b', 1));
    await take({ do: 'release', hold: 'a' });
    same(await figures(one), [3, 1, 0], 'after release of what was used');
    await refused(() => take({ do: 'release', hold: 'a' }), 'CONFLICT', 'release again');
    const b = { hold: 'b', account: 'seats', area: 'north', amount: 1, state: 'held', version: 4 };
    same(await one.ledger.hold('b'), b, 'a hold');
    same((await storage.look('one')).accounts, [await one.ledger.account('seats')], 'the rows');
  });

  law('ledger: what is not there, or not held any more, is refused', async (storage) => {
    const take = taker((await storage.open()).tenant('one'));
    await refused(() => take(reserve('a', 1)), 'NOT_FOUND', 'no such account');
    await refused(() => take({ do: 'confirm', hold: 'a' }), 'NOT_FOUND', 'no such hold');
    await take({ do: 'open', account: 'seats', capacity: 3 });
    await take(reserve('a', 1));
    await refused(() => take(reserve('a', 1)), 'CONFLICT', 'a hold of the same id');
    await take({ do: 'release', hold: 'a' });
    await refused(() => take({ do: 'confirm', hold: 'a' }), 'CONFLICT', 'a hold that was released');
    await refused(() => take(reserve('a', 1)), 'CONFLICT', 'the id of a hold that was released');
  });

  law('ledger: a hold is over from its moment on, and what it held is free for the next', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    await take({ do: 'open', account: 'seats', capacity: 1 });
    await take(reserve('a', 1, 10), 5);
    await refused(() => take(reserve('b', 1), 9), 'EXHAUSTED', 'just before');
    await refused(() => take({ do: 'confirm', hold: 'a' }, 10), 'EXPIRED', 'confirm at its moment');
    same((await take(reserve('b', 1), 10)).expired, ['a'], 'who had to give way');
    same((await one.ledger.hold('a'))?.state, 'expired', 'the hold of before');
    await refused(
      () => take({ do: 'confirm', hold: 'a' }, 5),
      'EXPIRED',
      'confirm, by a clock that is behind',
    );
    same(await figures(one), [1, 1, 0], 'the account');
  });

  law('ledger: expire gives back the oldest first, as many as asked', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    await take({ do: 'open', account: 'seats', capacity: 9 });
    for (const [hold, until] of [
      ['c', 8],
      ['a', 9],
      ['b', 8],
      ['d', 20],
    ] as const)
      await take(reserve(hold, 1, until));
    await take(reserve('e', 1));
    same((await take({ do: 'expire', limit: 2 }, 10)).expired, ['b', 'c'], 'the first two');
    const before = (await storage.look('one')).version;
    const { version } = await take({ do: 'expire' }, 8);
    same([version, (await storage.look('one')).version], [before, before], 'nothing to do makes no version');
    same((await take({ do: 'expire' }, 10)).expired, ['a'], 'the rest');
    same(await figures(one), [9, 2, 0], 'the account');
  });

  law('ledger: capacity goes up and down, never below what is held and used', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    await take({ do: 'open', account: 'seats', capacity: 5, area: 'north' });
    await take(reserve('a', 2));
    await take(reserve('b', 1));
    await take({ do: 'confirm', hold: 'b' });
    await refused(() => take({ do: 'open', account: 'seats', capacity: 2 }), 'EXHAUSTED', 'too low');
    await take({ do: 'open', account: 'seats', capacity: 3 });
    await refused(
      () => take({ do: 'open', account: 'seats', capacity: 9, area: '' }),
      'CONFLICT',
      'another area',
    );
    same(await figures(one), [3, 2, 1], 'the account');
  });

  law('ledger: large amounts are exact', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    const most = Number.MAX_SAFE_INTEGER;
    await take({ do: 'open', account: 'seats', capacity: most });
    await take(reserve('a', most - 2));
    await take(reserve('b', 1));
    await refused(() => take(reserve('c', 2)), 'EXHAUSTED', 'one more than is free');
    await take({ do: 'confirm', hold: 'a' });
    same(await figures(one), [most, 1, most - 2], 'the account');
    for (const amount of [0, -1, 0.5, most + 1, Number.NaN, '1']) {
      await refused(() => take(reserve('d', amount as number)), 'BAD_VALUE', `the amount ${amount}`);
    }
  });

  law('ledger: accounts and holds are listed in order, page by page', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const take = taker(one);
    for (const account of ['\u{1f600}', 'seats', '\uff5e']) {
      await take({ do: 'open', account, capacity: 9, area: account === 'seats' ? 'north' : '' });
    }
    for (const hold of ['c', '\u{1f600}', '\uff5e']) await take(reserve(hold, 1));
    await take({ do: 'confirm', hold: 'c' });
    const accounts = async (query = {}) => (await one.ledger.accounts(query)).map(({ account }) => account);
    const holds = async (query = {}) => (await one.ledger.holds('seats', query)).map(({ hold }) => hold);
    same(await accounts(), ['seats', '\uff5e', '\u{1f600}'], 'accounts');
    same(await accounts({ after: 'seats', limit: 1 }), ['\uff5e'], 'a page of accounts');
    same(await accounts({ area: 'north' }), ['seats'], 'accounts of an area');
    same(await holds(), ['c', '\uff5e', '\u{1f600}'], 'holds');
    same(await holds({ state: 'held', limit: 1 }), ['\uff5e'], 'a page of holds');
    same(await holds({ after: '\uff5e' }), ['\u{1f600}'], 'the next page');
  });
}

function taker(tenant: TenantStore<Anything>) {
  let count = 0;
  return (step: Step<Anything>, now = 0) => {
    count += 1;
    return tenant.commit([step], { key: `step ${count}`, now });
  };
}

function reserve(hold: string, amount: number, until?: number): Step<Anything> {
  return { do: 'reserve', account: 'seats', hold, amount, ...(until === undefined ? {} : { until }) };
}

async function figures(tenant: TenantStore<Anything>): Promise<unknown> {
  const account = await tenant.ledger.account('seats');
  return [account?.capacity, account?.held, account?.used];
}
