import { appendFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Archive, createMemoryKeys, type KeyStore, openRecord, tombstone } from '@koppel/record';
import { openSqlite } from '@koppel/store-sqlite';
import { readExport } from '../../input/record.js';
import type { Io } from '../../io.js';
import { aboutLater, Misuse, refuseFile } from '../../refusal.js';

export const SOURCE = 'an export (JSON lines), or an SQLite store (.db, .sqlite) with --tenant';

/** A chain that is kept in a file: as an export, or in a store. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly archive: Archive;
  /** Erases somebody's key and leaves a tombstone. */
  erase(keys: KeyStore, subject: string, at: { readonly id: string; readonly at: number }): Promise<boolean>;
}

export async function readSource(path: string, tenant: string | undefined, io: Io): Promise<Source> {
  if (!['.db', '.sqlite', '.sqlite3'].includes(extname(path).toLowerCase())) return fromExport(path, io);
  if (tenant === undefined) throw new Misuse('a store has many tenants: say which with --tenant <id>.');
  return fromStore(path, tenant, io);
}

async function fromExport(path: string, io: Io): Promise<Source> {
  const bytes = await readExport(path, io);
  // One changed byte is for verify to tell; a file without a single object is no export that was changed.
  if (bytes.length > 0 && !bytes.includes(0x7b)) refuseFile(path, 'no line of JSON in it', SOURCE);
  const archive = new Archive(bytes);
  return {
    bytes,
    archive,
    async erase(keys, subject, said) {
      const line = await aboutLater(path, tombstone(bytes, archive.entries, said));
      const found = await keys.erase(subject);
      if (line !== undefined) await appendFile(resolve(io.cwd, path), `${line}\n`);
      return found;
    },
  };
}

async function fromStore(path: string, tenant: string, io: Io): Promise<Source> {
  // A store is made where there is none; a slip of the pen must not make one.
  await readExport(path, io);
  const file = resolve(io.cwd, path);
  const withRecord = async <T>(
    keys: KeyStore,
    work: (record: ReturnType<typeof openRecord>) => Promise<T>,
  ) => {
    const store = await aboutLater(path, openSqlite({ path: file }));
    try {
      return await work(openRecord({ store: store.tenant(tenant), tenant, keys }));
    } finally {
      await store.close();
    }
  };
  const bytes = await withRecord(createMemoryKeys(), async (record) => {
    let text = '';
    for await (const line of record.lines()) text += `${line}\n`;
    return new TextEncoder().encode(text);
  });
  if (bytes.length === 0)
    refuseFile(path, `no record of the tenant ${JSON.stringify(tenant)}`, 'one that has a record');
  return {
    bytes,
    archive: new Archive(bytes),
    erase: (keys, subject, said) =>
      withRecord(keys, async (record) => (await record.erase(subject, said)).found),
  };
}
