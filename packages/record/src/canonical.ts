import { guard } from '@koppel/core';
import canonicalize from 'canonicalize';
import { hex, utf8 } from './bytes.js';

/**
 * The one text of a JSON value: keys sorted by UTF-16 units, no spaces, numbers as ECMAScript writes them (RFC 8785, the
 * JSON Canonicalization Scheme).
 *
 * @throws KoppelError `BAD_DOCUMENT` for what is not plain, modest JSON: NaN, a lone surrogate, too deep, too large.
 */
export function canonical(value: unknown): string {
  guard(value);
  return canonicalize(value) as string;
}

/** The SHA-256 of the canonical bytes, in hexadecimal digits. */
export async function hashOf(value: unknown): Promise<string> {
  return sha256(canonical(value));
}

export async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', utf8(text))));
}
