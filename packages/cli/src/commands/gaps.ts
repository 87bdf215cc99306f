import { gapReport } from '@koppel/support';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { GapsPage } from '../render/pages.js';
import { aboutCases, eachOnce } from './cases.js';
import { load } from './load.js';
import {
  dayOf,
  filesOf,
  type MatcherFlags,
  matcherOptions,
  readLeast,
  type ReportOptions,
  reportOptions,
  reportTo,
} from './options.js';

interface GapsFlags extends MatcherFlags, ReportOptions {
  readonly least: number;
}

export function addGaps(support: Command, io: Io): void {
  const command = support
    .command('gaps')
    .summary('what a catalogue lacks for the firms that ask')
    .description(
      'Counts the needs and themes that nothing answers, and the limits that alone keep firms out. Names no firm and no file, and leaves small numbers out.',
    )
    .argument('<case...>', "files with { firm, question }, JSON or YAML; '-' reads standard input")
    .option('--least <n>', 'numbers of firms below this are not shown', readLeast, 5);
  reportOptions(matcherOptions(command))
    .addHelpText(
      'after',
      '\nExample:\n  koppel support gaps cases/*.yaml --now 2019-03-01 --lang en --out gaps.html',
    )
    .action((files: string[], flags: GapsFlags) => gaps(files, flags, io));
}

async function gaps(files: readonly string[], flags: GapsFlags, io: Io): Promise<void> {
  const { lang: language, least } = flags;
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  eachOnce(files, io);
  const { matcher, regions, policy, given, now } = await load(files, flags, day, io);
  const { catalogue } = matcher;
  const cases = given.map(({ value }) => value);
  const found = aboutCases(given, () =>
    gapReport(catalogue, cases, { now, language, regions, policy, least }),
  );
  const { historical } = catalogue;
  const page: GapsPage = {
    language,
    now,
    ...(historical !== undefined && { historical: historical[language] }),
    report: found,
  };
  await report.send(report.renderer.gaps(page), [...files, ...filesOf(flags)]);
}
