import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const summary = {
  nl: 'U pitcht uw groeiplan voor banken en andere partijen samen, als u bent vastgelopen, bijvoorbeeld door een afwijzing van uw bank.',
  en: 'You pitch your growth plan to banks and others together, when you got stuck, for instance because your bank refused.',
};
const access = {
  mode: 'introduction',
  gatekeeper: {
    nl: 'een lid van de tafel dat u kent, zoals uw bank',
    en: 'a member of the table that knows you, such as your bank',
  },
  how: {
    nl: 'Benader de tafel niet zelf: een lid dat u kent brengt uw casus in, als u dat goed vindt.',
    en: 'Do not approach the table yourself: a member that knows you brings in your case, with your consent.',
  },
} as const;
const time = { note: { nl: 'één pitch', en: 'one pitch' } };
const target = {
  requires: ['consent-to-share-case'],
  requiresOneOf: ['startup', 'scale-up', 'growth-ambition'],
} as const;
const prefersFacts = ['refused-by-bank', 'startup', 'scale-up', 'growth-innovation'] as const;
const trust = {
  what: {
    nl: 'vertrouwen dat u wilt en kunt terugbetalen',
    en: 'trust that you will and can repay',
  },
  by: { nl: 'de leden van de tafel', en: 'the members of the table' },
};
const promise = {
  what: {
    nl: 'een kansrijk bedrijf dat past bij de economie van de regio',
    en: 'a promising firm that fits the economy of the region',
  },
  by: { nl: 'de leden van de tafel', en: 'the members of the table' },
};
const counter = {
  nl: 'De tafel heet een gezamenlijk loket, maar de betrokkenen raden af dat bedrijven er zelf aankloppen. Het overzicht noemt ook Limburg, maar alle drie de tafels staan in Noord-Brabant.',
  en: 'The table is called a joint counter, but those involved advise against firms approaching it. The overview names Limburg too, but all three tables are in Noord-Brabant.',
};
const growers = {
  nl: 'De tafel is voor innovatieve start-ups, scale-ups en "doorgroeiers", niet zomaar voor het brede mkb; een doorgroeier lezen wij als een bedrijf dat wil groeien.',
  en: 'The table is for innovative startups, scale-ups and "growers", not simply for the broad SME; we read a grower as a firm that wants to grow.',
};

