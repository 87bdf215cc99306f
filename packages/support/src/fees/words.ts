import type { Language } from '@koppel/core';
import type { FeeOfRule } from './schema.js';

/** What fees say, in one language; all sentences without a full stop. */
export interface FeeWords {
  readonly per: Readonly<Record<FeeOfRule['per'], string>>;
  range(least: string, most: string): string;
  known(amount: string, label: string | undefined): string;
  free: string;
  between(amounts: readonly string[]): string;
  notDecided: string;
  notStated: string;
  notForThis: string;
  closed(why: string): string;
  partner(why: string): string;
  maybe(why: string): string;
  notClosed: string;
}

const nl: FeeWords = {
  per: {
    once: 'eenmalig',
    year: 'per jaar',
    participant: 'per deelnemer',
    event: 'per bijeenkomst',
    group: 'per groep',
  },
  range: (least, most) => `${least} tot ${most}`,
  known: (amount, label) => `Dit bedrijf betaalt ${amount}${label === undefined ? '' : ` (${label})`}`,
  free: 'Dit is gratis',
  between: (amounts) =>
    `Wat dit bedrijf betaalt hangt af van wat nog niet bekend is: ${amounts.join(' of ')}`,
  notDecided: 'Wat dit bedrijf betaalt is niet bekend; misschien staat er geen prijs voor',
  notStated: 'De prijs staat er niet; vraag het de aanbieder',
  notForThis: 'Voor een bedrijf als dit staat er geen prijs; vraag het de aanbieder',
  closed: (why) => `Een nieuwkomer deelt niet in het geld: ${why}`,
  partner: (why) => `Dit bedrijf doet al mee en deelt in het geld; een nieuwkomer niet: ${why}`,
  maybe: (why) => `Niet bekend of dit bedrijf al meedoet; een nieuwkomer deelt niet in het geld: ${why}`,
  notClosed: 'Ook een nieuwkomer deelt in het geld',
};

const en: FeeWords = {
  per: {
    once: 'once',
    year: 'a year',
    participant: 'per participant',
    event: 'per event',
    group: 'per group',
  },
  range: (least, most) => `${least} to ${most}`,
  known: (amount, label) => `This firm pays ${amount}${label === undefined ? '' : ` (${label})`}`,
  free: 'This is free',
  between: (amounts) => `What this firm pays depends on what is not known yet: ${amounts.join(' or ')}`,
  notDecided: 'What this firm pays is not known; perhaps no price is stated for it',
  notStated: 'The price is not stated; ask the provider',
  notForThis: 'For a firm like this no price is stated; ask the provider',
  closed: (why) => `A newcomer does not share in the money: ${why}`,
  partner: (why) => `This firm takes part already and shares in the money; a newcomer does not: ${why}`,
  maybe: (why) =>
    `Not known whether this firm takes part already; a newcomer does not share in the money: ${why}`,
  notClosed: 'A newcomer shares in the money too',
};

export const feeWords: Readonly<Record<Language, FeeWords>> = { nl, en };
