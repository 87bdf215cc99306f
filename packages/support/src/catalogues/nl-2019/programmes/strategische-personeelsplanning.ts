import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'AgriFood Capital Werkt!',
  kind: 'economic-board',
  partners: ['EVZ', 'EuroHRM', 'Avans'],
} as const;
const validity = { from: '2016-01-01' };
const runUnclear = {
  nl: 'Gestart in 2016 voor ongeveer twee en een half jaar. Een einddatum staat er niet, dus vraag of het nog loopt.',
  en: 'Started in 2016 for about two and a half years. No end date is stated, so ask whether it still runs.',
};

/** Strategische Personeelsplanning, Noordoost-Brabant (section 2.13). */
export const facts = {
  'hr-policy': {
    label: { nl: 'personeelsbeleid en aandacht voor HR', en: 'personnel policy and attention to HR' },
    question: { nl: 'Heeft u al personeelsbeleid?', en: 'Do you already have a personnel policy?' },
  },
  'management-support': {
    label: { nl: 'steun van de directie', en: 'support from the board' },
    question: {
      nl: 'Staat de directie achter het plan om aan personeelsplanning te werken?',
      en: 'Does the board support working on staff planning?',
    },
  },
  'open-to-change': {
    label: { nl: 'openheid voor verandering', en: 'openness to change' },
    question: { nl: 'Staat uw bedrijf open voor verandering?', en: 'Is your firm open to change?' },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'strategische-personeelsplanning/pilot',
    programme: 'strategische-personeelsplanning',
    title: { nl: 'Strategische personeelsplanning: pilot', en: 'Strategic staff planning: pilot' },
    summary: {
      nl: 'Stel met een adviseur uw personeelsplan op: wie heeft u nu en straks nodig, en wat moet u daarvoor doen?',
      en: 'Draw up your staff plan with a consultant: whom do you need now and later, and what must you do for it?',
    },
    kind: 'pilot',
    provider,
    themes: { 'human-capital': 3 },
    needs: ['staff-planning', 'strategy', 'coaching'],
    eligibility: { areas: ['regio-noordoost-brabant'], requires: ['hr-policy'] },
    prefers: {
      headcount: { gte: 75 },
      sectors: ['logistics', 'manufacturing', 'agro-food'],
      facts: ['management-support', 'open-to-change'],
    },
    time: { hours: { gte: 240, lte: 240 }, note: { nl: 'gemiddeld 240 uur', en: '240 hours on average' } },
    access: { mode: 'not-stated' },
    capacity: { firms: { lte: 8 } },
    validity,
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Er zijn acht pilots geweest. Of er een nieuwe bij kan en wat het een bedrijf kost, staat er niet.',
        en: 'There have been eight pilots. Whether another is possible and what it costs a firm is not stated.',
      },
      {
        nl: 'Eerst vooral voor bedrijven met 75 of meer werknemers, later ook voor kleinere: een voorkeur, geen eis.',
        en: 'At first mainly for firms with 75 staff or more, later for smaller ones too: a preference, not a rule.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.13',
      '/themes': '1.5, 2.13',
      '/needs': '2.13',
      '/eligibility': '2.13',
      '/prefers': '2.13, 4.1',
      '/time': '2.13, 4.3',
      '/access': '2.13',
      '/capacity': '2.13, 4.4',
      '/validity': '2.13',
      '/notes': '2.13, 4.1',
    },
  },
  {
    id: 'strategische-personeelsplanning/step-plan',
    programme: 'strategische-personeelsplanning',
    title: { nl: 'Strategische personeelsplanning: stappenplan', en: 'Strategic staff planning: step plan' },
    summary: {
      nl: 'Werk met een stappenplan aan uw personeelsplanning. U kunt er trainingen, masterclasses en workshops bij kiezen.',
      en: 'Work on your staff planning with a step plan. You can choose training, masterclasses and workshops along with it.',
    },
    kind: 'programme',
    provider,
    themes: { 'human-capital': 3, education: 1 },
    needs: ['staff-planning', 'training'],
    eligibility: { areas: ['regio-noordoost-brabant'] },
    prefers: {
      sectors: ['logistics', 'manufacturing', 'agro-food'],
      facts: ['hr-policy', 'management-support', 'open-to-change'],
    },
    time: { hours: { gte: 100 } },
    access: { mode: 'not-stated' },
    validity,
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Bestaand personeelsbeleid is alleen voor de pilots als eis genoemd. Bedrijven tot 50 werknemers hebben het meestal niet.',
        en: 'An existing personnel policy is named as a rule for the pilots only. Firms of up to 50 staff usually lack it.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.13',
      '/themes': '1.5, 2.13',
      '/needs': '2.13',
      '/eligibility': '2.13',
      '/prefers': '2.13',
      '/time': '2.13, 4.3',
      '/access': '2.13',
      '/validity': '2.13',
      '/notes': '2.13',
    },
  },
  {
    id: 'strategische-personeelsplanning/web-tools',
    programme: 'strategische-personeelsplanning',
    title: {
      nl: 'Strategische personeelsplanning: quickscan en gereedschap',
      en: 'Strategic staff planning: quickscan and toolbox',
    },
    summary: {
      nl: 'Kijk online wat personeelsplanning u kan opleveren, en ga met het gereedschap zelf aan de slag.',
      en: 'See online what staff planning could bring you, and get to work yourself with the toolbox.',
    },
    kind: 'tool',
    provider,
    themes: { 'human-capital': 3 },
    needs: ['staff-planning', 'orientation'],
    eligibility: { areas: ['regio-noordoost-brabant'] },
    prefers: { sectors: ['logistics', 'manufacturing', 'agro-food'] },
    access: {
      mode: 'direct',
      how: { nl: 'Doe de quickscan op de site.', en: 'Take the quickscan on the site.' },
    },
    leadsTo: ['strategische-personeelsplanning/step-plan'],
    validity,
    asOf,
    notes: [runUnclear],
    sources: {
      '/provider': '1.5, 2.13',
      '/themes': '1.5, 2.13',
      '/needs': '2.13',
      '/eligibility': '2.13',
      '/prefers': '2.13',
      '/access': '2.13, 4.6',
      '/leadsTo': '2.13',
      '/validity': '2.13',
      '/notes': '2.13',
    },
  },
  {
    id: 'strategische-personeelsplanning/breakfasts',
    programme: 'strategische-personeelsplanning',
    title: {
      nl: 'Strategische personeelsplanning: ontbijtsessies',
      en: 'Strategic staff planning: breakfast sessions',
    },
    summary: {
      nl: 'Hoor in een klein gezelschap van andere ondernemers wat personeelsplanning hun oplevert.',
      en: 'Hear in a small group from other entrepreneurs what staff planning brings them.',
    },
    kind: 'event',
    provider,
    themes: { 'human-capital': 3, networking: 1 },
    needs: ['staff-planning', 'peer-learning', 'orientation'],
    eligibility: { areas: ['regio-noordoost-brabant'] },
    prefers: { sectors: ['logistics', 'manufacturing', 'agro-food'] },
    access: { mode: 'not-stated' },
    leadsTo: ['strategische-personeelsplanning/step-plan'],
    validity,
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Er waren vijf sessies in de tweede helft van 2016; of er meer komen, staat er niet.',
        en: 'There were five sessions in the second half of 2016; whether more will follow is not stated.',
      },
      {
        nl: 'Volgens dit project kunnen ondernemers dit verhaal beter vertellen dan de overheid; elders geeft juist de overheid gezag.',
        en: 'This project finds that entrepreneurs tell this story better than government; elsewhere government lends authority.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.13',
      '/themes': '1.5, 2.13',
      '/needs': '2.13',
      '/eligibility': '2.13',
      '/prefers': '2.13',
      '/access': '2.13',
      '/leadsTo': '2.13',
      '/validity': '2.13',
      '/notes': '2.13, 5 (7)',
    },
  },
] as const satisfies CatalogueInput['offers'];
