import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.js';
import { addExplain } from './commands/explain.js';
import { addFacts } from './commands/facts.js';
import { addGaps } from './commands/gaps.js';
import { addJobs } from './commands/jobs/jobs.js';
import { addMatch } from './commands/match.js';
import { addPeers } from './commands/peers/peers.js';
import { addQuestions } from './commands/questions.js';
import { addRecord } from './commands/record/record.js';
import { addReverse } from './commands/reverse.js';
import { addSchema } from './commands/schema.js';
import { addStack } from './commands/stack.js';
import type { Io } from './io.js';
import { Misuse, Refusal } from './refusal.js';
import { widthOf } from './render/text/layout.js';

/** 0 fine, 1 the input was refused, 2 wrong usage, 3 a fault in the command itself. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the command with the arguments behind its name. Never throws: what goes wrong is said on stderr. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(io, (found) => {
    code = found === 0 ? 0 : 1;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, io);
  }
}

function tell(error: unknown, io: Io): ExitCode {
  // Commander has said already what was wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Misuse) {
    io.stderr.write(`error: ${printable(error.message)}\n`);
    return 2;
  }
  if (error instanceof Refusal) {
    io.stderr.write(error.lines.map((line) => `${printable(line)}\n`).join(''));
    return 1;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const shown = io.env['KOPPEL_DEBUG'] === '1' ? stack : String(stack).split('\n')[0];
  io.stderr.write(`koppel: a fault in koppel, not in your input. Please report it: ${shown}\n`);
  return 3;
}

/** Names of files and what stands in them may hold anything; a terminal must not obey it. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, '\uFFFD');
}

function build(io: Io, exit: (code: number) => void): Command {
  const program = new Command('koppel')
    .description(
      'Brings together who fits: firms and support, entrepreneurs and one another, people and work.',
    )
    .version(versionOf(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText(
      'after',
      `\nExample:\n  koppel support match firm.yaml --now 2019-03-01 --lang en\n${EXITS}`,
    );
  const support = program
    .command('support')
    .summary('support offers for firms')
    .description('Matches firms with support offers, explains the answers and checks catalogues.')
    .addHelpText('after', `\nExample:\n  koppel support check catalogue.yaml\n${EXITS}`);
  addMatch(support, io);
  addExplain(support, io);
  addStack(support, io);
  addQuestions(support, io);
  addReverse(support, io);
  addGaps(support, io);
  addCheck(support, io, exit);
  addSchema(support, io);
  addFacts(support, io);
  addJobs(program, io, EXITS);
  addPeers(program, io, EXITS);
  addRecord(program, io, EXITS, exit);
  return program;
}

const EXITS = `
Exit codes:
  0  fine
  1  the input was refused; stderr says what and where
  2  the command was used in a way that it cannot be
  3  a fault in koppel itself`;

function versionOf(): string {
  const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };
  return manifest.version;
}
