import type { PlanStatus } from '@koppel/core';
import type { LeftWhy } from '../seat.js';

/** All that this package says, in one language. A missing entry is a type error. Names come in as they are shown. */
export interface PeersWords {
  readonly and: string;
  readonly percent: (perMille: number) => string;
  readonly status: Readonly<Record<PlanStatus, string>>;
  readonly summary: {
    readonly seated: (seated: number, groups: number) => string;
    readonly leftOut: (count: number) => string;
    readonly open: (count: number) => string;
    readonly noDate: (count: number) => string;
    readonly fewer: (groups: number, wanted: number) => string;
    readonly nobody: string;
  };
  readonly left: Readonly<
    Record<Exclude<LeftWhy, 'rules' | 'open'>, (min: number, max: number) => string>
  > & {
    readonly rules: (because: string) => string;
    /** In a plan that somebody made by hand, or that was cut short. */
    readonly unseated: () => string;
    readonly open: (field: string) => string;
  };
  readonly gets: Readonly<Record<'individual' | 'waiting' | 'ask', string>>;
  readonly criterion: {
    readonly plain: (share: string) => string;
    readonly open: (share: string) => string;
    readonly unknown: string;
    readonly mostly: (share: string, tags: string) => string;
    readonly tag: (label: string, count: number, of: number) => string;
    readonly spread: (share: string, from: string, to: string) => string;
    readonly answered: (share: string, answered: number, asked: number) => string;
    readonly sectors: (share: string, count: number) => string;
  };
  readonly theme: (label: string, count: number, of: number) => string;
  readonly whyNot: {
    readonly none: string;
    /** There is no other group to swap with. */
    readonly only: string;
    /** A confidential rule alone stands in the way. */
    readonly untold: string;
    readonly swap: (incoming: string, outgoing: string, points: string, because: string) => string;
  };
  readonly breach: {
    readonly competitors: (a: string, b: string) => string;
    readonly declared: (a: string, b: string) => string;
    readonly policy: (a: string, b: string) => string;
    readonly firm: (a: string, b: string) => string;
    readonly split: (a: string, b: string, fields: string) => string;
    readonly confidential: string;
    readonly together: (names: string) => string;
    readonly pinned: (name: string, group: string) => string;
    readonly size: (group: string) => string;
    readonly quota: (label: string, group: string) => string;
    readonly firms: (group: string) => string;
    readonly option: (group: string) => string;
    readonly other: string;
  };
  readonly rule: {
    readonly rivals: (names: string, count: number, groups: number | undefined) => string;
    readonly countMax: (limit: number) => string;
    readonly countMin: (limit: number) => string;
    readonly seatsMin: (limit: number) => string;
    readonly seatsMax: (limit: number) => string;
    readonly persons: (count: number) => string;
    readonly quotaMin: (label: string, limit: number) => string;
    readonly quotaMax: (label: string, limit: number) => string;
    readonly firmsMin: (limit: number) => string;
    readonly firmsMax: (limit: number) => string;
    readonly available: (name: string, options: string) => string;
    readonly confidential: string;
    /** In its place beside a name. */
    readonly untold: string;
  };
  readonly remedy: {
    readonly groups: (limit: number, now: number) => string;
    readonly seatsMin: (limit: number, now: number) => string;
    readonly seatsMax: (limit: number, now: number) => string;
    readonly quota: (label: string, limit: number, now: number) => string;
    readonly firms: (limit: number, now: number) => string;
    readonly agree: (a: string, b: string) => string;
    readonly drop: (rule: string) => string;
    readonly ask: (name: string) => string;
    readonly none: string;
  };
  readonly note: {
    readonly room: (date: string, groups: number, room: number) => string;
    readonly agreed: (a: string, b: string) => string;
    readonly agree: (a: string, b: string) => string;
    readonly perhaps: (a: string, b: string) => string;
  };
  readonly ask: {
    readonly consent: string;
    readonly fields: (fields: string) => string;
    readonly available: string;
    readonly languages: string;
  };
  readonly fields: Readonly<
    Record<
      | 'struggles'
      | 'level'
      | 'ambition'
      | 'phase'
      | 'headcount'
      | 'turnoverEur'
      | 'experienceYears'
      | 'sector'
      | 'market'
      | 'products'
      | 'stage'
      | 'region'
      | 'attributes',
      string
    >
  >;
  readonly coach: {
    readonly knows: (names: string) => string;
    readonly knowsFirms: (count: number) => string;
    readonly breadth: (tags: string) => string;
    readonly specialism: (tag: string) => string;
    readonly callIn: (tag: string, name: string) => string;
    readonly equal: string;
    readonly style: (style: string) => string;
    readonly askDate: string;
    readonly askLanguage: string;
    readonly none: string;
  };
  readonly repair: {
    readonly substitute: (name: string, left: string, group: string) => string;
    readonly moved: (name: string, from: string, to: string) => string;
    readonly joined: (name: string, group: string) => string;
    readonly left: (name: string, group: string) => string;
    readonly cost: (moved: number, groups: number, seats: number) => string;
    readonly worth: (before: string, after: string) => string;
  };
  readonly place: {
    readonly free: (group: string, fit: string) => string;
    readonly blocked: (group: string, fit: string, because: string) => string;
  };
  readonly alumni: {
    readonly network: (region: string, members: number) => string;
    readonly meeting: (number: number, theme: string, members: number, of: number) => string;
    readonly askRegion: string;
    readonly refuses: string;
  };
  readonly compare: {
    readonly measure: Readonly<
      Record<'seated' | 'mean' | 'lowest' | 'tenthPercentile' | 'gini' | 'broken', string>
    >;
    readonly moves: (count: number) => string;
    readonly alike: string;
  };
}
