import { createRanker, flip } from '@koppel/core';
import {
  type JobRankOptions,
  type RankedJob,
  rankSeekers,
  rankVacancies,
  Region,
  Taxonomy,
} from '@koppel/jobs';
import { readSharedEsco } from './esco-data.js';
import type { PartOptions, PartResult } from './parts.js';
import { regionData } from './region-data.js';
import { row } from './table.js';

const LIMIT = 20;
const ASKS = 200;
/** Asked first and not counted: a service does not start anew for every question. */
const WARM = 50;
const NOW = '2019-03-01';

/**
 * Both directions in a generated region, processor time per question; in the short form answers are compared with the policy
 * read pair by pair.
 */
export function region({ full }: PartOptions): PartResult {
  const data = readSharedEsco();
  if (data === undefined)
    return { table: 'Skipped: there is no ../shared/data beside this repository.', results: [] };
  const size = full ? 100_000 : 10_000;
  const given = regionData(data, size);
  let made = new Region({ seekers: [], vacancies: [] }, { now: NOW, taxonomy: new Taxonomy(data) });
  const read = cpuMs(() => {
    made = new Region(given, made.options);
  });
  const vacancyIndex = cpuMs(() => made.vacancySections.length);
  const seekerIndex = cpuMs(() => made.seekerSections.length);
  const forward = ask(made, rankVacancies, 's', size);
  const back = ask(made, rankSeekers, 'v', size);
  const compared = full ? 0 : compare(made, size);
  const results = {
    size,
    readMs: read,
    vacancyIndexMs: vacancyIndex,
    seekerIndexMs: seekerIndex,
    rankVacancies: forward,
    rankSeekers: back,
    compared,
  };
  const ms = (time: number): string => time.toFixed(time < 10 ? 2 : 0);
  const table = [
    row(['what', 'median ms', 'nine in ten ms', 'slowest ms']),
    row(['---', '---:', '---:', '---:']),
    row([`check ${size} seekers and ${size} vacancies`, ms(read), '', '']),
    row(['index of vacancies', ms(vacancyIndex), '', '']),
    row(['index of seekers', ms(seekerIndex), '', '']),
    row([`best ${LIMIT} vacancies for a seeker`, ...forward.map(ms)]),
    row([`best ${LIMIT} seekers for a vacancy`, ...back.map(ms)]),
    '',
    full ? 'Not compared with the reference at this size.' : `${compared} answers equal to the reference.`,
  ].join('\n');
  return { table, results };
}

const options: JobRankOptions = { limit: LIMIT };

function ask(made: Region, rankOf: typeof rankVacancies, letter: string, size: number): readonly number[] {
  for (let k = 0; k < WARM; k += 1)
    rankOf(made, `${letter}${Math.floor(((k + 0.5) * size) / WARM)}`, options);
  const times = Array.from({ length: ASKS }, (_, k) =>
    cpuMs(() => rankOf(made, `${letter}${Math.floor((k * size) / ASKS)}`, options)),
  ).sort((a, b) => a - b);
  return [0.5, 0.9, 1].map((part) => times[Math.ceil(part * ASKS) - 1] as number);
}

/** Every tenth question against `rank` over the records by the policy as it stands, without index or sections. */
function compare(made: Region, size: number): number {
  const vacancies = made.vacancies.map(({ id }) => made.vacancyRow(id));
  const seekers = made.seekers.map(({ id }) => made.seekerRow(id));
  const trees = made.trees;
  const forward = createRanker(made.policy, vacancies, { trees });
  const back = createRanker(flip(made.policy), seekers, { trees });
  let compared = 0;
  for (let k = 0; k < ASKS; k += 10) {
    const at = Math.floor((k * size) / ASKS);
    const asked = { now: NOW, limit: LIMIT };
    const pairs = [
      [rankVacancies(made, `s${at}`, options), forward.rank(made.seekerRow(`s${at}`), asked)],
      [rankSeekers(made, `v${at}`, options), back.rank(made.vacancyRow(`v${at}`), asked)],
    ] as const;
    for (const [ours, reference] of pairs) {
      const facts = (list: readonly Facts[]) =>
        JSON.stringify(list.map(({ id, status, points, openPoints }) => [id, status, points, openPoints]));
      if (facts(ours) !== facts(reference)) throw new Error(`another answer for number ${at}`);
      compared += 1;
    }
  }
  return compared;
}

type Facts = Pick<RankedJob, 'id' | 'status' | 'points' | 'openPoints'>;

/** Milliseconds of processor time, so that other work on the machine counts for less. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
