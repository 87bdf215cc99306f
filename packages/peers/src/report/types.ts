import type { Language, PlanStatus } from '@koppel/core';
import type { Initiative } from '../schema/common.js';

/** Shares and affinities are whole thousandths; ratios whole hundredths. All sentences are in `language`, without confidential reasons. */
export interface PeersPlan {
  readonly status: PlanStatus;
  readonly language: Language;
  readonly title?: string;
  readonly summary: readonly string[];
  readonly groups: readonly PeerGroup[];
  readonly leftOut: readonly LeftOutMember[];
  readonly overview: Overview;
  /** Per part of the programme that has no plan: why not, and what would help. */
  readonly impossible: readonly Impossible[];
  /** What is not known and matters: to ask before the groups are announced. */
  readonly open: readonly MemberSentence[];
  readonly seed: number;
  readonly steps: number;
  readonly reproducible: boolean;
}

export interface MemberSentence {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
}

export interface LeftOutMember extends MemberSentence {
  /** What this member gets instead of a seat. */
  readonly gets: 'individual' | 'waiting' | 'ask';
}

export interface PeerGroup {
  readonly id: string;
  readonly members: readonly SeatedMember[];
  /** The date or place, and the language, that all can make. */
  readonly option?: string;
  readonly optionLabel?: string;
  /** A topic that most members have in common. */
  readonly theme?: Theme;
  /** Why together, per criterion of the policy, heaviest first. */
  readonly together: readonly TogetherCriterion[];
  /** Why not somebody: the swap that would have fitted best and that a rule refused. */
  readonly whyNot: string;
  readonly card: Card;
  /** Agreements between competitors, doubts about competition. */
  readonly notes: readonly string[];
  readonly subgroups: readonly (readonly string[])[];
  readonly coach?: GroupCoach;
  /** Affinity of each member with each earlier one, row by row in the order of `members`. */
  readonly affinity: readonly (readonly number[])[];
}

export interface SeatedMember {
  readonly id: string;
  readonly name: string;
  readonly persons: number;
  readonly firm?: string;
  readonly sector?: string;
  readonly headcount?: string;
  /** Mean affinity with the others. */
  readonly fit: number;
  /** The ids of those who this member is buddy with. */
  readonly buddy?: string;
}

export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly members: number;
  readonly sentence: string;
}

export interface TogetherCriterion {
  readonly criterion: string;
  readonly label: string;
  readonly share: number;
  readonly openShare: number;
  readonly sentence: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Card {
  readonly members: number;
  readonly persons: number;
  readonly firms: number;
  readonly mean: number;
  readonly lowest: number;
  readonly lowestPair: readonly string[];
  readonly level?: Span;
  readonly ambition?: Span;
  /** Largest to median, in hundredths. */
  readonly headcountRatio?: number;
  readonly turnoverRatio?: number;
  readonly sectors: readonly { readonly id: string; readonly label: string; readonly members: number }[];
  /** Broken rules, counted by an audit that shares nothing with the solver. */
  readonly broken: number;
  /** All dates, places and languages that everybody can make. */
  readonly options: readonly string[];
}

export interface Overview {
  readonly groups: number;
  readonly seated: number;
  readonly mean: number;
  readonly lowest: number;
  readonly tenthPercentile: number;
  /** How unevenly the fit of groups is spread, in thousandths: 0 all alike. */
  readonly gini: number;
  /** The most that a better plan could still gain, in thousandths of the bound; absent where no bound is known. */
  readonly gap?: number;
  /** Members who sit elsewhere than in the earlier plan, when there was one. */
  readonly moved?: number;
}

export interface Impossible {
  readonly part: string;
  readonly sentences: readonly string[];
  readonly minimal: boolean;
  /** Smallest changes that help; each was tried. */
  readonly remedies: readonly string[];
}

export interface GroupCoach {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  /** Who takes the first step; absent when that is not agreed yet. */
  readonly initiative?: Initiative;
  readonly sentences: readonly string[];
}
