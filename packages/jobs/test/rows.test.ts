import { explain } from '@koppel/core';
import {
  jobsPolicy,
  occupationTree,
  reachOf,
  reskillingPath,
  seekerRow,
  type Seeker,
  Taxonomy,
  vacancyRow,
  type Vacancy,
} from '@koppel/jobs';
import { describe, expect, it, test } from 'vitest';
import { now, small } from './data.js';

/** How one criterion comes out for a seeker and a vacancy of which nothing else is said. */
function outcome(
  id: string,
  seeker: Partial<Seeker>,
  vacancy: Partial<Vacancy>,
  day = now,
): string | undefined {
  const options = { now: day, taxonomy: small };
  const { criteria } = explain(
    jobsPolicy,
    seekerRow({ id: 's', ...seeker }, options),
    vacancyRow({ id: 'v', firm: 'f', remote: 'none', ...vacancy }, options),
    { now: day, trees: [occupationTree(small)], language: 'nl' },
  );
  return criteria.find((criterion) => criterion.id === id)?.outcome;
}

const licence = (until: string): Partial<Seeker> => ({
  licences: [{ id: 'driving-licence-b', evidence: [{ kind: 'certificate', until }] }],
});
const driver: Partial<Vacancy> = { licences: ['driving-licence-b'] };
const here = { lat: 52, lon: 5 };
/** A tenth of a degree of latitude: 11.1 km. */
const north = { lat: 52.1, lon: 5 };

describe('demands, one by one', () => {
  test.each<[string, string, Partial<Seeker>, Partial<Vacancy>, string]>([
    ['a licence that ends today', 'licences', licence(now), driver, 'met'],
    ['a licence that ended yesterday', 'licences', licence('2019-02-28'), driver, 'unmet'],
    ['other licences, list not complete', 'licences', { licences: ['other'] }, driver, 'unknown'],
    [
      'other licences, list complete',
      'licences',
      { licences: ['other'], complete: ['licences'] },
      driver,
      'unmet',
    ],
    ['no word on licences', 'licences', {}, driver, 'unknown'],
    ['no licence asked', 'licences', {}, {}, 'no-rule'],
    ['a language above', 'languages', { languages: { nl: 'C1' } }, { languages: { nl: 'B1' } }, 'met'],
    ['a language below', 'languages', { languages: { nl: 'A2' } }, { languages: { nl: 'B1' } }, 'unmet'],
    ['another language', 'languages', { languages: { en: 'C1' } }, { languages: { nl: 'B1' } }, 'unknown'],
    [
      'another language, list complete',
      'languages',
      { languages: { en: 'C1' }, complete: ['languages'] },
      { languages: { nl: 'B1' } },
      'unmet',
    ],
    ['none of it at all', 'languages', { languages: { nl: 'A0' } }, { languages: { nl: 'A1' } }, 'unmet'],
    ['hours on the edge', 'hoursEnough', { hours: { most: 32 } }, { hours: { least: 32 } }, 'met'],
    ['hours just below', 'hoursEnough', { hours: { most: 31.5 } }, { hours: { least: 32 } }, 'unmet'],
    ['a day that is not possible', 'days', { days: ['mon'] }, { days: ['mon', 'tue'] }, 'unmet'],
    ['starting on the last day', 'start', { availableFrom: '2019-12-31' }, { startBy: '2019-12-31' }, 'met'],
    ['starting a day too late', 'start', { availableFrom: '2020-01-01' }, { startBy: '2019-12-31' }, 'unmet'],
    ['open for the last day', 'open', {}, { open: { until: now } }, 'met'],
    ['closed since yesterday', 'open', {}, { open: { until: '2019-02-28' } }, 'unmet'],
    ['wage on the edge', 'wage', { wageAtLeastCents: 1500 }, { wage: { mostCents: 1500 } }, 'met'],
    ['wage below', 'wage', { wageAtLeastCents: 1501 }, { wage: { mostCents: 1500 } }, 'unmet'],
    ['wage not stated', 'wage', { wageAtLeastCents: 1500 }, {}, 'unknown'],
    ['what a body cannot', 'physical', { cannot: ['lifting'] }, { physical: ['lifting'] }, 'unmet'],
    ['nobody asks about the body', 'physical', {}, { physical: ['lifting'] }, 'no-rule'],
    ['a diploma is a wish', 'education', { level: 'vmbo' }, { levelAtLeast: 'hbo' }, 'unmet'],
    ['near enough', 'travel', { place: here, travel: [{ km: 15 }] }, { place: north }, 'met'],
    ['too far', 'travel', { place: here, travel: [{ km: 10 }] }, { place: north }, 'unmet'],
    ['anywhere', 'travel', { place: here, travel: [{ km: 900 }] }, { place: { lat: 43, lon: 5 } }, 'met'],
    [
      'remote ignores distance',
      'travel',
      { place: here, travel: [{ km: 1 }] },
      { place: north, remote: 'full' },
      'met',
    ],
    ['place unknown', 'travel', { travel: [{ km: 1 }] }, { place: north }, 'unknown'],
    ['an internship for a seeker of work', 'kind', {}, { internship: { kinds: ['graduation'] } }, 'unmet'],
    [
      'level of an internship',
      'level',
      { level: 'hbo', study: {} },
      { internship: { kinds: ['graduation'], levels: ['hbo', 'wo'] } },
      'met',
    ],
    [
      'too little guidance',
      'guidance',
      { study: { guidanceHours: 24 } },
      { internship: { kinds: ['graduation'], guidanceHours: 23 } },
      'unmet',
    ],
    [
      'a skill whose evidence ended',
      'required',
      {
        skills: [{ id: 'mig', evidence: [{ kind: 'certificate', until: '2018-01-01' }] }],
        complete: ['skills'],
      },
      { skills: { required: ['mig'] } },
      'unknown',
    ],
    [
      'a skill that a complete list lacks',
      'required',
      { skills: ['python'], complete: ['skills'] },
      { skills: { required: ['mig'] } },
      'unmet',
    ],
  ])('%s', (_, criterion, seeker, vacancy, expected) => {
    expect(outcome(criterion, seeker, vacancy)).toBe(expected);
  });

  it('a day after the last of February, and after a leap day', () => {
    for (const [until, next] of [
      ['2019-02-28', '2019-03-01'],
      ['2020-02-28', '2020-02-29'],
      ['2020-02-29', '2020-03-01'],
      ['2019-12-31', '2020-01-01'],
    ] as const) {
      expect(outcome('open', {}, { open: { until } }, until)).toBe('met');
      expect(outcome('open', {}, { open: { until } }, next)).toBe('unmet');
    }
  });
});

