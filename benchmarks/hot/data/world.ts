import { mainOf, SECTORS, SKILLS, WORDS } from './names.js';
import { type Random, seededRandom } from './random.js';
import { dutchSites, type Sites } from './sites.js';
import { type Draw, drawBy, zipf } from './weighted.js';

/** Rows as columns of codes: records, tables and files are made from these, so that all contestants have the same. */
export interface World {
  readonly size: number;
  readonly sites: Sites;
  /** Row r has the skills `skills[skillStart[r]]` … `skills[skillStart[r + 1] - 1]`, with weights 1–5. */
  readonly skillStart: Int32Array;
  readonly skills: Uint16Array;
  readonly skillWeights: Uint8Array;
  readonly sector: Uint16Array;
  /** Levels 1–8 that a row accepts, both ends included, and the usual one. */
  readonly levelLo: Uint8Array;
  readonly levelHi: Uint8Array;
  readonly level: Uint8Array;
  /** Hours per week that a row accepts, multiples of four from 8 to 40, and the usual number. */
  readonly hoursLo: Uint8Array;
  readonly hoursHi: Uint8Array;
  readonly hours: Uint8Array;
  /** Days since 1970: one can start from `from` up to, not on, `to`; OPEN_END where there is no end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Place in `sites`. */
  readonly site: Uint16Array;
  /** Row r has the words `words[textStart[r]]` … in the order of its text; a word may come back. */
  readonly textStart: Int32Array;
  readonly words: Uint16Array;
}

export const OPEN_END = 2_000_000_000;
/** 2025-01-01 */
export const FIRST_DAY = 20_089;
export const MOST_SKILLS = 15;
const MOST_WORDS = 75;

/** What rows and asks are drawn from. */
export interface Draws {
  readonly sites: Sites;
  readonly skill: Draw;
  readonly word: Draw;
  readonly sector: Draw;
  readonly level: Draw;
}

export function makeDraws(): Draws {
  const sectors = zipf(20, 3);
  return {
    sites: dutchSites(),
    // Offsets: the commonest skill is in a seventh of the rows, the commonest word in a fifth, as without stop words.
    skill: drawBy(zipf(SKILLS, 10)),
    word: drawBy(zipf(WORDS, 50)),
    sector: drawBy(Array.from({ length: SECTORS }, (_, sector) => sectors[mainOf(sector)] as number)),
    level: drawBy([1, 3, 5, 8, 7, 6, 3, 1]),
  };
}

/** Seeded rows shaped like the vacancies of the Netherlands; a smaller world is the beginning of a larger one. */
export function makeWorld(size: number, seed = 1): World {
  const draws = makeDraws();
  const random = seededRandom(seed);
  const bytes = (): Uint8Array => new Uint8Array(size);
  const skills = new Uint16Array(size * MOST_SKILLS);
  const skillWeights = new Uint8Array(size * MOST_SKILLS);
  const words = new Uint16Array(size * MOST_WORDS);
  const world = {
    size,
    sites: draws.sites,
    skillStart: new Int32Array(size + 1),
    sector: new Uint16Array(size),
    levelLo: bytes(),
    levelHi: bytes(),
    level: bytes(),
    hoursLo: bytes(),
    hoursHi: bytes(),
    hours: bytes(),
    from: new Int32Array(size),
    to: new Int32Array(size),
    site: new Uint16Array(size),
    textStart: new Int32Array(size + 1),
  };
  let skillEnd = 0;
  let wordEnd = 0;
  for (let row = 0; row < size; row += 1) {
    const first = skillEnd;
    for (let left = random.between(8, MOST_SKILLS); left > 0; left -= 1) {
      skills[skillEnd] = drawOther(draws.skill, random, skills, first, skillEnd);
      skillWeights[skillEnd] = random.between(1, 5);
      skillEnd += 1;
    }
    world.skillStart[row + 1] = skillEnd;
    world.sector[row] = draws.sector(random);
    fillLevel(world, row, draws.level(random) + 1, random);
    fillHours(world, row, random);
    world.from[row] = FIRST_DAY + random.below(180);
    world.to[row] = random.below(5) === 0 ? OPEN_END : (world.from[row] as number) + random.between(60, 400);
    world.site[row] = draws.sites.draw(random);
    for (let left = random.between(45, MOST_WORDS); left > 0; left -= 1) {
      words[wordEnd] = draws.word(random);
      wordEnd += 1;
    }
    world.textStart[row + 1] = wordEnd;
  }
  return {
    ...world,
    skills: skills.slice(0, skillEnd),
    skillWeights: skillWeights.slice(0, skillEnd),
    words: words.slice(0, wordEnd),
  };
}

/** Draws until it is none of those drawn since `first`. */
function drawOther(draw: Draw, random: Random, drawn: Uint16Array, first: number, end: number): number {
  for (;;) {
    const code = draw(random);
    let at = first;
    while (at < end && drawn[at] !== code) at += 1;
    if (at === end) return code;
  }
}

type Filled = Pick<World, 'levelLo' | 'levelHi' | 'level' | 'hoursLo' | 'hoursHi' | 'hours'>;

function fillLevel(world: Filled, row: number, lo: number, random: Random): void {
  const hi = Math.min(lo + random.below(3), 8);
  world.levelLo[row] = lo;
  world.levelHi[row] = hi;
  world.level[row] = random.between(lo, hi);
}

function fillHours(world: Filled, row: number, random: Random): void {
  const hi = random.between(4, 10) * 4;
  const lo = Math.max(hi - random.below(5) * 4, 8);
  world.hoursLo[row] = lo;
  world.hoursHi[row] = hi;
  world.hours[row] = random.between(lo / 4, hi / 4) * 4;
}
