import type { SpanInput } from '../../policy/kinds.js';

/** What a sentence about an answer or a change speaks with: everything is in words already. */
export interface Phrase {
  readonly field: string;
  number(value: number): string;
  date(iso: string): string;
}

/** One language. A missing entry is a type error. */
export interface WhatIfSentences {
  question(field: string): string;
  questionAbout(field: string, name: string): string;
  or(names: readonly string[]): string;
  readonly yes: string;
  readonly no: string;
  range(range: SpanInput, phrase: Phrase): string;
  days(from: string | undefined, to: string | undefined, phrase: Phrase): string;
  inside(inside: readonly string[], outside: readonly string[]): string;
  none(names: readonly string[]): string;
  only(names: readonly string[]): string;
  readonly changes: ChangeSentences;
}

/** What has to change, each as a clause that fits behind "possible". */
export interface ChangeSentences {
  wait(date: string, since: readonly Since[]): string;
  supposeYes(name: string): string;
  supposeNo(name: string): string;
  /** `value` is how the answer is said. */
  suppose(field: string, value: string): string;
  get(name: string): string;
  giveUp(name: string): string;
  more(field: string, by: string, to: string): string;
  less(field: string, by: string, to: string): string;
  become(field: string, value: string): string;
  move(name: string): string;
  judge(condition: string, by: string): string;
  possible(clauses: readonly string[]): string;
  none(most: number): string;
  readonly never: string;
}

/** So many years, months or days since a day. */
export interface Since {
  readonly amount: string;
  readonly unit: 'years' | 'months' | 'days';
  readonly field: string;
}
