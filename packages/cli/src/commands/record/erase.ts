import type { Command } from 'commander';
import { readKeys, writeKeys } from '../../input/record.js';
import type { Io } from '../../io.js';
import { eraseSheet } from '../../render/record.js';
import { dayOf, nowOption, type ReportOptions, reportOptions, reportTo } from '../options.js';
import { readSource, SOURCE } from './source.js';

interface EraseFlags extends ReportOptions {
  readonly tenant?: string;
  readonly keys: string;
  readonly person: string;
  readonly id: string;
  readonly now?: string;
}

export function addErase(record: Command, io: Io): void {
  const command = record
    .command('erase')
    .summary('erases a person')
    .description(
      'Takes the key of a person out of the file of keys, and writes into the record that somebody was erased, not who. Cannot be undone. Copies of the file of keys are for you to delete.',
    )
    .argument('<record>', `${SOURCE}; it is added to`)
    .requiredOption('--keys <file>', 'the keys of persons, JSON; it is changed')
    .requiredOption('--person <id>', 'who')
    .requiredOption('--id <id>', 'a name for this erasure, which stays: not the name of the person')
    .option('--tenant <id>', 'whose record it is, in a store');
  reportOptions(nowOption(command))
    .addHelpText(
      'after',
      '\nExample:\n  koppel record erase export.jsonl --keys keys.json --person firm-12 --id erasure-7 --lang en',
    )
    .action(async (path: string, flags: EraseFlags) => {
      const report = reportTo(flags, io);
      const keys = await readKeys(flags.keys, io);
      const source = await readSource(path, flags.tenant, io);
      const day = dayOf(flags.now, report.words, io);
      const said = { id: flags.id, at: Date.parse(`${day}T00:00:00Z`) };
      // The keys first: a tombstone for somebody who can still be read would be a lie.
      const only = { ...keys, erase: async (subject: string) => eraseAndWrite(subject) };
      const eraseAndWrite = async (subject: string) => {
        const found = await keys.erase(subject);
        if (found) await writeKeys(flags.keys, keys, io);
        return found;
      };
      const found = await source.erase(only, flags.person, said);
      await report.send(report.renderer.sheet(eraseSheet(found, flags.id, day, flags.lang)), [
        path,
        flags.keys,
      ]);
    });
}
