import { at, type Issue, KoppelError, refuse, show } from '../errors.js';
import { type DeclaredKind, type FieldKind, type Fields, fieldKinds, kindOf } from './kinds.js';
import { type Criterion, isWeight, MAX_WEIGHT, type MeasureSpec, type Operand, type Policy } from './spec.js';
import { languages, type Text } from './text.js';
import { readString } from './values.js';

declare const kind: unique symbol;

/** A field of one side, as the words of a policy name it. Its kind is checked by the compiler. */
export type Ref<K extends FieldKind = FieldKind> = Operand & { readonly [kind]: K };

/** The kind of a reference at run time; kept outside the object, so that a policy stays plain data. */
const kindOfRef = new WeakMap<object, FieldKind>();

function makeRef<K extends FieldKind>(operand: Operand, fieldKind: K): Ref<K> {
  const ref = Object.freeze({ ...operand });
  kindOfRef.set(ref, fieldKind);
  return ref as unknown as Ref<K>;
}

export function refKind(value: unknown): FieldKind | undefined {
  return typeof value === 'object' && value !== null ? kindOfRef.get(value) : undefined;
}

export type Refs<F extends Fields> = { readonly [N in keyof F]: Ref<DeclaredKind<F[N]>> };

/** What the author of a policy gets to write with. */
export interface Sides<A extends Fields, O extends Fields> {
  readonly ask: Refs<A>;
  readonly offer: Refs<O>;
  /** The day of the run, a date. */
  readonly now: Ref<'date'>;
}

/**
 * Writes a policy with typed words: `policy({ ask, offer }, ({ ask, offer }) => ({ id: must(...) }))`.
 * The result is plain data. A measure that cannot read a field's kind is a type error, and throws `BAD_POLICY`.
 */
export function policy<const A extends Fields, const O extends Fields>(
  fields: { readonly ask: A; readonly offer: O },
  write: (sides: Sides<A, O>) => Readonly<Record<string, Criterion>>,
): Policy<A, O> {
  const issues = [...checkFields(fields.ask, '/ask'), ...checkFields(fields.offer, '/offer')];
  if (issues.length > 0) throw new KoppelError('BAD_POLICY', issues);
  const criteria = write({
    ask: refs(fields.ask, 'ask') as Refs<A>,
    offer: refs(fields.offer, 'offer') as Refs<O>,
    now: makeRef({ now: true }, 'date'),
  });
  for (const id of Object.keys(criteria)) readString(id, '/criteria', 'the id of a criterion');
  return { koppel: 1, ask: fields.ask, offer: fields.offer, criteria };
}

/** Names that objects use themselves; a document that carries them is refused elsewhere too. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const LONGEST_NAME = 100;

export function checkFields(fields: Fields, pointer: string): Issue[] {
  return Object.entries(fields).flatMap(([name, declaration]): Issue[] => {
    if (name.length > LONGEST_NAME) {
      return [
        { pointer, found: `a field name of ${name.length} characters`, expected: `at most ${LONGEST_NAME}` },
      ];
    }
    const declared = kindOf(declaration);
    const where = at(pointer, name);
    if (name === '' || RESERVED.includes(name)) {
      return [{ pointer: where, found: `the field name ${show(name)}`, expected: 'a name of its own' }];
    }
    if (fieldKinds.includes(declared)) return [];
    return [{ pointer: where, found: show(declared), expected: `a kind: ${fieldKinds.join(', ')}` }];
  });
}

function refs(fields: Fields, side: 'ask' | 'offer'): Refs<Fields> {
  const known = new Map<string, Ref>();
  for (const [name, declaration] of Object.entries(fields)) {
    const operand: Operand = side === 'ask' ? { ask: name } : { offer: name };
    known.set(name, makeRef(operand, kindOf(declaration)));
  }
  return new Proxy({} as Refs<Fields>, {
    get: (_, name) =>
      known.get(String(name)) ??
      refuse(
        'BAD_POLICY',
        `/${side}`,
        `${side}.${String(name)}`,
        `a declared field: ${[...known.keys()].sort().join(', ')}`,
      ),
  });
}

export interface CriterionOptions {
  /** What a person reads above the sentence. */
  readonly label?: Text;
}

/** A demand: who does not meet it is `ineligible`; where it is not known, the verdict is `open`. */
export function must(measure: MeasureSpec, options: CriterionOptions = {}): Criterion {
  return labelled({ level: 'must', measure }, options);
}

/** A wish worth `weight × 1000` points when fully met. Weight: whole, 0…1000, and 0 switches it off. */
export function prefer(weight: number, measure: MeasureSpec, options: CriterionOptions = {}): Criterion {
  checkWeight(weight, '/weight');
  return labelled({ level: 'prefer', weight, measure }, options);
}

function labelled(criterion: Criterion, { label }: CriterionOptions): Criterion {
  if (label === undefined) return criterion;
  for (const language of languages) readString(label[language], `/label/${language}`, 'a label');
  return { ...criterion, label };
}

export function checkWeight(weight: unknown, pointer: string): asserts weight is number {
  if (!isWeight(weight)) {
    refuse('BAD_POLICY', pointer, show(weight), `a whole weight from 0 to ${MAX_WEIGHT}`);
  }
}
