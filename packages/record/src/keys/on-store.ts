import { KoppelError, StoreError, type TenantStore } from '@koppel/core';
import { base64url, fromBase64url, hex, utf8 } from '../bytes.js';
import { checkKey, open, type Sealed, seal, type SubjectKey } from '../seal.js';
import { makeKey } from './memory.js';
import { type KeyStore, type Random, webRandom } from './port.js';

export interface StoreKeysOptions {
  /** Better not the one with the journal: erasing has to reach every copy of the keys, and backups of a journal are kept. */
  // biome-ignore lint/suspicious/noExplicitAny: a store of any collections.
  readonly store: TenantStore<any>;
  /** 32 bytes from outside the store. Without them its files show neither keys nor whose they are. */
  readonly master: Uint8Array;
  readonly random?: Random;
}

const COLLECTION = 'record.keys';
type Bucket = Readonly<Record<string, Sealed | string>>;

/**
 * Keys in the records of a store. A store remembers the ids of deleted records, so keys lie in 512 buckets that stay, under names
 * that only the master key can make. What the database leaves of an old bucket in its file is for the operator to
 * clear: see the guide.
 */
export function storeKeys({ store, master, random = webRandom }: StoreKeysOptions): KeyStore {
  const own: SubjectKey = { handle: 'master', key: checkKey(master, '/master') };
  const nameOf = nameBy(own.key);
  const read = async (id: string) => {
    const kept = await store.records.get(COLLECTION, id);
    return { version: kept?.version ?? 0, bucket: (kept?.value ?? {}) as Bucket };
  };
  const unwrap = async (name: string, part: Bucket[string] | undefined): Promise<SubjectKey | undefined> => {
    if (part === undefined) return undefined;
    const raw = (await open(own, name, part as Sealed)) as { handle: string; key: string } | undefined;
    if (raw !== undefined) return { handle: raw.handle, key: fromBase64url(raw.key) as Uint8Array };
    const issue = { pointer: '/master', found: 'another key', expected: 'the key under which these lie' };
    throw new KoppelError('BAD_OPTION', [issue]);
  };
  const get = async (name: string) => unwrap(name, (await read(`s${name.slice(0, 2)}`)).bucket[name]);
  /** Changes the two buckets of one key; begins again when somebody else was first. */
  const change = async (name: string, handle: string, part: Sealed | undefined): Promise<boolean> => {
    const ids = [`s${name.slice(0, 2)}`, `h${handle.slice(0, 2)}`];
    const [subjects, handles] = (await Promise.all(ids.map(read))) as [Found, Found];
    // What was looked up before may be over: a new name must be free, an old one still belong to this key.
    const isThere = subjects.bucket[name] !== undefined;
    if (part === undefined ? handles.bucket[handle] !== name : isThere) return false;
    const put = (id: string, { version, bucket }: Found, key: string, value: Sealed | string | undefined) => {
      const { [key]: _, ...rest } = bucket;
      const next = value === undefined ? rest : { ...rest, [key]: value };
      return { do: 'put', collection: COLLECTION, id, value: next, ifVersion: version } as const;
    };
    const steps = [
      put(ids[0] as string, subjects, name, part),
      put(ids[1] as string, handles, handle, part && name),
    ];
    try {
      await store.commit(steps, { key: `record:keys:${hex(random(16))}`, now: 0 });
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.code === 'CONFLICT') return false;
      throw error;
    }
  };
  return {
    get: async (subject) => get(await nameOf(subject)),
    async byHandle(handle) {
      const name = (await read(`h${handle.slice(0, 2)}`)).bucket[handle];
      return typeof name === 'string' ? get(name) : undefined;
    },
    async create(subject) {
      const name = await nameOf(subject);
      for (;;) {
        const known = await get(name);
        if (known !== undefined) return known;
        const made = makeKey(random);
        const part = await seal(own, name, { handle: made.handle, key: base64url(made.key) });
        if (await change(name, made.handle, part)) return (await get(name)) ?? made;
      }
    },
    async erase(subject) {
      const name = await nameOf(subject);
      for (;;) {
        const known = await get(name);
        if (known === undefined) return false;
        if (await change(name, known.handle, undefined)) return true;
      }
    },
  };
}

interface Found {
  readonly version: number;
  readonly bucket: Bucket;
}

function nameBy(master: Uint8Array): (subject: string) => Promise<string> {
  const { subtle } = globalThis.crypto;
  const imported = subtle.importKey('raw', new Uint8Array(master), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return async (subject) =>
    hex(new Uint8Array(await subtle.sign('HMAC', await imported, utf8(`subject:${subject}`))));
}
