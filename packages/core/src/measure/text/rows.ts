import type { Corpus } from '../../policy/corpus.js';
import type { TextColumn } from '../column.js';

/** Word c of the corpus stands in the rows `rows[start[c]]` … `rows[start[c + 1] - 1]`, so many thousandths times. */
export interface Rows {
  readonly start: Int32Array;
  readonly rows: Int32Array;
  readonly times: Int32Array;
}

const laidOut = new WeakMap<TextColumn, WeakMap<Corpus, Rows>>();

/** The words of a column as the corpus numbers them; made for the first question, and kept for the next. */
export function rowsOf(column: TextColumn, corpus: Corpus): Rows {
  const perCorpus = laidOut.get(column) ?? new WeakMap<Corpus, Rows>();
  laidOut.set(column, perCorpus);
  const known = perCorpus.get(corpus);
  if (known !== undefined) return known;
  const fresh = layOut(column, corpus);
  perCorpus.set(corpus, fresh);
  return fresh;
}

function layOut({ texts }: TextColumn, corpus: Corpus): Rows {
  const vectors = texts.map((value) => (value === undefined ? undefined : corpus.vector(value)));
  const start = new Int32Array(corpus.vocabulary + 1);
  for (const vector of vectors)
    for (const code of vector?.codes ?? []) start[code + 1] = (start[code + 1] as number) + 1;
  for (let code = 0; code < corpus.vocabulary; code += 1)
    start[code + 1] = (start[code + 1] as number) + (start[code] as number);
  const next = start.slice();
  const size = start[corpus.vocabulary] as number;
  const laid = { start, rows: new Int32Array(size), times: new Int32Array(size) };
  for (const [row, vector] of vectors.entries()) {
    if (vector === undefined) continue;
    for (let at = 0; at < vector.codes.length; at += 1) {
      const code = vector.codes[at] as number;
      const place = next[code] as number;
      next[code] = place + 1;
      laid.rows[place] = row;
      laid.times[place] = vector.times[at] as number;
    }
  }
  return laid;
}
