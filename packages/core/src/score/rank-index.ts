import { refuse, show } from '../errors.js';
import { readSide } from '../measure/sides.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { byCodeUnit } from '../policy/values.js';
import { planOf } from '../retrieve/criteria.js';
import type { Index } from '../retrieve/index.js';
import { Question } from '../retrieve/question.js';
import { readLimit, readSelection } from './options.js';
import type { Ranked, RankOptions } from './ranked.js';
import { search, type Take } from './search.js';

/** Ranks the records of an index. Same answer as ranking the records themselves. */
export function rankIndex<A extends Fields, R extends object>(
  policy: Policy<A>,
  ask: RecordOf<A>,
  index: Index<R>,
  options: RankOptions,
): Ranked<R>[] {
  const { outOf } = planOf(policy);
  const { parts } = index.state;
  let best: Ranked<R>[] = [];
  searchParts(policy, ask, index, options, (place, limit) => {
    const { segment } = parts[place] as (typeof parts)[number];
    const found: Ranked<R>[] = [];
    return {
      // What a full list of others already has, rows of this part have to reach.
      floor: best.length < limit ? 0 : (best[best.length - 1]?.points ?? 0),
      take(row, status, points, openPoints) {
        const id = segment.ids.at(row) as string;
        const offer = segment.records?.[row] ?? ({ id } as unknown as R);
        found.push({ id, offer, status, points, openPoints, outOf });
      },
      done() {
        best = best.length === 0 ? found : merged(best, found, limit);
      },
    };
  });
  return best;
}

/** What is done with the rows of one part. */
interface Taker {
  readonly floor: number;
  readonly take: Take;
  done(): void;
}

/** Puts one question to every part of an index, one after the other. */
export function searchParts<A extends Fields, R extends object>(
  policy: Policy<A>,
  ask: RecordOf<A>,
  index: Index<R>,
  options: RankOptions,
  takerOf: (part: number, limit: number) => Taker,
): void {
  index.check(policy);
  for (const name of ['trees', 'corpora'] as const) {
    if (options[name] !== undefined)
      refuse(
        'BAD_OPTION',
        `/${name}`,
        show(name),
        'none, as the index has its own',
        'Pass them to buildIndex',
      );
  }
  const question = new Question(readSide(policy.ask, ask, '/ask'), index.contextOf(options.now));
  const plan = planOf(policy);
  const selection = { ...readSelection(options), limit: readLimit(options.limit, index.size) };
  for (const [part, { segment, alive }] of index.state.parts.entries()) {
    const { floor, take, done } = takerOf(part, selection.limit);
    search(plan, question, segment, alive, selection, floor, take);
    done();
  }
}

/** Two lists, best first, as one of at most `limit`. */
function merged<R extends object>(one: Ranked<R>[], two: Ranked<R>[], limit: number): Ranked<R>[] {
  const all = [...one, ...two];
  all.sort((a, b) => b.points - a.points || byCodeUnit(a.id, b.id));
  return all.slice(0, limit);
}
