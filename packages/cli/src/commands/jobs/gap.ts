import { gapOf, openersOf } from '@koppel/jobs';
import { type Command, Option } from 'commander';
import type { Io } from '../../io.js';
import { about } from '../../refusal.js';
import { gapSheet, openersSheet } from '../../render/jobs.js';
import { readLimit } from '../options.js';
import { loadRegion, REGION, type RegionFlags, regionOptions } from './region.js';

interface GapFlags extends RegionFlags {
  readonly seeker: string;
  readonly vacancy?: string;
  readonly together: '1' | '2';
  readonly limit: number;
}

export function addGap(jobs: Command, io: Io): void {
  const command = jobs
    .command('gap')
    .summary('why not, and which small changes open most vacancies')
    .description('With --vacancy: what stands between the two. Without: the changes that open most.')
    .argument('<region>', REGION)
    .requiredOption('--seeker <id>', 'whose gap')
    .option('--vacancy <id>', 'to this vacancy')
    .addOption(new Option('--together <n>', 'so many changes at once').choices(['1', '2']).default('1'))
    .option('--limit <n>', 'at most so many changes', readLimit, 10);
  regionOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs gap region.yaml --seeker seeker-1 --now 2019-03-01 --lang en',
    )
    .action((file: string, flags: GapFlags) => gap(file, flags, io));
}

async function gap(file: string, flags: GapFlags, io: Io): Promise<void> {
  const { seeker, vacancy, lang: language, limit } = flags;
  const together = flags.together === '2' ? 2 : 1;
  const { region, report, files } = await loadRegion(file, flags, io);
  const page = about(file, () =>
    vacancy === undefined
      ? openersSheet(openersOf(region, seeker, { language, limit, together }), region.now, language)
      : gapSheet(gapOf(region, seeker, vacancy, language), region.now, language),
  );
  await report.send(report.renderer.sheet(page), files);
}
