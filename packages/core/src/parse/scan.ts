import { type Issue, KoppelError, show } from '../errors.js';
import { bounds } from './guard.js';
import { pointerOf, type Step } from './pointer.js';

/** A list (no keys) or an object whose end has not come yet. */
interface Frame {
  readonly keys: Set<string> | undefined;
  step: Step;
  fresh: boolean;
}

/** Characters of a number; more carry no meaning, and the pattern below must not walk them. */
const NUMBER_LENGTH = 400;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORD_LENGTH = 20;
const WORDS = ['true', 'false', 'null'] as const;

/**
 * Reads JSON text without building it: refuses what is no JSON, with line and column (messages of `JSON.parse`
 * differ between engines and may lack both), and nesting that is too deep, at once. Returns the keys that stand twice
 * in one object: `JSON.parse` would silently keep the last.
 */
export function scan(text: string): Issue[] {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner.repeated;
}

class Scanner {
  readonly repeated: Issue[] = [];
  readonly #text: string;
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    this.#value();
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) this.#next(frame);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('the end of the text');
  }

  /** The next entry of a list or object, or its end. */
  #next(frame: Frame): void {
    this.#space();
    const closer = frame.keys === undefined ? ']' : '}';
    if (this.#text[this.#at] === closer) {
      this.#at += 1;
      this.#frames.pop();
      return;
    }
    if (!frame.fresh) this.#take(',', `a comma or ${closer}`);
    if (frame.keys !== undefined) this.#key(frame, frame.keys);
    else frame.step = frame.fresh ? 0 : (frame.step as number) + 1;
    frame.fresh = false;
    this.#value();
  }

  #key(frame: Frame, keys: Set<string>): void {
    this.#space();
    if (this.#text[this.#at] !== '"') this.#fail('a key in double quotes');
    const written = this.#string();
    const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    frame.step = key;
    if (keys.has(key) && this.repeated.length < bounds.issues) this.#repeat(key);
    keys.add(key);
    this.#space();
    this.#take(':', 'a colon');
  }

  #repeat(key: string): void {
    const pointer = this.#pointer();
    const found = `the key ${show(key)} a second time at ${place(this.#text, this.#at)}`;
    this.repeated.push({ pointer, found, expected: 'each key once', hint: 'Keep one of the two' });
  }

  #value(): void {
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{') this.#open(new Set());
    else if (first === '[') this.#open(undefined);
    else if (first === '"') this.#string();
    else if (first !== undefined && (first === '-' || (first >= '0' && first <= '9'))) this.#number();
    else this.#word();
  }

  #open(keys: Set<string> | undefined): void {
    if (this.#frames.length === bounds.depth) {
      this.#refuse(
        `more than ${bounds.depth} levels at ${place(this.#text, this.#at)}`,
        `lists and objects at most ${bounds.depth} deep`,
      );
    }
    this.#at += 1;
    this.#frames.push({ keys, step: 0, fresh: true });
  }

  #word(): void {
    const word = WORDS.find((one) => this.#text.startsWith(one, this.#at));
    if (word === undefined) this.#fail('a value');
    this.#at += word.length;
  }

  #number(): void {
    const start = this.#at;
    while (isNumberCharacter(this.#text.charCodeAt(this.#at))) this.#at += 1;
    const written = this.#text.slice(start, Math.min(this.#at, start + NUMBER_LENGTH + 1));
    if (written.length > NUMBER_LENGTH || !NUMBER.test(written)) {
      this.#at = start;
      this.#refuse(`${show(written)} at ${place(this.#text, start)}`, 'a number as JSON writes it');
    }
  }

  /** Skips a string and returns it as it is written, quotes and all. */
  #string(): string {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (code === 0x5c) this.#escape();
      // NaN, past the end, is not at least a space either.
      else if (code >= 0x20) this.#at += 1;
      else this.#fail('the closing quote of a text');
    }
    this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #escape(): void {
    const next = this.#text.slice(this.#at + 1, this.#at + 6);
    if (/^u[\da-fA-F]{4}$/.test(next)) this.#at += 6;
    else if (/^["\\/bfnrt]/.test(next)) this.#at += 2;
    else this.#fail('an escape that JSON knows', 'Write a backslash as \\\\');
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #take(sign: string, expected: string): void {
    if (this.#text[this.#at] !== sign) this.#fail(expected);
    this.#at += 1;
  }

  #fail(expected: string, hint = hintFor(this.#text[this.#at])): never {
    const here = this.#text.slice(this.#at, this.#at + WORD_LENGTH);
    // A whole word (NaN, None, undefined) says more than its first letter.
    const found = /^[A-Za-z]+/.exec(here)?.[0] ?? String.fromCodePoint(here.codePointAt(0) ?? 0);
    const shown = here === '' ? 'the end of the text' : show(found);
    return this.#refuse(`${shown} at ${place(this.#text, this.#at)}`, expected, hint);
  }

  #refuse(found: string, expected: string, hint?: string): never {
    const pointer = this.#pointer();
    const issue = hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint };
    throw new KoppelError('BAD_DOCUMENT', [issue]);
  }

  #pointer(): string {
    return pointerOf(this.#frames.filter(({ fresh, step }) => !fresh || step !== 0).map(({ step }) => step));
  }
}

function isNumberCharacter(code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39;
  return isDigit || code === 0x2d || code === 0x2b || code === 0x2e || code === 0x65 || code === 0x45;
}

/** What people who know JavaScript, or edit by hand, get wrong. */
function hintFor(found: string | undefined): string | undefined {
  if (found === "'") return 'JSON writes texts in double quotes';
  if (found === '/') return 'JSON has no comments';
  if (found === '}' || found === ']') return 'A comma before it may be one too many';
  return undefined;
}

/** 'line 3, column 12', both counted from 1. */
function place(text: string, index: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return `line ${line}, column ${index - start + 1}`;
}
