import type { Fields, RecordOf } from '@koppel/core';
import { boxOf } from './box.js';
import type { Region } from './region.js';

export interface Placed<A extends Fields, O extends Fields> {
  readonly asks: readonly (RecordOf<A> & { readonly id: string })[];
  readonly offers: readonly (RecordOf<O> & { readonly id: string })[];
  /** Fields that hold the place, on either side. */
  readonly askPlace: keyof A & string;
  readonly offerPlace: keyof O & string;
  /** Height of a region in degrees of latitude, 0.01 to 90: a degree is 111 km. It is twice as wide in degrees of longitude. */
  readonly degrees: number;
}

/** Regions as squares of the map, for records without areas; the south-west corner is their name. */
export function regionsByPlace<A extends Fields, O extends Fields>(placed: Placed<A, O>): Region<A, O>[] {
  const regions = new Map<
    string,
    { area: string; asks: Placed<A, O>['asks'][number][]; offers: Placed<A, O>['offers'][number][] }
  >();
  const regionOf = (record: object, field: string) => {
    const box = boxOf((record as Record<string, unknown>)[field]);
    const area = box === undefined ? 'anywhere' : cornerOf(box.south, box.west, placed.degrees);
    const known = regions.get(area) ?? { area, asks: [], offers: [] };
    regions.set(area, known);
    return known;
  };
  for (const ask of placed.asks) regionOf(ask, placed.askPlace).asks.push(ask);
  for (const offer of placed.offers) regionOf(offer, placed.offerPlace).offers.push(offer);
  return [...regions.values()].sort((a, b) => (a.area < b.area ? -1 : 1));
}

function cornerOf(lat: number, lon: number, degrees: number): string {
  return `${Math.floor(lat / degrees)},${Math.floor(lon / (2 * degrees))}`;
}
