import { planEvent } from '@koppel/jobs/event';
import { type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../../../io.js';
import { about } from '../../../refusal.js';
import { planSheet } from '../../../render/event.js';
import { REGION, regionOptions } from '../region.js';
import { EVENT, type EventFlags, loadEvent } from './read.js';

export interface SearchFlags {
  readonly seed?: number;
  readonly moves?: number;
}

export function searchOptions(command: Command): Command {
  return command
    .option('--seed <n>', 'another number walks another way (default: 1)', readWhole)
    .option('--moves <n>', 'how long to search: more is better and slower (default: 20,000)', readWhole);
}

/** The budget that was asked for, as the library takes it. */
export const budgetOf = ({ seed, moves }: SearchFlags) => ({
  ...(seed !== undefined && { seed }),
  ...(moves !== undefined && { moves }),
});

function readWhole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 0.');
}

export function addEventPlan(event: Command, io: Io): void {
  const command = event
    .command('plan')
    .summary('a timetable, checked')
    .description(
      'Plans the meetings of an event and checks the plan without the planner. A proposal: people decide.',
    )
    .argument('<region>', REGION)
    .requiredOption('--event <file>', EVENT);
  searchOptions(regionOptions(command))
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs event plan region.yaml --event event.yaml --format json --out plan.json',
    )
    .action(async (file: string, flags: EventFlags & SearchFlags) => {
      const { region, report, files, event: given } = await loadEvent(file, flags, io);
      const page = about(flags.event, () =>
        planSheet(given, planEvent(region, given, budgetOf(flags)), region.now, flags.lang),
      );
      await report.send(report.renderer.sheet(page), files);
    });
}
