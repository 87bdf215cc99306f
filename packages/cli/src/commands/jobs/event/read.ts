import { type JobEvent, readEvent } from '@koppel/jobs/event';
import { readValueFile } from '../../../input/file.js';
import type { Io } from '../../../io.js';
import { about } from '../../../refusal.js';
import { loadRegion, type Loaded, type RegionFlags } from '../region.js';

export interface EventFlags extends RegionFlags {
  readonly event: string;
}

export interface LoadedEvent extends Loaded {
  readonly event: JobEvent;
}

export const EVENT = 'a file with an event, JSON or YAML';
export const PLAN = 'a plan: JSON of koppel jobs event plan or replan';

export async function loadEvent(file: string, flags: EventFlags, io: Io): Promise<LoadedEvent> {
  const value = await readValueFile(flags.event, io);
  const event = about(flags.event, () => readEvent(value));
  const loaded = await loadRegion(file, flags, io);
  return { ...loaded, event, files: [...loaded.files, flags.event] };
}

/** The plan in a file, whether it is a report of this command or the plan alone; and the event as a replan left it. */
export async function readPlan(
  file: string,
  io: Io,
): Promise<{ readonly plan: unknown; readonly event?: JobEvent }> {
  const value = await readValueFile(file, io);
  const report = part(value, 'report') ?? value;
  const event = part(report, 'event');
  const plan = part(report, 'plan') ?? report;
  return typeof event === 'object' ? { plan, event: about(file, () => readEvent(event)) } : { plan };
}

function part(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
