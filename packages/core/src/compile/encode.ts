import { at, refuse, show } from '../errors.js';
import { type Column, makeColumn, valueAt } from '../measure/column.js';
import { ownField, readField, readId } from '../measure/sides.js';
import { type Fields, kindOf } from '../policy/kinds.js';
import { byCodeUnit, isPlainString } from '../policy/values.js';
import type { Rows } from './compile.js';

/** Records as columns. Rows are in the order of their ids, so that the input order cannot matter. */
export interface Encoded<R extends object = object> extends Rows {
  readonly size: number;
  readonly ids: readonly string[];
  /** The records as they were given, in row order. */
  readonly records: readonly R[];
}

/** Checks every declared field of every record and lays it out in columns; refuses a second record with an id. */
export function encode<R extends object>(fields: Fields, records: readonly R[], pointer: string): Encoded<R> {
  const order = inOrder(records, pointer);
  const columns = new Map<string, Column>();
  for (const [name, declaration] of Object.entries(fields)) {
    const kind = kindOf(declaration);
    const values = order.map((placed) =>
      readField(kind, ownField(placed.record, name), () => at(placed.where, name)),
    );
    columns.set(name, makeColumn(kind, values));
  }
  return {
    fields,
    size: order.length,
    ids: order.map(({ id }) => id),
    records: order.map(({ record }) => record),
    column: (field) => columns.get(field),
    value: (field, row) => valueAt(columns.get(field) as Column, row),
    raw: (field, row) => ownField(order[row]?.record as object, field) ?? undefined,
  };
}

/** A record, its id, and where in the input it stands. */
export interface Placed<R extends object = object> {
  readonly id: string;
  readonly record: R;
  readonly where: string;
}

/** The records by id, checked. */
export function inOrder<R extends object>(records: readonly R[], pointer: string): readonly Placed<R>[] {
  if (!Array.isArray(records)) refuse('BAD_VALUE', pointer, show(records), 'a list of records');
  // Not `map`, which passes over holes: they are no records.
  const order = Array.from(records, (record, place) => {
    return new InList<R>(idOf(record, pointer, place), record, pointer, place);
  });
  if (!isInOrder(order)) order.sort((a, b) => byCodeUnit(a.id, b.id));
  for (let row = 1; row < order.length; row += 1) {
    const { id } = order[row] as Placed;
    if (order[row - 1]?.id === id) {
      const { where } = order[row] as Placed;
      refuse(
        'DUPLICATE_ID',
        at(where, 'id'),
        `a second record ${show(id)}`,
        'an id of its own for every record',
      );
    }
  }
  return order;
}

/** Writes out where it stands when somebody asks: nearly never. */
class InList<R extends object> implements Placed<R> {
  readonly id: string;
  readonly record: R;
  readonly #list: string;
  readonly #place: number;

  constructor(id: string, record: R, list: string, place: number) {
    this.id = id;
    this.record = record;
    this.#list = list;
    this.#place = place;
  }

  get where(): string {
    return at(this.#list, this.#place);
  }
}

function idOf(record: object, pointer: string, place: number): string {
  if (typeof record !== 'object' || record === null)
    refuse('BAD_VALUE', at(pointer, place), show(record), 'a record');
  const { id } = record as { readonly id?: unknown };
  return isPlainString(id) ? id : readId(record, at(pointer, place));
}

function isInOrder(order: readonly Placed[]): boolean {
  for (let row = 1; row < order.length; row += 1)
    if ((order[row - 1] as Placed).id > (order[row] as Placed).id) return false;
  return true;
}
