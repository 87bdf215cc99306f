import type { Consent, Seeker, Vacancy } from '@koppel/jobs';

/** Eindhoven: the firms' demand first, everybody welcome, meeting instead of a CV, and consent before a CV is shared. */
const eindhoven = { lat: 51.441, lon: 5.478 };
const helmond = { lat: 51.479, lon: 5.656 };

export const seekers: readonly Seeker[] = [
  {
    id: 'Seeker 1',
    contact: { name: 'Seeker 1', email: 'seeker-1@example.org', cv: 'CV of seeker 1' },
    place: eindhoven,
    travel: [{ by: 'bicycle', minutes: 45 }],
    hours: { least: 24, most: 36 },
    languages: { nl: 'B1' },
    licences: [],
    skills: ['office', 'customers'],
    interests: ['technology', 'people'],
    occupations: ['clerk'],
    complete: ['licences', 'interests'],
  },
  {
    id: 'Seeker 2',
    contact: { name: 'Seeker 2', email: 'seeker-2@example.org' },
    place: helmond,
    travel: [{ by: 'car', minutes: 30 }],
    hours: { most: 40 },
    languages: { nl: 'A2', en: 'B2' },
    licences: [{ id: 'driving-licence-b', evidence: [{ kind: 'certificate', until: '2025-06-01' }] }],
    skills: ['mill', 'drawings'],
    talents: ['precise'],
    interests: ['technology'],
    complete: ['interests'],
  },
  {
    id: 'Seeker 3',
    place: eindhoven,
    travel: [{ km: 10 }],
    interests: ['logistics'],
    complete: ['interests'],
  },
];

export const vacancies: readonly Vacancy[] = [
  {
    id: 'Office work at firm 1',
    firm: 'Firm 1',
    place: eindhoven,
    remote: 'none',
    hours: { least: 24, most: 32 },
    occupation: 'clerk',
    skills: { required: ['office', 'customers'], nice: ['report'] },
    themes: ['technology'],
    languages: { nl: 'B1' },
  },
  {
    id: 'Milling at firm 2',
    firm: 'Firm 2',
    place: helmond,
    remote: 'none',
    hours: { least: 36, most: 40 },
    occupation: 'miller',
    skills: { required: [{ id: 'cnc', importance: 5 }, 'drawings'] },
    talents: ['precise'],
    themes: ['technology'],
    languages: { nl: 'A2' },
  },
  {
    id: 'Driving at firm 3',
    firm: 'Firm 3',
    place: eindhoven,
    remote: 'none',
    licences: ['driving-licence-b'],
    skills: { required: ['customers'] },
    themes: ['logistics', 'people'],
    languages: { nl: 'B1' },
  },
];

export const consents: readonly Consent[] = [
  { seeker: 'Seeker 1', firm: 'Firm 1', purpose: 'introduction', from: '2019-02-01' },
];

/** Once 500 seekers for every 100 jobs, by early 2019 about as many as jobs. */
export const market = { before: { seekers: 500, seats: 100 }, after: { seekers: 100, seats: 100 } };
