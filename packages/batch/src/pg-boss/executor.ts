import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type PgBoss from 'pg-boss';
import { checkPart, checkRun, checkShards, fingerprintOf, nameOf } from '../check.js';
import { BatchError, noPart, noRun, otherShards } from '../error.js';
import { ATTEMPTS, messageOf } from '../failing.js';
import type { BatchExecutor, Job, Progress, Shard, ShardResult, WorkOptions } from '../port.js';

export interface Given {
  readonly pool: pg.Pool;
  readonly boss: PgBoss;
  readonly tenant: string;
  readonly schema: string;
  readonly leaseSeconds: number;
  readonly pollMs: number;
}

/** How many results are read at a time. */
const PAGE = 50;
/** For how many polls in a row the database may fail to answer before a worker gives up. */
const PATIENCE = 120;

/** A shard that was taken, with the token by which it may be written: a higher one makes this one void. */
interface Taken extends Shard {
  readonly number: number;
  readonly token: string;
  readonly tries: number;
}

/**
 * pg-boss hands out the shards, and gives one to somebody else when its lease is over. Whoever is late is kept out by a
 * fencing token (M. Kleppmann, Designing Data-Intensive Applications, chapter 8): taking a shard raises it, and a result is
 * only written under the token that it has now, in the transaction that completes the job.
 */
export class PgBossExecutor implements BatchExecutor {
  readonly #given: Given;
  #closed = false;

  constructor(given: Given) {
    this.#given = given;
  }

