import { refuse, show } from '../errors.js';
import { FULL } from '../measure/reading.js';
import { readSide } from '../measure/sides.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { planOf } from '../retrieve/criteria.js';
import type { Index } from '../retrieve/index.js';
import { recall } from '../retrieve/memory.js';
import { isAlive, type Part } from '../retrieve/parts.js';
import { Question } from '../retrieve/question.js';
import { rowOfId } from '../retrieve/segment.js';
import type { RankOptions } from './ranked.js';
import { wishAt } from './search.js';

/** What one wish comes to for one record, in points: weight × thousandths. */
export interface WishPoints {
  readonly id: string;
  readonly points: number;
  /** What is not known could still add this many. */
  readonly openPoints: number;
  readonly outOf: number;
}

/**
 * What each wish of a policy comes to for some records of an index, in the order of `ids` and of the policy: what the points of
 * `rank` are made of, without looking at any other record.
 *
 * @throws KoppelError `BAD_VALUE` for an id that the index does not have; otherwise as `rank` does.
 */
export function wishesOf<A extends Fields, R extends object>(
  policy: Policy<A>,
  ask: RecordOf<A>,
  index: Index<R>,
  ids: readonly string[],
  { now }: Pick<RankOptions, 'now'> = {},
): readonly (readonly WishPoints[])[] {
  index.check(policy);
  const question = new Question(readSide(policy.ask, ask, '/ask'), index.contextOf(now));
  const names = Object.entries(policy.criteria).flatMap(([id, criterion]) =>
    criterion.level === 'prefer' && criterion.weight > 0 ? [id] : [],
  );
  const { wishes } = planOf(policy);
  const found: (readonly WishPoints[])[] = ids.map(() => []);
  for (const { segment, rows } of rowsBySegment(index.state.parts, ids)) {
    const ready = wishes.map((wish) => ({
      reader: recall(segment, wish, question).reader,
      weight: wish.weight,
    }));
    for (const { place, row } of rows) {
      found[place] = ready.map(({ reader, weight }, at) => {
        const [points, openPoints] = wishAt(reader, weight, row);
        return { id: names[at] as string, points, openPoints, outOf: weight * FULL };
      });
    }
  }
  return found;
}

interface Place {
  readonly place: number;
  readonly row: number;
}

/** Where each id is, rows in rising order. */
function rowsBySegment(parts: readonly Part[], ids: readonly string[]) {
  const bySegment = parts.map(({ segment }) => ({ segment, rows: [] as Place[] }));
  for (const [place, id] of ids.entries()) {
    let found = false;
    for (const [part, { segment, alive }] of parts.entries()) {
      const row = rowOfId(segment, id);
      if (row < 0 || (alive !== undefined && !isAlive(alive, row))) continue;
      bySegment[part]?.rows.push({ place, row });
      found = true;
    }
    if (!found) refuse('BAD_VALUE', `/ids/${place}`, show(id), 'an id of the index');
  }
  for (const { rows } of bySegment) rows.sort((a, b) => a.row - b.row);
  return bySegment;
}
