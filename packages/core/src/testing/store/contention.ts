import type { Step, Store } from '../../store/port.js';
import { type Outcome, outcomeOf, same } from './compare.js';
import type { Anything, Storage } from './harness.js';

export interface ContentionFigures {
  readonly asked: number;
  readonly granted: number;
  readonly refused: number;
  /** How often a store said to send the same again: too many were waiting. */
  readonly sentAgain: number;
  readonly overBooked: number;
  readonly lost: number;
}

/**
 * Many who reserve at once, `waves` of `width`, over a few accounts that are too small for all: what was granted must be
 * what lies in the storage, and no account may hold more than it has.
 */
export async function contend(
  storage: Storage,
  stores: readonly Store<Anything>[],
  { waves, width, accounts }: { readonly waves: number; readonly width: number; readonly accounts: number },
): Promise<ContentionFigures> {
  const figures = { asked: 0, granted: 0, refused: 0, sentAgain: 0, overBooked: 0, lost: 0 };
  for (let wave = 0; wave < waves; wave += 1) {
    // A tenant per wave: looking at the storage costs the same each time.
    const tenant = `wave ${wave}`;
    const capacity = Math.floor((width / accounts) * 0.7);
    const opened = Array.from(
      { length: accounts },
      (_, n) => ({ do: 'open', account: `a${n}`, capacity }) as const,
    );
    await (stores[0] as Store<Anything>).tenant(tenant).commit(opened, { key: 'open', now: 0 });
    const outcomes = await Promise.all(
      Array.from({ length: width }, (_, n) => {
        const store = stores[n % stores.length] as Store<Anything>;
        const step: Step<Anything> = { do: 'reserve', account: `a${n % accounts}`, hold: `h${n}`, amount: 1 };
        return persist(() => store.tenant(tenant).commit([step], { key: `${n}`, now: 0 }), figures);
      }),
    );
    const granted = outcomes.flatMap((outcome, n) => ('value' in outcome ? [`h${n}`] : []));
    for (const outcome of outcomes) if ('code' in outcome) same(outcome.code, 'EXHAUSTED', 'a refusal');
    const dump = await storage.look(tenant);
    const holds = new Set(dump.holds.map(({ hold }) => hold));
    figures.asked += width;
    figures.granted += granted.length;
    figures.refused += width - granted.length;
    figures.lost += granted.filter((hold) => !holds.has(hold)).length + Math.abs(holds.size - granted.length);
    figures.overBooked += dump.accounts.filter((one) => one.held + one.used > one.capacity).length;
    same(granted.length, capacity * accounts, `wave ${wave}: how many were granted`);
  }
  return figures;
}

/** Does as a store says that could not answer: the same again, under the same key. */
async function persist(commit: () => Promise<unknown>, figures: { sentAgain: number }): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outcomeOf(commit);
    if (!('code' in outcome && outcome.code === 'UNAVAILABLE') || attempt === 100) return outcome;
    figures.sentAgain += 1;
  }
}
