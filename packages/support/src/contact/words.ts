import type { Language, Text } from '@koppel/core';
import type { channels, phases } from './schema.js';

/** What the contact sequence says, in one language; sentences without a full stop. */
export interface ContactWords {
  readonly phase: Readonly<Record<(typeof phases)[number], string>>;
  readonly channel: Readonly<Record<(typeof channels)[number], string>>;
  next(person: string, moment: string, phase: string): string;
  wait(person: string, until: string, contacts: number, days: number): string;
  waitFirm(person: string, until: string, contacts: number, days: number): string;
  won(person: string): string;
  stop(person: string): string;
  done(person: string): string;
  movedOn(phase: string): string;
  stays(phase: string): string;
  start: string;
  channelMix(channel: string, used: number): string;
  askOutcome(person: string, moment: string): string;
  count(contacts: number, from: number, to: number): string;
  counted(contacts: number): string;
  firmWon: string;
  bothNeeded(missing: string): string;
  noDecider: string;
  noLimit: string;
}

const nl: ContactWords = {
  phase: { attention: 'aandacht', interest: 'interesse', desire: 'verlangen', action: 'actie' },
  channel: {
    online: 'online',
    meeting: 'bijeenkomst',
    visit: 'bezoek',
    'one-to-one': 'gesprek',
    newsletter: 'nieuwsbrief',
    lab: 'lab',
  },
  next: (person, moment, phase) => `${person}: nu ${moment} (${phase})`,
  wait: (person, until, contacts, days) =>
    `${person}: wacht tot ${until}; meer dan ${contacts} ${contacts === 1 ? 'contact' : 'contacten'} in ${days} dagen is te veel`,
  waitFirm: (person, until, contacts, days) =>
    `${person}: wacht tot ${until}; voor dit bedrijf is meer dan ${contacts} ${contacts === 1 ? 'contact' : 'contacten'} in ${days} dagen te veel`,
  won: (person) => `${person}: gewonnen, geen contact meer nodig om te werven`,
  stop: (person) => `${person}: wil niet benaderd worden`,
  done: (person) => `${person}: er is geen moment meer over; neem zelf een besluit`,
  movedOn: (phase) => `deed mee, en gaat dus verder naar ${phase}`,
  stays: (phase) => `deed nog niet mee, en blijft dus bij ${phase}`,
  start: 'er is nog geen contact geweest',
  channelMix: (channel, used) =>
    `langs deze weg (${channel}) ${used === 0 ? 'nog niet' : `${used} keer`} benaderd`,
  askOutcome: (person, moment) => `Hoe liep ${moment} af met ${person}?`,
  count: (contacts, from, to) =>
    `${contacts} ${contacts === 1 ? 'contact' : 'contacten'} tot nu toe; een besluit kost er meestal ${from} tot ${to}`,
  counted: (contacts) => `${contacts} ${contacts === 1 ? 'contact' : 'contacten'} tot nu toe`,
  firmWon: 'Iedereen is gewonnen: wie beslist en wie meedoet',
  bothNeeded: (missing) => `Beiden moeten gewonnen worden; nog niet: ${missing}`,
  noDecider: 'Niet bekend wie er beslist; vraag het',
  noLimit: 'Er is geen grens aan het aantal contacten per periode afgesproken',
};

const en: ContactWords = {
  phase: { attention: 'attention', interest: 'interest', desire: 'desire', action: 'action' },
  channel: {
    online: 'online',
    meeting: 'meeting',
    visit: 'visit',
    'one-to-one': 'talk',
    newsletter: 'newsletter',
    lab: 'lab',
  },
  next: (person, moment, phase) => `${person}: now ${moment} (${phase})`,
  wait: (person, until, contacts, days) =>
    `${person}: wait until ${until}; more than ${contacts} ${contacts === 1 ? 'contact' : 'contacts'} in ${days} days is too much`,
  waitFirm: (person, until, contacts, days) =>
    `${person}: wait until ${until}; for this firm more than ${contacts} ${contacts === 1 ? 'contact' : 'contacts'} in ${days} days is too much`,
  won: (person) => `${person}: won, no more contact needed to win`,
  stop: (person) => `${person}: does not want to be contacted`,
  done: (person) => `${person}: no moment is left; decide what to do yourself`,
  movedOn: (phase) => `took part, and so moves on to ${phase}`,
  stays: (phase) => `has not taken part yet, and so stays at ${phase}`,
  start: 'there has been no contact yet',
  channelMix: (channel, used) =>
    `contacted ${used === 0 ? 'never' : `${used} times`} in this way (${channel})`,
  askOutcome: (person, moment) => `How did ${moment} end with ${person}?`,
  count: (contacts, from, to) =>
    `${contacts} ${contacts === 1 ? 'contact' : 'contacts'} so far; a decision usually takes ${from} to ${to}`,
  counted: (contacts) => `${contacts} ${contacts === 1 ? 'contact' : 'contacts'} so far`,
  firmWon: 'Everybody is won: who decides and who takes part',
  bothNeeded: (missing) => `Both have to be won; not yet: ${missing}`,
  noDecider: 'Not known who decides; ask',
  noLimit: 'No limit on contacts per period was agreed',
};

export const contactWords: Readonly<Record<Language, ContactWords>> = { nl, en };

export const roleNames: Readonly<Record<'decides' | 'takes-part', Text>> = {
  decides: { nl: 'wie beslist', en: 'who decides' },
  'takes-part': { nl: 'wie meedoet', en: 'who takes part' },
};
