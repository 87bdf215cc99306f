import { type Issue, readDocument } from '@koppel/core';
import { checkRun, settle, step } from '../reverse/run.js';
import { type Catalogue, type CatalogueInput, catalogueSchema } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { type Left, type LeftOfOffer, leftSchema } from './schema.js';
import { type OfferStanding, someLeft, type StandingOptions, standingOf } from './standing.js';

export interface CapacityReport {
  /** The catalogue with what is left taken into account, for `createMatcher`; the given one is not changed. */
  readonly catalogue: Catalogue;
  /** How every offer stands, in the order of the catalogue. */
  readonly standings: readonly OfferStanding[];
}

/**
 * Lowers what a catalogue offers to what is left: an offer of which nothing is left is `exhausted`, one whose provider is
 * not ready is `not-ready`, and a budget that is smaller than the largest grant becomes the largest grant. What is freed
 * comes back: an offer that the catalogue calls exhausted is funded again when the ledger has something left.
 *
 * @param left a `Left`, checked here.
 * @throws KoppelError `BAD_DOCUMENT` for offers that the catalogue does not have, more left than there is, and a ledger of
 * after the day of the question.
 */
export function withCapacity(
  catalogue: CatalogueInput | unknown,
  left: unknown,
  options: StandingOptions,
): CapacityReport {
  checkRun(options);
  const checked = readDocument(catalogueSchema, catalogue);
  const ledger = readLeft(left, checked, options.now);
  const ofOffer = (id: string): LeftOfOffer | undefined =>
    Object.hasOwn(ledger.offers, id) ? ledger.offers[id] : undefined;
  return {
    catalogue: {
      ...checked,
      offers: checked.offers.map((offer) => lowered(offer, ofOffer(offer.id), options)),
    },
    standings: checked.offers.map((offer) => standingOf(offer, ofOffer(offer.id), options)),
  };
}

function readLeft(value: unknown, { offers }: Catalogue, now: string): Left {
  const left = readDocument(leftSchema, value);
  const known = new Map(offers.map((offer) => [offer.id, offer]));
  const issues: Issue[] = [];
  if (left.asOf > now) {
    const hint = 'Ask the ledger what was left on that day';
    issues.push({ pointer: '/asOf', found: left.asOf, expected: `a day up to the question, ${now}`, hint });
  }
  for (const [id, one] of Object.entries(left.offers)) {
    const pointer = `/offers${step(id)}`;
    const offer = known.get(id);
    if (offer === undefined)
      issues.push({ pointer, found: `the offer ${id}`, expected: 'an offer of the catalogue' });
    else issues.push(...tooMuch(offer, one, pointer));
  }
  settle(issues);
  return left;
}

function tooMuch({ capacity = {} }: Offer, left: LeftOfOffer, pointer: string): Issue[] {
  const { lt, lte } = capacity.firms ?? {};
  const seats = lte ?? (lt === undefined ? undefined : lt - 1);
  const whole = { seats, vouchers: capacity.vouchers, budgetEur: capacity.budgetEur } as const;
  return (['seats', 'vouchers', 'budgetEur'] as const).flatMap((unit): Issue[] => {
    const [there, most] = [left[unit], whole[unit]];
    if (there === undefined || most === undefined || there <= most) return [];
    return [
      {
        pointer: `${pointer}/${unit}`,
        found: `${there} left`,
        expected: `at most ${most}, all that there is`,
      },
    ];
  });
}

function lowered(offer: Offer, left: LeftOfOffer | undefined, options: StandingOptions): Offer {
  if (left === undefined) return offer;
  const { state } = standingOf(offer, left, options);
  const { grantCapEur } = offer.money ?? {};
  const { budgetEur } = left;
  const money =
    grantCapEur !== undefined && budgetEur !== undefined && budgetEur > 0 && budgetEur < grantCapEur
      ? { money: { ...offer.money, grantCapEur: budgetEur } }
      : {};
  const capacity = {
    ...offer.capacity,
    ...(left.seats !== undefined && { firms: { lte: left.seats } }),
    ...(left.vouchers !== undefined && { vouchers: left.vouchers }),
    ...(budgetEur !== undefined && { budgetEur }),
  };
  const withLeft = { ...offer, ...money, capacity };
  if (state === 'not-ready') return { ...withLeft, funding: 'not-ready' };
  if (state === 'used-up') return { ...withLeft, funding: 'exhausted' };
  const freed = offer.funding === 'exhausted' && someLeft(left);
  return freed ? { ...withLeft, funding: 'funded' } : withLeft;
}
