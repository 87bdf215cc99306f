import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const preselection = { nl: 'KplusV, in de voorselectie', en: 'KplusV, in the pre-selection' };

/** Move2Social, Twente and four other places (section 2.8). */
export const facts = {
  'market-ready-proposition': {
    label: {
      nl: 'een concreet aanbod, klaar voor de markt',
      en: 'a concrete proposition, ready for the market',
    },
    question: {
      nl: 'Heeft u een concreet product of een concrete dienst, klaar voor de markt?',
      en: 'Do you have a concrete product or service, ready for the market?',
    },
  },
  'executes-personally': {
    label: { nl: 'de wil om het zelf uit te voeren', en: 'the will to carry it out in person' },
    question: { nl: 'Gaat u het plan zelf uitvoeren?', en: 'Will you carry out the plan yourself?' },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'move2social/programme',
    programme: 'move2social',
    title: { nl: 'Move2Social voor sociale ondernemingen', en: 'Move2Social for social enterprises' },
    summary: {
      nl: 'Een gratis traject voor jonge sociale ondernemingen, met tien modules, experts en een plaatselijke ondernemer als mentor. Aan het eind vraagt u partners en financiers om wat u nodig heeft.',
      en: 'A free track for young social enterprises, with ten modules, experts and a local entrepreneur as mentor. At the end you ask partners and financiers for what you need.',
    },
    kind: 'programme',
    provider: {
      name: 'KplusV',
      kind: 'consultancy',
      partners: [
        'Gemeente Enschede',
        'Gemeente Almelo',
        'Gemeente Hengelo',
        'Saxion',
        'Universiteit Twente',
        'Twente Board',
        'Rabobank',
      ],
    },
    themes: { 'new-markets': 3, ambition: 2, networking: 2, finance: 1, 'human-capital': 1, innovation: 1 },
    needs: ['social-impact', 'market-entry', 'revenue-model', 'coaching', 'growth-finance', 'visibility'],
    eligibility: {
      areas: [
        'regio-twente',
        'gm-rotterdam',
        'regio-noord-groningen',
        'regio-hart-van-brabant',
        'regio-amersfoort',
      ],
      firmAgeYears: { lte: 3 },
      requires: ['social-enterprise', 'market-ready-proposition', 'executes-personally'],
      judged: [
        {
          id: 'move2social/personal-execution',
          what: { nl: 'de wil om het zelf uit te voeren', en: 'the will to carry it out in person' },
          by: preselection,
        },
        {
          id: 'move2social/preparation',
          what: {
            nl: 'eigen voorbereiding: gesprekken met gemeente, klanten of financiers, en een duidelijk beeld van de klant',
            en: 'own preparation: talks with municipality, customers or financiers, and a clear picture of the customer',
          },
          by: preselection,
        },
      ],
    },
    money: { prices: [] },
    time: {
      hoursPerWeek: { gte: 8, lte: 12 },
      weeks: { gte: 10, lte: 12 },
      note: {
        nl: 'een tot anderhalve dag per week (een dag gelezen als acht uur); van verkenning tot slot zes maanden',
        en: 'one to one and a half days a week (a day read as eight hours); six months from exploration to final event',
      },
    },
    access: {
      mode: 'selection',
      gatekeeper: {
        nl: 'KplusV, dat een voorselectie maakt, en tien partners met elk één stem',
        en: 'KplusV, which makes a pre-selection, and ten partners with one vote each',
      },
      how: {
        nl: 'Meld u aan voor een ronde; na de voorselectie stemmen de partners.',
        en: 'Apply for a round; after the pre-selection the partners vote.',
      },
    },
    initiative: 'entrepreneur',
    capacity: { firms: { gte: 9, lte: 12 }, groupSize: { gte: 9, lte: 12 } },
    asOf,
    notes: [
      {
        nl: 'Sociale onderneming: de bron noemt 50 tot 75 procent inkomsten uit de markt, en in een figuur meer dan 75 procent. Wij vragen daarom geen percentage.',
        en: 'Social enterprise: the source names 50 to 75 per cent market income, and in a figure more than 75 per cent. We therefore ask no percentage.',
      },
      {
        nl: 'De groep is bewust gemengd in ervaring; andere programma’s zoeken juist gelijken.',
        en: 'The group is mixed in experience on purpose; other programmes look for equals.',
      },
      {
        nl: 'De drie rondes in Twente zijn beschreven; of er elders in 2019 een ronde open was, staat er niet.',
        en: 'The three rounds in Twente are described; whether a round was open elsewhere in 2019 is not stated.',
      },
    ],
    sources: {
      '/provider': '2.8',
      '/themes': '1.5, 2.8',
      '/needs': '2.8',
      '/eligibility': '2.8, 4.1',
      '/money': '2.8, 4.2',
      '/time': '2.8, 4.3',
      '/access': '2.8, 4.6',
      '/initiative': '2.8, 5 (4)',
      '/capacity': '2.8, 4.4',
      '/notes': '2.8, 5 (1)',
    },
  },
] as const satisfies CatalogueInput['offers'];
