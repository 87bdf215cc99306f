import type fastCheck from 'fast-check';
import type { Arbitrary as Generator } from 'fast-check';

/** fast-check as the caller has it: this package describes what to generate, and does not depend on the library. */
export type Fc = typeof fastCheck;

export type Arbitrary<T> = Generator<T>;
