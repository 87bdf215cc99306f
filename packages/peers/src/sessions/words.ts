import type { Language } from '@koppel/core';

/** Why a case cannot be put to a table. `consent`, `amount` and `region` may only be unknown: then they are asked. */
export type CaseObstacle =
  | 'no-consent'
  | 'consent-unknown'
  | 'not-introduced'
  | 'not-a-member'
  | 'region'
  | 'region-unknown'
  | 'amount'
  | 'amount-unknown';

/** Sentences of the sessions, without a full stop. */
export interface SessionWords {
  readonly obstacle: Readonly<Record<CaseObstacle, string>>;
  readonly invite: (pitcher: string, topic: string) => string;
  readonly findOutAsk: (pitcher: string) => string;
  readonly findOutAnswers: (listener: string) => string;
}

const nl: SessionWords = {
  obstacle: {
    'no-consent': 'het bedrijf wil niet dat zijn casus aan tafel komt',
    'consent-unknown': 'vraag het bedrijf eerst om toestemming',
    'not-introduced': 'een lid van de tafel moet de casus inbrengen; bedrijven melden zich niet zelf',
    'not-a-member': 'wie de casus inbrengt, is geen lid van deze tafel',
    region: 'het bedrijf ligt buiten de regio van de tafel',
    'region-unknown': 'vraag in welke regio het bedrijf ligt',
    amount: 'het gevraagde bedrag valt buiten de bandbreedte van de tafel',
    'amount-unknown': 'vraag welk bedrag het bedrijf zoekt',
  },
  invite: (pitcher, topic) =>
    `Nodig iemand uit die ${pitcher} kan helpen met ${topic}; in de zaal is er niemand`,
  findOutAsk: (pitcher) => `Zoek uit wat ${pitcher} wil vragen; zonder vraag is er geen gesprek te plannen`,
  findOutAnswers: (listener) => `Zoek uit waarover ${listener} kan meepraten`,
};

const en: SessionWords = {
  obstacle: {
    'no-consent': 'the firm does not want its case put to a table',
    'consent-unknown': 'ask the firm for its consent first',
    'not-introduced': 'a member of the table has to bring the case in; firms do not apply themselves',
    'not-a-member': 'whoever brings the case in is not a member of this table',
    region: 'the firm is outside the region of the table',
    'region-unknown': 'ask in which region the firm is',
    amount: 'the amount is outside the band of the table',
    'amount-unknown': 'ask how much the firm is looking for',
  },
  invite: (pitcher, topic) =>
    `Invite somebody who can help ${pitcher} with ${topic}; nobody in the audience can`,
  findOutAsk: (pitcher) => `Find out what ${pitcher} wants to ask; without an ask no meeting can be planned`,
  findOutAnswers: (listener) => `Find out what ${listener} can talk about`,
};

export const sessionWords: Readonly<Record<Language, SessionWords>> = { nl, en };
