import { refuse, show } from '../errors.js';
import { MISSING, PLAIN, type Column } from '../measure/column.js';
import type { AnyDefinition, Kernel } from '../measure/define.js';
import { evaluate, type Fetch, type Held, orUnknown } from '../measure/evaluate.js';
import { type Leaf, leafOf } from '../measure/leaf.js';
import { FULL } from '../measure/reading.js';
import { fixed, type Side } from '../measure/sides.js';
import { toThousandths } from '../policy/arithmetic.js';
import type { Context } from '../policy/context.js';
import { type Fields, isRule, kindOf } from '../policy/kinds.js';
import type { LeafSpec, MeasureSpec, Operand } from '../policy/spec.js';
import type { Value } from '../policy/values.js';

/** Rows that are scored together: two arrays of this length stay in the first-level cache. */
export const BLOCK = 1024;

/** A measure made ready for one ask: it fills blocks of rows. */
export interface Filler {
  readonly fill: Kernel;
  /** Whether the row has no such rule: `any` and `not` leave it out, and a wish earns nothing. */
  readonly noRule: NoRule;
}

/** Undefined when no row can lack the rule. */
type NoRule = ((row: number) => boolean) | undefined;

/** Rows as the compiler sees them. */
export interface Rows {
  readonly fields: Fields;
  /** The value of one row, and what the caller wrote there. */
  value(field: string, row: number): Value | undefined;
  raw(field: string, row: number): unknown;
  /** One entry per row. */
  column(field: string): Column | undefined;
  /** Where rows are laid out in another way than a column each: how a measure fills them; undefined reads row by row. */
  readonly leaf?: (spec: LeafSpec, ask: Side, context: Context) => Filler | undefined;
}

/** Makes a measure ready for one ask against many rows. Same results as `evaluate`, row by row. */
export function compile(spec: MeasureSpec, ask: Side, rows: Rows, context: Context): Filler {
  switch (spec.type) {
    case 'measure':
      return compileLeaf(spec, ask, rows, context);
    case 'custom':
      return byRow(spec, ask, rows, context, undefined);
    case 'all':
      return compileAll(spec.parts.map((part) => compile(part, ask, rows, context)));
    case 'any':
      return compileAny(spec.parts.map((part) => compile(part, ask, rows, context)));
    case 'not':
      return compileNot(compile(spec.part, ask, rows, context));
    case 'atLeast':
      return compileAtLeast(compile(spec.part, ask, rows, context), toThousandths(spec.share));
  }
}

type Source = { readonly column: Column; readonly rule: boolean } | { readonly held: Held };

function compileLeaf(spec: LeafSpec, ask: Side, rows: Rows, context: Context): Filler {
  if (rows.leaf !== undefined) {
    const lacks: NoRule = (row) =>
      evaluate(spec, rowFetch(ask, rows, context, row), context).how === 'no-rule';
    return rows.leaf(spec, ask, context) ?? byRow(spec, ask, rows, context, lacks);
  }
  const { definition, params } = leafOf(spec);
  const of = sourceOf(spec.of, definition.of, ask, rows, context);
  const by = sourceOf(spec.by, definition.by, ask, rows, context);
  const noRule =
    mayLackRule(of) || mayLackRule(by)
      ? (row: number) => lacksRule(of, row) || lacksRule(by, row)
      : undefined;
  if ('held' in of && 'held' in by) {
    const { lo, hi } = evaluate(spec, rowFetch(ask, rows, context, 0), context);
    return { fill: constant(lo, hi), noRule };
  }
  const reference = byRow(spec, ask, rows, context, noRule);
  if ('column' in of && 'column' in by) return reference;
  const column = 'column' in of ? of.column : (by as { readonly column: Column }).column;
  const kernel = kernelFor(definition, params, of, by, context);
  return { fill: kernel === undefined ? reference.fill : patched(kernel, column, reference.fill), noRule };
}

function mayLackRule(source: Source): boolean {
  return 'held' in source ? source.held.noRule : source.rule;
}

function lacksRule(source: Source, row: number): boolean {
  return 'held' in source ? source.held.noRule : source.rule && source.column.state[row] === MISSING;
}

function sourceOf(
  operand: Operand,
  kinds: Parameters<Fetch>[1],
  ask: Side,
  rows: Rows,
  context: Context,
): Source {
  if (!('offer' in operand)) return { held: askFetch(ask, context)(operand, kinds) };
  const column = rows.column(operand.offer);
  const declaration = rows.fields[operand.offer];
  if (column === undefined || declaration === undefined) {
    return unknownField(operand);
  }
  return { column, rule: isRule(declaration) };
}

function unknownField(operand: Operand): never {
  return refuse('BAD_POLICY', '', show(operand), 'a field that the records were read with');
}

function askFetch(ask: Side, context: Context): Fetch {
  return (operand, kinds) => {
    if (!('ask' in operand)) return fixed(operand, kinds, context);
    return (
      ask.get(operand.ask) ?? refuse('BAD_POLICY', '', show(operand), 'a field that the policy declares')
    );
  };
}