/** Financieringstafels of Brainport Network: three tables in Noord-Brabant (section 2.10). */
export const offers = [
  {
    id: 'financieringstafels/eindhoven',
    programme: 'financieringstafels',
    title: {
      nl: 'Financieringstafel Brainport Eindhoven',
      en: 'Financieringstafel Brainport Eindhoven: finance table',
    },
    summary,
    kind: 'finance-table',
    provider: {
      name: 'Brainport Network',
      kind: 'partnership',
      partners: ['ABN AMRO', 'Rabobank', 'ING', 'RVO', 'BOM', 'De Lage Landen'],
    },
    themes: { finance: 3, ambition: 2, innovation: 1, networking: 1 },
    needs: ['growth-finance', 'risk-capital', 'bank-loan', 'plan-quality'],
    eligibility: {
      areas: ['regio-eindhoven'],
      amountSoughtEur: { gte: 100_000, lte: 10_000_000 },
      ...target,
      judged: [
        { id: 'financieringstafels/trust-eindhoven', ...trust },
        { id: 'financieringstafels/promise-eindhoven', ...promise },
      ],
    },
    prefers: { sectors: ['high-tech'], facts: prefersFacts },
    money: { amountBandEur: { gte: 100_000, lte: 10_000_000 } },
    time,
    access,
    capacity: { perYear: 12 },
    validity: { from: '2015-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      counter,
      growers,
      {
        nl: 'Deze tafel bestaat sinds 2015; de dag staat er niet, wij lezen 1 januari.',
        en: 'This table has existed since 2015; the day is not given, we read 1 January.',
      },
    ],
    sources: {
      '/provider': '2.10',
      '/themes': '1.5, 2.10',
      '/needs': '2.10',
      '/eligibility': '2.10, 4.1',
      '/prefers': '2.10, 4.1',
      '/money': '2.10, 4.2',
      '/time': '4.3',
      '/access': '2.10, 4.6',
      '/capacity': '2.10',
      '/validity': '2.10',
      '/funding': '2.10',
      '/notes': '2.10, 5 (8)',
    },
  },
  {
    id: 'financieringstafels/agrifood',
    programme: 'financieringstafels',
    title: {
      nl: 'Financieringstafel AgriFood Capital',
      en: 'Financieringstafel AgriFood Capital: finance table',
    },
    summary,
    kind: 'finance-table',
    provider: {
      name: 'Brainport Network',
      kind: 'partnership',
      partners: [
        'ABN AMRO',
        'Rabobank',
        'ING',
        'RVO',
        'BOM',
        'Collin Crowdfund',
        'NCB Participaties',
        'Bosch Investeringsfonds',
      ],
    },
    themes: { finance: 3, ambition: 2, innovation: 1, networking: 1 },
    needs: ['growth-finance', 'risk-capital', 'bank-loan', 'plan-quality'],
    eligibility: {
      areas: ['regio-s-hertogenbosch'],
      ...target,
      judged: [
        { id: 'financieringstafels/trust-agrifood', ...trust },
        { id: 'financieringstafels/promise-agrifood', ...promise },
      ],
    },
    prefers: {
      amountSoughtEur: { gte: 100_000, lte: 1_000_000 },
      sectors: ['agro-food', 'pharma', 'retail'],
      facts: prefersFacts,
    },
    money: { amountBandEur: { gte: 100_000, lte: 1_000_000 } },
    time,
    access,
    capacity: { perYear: 12 },
    validity: { from: '2016-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      counter,
      growers,
      {
        nl: 'Deze tafel bestaat sinds 2016; de dag staat er niet, wij lezen 1 januari. Het bedrag is "vooral" 100.000 tot 1 miljoen euro, dus geen harde grens.',
        en: 'This table has existed since 2016; the day is not given, we read 1 January. The amount is "mainly" 100,000 to 1 million euros, so not a firm limit.',
      },
    ],
    sources: {
      '/provider': '2.10',
      '/themes': '1.5, 2.10',
      '/needs': '2.10',
      '/eligibility': '2.10, 4.1',
      '/prefers': '2.10, 4.1',
      '/money': '2.10, 4.2',
      '/time': '4.3',
      '/access': '2.10, 4.6',
      '/capacity': '2.10',
      '/validity': '2.10',
      '/funding': '2.10',
      '/notes': '2.10, 5 (8)',
    },
  },
  {
    id: 'financieringstafels/midpoint',
    programme: 'financieringstafels',
    title: {
      nl: 'Financieringstafel Midpoint Brabant',
      en: 'Financieringstafel Midpoint Brabant: finance table',
    },
    summary,
    kind: 'finance-table',
    provider: {
      name: 'Brainport Network',
      kind: 'partnership',
      partners: ['ABN AMRO', 'Rabobank', 'ING', 'RVO', 'BOM', 'Gemeente Tilburg'],
    },
    themes: { finance: 3, ambition: 2, innovation: 1, networking: 1 },
    needs: ['growth-finance', 'risk-capital', 'bank-loan', 'plan-quality'],
    eligibility: {
      areas: ['regio-hart-van-brabant'],
      ...target,
      judged: [
        { id: 'financieringstafels/trust-midpoint', ...trust },
        { id: 'financieringstafels/promise-midpoint', ...promise },
      ],
    },
    prefers: {
      amountSoughtEur: { gte: 100_000, lte: 1_000_000 },
      sectors: ['manufacturing', 'logistics', 'leisure'],
      facts: prefersFacts,
    },
    money: { amountBandEur: { gte: 100_000, lte: 1_000_000 } },
    time,
    access,
    capacity: { perYear: 12 },
    validity: { from: '2017-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      counter,
      growers,
      {
        nl: 'Deze tafel bestaat sinds begin 2017; de dag staat er niet, wij lezen 1 januari. Het bedrag is "vooral" 100.000 tot 1 miljoen euro, dus geen harde grens. "Tilburg" lezen wij als Hart van Brabant.',
        en: 'This table has existed since early 2017; the day is not given, we read 1 January. The amount is "mainly" 100,000 to 1 million euros, so not a firm limit. We read "Tilburg" as Hart van Brabant.',
      },
    ],
    sources: {
      '/provider': '2.10',
      '/themes': '1.5, 2.10',
      '/needs': '2.10',
      '/eligibility': '2.10, 4.1',
      '/prefers': '2.10, 4.1',
      '/money': '2.10, 4.2',
      '/time': '4.3',
      '/access': '2.10, 4.6',
      '/capacity': '2.10',
      '/validity': '2.10',
      '/funding': '2.10',
      '/notes': '2.10, 5 (8)',
    },
  },
] as const satisfies CatalogueInput['offers'];
