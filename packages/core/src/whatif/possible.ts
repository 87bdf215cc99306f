import type { Day } from '../policy/dates.js';
import type { Change } from './change.js';

/** A change, and what it does to the ask or to the day. */
export interface Possible {
  readonly change: Change;
  /** What it touches: a field of the ask, or the day of the run. */
  readonly touches: string | typeof NOW;
  /** Two changes of one slot exclude each other. */
  readonly slot: string;
  readonly edit: Edit;
}

export type Edit =
  | { readonly type: 'value'; readonly raw: unknown }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly as: 'yes' | 'no';
      readonly drops?: readonly string[];
    }
  /** Nothing else than what is known. */
  | { readonly type: 'close' }
  | { readonly type: 'day'; readonly day: Day };

/** The day of the run, beside the names of fields, which are never empty. */
export const NOW = '';
