import { KoppelError, readDocument } from '@koppel/core';
import { membersSchema } from '../schema/member.js';

export interface CallOptions {
  /** The fewest members with the same struggle for whom a session is called. */
  readonly least: number;
  /** The most in one session (default 15, as the Meeting Minds of REWIN have). */
  readonly most?: number;
  /** The most sessions in all, the most urgent first; a few a year (default 3). */
  readonly sessions?: number;
}

export interface CalledSession {
  readonly topic: string;
  readonly members: readonly string[];
  /** Share the struggle, and have no seat. */
  readonly waiting: readonly string[];
  /** The urgencies of the members added up. */
  readonly urgency: number;
}

/**
 * Calls a session when enough members have the same need (EV-04): the topic with the most urgency first, in it the most urgent members. Only
 * members who agree to be placed are invited; somebody has a seat in one session at most.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `BAD_OPTION`
 */
export function callSessions(
  given: unknown,
  { least, most = 15, sessions = 3 }: CallOptions,
): readonly CalledSession[] {
  for (const [pointer, value, lowest] of [
    ['/least', least, 2],
    ['/most', most, 2],
    ['/sessions', sessions, 0],
  ] as const) {
    if (!Number.isInteger(value) || value < lowest) {
      throw new KoppelError('BAD_OPTION', [
        { pointer, found: String(value), expected: `a whole number from ${lowest}` },
      ]);
    }
  }
  const members = readDocument(membersSchema, given).filter(({ consent }) => consent === true);
  const seated = new Set<string>();
  const called: CalledSession[] = [];
  const topics = new Set(members.flatMap(({ struggles = {} }) => Object.keys(struggles)));
  while (called.length < sessions) {
    const found = [...topics]
      .map((topic) => {
        const sharing = members
          .flatMap(({ id, struggles }) =>
            struggles?.[topic] === undefined || seated.has(id) ? [] : [{ id, urgency: struggles[topic] }],
          )
          .sort((a, b) => b.urgency - a.urgency || (a.id < b.id ? -1 : 1));
        return { topic, sharing, urgency: sharing.slice(0, most).reduce((sum, one) => sum + one.urgency, 0) };
      })
      .filter(({ sharing }) => sharing.length >= least)
      .sort((a, b) => b.urgency - a.urgency || (a.topic < b.topic ? -1 : 1))[0];
    if (found === undefined) break;
    const ids = found.sharing.map(({ id }) => id);
    topics.delete(found.topic);
    for (const id of ids.slice(0, most)) seated.add(id);
    called.push({
      topic: found.topic,
      members: ids.slice(0, most),
      waiting: ids.slice(most),
      urgency: found.urgency,
    });
  }
  return called;
}
