import type { Text, Words } from '@koppel/core';
import { judgeId } from '../rows.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { AccessMode, Need, OfferKind, Situation, Theme } from '../schema/vocabulary.js';

/** What the ids of `@koppel/support` are called. A missing entry is a type error. */

const text = (nl: string, en: string): Text => ({ nl, en });

export const themeNames: Readonly<Record<Theme, Text>> = {
  ambition: text('ambitie', 'ambition'),
  innovation: text('innovatie', 'innovation'),
  sustainability: text('verduurzaming', 'sustainability'),
  'new-markets': text('nieuwe markten', 'new markets'),
  'human-capital': text('personeel', 'human capital'),
  education: text('scholing', 'education'),
  premises: text('huisvesting', 'premises'),
  finance: text('financiering', 'finance'),
  legislation: text('wetgeving', 'legislation'),
  networking: text('netwerk', 'networking'),
  digitalisation: text('digitalisering', 'digitalisation'),
};

export const needNames: Readonly<Record<Need, Text>> = {
  'plan-quality': text('een beter plan', 'a better plan'),
  strategy: text('strategie', 'strategy'),
  succession: text('bedrijfsopvolging', 'succession'),
  governance: text('goed bestuur', 'governance'),
  organisation: text('organisatie', 'organisation'),
  legal: text('juridische hulp', 'legal help'),
  coaching: text('coaching', 'coaching'),
  'peer-learning': text('leren van andere ondernemers', 'learning from other entrepreneurs'),
  'risk-capital': text('risicokapitaal', 'risk capital'),
  'growth-finance': text('groeifinanciering', 'growth finance'),
  'bank-loan': text('een lening', 'a loan'),
  subsidy: text('subsidie', 'a subsidy'),
  'market-entry': text('een nieuwe markt op', 'entry to a market'),
  'revenue-model': text('een nieuw verdienmodel', 'a new revenue model'),
  technology: text('technologie', 'technology'),
  'test-facility': text('een plek om te testen', 'a place to test'),
  partners: text('partners', 'partners'),
  'residual-streams': text('restromen', 'residual streams'),
  recruitment: text('werving van personeel', 'recruitment'),
  internships: text('stagiairs', 'interns'),
  'staff-mobility': text('van werk naar werk', 'staff mobility'),
  'staff-planning': text('personeelsplanning', 'staff planning'),
  training: text('opleiding', 'training'),
  'student-team': text('een studententeam', 'a student team'),
  data: text('werken met data', 'working with data'),
  turnaround: text('hulp in zwaar weer', 'help in hard times'),
  'social-impact': text('maatschappelijke impact', 'social impact'),
  procurement: text('de overheid als klant', 'the government as a customer'),
  visibility: text('zichtbaarheid', 'visibility'),
  orientation: text('oriëntatie', 'orientation'),
};

export const situationNames: Readonly<Record<Situation, Text>> = {
  healthy: text('het gaat goed', 'doing well'),
  'growing-but-blocked': text('groei die vastloopt', 'growing but blocked'),
  'chances-no-means': text('kansen zonder middelen', 'chances without means'),
  'not-looking-ahead': text('niet vooruitkijkend', 'not looking ahead'),
  'slow-decline': text('langzame neergang', 'slow decline'),
  'no-time': text('geen tijd', 'no time'),
  unaware: text('niet op de hoogte', 'unaware'),
  'in-trouble': text('in zwaar weer', 'in trouble'),
};

export const kindNames: Readonly<Record<OfferKind, Text>> = {
  programme: text('programma', 'programme'),
  voucher: text('voucher', 'voucher'),
  grant: text('subsidie', 'grant'),
  loan: text('lening', 'loan'),
  'finance-table': text('financieringstafel', 'finance table'),
  advice: text('advies', 'advice'),
  coaching: text('coaching', 'coaching'),
  scan: text('scan', 'scan'),
  circle: text('leerkring', 'learning circle'),
  course: text('opleiding', 'course'),
  event: text('bijeenkomst', 'event'),
  network: text('netwerk', 'network'),
  membership: text('lidmaatschap', 'membership'),
  fieldlab: text('fieldlab', 'fieldlab'),
  pilot: text('proefproject', 'pilot'),
  internship: text('stage', 'internship'),
  'vacancy-service': text('vacatureservice', 'vacancy service'),
  tool: text('hulpmiddel', 'tool'),
  desk: text('loket', 'desk'),
};

