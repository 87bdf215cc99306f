import { KoppelError, type Status } from '@koppel/core';
import { rankSeekers } from '../match/rank.js';
import type { Region } from '../match/region.js';
import { mayShare } from '../consent/may-share.js';
import type { Consent } from '../schema/consent.js';

/** One firm's worry beside another's demand. */
export interface PoolMatch {
  readonly seeker: string;
  readonly from: string;
  readonly vacancy: string;
  readonly to: string;
  /** For a while or for good, as the vacancy's contract says; absent where it does not say. */
  readonly lasting?: 'temporary' | 'permanent';
  readonly status: Status;
  readonly both: number;
}

const MOST_LASTING: Readonly<Record<string, 'temporary' | 'permanent'>> = {
  permanent: 'permanent',
  temporary: 'temporary',
  secondment: 'temporary',
  'on-call': 'temporary',
  agency: 'temporary',
};

/**
 * People who come free at one firm for the vacancies of others (JV-10, NexTechnician's pool; second track and surplus, JV-11).
 * Only who agreed for that firm to be in its pool, and never a vacancy of the own employer. Why somebody comes free is in
 * no field.
 */
export function poolMatches(region: Region, consents: readonly Consent[]): readonly PoolMatch[] {
  const free = new Map(
    region.seekers.flatMap(({ id, employer, track = 'open' }) =>
      employer === undefined || track === 'open' ? [] : [[id, employer] as const],
    ),
  );
  return region.vacancies.flatMap(({ id: vacancy, firm, contract }) =>
    rankSeekers(region, vacancy)
      .filter(({ id }) => free.has(id) && free.get(id) !== firm)
      .filter(({ id }) => mayShare(consents, { seeker: id, firm, purpose: 'pool', on: region.now }))
      .map(({ id, status, both }): PoolMatch => {
        const lasting = contract === undefined ? undefined : MOST_LASTING[contract];
        return {
          seeker: id,
          from: free.get(id) as string,
          vacancy,
          to: firm,
          ...(lasting && { lasting }),
          status,
          both: both.lo,
        };
      }),
  );
}

/** A warm handover: who brings whom to whom, what about, and by when (TC-04). */
export interface Handover {
  readonly seeker: string;
  readonly from: string;
  readonly to: string;
  readonly vacancy: string;
  readonly owner: string;
  /** Within a week, as REWIN promises feedback. */
  readonly due: string;
}

/**
 * What is handed over when somebody goes from one firm to another: who, by whom and when.
 *
 * @throws KoppelError `BAD_VALUE` when nobody owns it: a handover without an owner is none.
 */
export function handoverOf(
  match: PoolMatch,
  options: { readonly owner: string; readonly due: string },
): Handover {
  if (options.owner === '')
    throw new KoppelError('BAD_VALUE', [
      { pointer: '/owner', found: 'nobody', expected: 'the person or desk that brings them together' },
    ]);
  const { seeker, from, to, vacancy } = match;
  return { seeker, from, to, vacancy, owner: options.owner, due: options.due };
}
