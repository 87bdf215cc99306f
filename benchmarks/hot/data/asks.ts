import { branchName, branchOf, mainName, mainOf, sectorName, skillName, wordOf } from './names.js';
import { type Random, seededRandom } from './random.js';
import { dayName } from './records.js';
import { FIRST_DAY, makeDraws } from './world.js';

/** An ask as codes, for contestants that are written by hand, and as the record that Koppel reads. */
export interface Ask {
  /** Radius in km; undefined asks the whole country. */
  readonly km: Radius | undefined;
  readonly skills: readonly number[];
  readonly skillWeights: readonly number[];
  /** Sectors of the tree: a leaf, or a branch with everything in it. */
  readonly sectors: readonly { readonly leaf?: number; readonly branch: number }[];
  /** Main sectors outside which nothing is wanted; undefined for no such demand. */
  readonly mains: readonly number[] | undefined;
  readonly level: number;
  readonly hours: number;
  readonly start: number;
  readonly lat: number;
  readonly lon: number;
  readonly words: readonly number[];
  readonly record: AskRecord;
}

export const radii = [20, 30, 40] as const;
export type Radius = (typeof radii)[number];

export interface AskRecord {
  readonly skills: Readonly<Record<string, number>>;
  readonly sectors: readonly string[];
  readonly onlySectors?: readonly string[];
  readonly level: number;
  readonly hours: number;
  readonly start: string;
  readonly place: { readonly lat: number; readonly lon: number };
  readonly words: string;
}

/** Seeded seekers: 4–10 weighted skills, 6 words, two in five with a demand on the main sector. */
export function makeAsks(count: number, where: 'regional' | 'national', seed = 2): Ask[] {
  const draws = makeDraws();
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, place) => {
    const skills = different(random.between(4, 10), () => draws.skill(random));
    const skillWeights = skills.map(() => random.between(1, 5));
    const leaves = different(random.between(1, 2), () => draws.sector(random));
    const sectors = leaves.map((leaf) => {
      const branch = branchOf(leaf);
      return random.below(3) === 0 ? { branch } : { leaf, branch };
    });
    const extra = different(random.between(0, 2), () => mainOf(draws.sector(random)));
    const demanded = [...new Set([...leaves.map(mainOf), ...extra])];
    const mains = random.below(5) < 2 ? demanded : undefined;
    const site = draws.sites.draw(random);
    const rest = {
      level: draws.level(random) + 1,
      hours: hoursOf(random),
      start: FIRST_DAY + 30 + random.below(180),
      lat: draws.sites.lat[site] as number,
      lon: draws.sites.lon[site] as number,
    };
    const words = different(6, () => draws.word(random));
    const km = where === 'national' ? undefined : radii[place % radii.length];
    const record = {
      skills: Object.fromEntries(skills.map((skill, at) => [skillName(skill), skillWeights[at] as number])),
      sectors: sectors.map(({ leaf, branch }) =>
        leaf === undefined ? branchName(branch) : sectorName(leaf),
      ),
      ...(mains === undefined ? {} : { onlySectors: mains.map(mainName) }),
      level: rest.level,
      hours: rest.hours,
      start: dayName(rest.start),
      place: { lat: rest.lat, lon: rest.lon },
      words: words.map(wordOf).join(' '),
    };
    return { km, skills, skillWeights, sectors, mains, ...rest, words, record };
  });
}

/** Most people look for 24 hours a week or more. */
function hoursOf(random: Random): number {
  return (random.below(4) === 0 ? random.between(2, 5) : random.between(6, 10)) * 4;
}

function different(count: number, draw: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(draw());
  return [...drawn];
}