  async keep(run: string, bytes: Uint8Array): Promise<string> {
    const part = nameOf(bytes);
    const { tenant, schema } = this.#given;
    const text = `INSERT INTO ${schema}.parts VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;
    await this.#ask(text, [tenant, this.#check(run), part, Buffer.from(bytes)]);
    return part;
  }

  async part(run: string, name: string): Promise<Uint8Array> {
    const { tenant, schema } = this.#given;
    const text = `SELECT bytes FROM ${schema}.parts WHERE tenant = $1 AND run = $2 AND part = $3`;
    const [row] = await this.#ask(text, [tenant, this.#check(run), name]);
    if (row === undefined) throw noPart(name);
    return checkPart(name, row['bytes'] as Uint8Array);
  }

  async start(run: string, shards: readonly Shard[]): Promise<void> {
    const { boss, tenant, schema, leaseSeconds } = this.#given;
    const checked = checkShards(shards);
    const fingerprint = fingerprintOf(checked);
    const queue = this.#queueOf(run);
    // The retries of pg-boss are for workers that died; shards that fail are counted here.
    await boss.createQueue(queue, {
      name: queue,
      retryLimit: 10_000,
      retryDelay: 1,
      expireInSeconds: leaseSeconds,
    });
    await this.#transaction(async (ask, db) => {
      const text = `INSERT INTO ${schema}.runs VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING run`;
      const [made] = await ask(text, [tenant, run, fingerprint]);
      if (made === undefined) {
        const known = `SELECT fingerprint FROM ${schema}.runs WHERE tenant = $1 AND run = $2`;
        const [row] = await ask(known, [tenant, run]);
        if (row?.['fingerprint'] !== fingerprint) throw otherShards(run);
        return;
      }
      await ask(
        `INSERT INTO ${schema}.shards (tenant, run, shard, name, input)
          SELECT $1, $2, place - 1, name, input FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS new (name, input, place)`,
        [tenant, run, checked.map(({ name }) => name), checked.map(({ json }) => json)],
      );
      // In their order, so that a worker takes neighbours and finds their parts at hand.
      if (checked.length > 0)
        await boss.insert(
          checked.map((_, number) => this.#jobOf(queue, number)),
          { db },
        );
    });
  }

  async progress(run: string): Promise<Progress | undefined> {
    const { tenant, schema } = this.#given;
    const text = `SELECT cancelled, (SELECT count(*) FROM ${schema}.shards s WHERE s.tenant = $1 AND s.run = $2) AS total,
        (SELECT count(*) FROM ${schema}.shards s WHERE s.tenant = $1 AND s.run = $2 AND result IS NOT NULL) AS done
      FROM ${schema}.runs WHERE tenant = $1 AND run = $2`;
    const [row] = await this.#ask(text, [tenant, this.#check(run)]);
    if (row === undefined) return undefined;
    const [total, done] = [Number(row['total']), Number(row['done'])];
    const faults = `SELECT name, message FROM ${schema}.shards WHERE tenant = $1 AND run = $2 AND failed ORDER BY shard`;
    const failed = (await this.#ask(faults, [tenant, run])).map((one) => {
      return { name: String(one['name']), message: String(one['message']) };
    });
    const isOver = done + failed.length === total;
    const state = row['cancelled']
      ? 'cancelled'
      : !isOver
        ? 'running'
        : failed.length > 0
          ? 'failed'
          : 'done';
    return { state, total, done, failed };
  }

  async work(run: string, job: Job, { signal, onShard }: WorkOptions = {}): Promise<void> {
    if ((await this.progress(run)) === undefined) throw noRun(run);
    for (let failures = 0; signal?.aborted !== true && !this.#closed; ) {
      let shard: Shard | 'over' | undefined;
      try {
        shard = await this.#step(run, job, signal);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures > PATIENCE || error instanceof BatchError) throw error;
        await this.#pause(signal);
      }
      if (shard === 'over') return;
      if (shard !== undefined) onShard?.(shard);
    }
  }

  /** Does one shard; waits a little when there is none; says when there will be none. */
  async #step(run: string, job: Job, signal: AbortSignal | undefined): Promise<Shard | 'over' | undefined> {
    const { boss } = this.#given;
    const queue = this.#queueOf(run);
    const [found] = await boss.fetch<{ readonly shard: number }>(queue);
    if (found === undefined) {
      const progress = await this.progress(run);
      if (progress === undefined || progress.state !== 'running') return 'over';
      // Whoever took a shard longer ago than the lease is held for dead.
      await boss.expire();
      await this.#pause(signal);
      return undefined;
    }
    const taken = await this.#take(run, found.data.shard);
    if (taken === undefined) {
      await boss.complete(queue, found.id);
      return undefined;
    }
    return this.#attempt(run, taken, found.id, job, signal);
  }

  /** Until it is time to look again, or the signal says so. */
  async #pause(signal: AbortSignal | undefined): Promise<void> {
    await sleep(this.#given.pollMs, undefined, signal && { signal }).catch(() => {});
  }

  /** Raises the token; nothing when there is nothing left to do on this shard. */
  async #take(run: string, number: number): Promise<Taken | undefined> {
    const { tenant, schema } = this.#given;
    const isOpen = `tenant = $1 AND run = $2 AND shard = $3 AND result IS NULL AND NOT failed`;
    const [row] = await this.#ask(
      `UPDATE ${schema}.shards SET token = token + 1, tries = tries + 1 WHERE ${isOpen}
        AND NOT (SELECT cancelled FROM ${schema}.runs WHERE tenant = $1 AND run = $2)
        RETURNING name, input, token, tries`,
      [tenant, run, number],
    );
    if (row === undefined) return undefined;
    const tries = Number(row['tries']);
    if (tries > ATTEMPTS) {
      const message = `taken ${ATTEMPTS} times and never finished`;
      await this.#ask(`UPDATE ${schema}.shards SET failed = true, message = $4 WHERE ${isOpen}`, [
        tenant,
        run,
        number,
        message,
      ]);
      return undefined;
    }
    return { number, tries, name: row['name'], input: JSON.parse(row['input']), token: row['token'] };
  }

  async #attempt(
    run: string,
    taken: Taken,
    id: string,
    job: Job,
    signal: AbortSignal | undefined,
  ): Promise<Shard | undefined> {
    const over = new AbortController();
    const watch = setInterval(() => void this.#watch(run, taken, over), this.#given.pollMs);
    const stop = AbortSignal.any([over.signal, ...(signal === undefined ? [] : [signal])]);
    const shard = { name: taken.name, input: taken.input };
    try {
      const result = await job(shard, stop);
      return (await this.#complete(run, taken, id, result)) ? shard : undefined;
    } catch (error) {
      await this.#fail(run, taken, id, { message: messageOf(error), isHandedBack: signal?.aborted === true });
      return undefined;
    } finally {
      clearInterval(watch);
    }
  }

  /** Tells the job when its result is not wanted any more. */
  async #watch(run: string, { number, token }: Taken, over: AbortController): Promise<void> {
    const { tenant, schema } = this.#given;
    const text = `SELECT 1 FROM ${schema}.shards JOIN ${schema}.runs USING (tenant, run)
      WHERE tenant = $1 AND run = $2 AND shard = $3 AND token = $4 AND NOT cancelled`;
    const rows = await this.#ask(text, [tenant, run, number, token]).catch(() => undefined);
    if (rows?.length === 0) over.abort();
  }

  /** Writes the result and completes the job, or neither: false for a token that is void, or a run that was cancelled. */
  async #complete(run: string, { number, token }: Taken, id: string, result: Uint8Array): Promise<boolean> {
    const { boss, tenant, schema } = this.#given;
    return this.#transaction(async (ask, db) => {
      // Whoever cancels the run waits for this transaction, or this one for it.
      const text = `SELECT cancelled FROM ${schema}.runs WHERE tenant = $1 AND run = $2 FOR SHARE`;
      const [head] = await ask(text, [tenant, run]);
      if (head === undefined || head['cancelled']) return false;
      const [written] = await ask(
        `UPDATE ${schema}.shards SET result = $5, message = ''
          WHERE tenant = $1 AND run = $2 AND shard = $3 AND token = $4 AND result IS NULL AND NOT failed RETURNING shard`,
        [tenant, run, number, token, Buffer.from(result)],
      );
      if (written === undefined) return false;
      await boss.complete(this.#queueOf(run), id, {}, { db });
      return true;
    });
  }

  async #fail(
    run: string,
    { number, token, tries }: Taken,
    id: string,
    { message, isHandedBack }: { message: string; isHandedBack: boolean },
  ) {
    const { boss, tenant, schema } = this.#given;
    await this.#transaction(async (ask, db) => {
      const isFailed = !isHandedBack && tries >= ATTEMPTS;
      const [mine] = await ask(
        `UPDATE ${schema}.shards SET failed = $5, message = $6, tries = tries - $7
          WHERE tenant = $1 AND run = $2 AND shard = $3 AND token = $4 AND result IS NULL AND NOT failed RETURNING shard`,
        [tenant, run, number, token, isFailed, message, isHandedBack ? 1 : 0],
      );
      if (mine === undefined) return;
      if (isFailed) await boss.complete(this.#queueOf(run), id, {}, { db });
      else await boss.fail(this.#queueOf(run), id, {}, { db });
    });
  }

  async *results(run: string): AsyncGenerator<ShardResult, void, void> {
    if ((await this.progress(run)) === undefined) throw noRun(run);
    const { tenant, schema } = this.#given;
    const text = `SELECT shard, name, result FROM ${schema}.shards
      WHERE tenant = $1 AND run = $2 AND shard > $3 AND result IS NOT NULL ORDER BY shard LIMIT ${PAGE}`;
    for (let last = -1; ; ) {
      const rows = await this.#ask(text, [tenant, run, last]);
      for (const { name, result } of rows) yield { name: name as string, result: new Uint8Array(result) };
      if (rows.length < PAGE) return;
      last = Number(rows.at(-1)?.['shard']);
    }
  }

  async again(run: string): Promise<void> {
    const { boss, tenant, schema } = this.#given;
    const queue = this.#queueOf(run);
    if ((await this.progress(run)) === undefined) throw noRun(run);
    await this.#transaction(async (ask, db) => {
      const rows = await ask(
        `UPDATE ${schema}.shards SET failed = false, tries = $3 WHERE tenant = $1 AND run = $2 AND failed RETURNING shard`,
        [tenant, run, ATTEMPTS - 1],
      );
      const jobs = rows.map(({ shard }) => this.#jobOf(queue, Number(shard)));
      if (jobs.length > 0) await boss.insert(jobs, { db });
    });
  }

  async cancel(run: string): Promise<void> {
    const { boss, tenant, schema } = this.#given;
    const text = `UPDATE ${schema}.runs SET cancelled = true WHERE tenant = $1 AND run = $2 RETURNING run`;
    const [known] = await this.#ask(text, [tenant, this.#check(run)]);
    if (known === undefined) throw noRun(run);
    await boss.purgeQueue(this.#queueOf(run));
  }

  async remove(run: string): Promise<void> {
    const { boss, tenant, schema } = this.#given;
    await this.#transaction(async (ask) => {
      for (const table of ['runs', 'parts']) {
        await ask(`DELETE FROM ${schema}.${table} WHERE tenant = $1 AND run = $2`, [
          tenant,
          this.#check(run),
        ]);
      }
    });
    // A queue is only deleted when it is empty, and pg-boss 10 has no call that empties it of jobs that are done.
    await this.#ask(`DELETE FROM ${schema}_boss.job WHERE name = $1`, [this.#queueOf(run)]);
    await boss.deleteQueue(this.#queueOf(run));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#given.boss.stop({ graceful: false });
    await this.#given.pool.end();
  }

  #check(run: string): string {
    if (this.#closed) throw new BatchError('CLOSED', '', 'an executor that was closed', 'an open one');
    return checkRun(run);
  }

  /** One queue for each run, so that nobody fetches what is not of the run that they work on. */
  #queueOf(run: string): string {
    const bytes = new TextEncoder().encode(JSON.stringify([this.#given.tenant, this.#check(run)]));
    return `run-${nameOf(bytes).slice(0, 40)}`;
  }

  #jobOf(queue: string, number: number): PgBoss.JobInsert<{ shard: number }> {
    return { name: queue, data: { shard: number }, priority: -number };
  }

  async #ask(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.#given.pool.query(text, [...values])).rows;
  }

  async #transaction<T>(work: (ask: Ask, db: PgBoss.Db) => Promise<T>): Promise<T> {
    const client = await this.#given.pool.connect();
    let isClean = false;
    try {
      await client.query('BEGIN');
      const ask: Ask = async (text, values) => (await client.query(text, [...values])).rows;
      const done = await work(ask, { executeSql: (text, values) => client.query(text, values) });
      await client.query('COMMIT');
      isClean = true;
      return done;
    } finally {
      // A connection that is closed takes along what was not committed.
      client.release(!isClean);
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a column holds is said where rows are read.
type Row = Readonly<Record<string, any>>;
type Ask = (text: string, values: readonly unknown[]) => Promise<Row[]>;
