import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = { name: 'Provincie Overijssel', kind: 'province', partners: ['P2'] } as const;
const eligibility = {
  areas: ['prov-overijssel'],
  headcount: { gt: 5, lt: 250 },
  turnoverEur: { lte: 50_000_000 },
  balanceEur: { lte: 43_000_000 },
} as const;
const validity = { from: '2016-01-01', to: '2020-01-01' };
const followUpGap = {
  nl: 'Het enthousiasme was er eerder dan de hulp: er kwamen vragen waarvoor nog niemand klaarstond.',
  en: 'The enthusiasm came before the help: questions arrived that nobody was ready for yet.',
};

/** Actielijn Sociale en organisatorische innovatie, Overijssel (section 2.17). */
export const offers = [
  {
    id: 'sociale-innovatie/ambassadors',
    programme: 'sociale-innovatie',
    title: { nl: 'Sociale innovatie: ambassadeurs', en: 'Social innovation: ambassadors' },
    summary: {
      nl: 'Hoor van een ondernemer met eigen ervaring hoe u het werk anders kunt organiseren.',
      en: 'Hear from an entrepreneur with experience how you can organise the work differently.',
    },
    kind: 'event',
    provider,
    themes: { 'human-capital': 3, innovation: 3, networking: 1 },
    needs: ['organisation', 'peer-learning', 'orientation'],
    eligibility,
    access: {
      mode: 'not-stated',
      how: {
        nl: 'U hoort een ambassadeur op een bijeenkomst van bijvoorbeeld een ondernemersvereniging, branche of bank.',
        en: 'You hear an ambassador at a meeting of, for instance, a business association, trade body or bank.',
      },
    },
    leadsTo: ['sociale-innovatie/tools', 'sociale-innovatie/circle'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      followUpGap,
      {
        nl: 'De benoeming door de provincie geeft de ambassadeurs hier gezag; elders geldt de overheid juist niet als goede boodschapper.',
        en: 'Being appointed by the province gives the ambassadors authority here; elsewhere government is seen as a poor messenger.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.17',
      '/themes': '1.5, 2.17',
      '/needs': '2.17',
      '/eligibility': '2.17, 4.1',
      '/access': '2.17',
      '/leadsTo': '2.17',
      '/validity': '2.17',
      '/funding': '2.17',
      '/notes': '2.17, 5 (7)',
    },
  },
  {
    id: 'sociale-innovatie/tools',
    programme: 'sociale-innovatie',
    title: {
      nl: 'Sociale innovatie: kennisbank en scans',
      en: 'Social innovation: knowledge bank and scans',
    },
    summary: {
      nl: 'Een kennisbank, hulpmiddelen en scans om het werk in uw bedrijf slimmer te organiseren.',
      en: 'A knowledge bank, tools and scans to organise the work in your firm more cleverly.',
    },
    kind: 'tool',
    provider,
    themes: { 'human-capital': 3, innovation: 3 },
    needs: ['organisation', 'orientation'],
    eligibility,
    access: {
      mode: 'not-stated',
      how: {
        nl: 'Een ambassadeur geeft u een kaartje met de weg naar het projectteam en de site.',
        en: 'An ambassador gives you a card that points to the project team and the site.',
      },
    },
    validity,
    funding: 'funded',
    asOf,
    sources: {
      '/provider': '1.5, 2.17',
      '/themes': '1.5, 2.17',
      '/needs': '2.17',
      '/eligibility': '2.17, 4.1',
      '/access': '2.17',
      '/validity': '2.17',
      '/funding': '2.17',
    },
  },
  {
    id: 'sociale-innovatie/circle',
    programme: 'sociale-innovatie',
    title: { nl: 'Sociale innovatie: leerkring', en: 'Social innovation: learning circle' },
    summary: {
      nl: 'Leer met andere bedrijven van elkaars aanpak, met professionele begeleiding waarvoor subsidie is.',
      en: "Learn from each other's approach with other firms, under professional guidance that is subsidised.",
    },
    kind: 'circle',
    provider,
    themes: { 'human-capital': 3, innovation: 3, networking: 2 },
    needs: ['peer-learning', 'organisation', 'coaching'],
    eligibility,
    access: { mode: 'not-stated' },
    capacity: { budgetEur: 150_000 },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Twee kringen zijn in opbouw. Hoeveel bedrijven erin passen en wat een bedrijf betaalt, staat er niet.',
        en: 'Two circles are starting up. How many firms fit in and what a firm pays is not stated.',
      },
      followUpGap,
    ],
    sources: {
      '/provider': '1.5, 2.17',
      '/themes': '1.5, 2.17',
      '/needs': '2.17',
      '/eligibility': '2.17, 4.1',
      '/access': '2.17',
      '/capacity': '2.17',
      '/validity': '2.17',
      '/funding': '2.17',
      '/notes': '2.17',
    },
  },
] as const satisfies CatalogueInput['offers'];
