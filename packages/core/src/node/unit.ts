import type { Policy } from '../policy/spec.js';
import type { Status } from '../policy/verdict.js';
import { planOf } from '../retrieve/criteria.js';
import { Growing } from '../retrieve/growing.js';
import type { Index } from '../retrieve/index.js';
import { type Hits, makeHits, rankInto, statuses } from '../score/rank-into.js';
import type { Ranked, RankOptions } from '../score/ranked.js';
import { errorOf, type Failure, failureOf } from './failure.js';

/** What every ask of a batch is asked with. */
export type AskOptions = Pick<RankOptions, 'now' | 'unknown' | 'ineligible'> & { readonly limit: number };

/** Answers of several asks as whole numbers, which cross between threads without a copy. */
export interface Answers {
  /** Answer i are rows ends[i - 1] … ends[i] - 1. */
  readonly ends: Int32Array;
  /** Per row: its number in the index, status, points, open points. */
  readonly rows: Int32Array;
  /** By place in the unit: asks that were refused. */
  readonly failures: ReadonlyMap<number, Failure>;
}

const WIDTH = 4;

/** Collects the answers of a unit, one ask at a time. */
export class Collecting {
  readonly #policy: Policy;
  readonly #index: Index;
  readonly #options: Omit<AskOptions, 'limit'>;
  readonly #hits: Hits;
  readonly #rows = new Growing();
  readonly #ends: number[] = [];
  readonly #failures = new Map<number, Failure>();

  constructor(policy: Policy, index: Index, { limit, ...options }: AskOptions) {
    this.#policy = policy;
    this.#index = index;
    this.#options = options;
    this.#hits = makeHits(Math.min(limit, index.size));
  }

  add(ask: object): void {
    const { rows, statuses: verdicts, points, openPoints } = this.#hits;
    try {
      const count = rankInto(this.#policy, ask as never, this.#index, this.#hits, this.#options);
      for (let at = 0; at < count; at += 1) {
        this.#rows.push(rows[at] as number);
        this.#rows.push(verdicts[at] as number);
        this.#rows.push(points[at] as number);
        this.#rows.push(openPoints[at] as number);
      }
    } catch (error) {
      this.#failures.set(this.#ends.length, failureOf(error));
    }
    this.#ends.push(this.#rows.size / WIDTH);
  }

  get answers(): Answers {
    return {
      ends: Int32Array.from(this.#ends),
      rows: this.#rows.values.slice(),
      failures: this.#failures,
    };
  }
}

/**
 * One answer as `rank` gives it: the nth of the unit.
 *
 * @throws what `rank` threw; the ask stands at `/asks/${place}` in the caller's list.
 */
export function answerAt<R extends object>(
  { ends, rows, failures }: Answers,
  nth: number,
  place: number,
  policy: Policy,
  index: Index<R>,
): Ranked<R>[] {
  const failure = failures.get(nth);
  if (failure !== undefined) throw errorOf(failure, `/asks/${place}`);
  const { outOf } = planOf(policy);
  const answer: Ranked<R>[] = [];
  const end = (ends[nth] as number) * WIDTH;
  for (let at = nth === 0 ? 0 : (ends[nth - 1] as number) * WIDTH; at < end; at += WIDTH) {
    const row = rows[at] as number;
    const id = index.idAt(row);
    answer.push({
      id,
      offer: index.recordAt(row) ?? ({ id } as unknown as R),
      status: statuses[rows[at + 1] as number] as Status,
      points: rows[at + 2] as number,
      openPoints: rows[at + 3] as number,
      outOf,
    });
  }
  return answer;
}
