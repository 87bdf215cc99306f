import { type Seeker, Taxonomy, type TaxonomyData, type Vacancy } from '@koppel/jobs';

/** A small made-up taxonomy: two groups, a broader skill over two kinds of it, and one that goes with another. */
export const smallData: TaxonomyData = {
  id: 'small',
  version: '1',
  skills: [
    { id: 'g-metal', label: 'metal work', group: true },
    { id: 'welding', label: { nl: 'lassen', en: 'welding' }, broader: ['g-metal'] },
    { id: 'mig', label: { nl: 'MIG-lassen', en: 'MIG welding' }, broader: ['welding'] },
    { id: 'tig', label: { nl: 'TIG-lassen', en: 'TIG welding' }, broader: ['welding'] },
    { id: 'milling', label: { nl: 'frezen', en: 'milling' }, broader: ['g-metal'], related: ['drawings'] },
    { id: 'drawings', label: { nl: 'tekening lezen', en: 'read drawings' } },
    { id: 'talk', label: { nl: 'communiceren', en: 'communicate' } },
    { id: 'code', label: { nl: 'programmeren', en: 'programming' }, also: ['computer programming'] },
    { id: 'python', label: 'Python', broader: ['code'] },
  ],
  occupations: [
    {
      id: 'welder',
      label: { nl: 'lasser', en: 'welder' },
      isco: '7212',
      essential: ['mig', 'tig', 'drawings', 'talk'],
    },
    {
      id: 'fitter',
      label: { nl: 'bankwerker', en: 'fitter' },
      isco: '7222',
      essential: ['welding', 'milling', 'drawings', 'talk'],
    },
    {
      id: 'miller',
      label: { nl: 'frezer', en: 'miller' },
      isco: '7223',
      essential: ['milling', 'drawings', 'talk'],
    },
    {
      id: 'developer',
      label: { nl: 'ontwikkelaar', en: 'developer' },
      isco: '2512',
      essential: ['python', 'talk'],
    },
    { id: 'planner', label: { nl: 'planner', en: 'planner' }, isco: '4322', essential: ['talk', 'drawings'] },
  ],
};

export const small = new Taxonomy(smallData);
export const now = '2019-03-01';

const arnhem = { lat: 51.985, lon: 5.898 };
const nijmegen = { lat: 51.842, lon: 5.852 };
const groningen = { lat: 53.219, lon: 6.566 };

export const seekers: readonly Seeker[] = [
  {
    id: 'seeker-1',
    contact: { name: 'Name Not To Be Seen', email: 'hidden@example.org', cv: 'A life in metal' },
    place: arnhem,
    travel: [{ km: 20 }],
    hours: { least: 24, most: 40 },
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    availableFrom: '2019-03-15',
    languages: { nl: 'B1' },
    licences: [{ id: 'driving-licence-b', evidence: [{ kind: 'certificate', until: '2024-01-01' }] }],
    skills: ['mig', 'talk'],
    interests: ['technology'],
    occupations: ['welder'],
    complete: ['skills'],
  },
  {
    id: 'seeker-2',
    place: nijmegen,
    travel: [{ by: 'bicycle', minutes: 45 }],
    hours: { most: 24 },
    days: ['mon', 'tue'],
    availableFrom: '2019-04-01',
    languages: { nl: 'A2', en: 'C1' },
    licences: [{ id: 'driving-licence-b', evidence: [{ kind: 'certificate', until: '2018-01-01' }] }],
    skills: [{ id: 'python', evidence: [{ kind: 'work', on: '2018' }] }],
    talents: ['precise'],
    cannot: ['lifting'],
  },
  { id: 'seeker-3' },
];

export const vacancies: readonly Vacancy[] = [
  {
    id: 'welder-arnhem',
    firm: 'firm-1',
    place: arnhem,
    remote: 'none',
    hours: { least: 32, most: 40 },
    startBy: '2019-06-01',
    occupation: 'welder',
    skills: { required: [{ id: 'welding', importance: 5 }, 'drawings'], nice: ['tig'] },
    themes: ['technology'],
    languages: { nl: 'B1' },
    physical: ['lifting'],
  },
  {
    id: 'driver-arnhem',
    firm: 'firm-2',
    place: arnhem,
    remote: 'none',
    licences: ['driving-licence-b'],
    languages: { nl: 'B2' },
    skills: { required: ['talk'] },
    themes: ['logistics'],
  },
  {
    id: 'developer-groningen',
    firm: 'firm-3',
    place: groningen,
    remote: 'full',
    hours: { least: 16 },
    occupation: 'developer',
    skills: { required: ['code', 'talk'] },
    talents: ['precise'],
    themes: ['technology'],
  },
  {
    id: 'miller-groningen',
    firm: 'firm-4',
    place: groningen,
    remote: 'none',
    skills: { required: ['milling'] },
    themes: ['technology'],
  },
];
