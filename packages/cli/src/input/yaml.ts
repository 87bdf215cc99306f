import { type Issue, KoppelError } from '@koppel/core';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';

/** How often one document may point back to what it said before; more is an attack, not a catalogue. */
const MOST_ALIASES = 50;
const REPORTED = 20;

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
      logLevel: 'silent',
      lineCounter: lines,
    }),
  );
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new KoppelError(
      'BAD_DOCUMENT',
      faults.slice(0, REPORTED).map((fault) => issueOf(fault, lines)),
    );
  }
  return attempt(() => document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
}

function issueOf(fault: YAMLError, lines: LineCounter): Issue {
  const { line, col } = lines.linePos(fault.pos[0]);
  const message = fault.message.replace(/\s+/g, ' ').trim();
  return {
    pointer: '',
    found: `YAML that cannot be read at line ${line}, column ${col} (${message})`,
    expected: 'plain YAML',
  };
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
