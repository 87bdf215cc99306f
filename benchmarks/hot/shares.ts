import { arcsine, logarithm, thousandths, toThousandths } from '../../packages/core/src/policy/arithmetic.js';
import type { Ask } from './data/asks.js';
import { branchOf, mainOf, SECTORS } from './data/names.js';
import { HOURS_RATIO, LEVEL_RATIO } from './policy.js';

/**
 * The shares of the policy's measures in whole thousandths, as tables over what few values there are. They say again
 * what the measures say, for contestants written by hand; that both agree is what `--check` checks.
 */

export { thousandths };

/** Share of sameBranch, by sector of the row. */
export function sectorShares(ask: Ask): Int32Array {
  const table = new Int32Array(SECTORS);
  for (const { leaf, branch } of ask.sectors) {
    const depth = leaf === undefined ? 2 : 3;
    const first = mainOf(branch * 4) * 24;
    for (let sector = first; sector < first + 24; sector += 1) {
      const common = sector === leaf ? 3 : branchOf(sector) === branch ? 2 : 1;
      const share = thousandths(2 * common, depth + 3);
      if (share > (table[sector] as number)) table[sector] = share;
    }
  }
  return table;
}

/** Share of similar, by level of the row (1–8) and by hours of the row divided by four (2–10). */
export const levelShares = (ask: Ask): Int32Array => similarTo(ask.level, 8, LEVEL_RATIO);
export const hoursShares = (ask: Ask): Int32Array => similarTo(ask.hours / 4, 10, HOURS_RATIO);

/** The same for every level and every number of hours that can be asked for, one after the other. */
export const levelTable = (): Int32Array =>
  Int32Array.from([...Array(9).keys()].flatMap((wanted) => [...similarTo(wanted, 8, LEVEL_RATIO)]));
export const hoursTable = (): Int32Array =>
  Int32Array.from([...Array(11).keys()].flatMap((wanted) => [...similarTo(wanted, 10, HOURS_RATIO)]));

const known = new Map<string, Int32Array>();

function similarTo(wanted: number, most: number, zeroAt: number): Int32Array {
  const name = `${wanted} ${most} ${zeroAt}`;
  const table =
    known.get(name) ??
    Int32Array.from({ length: most + 1 }, (_, value) => {
      if (value === 0 || wanted === 0) return 0;
      const times = value > wanted ? value / wanted : wanted / value;
      if (times === 1) return 1000;
      return times >= zeroAt ? 0 : toThousandths(1 - logarithm(times) / logarithm(zeroAt));
    });
  known.set(name, table);
  return table;
}

/** IUGG mean earth radius, km; the chord of so many km on the unit sphere is smaller than km / radius. */
export const EARTH_KM = 6371.0088;

/**
 * Share of closeness from the squared chord between two points of the unit sphere. Three terms of the arc sine are
 * exact to 1e-12 km here; only next to a rounding step the full series decides, so the share is that of the measure.
 */
export function shareAt(square: number, zeroAtKm: number): number {
  const half = Math.sqrt(square) / 2;
  const cube = half * half;
  const km = 2 * EARTH_KM * half * (1 + cube * (1 / 6 + cube * (3 / 40)));
  const exact = ((zeroAtKm - km) / zeroAtKm) * 1000 + 0.5;
  if (exact < 0) return 0;
  const share = Math.floor(exact);
  if (exact - share > 1e-6 && exact - share < 1 - 1e-6) return share;
  const sure = 2 * EARTH_KM * arcsine(half);
  return sure >= zeroAtKm ? 0 : toThousandths((zeroAtKm - sure) / zeroAtKm);
}
