import { readDocument, type Text } from '@koppel/core';
import { type Case, caseSchema } from '../schema/firm.js';
import type { Need } from '../schema/vocabulary.js';
import { needsOfKind } from './stated.js';

/** What `withUnderlying` needs of a proposal; a `ProposedNeed` will do. */
export interface AcceptedNeed {
  readonly need: Need;
  readonly urgency: number;
  readonly reasons?: readonly { readonly why: Text }[];
}

/**
 * The case with needs behind the question added, for an adviser who accepts them. What was stated stays as it was, and
 * a need that is in the case already, of either kind, is not added again. The given case is not changed.
 */
export function withUnderlying(given: unknown, accepted: readonly AcceptedNeed[]): Case {
  const read = readDocument(caseSchema, given);
  const said = new Set([...needsOfKind(read, 'stated'), ...needsOfKind(read, 'underlying')]);
  const added = accepted
    .filter(({ need }, index) => !said.has(need) && accepted.findIndex((one) => one.need === need) === index)
    .map(({ need, urgency, reasons }) => ({
      need,
      kind: 'underlying' as const,
      urgency,
      ...(reasons?.[0] === undefined ? {} : { why: reasons[0].why }),
    }));
  if (added.length === 0) return read;
  const needs = [...(read.question.needs ?? []), ...added];
  return readDocument(caseSchema, { ...read, question: { ...read.question, needs } });
}
