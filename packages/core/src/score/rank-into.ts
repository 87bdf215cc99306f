import { refuse } from '../errors.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import type { Status } from '../policy/verdict.js';
import type { Index } from '../retrieve/index.js';
import { searchParts } from './rank-index.js';
import type { RankOptions } from './ranked.js';

/** Room for the answers of one ask after the other. All arrays have the same length: the most rows that are kept. */
export interface Hits {
  /** Numbers of the records, for `index.idAt`; they hold until the index changes. */
  readonly rows: Int32Array;
  readonly points: Int32Array;
  readonly openPoints: Int32Array;
  /** Place in `statuses`. */
  readonly statuses: Uint8Array;
}

/** What the numbers in `Hits.statuses` stand for. */
export const statuses: readonly Status[] = ['eligible', 'open', 'ineligible'];

/** Makes room for `limit` rows. */
export function makeHits(limit: number): Hits {
  return {
    rows: new Int32Array(limit),
    points: new Int32Array(limit),
    openPoints: new Int32Array(limit),
    statuses: new Uint8Array(limit),
  };
}

/**
 * As `rank` over an index, but writes into arrays that the caller keeps, so that an answer makes no object per row: for
 * millions of asks in a loop. Returns how many rows there are, best first. What is still made per ask is its reading.
 *
 * @throws KoppelError as `rank` does.
 */
export function rankInto<A extends Fields, R extends object>(
  policy: Policy<A>,
  ask: RecordOf<A>,
  index: Index<R>,
  hits: Hits,
  options: Omit<RankOptions, 'limit'> = {},
): number {
  const { rows, points, openPoints, statuses: verdicts } = hits;
  const room = rows.length;
  if (points.length !== room || openPoints.length !== room || verdicts.length !== room)
    refuse('BAD_OPTION', '/hits', 'arrays of several lengths', 'one length', 'Use makeHits(limit)');
  let count = 0;
  let base = 0;
  searchParts(policy, ask, index, { ...options, limit: room }, (part) => ({
    floor: count < room ? 0 : (points[count - 1] as number),
    take(row, status, earned, open) {
      // Insertion: a part gives few rows, best first.
      let place = count;
      while (place > 0 && isAfter(place - 1, earned, base + row)) place -= 1;
      if (place === room) return;
      const last = Math.min(count, room - 1);
      for (const array of [rows, points, openPoints, verdicts]) array.copyWithin(place + 1, place, last);
      rows[place] = base + row;
      points[place] = earned;
      openPoints[place] = open;
      verdicts[place] = statuses.indexOf(status);
      count = last + 1;
    },
    done() {
      base += index.state.parts[part]?.segment.size ?? 0;
    },
  }));
  return count;

  function isAfter(place: number, earned: number, row: number): boolean {
    const other = points[place] as number;
    return other < earned || (other === earned && index.idAt(rows[place] as number) > index.idAt(row));
  }
}
