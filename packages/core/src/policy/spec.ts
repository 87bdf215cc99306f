import type { Fields } from './kinds.js';
import type { Text } from './text.js';

/**
 * A policy as plain data: what a hub decided. It survives JSON unchanged (but for `custom`), and score, retrieval,
 * explanation and audit are all derived from it.
 */
export interface Policy<A extends Fields = Fields, O extends Fields = Fields> {
  /** Version of this format. */
  readonly koppel: 1;
  /** Fields of the side that looks. */
  readonly ask: A;
  /** Fields of the side that is found. */
  readonly offer: O;
  readonly criteria: Readonly<Record<string, Criterion>>;
}

/** One thing that is demanded (`must`) or valued (`prefer`). */
export type Criterion = MustCriterion | PreferCriterion;

export interface MustCriterion {
  readonly level: 'must';
  readonly measure: MeasureSpec;
  /** What a person reads above the sentence; the id of the criterion otherwise. */
  readonly label?: Text;
}

export interface PreferCriterion {
  readonly level: 'prefer';
  /** Whole number, 0…1000; 0 means the criterion does not exist. */
  readonly weight: number;
  readonly measure: MeasureSpec;
  readonly label?: Text;
}

/** What a criterion looks at. */
export type MeasureSpec = LeafSpec | AllSpec | AnySpec | NotSpec | AtLeastSpec | CustomSpec;

/** A measure from the registry, applied to two operands. */
export interface LeafSpec {
  readonly type: 'measure';
  readonly name: string;
  readonly of: Operand;
  readonly by: Operand;
  readonly params?: ParamValues;
}

/** Met as far as its least met part. */
export interface AllSpec {
  readonly type: 'all';
  readonly parts: readonly MeasureSpec[];
}

/** Met as far as its best met part. */
export interface AnySpec {
  readonly type: 'any';
  readonly parts: readonly MeasureSpec[];
}

/** The reverse: share 1 where the part has 0. */
export interface NotSpec {
  readonly type: 'not';
  readonly part: MeasureSpec;
}

/** Makes yes or no of a share: yes from `share` (0…1) on. */
export interface AtLeastSpec {
  readonly type: 'atLeast';
  readonly share: number;
  readonly part: MeasureSpec;
}

/** A function of the caller's own. Not serialisable: JSON keeps its name but not the function. */
export interface CustomSpec {
  readonly type: 'custom';
  readonly name: string;
  readonly operands: readonly Operand[];
  readonly read: CustomRead;
}

/**
 * Gets the raw field values (missing ones as undefined) and returns a share 0…1, or undefined for "not known".
 * It must be pure: same input, same share.
 */
export type CustomRead = (...values: readonly unknown[]) => number | undefined;

/** Where a measure finds a value: a field of one of the sides, the day of the run, or a constant. */
export type Operand = FieldOperand | { readonly now: true } | { readonly const: unknown };
export type FieldOperand = { readonly ask: string } | { readonly offer: string };

export type ParamValue = number | string;
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** Shares that `atLeast` can tell from nothing: at least a thousandth. */
export function isThreshold(share: unknown): share is number {
  return typeof share === 'number' && share >= 0.001 && share <= 1;
}
export const THRESHOLD = 'a share from 0.001 to 1';

export const MAX_WEIGHT = 1000;

export function isWeight(weight: unknown): weight is number {
  return Number.isInteger(weight) && (weight as number) >= 0 && (weight as number) <= MAX_WEIGHT;
}

/** Keeps the points of any pair below 2³¹. */
export const MAX_CRITERIA = 1000;

/** Calls `visit` on a spec and everything inside it, with its place below `pointer`. */
export function walkSpec(
  spec: MeasureSpec,
  pointer: string,
  visit: (spec: MeasureSpec, pointer: string) => void,
): void {
  visit(spec, pointer);
  if (spec.type === 'all' || spec.type === 'any') {
    for (const [index, part] of spec.parts.entries()) walkSpec(part, `${pointer}/parts/${index}`, visit);
  }
  if (spec.type === 'not' || spec.type === 'atLeast') walkSpec(spec.part, `${pointer}/part`, visit);
}

/** Whether JSON keeps the whole policy: false when it has a `custom` function. */
export function isSerialisable(policy: Policy): boolean {
  let plain = true;
  for (const { measure } of Object.values(policy.criteria)) {
    walkSpec(measure, '', (spec) => {
      plain &&= spec.type !== 'custom';
    });
  }
  return plain;
}

/** The same policy looked at from the other side: who was found now looks. One set of rules, both directions. */
export function flip<A extends Fields, O extends Fields>(policy: Policy<A, O>): Policy<O, A> {
  const turnOperand = (operand: Operand): Operand =>
    'ask' in operand ? { offer: operand.ask } : 'offer' in operand ? { ask: operand.offer } : operand;
  const turn = (spec: MeasureSpec): MeasureSpec => {
    switch (spec.type) {
      case 'measure':
        return { ...spec, of: turnOperand(spec.of), by: turnOperand(spec.by) };
      case 'custom':
        return { ...spec, operands: spec.operands.map(turnOperand) };
      case 'all':
      case 'any':
        return { ...spec, parts: spec.parts.map(turn) };
      case 'not':
      case 'atLeast':
        return { ...spec, part: turn(spec.part) };
    }
  };
  const criteria = Object.fromEntries(
    Object.entries(policy.criteria).map(([id, criterion]) => [
      id,
      { ...criterion, measure: turn(criterion.measure) },
    ]),
  );
  return { koppel: 1, ask: policy.offer, offer: policy.ask, criteria };
}
