import { type Issue, KoppelError, show } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import type { Fields } from '../policy/kinds.js';
import { checkWeight } from '../policy/policy.js';
import type { Criterion, Policy } from '../policy/spec.js';
import { faultsOf } from './guard.js';
import { inOrder, REPORTED } from './issues.js';
import { didYouMean, listNames } from './nearest.js';
import { withoutMinusZero } from './params.js';
import { pointerOf } from './pointer.js';
import { choice, tunableNames, tune } from './tune.js';

/**
 * The policy with the weights and parameters that hub staff chose, as a new policy of the same type; the given one is
 * not changed. The adjustment is JSON: criterion id → weight, or an object with `weight` and parameters that the
 * criterion's measure lets staff tune: `{ themes: 8, near: { weight: 2, zeroAtKm: 30 } }`. Weights are whole, 0…1000;
 * 0 switches a wish off. Throws `BAD_ADJUSTMENT` with everything that is wrong, sorted by place.
 */
export function adjust<A extends Fields, O extends Fields>(
  policy: Policy<A, O>,
  adjustment: unknown,
): Policy<A, O> {
  checkPolicy(policy);
  const guarded = faultsOf(adjustment);
  if (guarded.length > 0) throw new KoppelError('BAD_ADJUSTMENT', inOrder(guarded));
  const adjuster = new Adjuster(policy);
  const criteria = adjuster.all(adjustment);
  if (adjuster.issues.length > 0) throw new KoppelError('BAD_ADJUSTMENT', inOrder(adjuster.issues));
  return { ...policy, criteria: { ...policy.criteria, ...criteria } };
}

/** Goes on after a fault, keeping the criterion as it was, so that all faults are found. */
class Adjuster {
  readonly issues: Issue[] = [];
  readonly #policy: Policy;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** The criteria that the adjustment names, changed. */
  all(adjustment: unknown): Policy['criteria'] {
    if (isObject(adjustment)) {
      const entries = Object.entries(adjustment).flatMap(([id, entry]) => this.#entry(id, entry));
      return Object.fromEntries(entries);
    }
    const expected = 'an object with a weight per criterion';
    this.issues.push({ pointer: '', found: show(adjustment), expected, hint: 'Write { "themes": 8 }' });
    return {};
  }

  #entry(id: string, entry: unknown): readonly (readonly [string, Criterion])[] {
    // Nobody reads that many, and a hostile document could have millions.
    if (this.issues.length > REPORTED) return [];
    const criterion = this.#find(id);
    return criterion === undefined ? [] : [[id, this.#one(criterion, entry, id)]];
  }

  #find(id: string): Criterion | undefined {
    const { criteria } = this.#policy;
    if (Object.hasOwn(criteria, id)) return criteria[id];
    const ids = Object.keys(criteria);
    const expected = `one of: ${listNames(ids)}`;
    const issue = { pointer: pointerOf([id]), found: 'an unknown criterion', expected };
    const hint = didYouMean(id, ids);
    this.issues.push(hint === undefined ? issue : { ...issue, hint });
    return undefined;
  }

  #one(criterion: Criterion, entry: unknown, id: string): Criterion {
    const pointer = pointerOf([id]);
    if (typeof entry === 'number') return this.#weigh(criterion, entry, pointer);
    const words = wordsOf(criterion);
    if (!isObject(entry)) {
      this.issues.push({ pointer, found: show(entry), expected: entryWords(criterion, words) });
      return criterion;
    }
    let changed = criterion;
    for (const [name, value] of Object.entries(entry)) {
      const place = pointerOf([id, name]);
      if (name === 'weight') changed = this.#weigh(changed, value, place);
      else changed = this.#tune(changed, name, value, place, words);
    }
    return changed;
  }

  #weigh(criterion: Criterion, weight: unknown, pointer: string): Criterion {
    if (criterion.level === 'must') {
      const expected = 'no weight: a demand has no weight; it is met or it is not';
      const hint = 'Only the author of the policy can make a wish of it';
      this.issues.push({ pointer, found: `the weight ${show(weight)}`, expected, hint });
      return criterion;
    }
    try {
      checkWeight(weight, pointer);
      return { ...criterion, weight: withoutMinusZero(weight) };
    } catch (error) {
      if (!(error instanceof KoppelError)) throw error;
      this.issues.push(...error.issues);
      return criterion;
    }
  }

  #tune(
    criterion: Criterion,
    name: string,
    value: unknown,
    pointer: string,
    words: readonly string[],
  ): Criterion {
    const tuned = tune(criterion.measure, name, value, words);
    if ('measure' in tuned) return { ...criterion, measure: tuned.measure };
    this.issues.push({ pointer, ...tuned.fault });
    return criterion;
  }
}

function entryWords(criterion: Criterion, words: readonly string[]): string {
  if (words.length === 0) return choice(words);
  const object = `an object with ${choice(words)}`;
  return criterion.level === 'prefer' ? `a whole weight, or ${object}` : object;
}

/** What staff may write for a criterion. */
function wordsOf(criterion: Criterion): readonly string[] {
  const tunable = tunableNames(criterion.measure);
  return criterion.level === 'prefer' ? ['weight', ...tunable] : tunable;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
