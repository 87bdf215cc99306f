import { readDocument } from '@koppel/core';
import { eventChangesSchema, keptPlanSchema, replanEvent } from '@koppel/jobs/event';
import type { Command } from 'commander';
import { readValueFile } from '../../../input/file.js';
import type { Io } from '../../../io.js';
import { about } from '../../../refusal.js';
import { repairSheet } from '../../../render/event.js';
import { REGION, regionOptions } from '../region.js';
import { budgetOf, type SearchFlags, searchOptions } from './plan.js';
import { EVENT, type EventFlags, loadEvent, PLAN, readPlan } from './read.js';

interface ReplanFlags extends EventFlags, SearchFlags {
  readonly plan: string;
  readonly changes: string;
}

export function addEventReplan(event: Command, io: Io): void {
  const command = event
    .command('replan')
    .summary('change a plan as little as possible')
    .description(
      'Changes a plan for no-shows, late arrivals and newcomers, keeps every meeting that can stay, and lists the rest.',
    )
    .argument('<region>', REGION)
    .requiredOption('--event <file>', EVENT)
    .requiredOption('--plan <file>', PLAN)
    .requiredOption('--changes <file>', 'who does not come, comes late, leaves early or is new');
  searchOptions(regionOptions(command))
    .addHelpText(
      'after',
      `
Changes, in YAML:
  noShows: [seeker-1]
  presence: [{ who: seeker-2, from: "14:30" }]
  employers: [{ firm: firm-9 }]

Example:
  koppel jobs event replan region.yaml --event event.yaml --plan plan.json --changes changes.yaml`,
    )
    .action(async (file: string, flags: ReplanFlags) => {
      const { region, report, files, event: given } = await loadEvent(file, flags, io);
      const { plan, event: changed } = await readPlan(flags.plan, io);
      const what = await readValueFile(flags.changes, io);
      const kept = about(flags.plan, () => readDocument(keptPlanSchema, plan));
      const changes = about(flags.changes, () => readDocument(eventChangesSchema, what));
      const page = about(flags.changes, () =>
        repairSheet(
          given,
          replanEvent(region, changed ?? given, kept, changes, budgetOf(flags)),
          region.now,
          flags.lang,
        ),
      );
      await report.send(report.renderer.sheet(page), [...files, flags.plan, flags.changes]);
    });
}
