import { type Issue, KoppelError, show } from '../errors.js';
import { atLeast } from '../measure/logic.js';
import { mismatch, type ParamSpec } from '../measure/params.js';
import { definitionOf } from '../measure/registry.js';
import { type AtLeastSpec, type LeafSpec, type MeasureSpec, walkSpec } from '../policy/spec.js';
import { didYouMean, listNames } from './nearest.js';
import { withoutMinusZero } from './params.js';

/** What is wrong with one parameter; the caller knows where it stands. */
export type Fault = Omit<Issue, 'pointer'>;

/** A parameter somewhere inside the measure of a criterion. */
interface Slot {
  readonly name: string;
  /** Where its measure is, below the criterion. */
  readonly place: string;
  /** The measure that has it. */
  readonly owner: string;
  readonly tunable: boolean;
  readonly set: (value: unknown) => MeasureSpec | Fault;
}

/** The names of the parameters that staff may change, each once. */
export function tunableNames(measure: MeasureSpec): readonly string[] {
  const names = slotsOf(measure).filter(({ tunable }) => tunable);
  return [...new Set(names.map(({ name }) => name))].sort();
}

/**
 * The measure with one parameter changed, wherever in a composed measure it stands, or what is wrong. A name that
 * several parts have is refused: a choice must not fall on one of them by accident. `words`: what staff may write.
 */
export function tune(
  measure: MeasureSpec,
  name: string,
  value: unknown,
  words: readonly string[],
): { readonly measure: MeasureSpec } | { readonly fault: Fault } {
  const named = slotsOf(measure).filter((slot) => slot.name === name);
  const [slot, ...others] = named.filter(({ tunable }) => tunable);
  if (slot === undefined)
    return { fault: named[0] === undefined ? unknown(name, words) : fixed(named[0], words) };
  if (others.length > 0) return { fault: ambiguous(name, [slot, ...others]) };
  const changed = slot.set(value);
  if ('found' in changed) return { fault: changed };
  return { measure: replaced(measure, '/measure', slot.place, changed) };
}

function slotsOf(measure: MeasureSpec): Slot[] {
  const slots: Slot[] = [];
  walkSpec(measure, '/measure', (spec, place) => {
    if (spec.type === 'atLeast') slots.push(shareSlot(spec, place));
    if (spec.type === 'measure') slots.push(...paramSlots(spec, place));
  });
  return slots;
}

function paramSlots(spec: LeafSpec, place: string): Slot[] {
  const params = Object.entries(definitionOf(spec.name)?.params ?? {});
  return params.map(([name, param]) => ({
    name,
    place,
    owner: spec.name,
    tunable: param.tunable,
    set: (value) => withParam(spec, name, param, value),
  }));
}

function withParam(spec: LeafSpec, name: string, param: ParamSpec, value: unknown): LeafSpec | Fault {
  const given = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  const expected = mismatch(param, given);
  if (expected !== undefined || given === undefined) {
    return { found: show(value), expected: expected ?? 'a value', hint: param.doc.replace(/\.$/, '') };
  }
  const plain = typeof given === 'number' ? withoutMinusZero(given) : given;
  return { ...spec, params: { ...spec.params, [name]: plain } };
}

function shareSlot(spec: AtLeastSpec, place: string): Slot {
  const set = (value: unknown): MeasureSpec | Fault => {
    try {
      return atLeast(value as number, spec.part);
    } catch (error) {
      const issue = error instanceof KoppelError ? error.issues[0] : undefined;
      if (issue === undefined) throw error;
      return { found: issue.found, expected: issue.expected };
    }
  };
  return { name: 'share', place, owner: 'atLeast', tunable: true, set };
}

/** `spec` with the measure at `target` replaced; what lies beside it is kept as it is. */
function replaced(spec: MeasureSpec, place: string, target: string, by: MeasureSpec): MeasureSpec {
  if (place === target) return by;
  switch (spec.type) {
    case 'all':
    case 'any': {
      const parts = spec.parts.map((part, index) => replaced(part, `${place}/parts/${index}`, target, by));
      return { ...spec, parts };
    }
    case 'not':
    case 'atLeast':
      return { ...spec, part: replaced(spec.part, `${place}/part`, target, by) };
    default:
      return spec;
  }
}

/** 'one of: weight, zeroAtKm', or that there is nothing. */
export function choice(words: readonly string[]): string {
  return words.length === 0
    ? 'nothing: staff can tune nothing in this criterion'
    : `one of: ${listNames(words)}`;
}

function unknown(name: string, words: readonly string[]): Fault {
  const hint = didYouMean(name, words);
  const fault = { found: 'an unknown parameter', expected: choice(words) };
  return hint === undefined ? fault : { ...fault, hint };
}

function fixed(slot: Slot, words: readonly string[]): Fault {
  return {
    found: `the parameter ${slot.name} of ${slot.owner}, which is not for tuning`,
    expected: choice(words),
    hint: `Only the author of the policy may change ${slot.name}`,
  };
}

function ambiguous(name: string, slots: readonly Slot[]): Fault {
  const parts = slots.map(({ owner, place }) => `${owner} at ${place}`).join(' and ');
  return {
    found: `${name}, which ${slots.length} parts have: ${parts}`,
    expected: 'a parameter that one part has',
    hint: 'Ask the author of the policy to make a criterion of each part',
  };
}
