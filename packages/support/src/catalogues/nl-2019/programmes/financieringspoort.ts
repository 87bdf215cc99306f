import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'LIOF',
  kind: 'development-agency',
  partners: ['Provincie Limburg'],
} as const;
const eligibility = {
  areas: ['prov-limburg'],
  requires: ['external-finance-need'],
} as const;
const money = { grantCapEur: 2_500, grantShare: 0.5, ownShare: 0.5 };
const time = {
  hours: { lte: 4 },
  note: {
    nl: 'hoogstens een halve dag voor de aanvraag (gelezen als vier uur), zegt één klant',
    en: 'at most half a day for the application (read as four hours), says one client',
  },
};
const summary = {
  nl: 'Vergoedt de helft van een financieel specialist, tot 2.500 euro, die met u het ondernemingsplan en de aanvraag schrijft of verbetert.',
  en: 'Covers half of a financial specialist, up to 2,500 euros, who writes or improves your business plan and application with you.',
};

/** MKB Financieringspoort Limburg, 1.0 and 2.0 (section 2.9). */
export const offers = [
  {
    id: 'financieringspoort/voucher-1.0',
    programme: 'financieringspoort',
    version: '1.0',
    title: {
      nl: 'MKB Financieringspoort Limburg 1.0: voucher voor een specialist',
      en: 'MKB Financieringspoort Limburg 1.0: voucher for a specialist',
    },
    summary,
    kind: 'voucher',
    provider,
    themes: { finance: 3, ambition: 1, innovation: 1 },
    needs: ['plan-quality', 'growth-finance', 'bank-loan', 'subsidy'],
    eligibility,
    money,
    time,
    access: {
      mode: 'conversation-first',
      how: {
        nl: 'Eerst een bijeenkomst, dan een workshop, dan een gesprek, dan de voucher.',
        en: 'First a meeting, then a workshop, then a talk, then the voucher.',
      },
    },
    capacity: { budgetEur: 145_000 },
    validity: { from: '2016-01-01', to: '2018-07-01' },
    funding: 'ended',
    asOf,
    notes: [
      {
        nl: 'Versie 1.0 liep van 2016 tot midden 2018; wij lezen 1 januari 2016 tot 1 juli 2018. Elders staat dat de aanpak al kort na de start veranderde.',
        en: 'Version 1.0 ran from 2016 to mid 2018; we read 1 January 2016 to 1 July 2018. Elsewhere the change is said to have come shortly after the start.',
      },
      {
        nl: 'De 145.000 euro is op de ene plaats vouchergeld, op de andere eigen bijdrage. Ook de opbrengst verschilt: 18 of 20,4 miljoen euro.',
        en: 'The 145,000 euros are voucher money in one place and own contribution in another. The yield differs too: 18 or 20.4 million euros.',
      },
    ],
    sources: {
      '/version': '2.9',
      '/provider': '1.5, 2.9',
      '/themes': '1.5, 2.9',
      '/needs': '2.9',
      '/eligibility': '2.9, 4.1',
      '/money': '2.9, 4.2',
      '/time': '2.9, 4.3',
      '/access': '2.9',
      '/capacity': '2.9, 4.2',
      '/validity': '2.9',
      '/funding': '2.9',
      '/notes': '2.9, 5 (10)',
    },
  },
  {
    id: 'financieringspoort/voucher-2.0',
    programme: 'financieringspoort',
    version: '2.0',
    title: {
      nl: 'MKB Financieringspoort Limburg 2.0: voucher voor een specialist',
      en: 'MKB Financieringspoort Limburg 2.0: voucher for a specialist',
    },
    summary,
    kind: 'voucher',
    provider,
    themes: { finance: 3, ambition: 1, innovation: 1 },
    needs: ['plan-quality', 'growth-finance', 'bank-loan', 'subsidy'],
    eligibility,
    money,
    time,
    access: {
      mode: 'intermediary',
      gatekeeper: { nl: 'uw adviseur, tussenpersoon of bank', en: 'your adviser, intermediary or bank' },
      how: {
        nl: 'Vraag uw adviseur of bank om u naar LIOF te verwijzen; bijeenkomsten zijn er niet meer.',
        en: 'Ask your adviser or bank to refer you to LIOF; there are no meetings any more.',
      },
    },
    capacity: { firms: { lte: 40 } },
    validity: { from: '2018-07-01', to: '2020-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Versie 2.0 loopt van midden 2018 "tot 2020"; wij lezen 1 juli 2018 tot 1 januari 2020. Er is ruimte voor ongeveer 40 bedrijven; in februari 2019 waren er negen vouchers gegeven.',
        en: 'Version 2.0 runs from mid 2018 "to 2020"; we read 1 July 2018 to 1 January 2020. There is room for about 40 firms; nine vouchers had been granted by February 2019.',
      },
      {
        nl: 'Limburg stopte met bijeenkomsten omdat bedrijven er genoeg van hadden; elders zijn ze juist de kern.',
        en: 'Limburg stopped its meetings because firms were tired of them; elsewhere they are the core.',
      },
    ],
    sources: {
      '/version': '2.9',
      '/provider': '1.5, 2.9',
      '/themes': '1.5, 2.9',
      '/needs': '2.9',
      '/eligibility': '2.9, 4.1',
      '/money': '2.9, 4.2',
      '/time': '2.9, 4.3',
      '/access': '2.9, 4.6',
      '/capacity': '2.9',
      '/validity': '2.9',
      '/funding': '2.9',
      '/notes': '2.9, 5 (6), 5 (10)',
    },
  },
] as const satisfies CatalogueInput['offers'];
