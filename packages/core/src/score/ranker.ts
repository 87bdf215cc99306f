import stringify from 'fast-json-stable-stringify';
import { LRUCache } from 'lru-cache';
import { type Encoded, encode } from '../compile/encode.js';
import { refuse, show } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import { readSide, type Side } from '../measure/sides.js';
import { type ContextInput, makeContext } from '../policy/context.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import { isSerialisable, type Policy } from '../policy/spec.js';
import { planOf } from '../retrieve/criteria.js';
import { valueKey } from '../retrieve/value-key.js';
import { readLimit, readSelection } from './options.js';
import type { Ranked, RankOptions } from './ranked.js';
import { score } from './score.js';

export interface RankerOptions {
  readonly trees?: ContextInput['trees'];
  readonly corpora?: ContextInput['corpora'];
  /** How many answers to remember; 0 remembers none. Default 500. */
  readonly remember?: number;
}

export type AskOptions<A extends Fields, O extends Fields> = Omit<RankOptions, 'trees' | 'corpora'> & {
  /** Another policy over the same fields, for instance an adjusted one; the encoded offers serve both. */
  readonly policy?: Policy<A, O>;
};

/** Offers encoded once, for many asks. */
export interface Ranker<A extends Fields, O extends Fields, R extends object> {
  readonly size: number;
  /** Goes up with every `replace`; answers of older versions are forgotten. */
  readonly version: number;
  rank(ask: RecordOf<A>, options?: AskOptions<A, O>): Ranked<R>[];
  /** Puts other offers in place of all that are there. */
  replace(offers: readonly R[]): void;
}

/**
 * Encodes offers once and answers asks from the columns; repeated asks come from a least-recently-used cache whose
 * keys are the canonical bytes of policy, ask and options.
 */
export function createRanker<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  offers: readonly R[],
  options: RankerOptions = {},
): Ranker<A, O, R> {
  checkPolicy(policy);
  const given = { trees: options.trees ?? [], corpora: options.corpora ?? [] };
  makeContext(given);
  const remember = options.remember ?? 500;
  if (!Number.isInteger(remember) || remember < 0)
    refuse('BAD_OPTION', '/remember', show(remember), 'a whole number from 0');
  const answers = remember === 0 ? undefined : new LRUCache<string, Ranked<R>[]>({ max: remember });
  const policyKeys = new LRUCache<Policy<A, O>, string>({ max: 100 });
  let encoded: Encoded<R> = encode(policy.offer, offers, '/offers');
  let version = 0;

  const keyOf = (used: Policy<A, O>): string => {
    const known = policyKeys.get(used);
    if (known !== undefined) return known;
    const key = stringify(used);
    policyKeys.set(used, key);
    return key;
  };

  const answer = (ask: Side, used: Policy<A, O>, asked: AskOptions<A, O>): Ranked<R>[] => {
    const context = makeContext(asked.now === undefined ? given : { ...given, now: asked.now });
    const selection = { limit: readLimit(asked.limit, encoded.size), ...readSelection(asked) };
    const { outOf } = planOf(used);
    return score(used, ask, encoded, context, selection).map((scored) => ({
      id: encoded.ids[scored.row] as string,
      offer: encoded.records[scored.row] as R,
      status: scored.status,
      points: scored.points,
      openPoints: scored.openPoints,
      outOf,
    }));
  };

  return {
    get size() {
      return encoded.size;
    },
    get version() {
      return version;
    },
    rank(ask, asked = {}) {
      const used = asked.policy ?? policy;
      if (used !== policy) checkSameFields(policy, used);
      const side = readSide(used.ask, ask, '/ask');
      // A custom function is not in the key, so its answers cannot be remembered.
      if (answers === undefined || !isSerialisable(used)) return answer(side, used, asked);
      const { policy: _, ...rest } = asked;
      const fields = [...side].map(([name, { kind, value }]) => [name, valueKey(kind, value)]);
      const key = stringify([keyOf(used), fields, rest]);
      const known = answers.get(key);
      if (known !== undefined) return [...known];
      const fresh = answer(side, used, asked);
      for (const row of fresh) Object.freeze(row); // An answer is shared by all who ask the same.
      answers.set(key, fresh);
      return [...fresh];
    },
    replace(next) {
      encoded = encode(policy.offer, next, '/offers');
      version += 1;
      answers?.clear();
    },
  };
}

function checkSameFields(policy: Policy, used: Policy): void {
  checkPolicy(used);
  if (stringify([policy.ask, policy.offer]) !== stringify([used.ask, used.offer])) {
    refuse(
      'BAD_POLICY',
      '/policy',
      'other fields',
      'the fields that the ranker was made with',
      'Make a ranker of its own for it',
    );
  }
}
