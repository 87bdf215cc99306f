import { byHand } from './by-hand.js';
import type { Contestant } from './contestant.js';
import { koppel } from './koppel.js';
import { asFirstWritten } from './peers/as-first-written.js';
import { chunksC, textbookC } from './peers/c.js';
import { duckdb } from './peers/duckdb.js';
import { plain } from './peers/plain.js';
import { postgres } from './peers/postgres.js';
import { sqlite } from './peers/sqlite.js';
import { flexSearch, miniSearch, orama } from './peers/text-engines.js';

/** By the name that `--only` takes. Koppel comes first: the others' ratios are to it. */
export const contestants: Readonly<Record<string, Contestant>> = {
  koppel,
  'by-hand': byHand,
  c: chunksC,
  'c-textbook': textbookC,
  plain,
  'first-written': asFirstWritten,
  duckdb: duckdb(true),
  'duckdb-no-text': duckdb(false),
  sqlite: sqlite(true),
  'sqlite-no-text': sqlite(false),
  postgres,
  minisearch: miniSearch,
  orama,
  flexsearch: flexSearch,
};
