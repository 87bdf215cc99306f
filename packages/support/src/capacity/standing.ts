import { formatNumber, type Language } from '@koppel/core';
import { formatEuros } from '../stack/words.js';
import type { Offer } from '../schema/offer.js';
import { checkRun, type RunOptions } from '../reverse/run.js';
import { type LeftOfOffer, type Unit, units } from './schema.js';
import { capacityWords } from './words.js';

/** How an offer stands on a day, apart from any firm. */
export const standings = [
  'enough',
  'few',
  'used-up',
  'not-ready',
  'unfunded',
  'expired',
  'not-started',
  'not-stated',
] as const;
/**
 * enough, few: it can take firms. used-up: nothing is left, though it may come back. not-ready: the provider is not
 * ready yet. unfunded: nobody pays for it any more. expired, not-started: the day is outside its period. not-stated:
 * whether anything is left is not known; that is not a no.
 */
export type StandingState = (typeof standings)[number];

export interface OfferStanding {
  readonly offer: string;
  readonly state: StandingState;
  /** How many firms it can still take, at least as far as each unit that is known allows; left out: not known. */
  readonly firms?: number;
  /** The units that there is too little of for one more firm, or that bind first. */
  readonly because: readonly Unit[];
  /** Without a full stop. */
  readonly sentence: string;
}

export interface StandingOptions extends RunOptions {
  /** From so many firms on it is `enough`; fewer are `few`. Whole, from 1; default 4. */
  readonly enoughFrom?: number;
}

/**
 * How an offer stands: its period first, then its funding, then what is left. `left` is what a ledger says; without it
 * only the catalogue speaks.
 */
export function standingOf(
  offer: Offer,
  left: LeftOfOffer | undefined,
  options: StandingOptions,
): OfferStanding {
  checkRun(options);
  const { now, language, enoughFrom = 4 } = options;
  const room = left === undefined ? undefined : roomOf(offer, left);
  const state = stateOf(offer, left, room, now, enoughFrom);
  const asked = state === 'enough' || state === 'few' || state === 'used-up';
  return {
    offer: offer.id,
    state,
    ...(asked && room !== undefined && { firms: room.firms }),
    because: asked && room !== undefined ? room.binding : [],
    sentence: sentenceOf(offer, state, left, room, language),
  };
}

interface Room {
  readonly firms: number;
  readonly binding: readonly Unit[];
}

/** How many firms each known unit allows; undefined when no unit says anything. */
function roomOf({ money, capacity }: Offer, left: LeftOfOffer): Room | undefined {
  const perFirm: Readonly<Record<Unit, number | undefined>> = {
    seats: 1,
    vouchers: 1,
    budgetEur: money?.grantCapEur,
    hours: capacity?.providerHoursPerFirm,
  };
  const allowed = units.flatMap((unit) => {
    const amount = left[unit];
    if (amount === undefined) return [];
    // What one firm takes is not known: a little is not nothing, so only zero decides.
    const firms = perFirm[unit] === undefined || perFirm[unit] === 0 ? undefined : amount / perFirm[unit];
    if (amount === 0) return [{ unit, firms: 0 }];
    if (firms === undefined) return [];
    // A grant can be smaller than its cap, so a rest of a budget still helps one firm; a rest of hours does not.
    return [{ unit, firms: unit === 'budgetEur' ? Math.ceil(firms) : Math.floor(firms) }];
  });
  if (allowed.length === 0) return undefined;
  const firms = Math.min(...allowed.map((one) => one.firms));
  return { firms, binding: allowed.filter((one) => one.firms === firms).map(({ unit }) => unit) };
}

function stateOf(
  { validity, funding }: Offer,
  left: LeftOfOffer | undefined,
  room: Room | undefined,
  now: string,
  enoughFrom: number,
): StandingState {
  // Days in ISO 8601 compare as text. `to` is the first day on which it is over.
  if (validity?.to !== undefined && now >= validity.to) return 'expired';
  if (validity?.from !== undefined && now < validity.from) return 'not-started';
  if (funding === 'ended') return 'unfunded';
  if (left?.ready === false || funding === 'not-ready') return 'not-ready';
  if (room !== undefined) return room.firms === 0 ? 'used-up' : room.firms < enoughFrom ? 'few' : 'enough';
  if (funding === 'exhausted' && !someLeft(left)) return 'used-up';
  return funding === 'funded' || someLeft(left) ? 'enough' : 'not-stated';
}

/** Something is left, though not said how many firms that is for. */
export function someLeft(left: LeftOfOffer | undefined): boolean {
  return left !== undefined && units.some((unit) => (left[unit] ?? 0) > 0);
}

function sentenceOf(
  { title, validity }: Offer,
  state: StandingState,
  left: LeftOfOffer | undefined,
  room: Room | undefined,
  language: Language,
): string {
  const words = capacityWords[language];
  const name = title[language];
  const amount = (unit: Unit): string => {
    const value = left?.[unit] ?? 0;
    const shown =
      unit === 'budgetEur' ? formatEuros(Math.round(value * 100), language) : formatNumber(value, language);
    return words.unit[unit](shown, value === 1);
  };
  const known = units.filter((unit) => left?.[unit] !== undefined).map(amount);
  const binding = (room?.binding ?? []).map(amount);
  const day = (iso: string | undefined): string => words.day(iso ?? '');
  const sentences: Readonly<Record<StandingState, () => string>> = {
    enough: () => words.enough(name, known),
    few: () => words.few(name, binding, room?.firms ?? 0),
    'used-up': () => words.usedUp(name, binding),
    'not-ready': () => words.notReady(name),
    unfunded: () => words.unfunded(name),
    expired: () => words.expired(name, day(validity?.to)),
    'not-started': () => words.notStarted(name, day(validity?.from)),
    'not-stated': () => words.notStated(name),
  };
  return sentences[state]();
}
