import {
  caseSchema,
  type ChoiceReport,
  createQuestioner,
  suggestThemes,
  underlyingNeeds,
} from '@koppel/support';
import { readDocument } from '@koppel/core';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { about } from '../refusal.js';
import type { QuestionsPage } from '../render/pages.js';
import { type GivenFile, load } from './load.js';
import {
  dayOf,
  filesOf,
  type MatcherFlags,
  matcherOptions,
  type ReportOptions,
  reportOptions,
  reportTo,
} from './options.js';

type QuestionsFlags = MatcherFlags & ReportOptions;

export function addQuestions(support: Command, io: Io): void {
  const command = support
    .command('questions')
    .summary('what may be behind a question, and what to ask')
    .description('Proposes needs behind the one that was stated, and lists what to ask the firm.')
    .argument('<case>', "a file with { firm, question }, JSON or YAML; '-' reads standard input");
  reportOptions(matcherOptions(command))
    .addHelpText('after', '\nExample:\n  koppel support questions firm.yaml --now 2019-03-01 --lang en')
    .action((file: string, flags: QuestionsFlags) => questions(file, flags, io));
}

async function questions(file: string, flags: QuestionsFlags, io: Io): Promise<void> {
  const { lang: language } = flags;
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  const { matcher, regions, policy, given, now } = await load([file], flags, day, io);
  const [{ name, value }] = given as [GivenFile];
  const found = about(name, () => matcher.match(value, { now, language }));
  const needs = about(name, () => underlyingNeeds(value, { catalogue: matcher.catalogue, language }));
  const { facts } = matcher.catalogue;
  const choicesFor = (given: unknown): ChoiceReport =>
    createQuestioner(matcher.catalogue, { regions, policy }).choices(given, { now, language });
  const page: QuestionsPage = {
    language,
    now,
    catalogue: found.catalogue,
    case: name,
    ...(found.firm === undefined ? {} : { firm: found.firm }),
    needs,
    unnamed: needs.questions.flatMap(({ field, about: fact }) =>
      field === 'facts' && fact !== undefined && !Object.hasOwn(facts, fact) ? [fact] : [],
    ),
    ...(isVague(value) ? { choices: choicesFor(value) } : {}),
    questions: found.questions,
  };
  await report.send(report.renderer.questions(page), [file, ...filesOf(flags)]);
}

/** No need and no theme was stated, nor do the words lead to a theme: there is nothing to go by yet. */
function isVague(value: unknown): boolean {
  const { themes = {}, needs = [], text = '' } = readDocument(caseSchema, value).question;
  return Object.keys(themes).length + needs.length + suggestThemes(text).length === 0;
}
