import type { Held } from '../measure/evaluate.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import type { Planned } from './criteria.js';
import { valueKey } from './value-key.js';

/** Longer keys cost more than what they would save. */
const LONGEST_KEY = 600;

/** How many criteria have a number at a time. */
const MOST_NUMBERS = 10_000;

/** A number for each criterion, the same for those that mean the same: short keys are found sooner. None is given twice. */
export class Numbers {
  readonly #ofCriterion = new WeakMap<Planned, number>();
  readonly #ofMeaning = new Map<string, number>();
  #next = 0;

  of(criterion: Planned): number {
    let number = this.#ofCriterion.get(criterion) ?? this.#ofMeaning.get(criterion.key);
    if (number === undefined) {
      if (this.#ofMeaning.size >= MOST_NUMBERS) this.#ofMeaning.clear();
      number = this.#next;
      this.#next += 1;
      this.#ofMeaning.set(criterion.key, number);
    }
    this.#ofCriterion.set(criterion, number);
    return number;
  }
}

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
  keyOf(criterion: Planned, numbers: Numbers): string | undefined {
    const { askFields, custom } = criterion;
    if (custom) return undefined;
    let whole = `${numbers.of(criterion)} ${this.context.now ?? ''}`;
    for (const field of askFields) whole += `\u0000${this.#fieldKey(field)}`;
    return whole.length > LONGEST_KEY ? undefined : whole;
  }

  #fieldKey(field: string): string {
    const known = this.#keys.get(field);
    if (known !== undefined) return known;
    const held = this.ask.get(field);
    const key = held === undefined ? '' : keyOf(held);
    this.#keys.set(field, key);
    return key;
  }
}

/** By what was read, as objects may hold more than they show; numbers and strings show all, and are quicker. */
function keyOf({ kind, value, raw }: Held): string {
  if (typeof raw === 'number') return `${raw}`;
  return typeof raw === 'string' ? `"${raw}"` : valueKey(kind, value);
}
