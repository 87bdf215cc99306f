import { open, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Checkpoint, checkpointSchema, createMemoryKeys, type MemoryKeys } from '@koppel/record';
import { readDocument } from '@koppel/core';
import type { Io } from '../io.js';
import { about, refuseFile } from '../refusal.js';
import { faultOf, readBytes, readValueFile } from './file.js';

const EXPORT = {
  expected: 'an export of a decision record, or an SQLite store of Koppel',
  most: 512,
  hint: 'Export from a checkpoint on',
} as const;

/** The bytes of an export. Not as text: a byte that is wrong must be seen as it is. */
export function readExport(path: string, io: Io): Promise<Uint8Array> {
  return readBytes(path, io, EXPORT);
}

export async function readKeys(path: string, io: Io): Promise<MemoryKeys> {
  const from = await readValueFile(path, io);
  return about(path, () => createMemoryKeys({ from }));
}

/** Replaces a file of keys. What was there before is overwritten first, so that it does not stay on the disk under another name. */
export async function writeKeys(path: string, keys: MemoryKeys, io: Io): Promise<void> {
  const target = resolve(io.cwd, path);
  const text = `${JSON.stringify(keys.toFile(), null, 2)}\n`;
  try {
    await writeFile(`${target}.new`, text, { mode: 0o600, flush: true });
    const old = await open(target, 'r+');
    try {
      const { size } = await old.stat();
      await old.write(new Uint8Array(size), 0, size, 0);
      await old.sync();
    } finally {
      await old.close();
    }
    await rename(`${target}.new`, target);
  } catch (error) {
    const found = faultOf(error);
    if (found === undefined) throw error;
    refuseFile(path, found, 'a file that can be written');
  }
}

/** A checkpoint by itself, or the report of `koppel record verify --format json`. */
export async function readCheckpoint(path: string, io: Io): Promise<Checkpoint> {
  const value = await readValueFile(path, io);
  const { report } = (typeof value === 'object' && value !== null ? value : {}) as {
    report?: { end?: unknown };
  };
  return about(path, () => readDocument(checkpointSchema, report?.end ?? value));
}
