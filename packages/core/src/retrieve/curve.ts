/** Steps along one side of the square that the curve fills: 2^20 of them are 20 to 40 metres each. */
const ORDER = 20;
const SIDE = 2 ** ORDER;

/**
 * The place of a latitude and longitude (degrees) along a Hilbert curve over the whole earth: neighbours along the curve
 * are neighbours on the map, and mostly the other way round too. A whole number below 2^40. (Hilbert 1891.)
 */
export function alongCurve(lat: number, lon: number): number {
  let x = Math.min(SIDE - 1, Math.floor(((lon + 180) / 360) * SIDE));
  let y = Math.min(SIDE - 1, Math.floor(((lat + 90) / 180) * SIDE));
  let distance = 0;
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) {
        x = SIDE - 1 - x;
        y = SIDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return distance;
}
