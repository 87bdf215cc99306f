import { type Call, type Hold, type HoldState, readDocument, type Step, StoreError } from '@koppel/core';
import stringify from 'fast-json-stable-stringify';
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
  const { account, amount, forMs, about = account, by } = said;
  const hold = idOf(office, key);
  const now = office.now();
  const until = forMs === undefined ? {} : { until: now + forMs };
  const body = { by, account, amount, about, ...until };
  const steps: Step[] = [
    { do: 'reserve', account, hold, amount, ...until },
    { do: 'append', kind: 'reserved', about: hold, body },
  ];
  return settle(office, steps, { hold, verb: 'reserve', now, signal }, async (call) => {
    // The clock has gone on since, so what was asked the first time is told by the entry, not by the hold.
    const [entry] = await office.store.journal.read({ kind: 'reserved', about: hold, limit: 1, ...call });
    const first = forMs === undefined || entry === undefined ? {} : { until: entry.at + forMs };
    if (stringify(entry?.body) === stringify({ ...body, ...first })) return undefined;
    return conflict('/key', 'a key under which something else was reserved', 'the same words, or a new key');
  });
}

/** Takes what was held for good. Whoever did so before, it counts once. */
export async function confirm(office: Office, hold: string, by: string, call: Call): Promise<Hold> {
  return move(office, hold, by, call, 'confirm', 'confirmed');
}

/** Gives back what was held or taken. Whoever did so before, it counts once. */
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
  return settle(office, steps, { hold, verb, now: office.now(), signal }, async (_, kept) => {
    if (kept.state === state) return undefined;
    const expected = verb === 'confirm' ? 'one that is held' : 'one that is held or confirmed';
    return conflict('/hold', `a hold that is ${kept.state}`, expected);
  });
}

interface Settling {
  readonly hold: string;
  readonly verb: string;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
}

/** What is wrong with a hold that something was done to before, by whoever; undefined when it is as these steps would make it. */
type Objection = (call: Call, kept: Hold) => Promise<DeskError | undefined>;

/** Commits, and reads the hold; where the same was done before, that counts. */
async function settle(
  office: Office,
  steps: Step[],
  { hold, verb, now, signal }: Settling,
  objection: Objection,
): Promise<Hold> {
  const call = signal === undefined ? {} : { signal };
  let refusal: StoreError | undefined;
  try {
    const { repeated } = await office.store.commit(steps, { key: `desk:${verb}:${hold}`, now, ...call });
    if (!repeated) return (await office.store.ledger.hold(hold, call)) as Hold;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'CONFLICT') throw error;
    refusal = error;
  }
  const kept = await office.store.ledger.hold(hold, call);
  const wrong = kept === undefined ? refusal : await objection(call, kept);
  if (wrong !== undefined) throw wrong;
  return kept as Hold;
}

function conflict(pointer: string, found: string, expected: string): DeskError {
  return new DeskError('CONFLICT', pointer, found, expected, 'Read it again');
}
