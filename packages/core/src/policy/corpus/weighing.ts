import { at, refuse, show } from '../../errors.js';
import { logarithm } from '../arithmetic.js';

/** Equal words, and words with a stem in common. */
export const ALIKE = 1000;

/** Keeps the strength of any word in any text far below 2⁵³. */
export const MOST_TIMES = 1_000_000;

/** The options of BM25F. */
export interface Weights {
  readonly weights?: Readonly<Record<string, number>> | undefined;
  readonly k1?: number | undefined;
  readonly b?: number | undefined;
  readonly alike?: number | undefined;
}

/** How words weigh, but for the lengths of the texts: those are counted. */
export class Weighing {
  readonly k1: number;
  readonly b: number;
  readonly alike: number;
  readonly weights: ReadonlyMap<string, number>;

  /** @throws KoppelError `BAD_OPTION` for a number out of range. */
  constructor({ weights = {}, k1 = 1.2, b = 0.75, alike = 0.25 }: Weights) {
    this.k1 = readOption(k1, '/k1', 0, 10);
    this.b = readOption(b, '/b', 0, 1);
    this.alike = readOption(alike, '/alike', 0.1, 1);
    this.weights = new Map(
      Object.entries(weights).map(([field, weight]) => [
        field,
        readOption(weight, at('/weights', field), 0, 100),
      ]),
    );
  }

  /** How often each word of a field counts, in thousandths, in a field of so many words. */
  each(field: string, words: number, average: number): number {
    const length = average === 0 ? 1 : 1 - this.b + (this.b * words) / average;
    return Math.floor((1000 * (this.weights.get(field) ?? 1)) / length + 0.5);
  }

  /** What a word is worth that meets a text with this strength: the sum over words of likeness × times. */
  impact(rarity: number, strength: number): number {
    return strength === 0 ? 0 : Math.floor((rarity * strength) / (strength + this.k1 * 1000 * ALIKE) + 0.5);
  }
}

/** Above zero for whatever occurs less than always, and never below it. */
export function inverseFrequency(having: number, all: number): number {
  return logarithm(1 + (all - having + 0.5) / (having + 0.5));
}

function readOption(value: unknown, pointer: string, min: number, max: number): number {
  if (typeof value === 'number' && value >= min && value <= max) return value;
  return refuse('BAD_OPTION', pointer, show(value), `a number from ${min} to ${max}`);
}
