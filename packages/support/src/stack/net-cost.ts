import { KoppelError } from '@koppel/core';
import type { Offer } from '../schema/offer.js';
import { type Fee, feeOf, type Holds } from './fees.js';
import { shareOf, toCents } from './problem.js';
import type { OfferRule } from './schema.js';
import { type Terms, termsOf } from './terms.js';

export interface NetCostOptions {
  /** What the thing costs that the offer helps to pay; for a service its own whole cost by default. */
  readonly costEur?: number;
  readonly rule?: Partial<OfferRule>;
  /** Whether a fee condition holds for the firm; `feeHolds` makes one. Not known by default. */
  readonly holds?: Holds;
}

/** What one offer means for the purse of the firm, in cents. */
export interface NetCost {
  readonly costCents: number;
  /** Given, in money or as a service: min(cap, share × cost). */
  readonly grantCents: number;
  /** Of what is left, the most that the offer lends. */
  readonly loanCents: number;
  readonly guaranteedCents: number;
  /** Missing: not known which fee holds. */
  readonly fee?: Fee;
  /** Cost and fee, less the grant. A loan is paid back, so it changes nothing here. Missing when the fee is. */
  readonly netCents?: number;
}

/**
 * What the firm pays in the end when it uses one offer for one cost.
 *
 * @throws KoppelError `BAD_OPTION` when there is no cost to count with, or it is no amount of money.
 */
export function netCost(offer: Pick<Offer, 'money'>, options: NetCostOptions = {}): NetCost {
  const { costEur, rule, holds } = options;
  const terms = termsOf(offer, rule);
  const costCents = costEur === undefined ? terms.service?.cost : toCents(costEur);
  if (costCents === undefined || !Number.isSafeInteger(costCents) || costCents < 0 || costCents > 9e11) {
    const hint = 'Say what the thing costs that the offer helps to pay';
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/costEur', found: String(costEur), expected: 'euros, from 0 to 9000000000', hint },
    ]);
  }
  const grantCents = grantOn(terms, costCents);
  const { loan, guarantee, service } = terms;
  const loanCents = loan ? Math.min(loan.cap, shareOf(costCents, loan.share), costCents - grantCents) : 0;
  const fee = service ? feeOfService(service) : feeOf(offer, rule, holds);
  return {
    costCents,
    grantCents,
    loanCents,
    guaranteedCents: shareOf(loanCents, guarantee),
    ...(fee && { fee, netCents: costCents - grantCents + fee.cents }),
  };
}

/** What the firm pays for a service is the part of its cost that is not given: nothing comes on top. */
export function feeOfService({ own }: NonNullable<Terms['service']>): Fee | undefined {
  return own === undefined ? undefined : { cents: 0, per: 'once' };
}

/** The most that an offer gives towards one cost: min(cap, share × cost). */
export function grantOn({ grant, service, publicShare = 1000 }: Terms, cost: number): number {
  if (service) return Math.min(cost, service.cost - (service.own ?? service.cost));
  if (grant === undefined) return 0;
  const { cap = Number.POSITIVE_INFINITY, share } = grant;
  return Math.min(cap, shareOf(cost, Math.min(share, publicShare)));
}
