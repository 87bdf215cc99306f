import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'LIOF',
  kind: 'development-agency',
  partners: ['Provincie Limburg', 'Maastricht University', 'Zuyd', 'HAS Venlo', 'Fontys'],
} as const;
const eligibility = {
  areas: ['prov-limburg'],
  sectors: ['manufacturing', 'logistics', 'agro-food'],
  requires: ['concrete-case'],
} as const;
const access = {
  mode: 'not-stated',
  how: {
    nl: 'Vraag LIOF hoe u kunt meedoen; de bron zegt het niet.',
    en: 'Ask LIOF how to take part; the source does not say.',
  },
} as const;
const validity = { from: '2013-01-01' };
const period = {
  nl: 'Het loopt sinds 2012 of 2013 en in elk geval tot eind 2019. Wij lezen: vanaf 1 januari 2013, zonder vaste einddatum.',
  en: 'It has run since 2012 or 2013 and at least to the end of 2019. We read: from 1 January 2013, without a fixed end.',
};

/** KennisTraject, Limburg (section 2.3): three steps in a fixed order, one price for all three. */
export const offers = [
  {
    id: 'kennistraject/masterclasses',
    programme: 'kennistraject',
    title: { nl: 'KennisTraject, stap 1: masterclasses', en: 'KennisTraject, step 1: masterclasses' },
    summary: {
      nl: 'Drie of vier middagen van vier uur met docenten en vijf tot tien bedrijven. Het is de eerste van drie stappen.',
      en: 'Three or four afternoons of four hours with lecturers and five to ten firms. It is the first of three steps.',
    },
    kind: 'course',
    provider,
    themes: { education: 3, innovation: 2, 'human-capital': 1, networking: 1 },
    needs: ['training', 'strategy', 'peer-learning'],
    eligibility,
    money: {
      grantShare: 0.75,
      ownShare: 0.25,
      prices: [
        {
          amountEur: 2_750,
          per: 'once',
          when: {
            nl: 'per bedrijf, voor alle drie de stappen samen',
            en: 'per firm, for all three steps together',
          },
        },
      ],
      fullCostEur: 11_000,
    },
    time: {
      hours: { gte: 75, lte: 75 },
      weeks: { gte: 13, lte: 13 },
      note: {
        nl: 'ongeveer drie maanden; de ongeveer 75 uur per bedrijf zijn voor stap 1 en 2 samen',
        en: 'about three months; the roughly 75 hours per firm are for steps 1 and 2 together',
      },
    },
    access,
    capacity: { groupSize: { gte: 5, lte: 10 }, personsPerFirm: { lte: 3 } },
    leadsTo: ['kennistraject/student-team'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'Het budget van 300.000 euro per jaar past niet bij ongeveer zeven bedrijven per jaar van 11.000 euro; misschien dekken de cijfers iets anders.',
        en: 'The budget of 300,000 euros a year does not fit about seven firms a year at 11,000 euros; the figures may cover different things.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.3',
      '/themes': '1.5, 2.3',
      '/needs': '2.3',
      '/eligibility': '2.3, 4.1',
      '/money': '2.3, 4.2',
      '/time': '2.3, 4.3',
      '/access': '2.3, 4.6',
      '/capacity': '2.3, 4.4',
      '/leadsTo': '2.3',
      '/validity': '2.3',
      '/funding': '2.3',
      '/notes': '2.3, 5 (16)',
    },
  },
  {
    id: 'kennistraject/student-team',
    programme: 'kennistraject',
    title: {
      nl: 'KennisTraject, stap 2: advies van studenten',
      en: 'KennisTraject, step 2: advice by students',
    },
    summary: {
      nl: 'Een team studenten werkt drie maanden aan een vraag die nu bij u speelt en stelt een paar oplossingen voor. U kiest de beste.',
      en: 'A team of students works for three months on a question that you have now and proposes several solutions. You pick the best.',
    },
    kind: 'advice',
    provider,
    themes: { innovation: 3, education: 1, 'human-capital': 1 },
    needs: ['student-team', 'strategy'],
    eligibility,
    time: {
      weeks: { gte: 13, lte: 13 },
      note: {
        nl: 'drie maanden; de uren zitten in de ongeveer 75 uur voor stap 1 en 2 samen',
        en: 'three months; the hours are part of the roughly 75 hours for steps 1 and 2 together',
      },
    },
    access,
    after: ['kennistraject/masterclasses'],
    leadsTo: ['kennistraject/implementation'],
    validity,
    funding: 'funded',
    asOf,
    notes: [period],
    sources: {
      '/provider': '1.5, 2.3',
      '/themes': '1.5, 2.3',
      '/needs': '2.3',
      '/eligibility': '2.3, 4.1',
      '/time': '2.3, 4.3',
      '/access': '2.3, 4.6',
      '/after': '2.3',
      '/leadsTo': '2.3',
      '/validity': '2.3',
      '/funding': '2.3',
      '/notes': '2.3',
    },
  },
  {
    id: 'kennistraject/implementation',
    programme: 'kennistraject',
    title: { nl: 'KennisTraject, stap 3: uitvoering', en: 'KennisTraject, step 3: implementation' },
    summary: {
      nl: 'U maakt met docenten en studenten een plan om de gekozen oplossing uit te voeren en zet de eerste stappen.',
      en: 'With lecturers and students you make a plan to carry out the chosen solution and take the first steps.',
    },
    kind: 'coaching',
    provider,
    themes: { innovation: 3, education: 1 },
    needs: ['coaching', 'student-team'],
    eligibility,
    time: {
      hours: { gte: 3 },
      note: { nl: 'minstens drie tot vijf uur begeleiding', en: 'at least three to five hours of guidance' },
    },
    access,
    after: ['kennistraject/student-team'],
    validity,
    funding: 'funded',
    asOf,
    notes: [period],
    sources: {
      '/provider': '1.5, 2.3',
      '/themes': '1.5, 2.3',
      '/needs': '2.3',
      '/eligibility': '2.3, 4.1',
      '/time': '2.3, 4.3',
      '/access': '2.3, 4.6',
      '/after': '2.3',
      '/validity': '2.3',
      '/funding': '2.3',
      '/notes': '2.3',
    },
  },
] as const satisfies CatalogueInput['offers'];
