/**
 * The demo: nineteen made-up firms beside the programmes of 2019. Tells per firm what fits and what to ask, and writes
 * the report that a hub could show. Ends with 1 when there is a programme that is open to none of the firms.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CaseReport } from '@koppel/cli';
import { formatDate, languages } from '@koppel/core';
import type { MatchReport } from '@koppel/support';
import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import { lookCloser, tellCloser } from './closer.js';
import { type DemoFile, demo, LATER, NOWADAYS, THEN } from './cases.js';
import { here, koppel, matchArgs, perDay, reportsOf } from './koppel.js';
import { nextSteps } from './next-steps.js';
import { textOf } from './question.js';
import { tell, wrap } from './tell.js';

const say = (lines: readonly string[]): void => console.log(lines.join('\n'));

const reports = await reportsOf('nl');
say(
  wrap(
    `Koppel lays the questions of ${demo.length} made-up firms beside Dutch support programmes and says what fits, why, and what to ask. A historical example: the facts are of ${formatDate(THEN, 'en')}, for the last firm of ${formatDate(LATER, 'en')}. What follows is in Dutch, as a hub would tell it.`,
    '',
  ),
);
for (const [file, report] of reports) say(['', ...tell(report, textOf(file))]);

say(['', 'Van dichterbij:', ...tellCloser(await lookCloser('nl'))]);

const missed = unreached(reports);
const { ended, offers } = await endedBy(NOWADAYS);
say([
  '',
  ...wrap(
    `Op ${formatDate(NOWADAYS, 'nl')} zijn ${ended} van de ${offers} mogelijkheden afgelopen; het rapport van die dag zegt welke.`,
    '',
  ),
  '',
  'The whole reports, as a hub could show them:',
  ...(await writeReports()),
  '',
  'What to try next (npm run build makes the command first):',
  ...nextSteps.map((args) => `  node packages/cli/dist/main.js ${args.join(' ')}`),
]);
if (missed.length > 0) {
  console.error(`\nOpen to none of the firms: ${missed.join(', ')}.`);
  process.exitCode = 1;
}

/** Programmes that are open to none of the firms. */
function unreached(all: ReadonlyMap<DemoFile, MatchReport>): string[] {
  const reached = new Set(
    [...all.values()].flatMap(({ eligible }) => eligible.map(({ programme }) => programme)),
  );
  const programmes = new Set(nl2019.offers.map(({ programme }) => programme));
  return [...programmes].filter((programme) => !reached.has(programme));
}

async function endedBy(day: string): Promise<{ ended: number; offers: number }> {
  const out = await koppel([...matchArgs([demo[0].file], day, 'nl'), '--format', 'json']);
  const {
    reports: [one],
  } = JSON.parse(out) as { reports: readonly CaseReport[] };
  return { ended: one?.totals.expired ?? 0, offers: nl2019.offers.length };
}

/** One file per day and language. */
async function writeReports(): Promise<string[]> {
  const folder = join(here, 'out');
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const [day, files] of perDay()) {
    for (const language of languages) {
      const path = join(folder, `${day}.${language}.html`);
      await koppel([...matchArgs(files, day, language), '--format', 'html', '--out', path]);
      written.push(`  ${relative(process.cwd(), path)}`);
    }
  }
  return written;
}
