import type { TaxonomyData } from '@koppel/jobs';
import { seededRandom } from '../hot/data/random.js';
import { dutchSites } from '../hot/data/sites.js';
import { drawBy, zipf } from '../hot/data/weighted.js';

const themes = ['technology', 'people', 'food', 'care', 'numbers', 'outdoors', 'building', 'logistics'];
const levels = ['A1', 'A2', 'B1', 'B2', 'C1'] as const;
const SEED = 6;

/**
 * Seekers and vacancies over the whole of the Netherlands, at the middles of real postcodes and as densely as those lie; each
 * with an occupation of ESCO, few occupations being frequent, and about ten of its essential skills. Half of the
 * seekers say that their lists are complete, as a form with all questions would make them.
 */
export function regionData({ occupations }: TaxonomyData, size: number) {
  const random = seededRandom(SEED);
  const sites = dutchSites();
  const usable = occupations.filter(({ essential }) => essential.length >= 4);
  const frequent = drawBy(zipf(usable.length, 20));
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  const chance = (percent: number): boolean => random.below(100) < percent;
  const work = () => usable[frequent(random)] as (typeof usable)[number];
  const place = () => {
    const at = sites.draw(random);
    return { lat: sites.lat[at] as number, lon: sites.lon[at] as number };
  };
  const someOf = (list: readonly string[]): string[] => list.filter(() => chance(70)).slice(0, 10);
  const seekers = Array.from({ length: size }, (_, number) => {
    const { id, essential } = work();
    return {
      id: `s${number}`,
      place: place(),
      travel: [{ km: pick([10, 15, 25, 40]) }],
      hours: { most: pick([20, 24, 32, 36, 40]) },
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      languages: { nl: pick(levels) },
      licences: chance(60) ? ['driving-licence-b'] : [],
      skills: someOf(essential),
      occupations: [id],
      interests: [...new Set([pick(themes), pick(themes)])],
      ...(number % 2 === 0 && { complete: ['skills', 'interests', 'licences', 'languages'] }),
    };
  });
  const vacancies = Array.from({ length: size }, (_, number) => {
    const { id, essential } = work();
    return {
      id: `v${number}`,
      firm: `firm ${number % 5000}`,
      place: place(),
      remote: chance(5) ? 'full' : 'none',
      hours: { least: pick([16, 24, 32, 36]), most: 40 },
      occupation: id,
      skills: { required: someOf(essential) },
      themes: [pick(themes)],
      languages: { nl: pick(levels) },
      ...(chance(20) && { licences: ['driving-licence-b'] }),
    };
  });
  return { seekers, vacancies };
}
