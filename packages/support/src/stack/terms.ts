import type { Offer } from '../schema/offer.js';
import { shareOf, toCents } from './problem.js';
import type { OfferRule } from './schema.js';

/** What an offer gives, in cents and thousandths. A missing cap: no cap is stated. */
export interface Terms {
  readonly grant?: { readonly cap?: number; readonly share: number };
  readonly loan?: { readonly cap: number; readonly share: number };
  /** The part of its loan that somebody else answers for. */
  readonly guarantee: number;
  /** It brings a service: this is what that costs in all, and what the firm pays of it, if known. */
  readonly service?: { readonly cost: number; readonly own?: number };
  readonly publicShare?: number;
}

/** The money of an offer as rules that can be counted with. What is not stated is no rule. */
export function termsOf({ money = {} }: Pick<Offer, 'money'>, rule: Partial<OfferRule> = {}): Terms {
  const { grantCapEur, grantShare, loanCapEur, ownShare, guaranteeShare = 0 } = money;
  const notOwn = ownShare === undefined ? 1000 : 1000 - thousandths(ownShare);
  const service = serviceOf(money);
  const gives = service === undefined && (grantCapEur !== undefined || grantShare !== undefined);
  const limits = [
    ...(rule.maxPublicShare === undefined ? [] : [thousandths(rule.maxPublicShare)]),
    ...(gives && ownShare !== undefined ? [notOwn] : []),
  ];
  return {
    ...(gives && {
      grant: {
        ...(grantCapEur !== undefined && { cap: toCents(grantCapEur) }),
        share: Math.min(grantShare === undefined ? 1000 : thousandths(grantShare), notOwn),
      },
    }),
    ...(loanCapEur !== undefined && { loan: { cap: toCents(loanCapEur), share: gives ? 1000 : notOwn } }),
    guarantee: thousandths(guaranteeShare),
    ...(service && { service }),
    ...(limits.length > 0 && { publicShare: Math.min(...limits) }),
  };
}

/** An offer with a whole cost is a service. The firm pays its share or what no grant pays, else the only price. */
function serviceOf(money: NonNullable<Offer['money']>): Terms['service'] {
  const { fullCostEur, ownShare, grantShare, grantCapEur, prices } = money;
  if (fullCostEur === undefined) return undefined;
  const cost = toCents(fullCostEur);
  const given = [
    ...(ownShare === undefined ? [] : [shareOf(cost, 1000 - thousandths(ownShare))]),
    ...(grantShare === undefined ? [] : [shareOf(cost, thousandths(grantShare))]),
    ...(grantCapEur === undefined ? [] : [toCents(grantCapEur)]),
  ];
  if (given.length > 0) return { cost, own: cost - Math.min(cost, ...given) };
  if (prices === undefined || prices.length > 1) return { cost };
  return { cost, own: Math.min(cost, prices[0] === undefined ? 0 : toCents(prices[0].amountEur)) };
}

function thousandths(share: number): number {
  return Math.round(share * 1000);
}
