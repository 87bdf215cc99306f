import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'Topcentrum E-commerce',
  kind: 'partnership',
  partners: [
    'Deltion',
    'Landstede',
    'Cibap',
    'Friese Poort',
    'Windesheim',
    'Kennispoort',
    'Provincie Overijssel',
    'Provincie Flevoland',
  ],
} as const;
const clusterManager = {
  nl: 'de clustermanager van het Topcentrum',
  en: 'the cluster manager of the Topcentrum',
};
const validity = { from: '2016-01-01', to: '2021-01-01' };
const acrossDisciplines = {
  nl: 'E-commerce is hier een vak dat door marketing, IT, verkoop en logistiek loopt. Vraag bij twijfel of het bedrijf in e-commerce werkt.',
  en: 'E-commerce is here a trade that runs through marketing, IT, sales and logistics. When in doubt, ask whether the firm works in e-commerce.',
};

/** Topcentrum E-commerce, Regio Zwolle (section 2.11). */
export const facts = {
  'topcentrum-partner': {
    label: { nl: 'deelnemer aan het Topcentrum E-commerce', en: 'a participant in Topcentrum E-commerce' },
    question: {
      nl: 'Doet u al mee aan het Topcentrum E-commerce?',
      en: 'Do you already take part in Topcentrum E-commerce?',
    },
  },
  'commits-money-and-hours': {
    label: { nl: 'een bijdrage in geld en in uren', en: 'a contribution in money and in hours' },
    question: { nl: 'Wilt u zowel geld als uren inbrengen?', en: 'Will you put in both money and hours?' },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'topcentrum-e-commerce/partnership',
    programme: 'topcentrum-e-commerce',
    title: { nl: 'Topcentrum E-commerce: deelname', en: 'Topcentrum E-commerce: participation' },
    summary: {
      nl: 'Werk samen met andere e-commercebedrijven en vijf scholen, in vakteams en met werkbezoeken, workshops en bijeenkomsten.',
      en: 'Work with other e-commerce firms and five schools, in expert teams and through working visits, workshops and meetings.',
    },
    kind: 'membership',
    provider,
    themes: { networking: 3, 'human-capital': 3, education: 2, digitalisation: 2 },
    needs: ['partners', 'peer-learning', 'recruitment', 'training'],
    eligibility: {
      areas: ['regio-zwolle'],
      sectors: ['e-commerce'],
      requires: ['commits-money-and-hours'],
    },
    time: { note: { nl: 'u brengt ook eigen uren in', en: 'you also put in hours of your own' } },
    access: {
      mode: 'membership',
      gatekeeper: clusterManager,
      how: {
        nl: 'De clustermanager zoekt en screent bedrijven; neem contact op.',
        en: 'The cluster manager looks for firms and screens them; get in touch.',
      },
    },
    capacity: { budgetEur: 2_044_054 },
    leadsTo: ['topcentrum-e-commerce/talent'],
    gives: ['topcentrum-partner'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      acrossDisciplines,
      {
        nl: 'Hoeveel geld en uren een bedrijf inbrengt en waarop wordt gescreend, staat er niet. Er doen 32 bedrijven mee; het doel is 40.',
        en: 'How much money and time a firm puts in, and what it is screened on, is not stated. 32 firms take part; the aim is 40.',
      },
    ],
    sources: {
      '/provider': '2.11',
      '/themes': '1.5, 2.11',
      '/needs': '2.11',
      '/eligibility': '2.11, 4.1',
      '/time': '2.11',
      '/access': '2.11, 4.6',
      '/capacity': '2.11, 4.2',
      '/leadsTo': '2.11',
      '/gives': '2.11',
      '/validity': '2.11',
      '/funding': '2.11, 4.2',
      '/notes': '2.11',
    },
  },
  {
    id: 'topcentrum-e-commerce/talent',
    programme: 'topcentrum-e-commerce',
    title: {
      nl: 'Topcentrum E-commerce: stagiairs en studenten',
      en: 'Topcentrum E-commerce: interns and students',
    },
    summary: {
      nl: 'Ontmoet opgeleide studenten via stages, opdrachten voor studententeams en bijeenkomsten. Hoe groter uw bijdrage, hoe meer toegang u krijgt.',
      en: 'Meet trained students through internships, assignments for student teams and events. The larger your contribution, the more access you get.',
    },
    kind: 'internship',
    provider,
    themes: { 'human-capital': 3, education: 2, digitalisation: 2 },
    needs: ['recruitment', 'internships', 'student-team'],
    eligibility: { areas: ['regio-zwolle'], sectors: ['e-commerce'], requires: ['topcentrum-partner'] },
    access: { mode: 'membership', gatekeeper: clusterManager },
    after: ['topcentrum-e-commerce/partnership'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      acrossDisciplines,
      {
        nl: 'De toegang hangt af van de hoogte van de bijdrage. Welke trappen er zijn en wat ze kosten, staat er niet.',
        en: 'Access depends on the size of the contribution. Which steps there are and what they cost is not stated.',
      },
    ],
    sources: {
      '/provider': '2.11',
      '/themes': '1.5, 2.11',
      '/needs': '2.11',
      '/eligibility': '2.11, 4.1',
      '/access': '2.11, 4.6',
      '/after': '2.11',
      '/validity': '2.11',
      '/funding': '2.11, 4.2',
      '/notes': '2.11',
    },
  },
  {
    id: 'topcentrum-e-commerce/modules',
    programme: 'topcentrum-e-commerce',
    title: { nl: 'Topcentrum E-commerce: lesmodules', en: 'Topcentrum E-commerce: course modules' },
    summary: {
      nl: 'Vijftien lesmodules over e-commerce die u voor uw medewerkers kunt kopen, ook als uw bedrijf buiten de regio staat.',
      en: 'Fifteen course modules on e-commerce that you can buy for your workers, also when your firm is outside the region.',
    },
    kind: 'course',
    provider,
    themes: { education: 3, digitalisation: 3, 'human-capital': 2 },
    needs: ['training'],
    eligibility: { sectors: ['e-commerce'] },
    access: { mode: 'not-stated' },
    validity,
    funding: 'funded',
    asOf,
    notes: [
      acrossDisciplines,
      {
        nl: 'De modules zijn te koop; de prijs staat er niet.',
        en: 'The modules are for sale; the price is not stated.',
      },
    ],
    sources: {
      '/provider': '2.11',
      '/themes': '1.5, 2.11',
      '/needs': '2.11',
      '/eligibility': '2.11, 4.1',
      '/access': '2.11',
      '/validity': '2.11',
      '/funding': '2.11, 4.2',
      '/notes': '2.11',
    },
  },
] as const satisfies CatalogueInput['offers'];
