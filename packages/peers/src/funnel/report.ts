import type { Language } from '@koppel/core';
import type { Funnel } from './schema.js';
import type { TieRule } from './ties.js';

/** How somebody came out of a stage. */
export type StepOutcome = 'through' | 'moved-up' | 'refused' | 'open' | 'below' | 'withdrawn';

/** Plain JSON. All sentences are in `language`. */
export interface FunnelReport {
  readonly language: Language;
  readonly title?: string;
  readonly stages: readonly FunnelStage[];
  /** Ids in the order of the last stage. */
  readonly placed: readonly string[];
  /** Ids, first whose turn it is. */
  readonly waiting: readonly string[];
  /** By id; everybody. */
  readonly people: readonly FunnelPerson[];
  readonly summary: readonly string[];
}

export interface FunnelStage {
  readonly id: string;
  readonly label: string;
  readonly entered: number;
  readonly through: number;
  readonly refused: number;
  readonly open: number;
  readonly below: number;
  readonly withdrawn: number;
  readonly quota?: number;
  /** How the order was made, how equals were told apart at the quota, and what else is to be known. */
  readonly sentences: readonly string[];
  readonly tie?: { readonly people: readonly string[]; readonly by: TieRule | 'id' };
}

export interface FunnelPerson {
  readonly id: string;
  readonly name: string;
  readonly result: 'placed' | 'waiting' | 'not-placed' | 'open' | 'withdrawn';
  readonly waitingPlace?: number;
  readonly steps: readonly FunnelStep[];
  /** Where to go instead; never empty for whoever has no place. */
  readonly routes: readonly { readonly id: string; readonly label: string }[];
  /** The next edition, where there is one. */
  readonly next?: string;
  readonly sentence: string;
}

export interface FunnelStep {
  readonly stage: string;
  readonly outcome: StepOutcome;
  /** In the order of the stage, from 1. */
  readonly place?: number;
  readonly points?: number;
  readonly openPoints?: number;
  readonly outOf?: number;
  readonly votes?: number;
  /** Ids of demands and judgements that were not met. */
  readonly failed: readonly string[];
  /** Who judged what, with the reason that was given. */
  readonly judged: readonly Funnel['judgements'][number][];
  readonly sentence: string;
}
