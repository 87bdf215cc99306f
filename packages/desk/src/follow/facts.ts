import { type Call, readDocument } from '@koppel/core';
import { addDays, checkDay } from '../days.js';
import { listAll } from '../list.js';
import { type FactsInput, type FactsSaid, factsSchema, idSchema } from '../schema.js';
import type { Office } from '../tenant.js';
import { keyOf, type WriteOptions, write, type Written } from '../write.js';

export interface Statement extends Written<FactsSaid & { readonly asker: string }> {
  readonly id: string;
}

/** What is known of an asker on a day. */
export interface Profile {
  readonly asker: string;
  readonly day: string;
  /** Facts that may still be trusted, as fields of a question. */
  readonly question: Readonly<Record<string, unknown>>;
  /** Facts whose time is over: unknown again, and to be asked. By field. */
  readonly stale: readonly { readonly field: string; readonly on: string; readonly until: string }[];
}

/** Keeps what somebody said of an asker, on the day on which it was said, with how long it may be trusted. */
export async function stateFacts(
  office: Office,
  asker: string,
  input: FactsInput,
  options: WriteOptions,
): Promise<Statement> {
  const said = { ...readDocument(factsSchema, input), asker: readDocument(idSchema, asker) };
  return write<typeof said, Omit<Statement, 'id'>>(office, {
    ...options,
    collection: 'desk.facts',
    said,
    make: async (on) => ({ value: { said, on }, asker: said.asker }),
    // Which facts, not what they are: a journal forgets nothing, and circumstances of a firm may have to be forgotten.
    entry: (id) => ({
      kind: 'facts',
      about: id,
      body: { asker, by: said.by, fields: Object.keys(said.facts).sort() },
    }),
  });
}

/** The latest of what was said per field, without what is too old to be true. */
export async function profileOf(
  office: Office,
  given: string,
  { day: asked, ...call }: Call & { readonly day: string },
): Promise<Profile> {
  const [asker, day] = [readDocument(idSchema, given), checkDay(asked, '/day')];
  const kept = await listAll<Omit<Statement, 'id'>>(office, 'desk.facts', { ...call, key: keyOf(asker) });
  const inOrder = [...kept].sort((a, b) => a.version - b.version);
  const latest = new Map(
    inOrder.flatMap(({ value: { said, on } }) =>
      Object.entries(said.facts).map(([field, fact]) => [field, { ...fact, on }] as const),
    ),
  );
  const fields = [...latest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, { value, on, days }]) => {
      return { field, value, on, until: days === undefined ? undefined : addDays(on, days) };
    });
  const isOver = (until: string | undefined): until is string => until !== undefined && until <= day;
  return {
    asker,
    day,
    question: Object.fromEntries(
      fields.filter(({ until }) => !isOver(until)).map(({ field, value }) => [field, value]),
    ),
    stale: fields.flatMap(({ field, on, until }) => (isOver(until) ? [{ field, on, until }] : [])),
  };
}
