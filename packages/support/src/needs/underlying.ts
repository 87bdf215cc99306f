import { explain, type Explanation, type Language, readDocument, type Text } from '@koppel/core';
import { openQuestions, type OpenQuestion } from '../match/questions.js';
import type { Catalogue } from '../schema/catalogue.js';
import { type Case, caseSchema } from '../schema/firm.js';
import { type Need, needs as allNeeds, themes } from '../schema/vocabulary.js';
import { askFields, needNames, situationNames, themeNames, wordsOf } from '../words/words.js';
import { checkLanguage } from './options.js';
import { needAskRow, needPolicy, needRuleRow } from './policy.js';
import { readNeedRules } from './read.js';
import { defaultNeedRules } from './rules.js';
import type { NeedRule } from './schema.js';
import { needsOfKind } from './stated.js';
import { needWords } from './words.js';

export interface UnderlyingOptions {
  /** Where the facts of the rules have their names and questions. */
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** The hub's rules, checked here; `defaultNeedRules` otherwise. To extend those, write `[...defaultNeedRules, mine]`. */
  readonly rules?: unknown;
}

/** One rule that speaks for a need. */
export interface NeedReason {
  readonly rule: string;
  /** Why, in the words of the rule. Without a full stop. */
  readonly sentence: string;
  /** The same in both languages, to be kept in the case. */
  readonly why: Text;
  readonly source: string;
  /** What it rests on in this case; for a rule that is only possible, what already holds. */
  readonly restsOn: readonly string[];
}

/** A need that may be behind the question. Nobody has said it: an adviser accepts it or not. */
export interface ProposedNeed {
  readonly need: Need;
  readonly name: string;
  readonly urgency: 1 | 2 | 3;
  /** The rules that speak for it, the most urgent first. */
  readonly reasons: readonly NeedReason[];
}

/** What may be behind a question. Plain JSON. */
export interface UnderlyingReport {
  readonly language: Language;
  /** What the entrepreneur asked for; nothing here changes that. */
  readonly stated: readonly Need[];
  /** Accepted before. */
  readonly underlying: readonly Need[];
  /** Proposed on what is known, the most urgent first, then by the number of reasons. */
  readonly proposed: readonly ProposedNeed[];
  /** Would be proposed if an answer comes out that way. Never counted as proposed. */
  readonly possible: readonly ProposedNeed[];
  /** What to ask to know about the possible ones; `offers` of an open question are rules here. */
  readonly questions: readonly NeedQuestion[];
  /** The outcome in one sentence, without a full stop. */
  readonly summary: string;
}

export interface NeedQuestion extends Omit<OpenQuestion, 'offers'> {
  /** Ids of the rules that wait for the answer, sorted. */
  readonly rules: readonly string[];
}

interface Read {
  readonly rule: NeedRule;
  readonly explanation: Explanation;
  readonly given: Case;
}

/**
 * Proposes needs behind the stated one, by rules that are data. A rule fires only when all its conditions surely hold;
 * while one is not known the need is `possible`, and the question says what to ask.
 *
 * @param given `{ firm, question }`, checked here.
 * @throws KoppelError `BAD_DOCUMENT` for a case or rules that are wrong.
 */