/** How an entrepreneur gets in, given who opens the door. */
export const accessSentences: Readonly<Record<AccessMode, (gatekeeper: Text) => Text>> = {
  direct: () => text('U kunt zich zelf aanmelden', 'You can sign up yourself'),
  'conversation-first': ({ nl, en }) =>
    text(
      `U meldt zich aan met uw plan; eerst volgt een gesprek met ${nl}`,
      `You sign up with your plan; first there is a talk with ${en}`,
    ),
  'intake-first': ({ nl, en }) =>
    text(
      `U meldt zich aan; eerst volgt een intake bij ${nl}`,
      `You sign up; first there is an intake with ${en}`,
    ),
  nomination: ({ nl, en }) =>
    text(
      `U kunt zich niet zelf aanmelden: vraag ${nl} om u voor te dragen`,
      `You cannot sign up yourself: ask ${en} to nominate you`,
    ),
  introduction: ({ nl, en }) =>
    text(
      `U kunt zich niet zelf aanmelden: vraag ${nl} om u te introduceren`,
      `You cannot sign up yourself: ask ${en} to introduce you`,
    ),
  call: ({ nl, en }) => text(`U doet mee via een oproep van ${nl}`, `You take part through a call by ${en}`),
  selection: ({ nl, en }) =>
    text(
      `U meldt zich aan; daarna kiest ${nl} de deelnemers`,
      `You sign up; then ${en} selects the participants`,
    ),
  intermediary: ({ nl, en }) => text(`Het best loopt het via ${nl}`, `It works best through ${en}`),
  membership: ({ nl, en }) => text(`U wordt lid bij ${nl}`, `You become a member of ${en}`),
  visit: ({ nl, en }) => text(`${nl} komt naar u toe`, `${en} comes to you`),
  'not-stated': ({ nl, en }) =>
    text(`Hoe u meedoet staat niet vast: vraag het aan ${nl}`, `How to get in is not stated: ask ${en}`),
};

/** Names of the fields of a firm, and the questions to ask for them. */
export const askFields: Readonly<Record<string, { readonly name: Text; readonly question: Text }>> = {
  area: {
    name: text('vestigingsplaats', 'location'),
    question: text('Waar is het bedrijf gevestigd?', 'Where is the firm established?'),
  },
  headcount: {
    name: text('aantal medewerkers', 'headcount'),
    question: text('Hoeveel mensen werken er?', 'How many people work there?'),
  },
  fte: {
    name: text('fte', 'FTE'),
    question: text('Hoeveel fte is dat?', 'How many full-time equivalents is that?'),
  },
  turnover: {
    name: text('omzet in euro', 'turnover in euros'),
    question: text('Wat is de jaaromzet?', 'What is the yearly turnover?'),
  },
  balance: {
    name: text('balanstotaal in euro', 'balance sheet in euros'),
    question: text('Wat is het balanstotaal?', 'What is the balance sheet total?'),
  },
  foundedOn: {
    name: text('opgericht', 'founded'),
    question: text('Wanneer is het bedrijf opgericht?', 'When was the firm founded?'),
  },
  ownerBornOn: {
    name: text('ondernemer geboren', 'entrepreneur born'),
    question: text('Hoe oud is de ondernemer?', 'How old is the entrepreneur?'),
  },
  takenOverOn: {
    name: text('bedrijf overgenomen', 'firm taken over'),
    question: text('Wanneer is het bedrijf overgenomen?', 'When was the firm taken over?'),
  },
  amountSought: {
    name: text('gezocht bedrag in euro', 'amount sought in euros'),
    question: text('Hoeveel geld zoekt u?', 'How much money are you looking for?'),
  },
  investment: {
    name: text('investering in euro', 'investment in euros'),
    question: text('Hoe groot is de investering?', 'How large is the investment?'),
  },
  hours: {
    name: text('beschikbare uren', 'hours available'),
    question: text('Hoeveel uren heeft u ervoor?', 'How many hours do you have for it?'),
  },
  sectors: {
    name: text('sector', 'sector'),
    question: text('In welke sector werkt u?', 'In which sector do you work?'),
  },
  situation: {
    name: text('situatie', 'situation'),
    question: text('Hoe gaat het met het bedrijf?', 'How is the firm doing?'),
  },
  facts: { name: text('feiten', 'facts'), question: text('Klopt dit?', 'Is this so?') },
  judgements: {
    name: text('oordelen', 'judgements'),
    question: text('Hoe is dit beoordeeld?', 'How was this judged?'),
  },
  themes: {
    name: text("thema's", 'themes'),
    question: text('Waar zit de urgentie?', 'Where is the urgency?'),
  },
  needs: { name: text('vraag', 'stated need'), question: text('Wat is uw vraag?', 'What is your question?') },
  underlying: {
    name: text('vraag achter de vraag', 'need behind the question'),
    question: text('Wat speelt er daarachter?', 'What is behind it?'),
  },
};

/** The names that the sentences of a catalogue need. */
export function wordsOf(catalogue: Catalogue): Words {
  const values: Record<string, Text> = {
    funded: text('gefinancierd', 'funded'),
    exhausted: text('op', 'used up'),
    'not-ready': text('nog niet klaar', 'not ready yet'),
    ended: text('gestopt', 'ended'),
    ...themeNames,
    ...needNames,
    ...situationNames,
  };
  const own = (field: string, id: string, name: Text): void => {
    values[`${field}/${id}`] = name;
  };
  for (const [id, name] of Object.entries(needNames)) own('needs', id, name);
  for (const [id, { label }] of Object.entries(catalogue.facts)) own('facts', id, label);
  for (const offer of catalogue.offers) {
    for (const { id, what, by } of offer.eligibility?.judged ?? []) {
      own('judged', id, what);
      values[judgeId(id)] = by;
      own('judged', judgeId(id), by);
    }
  }
  const fields = Object.fromEntries(Object.entries(askFields).map(([field, { name }]) => [field, name]));
  return {
    fields: { ...fields, funding: text('financiering', 'funding'), hours: text('uren', 'hours') },
    values,
  };
}
