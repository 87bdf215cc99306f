import type { Archive } from '../archive.js';
import type { Common } from '../artefacts.js';
import { canonical } from '../canonical.js';
import { coreEngines } from '../engines/core-engines.js';
import type { Engine, Engines } from '../engines/engine.js';
import type { KeyStore } from '../keys/port.js';
import { readEntry } from '../people/read-entry.js';
import type { Entry, Json } from '../schema/entry.js';
import { firstDifference } from './difference.js';

/**
 * `same`: worked out anew, byte for byte what was recorded. `different`: not so; `at` is the first place. `cannot`: a person was
 * erased, an artefact is missing, the run depended on the clock or was cancelled, or no engine of that name is here.
 */
export type ReplayOutcome = 'same' | 'different' | 'cannot';

export interface Replayed {
  readonly id: string;
  readonly outcome: ReplayOutcome;
  readonly engine: { readonly name: string; readonly recorded: string; readonly now?: string };
  /** Whether the engine is of the version that was recorded. Another one may rightly differ. */
  readonly sameEngine: boolean;
  /** JSON Pointer into the result: the first difference. */
  readonly at?: string;
  readonly because?: 'erased' | 'artefact' | 'not-reproducible' | 'no-engine' | 'refused';
  /** What the engine refused, if it did. */
  readonly refused?: string;
}

export interface ReplayOptions {
  readonly keys: Pick<KeyStore, 'byHandle'>;
  /** Those of core unless said. */
  readonly engines?: Engines;
  /** Values that the record names but does not hold, by hash. */
  readonly artefact?: (hash: string) => Json | undefined;
}

/** Works out a run again from its record alone. Undefined for an entry that is no run. */
export async function replay(
  archive: Archive,
  entry: Entry,
  options: ReplayOptions,
): Promise<Replayed | undefined> {
  if (entry.kind !== 'run') return undefined;
  const { keys, engines = coreEngines(), artefact = () => undefined } = options;
  const { name, version: recorded } = entry.body['engine'] as { name: string; version: string };
  const engine: Engine | undefined = Object.hasOwn(engines, name) ? engines[name] : undefined;
  const said = {
    id: entry.id,
    engine: { name, recorded, ...(engine && { now: engine.version }) },
    sameEngine: engine?.version === recorded,
  };
  const cannot = (because: NonNullable<Replayed['because']>) =>
    ({ ...said, outcome: 'cannot', because }) as const;
  if (engine === undefined) return cannot('no-engine');
  if (entry.body['reproducible'] === false || entry.body['status'] === 'cancelled')
    return cannot('not-reproducible');
  const { body, missing } = await readEntry(entry, keys);
  if (missing.length > 0) return cannot('erased');
  const given = fetchCommon(
    entry.body['common'] as Common,
    (hash) => archive.artefact(hash) ?? artefact(hash),
  );
  if (given === undefined) return cannot('artefact');
  const input = { ...given, ...(body['input'] as Record<string, Json>) };
  let result: Json;
  try {
    result = engine.run(input);
  } catch (error) {
    return { ...cannot('refused'), refused: error instanceof Error ? error.message : String(error) };
  }
  if (canonical(result) === canonical(body['result'])) return { ...said, outcome: 'same' };
  return { ...said, outcome: 'different', at: firstDifference(body['result'] as Json, result) };
}

/** The values of what a run has in common with others; undefined when one is not there. */
export function fetchCommon(
  common: Common,
  fetch: (hash: string) => Json | undefined,
): Record<string, Json> | undefined {
  const given: Record<string, Json> = {};
  for (const [name, hash] of Object.entries(common)) {
    const value = typeof hash === 'string' ? fetch(hash) : allOf(hash.map(fetch));
    if (value === undefined) return undefined;
    given[name] = value;
  }
  return given;
}

function allOf(values: readonly (Json | undefined)[]): Json[] | undefined {
  return values.every((value) => value !== undefined) ? [...values] : undefined;
}
