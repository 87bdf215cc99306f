import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readDocument } from '@koppel/core';
import { auditEvent, eventSheets, keptPlanSchema, sheetCalendar, sheetsHtml } from '@koppel/jobs/event';
import type { Command } from 'commander';
import { faultOf } from '../../../input/file.js';
import type { Io } from '../../../io.js';
import { about, Misuse, refuseFile } from '../../../refusal.js';
import { sheetsSheet } from '../../../render/event.js';
import { eventTitles } from '../../../words/event.js';
import { REGION, regionOptions } from '../region.js';
import { EVENT, type EventFlags, loadEvent, PLAN, readPlan } from './read.js';

interface SheetsFlags extends EventFlags {
  readonly plan: string;
  readonly for?: string;
  readonly ics?: string;
}

export function addEventSheets(event: Command, io: Io): void {
  const command = event
    .command('sheets')
    .summary('a sheet for each person and each stand')
    .description(
      'Prints what each seeker and each employer take in hand; html has one sheet a page. The plan is checked first.',
    )
    .argument('<region>', REGION)
    .requiredOption('--event <file>', EVENT)
    .requiredOption('--plan <file>', PLAN)
    .option('--for <id>', 'only the sheet of this seeker or firm')
    .option('--ics <folder>', 'write a calendar file (.ics) for each sheet as well');
  regionOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs event sheets region.yaml --event event.yaml --plan plan.json --out sheets.html --ics calendars',
    )
    .action((file: string, flags: SheetsFlags) => print(file, flags, io));
}

async function print(file: string, flags: SheetsFlags, io: Io): Promise<void> {
  const { lang: language } = flags;
  const { region, report, files, event: given } = await loadEvent(file, flags, io);
  const { plan: read, event: changed } = await readPlan(flags.plan, io);
  const plan = about(flags.plan, () => readDocument(keptPlanSchema, read));
  const event = changed ?? given;
  const [fault] = auditEvent(event, plan);
  if (fault !== undefined) {
    refuseFile(
      flags.plan,
      `a plan that breaks "${fault.rule}": ${fault.about}`,
      'a plan of this event that is sound',
      'Plan again, or correct it',
    );
  }
  const all = eventSheets(region, event, plan, language);
  const sheets = flags.for === undefined ? all : all.filter(({ id }) => id === flags.for);
  if (sheets.length === 0) throw new Misuse(`--for ${flags.for} is nobody who has a sheet.`);
  const html = flags.format === 'html' || (flags.format === undefined && /\.html?$/i.test(flags.out ?? ''));
  const text = html
    ? sheetsHtml(sheets, language)
    : report.renderer.sheet(sheetsSheet(event, sheets, region.now, language));
  await report.send(text, [...files, flags.plan]);
  const { ics: folder } = flags;
  if (folder === undefined) return;
  try {
    await mkdir(resolve(io.cwd, folder), { recursive: true });
    for (const [k, sheet] of sheets.entries()) {
      // Ids may hold anything; a name of a file may not.
      const name = `${String(k + 1).padStart(4, '0')}-${sheet.kind}-${sheet.id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)}.ics`;
      const calendar = sheetCalendar(event, sheet, { stamp: `${region.now}T00:00:00Z`, language });
      await writeFile(join(resolve(io.cwd, folder), name), calendar);
    }
  } catch (error) {
    const found = faultOf(error);
    if (found === undefined) throw error;
    refuseFile(folder, found, 'a folder that can be written to');
  }
  io.stderr.write(`${eventTitles[language].calendars(sheets.length, folder)}\n`);
}
