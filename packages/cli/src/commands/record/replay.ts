import { type Replayed, replay } from '@koppel/record';
import type { Command } from 'commander';
import { readKeys } from '../../input/record.js';
import type { Io } from '../../io.js';
import { refuseFile } from '../../refusal.js';
import { replaySheet } from '../../render/record.js';
import { type ReportOptions, reportOptions, reportTo } from '../options.js';
import { readSource, SOURCE } from './source.js';

interface ReplayFlags extends ReportOptions {
  readonly tenant?: string;
  readonly keys: string;
  readonly id?: string;
}

export function addReplay(record: Command, io: Io, exit: (code: number) => void): void {
  const command = record
    .command('replay')
    .summary('does the engine say the same again?')
    .description(
      'Works out every run again from its record alone and compares byte for byte. Another version of the engine is said.',
    )
    .argument('<record>', SOURCE)
    .requiredOption('--keys <file>', 'the keys of persons, JSON')
    .option('--id <run>', 'one run alone')
    .option('--tenant <id>', 'whose record it is, in a store');
  reportOptions(command)
    .addHelpText('after', '\nExample:\n  koppel record replay export.jsonl --keys keys.json --lang en')
    .action(async (path: string, flags: ReplayFlags) => {
      const report = reportTo(flags, io);
      const keys = await readKeys(flags.keys, io);
      const { archive } = await readSource(path, flags.tenant, io);
      const runs = archive.entries.filter(
        ({ kind, id }) => kind === 'run' && (flags.id === undefined || id === flags.id),
      );
      if (flags.id !== undefined && runs.length === 0)
        refuseFile(path, `no run ${JSON.stringify(flags.id)}`, 'the id of a run');
      const replayed: Replayed[] = [];
      for (const run of runs) replayed.push((await replay(archive, run, { keys })) as Replayed);
      await report.send(report.renderer.sheet(replaySheet(replayed, flags.lang)), [path, flags.keys]);
      exit(replayed.some(({ outcome }) => outcome === 'different') ? 1 : 0);
    });
}
