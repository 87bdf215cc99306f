import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = { name: 'Veluwe Portaal', kind: 'partnership' } as const;
const validity = { from: '2008-01-01' };

/** Veluwe Portaal (section 2.14). */
export const facts = {
  'veluwe-portaal-member': {
    label: { nl: 'lid van Veluwe Portaal', en: 'a member of Veluwe Portaal' },
    question: { nl: 'Bent u lid van Veluwe Portaal?', en: 'Are you a member of Veluwe Portaal?' },
  },
  'brings-expertise': {
    label: {
      nl: 'bereidheid om eigen kennis in te brengen',
      en: 'willingness to bring expertise of your own',
    },
    question: {
      nl: 'Wilt u ook eigen kennis inbrengen, bijvoorbeeld over personeel?',
      en: 'Will you also bring expertise of your own, for instance on personnel?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'veluwe-portaal/membership',
    programme: 'veluwe-portaal',
    title: { nl: 'Veluwe Portaal: lidmaatschap', en: 'Veluwe Portaal: membership' },
    summary: {
      nl: 'Een netwerk van ruim 90 organisaties die kennis over personeel delen en elkaar aan mensen helpen, met een vacaturesite en een loopbaanportaal.',
      en: 'A network of over 90 organisations that share knowledge of personnel and help each other to people, with a vacancy site and a career portal.',
    },
    kind: 'membership',
    provider,
    themes: { 'human-capital': 3, networking: 3, legislation: 1 },
    needs: ['staff-mobility', 'recruitment', 'peer-learning', 'staff-planning'],
    eligibility: { areas: ['regio-veluwe-portaal'] },
    prefers: { headcount: { gte: 100, lte: 250 }, facts: ['brings-expertise'] },
    money: {
      prices: [
        {
          amountEur: 300,
          per: 'year',
          when: { nl: 'minder dan 20 werknemers', en: 'fewer than 20 staff' },
        },
        {
          amountEur: 3_000,
          per: 'year',
          when: { nl: 'meer dan 1.000 werknemers', en: 'more than 1,000 staff' },
        },
      ],
    },
    access: { mode: 'membership' },
    leadsTo: ['veluwe-portaal/match-tables', 'veluwe-portaal/sector-pools', 'veluwe-portaal/internship-site'],
    gives: ['veluwe-portaal-member'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Van 20 tot 1.000 werknemers ligt de prijs tussen 300 en 3.000 euro; de stappen staan er niet.',
        en: 'From 20 to 1,000 staff the fee lies between 300 and 3,000 euros; the steps are not stated.',
      },
      {
        nl: 'De meeste leden hebben 100 tot 250 werknemers, maar het netwerk heeft juist baat bij verschil in grootte en sector.',
        en: 'Most members have 100 to 250 staff, yet the network gains from differences in size and sector.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.14',
      '/themes': '1.5, 2.14',
      '/needs': '2.14',
      '/eligibility': '2.14',
      '/prefers': '2.14',
      '/money': '2.14, 4.2',
      '/access': '2.14, 4.6',
      '/leadsTo': '2.14',
      '/gives': '2.14',
      '/validity': '2.14',
      '/funding': '2.14',
      '/notes': '2.14, 5 (1)',
    },
  },
  {
    id: 'veluwe-portaal/match-tables',
    programme: 'veluwe-portaal',
    title: { nl: 'Veluwe Portaal: matchtafels', en: 'Veluwe Portaal: match tables' },
    summary: {
      nl: 'Ontmoet in een klein gezelschap werkzoekenden die een nieuwe werkgever zoeken.',
      en: 'Meet job-seekers who look for a new employer, in a small group.',
    },
    kind: 'event',
    provider,
    themes: { 'human-capital': 3, networking: 1 },
    needs: ['recruitment', 'staff-mobility'],
    eligibility: { areas: ['regio-veluwe-portaal'], requires: ['veluwe-portaal-member'] },
    access: { mode: 'membership' },
    after: ['veluwe-portaal/membership'],
    validity,
    funding: 'funded',
    asOf,
    sources: {
      '/provider': '1.5, 2.14',
      '/themes': '1.5, 2.14',
      '/needs': '2.14',
      '/eligibility': '2.14',
      '/access': '2.14, 4.6',
      '/after': '2.14',
      '/validity': '2.14',
      '/funding': '2.14',
    },
  },
  {
    id: 'veluwe-portaal/sector-pools',
    programme: 'veluwe-portaal',
    title: { nl: 'Veluwe Portaal: sectorpools', en: 'Veluwe Portaal: sector pools' },
    summary: {
      nl: 'Organisaties uit één branche helpen elkaars medewerkers aan een andere plek, met een persoonlijke overdracht. Ook voor wie door ziekte niet terug kan naar het eigen bedrijf.',
      en: "Organisations of one branch help each other's staff to another place, with a personal handover. Also for those who cannot return to their own firm after illness.",
    },
    kind: 'network',
    provider,
    themes: { 'human-capital': 3, networking: 1 },
    needs: ['staff-mobility', 'recruitment'],
    eligibility: { areas: ['regio-veluwe-portaal'], requires: ['veluwe-portaal-member'] },
    time: {
      note: {
        nl: 'bij een groot verschil in niveau tot anderhalf jaar scholing van de kandidaat',
        en: 'up to one and a half years of training for the candidate when levels differ much',
      },
    },
    access: { mode: 'membership' },
    initiative: 'joint',
    after: ['veluwe-portaal/membership'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Welke branches een pool hebben, staat er niet.',
        en: 'Which branches have a pool is not stated.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.14',
      '/themes': '1.5, 2.14',
      '/needs': '2.14',
      '/eligibility': '2.14',
      '/time': '2.14',
      '/access': '2.14, 4.6',
      '/initiative': '2.14, 5 (4)',
      '/after': '2.14',
      '/validity': '2.14',
      '/funding': '2.14',
      '/notes': '2.14',
    },
  },
  {
    id: 'veluwe-portaal/internship-site',
    programme: 'veluwe-portaal',
    title: { nl: 'Veluwe Portaal: stagesite', en: 'Veluwe Portaal: internship site' },
    summary: {
      nl: 'Zet uw stageplaatsen op de site en vind een stagiair van hogeschool of universiteit.',
      en: 'Put your internships on the site and find an intern from a university or university of applied sciences.',
    },
    kind: 'internship',
    provider,
    themes: { 'human-capital': 3, education: 2 },
    needs: ['internships', 'recruitment'],
    eligibility: { areas: ['regio-veluwe-portaal'], requires: ['veluwe-portaal-member'] },
    access: { mode: 'membership' },
    after: ['veluwe-portaal/membership'],
    validity,
    funding: 'funded',
    asOf,
    sources: {
      '/provider': '1.5, 2.14',
      '/themes': '1.5, 2.14',
      '/needs': '2.14',
      '/eligibility': '2.14',
      '/access': '2.14, 4.6',
      '/after': '2.14',
      '/validity': '2.14',
      '/funding': '2.14',
    },
  },
] as const satisfies CatalogueInput['offers'];
