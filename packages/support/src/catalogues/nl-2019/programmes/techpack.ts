import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'PPS TechPack Flevoland',
  kind: 'partnership',
  partners: ['ROC van Flevoland', 'Windesheim', 'Provincie Flevoland'],
} as const;
const validity = { from: '2016-01-01', to: '2021-01-01' };
const runUnclear = {
  nl: 'Een looptijd staat alleen bij het nieuwe stagemodel: 2016-2020. Die is hier aangehouden.',
  en: 'A period is stated for the new internship model only: 2016-2020. It is used here.',
};

/** PPS TechPack Flevoland (section 2.15). */
export const facts = {
  'guidance-hours': {
    label: { nl: '24 uur extra begeleiding per student', en: '24 hours of extra guidance per student' },
    question: {
      nl: 'Kunt u een stagiair 24 uur extra begeleiden?',
      en: 'Can you give each intern 24 hours of extra guidance?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'techpack/internship',
    programme: 'techpack',
    title: { nl: 'TechPack: stage met groepsopdracht', en: 'TechPack: internship with a group assignment' },
    summary: {
      nl: 'Mbo-studenten techniek werken in een groep aan een opdracht in uw bedrijf. U geeft per student 24 uur extra begeleiding.',
      en: 'Technical students at secondary vocational level (mbo) work in a group on an assignment in your firm. You give 24 hours of extra guidance per student.',
    },
    kind: 'internship',
    provider,
    themes: { 'human-capital': 3, education: 2, networking: 1 },
    needs: ['internships', 'student-team', 'recruitment'],
    eligibility: { areas: ['prov-flevoland'], sectors: ['technical'], requires: ['guidance-hours'] },
    time: {
      hours: { gte: 24 },
      note: { nl: '24 uur extra begeleiding per student', en: '24 hours of extra guidance per student' },
    },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'De uitstroom moet in 2020 "verdubbeld" zijn, maar de genoemde aantallen komen neer op de helft erbij.',
        en: 'The number of graduates is to have "doubled" by 2020, but the numbers given amount to half as many again.',
      },
    ],
    sources: {
      '/provider': '2.15',
      '/themes': '1.5, 2.15',
      '/needs': '2.15',
      '/eligibility': '2.15, 4.1',
      '/time': '2.15, 4.3',
      '/access': '4.6',
      '/validity': '2.15',
      '/funding': '2.15',
      '/notes': '5 (15)',
    },
  },
  {
    id: 'techpack/skillslabs',
    programme: 'techpack',
    title: { nl: 'TechPack: skillslabs', en: 'TechPack: skills labs' },
    summary: {
      nl: 'Leerplaatsen in Lelystad en Almere, van duurzaam bouwen en composieten tot domotica. Ze maken technische bedrijven zichtbaar voor leerlingen en studenten.',
      en: 'Places to learn in Lelystad and Almere, from sustainable building and composites to home automation. They make technical firms visible to pupils and students.',
    },
    kind: 'fieldlab',
    provider,
    themes: { education: 3, 'human-capital': 2, innovation: 1 },
    needs: ['visibility', 'training'],
    eligibility: { areas: ['prov-flevoland'], sectors: ['technical'] },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Er zijn vier nieuwe labs aangekondigd en zeven met name genoemd.',
        en: 'Four new labs are announced and seven are named.',
      },
    ],
    sources: {
      '/provider': '2.15',
      '/themes': '1.5, 2.15',
      '/needs': '2.15',
      '/eligibility': '2.15, 4.1',
      '/access': '4.6',
      '/validity': '2.15',
      '/funding': '2.15',
      '/notes': '2.15, 5 (15)',
    },
  },
  {
    id: 'techpack/associate-degrees',
    programme: 'techpack',
    title: { nl: 'TechPack: associate degrees', en: 'TechPack: associate degrees' },
    summary: {
      nl: 'Twee opleidingen tot associate degree: Engineering en Duurzaam bouwen.',
      en: 'Two associate degree courses: Engineering and Sustainable building.',
    },
    kind: 'course',
    provider,
    themes: { education: 3, 'human-capital': 2 },
    needs: ['training'],
    eligibility: { areas: ['prov-flevoland'], sectors: ['technical'] },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Wat de opleidingen kosten en of ook uw medewerkers ze kunnen volgen, staat er niet.',
        en: 'What the courses cost, and whether your workers can take them too, is not stated.',
      },
    ],
    sources: {
      '/provider': '2.15',
      '/themes': '1.5, 2.15',
      '/needs': '2.15',
      '/eligibility': '2.15, 4.1',
      '/access': '4.6',
      '/validity': '2.15',
      '/funding': '2.15',
      '/notes': '2.15',
    },
  },
] as const satisfies CatalogueInput['offers'];
