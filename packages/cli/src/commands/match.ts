import {
  type Matcher,
  type MatchOptions,
  type MatchReport,
  nextSteps,
  shortList,
  underlyingNeeds,
} from '@koppel/support';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { progress } from '../progress.js';
import { about, together } from '../refusal.js';
import { type CaseReport, groupNames } from '../render/pages.js';
import { load } from './load.js';
import {
  dayOf,
  filesOf,
  listOptions,
  type MatcherFlags,
  matcherOptions,
  type ReportOptions,
  reportOptions,
  reportTo,
} from './options.js';

interface MatchFlags extends MatcherFlags, ReportOptions {
  readonly unknown: 'keep' | 'drop';
  readonly limit?: number;
}

export function addMatch(support: Command, io: Io): void {
  const command = support
    .command('match')
    .summary('what is open to a firm, what fits best, and what to ask')
    .description('Lays the question of one or more firms beside the offers of a catalogue.')
    .argument('<case...>', "files with { firm, question }, JSON or YAML; '-' reads standard input");
  listOptions(reportOptions(matcherOptions(command)), 'offers')
    .addHelpText(
      'after',
      '\nExample:\n  koppel support match firm.yaml --now 2019-03-01 --lang en --out report.html',
    )
    .action((files: string[], flags: MatchFlags) => match(files, flags, io));
}

async function match(files: readonly string[], flags: MatchFlags, io: Io): Promise<void> {
  const { lang: language, unknown, limit = Number.POSITIVE_INFINITY } = flags;
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  const { matcher, given: cases, now } = await load(files, flags, day, io);
  const told = progress(io, cases.length, matcher.catalogue.offers.length, report.words);
  const reports = await together(
    cases.map(async ({ name, value }, index) => {
      const found = about(name, () => reportOn(matcher, value, { now, language, unknown }));
      told.step(index + 1);
      return { case: name, ...found, report: cut(found.report, limit) };
    }),
  ).finally(() => told.end());
  const { catalogue } = (reports[0] as CaseReport).report;
  const page = { language, now, unknown, catalogue, reports };
  await report.send(report.renderer.match(page), [...files, ...filesOf(flags)]);
}

function reportOn(matcher: Matcher, given: unknown, options: MatchOptions): Omit<CaseReport, 'case'> {
  const { now, language } = options;
  const { catalogue } = matcher;
  const report = matcher.match(given, options);
  return {
    totals: report.totals,
    report,
    needs: underlyingNeeds(given, { catalogue, language }),
    next: nextSteps(matcher, given, { now, language }),
    options: shortList(report, catalogue),
  };
}

/** Keeps the first of each list: the short list and the way there were chosen from all of them. */
function cut(report: MatchReport, limit: number): MatchReport {
  const lists = groupNames.map((group) => [group, report[group].slice(0, limit)] as const);
  return { ...report, ...Object.fromEntries(lists) };
}
