import type { Category } from '../policy/values.js';
import { defineMeasure } from './define.js';
import { NO, type State, shownTags, stateKernel, stateReading, tableOver, UNKNOWN, YES } from './tagging.js';

/** A field has one of the wanted values. */
export const value = defineMeasure({
  name: 'value',
  doc: 'Met when the category is one of the wanted names, or the flag is as wanted.',
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

/** The second operand is a set of wanted names; the first is one name, perhaps not known which. */
function sameState(of: Category | boolean, by: Category | boolean): State {
  if (typeof of === 'boolean' || typeof by === 'boolean') return of === by ? YES : NO;
  const wanted = of.oneOf.filter((name) => by.oneOf.includes(name)).length;
  return wanted === of.oneOf.length ? YES : wanted === 0 ? NO : UNKNOWN;
}

function shown(value: Category | boolean): readonly string[] | boolean {
  return typeof value === 'boolean' ? value : shownTags(value);
}
