import type { Becauses } from '../../measure/registry.js';
import type { Status } from '../../policy/verdict.js';
import type { Outcome, Scene } from '../scene.js';

/**
 * Everything that Koppel says, in one language. A new measure or a new language that misses a sentence is a type
 * error. Sentences have no full stop; the page or the terminal adds it.
 */
export interface Sentences {
  readonly measures: { readonly [N in keyof Becauses]: (because: Becauses[N], scene: Scene) => string };
  /** For `not(measure)`, where the plain sentence would read badly behind "must not be the case". */
  readonly reversed: { readonly [N in keyof Becauses]?: (because: Becauses[N], scene: Scene) => string };
  /** When a field that the measure needs is missing. */
  readonly missing: (fields: readonly string[], provider: boolean) => string;
  /** When the field that holds the rule or the preference is absent. */
  readonly absent: Readonly<Record<'must' | 'prefer', string>>;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  readonly atLeast: (percent: number, part: string) => string;
  readonly custom: (name: string, outcome: Outcome) => string;
  /** The verdict in one sentence. */
  readonly summary: (verdict: {
    status: Status;
    unmet: readonly string[];
    facts: readonly string[];
    judges: readonly string[];
    points: number;
    outOf: number;
  }) => string;
}
