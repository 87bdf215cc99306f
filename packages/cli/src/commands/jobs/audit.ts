import { auditFairness, ProtectedTraits, readResultsCsv, readTraitsCsv } from '@koppel/jobs/fairness';
import { type Command, Option } from 'commander';
import { nameOf, readSheetOrValue } from '../../input/file.js';
import type { Io } from '../../io.js';
import { about, Misuse, together } from '../../refusal.js';
import { auditSheet } from '../../render/jobs-audit.js';
import { readLimit, type ReportOptions, reportOptions, reportTo } from '../options.js';

interface AuditFlags extends ReportOptions {
  readonly traits: string;
  readonly least: number;
  readonly totals: 'shown' | 'hidden';
  readonly top?: number;
  readonly cross?: readonly string[];
}

export function addAudit(jobs: Command, io: Io): void {
  const command = jobs
    .command('audit')
    .summary('how groups of people fared in a selection')
    .description(
      'Measures selection and scoring rates, impact ratios and exact tests by protected traits, which come in a file of their own. Changes nothing, names nobody, and leaves small numbers out.',
    )
    .argument(
      '<results>',
      "a sheet with id, selected and score, or a list in JSON or YAML; '-' reads standard input",
    )
    .requiredOption('--traits <file>', 'a sheet with id and a column per trait, or a list of { id, traits }')
    .option('--least <n>', 'numbers of people below this are not shown; 1 shows all', readLimit, 5)
    .addOption(
      new Option('--totals <how>', 'hidden shows more rows, as long as no total is told elsewhere')
        .choices(['shown', 'hidden'])
        .default('shown'),
    )
    .option('--top <n>', 'measure the first so many by score as well', readLimit)
    .option('--cross <traits...>', 'combinations to measure, such as sex,origin (default: every two)');
  reportOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel jobs audit results.csv --traits traits.csv --lang en --out audit.html',
    )
    .action((file: string, flags: AuditFlags) => audit(file, flags, io));
}

async function audit(file: string, flags: AuditFlags, io: Io): Promise<void> {
  const { lang: language, least, totals, top, cross } = flags;
  if (file === flags.traits)
    throw new Misuse('results and traits are two files, so that they can be kept apart.');
  const report = reportTo(flags, io);
  const [results, traits] = await together([readResults(file, io), readTraits(flags.traits, io)]);
  const made = about(nameOf(file), () =>
    auditFairness(results, traits, {
      language,
      least,
      totals,
      ...(top !== undefined && { top }),
      ...(cross && { cross: cross.map((one) => one.split(',').map((trait) => trait.trim())) }),
    }),
  );
  await report.send(report.renderer.sheet(auditSheet(made)), [file, flags.traits]);
}

async function readResults(file: string, io: Io): Promise<unknown> {
  const read = await readSheetOrValue(file, io);
  return about(nameOf(file), () => ('sheet' in read ? readResultsCsv(read.sheet) : read.value));
}

async function readTraits(file: string, io: Io): Promise<ProtectedTraits> {
  const read = await readSheetOrValue(file, io);
  return about(nameOf(file), () =>
    'sheet' in read ? readTraitsCsv(read.sheet) : new ProtectedTraits(read.value),
  );
}
