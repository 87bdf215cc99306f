import { StoreError } from '@koppel/core';
import { cancelled, heed, type Scope, unavailable } from '@koppel/core/store';
import type pg from 'pg';
import { codeOf, failure } from './failure.js';

export interface Settings {
  /** A role to take on in each transaction; the login's own when undefined. */
  readonly role: string | undefined;
  /** How long one statement, or a wait for a connection, may take. */
  readonly timeoutMs: number;
}

/** Asks for rows; all values go in as parameters. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<Row[]>;

// biome-ignore lint/suspicious/noExplicitAny: what a column holds is said where rows are read.
export type Row = Readonly<Record<string, any>>;

const BEGIN = {
  // The tenant's row is locked first, and each statement after that sees all that was committed before.
  write: 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
  // One picture for all statements.
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
} as const;

/** Serialisation failure and deadlock: PostgreSQL asks for the same transaction again (its manual, "Serialization Failure Handling"). */
const AGAIN: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const ATTEMPTS = 10;

/** Transactions on connections of a pool, each for one tenant. */
export class Session {
  readonly #pool: pg.Pool;
  readonly #settings: Settings;

  constructor(pool: pg.Pool, settings: Settings) {
    this.#pool = pool;
    this.#settings = settings;
  }

  async transaction<T>(scope: Scope, kind: keyof typeof BEGIN, work: (ask: Ask) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(scope, kind, work);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        if (AGAIN.has(codeOf(error)) && attempt < ATTEMPTS) continue;
        throw failure(error);
      }
    }
  }

  async #attempt<T>(scope: Scope, kind: keyof typeof BEGIN, work: (ask: Ask) => Promise<T>): Promise<T> {
    const client = await this.#connect(scope.signal);
    const line = new Line(client, this.#settings.timeoutMs);
    try {
      const ask: Ask = (text, values) => line.ask(text, values, scope.signal);
      await ask(BEGIN[kind]);
      await ask(ENTER, [scope.tenant, this.#settings.role ?? 'none', String(this.#settings.timeoutMs)]);
      const result = await work(ask);
      heed(scope.signal);
      // From here on the signal is too late for a change: only the answer says whether it is made.
      await line.ask('COMMIT', [], kind === 'read' ? scope.signal : undefined);
      line.isClean = true;
      return result;
    } catch (error) {
      await line.rollback();
      throw error;
    } finally {
      line.release();
    }
  }

  /** A connection, or a refusal in time; one that comes too late goes back. */
  async #connect(signal: AbortSignal | undefined): Promise<pg.PoolClient> {
    heed(signal);
    const connecting = this.#pool.connect();
    try {
      return await inTime(connecting, this.#settings.timeoutMs, signal);
    } catch (error) {
      connecting.then(
        (client) => client.release(),
        () => {},
      );
      throw error;
    }
  }
}

/** Names the tenant for row-level security, and the role, until the transaction ends. */
const ENTER = `SELECT set_config('role', $2, true), set_config('koppel.tenant', $1, true),
  set_config('statement_timeout', $3, true), set_config('lock_timeout', $3, true)`;

/** One connection while a transaction is on it. */
class Line {
  readonly #client: pg.PoolClient;
  readonly #timeoutMs: number;
  /** Whether the next user may have it: the transaction has ended for certain. */
  isClean = false;
  #isLost = false;

  constructor(client: pg.PoolClient, timeoutMs: number) {
    this.#client = client;
    this.#timeoutMs = timeoutMs;
    client.on('error', this.#lose);
  }

  readonly #lose = () => {
    this.#isLost = true;
  };

  async ask(text: string, values: readonly unknown[] = [], signal?: AbortSignal): Promise<Row[]> {
    heed(signal);
    try {
      const { rows } = await inTime(this.#client.query(text, [...values]), this.#timeoutMs, signal);
      return rows;
    } catch (error) {
      // Somebody gave up: what the connection is doing is not known, so it is thrown away.
      if (error instanceof StoreError) this.#lose();
      throw error;
    }
  }

  async rollback(): Promise<void> {
    if (this.#isLost) return;
    try {
      await this.ask('ROLLBACK');
      this.isClean = true;
    } catch {
      this.#lose();
    }
  }

  release(): void {
    this.#client.off('error', this.#lose);
    // `true` closes the connection, and the server undoes what was not committed.
    this.#client.release(this.#isLost || !this.isClean);
  }
}

/** The answer, or a refusal when the signal or the time says so first. */
async function inTime<T>(answer: Promise<T>, timeoutMs: number, signal: AbortSignal | undefined): Promise<T> {
  // The answer may come, or fail, when nobody waits for it any more.
  answer.catch(() => {});
  let stop = () => {};
  const giveUp = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(unavailable(`no answer of PostgreSQL within ${timeoutMs} ms`, undefined));
    }, timeoutMs);
    const abort = () => reject(cancelled(signal as AbortSignal));
    signal?.addEventListener('abort', abort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  try {
    return await Promise.race([answer, giveUp]);
  } finally {
    stop();
  }
}
