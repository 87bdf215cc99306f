import { assign } from '@koppel/core';
import type { JobEvent, KeptPlan } from '../schema/event.js';

/** Where a firm stands: the same stand for all, in the order of their ids. */
export interface Stand {
  readonly firm: string;
  readonly room: string;
  readonly stand: number;
}

export interface WorkshopSeat {
  readonly seeker: string;
  readonly workshop: string;
}

/** One stand each. Who had one keeps it; the others take the first that is free. */
export function standsFor(event: JobEvent, earlier?: KeptPlan): readonly Stand[] {
  const firms = new Set(event.employers.map(({ firm }) => firm));
  const kept = (earlier?.stands ?? []).filter(({ firm, room, stand }) => {
    const found = event.rooms.find(({ id }) => id === room);
    return firms.has(firm) && found !== undefined && stand <= found.stands;
  });
  const taken = new Set(kept.map(({ room, stand }) => `${stand} ${room}`));
  const free = event.rooms.flatMap(({ id: room, stands }) =>
    Array.from({ length: stands }, (_, k) => ({ room, stand: k + 1 })).filter(
      ({ stand }) => !taken.has(`${stand} ${room}`),
    ),
  );
  const has = new Set(kept.map(({ firm }) => firm));
  const others = [...firms].filter((firm) => !has.has(firm)).sort();
  const all = [
    ...kept.map(({ firm, room, stand }) => ({ firm, room, stand })),
    ...others.map((firm, k) => ({ firm, ...(free[k] as { room: string; stand: number }) })),
  ];
  return all.sort((a, b) => (a.firm < b.firm ? -1 : 1));
}

/** One seat at most for each seeker: as many seekers as can be, then their dearest workshops. Who had a seat keeps it. */
export function workshopSeats(
  event: JobEvent,
  admitted: ReadonlySet<string>,
  earlier?: KeptPlan,
): readonly WorkshopSeat[] {
  const workshops = event.workshops ?? [];
  const wishes = event.seekers.filter(({ seeker }) => admitted.has(seeker));
  const had = new Map((earlier?.workshops ?? []).map(({ seeker, workshop }) => [seeker, workshop]));
  const longest = wishes.reduce((most, { workshops: list = [] }) => Math.max(most, list.length), 0);
  const plan = assign(
    {
      applicants: wishes.map(({ seeker }) => ({ id: seeker })),
      places: workshops.map(({ id, seats }) => ({ id, capacity: seats })),
      pairs: wishes.flatMap(({ seeker, workshops: list = [], from = event.opens, until = event.closes }) =>
        [...new Set(list)].flatMap((place, rank) => {
          const found = workshops.find(({ id }) => id === place);
          if (found === undefined || found.from < from || found.until > until) return [];
          // Keeping a seat is worth more than anybody's wishes.
          const weight = longest - rank + (had.get(seeker) === place ? 1_000_000 : 0);
          return [{ applicant: seeker, place, weight }];
        }),
      ),
    },
    { goal: earlier === undefined ? 'most' : 'best' },
  );
  return plan.pairs.map(({ applicant, place }) => ({ seeker: applicant, workshop: place }));
}
