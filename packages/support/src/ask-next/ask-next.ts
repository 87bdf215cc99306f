import { type Language, type NextQuestions, nextQuestions } from '@koppel/core';
import type { MatcherOptions } from '../match/match.js';
import type { Catalogue, CatalogueInput } from '../schema/catalogue.js';
import { askingRules, wordingOf } from './asking.js';
import { type ChoiceReport, choicesFor, type ChoicesOptions } from './choices.js';
import { prepare } from './prepare.js';

export interface AskNextOptions {
  /** The day of the question, YYYY-MM-DD. */
  readonly now: string;
  readonly language: Language;
  /** At most so many questions; all by default. */
  readonly limit?: number;
  /** 'verdicts' leaves out the questions that only move points. Default 'all'. */
  readonly about?: 'all' | 'verdicts';
}

/** What to ask, with the titles of the offers that it speaks of. Plain JSON. */
export interface QuestionReport extends NextQuestions {
  readonly now: string;
  readonly language: Language;
  readonly titles: Readonly<Record<string, string>>;
}

export interface Questioner {
  readonly catalogue: Catalogue;
  /** What to ask this firm next, most decisive question first; `input` is checked. */
  next(input: unknown, options: AskNextOptions): QuestionReport;
  /** Three needs that differ most, for somebody who cannot put theirs into words; `input` is checked. */
  choices(input: unknown, options: ChoicesOptions): ChoiceReport;
}

/**
 * Loads a catalogue once, to ask many firms about it.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue, or in a case, at once.
 */
export function createQuestioner(catalogue: CatalogueInput | unknown, options: MatcherOptions): Questioner {
  const prepared = prepare(catalogue, options);
  const { policy, rows, trees, words, offers } = prepared;
  const fields = askingRules(prepared.catalogue);
  const wording = wordingOf(prepared);
  return {
    catalogue: prepared.catalogue,
    next(input, { now, language, limit, about }) {
      const found = nextQuestions(policy, prepared.ask(input), rows, {
        now,
        language,
        trees,
        words,
        fields,
        wording,
        ...(limit === undefined ? {} : { limit }),
        ...(about === undefined ? {} : { about }),
      });
      const titles = found.open.map((id) => [id, offers.get(id)?.title[language] ?? id] as const);
      return { ...found, now, language, titles: Object.fromEntries(titles) };
    },
    choices: (input, asked) => choicesFor(prepared, prepared.ask(input), asked),
  };
}
