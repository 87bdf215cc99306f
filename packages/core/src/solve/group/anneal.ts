import { logarithm } from '../../policy/arithmetic.js';
import type { Random } from './random.js';

const ENTRIES = 4096;
/** Fixed point: 1 is 2^16. */
const ONE = 65_536;

let made: Int32Array | undefined;

/** Always the same numbers, worked out at the first use. */
function logarithms(): Int32Array {
  made ??= Int32Array.from({ length: ENTRIES }, (_, i) =>
    Math.floor(-logarithm((2 * i + 1) / (2 * ENTRIES)) * ONE),
  );
  return made;
}

/**
 * Metropolis' rule without an exponential: accept a loss with probability exp(-loss / temperature), that is, when
 * loss <= temperature × -ln(u). The logarithm of 4,096 evenly spaced u comes from a table of fixed-point numbers.
 */
export class Metropolis {
  private readonly table = logarithms();

  constructor(private readonly random: Random) {}

  /** Whether a change that loses `loss` points is accepted at a whole `temperature`. A gain always is. */
  accepts(loss: number, temperature: number): boolean {
    if (loss <= 0) return true;
    const entry = this.table[this.random.bits() >>> 20]!;
    return loss * ONE <= temperature * entry;
  }
}