describe('travel', () => {
  test.each([
    [[{ km: 10 }], 'km-10'],
    [[{ km: 10.1 }], 'km-15'],
    [[{ by: 'bicycle', minutes: 30 }], 'km-7'],
    [[{ by: 'bicycle', minutes: 30 }, { km: 20 }], 'km-20'],
    [[{ km: 1000 }], 'anywhere'],
    [undefined, undefined],
  ] as const)('%j is %s', (travel, expected) => expect(reachOf(travel as Seeker['travel'])).toBe(expected));
});

it('a way of unknown length comes after every known one', () => {
  const skill = (id: string) => ({ id, label: id });
  const taxonomy = new Taxonomy({
    id: 'two-ways',
    version: '1',
    skills: ['s', 'p', 'u', 'k', 'x', 'y'].map(skill),
    occupations: [
      { id: 'a', label: 'a', essential: ['s', 'p'] },
      { id: 'over-u', label: 'over-u', essential: ['s', 'p', 'u', 'x'] },
      { id: 'over-k', label: 'over-k', essential: ['s', 'p', 'k', 'x'] },
      { id: 't', label: 't', essential: ['s', 'x', 'y'] },
    ],
  });
  const training = { x: { months: 1 }, y: { months: 1 }, k: { months: 12 } };
  const path = reskillingPath(
    taxonomy,
    { from: ['a'], to: 't' },
    { by: 'months', training, mostNewPerHop: 900 },
  );
  expect(path.hops.map(({ to }) => to)).toEqual(['over-k', 't']);
  expect(path).toMatchObject({ status: 'found', months: 14, unknown: 0 });
});

it('an empty list of skills is a list', () => {
  expect(outcome('required', { skills: [], complete: ['skills'] }, { skills: { required: ['mig'] } })).toBe(
    'unmet',
  );
  expect(outcome('required', { skills: [] }, { skills: { required: ['mig'] } })).toBe('unknown');
});
