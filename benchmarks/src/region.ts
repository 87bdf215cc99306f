import {
  type JobRankOptions,
  rankSeekers,
  rankVacancies,
  Region,
  Taxonomy,
  type TaxonomyData,
} from '@koppel/jobs';
import { readSharedEsco } from './esco-data.js';
import type { PartOptions, PartResult } from './parts.js';
import { seeded } from './random.js';
import { row } from './table.js';

const LIMIT = 20;
const ASKS = 50;

/**
 * A generated region: seekers and vacancies around eight towns, each with an occupation of ESCO and about ten of its
 * essential skills. Half of the seekers say that their lists are complete, as a form with all questions would make them.
 */
export function region({ full }: PartOptions): PartResult {
  const data = readSharedEsco();
  if (data === undefined)
    return { table: 'Skipped: there is no ../shared/data beside this repository.', results: [] };
  const size = full ? 100_000 : 10_000;
  const given = generated(data, size);
  const start = performance.now();
  const made = new Region(given, { now: '2019-03-01', taxonomy: new Taxonomy(data) });
  const read = performance.now() - start;
  const [vacancyIndex, seekerIndex] = [
    timed(() => made.vacancySections.length),
    timed(() => made.seekerSections.length),
  ];
  const options: JobRankOptions = { limit: LIMIT };
  const ask = (rank: typeof rankVacancies, ids: readonly string[]): number[] =>
    ids.map((id) => timed(() => rank(made, id, options))).sort((a, b) => a - b);
  const chosen = Array.from({ length: ASKS }, (_, index) => Math.floor((index * size) / ASKS));
  const forward = ask(
    rankVacancies,
    chosen.map((number) => `s${number}`),
  );
  const back = ask(
    rankSeekers,
    chosen.map((number) => `v${number}`),
  );
  const middle = (times: readonly number[]): number => times[times.length >> 1] as number;
  const slowest = (times: readonly number[]): number => times.at(-1) as number;
  const results = {
    size,
    readMs: read,
    vacancyIndexMs: vacancyIndex,
    seekerIndexMs: seekerIndex,
    rankVacancies: { medianMs: middle(forward), slowestMs: slowest(forward) },
    rankSeekers: { medianMs: middle(back), slowestMs: slowest(back) },
  };
  const ms = (time: number): string => time.toFixed(1);
  const table = [
    row(['what', 'median ms', 'slowest ms']),
    row(['---', '---:', '---:']),
    row([`check ${size} seekers and ${size} vacancies`, ms(read), '']),
    row(['index of vacancies', ms(vacancyIndex), '']),
    row(['index of seekers', ms(seekerIndex), '']),
    row([`best ${LIMIT} vacancies for a seeker`, ms(middle(forward)), ms(slowest(forward))]),
    row([`best ${LIMIT} seekers for a vacancy`, ms(middle(back)), ms(slowest(back))]),
  ].join('\n');
  return { table, results };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const towns = [
  [52.37, 4.9],
  [51.92, 4.48],
  [52.09, 5.12],
  [51.44, 5.48],
  [53.22, 6.57],
  [52.22, 6.89],
  [51.98, 5.91],
  [50.85, 5.69],
] as const;

export function generated({ occupations }: TaxonomyData, size: number) {
  const random = seeded(6);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const usable = occupations.filter(({ essential }) => essential.length >= 4);
  const place = () => {
    const [lat, lon] = pick(towns);
    return { lat: lat + (random() - 0.5) / 4, lon: lon + (random() - 0.5) / 3 };
  };
  const someOf = (list: readonly string[]): string[] => list.filter(() => random() < 0.7).slice(0, 10);
  const themes = ['technology', 'people', 'food', 'care', 'numbers', 'outdoors', 'building', 'logistics'];
  const levels = ['A1', 'A2', 'B1', 'B2', 'C1'] as const;
  const seekers = Array.from({ length: size }, (_, number) => {
    const { id, essential } = pick(usable);
    return {
      id: `s${number}`,
      place: place(),
      travel: [{ km: pick([10, 15, 25, 40]) }],
      hours: { most: pick([20, 24, 32, 36, 40]) },
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      languages: { nl: pick(levels) },
      licences: random() < 0.6 ? ['driving-licence-b'] : [],
      skills: someOf(essential),
      occupations: [id],
      interests: [pick(themes), pick(themes)].filter((theme, index, all) => all.indexOf(theme) === index),
      ...(number % 2 === 0 && { complete: ['skills', 'interests', 'licences', 'languages'] }),
    };
  });
  const vacancies = Array.from({ length: size }, (_, number) => {
    const { id, essential } = pick(usable);
    return {
      id: `v${number}`,
      firm: `firm ${number % 5000}`,
      place: place(),
      remote: random() < 0.05 ? 'full' : 'none',
      hours: { least: pick([16, 24, 32, 36]), most: 40 },
      occupation: id,
      skills: { required: someOf(essential) },
      themes: [pick(themes)],
      languages: { nl: pick(levels) },
      ...(random() < 0.2 && { licences: ['driving-licence-b'] }),
    };
  });
  return { seekers, vacancies };
}
