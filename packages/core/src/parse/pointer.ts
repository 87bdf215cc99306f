import { at } from '../errors.js';

/** Longer pointers are cut in the middle: a person has to find the place, not read a book. */
const POINTER_LENGTH = 200;
const STEP_LENGTH = 60;

/** One step of a path into a document: a key, or a place in a list. */
export type Step = string | number;

/** The JSON Pointer of a path, safe to print: cut to 200 characters (the cut shows as …) and well-formed. */
export function pointerOf(steps: readonly PropertyKey[]): string {
  const whole = steps.reduce<string>((pointer, step) => at(pointer, String(step)), '');
  if (whole.length <= POINTER_LENGTH) return whole.toWellFormed();
  const parts = steps.map((step) => at('', cut(String(step))));
  const short = parts.join('').length <= POINTER_LENGTH ? parts.join('') : dropMiddle(parts);
  return short.toWellFormed();
}

function cut(step: string): string {
  return step.length <= STEP_LENGTH ? step : `${step.slice(0, STEP_LENGTH)}…`;
}

/** The first step, and as many of the last ones as fit. */
function dropMiddle(parts: readonly string[]): string {
  const first = `${parts[0]}/…`;
  let tail = '';
  for (const part of [...parts].reverse()) {
    if (first.length + part.length + tail.length > POINTER_LENGTH) break;
    tail = part + tail;
  }
  return first + tail;
}

/** The steps of a JSON Pointer that `at` made. */
export function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a path, or undefined where there is nothing. Own properties only. */
export function lookUp(document: unknown, steps: readonly PropertyKey[]): unknown {
  let here = document;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** Whole numbers that a list could count with; everything else is a name. */
const INDEX = /^\d{1,9}$/;

/** Order of reading: step by step, places in a list by number, and what holds something before what it holds. */
export function byPlace(a: { readonly pointer: string }, b: { readonly pointer: string }): number {
  const left = a.pointer.split('/');
  const right = b.pointer.split('/');
  for (let step = 0; step < Math.min(left.length, right.length); step += 1) {
    const order = byStep(left[step] as string, right[step] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function byStep(a: string, b: string): number {
  if (INDEX.test(a) && INDEX.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
