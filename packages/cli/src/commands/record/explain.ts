import { explainDecision } from '@koppel/record';
import type { Command } from 'commander';
import { readDocument, type Words } from '@koppel/core';
import { readValueFile } from '../../input/file.js';
import { readKeys } from '../../input/record.js';
import { wordsSchema } from '../../input/schema.js';
import type { Io } from '../../io.js';
import { about, aboutLater } from '../../refusal.js';
import { explanationSheet } from '../../render/record.js';
import { type ReportOptions, reportOptions, reportTo } from '../options.js';
import { readSource, SOURCE } from './source.js';

interface ExplainFlags extends ReportOptions {
  readonly tenant?: string;
  readonly keys: string;
  readonly person: string;
  readonly offer?: string;
  readonly words?: string;
}

export function addExplain(record: Command, io: Io): void {
  const command = record
    .command('explain')
    .summary('tells a person why')
    .description(
      'The main reasons, what did not count, the nearest change, and what people decided, for the person whom it touched. Nothing of others.',
    )
    .argument('<record>', SOURCE)
    .argument('<run>', 'the id of the run')
    .requiredOption('--keys <file>', 'the keys of persons, JSON')
    .requiredOption('--person <id>', 'to whom it is explained')
    .option('--offer <id>', 'about which offer; what was decided on, or the first, unless said')
    .option('--words <file>', 'names that people read, { fields: { id: { nl, en } }, values: { … } }')
    .option('--tenant <id>', 'whose record it is, in a store');
  reportOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel record explain export.jsonl run-1 --keys keys.json --person firm-12 --lang en --out why.html',
    )
    .action(async (path: string, run: string, flags: ExplainFlags) => {
      const report = reportTo(flags, io);
      const keys = await readKeys(flags.keys, io);
      const words = await wordsOf(flags.words, io);
      const { archive } = await readSource(path, flags.tenant, io);
      const { person, offer, lang: language } = flags;
      const options = {
        keys,
        person,
        language,
        ...(offer !== undefined && { offer }),
        ...(words && { words }),
      };
      const told = await aboutLater(path, explainDecision(archive, run, options));
      await report.send(report.renderer.sheet(explanationSheet(told)), [
        path,
        flags.keys,
        ...(flags.words === undefined ? [] : [flags.words]),
      ]);
    });
}

async function wordsOf(path: string | undefined, io: Io): Promise<Words | undefined> {
  if (path === undefined) return undefined;
  const value = await readValueFile(path, io);
  return about(path, () => readDocument(wordsSchema, value));
}
