import type { GroupTally } from './impact.js';

/** A row of a table by one trait that is not the sum of its rows in a table by several. */
export interface Mismatch {
  readonly category: string;
  readonly stated: { readonly people: number; readonly selected: number };
  readonly summed: { readonly people: number; readonly selected: number };
}

/**
 * Holds a table by one trait against a table by several, whose rows say to which category of that trait they belong. Tables of the same
 * people agree; a table of a report that does not is not to be trusted.
 */
export function reconcile(
  single: readonly GroupTally[],
  crossed: readonly (GroupTally & { readonly of: string })[],
): Mismatch[] {
  const rows = new Map(single.map((row) => [row.category, row]));
  const names = [...new Set([...rows.keys(), ...crossed.map(({ of }) => of)])];
  return names.flatMap((category) => {
    const parts = crossed.filter(({ of }) => of === category);
    const sum = (field: 'people' | 'selected') => parts.reduce((all, part) => all + part[field], 0);
    const { people = 0, selected = 0 } = rows.get(category) ?? {};
    const [stated, summed] = [
      { people, selected },
      { people: sum('people'), selected: sum('selected') },
    ];
    const same = stated.people === summed.people && stated.selected === summed.selected;
    return same ? [] : [{ category, stated, summed }];
  });
}
