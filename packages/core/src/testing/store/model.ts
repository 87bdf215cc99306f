import type { Account, Hold, Step } from '../../store/port.js';
import type { Outcome } from './compare.js';
import type { Anything, Dump } from './harness.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type State = {
  version: number;
  records: Writable<Dump['records'][number]>[];
  /** Without counters: what is held and used is added up from the holds each time. */
  accounts: Pick<Writable<Account>, 'account' | 'area' | 'capacity' | 'version'>[];
  holds: Writable<Hold>[];
  entries: Dump['entries'][number][];
  commits: { key: string; version: number; at: number; steps: string; expired: string[] }[];
};

class Refusal {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** One tenant as plain lists, the slow and obvious way, sharing nothing with the stores. Takes steps that are well-formed. */
export class Model {
  state: State = { version: 0, records: [], accounts: [], holds: [], entries: [], commits: [] };

  copy(): Model {
    const copy = new Model();
    copy.state = structuredClone(this.state);
    return copy;
  }

  commit(steps: readonly Step<Anything>[], key: string, now: number): Outcome {
    const text = JSON.stringify(steps.map(plainly));
    const earlier = this.state.commits.find((commit) => commit.key === key);
    if (earlier !== undefined && earlier.steps !== text) return { code: 'CONFLICT' };
    if (earlier !== undefined) {
      return { value: { version: earlier.version, repeated: true, expired: earlier.expired } };
    }
    const before = structuredClone(this.state);
    const attempt = new Attempt(this.state, now);
    try {
      for (const step of steps) attempt.take(step);
    } catch (refusal) {
      this.state = before;
      if (refusal instanceof Refusal) return { code: refusal.code };
      throw refusal;
    }
    const { changes, expired } = attempt;
    if (changes === 0) return { value: { version: before.version, repeated: false, expired } };
    this.state.version += 1;
    const version = this.state.version;
    this.state.commits.push({ key, version, at: now, steps: text, expired });
    return { value: { version, repeated: false, expired } };
  }

  account(id: string): Account | undefined {
    const account = this.state.accounts.find((one) => one.account === id);
    return (
      account && { ...account, held: sum(this.state, id, 'held'), used: sum(this.state, id, 'confirmed') }
    );
  }

  dump(): Dump {
    const { version, records, accounts, holds, entries, commits } = this.state;
    return structuredClone({
      version,
      seq: entries.length,
      records,
      accounts: accounts.map(({ account }) => this.account(account) as Account),
      holds,
      entries,
      commits: commits.map(({ key, version, at }) => ({ key, version, at })),
    });
  }
}

/** What a step says, defaults spelled out. */
function plainly(step: Step<Anything>): unknown {
  if (step.do === 'append') return { ...step, area: step.area ?? '' };
  if (step.do === 'expire') return { ...step, limit: step.limit ?? 1000 };
  if (step.do !== 'put') return step;
  return { ...step, area: step.area ?? '', keys: [...new Set(step.keys ?? [])].sort() };
}

function sum(state: State, account: string, how: Hold['state']): number {
  const holds = state.holds.filter((hold) => hold.account === account && hold.state === how);
  return holds.reduce((total, hold) => total + hold.amount, 0);
}

/** One commit, step by step. */
class Attempt {
  changes = 0;
  readonly expired: string[] = [];
  readonly state: State;
  readonly now: number;
  readonly version: number;

  constructor(state: State, now: number) {
    this.state = state;
    this.now = now;
    this.version = state.version + 1;
  }

