import { KoppelError, readDocument, refuse, show } from '@koppel/core';
import { fairReRank } from './fair-re-rank.js';
import { adjustedTable } from './fair-top.js';
import type { Fraction } from './fraction.js';
import { fairRanking, type Method, type Placed, type Queue } from './rankings.js';
import { type LegalBasis, legalBasisSchema } from './schema.js';
import type { Targets } from './skew.js';
import { type ProtectedTraits, valuesOf } from './traits.js';

export type ReRankMethod =
  | { readonly method: Method; readonly targets: Targets }
  | {
      readonly method: 'fa*ir';
      /** The category that is to be represented, and the least share of it that a fair draw has. */
      readonly category: string;
      readonly share: Fraction;
      readonly alpha: Fraction;
    };

export interface ReRankOptions {
  readonly trait: string;
  readonly how: ReRankMethod;
  /** So many places. */
  readonly k: number;
  /** On record, or there is no re-ranking. */
  readonly basis: LegalBasis;
  /** The day of the run, YYYY-MM-DD. */
  readonly now: string;
}

export interface ReRanked {
  readonly ranking: readonly { readonly id: string; readonly score: number; readonly was: number }[];
  /** Kept beside what was done on it. */
  readonly basis: LegalBasis;
}

/**
 * Changes a ranking by a protected trait. Nothing in Koppel does this of itself: it is a function of its own that asks for the legal
 * basis, checks that it holds on the day, and hands it back to be kept. Whether it is enough is for a lawyer to say.
 *
 * @param ranking people with whole scores, in any order.
 * @throws KoppelError `MISSING_CONTEXT` without a basis, `BAD_DOCUMENT` for one that lacks something, `EXPIRED` for one that does not hold
 * on the day, `BAD_VALUE` for a person whose trait is not known (who would be ranked by a guess).
 */
export function reRankByTrait(ranking: Queue, traits: ProtectedTraits, options: ReRankOptions): ReRanked {
  const { trait, how, k, now } = options;
  const basis = basisOf(options.basis, now);
  const known = valuesOf(traits);
  const sorted = [...ranking].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const queues = new Map<string, Queue[number][]>();
  for (const person of sorted) {
    const category = known.get(person.id)?.[trait];
    if (category === undefined)
      return refuse(
        'BAD_VALUE',
        `/traits/${person.id}/${trait}`,
        'nothing',
        'a known trait of everybody in the ranking',
      );
    if (!Number.isSafeInteger(person.score))
      refuse('BAD_VALUE', `/ranking/${person.id}/score`, show(person.score), 'a whole score');
    queues.set(category, [...(queues.get(category) ?? []), person]);
  }
  const was = new Map(sorted.map(({ id }, index) => [id, index + 1]));
  const placed = place(queues, how, k);
  return { ranking: placed.map(({ id, score }) => ({ id, score, was: was.get(id) as number })), basis };
}

function place(queues: ReadonlyMap<string, Queue>, how: ReRankMethod, k: number): Placed[] {
  if (how.method !== 'fa*ir') return fairRanking(Object.fromEntries(queues), how.targets, k, how.method);
  const { table } = adjustedTable(k, how.share, how.alpha);
  const others = [...queues].flatMap(([category, queue]) => (category === how.category ? [] : queue));
  return fairReRank(queues.get(how.category) ?? [], others, table);
}

function basisOf(given: unknown, now: string): LegalBasis {
  if (given === undefined || given === null) {
    throw new KoppelError('MISSING_CONTEXT', [
      {
        pointer: '/basis',
        found: 'nothing',
        expected: 'a legal basis on record for ranking by a protected trait',
        hint: 'Measure without it; to re-rank, record the law, the purpose, who decided and until when',
      },
    ]);
  }
  const basis = readDocument(legalBasisSchema, given);
  if (now >= basis.decidedOn && now <= basis.until) return basis;
  return refuse(
    'EXPIRED',
    '/basis',
    `a basis from ${basis.decidedOn} until ${basis.until}`,
    `one that holds on ${now}`,
  );
}
