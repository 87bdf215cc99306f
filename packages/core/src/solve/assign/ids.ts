import { at, refuse, show } from '../../errors.js';
import { readId } from '../../measure/sides.js';
import { byCodeUnit } from '../../policy/values.js';

/** Records in the order of their ids, so that the order in which they were given cannot matter. */
export interface Ordered<R> {
  readonly ids: readonly string[];
  readonly records: readonly R[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The JSON pointer of each record as it was given. */
  readonly pointers: readonly string[];
}

/** @throws KoppelError `BAD_VALUE` for what is no list of records with an id, `DUPLICATE_ID` for a second record. */
export function orderById<R extends { readonly id: string }>(
  records: readonly R[],
  pointer: string,
): Ordered<R> {
  if (!Array.isArray(records)) refuse('BAD_VALUE', pointer, show(records), 'a list of records');
  // Not `map`, which passes over holes: they are no records.
  const order = Array.from(records, (record, k) => {
    const where = at(pointer, k);
    if (typeof record !== 'object' || record === null) refuse('BAD_VALUE', where, show(record), 'a record');
    return { id: readId(record, where), record, where };
  });
  order.sort((a, b) => byCodeUnit(a.id, b.id));
  const indexOf = new Map<string, number>();
  for (const { id, where } of order) {
    if (indexOf.has(id)) {
      refuse('DUPLICATE_ID', at(where, 'id'), `a second ${show(id)}`, 'an id of its own for every record');
    }
    indexOf.set(id, indexOf.size);
  }
  return {
    ids: order.map(({ id }) => id),
    records: order.map(({ record }) => record),
    indexOf,
    pointers: order.map(({ where }) => where),
  };
}

/** A whole number from `least`, or `otherwise` when there is none. */
export function readCount(value: unknown, otherwise: number, pointer: string, least = 0): number {
  if (value === undefined) return otherwise;
  if (!(Number.isSafeInteger(value) && (value as number) >= least && (value as number) < 2 ** 31)) {
    refuse('BAD_VALUE', pointer, show(value), `a whole number from ${least}, below 2147483648`);
  }
  return value as number;
}
