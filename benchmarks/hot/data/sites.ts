import { municipalityOf } from '@koppel/support/areas/nl';
import { type Draw, drawBy } from './weighted.js';

/** Where rows and asks can be, and how often. */
export interface Sites {
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly draw: Draw;
}

/**
 * The distinct positions of the Dutch four-digit postcodes (about 4,000; source in docs/data-sources.md). Work clusters
 * more than addresses do, so a postcode weighs as much as its municipality has postcodes, plus four.
 */
export function dutchSites(): Sites {
  const found = new Map<string, { lat: number; lon: number; area: string }>();
  const perArea = new Map<string, number>();
  for (let code = 1000; code <= 9999; code += 1) {
    const known = municipalityOf(String(code));
    if (known === undefined) continue;
    const { lat, lon } = known.place;
    const name = `${lat} ${lon}`;
    if (found.has(name)) continue;
    found.set(name, { lat, lon, area: known.area });
    perArea.set(known.area, (perArea.get(known.area) ?? 0) + 1);
  }
  const sites = [...found.values()];
  return {
    lat: sites.map(({ lat }) => lat),
    lon: sites.map(({ lon }) => lon),
    draw: drawBy(sites.map(({ area }) => 4 + (perArea.get(area) as number))),
  };
}
