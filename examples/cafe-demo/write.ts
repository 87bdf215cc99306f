import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@koppel/core';
import { eventSheets, sheetCalendar, sheetsHtml } from '@koppel/jobs/event';
import { surprisesOf } from './cafe.js';
import type { Cafe } from './report.js';

/** The files of a café: what `koppel jobs event` reads, and what goes to the printer and into calendars. */
export function writeCafe({ region, given, plan, repair }: Cafe, folder: string, language: Language): void {
  mkdirSync(join(folder, 'calendars'), { recursive: true });
  const json = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  json('region.json', { seekers: region.seekers, vacancies: region.vacancies });
  json('event.json', given);
  json('changes.json', surprisesOf(given));
  json('plan.json', plan);
  json('changed.json', repair);
  const sheets = eventSheets(region, repair.event, repair.plan, language);
  writeFileSync(join(folder, 'sheets.html'), sheetsHtml(sheets, language));
  for (const sheet of sheets) {
    const calendar = sheetCalendar(repair.event, sheet, { stamp: '2019-03-14T06:00:00Z', language });
    writeFileSync(join(folder, 'calendars', `${sheet.id}.ics`), calendar);
  }
}
