import {
  all,
  atLeast,
  closeness,
  coverage,
  judged,
  must,
  not,
  policy,
  prefer,
  rule,
  shares,
  type Text,
  value,
  within,
} from '@koppel/core';
import type { Exchange, ExchangeKind } from './schema.js';

const ask = {
  firm: 'category',
  what: 'tags',
  place: 'place',
  unit: 'category',
  amount: 'number',
  judgements: 'tags',
} as const;
const offer = {
  firm: 'category',
  what: 'tags',
  place: 'place',
  unit: rule('category'),
  upTo: rule('span'),
  judged: rule('conditions'),
} as const;

/** What the two sides are called, per kind: who looks, and who has it. */
export const roles: Readonly<Record<ExchangeKind, { readonly ask: Text; readonly offer: Text }>> = {
  product: { ask: { nl: 'afnemer', en: 'customer' }, offer: { nl: 'leverancier', en: 'supplier' } },
  technology: {
    ask: { nl: 'probleemeigenaar', en: 'problem owner' },
    offer: { nl: 'technologie-eigenaar', en: 'technology owner' },
  },
  'residual-product': {
    ask: { nl: 'gebruiker van een reststroom', en: 'user of a residual stream' },
    offer: { nl: 'bezitter van een reststroom', en: 'owner of a residual stream' },
  },
  energy: {
    ask: { nl: 'vrager van energie', en: 'user of energy' },
    offer: { nl: 'bron van energie', en: 'source of energy' },
  },
  heat: {
    ask: { nl: 'vrager van warmte', en: 'user of heat' },
    offer: { nl: 'bron van warmte', en: 'source of heat' },
  },
  facility: {
    ask: { nl: 'medegebruiker van een voorziening', en: 'sharer of a facility' },
    offer: { nl: 'bezitter van een voorziening', en: 'owner of a facility' },
  },
  innovation: {
    ask: { nl: 'zoeker van een partner voor innovatie', en: 'seeker of a partner in innovation' },
    offer: { nl: 'partner in innovatie', en: 'partner in innovation' },
  },
};

const expert: Text = { nl: 'experts van de symbiose', en: 'experts in symbiosis' };
const feasibility = [
  { id: 'technical', what: { nl: 'technische haalbaarheid', en: 'technical feasibility' }, by: expert },
  { id: 'economic', what: { nl: 'economische haalbaarheid', en: 'economic feasibility' }, by: expert },
];

/** What is judged of a pair: after a match in symbiosis experts test whether it works and whether it pays (REWIN). */
export function conditionsOf(kind: ExchangeKind, { judged: own }: Pick<Exchange, 'judged'>) {
  return own[kind] ?? (kind === 'product' || kind === 'technology' ? [] : feasibility);
}

/** What one firm wants (ask) against what another has (offer), for one kind; `maxKm` makes distance a demand. */
export function exchangePolicy(kind: ExchangeKind, maxKm?: number) {
  return policy({ ask, offer }, ({ ask, offer }) => ({
    otherFirm: must(not(value(ask.firm, offer.firm)), {
      label: { nl: 'Twee verschillende bedrijven', en: 'Two different firms' },
    }),
    what: must(shares(offer.what, ask.what), {
      label: { nl: `Zoekt en heeft: ${roles[kind].offer.nl}`, en: `Wanted and had: ${roles[kind].offer.en}` },
    }),
    feasible: must(judged(offer.judged, ask.judgements), {
      label: { nl: 'Oordeel van deskundigen', en: "Experts' judgement" },
    }),
    ...(maxKm !== undefined && {
      distance: must(atLeast(0.001, closeness(ask.place, offer.place, { zeroAtKm: maxKm })), {
        label: { nl: 'Afstand', en: 'Distance' },
      }),
    }),
    fit: prefer(5, coverage(ask.what, offer.what), {
      label: { nl: 'Wat ervan wordt gevonden', en: 'What is found of it' },
    }),
    amount: prefer(2, all(value(ask.unit, offer.unit), within(ask.amount, offer.upTo)), {
      label: { nl: 'Hoeveelheid', en: 'Amount' },
    }),
    near: prefer(1, closeness(ask.place, offer.place, { zeroAtKm: maxKm ?? 50 }), {
      label: { nl: 'Nabijheid', en: 'Nearness' },
    }),
  }));
}

export type ExchangePolicy = ReturnType<typeof exchangePolicy>;
