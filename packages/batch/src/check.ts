import { createHash } from 'node:crypto';
import { BatchError } from './error.js';
import type { Shard } from './port.js';

export const limits = { runName: 128, shardName: 200, shards: 100_000, inputLength: 100_000 } as const;

export function checkRun(run: unknown): string {
  return checkText(run, '/run', limits.runName);
}

/** A name that every engine keeps as it is. */
export function checkText(value: unknown, pointer: string, most: number): string {
  const isFine =
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= most &&
    value.isWellFormed() &&
    !value.includes('\u0000');
  if (isFine) return value;
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(typeof value);
  throw new BatchError(
    'BAD_OPTION',
    pointer,
    found,
    `1 to ${most} characters of well-formed text without U+0000`,
  );
}

/** The shards as they are kept: names checked, input as JSON. */
export function checkShards(shards: readonly Shard[]): { readonly name: string; readonly json: string }[] {
  if (shards.length > limits.shards) {
    throw new BatchError('BAD_OPTION', '/shards', `${shards.length} shards`, `at most ${limits.shards}`);
  }
  const names = new Set<string>();
  return shards.map(({ name, input }, place) => {
    checkText(name, `/shards/${place}/name`, limits.shardName);
    if (names.has(name)) {
      throw new BatchError(
        'DUPLICATE_ID',
        `/shards/${place}/name`,
        JSON.stringify(name),
        'a name of its own',
      );
    }
    names.add(name);
    const json = JSON.stringify(input) as string | undefined;
    if (json === undefined || json.length > limits.inputLength) {
      const found = json === undefined ? 'nothing' : `${json.length} characters`;
      throw new BatchError(
        'BAD_OPTION',
        `/shards/${place}/input`,
        found,
        `at most ${limits.inputLength} characters of JSON`,
      );
    }
    return { name, json };
  });
}

/** The name of a part: SHA-256 of its bytes, in hexadecimal. */
export function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Refuses bytes that are not those that were kept under this name. */
export function checkPart(name: string, bytes: Uint8Array): Uint8Array {
  if (nameOf(bytes) === name) return bytes;
  throw new BatchError(
    'BAD_BYTES',
    '/part',
    'bytes with another hash',
    name,
    'Remove the run and start it anew',
  );
}

/** What the shards of a run are, for telling whether others are the same. */
export function fingerprintOf(shards: readonly { readonly name: string; readonly json: string }[]): string {
  return nameOf(new TextEncoder().encode(JSON.stringify(shards)));
}
