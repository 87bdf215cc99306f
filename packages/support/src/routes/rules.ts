import type { Case } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import type { AccessMode, OfferKind } from '../schema/vocabulary.js';

/** The stated rules by which next steps are ordered. Each reads what is known; what is not known is not so. */

/** The firm says that it is in trouble, or somebody heard it behind the question. */
export function inTrouble({ firm, question }: Case): boolean {
  return firm.situation === 'in-trouble' || (question.needs ?? []).some(({ need }) => need === 'turnaround');
}

/** An offer that helps out of trouble: it says so, or it is for firms in trouble. */
export function helpsInTrouble({ needs, eligibility }: Offer): boolean {
  return (
    (needs?.includes('turnaround') ?? false) || (eligibility?.situations?.includes('in-trouble') ?? false)
  );
}

/** Nobody has said yet what the firm asks: no need and no urgent theme. */
export function hasNoQuestion({ question }: Case): boolean {
  return (question.needs ?? []).length === 0 && Object.keys(question.themes ?? {}).length === 0;
}

const light: ReadonlySet<OfferKind> = new Set(['event', 'tool', 'scan']);
const binding: ReadonlySet<AccessMode> = new Set([
  'nomination',
  'introduction',
  'call',
  'selection',
  'membership',
]);

/**
 * To join without a question, an obligation or money (3.4): a meeting, tool or scan that nothing has to come before, that
 * asks for no plan and nobody's judgement, and whose price, where it is stated, is nothing.
 */
export function isLowCommitment({ kind, access, after = [], eligibility = {}, money }: Offer): boolean {
  const paid = money?.prices?.some(({ amountEur }) => amountEur > 0) ?? false;
  const { requires = [], requiresOneOf = [], judged = [] } = eligibility;
  const demanding = after.length + requires.length + requiresOneOf.length + judged.length > 0;
  return light.has(kind) && !binding.has(access.mode) && !paid && !demanding;
}

/** It is stated that it costs nothing; a price that is not stated is not free. */
export function isFree({ money }: Offer): boolean {
  return money?.prices?.every(({ amountEur }) => amountEur === 0) ?? false;
}
