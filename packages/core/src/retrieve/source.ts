import type { Placed } from '../compile/encode.js';
import { at } from '../errors.js';
import { ownField } from '../measure/sides.js';
import type { Corpus } from '../policy/corpus.js';
import { type Fields, kindOf } from '../policy/kinds.js';
import { Repeats } from '../policy/repeats.js';
import { readValue, type Texts, type Value } from '../policy/values.js';
import { type NamedWeights, readPlainTags } from './named-weights.js';

/**
 * Where the rows of a segment come from: records that are new, or segments that are merged. In the order of ids. Equal
 * values are often, not always, the same object.
 */
export interface Source<R extends object = object> {
  readonly size: number;
  id(row: number): string;
  value(field: string, row: number): Value | undefined;
  /** Whether the row has a value in the field. */
  has(field: string, row: number): boolean;
  /** The words of a text as the corpus numbers them, each once, and how often each counts in thousandths. */
  words(field: string, row: number, corpus: Corpus, take: TakeWord): void;
  /** Adds the tags of a row that are wholly given by names and weights; false, and nothing added, for others. */
  plainTags(field: string, row: number, into: NamedWeights): boolean;
  record(row: number): R | undefined;
}

type TakeWord = (code: number, times: number) => void;

/** Reads records as they come, and refuses at the place in the caller's list. */
export function fromRecords<R extends object>(fields: Fields, placed: readonly Placed<R>[]): Source<R> {
  const repeats = new Map(
    Object.entries(fields).map(([field, declared]) => [field, new Repeats(kindOf(declared))] as const),
  );
  const raws = rawColumns(Object.keys(fields), placed);
  const rawOf = (field: string, row: number): unknown => (raws.get(field) as readonly unknown[])[row];
  const read = (field: string, row: number): Value | undefined => {
    const raw = rawOf(field, row);
    try {
      return (repeats.get(field) as Repeats).read(raw);
    } catch {
      // Again, with the place that has to be named.
      const { where } = placed[row] as Placed<R>;
      return readValue(kindOf(fields[field] as Fields[string]), raw, at(where, field));
    }
  };
  return {
    size: placed.length,
    id: (row) => (placed[row] as Placed<R>).id,
    value: read,
    has: (field, row) => (rawOf(field, row) ?? undefined) !== undefined,
    words(field, row, corpus, take) {
      const texts = read(field, row) as Texts | undefined;
      if (texts !== undefined) corpus.eachWordOf(texts, take);
    },
    plainTags: (field, row, into) => readPlainTags(rawOf(field, row), into),
    record: (row) => (placed[row] as Placed<R>).record,
  };
}

/** What records hold, field by field: each record is looked up once, since it lies far from the next one. */
function rawColumns(
  fields: readonly string[],
  placed: readonly Placed[],
): ReadonlyMap<string, readonly unknown[]> {
  const columns = fields.map((field) => [field, new Array<unknown>(placed.length)] as const);
  for (let row = 0; row < placed.length; row += 1) {
    const { record } = placed[row] as Placed;
    for (const [field, raws] of columns) raws[row] = ownField(record, field);
  }
  return new Map(columns);
}
