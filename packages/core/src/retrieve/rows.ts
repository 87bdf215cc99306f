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
    value(field, row) {
      const store = segment.stores.get(field);
      if (store?.layout === 'words' && store.column === undefined) refuseText(field);
      return valueAtRow(segment, field, row);
    },
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

/** Rather an error than words that are silently not there. */
function refuseText(field: string): never {
  return refuse(
    'BAD_POLICY',
    '/policy',
    `a criterion that reads the text ${show(field)} itself, and an index that kept its words only`,
    'an index built by a policy with that criterion',
    'Build the index again with this policy',
  );
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
