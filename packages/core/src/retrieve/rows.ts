import type { Rows } from '../compile/compile.js';
import { refuse, show } from '../errors.js';
import { type Column, valueAt } from '../measure/column.js';
import { ownField } from '../measure/sides.js';
import type { Layout, Segment } from './segment.js';
import { valueAtRow } from './segment.js';

/** The rows of a segment, one value at a time. */
export function segmentRows(segment: Segment): Rows {
  return {
    fields: segment.layout.fields,
    column: () => undefined,
    value: (field, row) => valueAtRow(segment, field, row),
    raw(field, row) {
      const { records } = segment;
      if (records === undefined) {
        return refuse(
          'BAD_OPTION',
          '/policy',
          `a custom measure on ${show(field)}, and an index without its records`,
          'records to read from',
          "Build the index with records: 'keep'",
        );
      }
      return ownField(records[row] as object, field) ?? undefined;
    },
  };
}

/** One column of a segment as rows of their own: its values, or (where every row has its own) its rows. */
export function columnRows({ layout }: { readonly layout: Layout }, field: string, column: Column): Rows {
  return {
    fields: layout.fields,
    column: (name) => (name === field ? column : undefined),
    value: (_, row) => valueAt(column, row),
    raw: () => undefined,
  };
}
