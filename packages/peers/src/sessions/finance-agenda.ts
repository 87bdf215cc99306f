import { assign, type Language, readDocument } from '@koppel/core';
import { type FinanceAgenda, financeAgendaSchema } from '../schema/sessions.js';
import { type CaseObstacle, sessionWords } from './words.js';

type Table = FinanceAgenda['tables'][number];
type Case = FinanceAgenda['cases'][number];

export interface AgendaMeeting {
  readonly table: string;
  readonly day: string;
  readonly cases: readonly {
    readonly case: string;
    readonly firm: string;
    readonly introducedBy: string;
    /** Sectors of the case that the table's region is known for. */
    readonly affinity: readonly string[];
    /** The amount is outside the band of a table that has it as a wish. */
    readonly outsideBand: boolean;
  }[];
}

export interface FinancePlan {
  /** In order of day, then table. */
  readonly agenda: readonly AgendaMeeting[];
  /** Possible, but every meeting is full. */
  readonly waiting: readonly string[];
  /** Not possible yet, with what stands in the way at the table that comes nearest. */
  readonly notYet: readonly {
    readonly case: string;
    readonly obstacles: readonly CaseObstacle[];
    readonly sentences: readonly string[];
  }[];
}

/**
 * Which case is on which agenda of the finance tables: only with the consent of the firm, brought in by a member of that table, from
 * its region, within its band of amounts (a wish where it says "mainly"), no more than it takes. As many cases as can be,
 * then sectors that fit, then the earliest meetings.
 *
 * @throws KoppelError `BAD_DOCUMENT`
 */
export function financeAgenda(given: unknown, language: Language): FinancePlan {
  const { tables, cases } = readDocument(financeAgendaSchema, given);
  const words = sessionWords[language];
  const meetings = tables
    .flatMap((table) => [...new Set(table.meets)].map((day) => ({ table, day })))
    .sort((a, b) => (a.day === b.day ? (a.table.id < b.table.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const pairs = cases.flatMap((one) =>
    meetings.flatMap(({ table, day }, k) => {
      if (obstaclesOf(one, table).length > 0 || (one.ready ?? '') > day) return [];
      const fit = affinity(one, table).length * 2 + (inBand(one, table) ? 1 : 0);
      return [
        { applicant: one.id, place: String(k), weight: fit * (meetings.length + 1) + meetings.length - k },
      ];
    }),
  );
  const placed = assign(
    {
      applicants: cases.map(({ id }) => ({ id })),
      places: meetings.map(({ table }, k) => ({ id: String(k), capacity: table.casesAtMeeting })),
      pairs,
    },
    { goal: 'most' },
  ).pairs;
  const meetingOf = new Map(placed.map(({ applicant, place }) => [applicant, Number(place)]));
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    agenda: meetings.map(({ table, day }, k) => ({
      table: table.id,
      day,
      cases: sorted
        .filter(({ id }) => meetingOf.get(id) === k)
        .map((one) => ({
          case: one.id,
          firm: one.firm,
          introducedBy: one.introducedBy as string,
          affinity: affinity(one, table),
          outsideBand: !inBand(one, table),
        })),
    })),
    waiting: sorted
      .filter((one) => !meetingOf.has(one.id) && nearest(one, tables).length === 0)
      .map(({ id }) => id),
    notYet: sorted.flatMap((one) => {
      const obstacles = nearest(one, tables);
      if (obstacles.length === 0) return [];
      return [{ case: one.id, obstacles, sentences: obstacles.map((obstacle) => words.obstacle[obstacle]) }];
    }),
  };
}

/** What stands in the way at the table where least does. */
function nearest(one: Case, tables: readonly Table[]): readonly CaseObstacle[] {
  return tables.map((table) => obstaclesOf(one, table)).reduce((a, b) => (b.length < a.length ? b : a));
}

function obstaclesOf(one: Case, { regions, members, amount }: Table): readonly CaseObstacle[] {
  const found: CaseObstacle[] = [];
  if (one.consent === undefined) found.push('consent-unknown');
  else if (!one.consent) found.push('no-consent');
  if (one.introducedBy === undefined) found.push('not-introduced');
  else if (!members.includes(one.introducedBy)) found.push('not-a-member');
  if (one.region === undefined) found.push('region-unknown');
  else if (!regions.includes(one.region)) found.push('region');
  if (amount.mainly !== true) {
    if (one.amountEur === undefined) found.push('amount-unknown');
    else if (one.amountEur < amount.leastEur || one.amountEur > amount.mostEur) found.push('amount');
  }
  return found;
}

function affinity({ sectors = [] }: Case, table: Table): readonly string[] {
  return [...new Set(sectors)].filter((one) => (table.sectors ?? []).includes(one)).sort();
}

function inBand({ amountEur }: Case, { amount }: Table): boolean {
  return amountEur !== undefined && amountEur >= amount.leastEur && amountEur <= amount.mostEur;
}
