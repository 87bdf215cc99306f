import { readDocument } from '@koppel/core';
import { reskillingPath, type Taxonomy, trainingSchema } from '@koppel/jobs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readValueFile } from '../../input/file.js';
import { loadTaxonomy } from '../../input/taxonomy.js';
import type { Io } from '../../io.js';
import { about } from '../../refusal.js';
import { pathSheet } from '../../render/jobs.js';
import { readLimit, type ReportOptions, reportOptions, reportTo } from '../options.js';

interface PathFlags extends ReportOptions {
  readonly from?: readonly string[];
  readonly skill?: readonly string[];
  readonly to: string;
  readonly by: 'effort' | 'hops' | 'months' | 'cost';
  readonly training?: string;
  readonly mostNew: number;
  readonly mostMonths?: number;
  readonly mostHops: number;
}

export function addPaths(jobs: Command, io: Io): void {
  const command = jobs
    .command('paths')
    .summary('ways to an occupation, over occupations in between')
    .description('Finds the way to an occupation with the skills to gain at each step.')
    .argument('<taxonomy>', 'a taxonomy file, or the folder of an ESCO download')
    .requiredOption('--to <occupation>', 'the id or the English label of an occupation')
    .option('--from <occupation...>', 'occupations that were held')
    .option('--skill <skill...>', 'skills, by id or label')
    .addOption(
      new Option('--by <what>', 'what is to be least')
        .choices(['effort', 'hops', 'months', 'cost'])
        .default('effort'),
    )
    .option('--training <file>', 'skill: { months, costCents }')
    .option('--most-new <percent>', 'most of an occupation that may be new in one step', readPercent, 50)
    .option('--most-months <n>', 'most months of training in one step', readLimit)
    .option('--most-hops <n>', 'most steps', readLimit, 4);
  reportOptions(command)
    .addHelpText('after', '\nExample:\n  koppel jobs paths taxonomy.yaml --from welder --to fitter --lang en')
    .action((file: string, flags: PathFlags) => paths(file, flags, io));
}

async function paths(file: string, flags: PathFlags, io: Io): Promise<void> {
  const { lang: language, by, mostMonths, mostHops } = flags;
  const report = reportTo(flags, io);
  const taxonomy = await loadTaxonomy(file, io);
  const name = flags.training;
  const given = name === undefined ? undefined : await readValueFile(name, io);
  const training = name === undefined ? {} : about(name, () => readDocument(trainingSchema, given));
  const page = about(file, () => {
    const request = {
      to: occupationIn(taxonomy, flags.to),
      from: (flags.from ?? []).map((one) => occupationIn(taxonomy, one)),
      skills: flags.skill ?? [],
    };
    const options = {
      by,
      training,
      mostNewPerHop: flags.mostNew * 10,
      mostHops,
      ...(mostMonths !== undefined && { mostMonthsPerHop: mostMonths }),
    };
    return pathSheet(reskillingPath(taxonomy, request, options), taxonomy, language);
  });
  await report.send(report.renderer.sheet(page), name === undefined ? [file] : [file, name]);
}

/** The id of an occupation by its id or label. */
function occupationIn(taxonomy: Taxonomy, given: string): string {
  if (taxonomy.occupation(given) !== undefined) return given;
  const wanted = given.toLowerCase();
  const labelled = taxonomy.data.occupations.filter(({ label }) =>
    (typeof label === 'string' ? [label] : Object.values(label)).some((one) => one.toLowerCase() === wanted),
  );
  return labelled.length === 1 ? (labelled[0]?.id as string) : given;
}

function readPercent(text: string): number {
  const percent = Number(text);
  if (/^\d{1,3}$/.test(text) && percent <= 100) return percent;
  throw new InvalidArgumentError('Expected a whole number from 0 to 100.');
}