function rowFetch(ask: Side, rows: Rows, context: Context, row: number): Fetch {
  const fromAsk = askFetch(ask, context);
  return (operand, kinds) => {
    if (!('offer' in operand)) return fromAsk(operand, kinds);
    const declaration = rows.fields[operand.offer] ?? unknownField(operand);
    const value = rows.value(operand.offer, row);
    return {
      kind: kindOf(declaration),
      value,
      noRule: isRule(declaration) && value === undefined,
      raw: kinds.length === 0 ? rows.raw(operand.offer, row) : undefined,
    };
  };
}

function kernelFor(
  definition: AnyDefinition,
  params: Leaf['params'],
  of: Source,
  by: Source,
  context: Context,
): Kernel | undefined {
  const scalar = 'held' in of ? of.held : (by as { readonly held: Held }).held;
  if (scalar.noRule) return constant(FULL, FULL);
  const value = orUnknown(scalar);
  if (value === undefined) return constant(0, FULL);
  return 'column' in of
    ? definition.kernelOf?.(of.column, value, params, context)
    : definition.kernelBy?.((by as { readonly column: Column }).column, value, params, context);
}

/** The kernel where rows are plain, the reference where they are odd; what is missing reads alike in every row. */
function patched(kernel: Kernel, column: Column, reference: Kernel): Kernel {
  if (column.allPlain) return kernel;
  const { state } = column;
  const one = { lo: new Int32Array(1), hi: new Int32Array(1) };
  let missing: { readonly lo: number; readonly hi: number } | undefined;
  const read = (row: number) => {
    reference(row, row + 1, one.lo, one.hi);
    return { lo: one.lo[0] as number, hi: one.hi[0] as number };
  };
  return (from, to, lo, hi) => {
    kernel(from, to, lo, hi);
    for (let row = from; row < to; row += 1) {
      if (state[row] === PLAIN) continue;
      let reading = state[row] === MISSING ? missing : undefined;
      if (reading === undefined) {
        reading = read(row);
        if (state[row] === MISSING) missing = reading;
      }
      lo[row - from] = reading.lo;
      hi[row - from] = reading.hi;
    }
  };
}

function byRow(spec: MeasureSpec, ask: Side, rows: Rows, context: Context, noRule: NoRule): Filler {
  const fill: Kernel = (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      const result = evaluate(spec, rowFetch(ask, rows, context, row), context);
      lo[row - from] = result.lo;
      hi[row - from] = result.hi;
    }
  };
  return { fill, noRule };
}

function constant(low: number, high: number): Kernel {
  return (from, to, lo, hi) => {
    lo.fill(low, 0, to - from);
    hi.fill(high, 0, to - from);
  };
}

function scratch(parts: readonly Filler[]) {
  return parts.map((part) => ({ part, lo: new Int32Array(BLOCK), hi: new Int32Array(BLOCK) }));
}

/** A composed rule is absent where all of its parts are. */
function noneHasRule(parts: readonly Filler[]): NoRule {
  const tests = parts.map((part) => part.noRule);
  return tests.includes(undefined) ? undefined : (row) => tests.every((test) => test?.(row));
}

function compileAll(parts: readonly Filler[]): Filler {
  const buffers = scratch(parts);
  const fill: Kernel = (from, to, lo, hi) => {
    lo.fill(FULL, 0, to - from);
    hi.fill(FULL, 0, to - from);
    for (const buffer of buffers) {
      buffer.part.fill(from, to, buffer.lo, buffer.hi);
      for (let at = 0; at < to - from; at += 1) {
        if ((buffer.lo[at] as number) < (lo[at] as number)) lo[at] = buffer.lo[at] as number;
        if ((buffer.hi[at] as number) < (hi[at] as number)) hi[at] = buffer.hi[at] as number;
      }
    }
  };
  return { fill, noRule: noneHasRule(parts) };
}

function compileAny(parts: readonly Filler[]): Filler {
  const buffers = scratch(parts);
  const noRule = noneHasRule(parts);
  const fill: Kernel = (from, to, lo, hi) => {
    lo.fill(0, 0, to - from);
    hi.fill(0, 0, to - from);
    for (const { part, lo: low, hi: high } of buffers) {
      part.fill(from, to, low, high);
      for (let at = 0; at < to - from; at += 1) {
        if (part.noRule?.(from + at)) continue;
        if ((low[at] as number) > (lo[at] as number)) lo[at] = low[at] as number;
        if ((high[at] as number) > (hi[at] as number)) hi[at] = high[at] as number;
      }
    }
    if (noRule === undefined) return;
    for (let at = 0; at < to - from; at += 1) if (noRule(from + at)) lo[at] = hi[at] = FULL;
  };
  return { fill, noRule };
}

function compileNot(part: Filler): Filler {
  const fill: Kernel = (from, to, lo, hi) => {
    part.fill(from, to, lo, hi);
    for (let at = 0; at < to - from; at += 1) {
      if (part.noRule?.(from + at)) continue;
      const high = hi[at] as number;
      hi[at] = FULL - (lo[at] as number);
      lo[at] = FULL - high;
    }
  };
  return { fill, noRule: part.noRule };
}

function compileAtLeast(part: Filler, threshold: number): Filler {
  const fill: Kernel = (from, to, lo, hi) => {
    part.fill(from, to, lo, hi);
    for (let at = 0; at < to - from; at += 1) {
      lo[at] = (lo[at] as number) >= threshold ? FULL : 0;
      hi[at] = (hi[at] as number) >= threshold ? FULL : 0;
    }
  };
  return { fill, noRule: part.noRule };
}
