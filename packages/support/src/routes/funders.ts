import type { Offer } from '../schema/offer.js';
import type { OfferKind } from '../schema/vocabulary.js';
import type { Trip } from './options.js';

const money = ['growth-finance', 'bank-loan', 'risk-capital'] as const;
const funders: ReadonlySet<OfferKind> = new Set(['loan', 'finance-table']);

/** A voucher for a plan that is to bring in money is half a way: application and funder come after it (2.9). */
export function preparesApplication({ kind, needs = [] }: Offer): boolean {
  return kind === 'voucher' && needs.includes('plan-quality') && money.some((need) => needs.includes(need));
}

/** Titles of what lends or brings together lenders, and is not closed to the firm today; best fit first. */
export function fundersFor(target: Offer, { standings, offers, now, facts }: Trip): readonly string[] {
  const { eligible, toBeJudged, toBeAsked } = standings.on(now, facts).report;
  return [...eligible, ...toBeJudged, ...toBeAsked]
    .filter(({ id, kind }) => {
      const needs = offers.get(id)?.needs ?? [];
      return id !== target.id && funders.has(kind) && money.some((need) => needs.includes(need));
    })
    .map(({ title }) => title);
}