export function underlyingNeeds(given: unknown, options: UnderlyingOptions): UnderlyingReport {
  const { catalogue, language } = options;
  checkLanguage(language);
  const read = readDocument(caseSchema, given);
  const rules = readNeedRules(options.rules ?? defaultNeedRules);
  const ask = needAskRow(read);
  const words = wordsForRules(catalogue);
  const stated = needsOfKind(read, 'stated');
  const underlying = needsOfKind(read, 'underlying');
  const said = new Set([...stated, ...underlying]);
  const all = rules
    .filter(({ suggests }) => suggests.some(({ need }) => !said.has(need)))
    .map(
      (rule): Read => ({
        rule,
        given: read,
        explanation: explain(needPolicy, ask, needRuleRow(rule), { language, words }),
      }),
    );
  const proposed = propose(all, 'eligible', said, language);
  const open = all.filter(({ explanation }) => explanation.status === 'open');
  const known = new Set([...said, ...proposed.map(({ need }) => need)]);
  const possible = propose(open, 'open', known, language);
  const useful = new Set(possible.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
  return {
    language,
    stated,
    underlying,
    proposed,
    possible,
    questions: questionsOf(
      open.filter(({ rule }) => useful.has(rule.id)),
      catalogue,
      language,
    ),
    summary: needWords[language].summary(
      stated.map((need) => needNames[need][language]),
      proposed.map(({ name }) => name),
    ),
  };
}

function propose(
  all: readonly Read[],
  status: Explanation['status'],
  said: ReadonlySet<Need>,
  language: Language,
): ProposedNeed[] {
  const found = new Map<Need, { urgency: number; readonly by: { urgency: number; read: Read }[] }>();
  for (const read of all) {
    if (read.explanation.status !== status) continue;
    for (const { need, urgency } of read.rule.suggests) {
      if (said.has(need)) continue;
      const entry = found.get(need) ?? { urgency: 0, by: [] };
      entry.urgency = Math.max(entry.urgency, urgency);
      entry.by.push({ urgency, read });
      found.set(need, entry);
    }
  }
  return [...found]
    .sort(
      ([a, one], [b, other]) =>
        other.urgency - one.urgency ||
        other.by.length - one.by.length ||
        allNeeds.indexOf(a) - allNeeds.indexOf(b),
    )
    .map(([need, { urgency, by }]) => ({
      need,
      name: needNames[need][language],
      urgency: urgency as 1 | 2 | 3,
      reasons: by
        .sort((a, b) => b.urgency - a.urgency || (a.read.rule.id < b.read.rule.id ? -1 : 1))
        .map(({ read }) => reasonOf(read, language)),
    }));
}

function reasonOf({ rule, explanation, given }: Read, language: Language): NeedReason {
  const { toCheck } = needWords[language];
  const because = rule.because[language];
  const alike = inCommon(rule, given, language);
  return {
    rule: rule.id,
    sentence: explanation.status === 'open' ? toCheck(because) : because,
    why: rule.because,
    source: rule.source,
    restsOn: explanation.criteria
      .filter(({ outcome }) => outcome === 'met')
      .map(({ id, label, sentence }) => `${label}: ${alike[id] ?? sentence}`),
  };
}

/** What the case and the rule both name: said shorter than "a loan fits a loan, a subsidy or growth finance". */
function inCommon({ when }: NeedRule, given: Case, language: Language): Readonly<Record<string, string>> {
  const stated = needsOfKind(given, 'stated');
  const { situation } = given.firm;
  const list = (ids: readonly Need[] | undefined): string =>
    stated
      .filter((need) => ids?.includes(need))
      .map((need) => needNames[need][language])
      .join(', ');
  const urgent = themes.filter((theme) => when.themesAny?.includes(theme) && given.question.themes?.[theme]);
  return {
    needsAny: list(when.needsAny),
    needsAll: list(when.needsAll),
    themesAny: urgent.map((theme) => themeNames[theme][language]).join(', '),
    ...(situation === undefined ? {} : { situations: situationNames[situation][language] }),
  };
}

function questionsOf(open: readonly Read[], catalogue: Catalogue, language: Language): NeedQuestion[] {
  const asked = open.map(({ rule, explanation }) => ({ id: rule.id, explanation }));
  const asking = { catalogue, language, nameOf: (id: string) => id, known: () => false };
  return openQuestions(asked, asking).map(({ offers, ...question }) => ({ ...question, rules: offers }));
}

/** The names that the sentences of rules need: those of offers, and what can be stated or not. */
function wordsForRules(catalogue: Catalogue) {
  const { fields, values } = wordsOf(catalogue);
  const stated = Object.entries(askFields).map(([field, { name }]) => [`stated/${field}`, name]);
  return { fields: { ...fields }, values: { ...values, ...Object.fromEntries(stated) } };
}
