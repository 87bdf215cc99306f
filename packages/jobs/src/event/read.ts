import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { eventSchema, type JobEvent } from '../schema/event.js';
import { slotAt, slotsOf } from './clock.js';

/**
 * Reads an event and checks what its parts say of one another.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong.
 */
export function readEvent(given: unknown): JobEvent {
  const event = readDocument(eventSchema, given);
  const issues: Issue[] = [];
  const fault = (pointer: string, found: unknown, expected: string, hint?: string): void =>
    void issues.push({ pointer, found: JSON.stringify(found), expected, ...(hint && { hint }) });
  if (slotsOf(event) < 1)
    fault('/closes', event.closes, `a time at least ${event.slotMinutes} minutes after ${event.opens}`);
  if ((event.changeMinutes ?? 0) >= event.slotMinutes)
    fault('/changeMinutes', event.changeMinutes, `less than a slot, ${event.slotMinutes}`);
  const once = (list: readonly string[], pointer: string, key: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (const [k, one] of list.entries()) {
      if (seen.has(one)) fault(`${pointer}/${k}/${key}`, one, 'everyone and everything once');
      seen.add(one);
    }
    return seen;
  };
  const seekers = once(
    event.seekers.map(({ seeker }) => seeker),
    '/seekers',
    'seeker',
  );
  const firms = once(
    event.employers.map(({ firm }) => firm),
    '/employers',
    'firm',
  );
  const rooms = once(
    event.rooms.map(({ id }) => id),
    '/rooms',
    'id',
  );
  const workshops = once(
    (event.workshops ?? []).map(({ id }) => id),
    '/workshops',
    'id',
  );
  const known = (set: ReadonlySet<string>, what: string, value: string, pointer: string): void => {
    if (!set.has(value)) fault(pointer, value, `${what} of this event`);
  };
  for (const firm of firms) {
    if (seekers.has(firm))
      fault('/employers', firm, 'ids that no seeker has', 'Give the firm an id of its own');
  }
  for (const [k, one] of event.seekers.entries()) {
    for (const [i, firm] of (one.wants ?? []).entries())
      known(firms, 'a firm', firm, `/seekers/${k}/wants/${i}`);
    for (const [i, id] of (one.workshops ?? []).entries())
      known(workshops, 'a workshop', id, `/seekers/${k}/workshops/${i}`);
  }
  for (const [k, one] of event.employers.entries()) {
    for (const [i, id] of (one.wants ?? []).entries())
      known(seekers, 'a seeker', id, `/employers/${k}/wants/${i}`);
  }
  for (const [k, { room }] of (event.workshops ?? []).entries()) {
    if (room !== undefined) known(rooms, 'a room', room, `/workshops/${k}/room`);
  }
  for (const [k, { from, to }] of (event.walks ?? []).entries()) {
    known(rooms, 'a room', from, `/walks/${k}/from`);
    known(rooms, 'a room', to, `/walks/${k}/to`);
  }
  for (const list of ['forbidden', 'fixed'] as const) {
    for (const [k, { seeker, firm }] of (event[list] ?? []).entries()) {
      known(seekers, 'a seeker', seeker, `/${list}/${k}/seeker`);
      known(firms, 'a firm', firm, `/${list}/${k}/firm`);
    }
  }
  for (const [k, { at }] of (event.fixed ?? []).entries()) {
    if (at !== undefined && slotAt(event, at) < 0) {
      fault(
        `/fixed/${k}/at`,
        at,
        `a time at which a slot begins: ${event.opens} and every ${event.slotMinutes} minutes after`,
      );
    }
  }
  // Of two that say different things the first would be silenced.
  const pairOnce = (pairs: readonly (readonly [string, string])[], pointer: string): void => {
    const seen = new Set<string>();
    for (const [k, pair] of pairs.entries()) {
      const key = JSON.stringify(pair);
      if (seen.has(key)) fault(`${pointer}/${k}`, pair, 'each two once');
      seen.add(key);
    }
  };
  pairOnce(
    (event.fixed ?? []).map(({ seeker, firm }) => [seeker, firm] as const),
    '/fixed',
  );
  pairOnce(
    (event.walks ?? []).map(({ from, to }) => (from < to ? ([from, to] as const) : ([to, from] as const))),
    '/walks',
  );
  const away = new Set(event.seekers.flatMap(({ seeker, by = 'self' }) => (by === 'self' ? [] : [seeker])));
  for (const [k, { seeker }] of (event.fixed ?? []).entries()) {
    if (away.has(seeker)) fault(`/fixed/${k}/seeker`, seeker, 'somebody who comes in person');
  }
  const stands = event.rooms.reduce((sum, room) => sum + room.stands, 0);
  if (stands < firms.size)
    fault('/rooms', stands, `stands for all ${firms.size} employers`, 'Every employer has one stand');
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 100));
  return event;
}
