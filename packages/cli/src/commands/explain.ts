import { createNearMisses, routeTo } from '@koppel/support';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { about } from '../refusal.js';
import { type ExplainPage, groupNames } from '../render/pages.js';
import { load } from './load.js';
import { offerOf } from './offer.js';
import {
  dayOf,
  filesOf,
  type MatcherFlags,
  matcherOptions,
  type ReportOptions,
  reportOptions,
  reportTo,
} from './options.js';
import { settler } from './settle.js';

type ExplainFlags = MatcherFlags & ReportOptions;

export function addExplain(support: Command, io: Io): void {
  const command = support
    .command('explain')
    .summary('everything about one offer for one firm')
    .description('Shows every criterion of one offer for one firm, what would settle it, and the sources.')
    .argument('<case>', "a file with { firm, question }, JSON or YAML; '-' reads standard input")
    .argument('<offer-id>', 'the id of an offer, for instance groeiversneller/programme');
  reportOptions(matcherOptions(command))
    .addHelpText(
      'after',
      '\nExample:\n  koppel support explain firm.yaml groeiversneller/programme --now 2019-03-01 --lang en',
    )
    .action((file: string, id: string, flags: ExplainFlags) => explain(file, id, flags, io));
}

async function explain(file: string, id: string, flags: ExplainFlags, io: Io): Promise<void> {
  const { lang: language } = flags;
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  const { matcher, regions, policy, given: cases, now } = await load([file], flags, day, io);
  const [given] = cases;
  if (given === undefined) throw new Error('a case that was read is there');
  const { catalogue } = matcher;
  const offer = offerOf(catalogue, id, flags.catalogue);
  const found = about(given.name, () => matcher.match(given.value, { now, language }));
  const group = groupNames.find((name) => found[name].some((one) => one.id === id)) ?? 'refused';
  const matched = found[group].find((one) => one.id === id);
  if (matched === undefined) throw new Error('every offer is in one of the lists');
  const settle = settler(catalogue, regions, language, report.words);
  const settles = matched.explanation.criteria
    .map((one) => [one.id, one.gaps.flatMap(settle)] as const)
    .filter(([, sentences]) => sentences.length > 0);
  const misses = createNearMisses(catalogue, { regions, policy });
  const page: ExplainPage = {
    language,
    now,
    catalogue: found.catalogue,
    case: given.name,
    ...(found.firm === undefined ? {} : { firm: found.firm }),
    group,
    matched,
    offer,
    settles: Object.fromEntries(settles),
    ...(group === 'eligible' ? {} : { change: misses.one(given.value, id, { now, language }) }),
    route: routeTo(matcher, given.value, id, { now, language }),
  };
  await report.send(report.renderer.explain(page), [file, ...filesOf(flags)]);
}
