import { assign, readDocument } from '@koppel/core';
import { type Masterclasses, masterclassesSchema } from '../schema/sessions.js';

export interface ClassSeats {
  readonly class: string;
  /** False when too few firms came together; then nobody is in it. */
  readonly held: boolean;
  readonly firms: readonly { readonly firm: string; readonly persons: readonly string[] }[];
}

export interface MasterclassPlan {
  readonly classes: readonly ClassSeats[];
  /** Firms without a class. `roles`: nobody with a role that is admitted; `role-unknown`: nobody whose role is known; `full`. */
  readonly without: readonly { readonly firm: string; readonly because: 'roles' | 'role-unknown' | 'full' }[];
}

/**
 * Seats in masterclasses (KennisTraject: 5 to 10 firms, at most 3 persons of each): as many firms as can be, then their dearest classes;
 * only persons with a role that manages something. Each firm has one seat before any has a second. A class with too few firms is not held,
 * the emptiest first, and its firms try the others.
 *
 * @throws KoppelError `BAD_DOCUMENT`
 */
export function masterclassSeats(given: unknown): MasterclassPlan {
  const { classes, firms } = readDocument(masterclassesSchema, given);
  const sorted = [...classes].sort((a, b) => (a.id < b.id ? -1 : 1));
  let open = sorted;
  let placed = place(open, firms);
  for (;;) {
    const size = (id: string): number => placed.filter((one) => one.place === id).length;
    const small = open.filter(({ id, firms: { least } }) => size(id) < least);
    const [first] = small.sort((a, b) => size(a.id) - size(b.id) || (a.id < b.id ? -1 : 1));
    if (first === undefined) break;
    open = open.filter((one) => one !== first);
    placed = place(open, firms);
  }
  const classOf = new Map(placed.map(({ applicant, place: id }) => [applicant, id]));
  return {
    classes: sorted.map((one) => ({
      class: one.id,
      held: open.includes(one),
      firms: seats(
        one,
        firms.filter(({ id }) => classOf.get(id) === one.id),
      ),
    })),
    without: firms
      .filter(({ id }) => !classOf.has(id))
      .map((firm) => {
        const able = sorted.some((one) => firm.prefers.includes(one.id) && admitted(one, firm).length > 0);
        const unknown = firm.persons.some(({ role }) => role === undefined);
        return {
          firm: firm.id,
          because: able ? ('full' as const) : unknown ? ('role-unknown' as const) : ('roles' as const),
        };
      })
      .sort((a, b) => (a.firm < b.firm ? -1 : 1)),
  };
}

type Class = Masterclasses['classes'][number];
type Firm = Masterclasses['firms'][number];

function place(open: readonly Class[], firms: readonly Firm[]) {
  const longest = firms.reduce((most, { prefers }) => Math.max(most, prefers.length), 0);
  return assign(
    {
      applicants: firms.map(({ id }) => ({ id })),
      places: open.map((one) => ({
        id: one.id,
        capacity: Math.min(one.firms.most, one.persons ?? one.firms.most),
      })),
      pairs: firms.flatMap((firm) =>
        [...new Set(firm.prefers)].flatMap((id, rank) => {
          const found = open.find((one) => one.id === id);
          if (found === undefined || admitted(found, firm).length === 0) return [];
          return [{ applicant: firm.id, place: id, weight: longest - rank }];
        }),
      ),
    },
    { goal: 'most' },
  ).pairs;
}

function admitted({ roles }: Class, { persons }: Firm): readonly string[] {
  return persons.filter(({ role }) => role !== undefined && roles.includes(role)).map(({ id }) => id);
}

/** One person of each firm, then a second of each, as long as there are seats. */
function seats(one: Class, firms: readonly Firm[]): ClassSeats['firms'] {
  const list = [...firms]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((firm) => ({ firm: firm.id, able: admitted(one, firm), persons: [] as string[] }));
  let left = one.persons ?? one.firms.most * one.personsPerFirm;
  for (let round = 0; round < one.personsPerFirm; round++) {
    for (const { able, persons } of list) {
      const next = able[round];
      if (next === undefined || left === 0) continue;
      persons.push(next);
      left -= 1;
    }
  }
  return list.map(({ firm, persons }) => ({ firm, persons }));
}
