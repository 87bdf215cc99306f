import { Region } from '@koppel/jobs';
import type { Command } from 'commander';
import { readValueFile } from '../../input/file.js';
import { loadTaxonomy } from '../../input/taxonomy.js';
import type { Io } from '../../io.js';
import { about, refuseFile } from '../../refusal.js';
import { dayOf, nowOption, type Report, type ReportOptions, reportOptions, reportTo } from '../options.js';

export interface RegionFlags extends ReportOptions {
  readonly now?: string;
  readonly taxonomy?: string;
}

export const REGION = "a file with { seekers, vacancies }, JSON or YAML; '-' reads standard input";

export function regionOptions(command: Command): Command {
  return reportOptions(
    nowOption(command).option(
      '--taxonomy <file|folder>',
      'a taxonomy file, or the folder of an ESCO download',
    ),
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object' || value === null) return 'a single value';
  const keys = Object.keys(value).sort();
  return keys.length === 0 ? 'an object with no keys' : `an object with ${keys.slice(0, 4).join(', ')}`;
}

export interface Loaded {
  readonly region: Region;
  readonly report: Report;
  /** The files that were read, which a report must not replace. */
  readonly files: readonly string[];
}

/** Reads a region with what it is judged by. */
export async function loadRegion(file: string, flags: RegionFlags, io: Io): Promise<Loaded> {
  const report = reportTo(flags, io);
  const value = await readValueFile(file, io);
  if (typeof value !== 'object' || value === null || !('seekers' in value) || !('vacancies' in value)) {
    refuseFile(file, kindOf(value), '{ seekers: [...], vacancies: [...] }');
  }
  const other = Object.keys(value).filter((key) => key !== 'seekers' && key !== 'vacancies');
  if (other.length > 0) refuseFile(file, `the key ${other.sort().join(', ')}`, 'seekers and vacancies alone');
  const taxonomy = flags.taxonomy === undefined ? undefined : await loadTaxonomy(flags.taxonomy, io);
  const { seekers, vacancies } = value as { seekers: unknown; vacancies: unknown };
  // The clock is read last: what is refused does not depend on the day.
  const made = (now: string): Region => new Region({ seekers, vacancies }, { now, taxonomy });
  const region = about(file, () => made(dayOf(flags.now, report.words, io)));
  const files = flags.taxonomy === undefined ? [file] : [file, flags.taxonomy];
  return { region, report, files };
}
