import { type Issue, KoppelError } from '@koppel/core';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';

/** How often one document may point back to what it said before; more is an attack, not a catalogue. */
const MOST_ALIASES = 50;
const REPORTED = 20;
const TOO_DEEP = 'Maximum call stack';

/**
 * YAML text to a plain value: the core schema of YAML 1.2 and nothing else. Tags of one's own, keys that stand twice,
 * keys that are no text, and more than one document are refused; all faults at once, each with its line.
 */
export function readYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = attempt(() =>
    parseDocument(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      stringKeys: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    }),
  );
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    // What follows on nesting without end is only its echo.
    const deep = faults.find(({ message }) => message.startsWith(TOO_DEEP));
    const told = deep === undefined ? faults.slice(0, REPORTED) : [deep];
    throw new KoppelError(
      'BAD_DOCUMENT',
      told.map((fault) => issueOf(fault, lines)),
    );
  }
  return attempt(() => document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
}

function issueOf(fault: YAMLError, lines: LineCounter): Issue {
  const { line, col } = lines.linePos(fault.pos[0]);
  const message = inWords(fault.message.replace(/\s+/g, ' ').trim());
  return {
    pointer: '',
    found: `YAML that cannot be read at line ${line}, column ${col} (${message})`,
    expected: 'plain YAML',
  };
}

/** Some messages of the library speak to programmers. */
function inWords(message: string): string {
  if (message.startsWith(TOO_DEEP)) return 'Lists and objects go too deep';
  if (message.startsWith('Source contains multiple documents')) return 'A second document starts here';
  if (message.startsWith('With stringKeys')) return 'Keys have to be text';
  return message;
}

/** Some hostile documents make the library throw: too many aliases, an alias of nothing, nesting without end. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const deep = error instanceof RangeError;
    const found = deep
      ? 'lists and objects inside one another without end'
      : `aliases that cannot be followed (${error instanceof Error ? error.message : 'unknown'})`;
    throw new KoppelError('BAD_DOCUMENT', [
      { pointer: '', found, expected: 'plain YAML', hint: 'Write it out in full' },
    ]);
  }
}
