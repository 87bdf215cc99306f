/** A computation in slices of a few milliseconds: each `next(cancelled)` does one, and `true` tells it to stop. */
export type Walk<T> = Generator<void, T, boolean>;
