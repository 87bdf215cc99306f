/**
 * What can be worked out of some sums by adding and subtracting: whether a sum over kinds of people is a combination of others, by
 * elimination in whole numbers. Secrets are sums that must not be.
 */
export class Span {
  /** Each is nought at the pivots of those before it. */
  readonly #known: { readonly row: readonly bigint[]; readonly pivot: number }[] = [];
  /** What is left of each secret once all that is known is taken off it. */
  #secrets: readonly (readonly bigint[])[];

  constructor(secrets: readonly (readonly bigint[])[]) {
    this.#secrets = secrets;
  }

  /** Makes a sum known, unless that would give away a secret; whether it did. */
  add(sum: readonly bigint[], { whatever = false } = {}): boolean {
    const row = this.#known.reduce<readonly bigint[]>((rest, known) => eliminate(rest, known), sum);
    const pivot = row.findIndex((one) => one !== 0n);
    if (pivot === -1) return true;
    const added = { row, pivot };
    const left = this.#secrets.map((secret) => eliminate(secret, added));
    const told = (secret: readonly bigint[]): boolean => secret.every((one) => one === 0n);
    if (!whatever && left.some(told)) return false;
    this.#known.push(added);
    this.#secrets = left.filter((secret) => !told(secret));
    return true;
  }
}

function eliminate(
  vector: readonly bigint[],
  { row, pivot }: { readonly row: readonly bigint[]; readonly pivot: number },
): readonly bigint[] {
  const [own, other] = [vector[pivot] as bigint, row[pivot] as bigint];
  if (own === 0n) return vector;
  const rest = vector.map((one, at) => one * other - (row[at] as bigint) * own);
  const divisor = rest.reduce((common, one) => gcd(common, one), 0n);
  return divisor > 1n ? rest.map((one) => one / divisor) : rest;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
