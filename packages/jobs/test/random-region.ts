import { Region, reachClasses, type RegionOptions, type Seeker, type Vacancy } from '@koppel/jobs';
import { now, small, smallData } from './data.js';

/** Seeded whole numbers below a limit (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Int = (below: number) => number;

const places = [
  { lat: 51.985, lon: 5.898 },
  { lat: 51.842, lon: 5.852 },
  { lat: 52.09, lon: 5.12 },
  { lat: 53.219, lon: 6.566 },
];
const skillIds = smallData.skills.filter(({ group }) => group !== true).map(({ id }) => id);
const occupations = smallData.occupations.map(({ id }) => id);
const themes = ['technology', 'care', 'numbers'];
const disciplines = ['ict', 'marketing', 'logistics'];

/** Anything may be absent: what is not said is what sections and sums get wrong first. */
function drawn(int: Int) {
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => int(2) === 0);
  const maybe = <K extends string, T>(key: K, value: () => T): { [P in K]?: T } =>
    int(4) === 0 ? {} : ({ [key]: value() } as { [P in K]: T });
  const level = () => pick(['A1', 'B1', 'C1'] as const);
  return { pick, some, maybe, level };
}

export function randomSeeker(int: Int, id: string): Seeker {
  const { pick, some, maybe, level } = drawn(int);
  const kms = reachClasses.flatMap(({ km }) => km ?? []);
  return {
    id,
    ...maybe('place', () => pick(places)),
    ...maybe('travel', () => [{ km: pick([...kms, 500]) }]),
    ...maybe('hours', () => ({ most: pick([20, 32, 40]) })),
    ...maybe('languages', () => ({ nl: level() })),
    ...maybe('licences', () => some(['driving-licence-b', 'forklift-certificate'])),
    ...maybe('skills', () =>
      some(skillIds).map((skill) =>
        int(6) === 0 ? { id: skill, evidence: [{ kind: 'work' as const, until: '2018-01-01' }] } : skill,
      ),
    ),
    ...maybe('interests', () => some(themes)),
    ...maybe('talents', () => some(['precise', 'calm'])),
    ...maybe('occupations', () => some(occupations)),
    ...maybe('experience', () => some(occupations).map((occupation) => ({ occupation }))),
    ...maybe('disciplines', () => some(disciplines)),
    ...(int(3) === 0 ? { cannot: ['lifting' as const] } : {}),
    ...(int(2) === 0 ? { complete: ['skills' as const, 'interests' as const, 'disciplines' as const] } : {}),
  };
}

export function randomVacancy(int: Int, id: string): Vacancy {
  const { pick, some, maybe, level } = drawn(int);
  const wanted = () => some(skillIds).map((skill) => ({ id: skill, importance: 1 + int(5) }));
  return {
    id,
    firm: `firm-${int(3)}`,
    remote: pick(['none', 'none', 'partly', 'full'] as const),
    ...maybe('place', () => pick(places)),
    ...maybe('hours', () => ({ least: pick([16, 24, 36]) })),
    ...maybe('occupation', () => pick(occupations)),
    ...maybe('skills', () => ({ required: wanted(), nice: wanted() })),
    ...maybe('themes', () => [pick(themes)]),
    ...maybe('talents', () => some(['precise', 'calm'])),
    ...(int(3) === 0 ? { languages: { nl: level() } } : {}),
    ...(int(4) === 0 ? { licences: ['driving-licence-b'] } : {}),
    ...(int(4) === 0 ? { physical: ['lifting' as const] } : {}),
    ...(int(3) === 0 ? { disciplines: some(disciplines) } : {}),
  };
}

export interface Given {
  readonly seekers: readonly Seeker[];
  readonly vacancies: readonly Vacancy[];
}

export function randomGiven(seed: number, seekers = 12, vacancies = 12): Given {
  const int = numbers(seed);
  const many = <T>(count: number, letter: string, make: (int: Int, id: string) => T): T[] =>
    Array.from({ length: count }, (_, k) => make(int, `${letter}${k}`));
  return {
    seekers: many(seekers, 's', randomSeeker),
    vacancies: many(vacancies, 'v', randomVacancy),
  };
}

export const regionOf = (given: Given, options: Partial<RegionOptions> = {}): Region =>
  new Region(given, { now, taxonomy: small, ...options });
