/**
 * Whether trying again helps. `no`: the call is wrong. `same`: the same call with the same key may succeed, and counts once.
 * `anew`: read again and decide again, under a new key.
 */
export type Retry = 'no' | 'same' | 'anew';

/** The closed list of things that Koppel refuses, and whether a retry helps. */
const retries = {
  BAD_VALUE: 'no',
  BAD_DOCUMENT: 'no',
  BAD_POLICY: 'no',
  BAD_ADJUSTMENT: 'no',
  BAD_TREE: 'no',
  DUPLICATE_ID: 'no',
  MISSING_CONTEXT: 'no',
  NOT_SERIALISABLE: 'no',
  BAD_OPTION: 'no',
  BAD_BYTES: 'no',
  /** Something is not as the caller believed: a version, a key, the state of a hold. */
  CONFLICT: 'anew',
  NOT_FOUND: 'anew',
  /** Not that much is free. */
  EXHAUSTED: 'anew',
  /** The time of a hold is over. */
  EXPIRED: 'anew',
  CANCELLED: 'same',
  /** The storage failed, and whether it did what was asked may be unknown. */
  UNAVAILABLE: 'same',
  CLOSED: 'no',
} as const satisfies Record<string, Retry>;

export type ErrorCode = keyof typeof retries;

export const errorCodes = Object.keys(retries) as readonly ErrorCode[];

/** One thing that is wrong: where, what was found, what was expected and what to do about it. */
export interface Issue {
  /** JSON Pointer (RFC 6901) into the document that the caller handed over; '' is the whole document. */
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
  /** A next step, a sentence without a full stop. */
  readonly hint?: string;
}

/** Every misuse of Koppel throws this class (or a subclass of it); `issues` holds all that was found at once. */
export class KoppelError extends Error {
  override readonly name: string = 'KoppelError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly issues: readonly Issue[];

  /** @param options.cause what a driver or server said; not enumerable: it is for a log, and must not reach an answer by accident. */
  constructor(code: ErrorCode, issues: readonly Issue[], options?: { cause?: unknown }) {
    const readable = issues.map((issue) => ({ ...issue, pointer: shorten(issue.pointer) }));
    super(readable.map(describeIssue).join('\n'), options);
    this.code = code;
    this.retry = retries[code];
    this.issues = readable;
  }
}

/** A hostile key must not fill the screen. */
const POINTER_LENGTH = 200;

function shorten(pointer: string): string {
  return pointer.length <= POINTER_LENGTH
    ? pointer
    : `${pointer.slice(0, POINTER_LENGTH - 1)}…`.toWellFormed();
}

/** One line for a person: `/headcount: found "many", expected a number. Write 12, or { gte: 10, lt: 50 }.` */
export function describeIssue(issue: Issue): string {
  const where = issue.pointer === '' ? '' : `${issue.pointer}: `;
  const next = issue.hint === undefined ? '' : `. ${issue.hint}`;
  return `${where}found ${issue.found}, expected ${issue.expected}${next}${next.endsWith('?') ? '' : '.'}`;
}

/** Throws a `KoppelError` about one place. */
export function refuse(
  code: ErrorCode,
  pointer: string,
  found: string,
  expected: string,
  hint?: string,
): never {
  throw new KoppelError(code, [
    hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint },
  ]);
}

const SHOWN = 60;

/** A short, safe description of any value for an error message; never walks deep or prints much. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    const cut = value.length > SHOWN ? `${value.slice(0, SHOWN)}… (${value.length} characters)` : value;
    return JSON.stringify(cut);
  }
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `the bigint ${value.toString().slice(0, SHOWN)}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (value instanceof Date) return 'a Date';
  if (typeof value === 'object') {
    const keys: string[] = [];
    let more = false;
    for (const key in value) {
      if (keys.length === 4) {
        more = true;
        break;
      }
      keys.push(key.slice(0, 20));
    }
    return `an object with ${keys.length === 0 ? 'no keys' : keys.join(', ')}${more ? ', …' : ''}`;
  }
  return String(value);
}

/** Appends one step to a JSON Pointer, escaped as RFC 6901 asks. */
export function at(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A next step for a number where text belongs: what somebody gets who writes 2009 or 25.11 in YAML. */
export function inQuotes(value: unknown): string | undefined {
  return typeof value === 'number' ? `Write it in quotes: "${value}"` : undefined;
}
