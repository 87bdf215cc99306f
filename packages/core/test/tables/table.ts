import { expect, test } from 'vitest';
import { type ContextInput, explain, type MeasureSpec, policy, type Policy, prefer } from '@koppel/core';

// biome-ignore lint/suspicious/noExplicitAny: every table has fields of its own.
type AnyRecord = Record<string, any>;

/** One line of a table: what the two sides say, the share in thousandths (one number, or from … to), and the sentences. */
export type Line = readonly [
  what: string,
  ask: AnyRecord,
  offer: AnyRecord,
  share: number | readonly [certain: number, possible: number],
  nl: string,
  en: string,
];

/** Runs a table: the share by points of a wish of weight 1, and both sentences, word for word. */
export function table(use: Policy, lines: readonly Line[], context: ContextInput = {}): void {
  test.each(lines)('%s', (_, ask, offer, share, nl, en) => {
    const told = (language: 'nl' | 'en') => explain(use, ask, offer, { ...context, language });
    const { points, openPoints, criteria } = told('nl');
    const [lo, hi] = typeof share === 'number' ? [share, share] : share;
    expect([points, points + openPoints]).toEqual([lo, hi]);
    expect(criteria[0]?.sentence).toBe(nl);
    expect(told('en').criteria[0]?.sentence).toBe(en);
  });
}

/** A policy of one wish of weight 1. */
export function wish(
  fields: { readonly ask: Policy['ask']; readonly offer: Policy['offer'] },
  measure: Parameters<typeof write>[1],
): Policy {
  return write(fields, measure);
}

function write(
  fields: { readonly ask: Policy['ask']; readonly offer: Policy['offer'] },
  // biome-ignore lint/suspicious/noExplicitAny: the kinds differ per table; types.test.ts checks them.
  measure: (sides: { ask: any; offer: any; now: any }) => MeasureSpec,
): Policy {
  return policy(fields, (sides) => ({ wish: prefer(1, measure(sides)) }));
}
