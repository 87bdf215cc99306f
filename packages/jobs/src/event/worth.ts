import { rankVacancies } from '../match/rank.js';
import type { Region } from '../match/region.js';
import type { JobEvent } from '../schema/event.js';

/** What a seeker and a firm have to talk about. */
export interface Encounter {
  readonly seeker: string;
  readonly firm: string;
  /** The vacancy of the firm that fits best; absent when none does and they may still meet. */
  readonly vacancy?: string;
  /** Both sides' certain shares together, in thousandths; 0 without a vacancy. */
  readonly both: number;
  readonly fit: 'fits' | 'open' | 'none';
  /** The seeker, the firm or both asked for it. */
  readonly asked: boolean;
  readonly worth: number;
}

/** What being asked for by one side adds, in thousandths of a perfect fit. */
export const ASKED = 500;

/**
 * Every pair that may meet. A vacancy that fits makes it worth something, a wish more; nobody is left out for a CV (JV-02): where nothing fits
 * the meeting is worth 0, and is only planned for somebody who would have too few, or when there is time.
 */
export function encounters(
  region: Region,
  event: JobEvent,
  admitted: ReadonlySet<string>,
): readonly Encounter[] {
  const firms = new Map(event.employers.map((one) => [one.firm, one]));
  const firmOf = new Map(region.vacancies.map(({ id, firm }) => [id, firm]));
  const known = new Set(region.seekers.map(({ id }) => id));
  return event.seekers.flatMap(({ seeker, wants = [] }) => {
    if (!admitted.has(seeker)) return [];
    const best = new Map<string, { vacancy: string; both: number; fit: 'fits' | 'open' }>();
    for (const { id, both, status } of known.has(seeker)
      ? rankVacancies(region, seeker, { by: 'reciprocal' })
      : []) {
      const firm = firmOf.get(id) as string;
      const before = best.get(firm);
      if (!firms.has(firm) || (before !== undefined && before.both >= both.lo)) continue;
      best.set(firm, { vacancy: id, both: both.lo, fit: status === 'eligible' ? 'fits' : 'open' });
    }
    return [...firms.values()].map((employer) => {
      const found = best.get(employer.firm);
      const wishes =
        (wants.includes(employer.firm) ? 1 : 0) + ((employer.wants ?? []).includes(seeker) ? 1 : 0);
      return {
        seeker,
        firm: employer.firm,
        both: found?.both ?? 0,
        fit: found?.fit ?? ('none' as const),
        asked: wishes > 0,
        worth: (found === undefined ? 0 : 1 + found.both) + wishes * ASKED,
        ...(found && { vacancy: found.vacancy }),
      };
    });
  });
}
