import type { Fields, RecordOf } from '@koppel/core';

/** A part of the country: who asks there, and what there is. Each record is in one region. */
export interface Region<A extends Fields = Fields, O extends Fields = Fields> {
  /** Its name, 1 to 128 characters, unlike all others. */
  readonly area: string;
  readonly asks: readonly (RecordOf<A> & { readonly id: string })[];
  readonly offers: readonly (RecordOf<O> & { readonly id: string })[];
}
