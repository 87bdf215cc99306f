import {
  any,
  coverage,
  covers,
  during,
  judged,
  must,
  not,
  type Policy,
  policy,
  prefer,
  rule,
  shares,
  text,
  value,
  within,
} from '@koppel/core';

/** Fields of a firm with its question, as criteria read them. */
const ask = {
  area: 'tags',
  headcount: 'number',
  fte: 'number',
  turnover: 'number',
  balance: 'number',
  foundedOn: 'date',
  ownerBornOn: 'date',
  takenOverOn: 'date',
  amountSought: 'number',
  investment: 'number',
  hours: 'span',
  sectors: 'tags',
  situation: 'category',
  facts: 'tags',
  judgements: 'tags',
  themes: 'tags',
  needs: 'tags',
  underlying: 'tags',
  words: rule('text'),
} as const;

/** Fields of an offer. Nearly all hold rules: where the provider states none, there is none. */
const offer = {
  areas: rule('tags'),
  headcount: rule('span'),
  fte: rule('span'),
  turnover: rule('span'),
  balance: rule('span'),
  firmAge: rule('span'),
  ownerAge: rule('span'),
  sinceTakeover: rule('span'),
  amountSought: rule('span'),
  investment: rule('span'),
  sectors: rule('tags'),
  situations: rule('tags'),
  requires: rule('tags'),
  requiresOneOf: rule('tags'),
  excludes: rule('tags'),
  judged: rule('conditions'),
  validity: rule('window'),
  funding: rule('category'),
  themes: 'tags',
  needs: 'tags',
  focusSectors: rule('tags'),
  preferredHeadcount: rule('span'),
  preferredAmount: rule('span'),
  preferredOwnerAge: rule('span'),
  preferredFacts: rule('tags'),
  hours: rule('number'),
  text: 'text',
} as const;

/**
 * The policy that a hub starts from: every hard fact of an offer is a demand, every soft one a wish, and nothing else
 * counts. A provider cannot buy a place: there is no field for it.
 */
export const supportPolicy = policy({ ask, offer }, ({ ask, offer, now }) => ({
  area: must(shares(ask.area, offer.areas, { tree: 'areas' }), {
    label: { nl: 'Vestigingsplaats', en: 'Location' },
  }),
  headcount: must(within(ask.headcount, offer.headcount), {
    label: { nl: 'Aantal medewerkers', en: 'Headcount' },
  }),
  fte: must(within(ask.fte, offer.fte), { label: { nl: 'Omvang in fte', en: 'Size in FTE' } }),
  financialSize: must(any(within(ask.turnover, offer.turnover), within(ask.balance, offer.balance)), {
    label: { nl: 'Omzet of balanstotaal', en: 'Turnover or balance sheet' },
  }),
  firmAge: must(during(ask.foundedOn, offer.firmAge), {
    label: { nl: 'Leeftijd van het bedrijf', en: 'Age of the firm' },
  }),
  ownerAge: must(during(ask.ownerBornOn, offer.ownerAge), {
    label: { nl: 'Leeftijd van de ondernemer', en: 'Age of the entrepreneur' },
  }),
  takeover: must(during(ask.takenOverOn, offer.sinceTakeover), {
    label: { nl: 'Tijd sinds de overname', en: 'Time since the take-over' },
  }),
  amount: must(within(ask.amountSought, offer.amountSought), {
    label: { nl: 'Gezocht bedrag', en: 'Amount sought' },
  }),
  investment: must(within(ask.investment, offer.investment), {
    label: { nl: 'Investering', en: 'Investment' },
  }),
  sector: must(shares(ask.sectors, offer.sectors, { tree: 'sectors' }), {
    label: { nl: 'Sector', en: 'Sector' },
  }),
  situation: must(shares(ask.situation, offer.situations), { label: { nl: 'Situatie', en: 'Situation' } }),
  requires: must(covers(ask.facts, offer.requires), {
    label: { nl: 'Wat er moet zijn', en: 'What there has to be' },
  }),
  requiresOneOf: must(shares(ask.facts, offer.requiresOneOf), {
    label: { nl: 'Een van deze', en: 'One of these' },
  }),
  excludes: must(not(shares(ask.facts, offer.excludes)), {
    label: { nl: 'Wat niet mag', en: 'What must not be' },
  }),
  judged: must(judged(offer.judged, ask.judgements), {
    label: { nl: 'Beoordeling door een mens', en: "A person's judgement" },
  }),
  validity: must(during(now, offer.validity), { label: { nl: 'Looptijd', en: 'Period' } }),
  funding: must(value(offer.funding, 'funded'), {
    label: { nl: 'Financiering van het aanbod', en: 'Funding of the offer' },
  }),
  themes: prefer(5, coverage(ask.themes, offer.themes, { fullAt: 3 }), {
    label: { nl: "Thema's", en: 'Themes' },
  }),
  needs: prefer(5, coverage(ask.needs, offer.needs), { label: { nl: 'Vraag', en: 'Stated need' } }),
  underlying: prefer(3, coverage(ask.underlying, offer.needs), {
    label: { nl: 'Vraag achter de vraag', en: 'Need behind the question' },
  }),
  words: prefer(3, text(ask.words, offer.text, { corpus: 'offers' }), {
    label: { nl: 'Woorden van de vraag', en: 'Words of the question' },
  }),
  focus: prefer(2, shares(ask.sectors, offer.focusSectors, { tree: 'sectors' }), {
    label: { nl: 'Aandachtssectoren', en: 'Focus sectors' },
  }),
  preferredSize: prefer(1, within(ask.headcount, offer.preferredHeadcount), {
    label: { nl: 'Omvang waarvoor het bedoeld is', en: 'Size it is meant for' },
  }),
  preferredAmount: prefer(1, within(ask.amountSought, offer.preferredAmount), {
    label: { nl: 'Bedrag waarvoor het bedoeld is', en: 'Amount it is meant for' },
  }),
  preferredAge: prefer(1, during(ask.ownerBornOn, offer.preferredOwnerAge), {
    label: { nl: 'Leeftijd waarvoor het bedoeld is', en: 'Age it is meant for' },
  }),
  preferredFacts: prefer(2, coverage(offer.preferredFacts, ask.facts), {
    label: { nl: 'Wat het beter laat passen', en: 'What makes it fit better' },
  }),
  time: prefer(1, within(offer.hours, ask.hours), {
    label: { nl: 'Tijd die het kost', en: 'Time it takes' },
  }),
}));

export type SupportPolicy = typeof supportPolicy;

/** Any policy over the same fields: a hub's own, or an adjusted one. */
export type AnyPolicy = Policy<SupportPolicy['ask'], SupportPolicy['offer']>;
