import { type Issue, KoppelError, show } from '../errors.js';
import { readString } from '../policy/values.js';
import { pointerOf, type Step } from './pointer.js';

/** How large a document may be before anything walks it. */
export const bounds = {
  /** Lists and objects inside one another. */
  depth: 64,
  /** Values in all: every text, number, flag, null, list and object counts. */
  nodes: 2_000_000,
  /** Characters in a key. */
  keyLength: 1_000,
  /** Faults that are reported before the walk stops. */
  issues: 50,
} as const;

/** Keys by which JSON can reach the prototype of an object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses a value that is not plain, modest JSON, before anything else walks it: too deep, too large, not finite,
 * not plain objects and lists, dangerous keys, text that is not well-formed NFC. Throws `BAD_DOCUMENT` with up to
 * 50 faults. A key whose value is `undefined` counts as absent.
 */
export function guard(value: unknown): void {
  const issues = faultsOf(value);
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
}

/** What `guard` has against a value, for callers that report under another code. */
export function faultsOf(value: unknown): Issue[] {
  const walk = new Walk();
  walk.run(value);
  return walk.issues;
}

/** A list (no keys) or an object that is being walked. */
interface Frame {
  readonly holder: object;
  readonly keys: readonly string[] | undefined;
  readonly size: number;
  next: number;
}

/** Depth first with a stack of its own: a hostile depth must not become depth on the stack of the engine. */
class Walk {
  readonly issues: Issue[] = [];
  readonly #frames: Frame[] = [];
  #nodes = 0;
  #stopped = false;

  run(root: unknown): void {
    if (root === undefined) this.#say('nothing', 'a JSON value');
    else this.#visit(root);
    while (!this.#stopped) {
      const frame = this.#frames.at(-1);
      if (frame === undefined) return;
      if (frame.next === frame.size) this.#frames.pop();
      else this.#visitNext(frame);
    }
  }

  #visitNext(frame: Frame): void {
    const key = frame.keys === undefined ? frame.next : (frame.keys[frame.next] as string);
    if (typeof key === 'string') this.#checkKey(key);
    frame.next += 1;
    const value = (frame.holder as Record<Step, unknown>)[key];
    if (value !== undefined) this.#visit(value);
    else if (frame.keys === undefined) {
      this.#say('nothing', 'a value in every place of a list', 'Leave the place out');
    }
  }

  #visit(value: unknown): void {
    this.#nodes += 1;
    if (value === null || typeof value === 'boolean') return;
    if (typeof value === 'string') this.#checkText(value);
    else if (typeof value === 'object') this.#open(value);
    else if (typeof value !== 'number') this.#say(show(value), 'a JSON value');
    else if (!Number.isFinite(value)) this.#say(show(value), 'a finite number');
  }

  #open(holder: object): void {
    if (this.#frames.length === bounds.depth) {
      this.#say(`more than ${bounds.depth} levels`, `lists and objects at most ${bounds.depth} deep`);
      this.#stopped = true;
      return;
    }
    const isList = Array.isArray(holder);
    if (!isList && !isPlain(holder)) {
      this.#say(`an object of the class ${className(holder)}`, 'plain JSON', 'Write it as text or numbers');
      return;
    }
    const keys = isList ? undefined : Object.keys(holder);
    const size = keys === undefined ? (holder as readonly unknown[]).length : keys.length;
    if (this.#nodes + size > bounds.nodes) {
      this.#say(`more than ${bounds.nodes} values`, `at most ${bounds.nodes}`, 'Split the document');
      this.#stopped = true;
      return;
    }
    this.#frames.push({ holder, keys, size, next: 0 });
  }

  #checkText(text: string): void {
    const fault = textFault(text);
    if (fault !== undefined) this.#say(fault.found, fault.expected, fault.hint);
  }

  #checkKey(key: string): void {
    if (key.length > bounds.keyLength) {
      this.#sayOfKey(`a key of ${key.length} characters`, `keys of at most ${bounds.keyLength} characters`);
    } else if (FORBIDDEN.has(key)) {
      this.#sayOfKey(`the key ${show(key)}`, 'another key', 'JavaScript keeps this name for itself');
    } else {
      const fault = textFault(key);
      if (fault === undefined) return;
      this.#sayOfKey(`${fault.found} in the key ${show(key)}`, fault.expected, fault.hint);
    }
  }

  #say(found: string, expected: string, hint?: string): void {
    this.#add(this.#frames, found, expected, hint);
  }

  /** Faults of a key are reported at what holds it: the key itself may not be fit to print. */
  #sayOfKey(found: string, expected: string, hint?: string): void {
    this.#add(this.#frames.slice(0, -1), found, expected, hint);
  }

  #add(frames: readonly Frame[], found: string, expected: string, hint: string | undefined): void {
    const pointer = pointerOf(frames.map(stepOf));
    this.issues.push(hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint });
    if (this.issues.length === bounds.issues) this.#stopped = true;
  }
}

/** The step that a frame has taken last. */
function stepOf({ keys, next }: Frame): Step {
  return keys === undefined ? next - 1 : (keys[next - 1] as string);
}

/** What `readString` has against a text. Its meaning is kept there; only an empty text is fine here. */
function textFault(text: string): Issue | undefined {
  if (text === '') return undefined;
  try {
    readString(text, '');
    return undefined;
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return error.issues[0];
  }
}

/** Made by braces or JSON.parse, in this realm or another: nothing but Object.prototype (or null) above it. */
function isPlain(value: object): boolean {
  const above: unknown = Object.getPrototypeOf(value);
  if (above === null || above === Object.prototype) return true;
  return Object.getPrototypeOf(above) === null && Object.hasOwn(above as object, 'isPrototypeOf');
}

function className(value: object): string {
  const above = Object.getPrototypeOf(value) as { readonly constructor?: unknown };
  const name = typeof above.constructor === 'function' ? above.constructor.name : '';
  return name === '' ? 'without a name' : show(name);
}
