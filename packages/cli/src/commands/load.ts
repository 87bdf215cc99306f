import {
  checkCatalogue,
  createMatcher,
  type Matcher,
  type RegionData,
  type supportPolicy,
} from '@koppel/support';
import { loadAreas } from '../input/areas.js';
import { loadCatalogue } from '../input/catalogue.js';
import { nameOf, readValueFile } from '../input/file.js';
import { loadPolicy } from '../input/policy.js';
import type { Io } from '../io.js';
import { about, lineOf, Misuse, Refusal, together } from '../refusal.js';
import type { MatcherFlags } from './options.js';

/** What stands in a file that nobody has looked at yet, and what the file is called in messages. */
export interface GivenFile {
  readonly name: string;
  readonly value: unknown;
}

/** All that an answer needs. */
export interface Loaded {
  readonly matcher: Matcher;
  readonly regions: RegionData;
  readonly policy: typeof supportPolicy;
  /** What stands in the files, in their order. */
  readonly given: readonly GivenFile[];
  readonly now: string;
}

/** Reads every file that the user named, and says at once all that is wrong with any of them. `now` is asked last. */
export async function load(
  files: readonly string[],
  flags: MatcherFlags,
  now: () => string,
  io: Io,
): Promise<Loaded> {
  const named = [...files, flags.catalogue, flags.areas, flags.policy];
  if (named.filter((name) => name === '-').length > 1) {
    throw new Misuse("'-' can be used once: there is one standard input.");
  }
  const [given, catalogue, regions, policy] = await together([
    together(files.map((file) => readGiven(file, io))),
    loadCatalogue(flags.catalogue, io),
    loadAreas(flags.areas, io),
    loadPolicy(flags.policy, io),
  ]);
  const day = now();
  // What `check` calls an error would answer wrongly without a word: an area that nobody knows refuses everybody.
  const errors = checkCatalogue(catalogue.value, { now: day, regions }).filter(
    ({ level }) => level === 'error',
  );
  if (errors.length > 0) throw new Refusal(errors.map((error) => lineOf(catalogue.name, error)));
  const matcher = about(catalogue.name, () => createMatcher(catalogue.value, { regions, policy }));
  return { matcher, regions, policy, given, now: day };
}

async function readGiven(file: string, io: Io): Promise<GivenFile> {
  return { name: nameOf(file), value: await readValueFile(file, io) };
}
