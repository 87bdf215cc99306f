import { daySchema, KoppelError, type Language, languages, readDocument } from '@koppel/core';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { BUILT_IN } from '../input/catalogue.js';
import type { Io } from '../io.js';
import type { Renderer } from '../render/pages.js';
import { type Format, formats, rendererOf } from '../render/render.js';
import type { CliWords } from '../words/words.js';
import { wordsIn } from '../words/words-in.js';
import { formatFor, screenFor, writeReport } from './output.js';

/** How a report is to be written. */
export interface ReportOptions {
  readonly lang: Language;
  readonly format?: Format;
  readonly out?: string;
}

/** What an answer depends on besides the firm. */
export interface MatcherFlags {
  readonly catalogue: string;
  readonly areas: string;
  readonly policy?: string;
  readonly now?: string;
}

/** The files that these flags name, if they name any. */
export function filesOf({ catalogue, areas, policy }: MatcherFlags): string[] {
  return policy === undefined ? [catalogue, areas] : [catalogue, areas, policy];
}

export function reportOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>', 'language of the report').choices(languages).default('nl'))
    .addOption(new Option('--format <format>', 'text, or what the ending of --out says').choices(formats))
    .option('--out <file>', 'write to a file instead of standard output');
}

export function nowOption(command: Command): Command {
  return command.option('--now <day>', 'the day of the question, YYYY-MM-DD (default: today)', readDay);
}

export function areasOption(command: Command): Command {
  return command.option('--areas <file|nl>', 'a file with areas, or nl for the Netherlands of 2019', 'nl');
}

export function matcherOptions(command: Command): Command {
  command.option('--catalogue <file|nl-2019>', 'a catalogue file, or the one built in', BUILT_IN);
  return nowOption(areasOption(command).option('--policy <file>', 'weights and limits of your hub'));
}

function readDay(text: string): string {
  try {
    readDocument(daySchema, text);
    return text;
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    throw new InvalidArgumentError(`Expected ${error.issues[0]?.expected ?? 'a day'}.`);
  }
}

export function readLimit(text: string): number {
  const limit = Number(text);
  if (/^\d{1,9}$/.test(text) && limit >= 1) return limit;
  throw new InvalidArgumentError('Expected a whole number from 1.');
}

/** A number of firms below which nobody may be counted. */
export function readLeast(text: string): number {
  const least = Number(text);
  if (/^\d{1,9}$/.test(text) && least >= 2) return least;
  throw new InvalidArgumentError('Expected a whole number from 2.');
}

/** Where a report goes, in which words and in which format. */
export interface Report {
  readonly words: CliWords;
  readonly renderer: Renderer;
  /** Writes the report; `inputs` are the files that it must not replace. */
  send(text: string, inputs: readonly string[]): Promise<void>;
}

export function reportTo(options: ReportOptions, io: Io): Report {
  const { lang, out } = options;
  const words = wordsIn(lang);
  const chosen = formatFor(formats, options);
  return {
    words,
    renderer: rendererOf(chosen, screenFor(out, io)),
    send: (text, inputs) => writeReport(text, out, inputs, words.written, io),
  };
}

/** Offers or firms that cannot be decided yet, and how long a list may be. */
export function listOptions(command: Command, what: string): Command {
  return command
    .addOption(
      new Option('--unknown <how>', `${what} that cannot be decided yet: keep or drop them`)
        .choices(['keep', 'drop'])
        .default('keep'),
    )
    .option('--limit <n>', `at most so many ${what} per list`, readLimit);
}

/** The day of the question. The clock is read here and nowhere else, and the user is told which day it was. */
export function dayOf(now: string | undefined, words: CliWords, io: Io): string {
  if (now !== undefined) return now;
  const today = io.today();
  io.stderr.write(`${words.today(today)}\n`);
  return today;
}
