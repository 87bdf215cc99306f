import type { Placed } from '../compile/encode.js';
import { at } from '../errors.js';
import { ownField } from '../measure/sides.js';
import type { Corpus } from '../policy/corpus.js';
import { type Fields, kindOf } from '../policy/kinds.js';
import { readValue, type Texts, type Value } from '../policy/values.js';

/** Where the rows of a segment come from: records that are new, or segments that are merged. In the order of ids. */
export interface Source<R extends object = object> {
  readonly size: number;
  id(row: number): string;
  value(field: string, row: number): Value | undefined;
  /** Whether the row has a value in the field. */
  has(field: string, row: number): boolean;
  words(field: string, row: number, corpus: Corpus): Words | undefined;
  record(row: number): R | undefined;
}

/** Words of one text, as the corpus numbers them, ascending, and how often each counts in thousandths. */
export interface Words {
  readonly codes: Int32Array;
  readonly times: Int32Array;
}

/** Reads records as they come, and refuses at the place in the caller's list. */
export function fromRecords<R extends object>(fields: Fields, placed: readonly Placed<R>[]): Source<R> {
  const read = (field: string, row: number): Value | undefined => {
    const { record, where } = placed[row] as Placed<R>;
    return readValue(kindOf(fields[field] as Fields[string]), ownField(record, field), at(where, field));
  };
  return {
    size: placed.length,
    id: (row) => (placed[row] as Placed<R>).id,
    value: read,
    has: (field, row) => (ownField((placed[row] as Placed<R>).record, field) ?? undefined) !== undefined,
    words(field, row, corpus) {
      const texts = read(field, row) as Texts | undefined;
      return texts === undefined ? undefined : corpus.vector(texts);
    },
    record: (row) => (placed[row] as Placed<R>).record,
  };
}
