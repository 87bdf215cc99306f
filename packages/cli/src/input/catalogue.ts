import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import type { Io } from '../io.js';
import { nameOf, readValueFile } from './file.js';

/** Catalogues that come with the command. */
export const BUILT_IN = 'nl-2019';

/** A catalogue that nobody has looked at yet, and what it is called in messages. */
export interface GivenCatalogue {
  readonly name: string;
  readonly value: unknown;
}

/** The built-in catalogue by its name, or a file. */
export async function loadCatalogue(named: string, io: Io): Promise<GivenCatalogue> {
  const value = named === BUILT_IN ? nl2019 : await readValueFile(named, io);
  return { name: nameOf(named), value };
}
