import type { Json } from '../schema/entry.js';

/** What works something out: the same result for the same input, in the same version. */
export interface Engine {
  readonly version: string;
  run(input: Readonly<Record<string, Json>>): Json;
}

/** Engines by the names under which runs were recorded. */
export type Engines = Readonly<Record<string, Engine>>;

/** A result as JSON keeps it: `undefined` is left out. */
export function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
