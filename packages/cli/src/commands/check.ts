import { checkCatalogue } from '@koppel/support';
import type { Command } from 'commander';
import { loadAreas } from '../input/areas.js';
import { BUILT_IN, loadCatalogue } from '../input/catalogue.js';
import type { Io } from '../io.js';
import { Misuse } from '../refusal.js';
import { areasOption, dayOf, nowOption, type ReportOptions, reportOptions, reportTo } from './options.js';

interface CheckFlags extends ReportOptions {
  readonly areas: string;
  readonly now?: string;
  readonly strict?: true;
}

/** Tells the exit code: 1 when the catalogue has errors. */
export function addCheck(support: Command, io: Io, exit: (code: number) => void): void {
  const command = support
    .command('check')
    .summary('everything that is wrong or odd in a catalogue')
    .description(
      'Finds faults against the schema, duplicate ids, contradictions, empty ranges, doors that nobody can open and expired offers, all at once.',
    )
    .argument('[catalogue]', "a catalogue file, JSON or YAML; '-' reads standard input", BUILT_IN)
    .option('--strict', 'let warnings fail too');
  nowOption(areasOption(reportOptions(command)))
    .addHelpText('after', '\nExample:\n  koppel support check catalogue.yaml --now 2019-03-01 --strict')
    .action(async (file: string, flags: CheckFlags) => exit(await check(file, flags, io)));
}

async function check(file: string, flags: CheckFlags, io: Io): Promise<number> {
  if (file === '-' && flags.areas === '-')
    throw new Misuse("'-' can be used once: there is one standard input.");
  const report = reportTo(flags, io);
  const regions = await loadAreas(flags.areas, io);
  const { name, value } = await loadCatalogue(file, io);
  const now = dayOf(flags.now, report.words, io);
  const findings = checkCatalogue(value, { now, regions });
  const strict = flags.strict === true;
  const page = { language: flags.lang, now, catalogue: name, strict, findings };
  await report.send(report.renderer.check(page), [file, flags.areas]);
  return findings.some(({ level }) => strict || level === 'error') ? 1 : 0;
}
