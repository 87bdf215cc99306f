import {
  explain,
  type Explanation,
  guard,
  type Language,
  type Policy,
  rank,
  type Ranked,
  type RankOptions,
} from '@koppel/core';
import stringify from 'fast-json-stable-stringify';
import type { LRUCache } from 'lru-cache';
import type { Given } from './given.js';
import type { View } from './live/view.js';

export interface AskOptions extends Pick<RankOptions, 'limit' | 'unknown' | 'ineligible'> {
  /** The day of the question, YYYY-MM-DD; the desk's today unless said. */
  readonly day?: string;
  /** Another policy over the same fields, for instance an adjusted one. */
  readonly policy?: Policy;
  /** Whether what was committed until now is brought in first. Default 'apply'; 'skip' answers from what is there. */
  readonly changes?: 'apply' | 'skip';
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly policy: string;
  readonly day: string;
  /** The version of the tenant's data that this is true for. */
  readonly version: number;
  /** Whether the same was asked before and nothing that matters has changed since. */
  readonly remembered: boolean;
  /** Best first, as `rank` of `@koppel/core`. Frozen. */
  readonly ranked: readonly Ranked[];
}

/** Answers of one tenant; none are remembered when there is no memory. */
export type Remembered = LRUCache<string, readonly Ranked[]> | undefined;

/** What a question is asked of. */
export interface Asked {
  readonly name: string;
  readonly view: View;
  readonly policy: Policy;
  /** A number that stands for the canonical bytes of the policy. */
  readonly policyKey: number;
  readonly tenant: string;
}

/**
 * Answers from what is remembered under the canonical bytes of all that matters: tenant, policy, its version of the
 * data, day, question and options. Only answers are remembered, no refusals.
 */
export function answer(
  asked: Asked,
  question: unknown,
  options: AskOptions & { readonly day: string },
  answers: Remembered,
): { readonly remembered: boolean; readonly ranked: readonly Ranked[] } {
  const { tenant, name, policyKey, view, policy } = asked;
  const { day, limit, unknown, ineligible } = options;
  const chosen = {
    ...(limit !== undefined && { limit }),
    ...(unknown && { unknown }),
    ...(ineligible && { ineligible }),
  };
  guard({ question, options: chosen });
  const key = stringify([tenant, name, policyKey, view.version, day, question, chosen]);
  const known = answers?.get(key);
  if (known !== undefined) return { remembered: true, ranked: known };
  const ranked = rank(policy, question as object, view.index, { ...chosen, now: day });
  // Answers are remembered and shared, and nobody may change what others see.
  for (const one of ranked) frozen(one);
  answers?.set(key, Object.freeze(ranked));
  return { remembered: false, ranked };
}

/** Why one offer is where it is, from the pair alone. */
export function explainOne(
  policy: Policy,
  given: Given,
  question: object,
  offer: object,
  options: { readonly day: string; readonly language: Language },
): Explanation {
  guard(question);
  const { day, language } = options;
  return explain(policy, question, offer, { ...given, now: day, language });
}

/** Frozen through and through. What is frozen already is so all the way down. */
function frozen(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
}
