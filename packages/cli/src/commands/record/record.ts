import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addErase } from './erase.js';
import { addExplain } from './explain.js';
import { addReplay } from './replay.js';
import { addVerify } from './verify.js';

/** `koppel record …`: what was decided, and why, years later. */
export function addRecord(program: Command, io: Io, exits: string, exit: (code: number) => void): void {
  const record = program
    .command('record')
    .summary('what was decided, and why')
    .description(
      'Checks a decision record, works decisions out again, explains them to whom they touched, and erases persons.',
    )
    .addHelpText('after', `\nExample:\n  koppel record verify export.jsonl --lang en\n${exits}`);
  addVerify(record, io, exit);
  addReplay(record, io, exit);
  addExplain(record, io);
  addErase(record, io);
}
