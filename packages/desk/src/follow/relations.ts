import { type Call, readDocument } from '@koppel/core';
import { addDays, checkDay, checkDays } from '../days.js';
import { DeskError } from '../error.js';
import { listAll } from '../list.js';
import {
  type ContactInput,
  type ContactSaid,
  contactSchema,
  idSchema,
  type PersonInput,
  type PersonSaid,
  personSchema,
} from '../schema.js';
import type { Office } from '../tenant.js';
import { deskCollections, keyOf, type WriteOptions, write, type Written } from '../write.js';

/** One event in the relation with a firm. */
export interface FirmEvent extends Written<FirmSaid> {
  readonly id: string;
}

type FirmSaid = { readonly firm: string } & (
  | ({ readonly what: 'person' } & PersonSaid)
  | ({ readonly what: 'contact' } & ContactSaid)
);

/** Persons of a firm, each with a state of their own, and the contacts with each: what `nextContact` of `@koppel/support` reads. */
export interface FirmRelation {
  readonly firm: string;
  readonly persons: readonly {
    readonly id: string;
    readonly role: PersonSaid['role'];
    readonly won?: boolean;
    readonly stop: boolean;
  }[];
  readonly history: readonly {
    readonly person: string;
    readonly moment: string;
    readonly on: string;
    readonly outcome?: NonNullable<ContactSaid['outcome']>;
  }[];
}

/** Says who somebody is to a firm, or what has become of them; the latest counts. */
export async function sayPerson(
  office: Office,
  firm: string,
  input: PersonInput,
  options: WriteOptions,
): Promise<FirmEvent> {
  return writeEvent(
    office,
    { firm: readDocument(idSchema, firm), what: 'person', ...readDocument(personSchema, input) },
    options,
  );
}

/** Writes down a contact with one of the persons of a firm. */
export async function sayContact(
  office: Office,
  firm: string,
  input: ContactInput,
  options: WriteOptions,
): Promise<FirmEvent> {
  return writeEvent(
    office,
    { firm: readDocument(idSchema, firm), what: 'contact', ...readDocument(contactSchema, input) },
    options,
  );
}

function writeEvent(office: Office, said: FirmSaid, options: WriteOptions): Promise<FirmEvent> {
  return write<FirmSaid, Omit<FirmEvent, 'id'>>(office, {
    ...options,
    collection: 'desk.firms',
    said,
    async make(on) {
      if (said.what === 'contact') await checkPerson(office, said.firm, said.person, options);
      return { value: { said, on }, asker: said.firm };
    },
    entry: (id) => ({ kind: said.what, about: id, body: said }),
  });
}

async function checkPerson(office: Office, firm: string, person: string, { signal }: Call): Promise<void> {
  const { persons } = await relationOf(office, firm, signal === undefined ? {} : { signal });
  if (persons.some(({ id }) => id === person)) return;
  const expected = `one of ${persons.length === 0 ? 'nobody yet' : persons.map(({ id }) => id).join(', ')}`;
  throw new DeskError('NOT_FOUND', '/person', JSON.stringify(person), expected, 'Say who it is first');
}

export async function relationOf(office: Office, given: string, call: Call): Promise<FirmRelation> {
  const firm = readDocument(idSchema, given);
  const kept = await listAll<Omit<FirmEvent, 'id'>>(office, 'desk.firms', { ...call, key: keyOf(firm) });
  const events = [...kept].sort((a, b) => a.version - b.version).map(({ value }) => value);
  const persons = new Map<string, FirmRelation['persons'][number]>();
  const history: FirmRelation['history'][number][] = [];
  for (const { said, on } of events) {
    if (said.what === 'person') {
      const { person, role, won, stop } = said;
      persons.set(person, { id: person, role, stop, ...(won !== undefined && { won }) });
    } else {
      const { person, moment, outcome } = said;
      history.push({ person, moment, on, ...(outcome !== undefined && { outcome }) });
    }
  }
  return { firm, persons: [...persons.values()], history };
}

export interface Dormant {
  readonly asker: string;
  /** The last day on which anything was written about them. */
  readonly lastOn: string;
}

/** What all that is written about somebody has in common. */
interface Mark extends Written<{ readonly asker?: string; readonly firm?: string }> {
  readonly asker?: string;
  readonly settled?: { readonly on: string };
}

/** Askers of whom nothing was written for so many days, the longest silence first. They stay: a relation is kept for years. */
export async function dormant(
  office: Office,
  { signal, ...asked }: Call & { readonly days: number; readonly day: string },
): Promise<readonly Dormant[]> {
  const [days, day] = [checkDays(asked.days, '/days'), checkDay(asked.day, '/day')];
  const call = signal === undefined ? {} : { signal };
  const last = new Map<string, string>();
  for (const collection of deskCollections) {
    for (const { value } of await listAll<Mark>(office, collection, call)) {
      const who = value.said.asker ?? value.said.firm ?? value.asker;
      const on = value.settled?.on ?? value.on;
      if (who !== undefined && (last.get(who) ?? '') < on) last.set(who, on);
    }
  }
  return [...last]
    .map(([asker, lastOn]) => ({ asker, lastOn }))
    .filter(({ lastOn }) => addDays(lastOn, days) <= day)
    .sort((a, b) => (`${a.lastOn} ${a.asker}` < `${b.lastOn} ${b.asker}` ? -1 : 1));
}
