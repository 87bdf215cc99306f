import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'Ministerie van Defensie',
  kind: 'national-government',
  partners: ['Oost NL', 'LIOF', 'NOM', 'InnovationQuarter'],
} as const;
const defence = { nl: 'het Ministerie van Defensie', en: 'the Ministry of Defence' };

/** Fieldlab Smart Base (section 2.20). */
export const facts = {
  'solution-logistics': {
    label: { nl: 'een oplossing voor logistiek', en: 'a solution for logistics' },
    question: {
      nl: 'Heeft u een oplossing voor de logistiek van een legerbasis?',
      en: 'Do you have a solution for the logistics of an army base?',
    },
  },
  'solution-energy': {
    label: { nl: 'een oplossing voor energie', en: 'a solution for energy' },
    question: {
      nl: 'Heeft u een oplossing voor de energie van een legerbasis?',
      en: 'Do you have a solution for the energy of an army base?',
    },
  },
  'solution-water': {
    label: { nl: 'een oplossing voor water', en: 'a solution for water' },
    question: {
      nl: 'Heeft u een oplossing voor het water van een legerbasis?',
      en: 'Do you have a solution for the water of an army base?',
    },
  },
  'solution-protection': {
    label: { nl: 'een oplossing voor bescherming', en: 'a solution for protection' },
    question: {
      nl: 'Heeft u een oplossing voor de bescherming van een legerbasis?',
      en: 'Do you have a solution for the protection of an army base?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'smart-base/meetings',
    programme: 'smart-base',
    title: { nl: 'Smart Base: bijeenkomst', en: 'Smart Base: meeting' },
    summary: {
      nl: 'Hoor wat Defensie zoekt voor de legerbasis van de toekomst. Daarna nodigt Defensie uit om een voorstel te doen.',
      en: 'Hear what Defence looks for in the army base of the future. Defence then invites proposals.',
    },
    kind: 'event',
    provider,
    themes: { innovation: 3, networking: 2, 'new-markets': 1 },
    needs: ['orientation', 'partners', 'procurement'],
    access: {
      mode: 'not-stated',
      gatekeeper: {
        nl: 'de regionale ontwikkelingsmaatschappij: Oost NL, LIOF, NOM of InnovationQuarter',
        en: 'the regional development agency: Oost NL, LIOF, NOM or InnovationQuarter',
      },
    },
    leadsTo: ['smart-base/experiment'],
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Er zijn vier bijeenkomsten geweest. Wanneer het fieldlab begint of eindigt en of er meer bijeenkomsten komen, staat er niet.',
        en: 'There have been four meetings. When the fieldlab starts or ends, and whether more meetings follow, is not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.20',
      '/themes': '1.5, 2.20',
      '/needs': '2.20',
      '/access': '2.20',
      '/leadsTo': '2.20',
      '/funding': '2.20',
      '/notes': '2.20',
    },
  },
  {
    id: 'smart-base/experiment',
    programme: 'smart-base',
    title: { nl: 'Smart Base: experiment', en: 'Smart Base: experiment' },
    summary: {
      nl: 'Probeer uw oplossing voor de legerbasis van de toekomst uit, sinds 2018 in Ede-Driesprong. Defensie draagt de kosten en kan uw eerste klant worden.',
      en: 'Try out your solution for the army base of the future, since 2018 at Ede-Driesprong. Defence bears the cost and may become your first customer.',
    },
    kind: 'pilot',
    provider,
    themes: { innovation: 3, 'new-markets': 2, sustainability: 1 },
    needs: ['test-facility', 'procurement', 'market-entry', 'technology'],
    eligibility: {
      requiresOneOf: ['solution-logistics', 'solution-energy', 'solution-water', 'solution-protection'],
      judged: [
        {
          id: 'smart-base/added-value',
          what: { nl: 'de waarde die u toevoegt', en: 'the value that you add' },
          by: defence,
        },
      ],
    },
    access: {
      mode: 'call',
      gatekeeper: defence,
      how: {
        nl: 'Dien een voorstel in als Defensie daarom vraagt.',
        en: 'Send in a proposal when Defence asks for them.',
      },
    },
    after: ['smart-base/meetings'],
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Wanneer het fieldlab begint of eindigt en waarop voorstellen worden gekozen, staat er niet.',
        en: 'When the fieldlab starts or ends and how proposals are chosen is not stated.',
      },
      {
        nl: 'Het heet open innovatie, maar meestal wordt het één contract met één bedrijf. Spreek vroeg af van wie de resultaten zijn en hoe het groter kan.',
        en: 'It is called open innovation, but usually becomes one contract with one firm. Agree early who owns the results and how to scale up.',
      },
      {
        nl: 'De kosten zijn voor Defensie, maar er is ook 6,9 miljoen euro privaat en publiek geïnvesteerd: vraag wat u zelf betaalt.',
        en: 'Defence bears the cost, yet 6.9 million euros of private and public money was invested: ask what you pay yourself.',
      },
      {
        nl: 'Volgens het rapport raakt elk programma minstens drie van zijn zes thema’s; de tabel geeft er voor Smart Base twee.',
        en: 'The report says every programme touches at least three of its six themes; its table gives Smart Base two.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.20',
      '/themes': '1.5, 2.20',
      '/needs': '2.20',
      '/eligibility': '2.20, 4.1',
      '/access': '2.20, 4.6',
      '/after': '2.20',
      '/funding': '2.20',
      '/notes': '2.20, 5 (17), 5 (19)',
    },
  },
] as const satisfies CatalogueInput['offers'];
