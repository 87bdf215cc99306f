import { readDocument, refuse, show } from '@koppel/core';
import { traitsSchema } from './schema.js';

type Values = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Outside the object, so that nothing that walks, copies or prints it finds a trait. */
const values = new WeakMap<ProtectedTraits, Values>();

/**
 * Protected traits of people, to measure with. An object of its own that no policy can read: it has no fields, is no record of
 * either side, prints and serialises as nothing. Only the measurements of this folder look inside.
 */
export class ProtectedTraits {
  /** @internal Keeps records and other objects from passing for it. */
  declare private readonly isolated: true;

  /**
   * @param given a list of `{ id, traits: { sex: 'v', … } }`, checked here.
   * @throws KoppelError `BAD_DOCUMENT` with all that is wrong; `DUPLICATE_ID`.
   */
  constructor(given: unknown) {
    const map = new Map<string, Readonly<Record<string, string>>>();
    for (const [index, { id, traits }] of readDocument(traitsSchema, given).entries()) {
      if (map.has(id)) refuse('DUPLICATE_ID', `/${index}/id`, show(id), 'each person once');
      map.set(id, traits);
    }
    values.set(this, map);
  }

  toJSON(): string {
    return 'protected traits: not shown';
  }
}

/** For the measurements alone; not exported from the package. */
export function valuesOf(traits: ProtectedTraits): Values {
  return (
    values.get(traits) ??
    refuse('BAD_VALUE', '/traits', show(traits), 'protected traits', 'Make them with new ProtectedTraits(…)')
  );
}
