import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'SMITZH',
  kind: 'partnership',
  partners: [
    'Provincie Zuid-Holland',
    'MRDH',
    'TNO',
    'InnovationQuarter',
    'RAMLAB',
    'Duurzaamheidsfabriek',
    'RoboHouse',
  ],
} as const;
const eligibility = { areas: ['prov-zuid-holland'] } as const;
const prefers = {
  sectors: ['manufacturing'],
  facts: ['smart-manufacturing', 'early-adopter'],
} as const;
const validity = { to: '2023-01-01' };
const phases = {
  nl: 'Fase 2 liep tot eind 2018; fase 3 heet 2019-2022 maar begint pas midden 2019. Hier gelezen als één doorlopend aanbod: vraag de balie wat nu open is.',
  en: 'Phase 2 ran to the end of 2018; phase 3 is called 2019-2022 but starts in mid 2019. Read here as one continuous offer: ask the desk what is open now.',
};

/** SMITZH, Zuid-Holland (section 2.19). */
export const facts = {
  'smart-manufacturing': {
    label: {
      nl: 'gebruik of ontwikkeling van slimme maaktechniek',
      en: 'use or development of smart manufacturing',
    },
    question: {
      nl: 'Gebruikt of ontwikkelt u slimme maaktechniek, of wilt u dat gaan doen?',
      en: 'Do you use or develop smart manufacturing, or do you want to?',
    },
  },
  'early-adopter': {
    label: { nl: 'een voorsprong met nieuwe techniek', en: 'a lead in new technology' },
    question: {
      nl: 'Begint u meestal eerder dan andere bedrijven met nieuwe techniek?',
      en: 'Do you usually start with new technology earlier than other firms?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'smitzh/desk',
    programme: 'smitzh',
    title: { nl: 'SMITZH: centrale balie van de fieldlabs', en: 'SMITZH: central desk of the fieldlabs' },
    summary: {
      nl: 'Eén adres voor acht fieldlabs in de maakindustrie. U krijgt hulp bij strategie, financiering, partners en het ontwikkelen en testen van techniek.',
      en: 'One address for eight fieldlabs in manufacturing. You get help with strategy, finance, partners, and developing and testing technology.',
    },
    kind: 'desk',
    provider,
    themes: { innovation: 3, digitalisation: 2, networking: 2, ambition: 1, finance: 1 },
    needs: ['orientation', 'technology', 'partners', 'strategy', 'growth-finance', 'test-facility'],
    eligibility,
    prefers,
    access: {
      mode: 'direct',
      how: {
        nl: 'Leg uw vraag voor aan de balie; de fieldlabs vertellen elkaar elke drie weken welk bedrijf welke vraag heeft.',
        en: 'Put your question to the desk; every three weeks the fieldlabs tell each other which firm has which question.',
      },
    },
    capacity: { budgetEur: 11_500_000 },
    leadsTo: [
      'smitzh/executive-programme',
      'smitzh/seed-voucher',
      'smitzh/skillslabs',
      'smitzh/test-locations',
    ],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      phases,
      {
        nl: 'De delen van fase 2 tellen op tot 5,5 miljoen euro, de tekst noemt 6,5 miljoen. Het budget hier is dat van fase 3.',
        en: 'The parts of phase 2 add up to 5.5 million euros, the text says 6.5 million. The budget here is that of phase 3.',
      },
      {
        nl: 'SMITZH richt zich op voorlopers, terwijl het rapport over het brede mkb gaat. Ook scale-ups en grote bedrijven mogen meedoen.',
        en: 'SMITZH aims at front-runners, though the report is about the broad SME. Scale-ups and large firms may take part too.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.19',
      '/themes': '1.5, 2.19',
      '/needs': '2.19',
      '/eligibility': '2.19',
      '/prefers': '2.19',
      '/access': '2.19',
      '/capacity': '2.19',
      '/leadsTo': '2.19',
      '/validity': '2.19, 5 (14)',
      '/funding': '2.19',
      '/notes': '2.19, 5 (14), 5 (18)',
    },
  },
  {
    id: 'smitzh/executive-programme',
    programme: 'smitzh',
    title: { nl: 'SMITZH: programma voor de leiding', en: 'SMITZH: executive programme' },
    summary: {
      nl: 'Werk met uw productieleider en de accountmanager van uw bank aan een strategie en de financiering ervan.',
      en: 'Work with your production leader and the account manager of your bank on a strategy and its financing.',
    },
    kind: 'programme',
    provider,
    themes: { innovation: 3, finance: 2, ambition: 2, digitalisation: 1 },
    needs: ['strategy', 'growth-finance', 'plan-quality'],
    eligibility,
    prefers,
    access: {
      mode: 'not-stated',
      how: {
        nl: 'U doet met drie mensen mee: uzelf, uw productieleider en de accountmanager van uw bank.',
        en: 'Three people take part: you, your production leader and the account manager of your bank.',
      },
    },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      phases,
      {
        nl: 'Prijs, duur en tijd staan er niet.',
        en: 'Price, length and time are not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.19',
      '/themes': '1.5, 2.19',
      '/needs': '2.19',
      '/eligibility': '2.19',
      '/prefers': '2.19',
      '/access': '2.19',
      '/validity': '2.19, 5 (14)',
      '/funding': '2.19',
      '/notes': '2.19, 5 (14)',
    },
  },
  {
    id: 'smitzh/seed-voucher',
    programme: 'smitzh',
    title: { nl: 'SMITZH: voucher voor een eerste project', en: 'SMITZH: seed project voucher' },
    summary: {
      nl: 'Een voucher voor een eerste project met een fieldlab. Uw bedrijf betaalt de helft.',
      en: 'A voucher for a first project with a fieldlab. Your firm pays half.',
    },
    kind: 'voucher',
    provider,
    themes: { innovation: 3, finance: 1, digitalisation: 1 },
    needs: ['technology', 'subsidy', 'test-facility'],
    eligibility,
    prefers,
    money: { grantShare: 0.5, ownShare: 0.5 },
    access: { mode: 'not-stated' },
    capacity: { vouchers: 6 },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      phases,
      {
        nl: 'Er zijn zes vouchers, maar er is ook sprake van tien eerste projecten. Het bedrag van een voucher staat er niet.',
        en: 'There are six vouchers, yet ten seed projects are mentioned. The amount of a voucher is not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.19',
      '/themes': '1.5, 2.19',
      '/needs': '2.19',
      '/eligibility': '2.19',
      '/prefers': '2.19',
      '/money': '2.19, 4.2',
      '/access': '4.6',
      '/capacity': '2.19, 4.4',
      '/validity': '2.19, 5 (14)',
      '/funding': '2.19',
      '/notes': '2.19, 5 (14)',
    },
  },
  {
    id: 'smitzh/skillslabs',
    programme: 'smitzh',
    title: { nl: 'SMITZH: skillslabs', en: 'SMITZH: skills labs' },
    summary: {
      nl: 'Leer in een fieldlab werken met nieuwe techniek, naar het voorbeeld van de Duurzaamheidsfabriek in Dordrecht.',
      en: 'Learn to work with new technology in a fieldlab, after the example of the Duurzaamheidsfabriek in Dordrecht.',
    },
    kind: 'fieldlab',
    provider,
    themes: { education: 3, innovation: 2, 'human-capital': 2 },
    needs: ['training', 'technology'],
    eligibility,
    prefers,
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [phases],
    sources: {
      '/provider': '1.5, 2.19',
      '/themes': '1.5, 2.19',
      '/needs': '2.19',
      '/eligibility': '2.19',
      '/prefers': '2.19',
      '/access': '2.19',
      '/validity': '2.19, 5 (14)',
      '/funding': '2.19',
      '/notes': '2.19, 5 (14)',
    },
  },
  {
    id: 'smitzh/test-locations',
    programme: 'smitzh',
    title: { nl: 'SMITZH: testlocaties', en: 'SMITZH: test locations' },
    summary: {
      nl: 'Een netwerk van plekken waar u met gedeelde apparatuur kunt testen.',
      en: 'A network of places where you can test with shared equipment.',
    },
    kind: 'fieldlab',
    provider,
    themes: { innovation: 3, digitalisation: 1, networking: 1 },
    needs: ['test-facility', 'technology'],
    eligibility,
    prefers,
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [phases],
    sources: {
      '/provider': '1.5, 2.19',
      '/themes': '1.5, 2.19',
      '/needs': '2.19',
      '/eligibility': '2.19',
      '/prefers': '2.19',
      '/access': '2.19',
      '/validity': '2.19, 5 (14)',
      '/funding': '2.19',
      '/notes': '2.19, 5 (14)',
    },
  },
] as const satisfies CatalogueInput['offers'];
