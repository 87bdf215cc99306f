import { formatDate, type Language } from '@koppel/core';
import type { Unit } from './schema.js';

/** What capacity says, in one language; all sentences without a full stop. */
export interface CapacityWords {
  readonly unit: Readonly<Record<Unit, (amount: string, one: boolean) => string>>;
  day(iso: string): string;
  enough(name: string, known: readonly string[]): string;
  few(name: string, binding: readonly string[], firms: number): string;
  usedUp(name: string, binding: readonly string[]): string;
  notReady(name: string): string;
  unfunded(name: string): string;
  expired(name: string, to: string): string;
  notStarted(name: string, from: string): string;
  notStated(name: string): string;
}

const nl: CapacityWords = {
  unit: {
    seats: (amount, one) => `${amount} ${one ? 'plaats' : 'plaatsen'}`,
    vouchers: (amount, one) => `${amount} ${one ? 'voucher' : 'vouchers'}`,
    budgetEur: (amount) => `${amount} budget`,
    hours: (amount) => `${amount} uur van de aanbieder`,
  },
  day: (iso) => formatDate(iso, 'nl'),
  enough: (name, known) => `${name}: beschikbaar${known.length === 0 ? '' : `; over is ${known.join(', ')}`}`,
  few: (name, binding, firms) =>
    `${name}: nog voor ${firms} ${firms === 1 ? 'bedrijf' : 'bedrijven'}; over is ${binding.join(', ')}`,
  usedUp: (name, binding) =>
    `${name}: op${binding.length === 0 ? '' : `; over is ${binding.join(', ')}`}; vraag of er weer ruimte komt`,
  notReady: (name) => `${name}: de aanbieder is nog niet klaar om bedrijven te helpen; vraag wanneer wel`,
  unfunded: (name) => `${name}: wordt niet meer betaald en is gestopt`,
  expired: (name, to) => `${name}: afgelopen op ${to}`,
  notStarted: (name, from) => `${name}: begint pas op ${from}`,
  notStated: (name) => `${name}: of er nog ruimte is, is niet bekend; vraag het de aanbieder`,
};

const en: CapacityWords = {
  unit: {
    seats: (amount, one) => `${amount} ${one ? 'seat' : 'seats'}`,
    vouchers: (amount, one) => `${amount} ${one ? 'voucher' : 'vouchers'}`,
    budgetEur: (amount) => `${amount} of budget`,
    hours: (amount, one) => `${amount} ${one ? 'hour' : 'hours'} of the provider`,
  },
  day: (iso) => formatDate(iso, 'en'),
  enough: (name, known) => `${name}: available${known.length === 0 ? '' : `; left: ${known.join(', ')}`}`,
  few: (name, binding, firms) =>
    `${name}: for ${firms} more ${firms === 1 ? 'firm' : 'firms'}; left: ${binding.join(', ')}`,
  usedUp: (name, binding) =>
    `${name}: used up${binding.length === 0 ? '' : `; left: ${binding.join(', ')}`}; ask whether there will be room again`,
  notReady: (name) => `${name}: the provider is not ready to help firms yet; ask when it will be`,
  unfunded: (name) => `${name}: is not paid for any more and has stopped`,
  expired: (name, to) => `${name}: ended on ${to}`,
  notStarted: (name, from) => `${name}: starts on ${from}`,
  notStated: (name) => `${name}: whether there is room left is not known; ask the provider`,
};

export const capacityWords: Readonly<Record<Language, CapacityWords>> = { nl, en };
