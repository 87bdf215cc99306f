import stringify from 'fast-json-stable-stringify';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import type { Planned } from './criteria.js';

/** Longer keys cost more than what they would save. */
const LONGEST_KEY = 600;

/** An ask that is put to an index. */
export class Question {
  readonly ask: Side;
  readonly context: Context;
  readonly #keys = new Map<string, string>();

  constructor(ask: Side, context: Context) {
    this.ask = ask;
    this.context = context;
  }

  /** The same for criteria that read alike in this ask; undefined where that is not worth remembering. */
  keyOf({ key, askFields, custom }: Planned): string | undefined {
    if (custom) return undefined;
    let whole = `${this.context.now ?? ''} ${key}`;
    for (const field of askFields) whole += `\u0000${this.#fieldKey(field)}`;
    return whole.length > LONGEST_KEY + key.length ? undefined : whole;
  }

  #fieldKey(field: string): string {
    const known = this.#keys.get(field);
    if (known !== undefined) return known;
    const raw = this.ask.get(field)?.raw;
    const key = typeof raw === 'number' ? `${raw}` : raw === undefined ? '' : stringify(raw);
    this.#keys.set(field, key);
    return key;
  }
}
