import type { Consent, Seeker, Vacancy } from '@koppel/jobs';

/**
 * Veluwe Portaal (Noord-Veluwe with Apeldoorn, Nijkerk and Zeewolde): surplus and second-track candidates move to another
 * member, across sectors. NexTechnician: firms with people coming free beside firms that are short of them.
 */
const apeldoorn = { lat: 52.211, lon: 5.97 };
const zeewolde = { lat: 52.33, lon: 5.541 };
const nijkerk = { lat: 52.22, lon: 5.486 };

export const seekers: readonly Seeker[] = [
  {
    id: 'Candidate 1',
    track: 'surplus',
    employer: 'Member 1',
    place: zeewolde,
    travel: [{ km: 25 }],
    hours: { most: 40 },
    skills: ['stock', 'forklift', 'team'],
    experience: [{ occupation: 'warehouse', months: 60 }],
  },
  {
    id: 'Candidate 2',
    track: 'second-track',
    employer: 'Member 2',
    place: apeldoorn,
    travel: [{ by: 'car', minutes: 60 }],
    hours: { most: 24 },
    skills: ['office', 'report', 'customers'],
    experience: [{ occupation: 'clerk', months: 120 }],
    cannot: ['lifting'],
  },
];

export const vacancies: readonly Vacancy[] = [
  {
    id: 'Planning at member 3',
    firm: 'Member 3',
    place: nijkerk,
    remote: 'none',
    hours: { least: 20, most: 40 },
    contract: 'permanent',
    occupation: 'planner',
    skills: { required: ['routes', 'stock', 'office', 'customers'] },
  },
  {
    id: 'Warehouse at member 2',
    firm: 'Member 2',
    place: nijkerk,
    remote: 'none',
    hours: { least: 24, most: 36 },
    contract: 'secondment',
    occupation: 'warehouse',
    skills: { required: ['stock', 'forklift'] },
    physical: ['lifting'],
  },
];

const agreed = (seeker: string, firm: string): Consent => ({
  seeker,
  firm,
  purpose: 'pool',
  from: '2019-01-01',
});
export const consents = [
  agreed('Candidate 1', 'Member 2'),
  agreed('Candidate 1', 'Member 3'),
  agreed('Candidate 2', 'Member 3'),
];

/** The gap between levels can take up to a year and a half of intensive training. */
export const mostMonthsPerHop = 18;

/** Months are assumptions of this demo. */
export const training = {
  routes: { months: 6, costCents: 150_000 },
  office: { months: 3, costCents: 40_000 },
  customers: { months: 2, costCents: 20_000 },
  stock: { months: 2, costCents: 20_000 },
  electric: { months: 12, costCents: 300_000 },
  maintain: { months: 6, costCents: 200_000 },
  faults: { months: 6, costCents: 200_000 },
  drawings: { months: 2, costCents: 30_000 },
};
