/** The smallest box on the map around some places, in degrees. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The box around all places of a record; undefined when it has none, or what it has cannot be read as one. */
export function boxOf(value: unknown): Box | undefined {
  const places: unknown[] = Array.isArray(value) ? value : [value];
  if (places.length === 0 || !places.every(isPlace)) return undefined;
  return places.map(({ lat, lon }) => ({ south: lat, north: lat, west: lon, east: lon })).reduce(joined);
}

function isPlace(value: unknown): value is { readonly lat: number; readonly lon: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { lat, lon } = value as { readonly lat?: unknown; readonly lon?: unknown };
  return typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

export function joined(a: Box, b: Box): Box {
  return {
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
  };
}

/** Below the radius of the earth that distances are measured with, 6,371 km. */
const RADIUS_KM = 6_370;
const RADIANS = Math.PI / 180;

/**
 * Whether nothing in one box can be as near as this to anything in the other. In doubt it says no, and then a halo is larger
 * than it has to be: since hav(d) = hav(Δlat) + cos(lat1) cos(lat2) hav(Δlon), a distance is at least that of the
 * latitudes, and at least 2 R cos(lat) sin(Δlon / 2) at the latitude farthest from the equator. Cosine and sine by the
 * first terms of their series, which end below them: the same on every engine.
 */
export function isApart(a: Box, b: Box, km: number): boolean {
  const north = Math.max(0, b.south - a.north, a.south - b.north) * RADIANS;
  if (north * RADIUS_KM > km) return true;
  const farthest = Math.max(...[a.south, a.north, b.south, b.north].map(Math.abs)) * RADIANS;
  const half = (degreesBetween(a, b) * RADIANS) / 2;
  return 2 * RADIUS_KM * cosineFloor(farthest) * sineFloor(half) > km;
}

/** Degrees of longitude between two boxes, the shorter way round. */
function degreesBetween(a: Box, b: Box): number {
  const straight = Math.max(0, b.west - a.east, a.west - b.east);
  const round = Math.max(0, 360 - (Math.max(a.east, b.east) - Math.min(a.west, b.west)));
  return Math.min(straight, round);
}

const cosineFloor = (x: number) =>
  Math.max(0, 1 - (x * x) / 2 + (x * x * x * x) / 24 - (x * x * x * x * x * x) / 720);
const sineFloor = (x: number) => x - (x * x * x) / 6;
