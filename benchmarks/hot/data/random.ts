/** Seeded whole numbers (mulberry32), so that every run and every machine measures the same rows. */
export interface Random {
  /** 0 … 2³² − 1. */
  next(): number;
  /** 0 … most − 1; the bias of the remainder is below 1 in 10,000 for what is drawn here. */
  below(most: number): number;
  /** least … most, both included. */
  between(least: number, most: number): number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    next,
    below: (most) => next() % most,
    between: (least, most) => least + (next() % (most - least + 1)),
  };
}
