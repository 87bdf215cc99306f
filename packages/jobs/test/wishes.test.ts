// Roles that span disciplines, staying in the region, and the way from an internship to a job.
import {
  explainPair,
  jobsPolicy,
  pathToHire,
  peopleForRole,
  placeOnCases,
  rankSeekers,
  rankVacancies,
  type Seeker,
  type Vacancy,
  withWishes,
} from '@koppel/jobs';
import { describe, expect, it, test } from 'vitest';
import { regionOf } from './random-region.js';

const role: Vacancy = {
  id: 'web-shop',
  firm: 'firm-1',
  remote: 'full',
  disciplines: ['ict', 'marketing', 'logistics'],
};
const people: readonly Seeker[] = [
  { id: 's1', disciplines: ['ict', 'marketing'] },
  { id: 's2', disciplines: ['logistics'] },
  { id: 's3', disciplines: ['ict'] },
  { id: 's4', level: 'hbo', study: { directions: ['logistics'], kinds: ['graduation'] } },
];

describe('a role that spans several disciplines', () => {
  it('earns by the part that somebody is at home in, and refuses nobody', () => {
    const region = regionOf({ seekers: people, vacancies: [role] }, { policy: withWishes(['disciplines']) });
    const found = rankSeekers(region, 'web-shop');
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['s1', 'eligible'],
      ['s2', 'eligible'],
      ['s3', 'eligible'],
    ]);
    const points = (id: string) => found.find((one) => one.id === id)!.points;
    // Four for the wish, in thirds, and 2000 for work from home.
    expect([points('s1'), points('s2'), points('s3')]).toEqual([
      4 * 667 + 2000,
      4 * 333 + 2000,
      4 * 333 + 2000,
    ]);
    const { criteria } = explainPair(region, 's1', 'web-shop', 'nl');
    expect(criteria.find(({ id }) => id === 'disciplines')?.label).toBe('Vakgebieden');
    expect(jobsPolicy.criteria).not.toHaveProperty('disciplines');
  });

  it('names the fewest people who have all of them together', () => {
    const region = regionOf({ seekers: people, vacancies: [role] });
    expect(peopleForRole(region, 'web-shop', { language: 'nl' })).toEqual({
      vacancy: 'web-shop',
      disciplines: ['ict', 'logistics', 'marketing'],
      alone: [],
      together: [
        { seeker: 's1', brings: ['ict', 'marketing'] },
        { seeker: 's2', brings: ['logistics'] },
      ],
      nobody: [],
      sentence: 'niemand alleen; samen met 2 wel alle 3 vakgebieden',
    });
    const one = regionOf({
      seekers: [...people, { id: 's5', disciplines: role.disciplines! }],
      vacancies: [role],
    });
    expect(peopleForRole(one, 'web-shop', { language: 'en' }).sentence).toBe(
      '1 person with all 3 disciplines',
    );
    const few = regionOf({ seekers: people.slice(2), vacancies: [role] });
    expect(peopleForRole(few, 'web-shop', { language: 'en' })).toMatchObject({
      together: [],
      nobody: ['logistics', 'marketing'],
      sentence: 'not known of anybody: logistics, marketing',
    });
    expect(peopleForRole(region, 'web-shop', { language: 'nl', most: 1 }).sentence).toBe(
      'niet te vullen met zo weinig mensen',
    );
    expect(() => peopleForRole(region, 'web-shop', { language: 'nl', most: 0 })).toThrow(
      /\/most.*from 1 to 5/,
    );
  });
});

const student: Seeker = {
  id: 's1',
  place: { lat: 51.37, lon: 6.172 },
  travel: [{ km: 20 }],
  level: 'hbo',
  skills: ['milling'],
  complete: ['skills'],
  study: { kinds: ['graduation'], afterwards: 'stay' },
};
const at = { firm: 'firm-1', place: { lat: 51.37, lon: 6.17 }, remote: 'none' as const };
const internships: readonly Vacancy[] = [
  { id: 'v1', ...at, internship: { kinds: ['graduation'], leadsTo: 'nothing' } },
  { id: 'v2', ...at, internship: { kinds: ['graduation'], leadsTo: 'job' } },
  { id: 'v3', ...at, skills: { required: ['milling', 'drawings'] } },
  { id: 'v4', ...at, licences: ['driving-licence-b'], languages: { nl: 'B2' } },
  { id: 'v5', ...at, firm: 'firm-2' },
];

