import { chooseInStages } from '@koppel/peers';
import type { Command } from 'commander';
import { nameOf, readValueFile } from '../../input/file.js';
import type { Io } from '../../io.js';
import { about, Misuse } from '../../refusal.js';
import { funnelSheet } from '../../render/peers/funnel.js';
import { readLimit, type ReportOptions, reportOptions, reportTo } from '../options.js';

interface FunnelFlags extends ReportOptions {
  readonly person?: string;
  readonly everyone?: boolean;
  readonly steps?: number;
}

export function addPeersFunnel(peers: Command, io: Io): void {
  const command = peers
    .command('funnel')
    .summary('choose in stages: a gate, points, a vote, a group that fits')
    .description(
      'Brings candidates through the stages of a programme, each with its quota and a reason for everybody. A proposal: people decide.',
    )
    .argument(
      '<funnel>',
      "candidates, stages, judgements and ballots, JSON or YAML; '-' reads standard input",
    )
    .option('--person <id>', 'all that is said about one candidate')
    .option('--everyone', 'a reason for everybody, however many (default: up to 50 who were not chosen)')
    .option('--steps <n>', 'how long to search for a group (default: 300)', readLimit);
  reportOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  koppel peers funnel funnel.yaml --lang en\n  koppel peers funnel funnel.yaml --person initiative-08 --lang en',
    )
    .action((file: string, flags: FunnelFlags) => funnel(file, flags, io));
}

async function funnel(file: string, flags: FunnelFlags, io: Io): Promise<void> {
  const { lang: language, person, everyone = false, steps } = flags;
  const report = reportTo(flags, io);
  const given = await readValueFile(file, io);
  const found = about(nameOf(file), () =>
    chooseInStages(given, { language, ...(steps !== undefined && { steps }) }),
  );
  if (person !== undefined && !found.people.some(({ id }) => id === person))
    throw new Misuse(`--person ${person}: there is no such candidate.`);
  await report.send(
    report.renderer.sheet(funnelSheet(found, { everyone, ...(person !== undefined && { person }) })),
    [file],
  );
}
