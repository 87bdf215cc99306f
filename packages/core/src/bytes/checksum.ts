const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * XXH32 with seed 0 (Y. Collet, "xxHash fast digest algorithm", specification 0.2.0) over `bytes / 4` words from byte
 * `from` on, as an unsigned whole number. Both have to be multiples of 4; words are read in the order of the machine,
 * so on a little-endian one it is XXH32 itself. Every step can be undone when the other words are known, so a change
 * inside one word always changes the result, and any other change does but for one in 2³².
 */
export function checksum(buffer: ArrayBufferLike, from: number, bytes: number): number {
  const words = new Int32Array(buffer, from, bytes / 4);
  const { length } = words;
  let at = 0;
  let hash = PRIME_5 | 0;
  // Phase 1: four lanes that do not wait for each other.
  if (length >= 4) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2 | 0;
    let c = 0;
    let d = -PRIME_1 | 0;
    for (const last = length - 4; at <= last; at += 4) {
      a = (a + Math.imul(words[at] as number, PRIME_2)) | 0;
      b = (b + Math.imul(words[at + 1] as number, PRIME_2)) | 0;
      c = (c + Math.imul(words[at + 2] as number, PRIME_2)) | 0;
      d = (d + Math.imul(words[at + 3] as number, PRIME_2)) | 0;
      a = Math.imul((a << 13) | (a >>> 19), PRIME_1);
      b = Math.imul((b << 13) | (b >>> 19), PRIME_1);
      c = Math.imul((c << 13) | (c >>> 19), PRIME_1);
      d = Math.imul((d << 13) | (d >>> 19), PRIME_1);
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  }
  // Phase 2: the words that are left, and every bit into every other.
  hash = (hash + bytes) | 0;
  for (; at < length; at += 1)
    hash = Math.imul(rotate((hash + Math.imul(words[at] as number, PRIME_3)) | 0, 17), PRIME_4);
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
