import { type Checkpoint, verify } from '@koppel/record';
import type { Command } from 'commander';
import { readCheckpoint } from '../../input/record.js';
import type { Io } from '../../io.js';
import { verifySheet } from '../../render/record.js';
import { type ReportOptions, reportOptions, reportTo } from '../options.js';
import { readSource, SOURCE } from './source.js';

interface VerifyFlags extends ReportOptions {
  readonly tenant?: string;
  readonly checkpoint?: readonly string[];
}

export function addVerify(record: Command, io: Io, exit: (code: number) => void): void {
  const command = record
    .command('verify')
    .summary('is everything as it was written?')
    .description(
      'Checks every byte and every link of the chain and says where it is broken. Needs no keys. What is cut off at the end shows by a checkpoint alone.',
    )
    .argument('<record>', SOURCE)
    .option('--tenant <id>', 'whose record it is')
    .option(
      '--checkpoint <files...>',
      'ends of the chain that were kept elsewhere: JSON, or reports of this command',
    );
  reportOptions(command)
    .addHelpText('after', '\nExample:\n  koppel record verify export.jsonl --checkpoint march.json --lang en')
    .action(async (path: string, flags: VerifyFlags) => {
      const { tenant, lang, checkpoint: files = [] } = flags;
      const report = reportTo(flags, io);
      const checkpoints: Checkpoint[] = [];
      for (const file of files) checkpoints.push(await readCheckpoint(file, io));
      const { bytes } = await readSource(path, tenant, io);
      const found = await verify(bytes, { checkpoints, ...(tenant !== undefined && { tenant }) });
      await report.send(report.renderer.sheet(verifySheet(found, checkpoints.length, lang)), [
        path,
        ...files,
      ]);
      exit(found.ok ? 0 : 1);
    });
}
