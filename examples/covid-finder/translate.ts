import type { Criterion, FieldKind, Fields, MeasureSpec, Policy } from '@koppel/core';

/** A rule of the finder as its JSON writes it. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly notEquals: string }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly overlaps: readonly string[] }
  | { readonly field: string; readonly isEmpty: true }
  /** Open when one of these schemes is: a reference, not a rule about the firm. */
  | { readonly anyOf: readonly string[] };

/** A policy whose only side with fields is the firm: everything that a scheme demands is a constant of its rule. */
export type SchemePolicy = Policy<Fields, Record<never, never>>;

/**
 * Translates a rule, whatever it says, into a policy. A policy is data, so a translator writes data; `rank` checks it.
 * Nothing here speaks of answers that are missing: to every measure, missing means unknown.
 *
 * Returns undefined for a rule that refers to other schemes: the file does not say which version of them is meant.
 */
export function translate(rule: Rule): SchemePolicy | undefined {
  const measure = measureOf(rule);
  if (measure === undefined) return undefined;
  return { koppel: 1, ask: fieldsOf(rule), offer: {}, criteria: criteriaOf(measure) };
}

function measureOf(rule: Rule): MeasureSpec | undefined {
  if ('anyOf' in rule) return undefined;
  if ('all' in rule) {
    const parts = rule.all.flatMap((part) => measureOf(part) ?? []);
    return parts.length === rule.all.length ? { type: 'all', parts } : undefined;
  }
  if ('not' in rule) return reverse(measureOf(rule.not));
  if ('equals' in rule) return leaf('value', rule.field, rule.equals);
  if ('notEquals' in rule) return reverse(leaf('value', rule.field, rule.notEquals));
  if ('in' in rule) return leaf('shares', rule.field, rule.in);
  if ('contains' in rule) return leaf('covers', rule.field, [rule.contains]);
  if ('overlaps' in rule) return leaf('shares', rule.field, rule.overlaps);
  // Empty: all that it holds is among nothing.
  return leaf('coverage', rule.field, []);
}

function leaf(name: string, field: string, constant: unknown): MeasureSpec {
  return { type: 'measure', name, of: { ask: field }, by: { const: constant } };
}

function reverse(part: MeasureSpec | undefined): MeasureSpec | undefined {
  return part && { type: 'not', part };
}

/** The operators tell what kind of answer a field holds: one name, or a list of names. */
function fieldsOf(rule: Rule): Readonly<Record<string, FieldKind>> {
  if ('anyOf' in rule) return {};
  if ('all' in rule) return Object.assign({}, ...rule.all.map(fieldsOf));
  if ('not' in rule) return fieldsOf(rule.not);
  const holdsList = 'contains' in rule || 'overlaps' in rule || 'isEmpty' in rule;
  return { [rule.field]: holdsList ? 'tags' : 'category' };
}

/** One demand per part of an `all`, so that an explanation can say which one is not met. */
function criteriaOf(measure: MeasureSpec): Readonly<Record<string, Criterion>> {
  const parts = measure.type === 'all' ? measure.parts : [measure];
  return Object.fromEntries(
    parts.map((part, index) => [`demand-${index + 1}`, { level: 'must', measure: part }]),
  );
}
