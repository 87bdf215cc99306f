import type { AnyDefinition } from '../measure/define.js';
import type { FieldKind, Fields } from '../policy/kinds.js';
import type { TreeData } from '../policy/tree.js';
import type { Fc } from './arbitraries/fc.js';
import { refine, refineRecord } from './arbitraries/refine.js';
import { leaf, params, spec } from './arbitraries/specs.js';
import { context, tree } from './arbitraries/trees.js';
import { maybeMissing, values } from './arbitraries/values.js';
import { fields, policy, type RawRecord, type WorldOptions, world } from './arbitraries/worlds.js';

/**
 * Generators of everything that a law of Koppel speaks of: `arbitraries(fc).world()`. Vocabularies are small, so that
 * ties and overlaps are common. Everything generated is plain data and can be pasted into a test.
 */
export function arbitraries(fc: Fc) {
  const raw = values(fc);
  return {
    /** A value of a kind, known exactly or roughly; never missing. */
    value: (kind: FieldKind) => raw[kind],
    /** The same, or missing. */
    maybe: (kind: FieldKind) => maybeMissing(fc, raw[kind] as ReturnType<typeof raw.flag.map<unknown>>),
    tree: (id: string) => tree(fc, id),
    context: () => context(fc),
    fields: () => fields(fc),
    params: (definition: Pick<AnyDefinition, 'params'>) => params(fc, definition),
    leaf: (declared: { readonly ask: Fields; readonly offer: Fields }) => leaf(fc, declared),
    spec: (declared: { readonly ask: Fields; readonly offer: Fields }, depth?: number) =>
      spec(fc, declared, depth),
    policy: (declared: { readonly ask: Fields; readonly offer: Fields }, options?: WorldOptions) =>
      policy(fc, declared, options),
    world: (options?: WorldOptions) => world(fc, options),
    refine: (kind: FieldKind, value: unknown, trees?: readonly TreeData[]) => refine(fc, kind, value, trees),
    refineRecord: (declared: Fields, record: RawRecord, trees?: readonly TreeData[]) =>
      refineRecord(fc, declared, record, trees),
  };
}
