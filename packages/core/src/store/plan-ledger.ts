import { at, show } from '../errors.js';
import { byCodePoint } from './check.js';
import { fail } from './error.js';
import type { Before } from './transaction.js';
import type { Account, Hold, HoldState, Instant } from './port.js';
import type { ReadyStep } from './prepare.js';

type LedgerStep = Extract<ReadyStep, { do: 'open' | 'reserve' | 'confirm' | 'release' | 'expire' }>;

/** The ledger while the steps of one commit are taken, in their order. */
export class LedgerPlan {
  readonly #accounts: Map<string, Account>;
  readonly #holds: Map<string, Hold>;
  readonly #changed = { accounts: new Set<string>(), holds: new Set<string>() };
  readonly #expired: string[] = [];
  readonly #version: number;
  readonly #now: Instant;

  constructor({ accounts, holds }: Before, version: number, now: Instant) {
    this.#accounts = new Map(accounts.map((account) => [account.account, account]));
    this.#holds = new Map(holds.map((hold) => [hold.hold, hold]));
    this.#version = version;
    this.#now = now;
  }

  take(step: LedgerStep, pointer: string): void {
    if (step.do === 'open') this.#open(step, pointer);
    else if (step.do === 'reserve') this.#reserve(step, pointer);
    else if (step.do === 'expire') this.#expire(step.limit);
    else if (step.do === 'confirm') this.#confirm(step.hold, at(pointer, 'hold'));
    else this.#release(step.hold, at(pointer, 'hold'));
  }

  result() {
    const kept = <T>(all: Map<string, T>, ids: Set<string>) =>
      [...ids].sort(byCodePoint).map((id) => all.get(id) as T);
    return {
      accounts: kept(this.#accounts, this.#changed.accounts),
      holds: kept(this.#holds, this.#changed.holds),
      expired: this.#expired,
    };
  }

  #open({ account: id, capacity, area }: Extract<LedgerStep, { do: 'open' }>, pointer: string): void {
    const known = this.#accounts.get(id);
    const account = known ?? { account: id, area: area ?? '', capacity, held: 0, used: 0, version: 0 };
    if (area !== undefined && area !== account.area) {
      fail('CONFLICT', at(pointer, 'area'), `the area ${show(area)}`, `${show(account.area)}, as before`);
    }
    const taken = account.held + account.used;
    if (capacity < taken) {
      fail(
        'EXHAUSTED',
        at(pointer, 'capacity'),
        String(capacity),
        `at least ${taken}, which is held or used`,
      );
    }
    this.#keep({ ...account, capacity });
  }

  #reserve(step: Extract<LedgerStep, { do: 'reserve' }>, pointer: string): void {
    const { hold, account: id, amount, until } = step;
    if (!this.#accounts.has(id)) {
      fail(
        'NOT_FOUND',
        at(pointer, 'account'),
        `no account ${show(id)}`,
        'one that is open',
        'Open it first',
      );
    }
    if (this.#holds.has(hold)) {
      fail('CONFLICT', at(pointer, 'hold'), `the hold ${show(hold)} of before`, 'an id of its own');
    }
    for (const due of this.#due()) if (due.account === id) this.#end(due, 'expired');
    const account = this.#accounts.get(id) as Account;
    const free = account.capacity - account.held - account.used;
    if (amount > free)
      fail('EXHAUSTED', at(pointer, 'amount'), String(amount), `at most ${free}, which is free`);
    this.#keep({ ...account, held: account.held + amount });
    this.#set({
      hold,
      account: id,
      area: account.area,
      amount,
      ...(until === undefined ? {} : { until }),
      state: 'held',
      version: 0,
    });
  }

  #confirm(id: string, pointer: string): void {
    const hold = this.#find(id, pointer);
    if (hold.state === 'expired' || (hold.state === 'held' && this.#isDue(hold))) {
      fail(
        'EXPIRED',
        pointer,
        `the hold ${show(id)}, until ${hold.until}`,
        'one whose time is not over',
        'Reserve again',
      );
    }
    if (hold.state !== 'held') refuseState(hold, pointer, 'one that is held');
    const account = this.#accounts.get(hold.account) as Account;
    this.#keep({ ...account, held: account.held - hold.amount, used: account.used + hold.amount });
    this.#set({ ...hold, state: 'confirmed' });
  }

  #release(id: string, pointer: string): void {
    const hold = this.#find(id, pointer);
    if (hold.state === 'held' || hold.state === 'confirmed') this.#end(hold, 'released');
    else refuseState(hold, pointer, 'one that is held or confirmed');
  }

  #expire(limit: number): void {
    for (const due of this.#due().slice(0, limit)) this.#end(due, 'expired');
  }

  #find(id: string, pointer: string): Hold {
    return this.#holds.get(id) ?? fail('NOT_FOUND', pointer, `no hold ${show(id)}`, 'one that was reserved');
  }

  /** Gives back what a hold has. */
  #end(hold: Hold, state: HoldState): void {
    const account = this.#accounts.get(hold.account) as Account;
    const part = hold.state === 'held' ? 'held' : 'used';
    this.#keep({ ...account, [part]: account[part] - hold.amount });
    this.#set({ ...hold, state });
    if (state === 'expired') this.#expired.push(hold.hold);
  }

  #due(): Hold[] {
    const due = [...this.#holds.values()].filter((hold) => hold.state === 'held' && this.#isDue(hold));
    return due.sort((a, b) => (a.until as number) - (b.until as number) || byCodePoint(a.hold, b.hold));
  }

  #isDue({ until }: Hold): boolean {
    return until !== undefined && until <= this.#now;
  }

  #keep(account: Account): void {
    this.#accounts.set(account.account, { ...account, version: this.#version });
    this.#changed.accounts.add(account.account);
  }

  #set(hold: Hold): void {
    this.#holds.set(hold.hold, { ...hold, version: this.#version });
    this.#changed.holds.add(hold.hold);
  }
}

function refuseState({ hold, state }: Hold, pointer: string, expected: string): never {
  fail('CONFLICT', pointer, `the hold ${show(hold)}, which is ${state}`, expected);
}
