import type { SubjectKey } from '../seal.js';

/**
 * Where the keys of persons are: one per person and tenant, never in the journal. Whoever erases a key erases the person,
 * wherever copies of the journal may be; so keys must not be where copies are kept for ever.
 */
export interface KeyStore {
  /** Undefined for a person who has none: nothing was recorded about them, or they were erased. */
  get(subject: string): Promise<SubjectKey | undefined>;
  /** The key that the person has, or a new one. Two calls at the same moment give the same key. */
  create(subject: string): Promise<SubjectKey>;
  byHandle(handle: string): Promise<SubjectKey | undefined>;
  /** Forgets the key, so that no trace of it or of the person is left. False when there was none. */
  erase(subject: string): Promise<boolean>;
}

/** So many bytes that nobody can guess. */
export type Random = (length: number) => Uint8Array;

/** Those of WebCrypto. */
export const webRandom: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));
