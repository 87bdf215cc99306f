import { readDocument } from '@koppel/core';
import { base64url, fromBase64url, hex } from '../bytes.js';
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
  for (const [place, { subject, handle, key }] of given.entries()) {
    keep(subject, { handle, key: checkKey(fromBase64url(key), `/keys/${place}/key`) });
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