  take(step: Step<Anything>): void {
    const { state, version, now } = this;
    if (step.do === 'put' || step.do === 'delete') this.#record(step);
    else if (step.do === 'append') {
      const { kind, about, area = '', body } = step;
      state.entries.push({ seq: state.entries.length + 1, version, at: now, kind, about, area, body });
      this.changes += 1;
    } else if (step.do === 'open') this.#open(step.account, step.capacity, step.area);
    else if (step.do === 'reserve') this.#reserve(step);
    else if (step.do === 'expire') {
      for (const hold of this.#due().slice(0, step.limit ?? 1000)) this.#end(hold, 'expired');
    } else {
      const hold = state.holds.find((one) => one.hold === step.hold);
      if (hold === undefined) throw new Refusal('NOT_FOUND');
      if (step.do === 'confirm') {
        if (hold.state === 'expired' || this.#due().includes(hold)) throw new Refusal('EXPIRED');
        if (hold.state !== 'held') throw new Refusal('CONFLICT');
        this.#end(hold, 'confirmed');
      } else {
        if (hold.state === 'released' || hold.state === 'expired') throw new Refusal('CONFLICT');
        this.#end(hold, 'released');
      }
    }
  }

  #record(step: Extract<Step<Anything>, { do: 'put' | 'delete' }>): void {
    const { records } = this.state;
    const place = records.findIndex(({ collection, id }) => collection === step.collection && id === step.id);
    const known = records[place];
    const current = known === undefined || known.value === undefined ? 0 : known.version;
    if (step.ifVersion !== undefined && step.ifVersion !== current) throw new Refusal('CONFLICT');
    if (step.do === 'delete' && current === 0) return;
    const put = step.do === 'put';
    const keys = put ? [...new Set(step.keys ?? [])] : [];
    const row = {
      collection: step.collection,
      id: step.id,
      version: this.version,
      area: put ? (step.area ?? '') : '',
      keys,
      value: put ? step.value : undefined,
    };
    if (place < 0) records.push(row);
    else records[place] = row;
    this.changes += 1;
  }

  #open(account: string, capacity: number, area: string | undefined): void {
    const { state, version } = this;
    const known = state.accounts.find((one) => one.account === account);
    if (known === undefined) state.accounts.push({ account, area: area ?? '', capacity, version });
    else {
      if (area !== undefined && area !== known.area) throw new Refusal('CONFLICT');
      if (sum(state, account, 'held') + sum(state, account, 'confirmed') > capacity)
        throw new Refusal('EXHAUSTED');
      known.capacity = capacity;
      known.version = version;
    }
    this.changes += 1;
  }

  #reserve({ account: id, hold, amount, until }: Extract<Step<Anything>, { do: 'reserve' }>): void {
    const { state, version } = this;
    const account = state.accounts.find((one) => one.account === id);
    if (account === undefined) throw new Refusal('NOT_FOUND');
    if (state.holds.some((one) => one.hold === hold)) throw new Refusal('CONFLICT');
    for (const due of this.#due()) if (due.account === id) this.#end(due, 'expired');
    const taken = sum(state, id, 'held') + sum(state, id, 'confirmed');
    if (taken + amount > account.capacity) throw new Refusal('EXHAUSTED');
    const since = until === undefined ? {} : { until };
    state.holds.push({ hold, account: id, area: account.area, amount, ...since, state: 'held', version });
    account.version = version;
    this.changes += 1;
  }

  #due(): Writable<Hold>[] {
    const due = this.state.holds.filter(
      (hold) => hold.state === 'held' && (hold.until ?? Infinity) <= this.now,
    );
    return due.sort((a, b) => (a.until as number) - (b.until as number) || codePointOrder(a.hold, b.hold));
  }

  #end(hold: Writable<Hold>, state: Hold['state']): void {
    hold.state = state;
    hold.version = this.version;
    const account = this.state.accounts.find((one) => one.account === hold.account);
    if (account !== undefined) account.version = this.version;
    if (state === 'expired') this.expired.push(hold.hold);
    this.changes += 1;
  }
}

/** By code point, from lists of them. */
export function codePointOrder(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => Array.from(text, (letter) => letter.codePointAt(0) as number)) as [
    number[],
    number[],
  ];
  const place = x.findIndex((point, at) => point !== y[at]);
  if (place < 0) return x.length - y.length;
  return (x[place] as number) - (y[place] ?? -1);
}
