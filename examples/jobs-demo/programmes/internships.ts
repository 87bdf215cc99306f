import type { Intern, Internship } from '@koppel/jobs';

/** Hours of guidance that a TechPack internship asks of the firm for every student. */
export const guidancePerStudent = 24;

const almere = { lat: 52.371, lon: 5.222 };
const lelystad = { lat: 52.518, lon: 5.471 };
const zaandam = { lat: 52.446, lon: 4.83 };
const venlo = { lat: 51.37, lon: 6.172 };
const maastricht = { lat: 50.851, lon: 5.69 };

const student = (number: number, group: string, place: Intern['place']): Intern => ({
  id: `Student ${number}`,
  place,
  travel: [{ by: 'public-transport', minutes: 60 }],
  level: 'mbo-4',
  interests: ['technology'],
  study: { directions: ['engineering'], track: 'bol', kinds: ['work-experience'], weeks: 20, group },
});

/** TechPack, Flevoland: technical mbo students on group assignments. */
export const techpack = {
  seekers: [
    ...[1, 2, 3].map((number) => student(number, 'Group A', almere)),
    ...[4, 5].map((number) => student(number, 'Group B', almere)),
    ...[6, 7, 8, 9].map((number) => student(number, 'Group C', lelystad)),
  ],
  vacancies: [
    { firm: 'Firm 11', place: almere, capacity: 80 },
    { firm: 'Firm 12', place: lelystad, capacity: 96 },
    { firm: 'Firm 13', place: almere, capacity: 40 },
  ].map(
    ({ firm, place, capacity }): Internship => ({
      id: `Assignment at ${firm.toLowerCase()}`,
      firm,
      place,
      remote: 'none',
      themes: ['technology'],
      internship: {
        kinds: ['work-experience'],
        levels: ['mbo-2', 'mbo-3', 'mbo-4'],
        directions: ['engineering'],
        guidanceCapacityHours: capacity,
        group: { least: 2, most: 5 },
      },
    }),
  ),
};

/** 't Lokaal: one business park in Zaandam, students of all levels, many kinds of internship. */
export const lokaal: { readonly seekers: readonly Intern[]; readonly vacancies: readonly Internship[] } = {
  seekers: [
    {
      id: 'Pupil 1',
      place: zaandam,
      travel: [{ km: 5 }],
      level: 'vmbo',
      study: { kinds: ['shadowing', 'study-choice'] },
    },
    {
      id: 'Student 21',
      place: zaandam,
      travel: [{ km: 10 }],
      level: 'mbo-3',
      skills: ['stock'],
      study: { kinds: ['work-experience'], weeks: 20 },
    },
    {
      id: 'Student 22',
      place: zaandam,
      travel: [{ km: 30 }],
      level: 'hbo',
      skills: ['market', 'report'],
      study: { kinds: ['graduation', 'research-question'], weeks: 20 },
    },
    {
      id: 'Student 23',
      place: zaandam,
      travel: [{ km: 30 }],
      level: 'wo',
      skills: ['data'],
      study: { kinds: ['research-question'], weeks: 10 },
    },
  ],
  vacancies: [
    {
      id: 'Week at firm 21',
      firm: 'Firm 21',
      place: zaandam,
      remote: 'none',
      seats: 2,
      internship: { kinds: ['shadowing'] },
    },
    {
      id: 'Warehouse at firm 22',
      firm: 'Firm 22',
      place: zaandam,
      remote: 'none',
      skills: { required: ['stock', 'forklift'] },
      internship: { kinds: ['work-experience'], levels: ['mbo-2', 'mbo-3'] },
    },
    {
      id: 'Export question of firm 23',
      firm: 'Firm 23',
      place: zaandam,
      remote: 'partly',
      skills: { required: ['market', 'data'] },
      internship: {
        kinds: ['graduation', 'research-question'],
        levels: ['hbo', 'wo'],
        weeks: { least: 10, most: 26 },
      },
    },
  ],
};

/** KennisTraject, Limburg: a student team (hbo or wo) on the current case of one firm, by field. */
const team = (
  number: number,
  level: 'hbo' | 'wo',
  place: Intern['place'],
  directions: string[],
  skills: string[],
): Intern => ({
  id: `Team ${number}`,
  place,
  travel: [{ km: 100 }],
  level,
  skills,
  complete: ['skills'],
  interests: directions,
  study: { directions, kinds: ['research-question'], weeks: 12 },
});

const firmCase = (
  number: number,
  place: Internship['place'],
  direction: string,
  required: string[],
): Internship => ({
  id: `Case of firm ${number}`,
  firm: `Firm ${number}`,
  place,
  remote: 'partly',
  themes: [direction],
  skills: { required },
  internship: { kinds: ['research-question'], levels: ['hbo', 'wo'], directions: [direction, 'business'] },
});

export const kennistraject = {
  seekers: [
    team(1, 'wo', maastricht, ['business'], ['market', 'data']),
    team(2, 'hbo', venlo, ['logistics'], ['routes', 'data']),
    team(3, 'hbo', venlo, ['agro-food', 'business'], ['market', 'report']),
  ],
  vacancies: [
    firmCase(31, maastricht, 'manufacturing', ['market', 'data']),
    firmCase(32, venlo, 'logistics', ['routes', 'stock']),
    firmCase(33, venlo, 'agro-food', ['market', 'report']),
  ],
  lecturers: [
    {
      id: 'Lecturer of business',
      disciplines: ['business', 'manufacturing', 'agro-food'],
      cases: 2,
      teams: 1,
    },
    { id: 'Lecturer of logistics', disciplines: ['logistics'], levels: ['hbo'] },
  ],
};
