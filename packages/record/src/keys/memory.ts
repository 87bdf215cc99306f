import { readDocument } from '@koppel/core';
import { base64url, fromBase64url, hex } from '../bytes.js';
import { refuseRecord } from '../error.js';
import { type KeyFile, keyFileSchema } from '../schema/keys.js';
import { checkKey, type SubjectKey } from '../seal.js';
import { type KeyStore, type Random, webRandom } from './port.js';

export interface MemoryKeysOptions {
  readonly random?: Random;
  /** Keys to begin with, as `toFile` gave them. */
  readonly from?: unknown;
}

/** Keys in memory, which can be written to a file of their own and read again. */
export interface MemoryKeys extends KeyStore {
  /** All keys, by subject. To be kept like a password. */
  toFile(): KeyFile;
}

/** Keys for tests and for the command; `from` takes those that `toFile` gave. A portal keeps them in a store (`storeKeys`). */
export function createMemoryKeys({ random = webRandom, from }: MemoryKeysOptions = {}): MemoryKeys {
  const keys = new Map<string, SubjectKey>();
  const byHandle = new Map<string, string>();
  const keep = (subject: string, key: SubjectKey): SubjectKey => {
    keys.set(subject, key);
    byHandle.set(key.handle, subject);
    return key;
  };
  const given = from === undefined ? [] : readDocument(keyFileSchema, from).keys;
  const seen = { subject: new Set<string>(), handle: new Set<string>(), key: new Set<string>() };
  for (const [place, one] of given.entries()) {
    // Two persons under one key, or one under two: erasing somebody would leave them readable.
    for (const field of ['subject', 'handle', 'key'] as const) {
      const pointer = `/keys/${place}/${field}`;
      if (seen[field].has(one[field])) {
        refuseRecord('BAD_VALUE', pointer, `the ${field} of another line`, 'one of its own');
      }
      seen[field].add(one[field]);
    }
    const key = checkKey(fromBase64url(one.key), `/keys/${place}/key`);
    keep(one.subject, { handle: one.handle, key });
  }
  return {
    get: async (subject) => keys.get(subject),
    create: async (subject) => keys.get(subject) ?? keep(subject, makeKey(random)),
    byHandle: async (handle) => keys.get(byHandle.get(handle) ?? ''),
    async erase(subject) {
      const known = keys.get(subject);
      if (known === undefined) return false;
      byHandle.delete(known.handle);
      return keys.delete(subject);
    },
    toFile: () => ({
      format: 'koppel.keys/1',
      keys: [...keys]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([subject, { handle, key }]) => ({ subject, handle, key: base64url(key) })),
    }),
  };
}

/** 256 bits of key, and 128 of a name for it. */
export function makeKey(random: Random): SubjectKey {
  return { handle: hex(random(16)), key: random(32) };
}
