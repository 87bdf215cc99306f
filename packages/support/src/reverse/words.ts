import type { Language } from '@koppel/core';

/** What the other direction says, in one language; all sentences without a full stop. */
export interface ReverseWords {
  found(firms: number, eligible: number, toBeJudged: number, toBeAsked: number, refused: number): string;
  through(who: string): string;
  query: string;
  threshold(least: number): string;
  unanswered(topic: string, firms: number): string;
  nothingNames(topic: string): string;
  limit(label: string, title: string, firms: number): string;
  ownState(label: string, title: string, firms: number): string;
  session(topic: string, area: string, firms: number): string;
  waiting(topic: string, area: string, firms: number, least: number): string;
  noSlot(topic: string, area: string, sessions: number): string;
  uncertain(topic: string, area: string, firms: number): string;
}

const bedrijven = (firms: number): string => `${firms} ${firms === 1 ? 'bedrijf' : 'bedrijven'}`;
const ofFirms = (firms: number): string => `${firms} ${firms === 1 ? 'firm' : 'firms'}`;

const nl: ReverseWords = {
  found: (firms, eligible, toBeJudged, toBeAsked, refused) =>
    `Van ${bedrijven(firms)} ${eligible === 1 ? 'voldoet' : 'voldoen'} er ${eligible}; ${toBeJudged} te beoordelen, ${toBeAsked} na te vragen, ${refused} niet`,
  through: (who) => `Benader het bedrijf niet zelf: ${who} vraagt het bedrijf eerst of het kennis wil maken`,
  query: 'Zoekvraag',
  threshold: (least) =>
    `Aantallen onder de ${least} worden niet getoond, en ook geen aantal waaruit zo’n klein aantal is af te leiden`,
  unanswered: (topic, firms) =>
    `${topic}: voor ${bedrijven(firms)} is er niets dat openstaat of nog kan openstaan`,
  nothingNames: (topic) => `${topic}: geen enkel aanbod noemt dit`,
  limit: (label, title, firms) =>
    `${label} bij ${title}: sluit ${bedrijven(firms)} uit die verder niets in de weg staat`,
  ownState: (label, title, firms) =>
    `${label} van ${title}: ${bedrijven(firms)} zouden er anders terechtkunnen of nog een kans hebben`,
  session: (topic, area, firms) => `${topic}, ${area}: roep een sessie bijeen met ${bedrijven(firms)}`,
  waiting: (topic, area, firms, least) =>
    `${topic}, ${area}: ${bedrijven(firms)}, te weinig voor een sessie; dat kan vanaf ${least}`,
  noSlot: (topic, area, sessions) =>
    `${topic}, ${area}: genoeg bedrijven, maar het aantal sessies is beperkt tot ${sessions}`,
  uncertain: (topic, area, firms) =>
    `${topic}, ${area}: van ${bedrijven(firms)} is het niet bekend; vraag het na`,
};

const en: ReverseWords = {
  found: (firms, eligible, toBeJudged, toBeAsked, refused) =>
    `Of ${ofFirms(firms)}, ${eligible} ${eligible === 1 ? 'qualifies' : 'qualify'}; ${toBeJudged} to be judged, ${toBeAsked} to be asked, ${refused} not`,
  through: (who) => `Do not approach the firm yourself: ${who} asks the firm first whether it wants to meet`,
  query: 'Query',
  threshold: (least) =>
    `Counts below ${least} are not shown, nor any count from which such a small one could be worked out`,
  unanswered: (topic, firms) =>
    `${topic}: for ${ofFirms(firms)} there is nothing that is open or may yet be open`,
  nothingNames: (topic) => `${topic}: no offer at all names this`,
  limit: (label, title, firms) => `${label} of ${title}: alone keeps out ${ofFirms(firms)}`,
  ownState: (label, title, firms) =>
    `${label} of ${title}: otherwise ${ofFirms(firms)} could use it, or would still have a chance`,
  session: (topic, area, firms) => `${topic}, ${area}: call a session with ${ofFirms(firms)}`,
  waiting: (topic, area, firms, least) =>
    `${topic}, ${area}: ${ofFirms(firms)}, too few for a session; that takes ${least}`,
  noSlot: (topic, area, sessions) =>
    `${topic}, ${area}: enough firms, but the number of sessions is limited to ${sessions}`,
  uncertain: (topic, area, firms) => `${topic}, ${area}: for ${ofFirms(firms)} it is not known; ask them`,
};

export const reverseWords: Readonly<Record<Language, ReverseWords>> = { nl, en };
