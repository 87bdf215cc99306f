import type { AnyDefinition } from '../../measure/define.js';
import type { ParamSpec } from '../../measure/params.js';
import { definitionOf, measureNames } from '../../measure/registry.js';
import { type FieldKind, type Fields, kindOf } from '../../policy/kinds.js';
import type { Criterion, LeafSpec, MeasureSpec, Operand, ParamValues } from '../../policy/spec.js';
import type { Arbitrary, Fc } from './fc.js';
import { corpusIds, treeIds } from './trees.js';
import { values } from './values.js';

/** Parameters of a measure within their ranges, some left to their defaults. */
export function params(fc: Fc, definition: Pick<AnyDefinition, 'params'>): Arbitrary<ParamValues> {
  const entries = Object.entries(definition.params).map(([name, spec]) => {
    const given: Arbitrary<number | string | undefined> =
      spec.type === 'name' && spec.required
        ? param(fc, name, spec)
        : fc.option(param(fc, name, spec), { nil: undefined });
    return given.map((value) => [name, value] as const);
  });
  return fc
    .tuple(...entries)
    .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as ParamValues);
}

function param(fc: Fc, name: string, spec: ParamSpec): Arbitrary<number | string> {
  if (spec.type === 'choice') return fc.constantFrom(...spec.options);
  if (spec.type === 'name') return fc.constantFrom(...(name === 'corpus' ? corpusIds : treeIds));
  const { min, max, whole } = spec;
  return fc.oneof(
    fc.constantFrom(min, max, spec.default),
    fc.nat({ max: 1000 }).map((part) => {
      const value = min + ((max - min) * part) / 1000;
      return whole ? Math.floor(value) : value;
    }),
    fc.nat({ max: 100 }).map((more) => Math.min(max, min + more)),
  );
}

/** Every way in which the declared fields can be operands of a measure. */
interface Combination {
  readonly name: string;
  readonly of: Source;
  readonly by: Source;
}

type Source = Operand | { readonly constantOf: FieldKind };

function combinations(
  fields: { readonly ask: Fields; readonly offer: Fields },
  level: Criterion['level'],
): Combination[][] {
  const operands = (kinds: readonly FieldKind[]): Operand[] => [
    ...Object.entries(fields.ask).flatMap(([name, kind]) =>
      kinds.includes(kindOf(kind)) ? [{ ask: name }] : [],
    ),
    ...Object.entries(fields.offer).flatMap(([name, kind]) =>
      kinds.includes(kindOf(kind)) ? [{ offer: name }] : [],
    ),
    ...(kinds.includes('date') ? [{ now: true } as const] : []),
  ];
  return measureNames
    .filter((name) => level === 'prefer' || definitionOf(name)?.wishOnly !== true)
    .map((name) => {
      const { of, by } = definitionOf(name) as AnyDefinition;
      const sources = (kinds: readonly FieldKind[]): Source[] => [
        ...operands(kinds),
        ...kinds.map((kind) => ({ constantOf: kind })),
      ];
      return sources(of).flatMap((one) => sources(by).map((other) => ({ name, of: one, by: other })));
    })
    .filter((some) => some.length > 0);
}

/** A measure of the registry over these fields, the day of the run and constants, that such a criterion may have. */
export function leaf(
  fc: Fc,
  fields: { readonly ask: Fields; readonly offer: Fields },
  level: Criterion['level'] = 'prefer',
): Arbitrary<LeafSpec> {
  const raw = values(fc);
  const choices = combinations(fields, level).map((some) =>
    fc.constantFrom(...some).chain(({ name, of, by }) => {
      const operand = (source: Source): Arbitrary<Operand> =>
        'constantOf' in source
          ? (raw[source.constantOf] as Arbitrary<unknown>).map((value) => ({ const: value }))
          : fc.constant(source);
      return fc
        .tuple(operand(of), operand(by), params(fc, definitionOf(name) as AnyDefinition))
        .map(([first, second, given]): LeafSpec => {
          const spec = { type: 'measure' as const, name, of: first, by: second };
          return Object.keys(given).length === 0 ? spec : { ...spec, params: given };
        });
    }),
  );
  return fc.oneof(...choices);
}

const shares = [0.001, 0.25, 0.333, 0.5, 1] as const;

/** A measure, or `all`, `any`, `not` and `atLeast` of measures, nested at most `depth` deep. */
export function spec(
  fc: Fc,
  fields: { readonly ask: Fields; readonly offer: Fields },
  depth = 3,
  level: Criterion['level'] = 'prefer',
): Arbitrary<MeasureSpec> {
  const leaves = leaf(fc, fields, level) as Arbitrary<MeasureSpec>;
  let inner = leaves;
  for (let level = 0; level < depth; level += 1) {
    const part = inner;
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    inner = fc.oneof(
      { weight: 5, arbitrary: leaves },
      { weight: 1, arbitrary: parts.map((some): MeasureSpec => ({ type: 'all', parts: some })) },
      { weight: 2, arbitrary: parts.map((some): MeasureSpec => ({ type: 'any', parts: some })) },
      { weight: 1, arbitrary: part.map((one): MeasureSpec => ({ type: 'not', part: one })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...shares), part)
          .map(([share, one]): MeasureSpec => ({ type: 'atLeast', share, part: one })),
      },
    );
  }
  return inner;
}
