import { refuse, show } from '../errors.js';
import type { AnyDefinition } from './define.js';
import { withDefaults } from './params.js';
import { definitionOf } from './registry.js';
import type { LeafSpec } from '../policy/spec.js';

/** What a leaf means: its measure, and all of its parameters. */
export interface Leaf {
  readonly definition: AnyDefinition;
  readonly params: ReturnType<typeof withDefaults>;
}

const leaves = new WeakMap<LeafSpec, Leaf>();

/** The measure of a leaf; looked up once, since policies are data that nobody changes after use. */
export function leafOf(spec: LeafSpec): Leaf {
  const known = leaves.get(spec);
  if (known !== undefined) return known;
  const definition =
    definitionOf(spec.name) ?? refuse('BAD_POLICY', '', show(spec.name), 'a measure of the registry');
  const leaf = { definition, params: withDefaults(definition.params, spec.params) };
  leaves.set(spec, leaf);
  return leaf;
}
