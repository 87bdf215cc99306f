import type { Category } from '../policy/values.js';
import { defineMeasure } from './define.js';
import { NO, type State, shownTags, stateKernel, stateReading, tableOver, UNKNOWN, YES } from './tagging.js';

/** A field has one of the wanted values. */
export const value = defineMeasure({
  name: 'value',
  doc: 'Met when the category is the wanted name, or the flag is as wanted. For one of several names: shares with a list of names.',
  usefulFor: 'situation, contract kind, yes-or-no facts',
  notUsefulFor: 'fields with several values at once: those are tags (covers, shares)',
  of: ['category', 'flag'],
  by: ['category', 'flag'],
  params: {},
  read: (of, by) => stateReading(sameState(of, by), { found: shown(of), wanted: shown(by) }),
  kernelOf(of, by) {
    if (of.kind === 'flag') return stateKernel(of, (row) => (by === (of.values[row] === 1) ? YES : NO));
    const table = tableOver(of, (name) => sameState({ oneOf: [name] }, by));
    return stateKernel(of, (row) => table[of.codes[row] as number] as number);
  },
});

/** One name each, perhaps not known which; a set of wanted names is for `shares`. */
function sameState(of: Category | boolean, by: Category | boolean): State {
  if (typeof of === 'boolean' || typeof by === 'boolean') return of === by ? YES : NO;
  const wanted = of.oneOf.filter((name) => by.oneOf.includes(name)).length;
  if (wanted === 0) return NO;
  return of.oneOf.length === 1 && by.oneOf.length === 1 ? YES : UNKNOWN;
}

function shown(value: Category | boolean): readonly string[] | boolean {
  return typeof value === 'boolean' ? value : shownTags(value);
}
