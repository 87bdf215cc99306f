import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'Region of Smart Factories',
  kind: 'partnership',
  partners: ['NOM', 'Philips', 'Fokker'],
} as const;
const leadership = {
  nl: 'de leiding van Region of Smart Factories (NOM)',
  en: 'the lead of Region of Smart Factories (NOM)',
};
const validity = { from: '2016-01-01', to: '2021-01-01' };

/** Region of Smart Factories, Noord-Nederland (section 2.18). */
export const facts = {
  'rosf-partner': {
    label: { nl: 'partner van Region of Smart Factories', en: 'a partner of Region of Smart Factories' },
    question: {
      nl: 'Bent u al partner van Region of Smart Factories?',
      en: 'Are you already a partner of Region of Smart Factories?',
    },
  },
  'no-existing-solution': {
    label: {
      nl: 'een vraag waarvoor nog geen oplossing bestaat',
      en: 'a question without an existing solution',
    },
    question: {
      nl: 'Is er voor uw vraag nog geen oplossing te koop?',
      en: 'Is there no solution to your question on the market yet?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'region-of-smart-factories/pilot',
    programme: 'region-of-smart-factories',
    title: { nl: 'Region of Smart Factories: pilot', en: 'Region of Smart Factories: pilot' },
    summary: {
      nl: 'Ontwikkel met bedrijven en kennisinstellingen een oplossing die nog niet bestaat. Alleen bedrijven die al partner zijn delen in de subsidie.',
      en: 'Develop a solution that does not exist yet, with firms and knowledge institutes. Only firms that are partners already share in the subsidy.',
    },
    kind: 'pilot',
    provider,
    themes: { innovation: 3, digitalisation: 2, networking: 2, 'human-capital': 1, ambition: 1 },
    needs: ['technology', 'partners', 'subsidy'],
    eligibility: {
      areas: ['prov-friesland', 'prov-groningen', 'prov-drenthe'],
      requires: ['rosf-partner', 'no-existing-solution'],
      judged: [
        {
          id: 'region-of-smart-factories/capacity-and-means',
          what: {
            nl: 'genoeg mensen en middelen om iets toe te voegen',
            en: 'the capacity and means to add value',
          },
          by: leadership,
        },
        {
          id: 'region-of-smart-factories/attitude',
          what: {
            nl: 'openheid, denken vanuit de keten, volhouden in mindere tijden, elkaar succes gunnen en een ingelicht bedrijf',
            en: 'openness, a chain mindset, perseverance in a downturn, granting each other success and an informed firm',
          },
          by: leadership,
        },
      ],
    },
    prefers: { sectors: ['manufacturing'] },
    money: { grantShare: 0.4, ownShare: 0.6 },
    access: { mode: 'call' },
    capacity: { budgetEur: 13_500_000 },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Het aantal bedrijven heet op de ene plaats "groeiend", op de andere kan een nieuwkomer niet meer in de subsidie delen.',
        en: 'The number of firms is called "growing" in one place; in another a newcomer can no longer share in the subsidy.',
      },
      {
        nl: 'Concurrenten mogen in dezelfde pilot als zij vooraf afspraken maken; een ander programma raadt dat af.',
        en: 'Competitors may sit in the same pilot if they make agreements first; another programme advises against it.',
      },
      {
        nl: 'Wie de houding en de middelen beoordeelt, staat er niet; dat het de trekker NOM is, is onze lezing.',
        en: 'Who judges attitude and means is not stated; that it is the lead, NOM, is our reading.',
      },
      {
        nl: 'De subsidie is ongeveer 40 procent; bedrijven betalen 60 procent van hun uren. Het budget is 90 procent van 15 miljoen euro.',
        en: 'The subsidy is about 40 per cent; firms pay 60 per cent of their hours. The budget is 90 per cent of 15 million euros.',
      },
    ],
    sources: {
      '/provider': '2.18',
      '/themes': '1.5, 2.18',
      '/needs': '2.18',
      '/eligibility': '2.18, 5 (17)',
      '/prefers': '2.18',
      '/money': '2.18, 4.2',
      '/access': '4.6',
      '/capacity': '2.18',
      '/validity': '2.18',
      '/funding': '2.18',
      '/notes': '2.18, 5 (2), 5 (17)',
    },
  },
  {
    id: 'region-of-smart-factories/assessment',
    programme: 'region-of-smart-factories',
    title: { nl: 'Region of Smart Factories: assessment', en: 'Region of Smart Factories: assessment' },
    summary: {
      nl: 'Zie op tien onderwerpen hoever uw bedrijf is met slim produceren, in vijf niveaus van beginner tot professional.',
      en: 'See how far your firm is with smart production on ten subjects, in five levels from beginner to professional.',
    },
    kind: 'scan',
    provider,
    themes: { innovation: 3, digitalisation: 2, ambition: 1 },
    needs: ['orientation', 'technology', 'strategy'],
    eligibility: { areas: ['prov-friesland', 'prov-groningen', 'prov-drenthe'] },
    prefers: { sectors: ['manufacturing'] },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'De scan zou landelijk worden; hier staat hij nog in het Noorden. De tien onderwerpen en de prijs staan er niet.',
        en: 'The scan was to go national; here it is still in the north. The ten subjects and the price are not stated.',
      },
    ],
    sources: {
      '/provider': '2.18',
      '/themes': '1.5, 2.18',
      '/needs': '2.18',
      '/eligibility': '2.18',
      '/prefers': '2.18',
      '/access': '2.18',
      '/validity': '2.18',
      '/funding': '2.18',
      '/notes': '2.18',
    },
  },
  {
    id: 'region-of-smart-factories/tour',
    programme: 'region-of-smart-factories',
    title: {
      nl: 'Region of Smart Factories: fabriekstour en kenniscafés',
      en: 'Region of Smart Factories: factory tour and knowledge cafés',
    },
    summary: {
      nl: 'Kijk bij slimme fabrieken en praat met de makers, ook als u geen partner bent.',
      en: 'Visit smart factories and talk to their makers, also when you are not a partner.',
    },
    kind: 'event',
    provider,
    themes: { innovation: 3, networking: 2, digitalisation: 1 },
    needs: ['orientation', 'peer-learning', 'partners'],
    eligibility: { areas: ['prov-friesland', 'prov-groningen', 'prov-drenthe'] },
    prefers: { sectors: ['manufacturing'] },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'De tour is voor buitenstaanders; dat de kenniscafés dat ook zijn, is onze lezing. Of u van buiten het Noorden mee kunt, staat er niet.',
        en: 'The tour is for outsiders; that the knowledge cafés are too is our reading. Whether you can join from outside the north is not stated.',
      },
    ],
    sources: {
      '/provider': '2.18',
      '/themes': '1.5, 2.18',
      '/needs': '2.18',
      '/eligibility': '2.18',
      '/prefers': '2.18',
      '/access': '2.18',
      '/validity': '2.18',
      '/funding': '2.18',
      '/notes': '2.18',
    },
  },
] as const satisfies CatalogueInput['offers'];
