import { refuse, show } from '../errors.js';
import { toThousandths } from '../policy/arithmetic.js';
import type { Context } from '../policy/context.js';
import type { FieldKind } from '../policy/kinds.js';
import type { CustomSpec, LeafSpec, MeasureSpec, Operand } from '../policy/spec.js';
import { isExact, unknownTags, type Value } from '../policy/values.js';
import { leafOf } from './leaf.js';
import { FULL, type Reading } from './reading.js';

/** Something that has to be known, or judged, before a criterion is decided. */
export type Gap = FactGap | JudgeGap;

/** A fact that is missing or too rough: ask the entrepreneur (`ask`) or the provider (`offer`). */
export interface FactGap {
  readonly kind: 'fact';
  readonly side: 'ask' | 'offer';
  readonly field: string;
  /** The names within the field that have to be settled, sorted; empty when it is the field as a whole. */
  readonly about: readonly string[];
}

/** A condition that somebody has to judge. */
export interface JudgeGap {
  readonly kind: 'judge';
  readonly condition: string;
  readonly by: string;
}

/** What an operand holds in this pair. */
export interface Held {
  readonly kind: FieldKind;
  readonly value: Value | undefined;
  /** The field holds a rule and this record has none. */
  readonly noRule: boolean;
  /** As the caller wrote it, for `custom`. */
  readonly raw: unknown;
}

/** Finds what an operand holds; `kinds` are those that the measure accepts there, which types a constant. */
export type Fetch = (operand: Operand, kinds: readonly FieldKind[]) => Held;

/** How a part of a criterion came out, with all that an explanation needs. */
export interface Evaluation {
  readonly spec: MeasureSpec;
  readonly lo: number;
  readonly hi: number;
  /** Why there is nothing to read, or 'read' when there was. */
  readonly how: 'read' | 'no-rule' | 'missing';
  readonly because: object;
  readonly gaps: readonly Gap[];
  readonly parts: readonly Evaluation[];
}

/** Reads a criterion for one pair: the reference that the fast path has to equal, and the source of explanations. */
export function evaluate(spec: MeasureSpec, fetch: Fetch, context: Context): Evaluation {
  switch (spec.type) {
    case 'measure':
      return evaluateLeaf(spec, fetch, context);
    case 'custom':
      return evaluateCustom(spec, fetch);
    case 'all': {
      const parts = spec.parts.map((part) => evaluate(part, fetch, context));
      const lo = Math.min(...parts.map((part) => part.lo));
      return combine(spec, parts, lo, Math.min(...parts.map((part) => part.hi)));
    }
    case 'any': {
      const parts = spec.parts.map((part) => evaluate(part, fetch, context));
      // Only the rules that exist are alternatives: an absent one must not open the door for all.
      const rules = parts.filter((part) => part.how !== 'no-rule');
      if (rules.length === 0) return combine(spec, parts, FULL, FULL);
      const lo = Math.max(...rules.map((part) => part.lo));
      return combine(spec, parts, lo, Math.max(...rules.map((part) => part.hi)));
    }
    case 'not': {
      const part = evaluate(spec.part, fetch, context);
      // A rule that is absent is met, and so is its reverse: there is nothing to break.
      return part.how === 'no-rule'
        ? combine(spec, [part], FULL, FULL)
        : combine(spec, [part], FULL - part.hi, FULL - part.lo);
    }
    case 'atLeast': {
      const part = evaluate(spec.part, fetch, context);
      const threshold = toThousandths(spec.share);
      return combine(spec, [part], part.lo >= threshold ? FULL : 0, part.hi >= threshold ? FULL : 0);
    }
  }
}

function combine(spec: MeasureSpec, parts: readonly Evaluation[], lo: number, hi: number): Evaluation {
  const gaps = lo === hi ? [] : parts.flatMap((part) => part.gaps);
  const how = parts.every((part) => part.how === 'no-rule') ? 'no-rule' : 'read';
  return { spec, lo, hi, how, because: {}, gaps, parts };
}

function evaluateLeaf(spec: LeafSpec, fetch: Fetch, context: Context): Evaluation {
  const { definition, params } = leafOf(spec);
  const of = fetch(spec.of, definition.of);
  const by = fetch(spec.by, definition.by);
  if (of.noRule || by.noRule) {
    return { spec, lo: FULL, hi: FULL, how: 'no-rule', because: {}, gaps: [], parts: [] };
  }
  const ofValue = orUnknown(of);
  const byValue = orUnknown(by);
  if (ofValue === undefined || byValue === undefined) {
    const missing = [
      ...(ofValue === undefined ? factGap(spec.of, []) : []),
      ...(byValue === undefined ? factGap(spec.by, []) : []),
    ];
    return { spec, lo: 0, hi: FULL, how: 'missing', because: {}, gaps: missing, parts: [] };
  }
  const reading = definition.read(ofValue, byValue, params, context);
  const gaps = reading.lo === reading.hi ? [] : gapsOf(spec, of, by, reading);
  return { spec, lo: reading.lo, hi: reading.hi, how: 'read', because: reading.because, gaps, parts: [] };
}

/** Missing tags are a set about which nothing is known; measures read that themselves. */
export function orUnknown(held: Held): Value | undefined {
  return held.value ?? (held.kind === 'tags' ? unknownTags : undefined);
}

/** Who has to say what: whichever operand is rough, and if both are exact, the asker was not specific enough. */
function gapsOf(spec: LeafSpec, of: Held, by: Held, reading: Reading): readonly Gap[] {
  if (reading.judges !== undefined) {
    return reading.judges.map(({ id, by: judge }) => ({ kind: 'judge', condition: id, by: judge }));
  }
  const about = [...(reading.unsettled ?? [])].sort();
  const rough = [
    ...(isExact(of.kind, of.value) ? [] : factGap(spec.of, about)),
    ...(isExact(by.kind, by.value) ? [] : factGap(spec.by, about)),
  ];
  if (rough.length > 0) return rough;
  const both = [...factGap(spec.of, about), ...factGap(spec.by, about)];
  const asked = both.filter((gap) => gap.side === 'ask');
  return asked.length > 0 ? asked : both;
}

function factGap(operand: Operand, about: readonly string[]): readonly FactGap[] {
  const field = fieldOf(operand);
  return field === undefined ? [] : [{ kind: 'fact', ...field, about }];
}

function fieldOf(operand: Operand): { side: 'ask' | 'offer'; field: string } | undefined {
  if ('ask' in operand) return { side: 'ask', field: operand.ask };
  if ('offer' in operand) return { side: 'offer', field: operand.offer };
  return undefined;
}

function evaluateCustom(spec: CustomSpec, fetch: Fetch): Evaluation {
  const held = spec.operands.map((operand) => fetch(operand, []));
  const share = spec.read(...held.map(({ raw }) => raw));
  if (share === undefined) {
    const gaps = spec.operands.flatMap((operand, index) =>
      held[index]?.value === undefined ? factGap(operand, []) : [],
    );
    return { spec, lo: 0, hi: FULL, how: 'missing', because: {}, gaps, parts: [] };
  }
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
    refuse(
      'BAD_POLICY',
      '',
      `${show(share)} from the custom measure ${show(spec.name)}`,
      'a share from 0 to 1, or undefined',
    );
  }
  const points = toThousandths(share);
  return { spec, lo: points, hi: points, how: 'read', because: { share: points }, gaps: [], parts: [] };
}
