import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migratePostgres, openPostgres } from '../src/index.js';
import { Server } from '../test/server.js';

const ROLE = 'koppel_erasure';
const CANARY = 'canary-7431-of-a-person';

/** In which parts of the server's files some text still stands, as UTF-8. */
function hits(data: string): Record<'tables' | 'log', number> {
  const found = { tables: 0, log: 0 };
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' })) {
    const path = join(data, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const count = readFileSync(path).toString('latin1').split(CANARY).length - 1;
    found[name.startsWith('pg_wal') ? 'log' : 'tables'] += count;
  }
  return found;
}

/** What docs/guide/a-record-that-stands-up.md says of PostgreSQL: deleting leaves bytes, and what takes them away. */
test('what PostgreSQL leaves of records that were deleted', async () => {
  const server = await Server.start();
  try {
    const owner = new pg.Client({ connectionString: server.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${ROLE}`);
    await migratePostgres({ connectionString: server.url, role: ROLE });
    const store = await openPostgres({ connectionString: server.url, role: ROLE });
    const hub = store.tenant('hub');
    const ids = Array.from({ length: 200 }, (_, at) => `record-${at}`);
    for (const id of ids) {
      const value = { who: CANARY, id };
      const put = { do: 'put', collection: 'people', id, value, keys: [CANARY] } as const;
      await hub.commit([put], { key: `put ${id}`, now: 0 });
    }
    await owner.query('CHECKPOINT');
    const { rows } = await owner.query('SHOW data_directory');
    const data = rows[0].data_directory as string;
    const said: Record<string, unknown> = { written: hits(data) };
    for (const id of ids) {
      await hub.commit([{ do: 'delete', collection: 'people', id }], { key: `delete ${id}`, now: 0 });
    }
    await owner.query('CHECKPOINT');
    said['deleted'] = hits(data);
    await owner.query('VACUUM');
    await owner.query('CHECKPOINT');
    said['VACUUM'] = hits(data);
    await owner.query('VACUUM FULL');
    await owner.query('CHECKPOINT');
    said['VACUUM FULL'] = hits(data);
    // The log is written on until its old segments are gone or have been used again.
    let segments = 0;
    for (; segments < 40 && hits(data).log > 0; segments += 1) {
      await owner.query(
        'CREATE TABLE filler AS SELECT repeat(md5(i::text), 40) FROM generate_series(1, 14000) i',
      );
      await owner.query('DROP TABLE filler');
      await owner.query('SELECT pg_switch_wal()');
      await owner.query('CHECKPOINT');
    }
    said[`${segments} more segments of log`] = hits(data);
    console.log('PostgreSQL, texts left:', JSON.stringify(said));
    expect(said['deleted']).toMatchObject({ tables: expect.any(Number) });
    expect((said['deleted'] as { tables: number }).tables).toBeGreaterThan(0);
    expect((said['VACUUM FULL'] as { tables: number }).tables).toBe(0);
    expect(hits(data)).toEqual({ tables: 0, log: 0 });
    await store.close();
    await owner.end();
  } finally {
    await server.remove();
  }
});
