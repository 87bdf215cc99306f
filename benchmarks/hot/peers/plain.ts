import { unitVector } from '../../../packages/core/src/policy/arithmetic.js';
import type { Contestant } from '../contestant.js';
import type { Ask } from '../data/asks.js';
import { mainOf, rowId } from '../data/names.js';
import type { World } from '../data/world.js';
import { fullImpact, type Impacts } from '../impacts.js';
import { ENOUGH, FULL_AT, NEAR_KM, weights } from '../policy.js';
import { hoursShares, levelShares, sectorShares, shareAt, thousandths } from '../shares.js';

/** A row made ready as a careful developer would: positions as vectors, skills and words as sorted numbers. */
interface Row {
  readonly id: string;
  readonly skills: readonly number[];
  readonly held: readonly number[];
  readonly sector: number;
  readonly main: number;
  readonly levelLo: number;
  readonly levelHi: number;
  readonly level: number;
  readonly hoursLo: number;
  readonly hoursHi: number;
  readonly hours: number;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly words: readonly number[];
  /** Where the impact of each word is found. */
  readonly steps: readonly number[];
}

/** Plain JavaScript: filter, map and sort over an array of objects. The reference that all others are held against. */
export const plain: Contestant = {
  name: 'plain objects',
  claim: 'exact',
  how: 'filter, map, sort over prepared objects',
  from: 'columns',
  most: 1_000_000,
  build({ world, impacts }) {
    const rows = rowsOf(world, impacts);
    return {
      top(ask, limit) {
        const { suits, pointsOf } = readyFor(ask, impacts);
        return rows
          .filter(suits)
          .map((row) => ({ id: row.id, points: pointsOf(row) }))
          .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
          .slice(0, limit);
      },
    };
  },
};

/** What an ask demands and what a row earns; also scores what the text engines retrieve. */
export function readyFor(ask: Ask, impacts: Impacts, withText = true) {
  const [x, y, z] = unitVector(ask.lat, ask.lon);
  const squared = (row: Row): number => (row.x - x) ** 2 + (row.y - y) ** 2 + (row.z - z) ** 2;
  const bySector = sectorShares(ask);
  const byLevel = levelShares(ask);
  const byHours = hoursShares(ask);
  const wanted = ask.skills
    .map((skill, at) => ({ code: skill, weight: ask.skillWeights[at] as number }))
    .sort((a, b) => a.code - b.code);
  const total = FULL_AT * wanted.reduce((sum, { weight }) => sum + weight, 0);
  const words = [...ask.words].sort((a, b) => a - b);
  const full = fullImpact(words, impacts, ENOUGH);
  const suits = (row: Row): boolean =>
    row.levelLo <= ask.level &&
    row.levelHi >= ask.level &&
    row.hoursLo <= ask.hours &&
    row.hoursHi >= ask.hours &&
    row.from <= ask.start &&
    row.to > ask.start &&
    (ask.mains === undefined || ask.mains.includes(row.main)) &&
    (ask.km === undefined || shareAt(squared(row), ask.km) >= 1);
  const skillsOf = ({ skills, held }: Row): number => {
    let sum = 0;
    let at = 0;
    for (const { code, weight } of wanted) {
      while (at < skills.length && (skills[at] as number) < code) at += 1;
      if (skills[at] === code) sum += weight * Math.min(held[at] as number, FULL_AT);
    }
    return thousandths(sum, total);
  };
  const textOf = (row: Row): number => {
    let sum = 0;
    let at = 0;
    for (const code of words) {
      while (at < row.words.length && (row.words[at] as number) < code) at += 1;
      if (row.words[at] === code)
        sum += impacts.of[code * impacts.steps + (row.steps[at] as number)] as number;
    }
    return full === 0 ? 0 : thousandths(Math.min(sum, full), full);
  };
  const pointsOf = (row: Row): number =>
    weights.skills * skillsOf(row) +
    weights.sector * (bySector[row.sector] as number) +
    weights.level * (byLevel[row.level] as number) +
    weights.hours * (byHours[row.hours / 4] as number) +
    weights.near * shareAt(squared(row), NEAR_KM) +
    (withText ? weights.text * textOf(row) : 0);
  return { suits, pointsOf };
}

export function rowsOf(world: World, impacts: Impacts): Row[] {
  const vectors = world.sites.lat.map((lat, site) => unitVector(lat, world.sites.lon[site] as number));
  return Array.from({ length: world.size }, (_, row) => {
    const at = (column: ArrayLike<number>): number => column[row] as number;
    const skills: { code: number; held: number }[] = [];
    for (let place = at(world.skillStart); place < (world.skillStart[row + 1] as number); place += 1)
      skills.push({ code: world.skills[place] as number, held: world.skillWeights[place] as number });
    skills.sort((a, b) => a.code - b.code);
    const [x, y, z] = vectors[at(world.site)] as readonly [number, number, number];
    const [first, end] = [at(impacts.start), impacts.start[row + 1]];
    return {
      id: rowId(row),
      skills: skills.map(({ code }) => code),
      held: skills.map(({ held }) => held),
      sector: at(world.sector),
      main: mainOf(at(world.sector)),
      levelLo: at(world.levelLo),
      levelHi: at(world.levelHi),
      level: at(world.level),
      hoursLo: at(world.hoursLo),
      hoursHi: at(world.hoursHi),
      hours: at(world.hours),
      from: at(world.from),
      to: at(world.to),
      x,
      y,
      z,
      words: [...impacts.codes.subarray(first, end)],
      steps: [...impacts.times.subarray(first, end)],
    };
  });
}
