import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: "'t Lokaal",
  kind: 'business-association',
  partners: ['HVA', 'UvA', 'Inholland', 'ROC Regio College', 'Werkom', 'House of Skills'],
} as const;
const validity = { from: '2017-09-01' };
const runUnclear = {
  nl: 'De doelen gelden tot eind 2019 en het geld van de gemeente is voor drie jaar. Een einddatum staat er niet.',
  en: 'The goals run to the end of 2019 and the municipal money is for three years. No end date is stated.',
};

/** 't Lokaal, Zaandam (section 2.16). */
export const offers = [
  {
    id: 't-lokaal/internship-bureau',
    programme: 't-lokaal',
    title: { nl: "'t Lokaal: stagebureau", en: "'t Lokaal: internship bureau" },
    summary: {
      nl: 'Vind een leerling of student van elk niveau: voor meelopen, werkervaring, afstuderen of een onderzoeksvraag. Ook voor een gastles.',
      en: 'Find a pupil or student of any level: for shadowing, work experience, graduation or a research question. Also for a guest lecture.',
    },
    kind: 'internship',
    provider,
    themes: { 'human-capital': 3, education: 3, networking: 1 },
    needs: ['internships', 'student-team', 'recruitment', 'visibility'],
    eligibility: { areas: ['park-noorderveld-molletjesveer'] },
    access: {
      mode: 'direct',
      how: {
        nl: "Ga naar de plek van 't Lokaal op het terrein of naar de site.",
        en: "Go to the place of 't Lokaal in the park or to the site.",
      },
    },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      runUnclear,
      {
        nl: 'Alleen de vestigingsplaats is als voorwaarde genoemd. Of het bureau iets kost, staat er niet.',
        en: 'The place of establishment is the only condition named. Whether the bureau costs anything is not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.16',
      '/themes': '1.5, 2.16',
      '/needs': '2.16',
      '/eligibility': '2.16, 4.1',
      '/access': '2.16, 4.6',
      '/validity': '2.16',
      '/funding': '2.16',
      '/notes': '2.16, 4.1',
    },
  },
  {
    id: 't-lokaal/platform',
    programme: 't-lokaal',
    title: {
      nl: "'t Lokaal: platform van het bedrijventerrein",
      en: "'t Lokaal: platform of the business park",
    },
    summary: {
      nl: 'Eén plek om vragen te stellen en samen projecten te doen. De databank laat zien wie er op het terrein zit, wie groeit en waar risico’s zijn.',
      en: 'One place to put questions and do projects together. The data bank shows who is in the park, who grows and where there are risks.',
    },
    kind: 'network',
    provider,
    themes: { networking: 3, 'human-capital': 1, premises: 1 },
    needs: ['partners', 'orientation'],
    eligibility: { areas: ['park-noorderveld-molletjesveer'] },
    access: {
      mode: 'direct',
      how: {
        nl: "Ga naar de plek van 't Lokaal op het terrein of naar de site.",
        en: "Go to the place of 't Lokaal in the park or to the site.",
      },
    },
    validity,
    funding: 'funded',
    asOf,
    notes: [runUnclear],
    sources: {
      '/provider': '1.5, 2.16',
      '/themes': '1.5, 2.16',
      '/needs': '2.16',
      '/eligibility': '2.16, 4.1',
      '/access': '2.16, 4.6',
      '/validity': '2.16',
      '/funding': '2.16',
      '/notes': '2.16',
    },
  },
] as const satisfies CatalogueInput['offers'];
