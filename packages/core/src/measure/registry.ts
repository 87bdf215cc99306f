import { closeness } from './closeness.js';
import { coverage } from './coverage.js';
import { covers } from './covers.js';
import type { AnyDefinition } from './define.js';
import { during } from './during.js';
import { judged } from './judged.js';
import { sameBranch } from './same-branch.js';
import { shares } from './shares.js';
import { similar } from './similar.js';
import { text } from './text.js';
import { value } from './value.js';
import { within } from './within.js';

/** Every measure that a policy can name. A new one is a file beside these and a line here. */
export const measures = {
  closeness,
  coverage,
  covers,
  during,
  judged,
  sameBranch,
  shares,
  similar,
  text,
  value,
  within,
} as const;

export type MeasureName = keyof typeof measures;

type BecauseIn<M> = M extends {
  readonly definition: { read(...args: never[]): { readonly because: infer B } };
}
  ? B
  : never;

/** What each measure puts in `because`: what its sentences are made from. */
export type Becauses = { readonly [N in MeasureName]: BecauseIn<(typeof measures)[N]> };

export const measureNames = Object.keys(measures).sort() as readonly MeasureName[];

// A plain list: TypeScript would otherwise multiply out the types of all measures.
const definitions: ReadonlyMap<string, AnyDefinition> = new Map(
  measureNames.map((name) => [name, (measures[name] as { definition: unknown }).definition as AnyDefinition]),
);

/** The definition behind a name, seen without its own types: `checkPolicy` sees to it that the kinds fit. */
export function definitionOf(name: string): AnyDefinition | undefined {
  return definitions.get(name);
}
