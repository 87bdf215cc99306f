import { placeAll, placeGroups, type PlaceOptions } from '@koppel/jobs';
import { type Command, Option } from 'commander';
import type { Io } from '../../io.js';
import { about } from '../../refusal.js';
import { assignSheet, groupsSheet } from '../../render/jobs.js';
import { readLimit } from '../options.js';
import { loadRegion, REGION, type RegionFlags, regionOptions } from './region.js';

interface AssignFlags extends RegionFlags {
  readonly how: PlaceOptions['how'] | 'groups';
  readonly proposing: NonNullable<PlaceOptions['proposing']>;
  readonly open?: boolean;
  readonly hoursPerStudent: number;
}

export function addAssign(jobs: Command, io: Io): void {
  const command = jobs
    .command('assign')
    .summary('who goes where')
    .description(
      'Divides the seats of all vacancies, and checks the result without the solver. A proposal: people decide.',
    )
    .argument('<region>', REGION)
    .addOption(
      new Option(
        '--how <how>',
        'stable for both sides, the greatest total, most people placed, or groups of students',
      )
        .choices(['stable', 'total', 'most', 'groups'])
        .default('stable'),
    )
    .addOption(
      new Option('--proposing <side>', 'with stable: who gets the best it can')
        .choices(['seekers', 'vacancies'])
        .default('seekers'),
    )
    .option('--open', 'place pairs that are not decided yet as well')
    .option('--hours-per-student <n>', 'with groups: guidance that a student takes', readLimit, 24);
  regionOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs assign region.yaml --how total --now 2019-03-01 --lang en',
    )
    .action((file: string, flags: AssignFlags) => divide(file, flags, io));
}

async function divide(file: string, flags: AssignFlags, io: Io): Promise<void> {
  const { how, proposing, open = false, hoursPerStudent, lang: language } = flags;
  const { region, report, files } = await loadRegion(file, flags, io);
  const page = about(file, () =>
    how === 'groups'
      ? groupsSheet(placeGroups(region, { hoursPerStudent }), region.now, language)
      : assignSheet(placeAll(region, { how, proposing, open }), region.now, language),
  );
  await report.send(report.renderer.sheet(page), files);
}
