/**
 * Information content of what `count` of `size` have, in hundredths of a bit: log2((size + 1) / (count + 1)), never
 * below 1 (P. Resnik, IJCAI 1995, with one added so that what nobody has stays finite). The logarithm is worked out by
 * squaring, with nothing but divisions and products of doubles, which every engine does alike.
 */
export function informationOf(count: number, size: number): number {
  let x = (size + 1) / (count + 1);
  let whole = 0;
  while (x >= 2) {
    x /= 2;
    whole += 1;
  }
  let fraction = 0;
  for (let bit = 0; bit < 12; bit += 1) {
    x *= x;
    fraction *= 2;
    if (x >= 2) {
      x /= 2;
      fraction += 1;
    }
  }
  return Math.max(1, Math.floor(((whole * 4096 + fraction) * 100) / 4096 + 0.5));
}
