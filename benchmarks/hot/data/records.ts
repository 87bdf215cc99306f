import { rowId, sectorName, skillName, WORDS, wordOf } from './names.js';
import { OPEN_END, type World } from './world.js';

/** A row as a caller of Koppel has it: plain JSON. */
export interface OfferRecord {
  readonly id: string;
  readonly skills: Readonly<Record<string, number>>;
  readonly sector: string;
  readonly levels: { readonly gte: number; readonly lte: number };
  readonly level: number;
  readonly hoursSpan: { readonly gte: number; readonly lte: number };
  readonly hours: number;
  readonly window: { readonly from: string; readonly to?: string };
  readonly place: { readonly lat: number; readonly lon: number };
  readonly text: string;
}

const words = Array.from({ length: WORDS }, (_, code) => wordOf(code));

/** The rows of a world as plain objects, in the order of their ids. */
export function recordsOf(world: World): OfferRecord[] {
  return Array.from({ length: world.size }, (_, row) => recordOf(world, row));
}

export function recordOf(world: World, row: number): OfferRecord {
  const skills: Record<string, number> = {};
  const end = world.skillStart[row + 1] as number;
  for (let at = world.skillStart[row] as number; at < end; at += 1)
    skills[skillName(world.skills[at] as number)] = world.skillWeights[at] as number;
  const to = world.to[row] as number;
  const site = world.site[row] as number;
  return {
    id: rowId(row),
    skills,
    sector: sectorName(world.sector[row] as number),
    levels: { gte: world.levelLo[row] as number, lte: world.levelHi[row] as number },
    level: world.level[row] as number,
    hoursSpan: { gte: world.hoursLo[row] as number, lte: world.hoursHi[row] as number },
    hours: world.hours[row] as number,
    window: { from: dayName(world.from[row] as number), ...(to === OPEN_END ? {} : { to: dayName(to) }) },
    place: { lat: world.sites.lat[site] as number, lon: world.sites.lon[site] as number },
    text: textOf(world, row),
  };
}

export function textOf(world: World, row: number): string {
  let text = '';
  const end = world.textStart[row + 1] as number;
  for (let at = world.textStart[row] as number; at < end; at += 1)
    text += (text === '' ? '' : ' ') + (words[world.words[at] as number] as string);
  return text;
}

const names = new Map<number, string>();

/** '2025-01-01' for a day number. */
export function dayName(day: number): string {
  const known = names.get(day);
  if (known !== undefined) return known;
  const name = new Date(day * 86_400_000).toISOString().slice(0, 10);
  names.set(day, name);
  return name;
}
