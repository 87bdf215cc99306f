import type { ChangeRules, Corpus, Instant, Language, Words } from '@koppel/core';
import type { KeyStore } from '../keys/port.js';
import type { Json } from '../schema/entry.js';

export interface ExplainDecisionOptions {
  readonly keys: Pick<KeyStore, 'get' | 'byHandle'>;
  /** To whom it is explained: by the id under which they were recorded. */
  readonly person: string;
  readonly language: Language;
  /** Which offer it is about; what a person decided on, or else the first, unless said. */
  readonly offer?: string;
  /** Names for fields and values. */
  readonly words?: Words;
  /** What may be proposed to change. */
  readonly changes?: ChangeRules;
  /** Those that the policy names. */
  readonly corpora?: readonly Corpus[];
  /** Values that the record names but does not hold, by hash. */
  readonly artefact?: (hash: string) => Json | undefined;
  /** The calendar day of a moment; the day in UTC unless said. */
  readonly dayOf?: (instant: Instant) => string;
}

/** What an explainer finds for the person. */
export interface Told {
  readonly what: readonly string[];
  readonly reasons: readonly string[];
  readonly notUsed: readonly string[];
  readonly change: readonly string[];
}
