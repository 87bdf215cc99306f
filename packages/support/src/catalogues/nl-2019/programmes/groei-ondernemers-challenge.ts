import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const bureau = {
  nl: 'Zaken Expert, in opdracht van de gemeente Breda',
  en: 'Zaken Expert, for the municipality of Breda',
};

/** Groei-Ondernemers Challenge, Breda (section 2.7). */
export const offers = [
  {
    id: 'groei-ondernemers-challenge/programme',
    programme: 'groei-ondernemers-challenge',
    title: { nl: 'Groei-Ondernemers Challenge in Breda', en: 'Groei-Ondernemers Challenge: growth in Breda' },
    summary: {
      nl: 'Tien maanden met negen andere jonge bedrijven uit Breda aan uw groei werken, met een eigen coach en een buddy uit de groep.',
      en: 'Ten months of work on your growth with nine other young firms from Breda, with a coach of your own and a buddy from the group.',
    },
    kind: 'programme',
    provider: { name: 'Gemeente Breda', kind: 'municipality', partners: ['Zaken Expert'] },
    themes: { ambition: 3, networking: 2, 'human-capital': 1, finance: 1, innovation: 1, digitalisation: 1 },
    needs: ['coaching', 'peer-learning', 'strategy', 'revenue-model', 'organisation', 'growth-finance'],
    eligibility: {
      areas: ['gm-breda'],
      firmAgeYears: { lte: 6 },
      judged: [
        {
          id: 'groei-ondernemers-challenge/growth-potential',
          what: {
            nl: 'kans op groei in omzet, winst en banen',
            en: 'potential to grow in turnover, profit and jobs',
          },
          by: bureau,
        },
        {
          id: 'groei-ondernemers-challenge/mindset',
          what: {
            nl: 'een ondernemer met talent en ambitie, die wil leren en samenwerken',
            en: 'an entrepreneur with talent and ambition who wants to learn and cooperate',
          },
          by: bureau,
        },
        {
          id: 'groei-ondernemers-challenge/group-fit',
          what: { nl: 'hoe u past bij de rest van de groep', en: 'how you fit with the rest of the group' },
          by: bureau,
        },
      ],
    },
    money: {
      prices: [
        {
          amountEur: 400,
          per: 'once',
          when: { nl: 'per bedrijf; de eerste ronde was gratis', en: 'per firm; the first round was free' },
        },
      ],
    },
    time: {
      weeks: { gte: 43, lte: 44 },
      note: {
        nl: 'tien maanden, met twee weekenden en dagen van tien tot twaalf uur',
        en: 'ten months, with two weekends and days of ten to twelve hours',
      },
    },
    access: {
      mode: 'selection',
      gatekeeper: bureau,
      how: {
        nl: 'Het bureau zoekt zelf onder de jonge bedrijven in Breda en kiest er tien; over zelf aanmelden zegt de bron niets.',
        en: 'The bureau itself searches among the young firms of Breda and chooses ten; the source says nothing about applying yourself.',
      },
    },
    initiative: 'provider',
    capacity: { firms: { gte: 10, lte: 10 }, groupSize: { gte: 10, lte: 10 } },
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'De groep moet op elkaar lijken in niveau, ervaring en omvang, en toch gevarieerd zijn. Wat zwaarder telt, staat er niet.',
        en: 'The group should be alike in level, experience and size, and yet varied. Which counts for more is not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.7',
      '/themes': '1.5, 2.7',
      '/needs': '2.7',
      '/eligibility': '2.7, 4.1',
      '/money': '2.7, 4.2',
      '/time': '2.7, 4.3',
      '/access': '2.7, 4.6',
      '/initiative': '2.7',
      '/capacity': '2.7, 4.4',
      '/funding': '2.7, 4.2',
      '/notes': '2.7, 5 (1)',
    },
  },
] as const satisfies CatalogueInput['offers'];
