import { readDocument } from '@koppel/core';
import { caseSchema, reverseMatch, wantedSchema } from '@koppel/support';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { about, Misuse, together } from '../refusal.js';
import type { ReversePage } from '../render/pages.js';
import { aboutCases, eachOnce, withIds } from './cases.js';
import { type GivenFile, load } from './load.js';
import { offerOf } from './offer.js';
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

interface ReverseFlags extends MatcherFlags, ReportOptions {
  readonly offer?: string;
  readonly wanted?: string;
  readonly unknown: 'keep' | 'drop';
  readonly limit?: number;
}

export function addReverse(support: Command, io: Io): void {
  const command = support
    .command('reverse')
    .summary('which firms suit an offer, and what to ask them')
    .description('Lays one offer, expert or query beside the questions of firms.')
    .argument('<case...>', "files with { firm, question }, JSON or YAML; '-' reads standard input")
    .option('--offer <id>', 'the id of an offer, for instance groeiversneller/voucher')
    .option('--wanted <file>', 'an expert or a query; beside --offer a query narrows the lists');
  listOptions(reportOptions(matcherOptions(command)), 'firms')
    .addHelpText(
      'after',
      `
What is wanted, in YAML:
  query: { id: arnhem-growth, areas: [Arnhem], themes: [ambition] }

Example:
  koppel support reverse cases/*.yaml --offer groeiversneller/voucher --now 2019-03-01 --lang en`,
    )
    .action((files: string[], flags: ReverseFlags) => reverse(files, flags, io));
}

async function reverse(cases: readonly string[], flags: ReverseFlags, io: Io): Promise<void> {
  const { lang: language, offer, unknown, limit } = flags;
  if (offer === undefined && flags.wanted === undefined) {
    throw new Misuse('say for what: --offer <id> or --wanted <file>.');
  }
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  eachOnce(cases, io);
  const files = [...cases, ...(flags.wanted === undefined ? [] : [flags.wanted])];
  const { matcher, regions, policy, given, now } = await load(files, flags, day, io);
  const { catalogue } = matcher;
  const firms = given.slice(0, cases.length);
  const asked = given[cases.length];
  const reading = async <T>(work: () => T): Promise<T> => work();
  // Each case is read alone first: then what is wrong in the cases and in what is wanted is told at once.
  const [, , wanted] = await together([
    together(
      firms.map(({ name, value }) => reading(() => about(name, () => readDocument(caseSchema, value)))),
    ),
    reading(() => (offer === undefined ? undefined : offerOf(catalogue, offer, flags.catalogue))),
    reading(() => (asked === undefined ? { offer } : readWanted(asked, offer))),
  ]);
  const options = { now, language, regions, policy, unknown, ...(limit !== undefined && { limit }) };
  const found = aboutCases(
    firms,
    () => reverseMatch(catalogue, withIds(firms), wanted, options),
    asked?.name,
  );
  const { historical } = catalogue;
  const page: ReversePage = {
    language,
    now,
    unknown,
    ...(historical !== undefined && { historical: historical[language] }),
    cases: firms.map(({ name }) => name),
    report: found,
  };
  await report.send(report.renderer.reverse(page), [...files, ...filesOf(flags)]);
}

/** What a file wants, beside the offer that was named. */
function readWanted({ name, value }: GivenFile, offer: string | undefined): object {
  return about(name, () => {
    const wanted = readDocument(wantedSchema, value);
    return offer === undefined ? wanted : readDocument(wantedSchema, { ...wanted, offer });
  });
}
