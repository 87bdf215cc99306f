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

  /** Whether this sum beside what is known would give away a secret. */
  tells(sum: readonly bigint[]): boolean {
    const added = this.#rest(sum);
    return added !== undefined && this.#secrets.some((secret) => isNought(eliminate(secret, added)));
  }

  /** Makes a sum known. */
  add(sum: readonly bigint[]): void {
    const added = this.#rest(sum);
    if (added === undefined) return;
    this.#known.push(added);
    // What is given away is no secret any more.
    this.#secrets = this.#secrets
      .map((secret) => eliminate(secret, added))
      .filter((secret) => !isNought(secret));
  }

  /** What a sum adds to what is known; nothing where it follows from that. */
  #rest(sum: readonly bigint[]): { readonly row: readonly bigint[]; readonly pivot: number } | undefined {
    const row = this.#known.reduce<readonly bigint[]>((rest, known) => eliminate(rest, known), sum);
    const pivot = row.findIndex((one) => one !== 0n);
    return pivot === -1 ? undefined : { row, pivot };
  }
}

function isNought(vector: readonly bigint[]): boolean {
  return vector.every((one) => one === 0n);
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
