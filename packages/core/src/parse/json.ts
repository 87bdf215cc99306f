import { type Issue, KoppelError, refuse, show } from '../errors.js';
import { bounds, faultsOf } from './guard.js';
import { scan } from './scan.js';

/** Characters of JSON text: 64 MiB. */
const TEXT_LENGTH = 64 * 1024 * 1024;

/**
 * JSON text to a guarded value (see `guard`). Refuses what `JSON.parse` lets pass: keys that stand twice in one object,
 * and nesting without end. `name`, a file name perhaps, is put into the message. Throws `BAD_DOCUMENT`.
 */
export function readJson(text: string, name?: string): unknown {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof KoppelError) || name === undefined) throw error;
    throw new KoppelError(
      error.code,
      error.issues.map((issue) => ({ ...issue, found: `${issue.found} in ${name}` })),
    );
  }
}

function read(text: unknown): unknown {
  if (typeof text !== 'string') refuse('BAD_DOCUMENT', '', show(text), 'JSON text');
  if (text.length > TEXT_LENGTH) {
    refuse('BAD_DOCUMENT', '', `${text.length} characters`, `at most ${TEXT_LENGTH}`, 'Split the document');
  }
  // Editors on Windows put a byte order mark first; RFC 8259 lets a reader ignore it.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const issues: Issue[] = scan(json);
  const value = build(json);
  issues.push(...faultsOf(value));
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, bounds.issues));
  return value;
}

/** `scan` has read every character, so this cannot fail; if it ever does, it is still a refusal and not a crash. */
function build(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return refuse('BAD_DOCUMENT', '', 'text that is no JSON', 'JSON text');
  }
}
