import type { Part, Source, StackProblem } from '../../src/stack/problem.js';

/** Seeded numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Size {
  readonly sources: number;
  readonly items: number;
  /** Amounts in cents go up to this; small ones make ties. */
  readonly most: number;
}

/** A problem with everything in it that the solver knows of. */
export function randomProblem(seed: number, { sources, items, most }: Size): StackProblem {
  const next = seeded(seed);
  const upTo = (max: number) => Math.floor(next() * (max + 1));
  const often = (share: number) => next() < share;
  const amounts = Array.from({ length: items }, () => 1 + upTo(most));
  const ceilings = often(0.6)
    ? [
        { id: 'c-outer', room: upTo(most * 2) },
        ...(often(0.5) ? [{ id: 'd-inner', room: upTo(most), within: 'c-outer' }] : []),
      ]
    : [];
  const name = (index: number) => `s${String(index).padStart(2, '0')}`;
  const part = (): Part => {
    const share = [250, 400, 500, 750, 1000][upTo(4)] as number;
    const on = amounts.map((amount) => (often(0.7) ? Math.floor((amount * share) / 1000) : 0));
    return {
      cap: Math.min(
        1 + upTo(most),
        on.reduce((total, one) => total + one, 0),
      ),
      on,
    };
  };
  return {
    items: amounts.map((amount, index) => ({
      id: `i${index}`,
      amount,
      publicLimit: often(0.3) ? upTo(amount) : amount,
    })),
    sources: Array.from({ length: sources }, (_, index): Source => {
      const lends = often(0.3);
      const gives = !lends || often(0.2);
      return {
        id: name(index),
        ...(gives && { grant: part() }),
        ...(lends && { loan: part() }),
        fee: often(0.2) ? upTo(Math.ceil(most / 4)) : 0,
        ...(ceilings.length > 0 &&
          often(0.7) && { ceiling: (ceilings[upTo(ceilings.length - 1)] as { id: string }).id }),
        aid: 0,
        ...(gives && often(0.25) && { publicShare: [250, 500, 750][upTo(2)] as number }),
        excludes: often(0.4) ? [name(upTo(sources - 1))].filter((other) => other !== name(index)) : [],
      };
    }).map((source) =>
      source.loan && source.ceiling !== undefined && often(0.5)
        ? { ...source, aid: upTo(Math.ceil(most / 5)) }
        : source,
    ),
    ceilings,
    ...(often(0.4) && { maxDebt: upTo(most) }),
    ...(often(0.4) && { own: upTo(most * 2) }),
  };
}
