/** A row within its chunk takes this many bits. */
export const CHUNK_BITS = 12;
/** Rows that are looked at together: their sums and their bits stay in the first-level cache. */
export const CHUNK = 1 << CHUNK_BITS;
