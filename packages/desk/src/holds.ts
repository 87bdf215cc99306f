import { type Call, type Hold, type HoldState, readDocument, type Step, StoreError } from '@koppel/core';
import { DeskError } from './error.js';
import { type ReservationInput, reservationSchema } from './schema.js';
import type { Office } from './tenant.js';
import { idOf, type WriteOptions } from './write.js';

/**
 * Holds seats, vouchers, cents or hours in the ledger, never more than are free. The key is the id of the hold.
 *
 * @throws StoreError `EXHAUSTED` when not that much is free, `NOT_FOUND` for an account that was not opened.
 */
export async function reserve(
  office: Office,
  input: ReservationInput,
  { key, signal }: WriteOptions,
): Promise<Hold> {
  const said = readDocument(reservationSchema, input);
  const { account, amount, forMs, about = account, ...rest } = said;
  const hold = idOf(office, key);
  const now = office.now();
  const until = forMs === undefined ? {} : { until: now + forMs };
  const steps: Step[] = [
    { do: 'reserve', account, hold, amount, ...until },
    { do: 'append', kind: 'reserved', about: hold, body: { ...rest, account, amount, about, ...until } },
  ];
  const same = (kept: Hold) => kept.account === account && kept.amount === amount;
  return settle(office, steps, { hold, same, verb: 'reserve', now, signal });
}

/** Takes what was held for good. */
export async function confirm(office: Office, hold: string, by: string, call: Call): Promise<Hold> {
  return move(office, hold, by, call, 'confirm', 'confirmed');
}

/** Gives back what was held or taken. */
export async function release(office: Office, hold: string, by: string, call: Call): Promise<Hold> {
  return move(office, hold, by, call, 'release', 'released');
}

function move(
  office: Office,
  given: string,
  by: string,
  { signal }: Call,
  verb: 'confirm' | 'release',
  state: HoldState,
): Promise<Hold> {
  const [hold, who] = [idOf(office, given), idOf(office, by)];
  const steps: Step[] = [
    { do: verb, hold },
    { do: 'append', kind: state, about: hold, body: { by: who } },
  ];
  const same = (kept: Hold) => kept.state === state;
  return settle(office, steps, { hold, same, verb, now: office.now(), signal });
}

interface Settling {
  readonly hold: string;
  /** Whether the hold, as it is, is what these steps were to make of it. */
  readonly same: (kept: Hold) => boolean;
  readonly verb: string;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
}

/** Commits, and reads the hold; where the same was done before, by whoever, that counts. */
async function settle(office: Office, steps: Step[], settling: Settling): Promise<Hold> {
  const { hold, same, verb, now, signal } = settling;
  const call = signal === undefined ? {} : { signal };
  try {
    await office.store.commit(steps, { key: `desk:${verb}:${hold}`, now, ...call });
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'CONFLICT') throw error;
    const kept = await office.store.ledger.hold(hold, call);
    if (kept !== undefined && same(kept)) return kept;
    throw error;
  }
  const kept = await office.store.ledger.hold(hold, call);
  if (kept !== undefined) return kept;
  throw new DeskError('NOT_FOUND', '/hold', JSON.stringify(hold), 'a hold that was reserved');
}
