import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addAssign } from './assign.js';
import { addEvent } from './event/event.js';
import { addAudit } from './audit.js';
import { addGap } from './gap.js';
import { addPaths } from './paths.js';
import { addRank } from './rank.js';
import { addJobsSchema } from './schema.js';

export function addJobs(program: Command, io: Io, exits: string): void {
  const jobs = program
    .command('jobs')
    .summary('seekers, interns and vacancies')
    .description(
      'Ranks in both directions, says what is missing, finds ways to an occupation, and divides places.',
    )
    .addHelpText('after', `\nExample:\n  koppel jobs rank region.yaml --seeker seeker-1 --lang en\n${exits}`);
  addRank(jobs, io);
  addGap(jobs, io);
  addPaths(jobs, io);
  addAssign(jobs, io);
  addEvent(jobs, io);
  addAudit(jobs, io);
  addJobsSchema(jobs, io);
}