describe('staying in the region', () => {
  it('puts the internship that leads to a job first, for who wants to stay', () => {
    const ids = (afterwards: 'stay' | 'leave') => {
      const seeker = { ...student, study: { ...student.study, afterwards } };
      const region = regionOf(
        { seekers: [seeker], vacancies: internships },
        { policy: withWishes(['retention']) },
      );
      return rankVacancies(region, 's1', { unknown: 'drop' }).map(({ id, points }) => [id, points]);
    };
    const leaving = ids('leave');
    expect(leaving.map(([id]) => id)).toEqual(['v1', 'v2']);
    expect(ids('stay')).toEqual([
      ['v2', (leaving[1]![1] as number) + 2000],
      ['v1', leaving[0]![1]],
    ]);
  });

  it('shows the jobs of the same firm after the study, with what is missing', () => {
    const region = regionOf({ seekers: [student], vacancies: internships });
    const path = pathToHire(region, 's1', 'v2', 'nl');
    expect(path).toMatchObject({ firm: 'firm-1', leadsTo: 'job', afterwards: 'stay' });
    expect(path.jobs.map(({ vacancy, status }) => [vacancy, status])).toEqual([
      ['v3', 'eligible'],
      ['v4', 'open'],
    ]);
    expect(path.jobs[0]?.skills.map(({ skill }) => skill)).toEqual(['drawings']);
    expect(path.sentence).toBe(
      'de stage kan op een baan uitlopen; van 2 vacatures bij het bedrijf zijn er 2 haalbaar',
    );
    expect(pathToHire(region, 's1', 'v1', 'en').sentence).toBe(
      'the internship does not lead to a job; 2 of 2 jobs there are within reach',
    );
    expect(() => pathToHire(region, 's1', 'v3', 'en')).toThrow(/which is work.*an internship/);
  });
});

describe('student teams and lecturers on cases', () => {
  const team = (id: string, group: string, directions: string[]): Seeker => ({
    id,
    level: 'hbo',
    skills: ['milling'],
    complete: ['skills'],
    study: { kinds: ['research-question'], directions, group },
  });
  const teams = [
    team('s1', 'A', ['logistics']),
    team('s2', 'A', ['logistics']),
    team('s3', 'B', ['logistics', 'marketing']),
    team('s4', 'C', ['marketing']),
  ];
  const firmCase = (id: string, direction: string, more: object = {}): Vacancy => ({
    id,
    firm: `firm of ${id}`,
    remote: 'full',
    internship: { kinds: ['research-question'], levels: ['hbo', 'wo'], directions: [direction], ...more },
  });
  const region = regionOf({
    seekers: teams,
    vacancies: [
      firmCase('case-1', 'logistics'),
      firmCase('case-2', 'marketing'),
      firmCase('case-3', 'marketing', { lecturer: 'l1' }),
      firmCase('case-4', 'care'),
    ],
  });
  const lecturers = [
    { id: 'l1', disciplines: ['logistics'], cases: 2, teams: 1 },
    { id: 'l2', disciplines: ['marketing', 'logistics'], levels: ['hbo'] },
  ];

  it('gives every case a lecturer of its discipline, and no lecturer more than there is room for', () => {
    const plan = placeOnCases(region, { lecturers });
    expect(plan.audit).toEqual({ faults: [], blocking: [] });
    expect(plan.guides).toEqual([
      { case: 'case-1', lecturer: 'l1' },
      { case: 'case-2', lecturer: 'l2' },
      { case: 'case-3', lecturer: 'l1' },
    ]);
    expect(plan.unguided).toEqual(['case-4']);
    // l1 guides two cases and has room for one team.
    expect(plan.placements.map(({ team: one, case: where }) => `${one} ${where}`)).toEqual([
      'A case-1',
      'B case-2',
    ]);
    expect(plan.placements[0]?.students).toEqual(['s1', 's2']);
    expect(plan.unplaced).toEqual([{ team: 'C', suits: ['case-2', 'case-3'] }]);
  });

  test.each([
    ['a lecturer with room for more teams', { teams: 2 }, ['A case-1', 'B case-2', 'C case-3']],
    ['a lecturer of another level', { levels: ['wo' as const] }, ['A case-1', 'B case-2']],
  ])('%s', (_, change, expected) => {
    const [first, second] = lecturers;
    const plan = placeOnCases(region, { lecturers: [{ ...first, ...change }, second] });
    expect(plan.placements.map(({ team: one, case: where }) => `${one} ${where}`)).toEqual(expected);
  });

  it('refuses what is wrong', () => {
    expect(() => placeOnCases(region, { lecturers: [{ id: 'l1', disciplines: [], cases: -1 }] })).toThrow(
      /\/lecturers\/0\/cases.*\n.*\/lecturers\/0\/disciplines/,
    );
  });
});
