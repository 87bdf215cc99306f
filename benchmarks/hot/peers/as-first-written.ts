import type { Contestant, Material } from '../contestant.js';
import type { Ask } from '../data/asks.js';
import { WORDS, wordOf } from '../data/names.js';
import type { OfferRecord } from '../data/records.js';
import { fullImpact } from '../impacts.js';
import { ENOUGH, FULL_AT, HOURS_RATIO, LEVEL_RATIO, NEAR_KM, weights } from '../policy.js';
import { EARTH_KM, sectorShares, thousandths } from '../shares.js';

interface Row {
  readonly offer: OfferRecord;
  /** Word → impact, counted once. */
  readonly impacts: ReadonlyMap<string, number>;
}

/**
 * Plain JavaScript as one writes it first: the records as they are, haversine, names looked up in objects. Its points
 * are those of the reference unless the engine's sine or logarithm falls on the other side of a rounding step.
 */
export const asFirstWritten: Contestant = {
  name: 'plain, as first written',
  claim: 'exact',
  how: 'filter, map, sort over the records as callers have them',
  from: 'records',
  most: 100_000,
  build(material) {
    const rows = rowsOf(material);
    const sectorOf = (name: string): number => Number(name.slice('sector-'.length));
    return {
      top(ask, limit) {
        const { record } = ask;
        const shares = sectorShares(ask);
        const wanted = Object.entries(record.skills);
        const total = FULL_AT * wanted.reduce((sum, [, weight]) => sum + weight, 0);
        const words = record.words.split(' ');
        const full = fullImpact(ask.words, material.impacts, ENOUGH);
        return rows
          .filter(({ offer }) => suits(offer, ask))
          .map(({ offer, impacts }) => {
            const met = wanted.reduce(
              (sum, [name, weight]) => sum + weight * Math.min(offer.skills[name] ?? 0, FULL_AT),
              0,
            );
            const said = words.reduce((sum, word) => sum + (impacts.get(word) ?? 0), 0);
            const near = 1 - kmBetween(record.place, offer.place) / NEAR_KM;
            const points =
              weights.skills * thousandths(met, total) +
              weights.sector * (shares[sectorOf(offer.sector)] as number) +
              weights.level * similar(record.level, offer.level, LEVEL_RATIO) +
              weights.hours * similar(record.hours, offer.hours, HOURS_RATIO) +
              weights.near * Math.max(0, Math.round(1000 * near)) +
              weights.text * (full === 0 ? 0 : thousandths(Math.min(said, full), full));
            return { id: offer.id, points };
          })
          .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
          .slice(0, limit);
      },
    };
  },
};

function suits(offer: OfferRecord, { km, record }: Ask): boolean {
  const { levels, hoursSpan, window, place } = offer;
  return (
    levels.gte <= record.level &&
    levels.lte >= record.level &&
    hoursSpan.gte <= record.hours &&
    hoursSpan.lte >= record.hours &&
    window.from <= record.start &&
    (window.to === undefined || window.to > record.start) &&
    (record.onlySectors === undefined || record.onlySectors.includes(mainName(offer.sector))) &&
    (km === undefined || Math.round(1000 * (1 - kmBetween(record.place, place) / km)) >= 1)
  );
}

const mainName = (sector: string): string =>
  `main-${Math.floor(Number(sector.slice('sector-'.length)) / 24)}`;

function similar(a: number, b: number, zeroAt: number): number {
  const ratio = Math.max(a, b) / Math.min(a, b);
  return ratio >= zeroAt ? 0 : Math.round(1000 * (1 - Math.log(ratio) / Math.log(zeroAt)));
}

type Place = OfferRecord['place'];

/** Haversine. */
function kmBetween(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const up = Math.sin(((b.lat - a.lat) * radians) / 2);
  const along = Math.sin(((b.lon - a.lon) * radians) / 2);
  const square = up * up + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * along * along;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(square));
}

function rowsOf({ records, impacts }: Material): Row[] {
  const names = Array.from({ length: WORDS }, (_, code) => wordOf(code));
  return records.map((offer, row) => {
    const worth = new Map<string, number>();
    for (let at = impacts.start[row] as number; at < (impacts.start[row + 1] as number); at += 1) {
      const code = impacts.codes[at] as number;
      worth.set(
        names[code] as string,
        impacts.of[code * impacts.steps + (impacts.times[at] as number)] as number,
      );
    }
    return { offer, impacts: worth };
  });
}
