import type { Step, Store, TenantStore } from '@koppel/core';
import pg from 'pg';
import { migratePostgres, openPostgres } from '../src/index.js';
import { makeRole, ROLE } from './role.js';
import { Server } from './server.js';

export interface CrashFigures {
  stops: number;
  acknowledged: number;
  /** Commits of which the answer was lost, and that turned out to be done, or not, when they were sent again. */
  doneUnheard: number;
  undone: number;
  lost: number;
  halves: number;
}

const WRITERS = 4;

/** Stops a server at once (SIGQUIT, "immediate") while four write, again and again, lets it recover, and looks at every row. */
export async function crash(stops: number, seed = 20_190_301): Promise<CrashFigures> {
  const server = await Server.start({ onDisk: true });
  const figures = { stops: 0, acknowledged: 0, doneUnheard: 0, undone: 0, lost: 0, halves: 0 };
  let random = seed;
  try {
    await makeRole(server.url);
    await migratePostgres({ connectionString: server.url, role: ROLE });
    const owner = new pg.Pool({ connectionString: server.url, max: 1 });
    owner.on('error', () => {});
    const store = await openPostgres({ connectionString: server.url, role: ROLE, timeoutMs: 10_000 });
    const writers = Array.from(
      { length: WRITERS },
      (_, place) => new Writer(store, `tenant ${place >> 1}`, place),
    );
    while (figures.stops < stops) {
      const stopped = new AbortController();
      const writing = writers.map((writer) => writer.write(stopped.signal));
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      await new Promise((resolve) => setTimeout(resolve, 20 + ((random >>> 8) % 100)));
      const stopping = server.stop('immediate');
      stopped.abort();
      await Promise.all([stopping, ...writing]);
      await server.launch();
      figures.stops += 1;
      for (const writer of writers) await writer.inspect(owner, figures);
    }
    await store.close();
    await owner.end();
  } finally {
    await server.remove();
  }
  return figures;
}

/** Writes commits one after the other, and knows which of them were acknowledged. Two share a tenant. */
class Writer {
  readonly #one: TenantStore;
  readonly #tenant: string;
  readonly #place: number;
  #acknowledged = 0;
  /** The commit that was under way when the server stopped. */
  #unheard: number | undefined;

  constructor(store: Store, tenant: string, place: number) {
    this.#one = store.tenant(tenant);
    this.#tenant = tenant;
    this.#place = place;
  }

  async write(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const n = this.#acknowledged + 1;
      try {
        await this.#send(n);
        this.#acknowledged = n;
      } catch {
        this.#unheard = n;
        return;
      }
    }
  }

  #send(n: number) {
    return this.#one.commit(this.#steps(n), { key: this.#name(n), now: n });
  }

  #name(n: number): string {
    return `${this.#place}.${n}`;
  }

  #steps(n: number): Step[] {
    const put = (id: string) =>
      ({ do: 'put', collection: 'offers', id, value: { n }, keys: [`w${this.#place}`] }) as const;
    const account = `seats ${this.#place}`;
    return [
      ...[0, 1, 2].map((part) => put(`${this.#name(n)}.${part}`)),
      { do: 'open', account, capacity: n },
      { do: 'reserve', account, hold: this.#name(n), amount: 1 },
      { do: 'append', kind: `w${this.#place}`, about: this.#name(n), body: n },
    ];
  }

  /** What the rows say before anything is sent again, and after. */
  async inspect(owner: pg.Pool, figures: CrashFigures): Promise<void> {
    const [before, ...others] = await this.#counts(owner);
    figures.lost += Math.max(0, this.#acknowledged - (before as number));
    if (others.some((count) => count !== before)) figures.halves += 1;
    if (this.#unheard === undefined) return;
    const { repeated } = await this.#send(this.#unheard);
    if (repeated !== (before === this.#unheard)) figures.halves += 1;
    figures[repeated ? 'doneUnheard' : 'undone'] += 1;
    figures.acknowledged += this.#unheard - this.#counted;
    this.#acknowledged = this.#unheard;
    this.#counted = this.#unheard;
    this.#unheard = undefined;
    const after = await this.#counts(owner);
    if (after.some((count) => count !== this.#acknowledged)) figures.halves += 1;
  }

  #counted = 0;

  /** Commits of this writer by what each of them left, table by table; all the same when none is half. */
  async #counts(owner: pg.Pool): Promise<number[]> {
    const { rows } = await owner.query(
      `SELECT (SELECT count(*) FROM koppel.commits WHERE tenant = $1 AND key LIKE $2) AS commits,
        (SELECT count(*) FROM koppel.journal WHERE tenant = $1 AND about LIKE $2) AS entries,
        (SELECT count(*) FROM koppel.holds WHERE tenant = $1 AND hold LIKE $2) AS holds,
        (SELECT coalesce(sum(held), 0) FROM koppel.accounts WHERE tenant = $1 AND account = $3) AS held,
        (SELECT count(*) / 3.0 FROM koppel.records WHERE tenant = $1 AND id LIKE $2) AS records,
        (SELECT count(*) / 3.0 FROM koppel.record_keys WHERE tenant = $1 AND id LIKE $2) AS keys`,
      [this.#tenant, `${this.#place}.%`, `seats ${this.#place}`],
    );
    const { commits, entries, holds, held, records, keys } = rows[0];
    return [commits, entries, holds, held, records, keys].map(Number);
  }
}
