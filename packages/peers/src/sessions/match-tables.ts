import { readDocument, type PlanStatus } from '@koppel/core';
import { formGroups, type FormOptions, type GroupConflict } from '@koppel/core/solve/group';
import { matchTablesSchema } from '../schema/sessions.js';

export interface MatchTable {
  readonly table: string;
  readonly seekers: readonly string[];
  readonly employers: readonly string[];
  /** What seekers can talk about and an employer of the table looks for. */
  readonly subjects: readonly string[];
}

export interface MatchTablesPlan {
  readonly status: PlanStatus;
  readonly tables: readonly MatchTable[];
  readonly conflict?: GroupConflict;
}

/**
 * Small tables of job-seekers and employers (the match tables of Veluwe Portaal): everybody has one, each has its numbers of both, rivals
 * sit apart, and as many subjects as can be have somebody on both sides.
 *
 * @throws KoppelError `BAD_DOCUMENT`
 */
export function planMatchTables(given: unknown, options: FormOptions = {}): MatchTablesPlan {
  const { seekers, employers, tables, seekersAtTable, employersAtTable } = readDocument(
    matchTablesSchema,
    given,
  );
  // A seeker and an employer may have the same id.
  const elements = [
    ...seekers.map(({ id }) => ({ id: `s ${id}` })),
    ...employers.map(({ id }) => ({ id: `e ${id}` })),
  ];
  const n = elements.length;
  const affinity = new Int32Array(n * n);
  for (const [i, { talks = [] }] of seekers.entries()) {
    for (const [j, { looksFor = [] }] of employers.entries()) {
      const shared = talks.filter((one) => looksFor.includes(one)).length;
      affinity[i * n + seekers.length + j] = affinity[(seekers.length + j) * n + i] = shared;
    }
  }
  const known = new Set(employers.map(({ id }) => id));
  const plan = formGroups(
    {
      elements,
      affinity,
      groups: {
        count: tables,
        seats: {
          min: seekersAtTable.least + employersAtTable.least,
          max: seekersAtTable.most + employersAtTable.most,
        },
      },
      quotas: [
        {
          id: 'seekers',
          elements: seekers.map(({ id }) => `s ${id}`),
          min: seekersAtTable.least,
          max: seekersAtTable.most,
        },
        {
          id: 'employers',
          elements: employers.map(({ id }) => `e ${id}`),
          min: employersAtTable.least,
          max: employersAtTable.most,
        },
      ],
      apart: employers.flatMap(({ id, rivals = [] }) =>
        rivals
          .filter((other) => known.has(other) && other !== id)
          .map((other) => [`e ${id}`, `e ${other}`] as const),
      ),
    },
    options,
  );
  const talksOf = new Map(seekers.map(({ id, talks = [] }) => [id, talks]));
  const wantsOf = new Map(employers.map(({ id, looksFor = [] }) => [id, looksFor]));
  return {
    status: plan.status,
    tables: plan.groups.map(({ id: table, elements: at }) => {
      const own = (mark: string) => at.filter((one) => one.startsWith(mark)).map((one) => one.slice(2));
      const [sitting, hosts] = [own('s '), own('e ')];
      const wanted = new Set(hosts.flatMap((id) => wantsOf.get(id) ?? []));
      const subjects = new Set(
        sitting.flatMap((id) => talksOf.get(id) ?? []).filter((one) => wanted.has(one)),
      );
      return { table, seekers: sitting, employers: hosts, subjects: [...subjects].sort() };
    }),
    ...(plan.conflict && { conflict: plan.conflict }),
  };
}
