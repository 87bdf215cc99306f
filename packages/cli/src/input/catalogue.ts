import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import type { Io } from '../io.js';
import { mustBeFile, nameOf, readValueFile } from './file.js';

/** Catalogues that come with the command. */
export const BUILT_IN = 'nl-2019';

/** A catalogue that nobody has looked at yet, and what it is called in messages. */
export interface GivenCatalogue {
  readonly name: string;
  readonly value: unknown;
}

/** The built-in catalogue by its name, or a file. */
export async function loadCatalogue(named: string, io: Io): Promise<GivenCatalogue> {
  if (named === BUILT_IN) return { name: named, value: nl2019 };
  mustBeFile(named, BUILT_IN);
  return { name: nameOf(named), value: await readValueFile(named, io) };
}
