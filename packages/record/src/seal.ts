import { KoppelError } from '@koppel/core';
import { base64url, type Bytes, fromBase64url, hex, join, utf8 } from './bytes.js';
import { canonical } from './canonical.js';

/** The key of one person: without it, nothing that was sealed under it can be read, by anybody. */
export interface SubjectKey {
  /** A random name for the key, in every entry that it opens. Says nothing about the person. */
  readonly handle: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** What an entry has of one person. */
export interface Sealed {
  readonly handle: string;
  /** HMAC-SHA-256 of the payload under the person's key: which payload it was can be proved with the key, and not guessed without it. */
  readonly commitment: string;
  /** IV, ciphertext and tag of AES-256-GCM. */
  readonly sealed: string;
}

const IV_BYTES = 12;
const { subtle } = globalThis.crypto;

interface Derived {
  readonly encrypt: CryptoKey;
  readonly iv: CryptoKey;
  readonly commit: CryptoKey;
}

type CryptoKey = Awaited<ReturnType<typeof subtle.importKey>>;

/** Three keys for three uses out of one (HKDF, RFC 5869), so that no use can tell anything about another. */
async function derive(key: Uint8Array): Promise<Derived> {
  const material = await subtle.importKey('raw', join(key), 'HKDF', false, ['deriveBits']);
  const info = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8('koppel.record/1') };
  const bits = new Uint8Array(await subtle.deriveBits(info, material, 3 * 256));
  const hmac = (from: number) =>
    subtle.importKey('raw', bits.slice(from, from + 32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const [encrypt, iv, commit] = await Promise.all([
    subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
    hmac(32),
    hmac(64),
  ]);
  return { encrypt, iv, commit };
}

/**
 * Seals a payload under a person's key. The same key, place and payload give the same bytes: the IV is not random but a
 * keyed hash of place and payload (a synthetic IV, after Rogaway and Shrimpton, "Deterministic Authenticated-Encryption",
 * 2006). `place` says where the payload stands, so that it cannot be moved elsewhere.
 */
export async function seal({ handle, key }: SubjectKey, place: unknown, payload: unknown): Promise<Sealed> {
  const keys = await derive(key);
  const [where, plain] = [utf8(canonical(place)), utf8(canonical(payload))];
  const { iv, commitment } = await marks(keys, where, plain);
  const secret = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: where }, keys.encrypt, plain);
  return { handle, commitment, sealed: base64url(join(iv, new Uint8Array(secret))) };
}

/** The payload, or undefined when key, place and what is sealed do not belong together. */
export async function open({ key }: SubjectKey, place: unknown, part: Sealed): Promise<unknown> {
  const bytes = fromBase64url(part.sealed);
  if (bytes === undefined || bytes.length < IV_BYTES + 16) return undefined;
  const [keys, where] = [await derive(key), utf8(canonical(place))];
  const iv = bytes.slice(0, IV_BYTES);
  const plain = await decrypt(keys, iv, where, bytes.slice(IV_BYTES));
  if (plain === undefined) return undefined;
  const expected = await marks(keys, where, plain);
  // GCM binds no ciphertext to one key; the commitment does.
  if (expected.commitment !== part.commitment) return undefined;
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

async function marks({ iv, commit }: Derived, where: Bytes, plain: Bytes) {
  // The length first: no place and payload can be cut in another way into the same bytes.
  const message = join(utf8(`${where.length}:`), where, plain);
  const [first, second] = await Promise.all([
    subtle.sign('HMAC', iv, message),
    subtle.sign('HMAC', commit, message),
  ]);
  return { iv: new Uint8Array(first).slice(0, IV_BYTES), commitment: hex(new Uint8Array(second)) };
}

async function decrypt(keys: Derived, iv: Bytes, where: Bytes, secret: Bytes): Promise<Bytes | undefined> {
  try {
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: where }, keys.encrypt, secret);
    return new Uint8Array(plain);
  } catch {
    return undefined;
  }
}

/** Refuses a key of another length. */
export function checkKey(key: unknown, pointer: string): Uint8Array {
  if (key instanceof Uint8Array && key.length === 32) return key;
  const found = key instanceof Uint8Array ? `${key.length} bytes` : typeof key;
  throw new KoppelError('BAD_VALUE', [{ pointer, found, expected: '32 bytes' }]);
}
