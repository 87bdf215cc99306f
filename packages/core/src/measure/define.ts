import { KoppelError, refuse } from '../errors.js';
import type { Context } from '../policy/context.js';
import type { FieldKind, ValueInputs } from '../policy/kinds.js';
import { type Ref, refKind } from '../policy/policy.js';
import type { LeafSpec, Operand, ParamValues } from '../policy/spec.js';
import { readValue, type Values } from '../policy/values.js';
import type { Column } from './column.js';
import { checkParams, type ParamSpecs, type ParamsArgument, type ParamsOf } from './params.js';
import type { Reading } from './reading.js';

/**
 * Writes the shares of rows `from` to `to` (not included) into `lo` and `hi`, both starting at index 0.
 * Only rows whose value is plain need to be right; the caller patches the others by `read`.
 */
export type Kernel = (from: number, to: number, lo: Int32Array, hi: Int32Array) => void;

/**
 * A share that is a sum over names, out of a whole. It lets an index walk the lists of rows that have the names of the
 * question, instead of the rows.
 */
export interface Sum {
  readonly terms: readonly SumTerm[];
  /** The sum that makes a full share, more than 0; or, where the whole is the row's own, what a unit of its weights counts for. */
  readonly full: number | { readonly perWeight: number };
  /**
   * Where the sum is the lower end alone, and the upper end is read row by row: in rows whose value is known in part, by what
   * they have for certain (`odd`), or in plain rows, because the question is known in part (`plain`). Without it, sums are
   * for plain rows alone, and both ends.
   */
  readonly lower?: 'odd' | 'plain';
}

/** One name of the question, and all the names of the column that answer to it. */
export interface SumTerm {
  readonly codes: ArrayLike<number>;
  /** What a weight under each of the codes is multiplied by before the strengths are added up. */
  readonly factors: ArrayLike<number>;
  /** What a strength adds to the sum: a whole number, 0 for 0. */
  readonly gain: (strength: number) => number;
  /** Terms with the same key have the same gain, so that its table can be kept. */
  readonly key: string | number;
}

/** What one criterion means. One file each; see CONTRIBUTING, "adding a measure". */
export interface MeasureDefinition<
  Of extends FieldKind,
  By extends FieldKind,
  P extends ParamSpecs,
  B extends object,
> {
  readonly name: string;
  /** One sentence: what share 1 means. */
  readonly doc: string;
  readonly usefulFor: string;
  readonly notUsefulFor: string;
  /** Kinds of the first and of the second operand. */
  readonly of: readonly Of[];
  readonly by: readonly By[];
  readonly params: P;
  /** Too soft to keep anybody out: the measure may be a wish, and `checkPolicy` refuses it inside a demand. */
  readonly wishOnly?: true;
  /** The meaning, and the witness: reference of the fast path and source of the explanation. */
  read(of: Values[Of], by: Values[By], params: ParamsOf<P>, context: Context): Reading<B>;
  /** The fast path when the first operand is a column and the second one value, and the reverse. Optional. */
  kernelOf?(of: Column<Of>, by: Values[By], params: ParamsOf<P>, context: Context): Kernel | undefined;
  kernelBy?(by: Column<By>, of: Values[Of], params: ParamsOf<P>, context: Context): Kernel | undefined;
  /**
   * The share of plain rows as a sum, for tags and text: `codeOf` gives the code of a name that the column has. Both
   * ends of the reading must be that share, unless `lower` says otherwise. Undefined where it is no sum. Optional.
   */
  sumOf?(by: Values[By], params: ParamsOf<P>, context: Context, codeOf: CodeOf): Sum | undefined;
  sumBy?(of: Values[Of], params: ParamsOf<P>, context: Context, codeOf: CodeOf): Sum | undefined;
  /** For places: the distance from which the reading is [0, 0], so that what lies beyond is never looked at. Optional. */
  zeroFromKm?(params: ParamsOf<P>): number;
}

export type CodeOf = (name: string) => number | undefined;

type Argument<K extends FieldKind> = { [N in K]: Ref<N> }[K];
type Constant<K extends FieldKind> = { [N in K]: ValueInputs[N] }[K];

type Word<Of extends FieldKind, By extends FieldKind, P extends ParamSpecs> = (
  of: Argument<Of> | Constant<Of>,
  by: Argument<By> | Constant<By>,
  ...params: ParamsArgument<P>
) => LeafSpec;

/** The word by which a policy uses a measure, carrying the definition that it was made from. */
export interface Measure<Of extends FieldKind, By extends FieldKind, P extends ParamSpecs, B extends object> {
  (...operands: Parameters<Word<Of, By, P>>): LeafSpec;
  readonly definition: MeasureDefinition<Of, By, P, B>;
}

/** Any definition, for code that handles them all alike. */
export type AnyDefinition = MeasureDefinition<FieldKind, FieldKind, ParamSpecs, object>;

/** Makes the word of a measure from its definition: one meaning, written once. */
export function defineMeasure<
  const Of extends FieldKind,
  const By extends FieldKind,
  const P extends ParamSpecs,
  B extends object,
>(definition: MeasureDefinition<Of, By, P, B>): Measure<Of, By, P, B> {
  const word: Word<Of, By, P> = (of, by, ...[params]) => {
    const given = (params ?? {}) as ParamValues;
    const issues = checkParams(definition.params, given, `/${definition.name}`);
    if (issues.length > 0) throw new KoppelError('BAD_POLICY', issues);
    const spec = {
      type: 'measure' as const,
      name: definition.name,
      of: operand(definition, definition.of, of, 'first'),
      by: operand(definition, definition.by, by, 'second'),
    };
    return Object.keys(given).length === 0 ? spec : { ...spec, params: given };
  };
  return Object.assign(word, { definition });
}

function operand(
  definition: { readonly name: string },
  kinds: readonly FieldKind[],
  argument: unknown,
  place: 'first' | 'second',
): Operand {
  const kind = refKind(argument);
  const pointer = `/${definition.name}`;
  if (kind !== undefined) {
    if (kinds.includes(kind)) return argument as Operand;
    return refuse('BAD_POLICY', pointer, `a field of kind ${kind} as ${place} operand`, kinds.join(' or '));
  }
  constantKind(kinds, argument, pointer);
  return { const: argument };
}

/** The first of the kinds that can hold a constant; throws what the last one had against it. */
export function constantKind(kinds: readonly FieldKind[], value: unknown, pointer: string): FieldKind {
  let reason: unknown;
  for (const kind of kinds) {
    try {
      if (readValue(kind, value, pointer) !== undefined) return kind;
      return refuse('BAD_POLICY', pointer, 'nothing', `a field, or a constant of kind ${kinds.join(' or ')}`);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}
