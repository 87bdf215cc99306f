import { explain, Tree, type Status } from '@koppel/core';
import { supportPolicy } from '../policy.js';
import type { Regions } from '../regions.js';
import { askRow, offerRow } from '../rows.js';
import type { Case } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import { sectors } from '../sectors/sectors.js';
import { toCents } from './problem.js';
import type { OfferRule } from './schema.js';

/** For which firms a fee holds. */
export type FeeCondition = NonNullable<Offer['eligibility']>;

/** Whether a fee holds for a firm: surely, surely not, or not known. */
export type Holds = (when: FeeCondition) => Status;

export interface Fee {
  readonly cents: number;
  readonly per: 'once' | 'year';
}

/**
 * What taking part costs. The fees of a rule are tried in order, as a case distinction is: the first that holds. When it
 * is not known whether one holds, the fee is not known, unless everything that may hold costs the same.
 */
export function feeOf(
  { money = {} }: Pick<Offer, 'money'>,
  rule: Partial<OfferRule> = {},
  holds: Holds = () => 'open',
): Fee | undefined {
  if (rule.fees !== undefined) return firstThatHolds(rule.fees, holds);
  const { prices = [] } = money;
  const [price, ...others] = prices;
  if (price === undefined) return { cents: 0, per: 'once' };
  // The words of `when` are for people; which of several prices holds is for a rule to say.
  if (others.length > 0 || price.when !== undefined) return undefined;
  return { cents: toCents(price.amountEur), per: price.per === 'year' ? 'year' : 'once' };
}

function firstThatHolds(fees: NonNullable<OfferRule['fees']>, holds: Holds): Fee | undefined {
  const possible: Fee[] = [];
  for (const { amountEur, per, when } of fees) {
    const status = when === undefined ? 'eligible' : holds(when);
    if (status === 'ineligible') continue;
    possible.push({ cents: toCents(amountEur), per });
    if (status === 'eligible') {
      const [first, ...rest] = possible as [Fee, ...Fee[]];
      const same = rest.every(({ cents, per }) => cents === first.cents && per === first.per);
      return same ? first : undefined;
    }
  }
  return undefined;
}

/** Reads fee conditions by the same demands as offers. */
export function feeHolds(given: Case, regions: Regions, now: string): Holds {
  const ask = askRow(given, regions);
  const trees = [regions.tree, new Tree(sectors)];
  return (when) => {
    const row = offerRow({ id: 'fee', themes: {}, eligibility: when } as Offer);
    return explain(supportPolicy, ask, row, { now, trees, language: 'en' }).status;
  };
}
