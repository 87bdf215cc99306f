import { adjust } from '@koppel/core';
import { supportPolicy } from '@koppel/support';
import type { Io } from '../io.js';
import { about } from '../refusal.js';
import { nameOf, readValueFile } from './file.js';

/** The policy to start from, with the weights and limits that the staff of a hub put in a file. */
export async function loadPolicy(path: string | undefined, io: Io): Promise<typeof supportPolicy> {
  if (path === undefined) return supportPolicy;
  const adjustment = await readValueFile(path, io);
  return about(nameOf(path), () => adjust(supportPolicy, adjustment));
}
