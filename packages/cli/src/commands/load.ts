import { checkCatalogue, createMatcher, type Matcher, type RegionData } from '@koppel/support';
import { loadAreas } from '../input/areas.js';
import { loadCatalogue } from '../input/catalogue.js';
import { nameOf, readValueFile } from '../input/file.js';
import { loadPolicy } from '../input/policy.js';
import type { Io } from '../io.js';
import { about, lineOf, Misuse, Refusal, together } from '../refusal.js';
import type { MatcherFlags } from './options.js';

export interface GivenCase {
  readonly name: string;
  readonly value: unknown;
}

/** All that an answer needs. */
export interface Loaded {
  readonly matcher: Matcher;
  readonly regions: RegionData;
  readonly cases: readonly GivenCase[];
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
  const [cases, catalogue, regions, policy] = await together([
    together(files.map((file) => readCase(file, io))),
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
  return { matcher, regions, cases, now: day };
}

async function readCase(file: string, io: Io): Promise<GivenCase> {
  return { name: nameOf(file), value: await readValueFile(file, io) };
}
