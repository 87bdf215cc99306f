import {
  type Call,
  type Collections,
  type Explanation,
  type Fields,
  type Instant,
  type Language,
  type Policy,
  type Ranked,
  serialisePolicy,
  type TenantStore,
} from '@koppel/core';
import { LRUCache } from 'lru-cache';
import { type Answer, answer, type Asked, type AskOptions, explainOne, type Remembered } from './ask.js';
import { checkDay } from './days.js';
import { DeskError } from './error.js';
import type { Given } from './given.js';
import { Live } from './live/live.js';
import type { RowFault } from './live/view.js';
import type { DeskPolicies, DeskPolicy, QuestionOf } from './policies.js';
import type { DeskRecord } from './recording.js';

/** What everything at the desk of one tenant works with. */
export interface Office {
  readonly id: string;
  readonly store: TenantStore<Collections>;
  readonly policies: DeskPolicies;
  readonly given: Given;
  readonly now: () => Instant;
  readonly dayOf: (instant: Instant) => string;
  readonly newId: () => string;
  /** Where entries go, if not into the journal in plain. */
  readonly record?: DeskRecord;
}

/** The offers of one policy at one moment. */
export interface Pinned {
  readonly version: number;
  ask(question: unknown, options: PinnedOptions): readonly Ranked[];
}

type PinnedOptions = Pick<AskOptions, 'limit' | 'unknown' | 'policy'> & { readonly day: string };

export interface ExplainOptions extends Pick<AskOptions, 'day' | 'policy' | 'signal'> {
  readonly language: Language;
}

/** Answers the questions of one tenant. */
export class Answers<P extends DeskPolicies> {
  readonly #office: Office;
  readonly #live: Live;
  readonly #remembered: Remembered;
  readonly #policyKeys = new WeakMap<Policy, number>();
  readonly #numbers = new LRUCache<string, number>({ max: 100 });
  #lastNumber = 0;

  constructor(office: Office, remembered: Remembered) {
    this.#office = office;
    this.#live = new Live(office.store.records, office.policies, office.given);
    this.#remembered = remembered;
  }

  /** Brings in all that was committed until now, for all policies. */
  refresh(call?: Call): Promise<void> {
    return this.#live.refresh(call);
  }

  faults(): readonly RowFault[] {
    return this.#live.faults();
  }

  compact(): void {
    this.#live.compact();
  }

  /** Forgets all answers, and with them what was asked. */
  forget(): void {
    this.#remembered?.clear();
  }

  async ask<N extends keyof P & string>(
    name: N,
    question: QuestionOf<P[N]>,
    options: AskOptions = {},
  ): Promise<Answer> {
    const { policy } = this.#policyOf(name);
    const { changes = 'apply', signal, policy: other = policy } = options;
    if (changes !== 'apply' && changes !== 'skip') {
      throw new DeskError('BAD_OPTION', '/changes', String(changes), "'apply' or 'skip'");
    }
    if (changes === 'apply' || this.#live.version === undefined) {
      await this.#live.refresh(signal === undefined ? {} : { signal });
    }
    const day = this.#dayOf(options.day);
    const found = answer(this.#asked(name, other), question, { ...options, day }, this.#remembered);
    return { policy: name, day, version: this.#live.version as number, ...found };
  }

  /** The offers as they are now, to be asked many times; what changes meanwhile is not seen, and nothing is remembered. */
  async pin(name: keyof P & string, call: Call): Promise<Pinned> {
    const { policy } = this.#policyOf(name);
    await this.#live.refresh(call);
    const view = this.#live.view(name);
    return {
      version: this.#live.version as number,
      ask: (question, { policy: other = policy, ...options }) =>
        answer({ ...this.#asked(name, other), view }, question, options, undefined).ranked,
    };
  }

  /** Why an offer, as it is now, is open to this question or not, in words. */
  async explain<N extends keyof P & string>(
    name: N,
    question: QuestionOf<P[N]>,
    offer: string,
    options: ExplainOptions,
  ): Promise<Explanation> {
    const { collection, rowOf, policy } = this.#policyOf(name);
    const { signal, language } = options;
    const day = this.#dayOf(options.day);
    const kept = await this.#office.store.records.get(
      collection,
      offer,
      signal === undefined ? {} : { signal },
    );
    const row = kept && (rowOf === undefined ? kept.value : rowOf(kept.value, kept.id));
    if (row === undefined) {
      const hint = 'Ask again, and explain one of the answers';
      throw new DeskError('NOT_FOUND', '/offer', JSON.stringify(offer), `one of the ${collection}`, hint);
    }
    const used = options.policy ?? policy;
    return explainOne(used, this.#office.given, question, { ...row, id: offer }, { day, language });
  }

  #asked(name: string, policy: Policy): Asked {
    let policyKey = this.#policyKeys.get(policy);
    if (policyKey === undefined) {
      // Policies are long, and would be read through for each ask: equal ones have a number.
      const bytes = serialisePolicy(policy);
      policyKey = this.#numbers.get(bytes) ?? ++this.#lastNumber;
      this.#numbers.set(bytes, policyKey);
      this.#policyKeys.set(policy, policyKey);
    }
    return { tenant: this.#office.id, name, policy, policyKey, view: this.#live.view(name) };
  }

  #policyOf(name: string): DeskPolicy<Fields, Fields> {
    return policyOf(this.#office, name);
  }

  #dayOf(given: string | undefined): string {
    return given === undefined ? this.#office.dayOf(this.#office.now()) : checkDay(given, '/day');
  }
}

/** The policy of this name; refuses a name that the desk was not opened with. */
export function policyOf({ policies }: Pick<Office, 'policies'>, name: unknown): DeskPolicy {
  const known = typeof name === 'string' && Object.hasOwn(policies, name) ? policies[name] : undefined;
  if (known !== undefined) return known;
  const names = Object.keys(policies).sort().join(', ');
  throw new DeskError('BAD_OPTION', '/policy', JSON.stringify(name) ?? 'nothing', `one of ${names}`);
}
