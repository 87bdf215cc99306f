import { existsSync, readFileSync } from 'node:fs';
import { type Explanation, explain, rank, type Status, type Words } from '@koppel/core';
import { type Rule, translate } from './translate.js';

/** One case of the finder: a rule, the answers of a firm, and the outcome that the old system's tests expect. */
export interface Case {
  readonly id: string;
  readonly scheme: string;
  readonly rule: Rule;
  readonly input: Readonly<Record<string, string | readonly string[]>>;
  /** What the old system said; it took an unanswered question for a no, or for a yes. */
  readonly expected: boolean;
  readonly unknown_fields: readonly string[];
  /** What is true when an unanswered question is neither; n/a where the rule refers to other schemes. */
  readonly three_valued: 'true' | 'false' | 'unknown' | 'n/a';
}

/** All 199 cases; they are not part of this repository. */
export const allCasesFile = new URL(
  '../../../shared/data/offers/govuk-covid-finder/cases_unique.json',
  import.meta.url,
);
export const sampleFile = new URL('./sample-cases.json', import.meta.url);

export function readCases(file: URL): readonly Case[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }).cases;
}

export const haveAllCases = (): boolean => existsSync(allCasesFile);

/** What Koppel makes of a case, beside what is right. */
export interface Outcome {
  readonly case: Case;
  /** 'refers' when the rule speaks of other schemes. */
  readonly status: Status | 'refers';
  readonly right: boolean;
  readonly explanation?: Explanation;
}

const expectedStatus = { true: 'eligible', false: 'ineligible', unknown: 'open', 'n/a': 'refers' } as const;

/** Decides one case, twice: by the fast path (`rank`) and by the reference (`explain`). */
export function decide(one: Case): Outcome {
  const wanted = expectedStatus[one.three_valued];
  const policy = translate(one.rule);
  if (policy === undefined) return { case: one, status: 'refers', right: wanted === 'refers' };
  const scheme = { id: one.scheme };
  const [ranked] = rank(policy, one.input, [scheme], { ineligible: 'keep' });
  const explanation = explain(policy, one.input, scheme, { language: 'en', words });
  const asked = explanation.ask.map(({ field }) => field);
  const namesTheQuestion = wanted !== 'open' || same(asked, one.unknown_fields);
  const right = ranked?.status === wanted && explanation.status === wanted && namesTheQuestion;
  return { case: one, status: explanation.status, right, explanation };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** What the answers are called in a sentence; ids are shown where there is no entry. */
const words: Words = {
  fields: {
    business_based: { nl: 'het land van vestiging', en: 'the nation it is based in' },
    closed_by_restrictions: { nl: 'de opgelegde sluitingen', en: 'the restrictions that closed it' },
    non_domestic_property: { nl: 'de waarde van het bedrijfspand', en: 'the value of its business property' },
    sectors: { nl: 'de sectoren', en: 'the sectors it works in' },
  },
};
