import { explainPair, forFirm, type JobRankOptions, rankSeekers, rankVacancies } from '@koppel/jobs';
import { type Command, Option } from 'commander';
import { readValueFile } from '../../input/file.js';
import type { Io } from '../../io.js';
import { about, Misuse } from '../../refusal.js';
import { firmSheet, rankSheet } from '../../render/jobs.js';
import { readLimit } from '../options.js';
import { loadRegion, REGION, type RegionFlags, regionOptions } from './region.js';

interface RankFlags extends RegionFlags {
  readonly seeker?: string;
  readonly vacancy?: string;
  readonly by: NonNullable<JobRankOptions['by']>;
  readonly unknown: 'keep' | 'drop';
  readonly limit: number;
  readonly firm?: string;
  readonly consents?: string;
}

export function addRank(jobs: Command, io: Io): void {
  const command = jobs
    .command('rank')
    .summary('vacancies for a seeker, or seekers for a vacancy')
    .description(
      'Ranks in either direction by the same facts. What is shown is for the hub; with --firm it is what that firm may see.',
    )
    .argument('<region>', REGION)
    .option('--seeker <id>', 'rank the vacancies for this seeker')
    .option('--vacancy <id>', 'rank the seekers for this vacancy')
    .addOption(
      new Option('--by <order>', 'whose wishes order the list')
        .choices(['both', 'seeker', 'vacancy', 'reciprocal'])
        .default('reciprocal'),
    )
    .addOption(
      new Option('--unknown <how>', 'what is not decided yet').choices(['keep', 'drop']).default('keep'),
    )
    .option('--limit <n>', 'at most so many', readLimit, 10)
    .option('--firm <id>', 'with --vacancy: only what this firm may see, by --consents')
    .option('--consents <file>', 'a list of consents');
  regionOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs rank region.yaml --seeker seeker-1 --now 2019-03-01 --lang en',
    )
    .action((file: string, flags: RankFlags) => rank(file, flags, io));
}

async function rank(file: string, flags: RankFlags, io: Io): Promise<void> {
  const { seeker, vacancy, firm, consents, lang: language, by, unknown, limit } = flags;
  if ((seeker === undefined) === (vacancy === undefined))
    throw new Misuse('say for whom: --seeker <id> or --vacancy <id>.');
  if (firm !== undefined && vacancy === undefined) throw new Misuse('--firm goes with --vacancy.');
  if (consents !== undefined && firm === undefined) throw new Misuse('--consents goes with --firm.');
  const { region, report, files } = await loadRegion(file, flags, io);
  if (firm !== undefined && vacancy !== undefined) {
    const given = consents === undefined ? [] : await readValueFile(consents, io);
    const view = about(consents ?? file, () => forFirm(region, vacancy, given, { firm, language }));
    await report.send(
      report.renderer.sheet(firmSheet(view, region.now, language)),
      consents === undefined ? files : [...files, consents],
    );
    return;
  }
  const options = { by, unknown, limit };
  const page = about(file, () => {
    const list =
      seeker === undefined
        ? rankSeekers(region, vacancy as string, options)
        : rankVacancies(region, seeker, options);
    const [first] = list;
    const why =
      first === undefined
        ? undefined
        : seeker === undefined
          ? explainPair(region, first.id, vacancy as string, language)
          : explainPair(region, seeker, first.id, language);
    return rankSheet(
      {
        ...(seeker === undefined ? { vacancy: vacancy as string } : { seeker }),
        by,
        list,
        ...(why && { why }),
      },
      region.now,
      language,
    );
  });
  await report.send(report.renderer.sheet(page), files);
}
