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
import type { Scored } from './score.js';
import { search } from './search.js';

/** Ranks the records of an index. Same answer as ranking the records themselves. */
export function rankIndex<A extends Fields, R extends object>(
  policy: Policy<A>,
  ask: RecordOf<A>,
  index: Index<R>,
  options: RankOptions,
): Ranked<R>[] {
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
  const { parts } = index.state;
  const selection = { ...readSelection(options), limit: readLimit(options.limit, index.size) };
  let best: Ranked<R>[] = [];
  for (const { segment, alive } of parts) {
    // What a full list of others already has, rows of this part have to reach.
    const floor = best.length < selection.limit ? 0 : (best[best.length - 1]?.points ?? 0);
    const found = search(plan, question, segment, alive, selection, floor).map((scored) =>
      shown(scored, plan.outOf, segment.ids.at(scored.row) as string, segment.records?.[scored.row]),
    );
    best = best.length === 0 ? found : merged(best, found, selection.limit);
  }
  return best;
}

function shown<R extends object>(
  { status, points, openPoints }: Scored,
  outOf: number,
  id: string,
  record: R | undefined,
): Ranked<R> {
  return { id, offer: record ?? ({ id } as unknown as R), status, points, openPoints, outOf };
}

/** Two lists, best first, as one of at most `limit`. */
function merged<R extends object>(one: Ranked<R>[], two: Ranked<R>[], limit: number): Ranked<R>[] {
  const all = [...one, ...two];
  all.sort((a, b) => b.points - a.points || byCodeUnit(a.id, b.id));
  return all.slice(0, limit);
}
