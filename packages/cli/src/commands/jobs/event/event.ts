import type { Command } from 'commander';
import type { Io } from '../../../io.js';
import { addEventPlan } from './plan.js';
import { addEventReplan } from './replan.js';
import { addEventSheets } from './sheets.js';

export function addEvent(jobs: Command, io: Io): void {
  const event = jobs
    .command('event')
    .summary('who meets whom, when and where')
    .description(
      'Plans an event where seekers meet employers, changes the plan, and prints sheets and calendars.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs event plan region.yaml --event event.yaml --now 2019-03-01 --lang en',
    );
  addEventPlan(event, io);
  addEventReplan(event, io);
  addEventSheets(event, io);
}
