import { formatDate, type Issue, readDocument } from '@koppel/core';
import { byText, checkRun, type RunOptions, repeated, settle } from '../reverse/run.js';
import { addDays } from '../signals/days.js';
import {
  type ContactSequence,
  contactSequenceSchema,
  type Moment,
  type Person,
  phases,
  type Relation,
  relationSchema,
} from './schema.js';
import { contactWords, roleNames } from './words.js';

/**
 * contact: now is the time for `moment`. wait: too many contacts lately; `moment` from `from` on. won, stop: leave this
 * person. done: no moment is left.
 */
export interface ContactAdvice {
  readonly person: string;
  readonly role: Person['role'];
  readonly status: 'contact' | 'wait' | 'won' | 'stop' | 'done';
  /** The first day on which the moment is right. */
  readonly from?: string;
  readonly moment?: string;
  readonly phase?: Moment['phase'];
  /** Contacts with this person so far. */
  readonly contacts: number;
  /** Why this moment. Without full stops. */
  readonly reasons: readonly string[];
  /** With question marks. */
  readonly questions: readonly string[];
  /** Without a full stop. */
  readonly sentence: string;
}

export interface ContactReport {
  readonly firm: string;
  readonly language: RunOptions['language'];
  /** won: who decides and who takes part are won. open: not all of them; also when it is not known. */
  readonly status: 'won' | 'open';
  /** Without full stops. */
  readonly summary: readonly string[];
  /** In the order of the relation. */
  readonly persons: readonly ContactAdvice[];
}

/**
 * The next best contact with each person of a firm. Somebody who took part moves on to the next phase; who did not, stays;
 * within a phase the channel used least comes first, then the order of the sequence. No moment comes twice. A limit per
 * period makes it wait. What came of a contact and is not known does not count as taking part, and is asked.
 *
 * @param sequence a `ContactSequence`, for instance `sparkContacts`; @param relation a `Relation`. Both are checked here.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, also contacts of after `now`.
 */
export function nextContact(sequence: unknown, relation: unknown, options: RunOptions): ContactReport {
  checkRun(options);
  const { now, language } = options;
  const steps = readSequence(sequence);
  const read = readRelation(relation, steps, now);
  const say = contactWords[language];
  const { persons, history } = read;
  const unwon = persons.filter(({ won }) => won !== true);
  const decider = persons.some(({ role }) => role === 'decides');
  const status = decider && unwon.length === 0 ? 'won' : 'open';
  const total = history.length;
  const { toDecision } = steps;
  const missing = unwon.map(({ id, role }) => `${id} (${roleNames[role][language]})`).join(', ');
  return {
    firm: read.firm,
    language,
    status,
    summary: [
      toDecision === undefined ? say.counted(total) : say.count(total, toDecision.from, toDecision.to),
      ...(status === 'won' ? [say.firmWon] : missing === '' ? [] : [say.bothNeeded(missing)]),
      ...(decider ? [] : [say.noDecider]),
      ...(steps.perPerson === undefined && steps.perFirm === undefined ? [say.noLimit] : []),
    ],
    persons: persons.map((person) => advise(person, read, steps, options)),
  };
}

function advise(
  person: Person,
  { history }: Relation,
  sequence: ContactSequence,
  { now, language }: RunOptions,
): ContactAdvice {
  const say = contactWords[language];
  const own = history.filter((one) => one.person === person.id);
  const base = { person: person.id, role: person.role, contacts: own.length };
  const labelOf = (id: string): string =>
    sequence.moments.find((one) => one.id === id)?.label[language] ?? id;
  const questions = own
    .filter(({ outcome }) => outcome === undefined)
    .map(({ moment }) => say.askOutcome(person.id, labelOf(moment)));
  const left = { ...base, reasons: [], questions };
  if (person.stop) return { ...left, status: 'stop', questions: [], sentence: say.stop(person.id) };
  if (person.won === true) return { ...left, status: 'won', sentence: say.won(person.id) };
  const chosen = choose(person, own, sequence);
  if (chosen === undefined) return { ...left, status: 'done', sentence: say.done(person.id) };
  const { moment, took, used } = chosen;
  const phase = say.phase[moment.phase];
  const reasons = [
    own.length === 0 ? say.start : took ? say.movedOn(phase) : say.stays(phase),
    say.channelMix(say.channel[moment.channel], used),
  ];
  const found = { ...base, moment: moment.id, phase: moment.phase, reasons, questions };
  const waits = [
    { limit: sequence.perPerson, from: freeFrom(own, sequence.perPerson, now), say: say.wait },
    { limit: sequence.perFirm, from: freeFrom(history, sequence.perFirm, now), say: say.waitFirm },
  ].sort((a, b) => byText(b.from, a.from));
  const [latest] = waits;
  if (latest?.limit === undefined || latest.from <= now)
    return {
      ...found,
      status: 'contact',
      from: now,
      sentence: say.next(person.id, moment.label[language], phase),
    };
  const { contacts, days } = latest.limit;
  const sentence = latest.say(person.id, formatDate(latest.from, language), contacts, days);
  return { ...found, status: 'wait', from: latest.from, sentence };
}

/** The moment for somebody: of the phase that they are in, or the first later one that has a moment left. */
function choose(person: Person, own: Relation['history'], { moments }: ContactSequence) {
  const had = new Set(own.map(({ moment }) => moment));
  const phaseOf = new Map(moments.map(({ id, phase }) => [id, phases.indexOf(phase)]));
  const took = own
    .filter(({ outcome }) => outcome === 'took-part')
    .map(({ moment }) => phaseOf.get(moment) as number);
  const suited = moments.filter((moment) => moment.for === undefined || moment.for === person.role);
  const last = Math.max(0, ...suited.map(({ phase }) => phases.indexOf(phase)));
  const reached = took.length === 0 ? 0 : Math.min(Math.max(...took) + 1, last);
  const uses = new Map<string, number>();
  const channelOf = new Map(moments.map(({ id, channel }) => [id, channel]));
  for (const { moment } of own) {
    const channel = channelOf.get(moment) as string;
    uses.set(channel, (uses.get(channel) ?? 0) + 1);
  }
  const candidates = suited
    .map((moment, order) => ({
      moment,
      order,
      at: phases.indexOf(moment.phase),
      used: uses.get(moment.channel) ?? 0,
    }))
    .filter(({ moment, at }) => at >= reached && !had.has(moment.id))
    .sort((a, b) => a.at - b.at || a.used - b.used || a.order - b.order);
  const [best] = candidates;
  return best === undefined ? undefined : { moment: best.moment, used: best.used, took: took.length > 0 };
}

/** The first day from `now` on which one more contact keeps to the limit. */
function freeFrom(history: Relation['history'], limit: ContactSequence['perPerson'], now: string): string {
  if (limit === undefined) return now;
  const recent = history
    .map(({ on }) => on)
    .sort(byText)
    .slice(-limit.contacts);
  const [oldest] = recent;
  if (recent.length < limit.contacts || oldest === undefined) return now;
  const free = addDays(oldest, limit.days);
  return free > now ? free : now;
}

function readSequence(value: unknown): ContactSequence {
  const sequence = readDocument(contactSequenceSchema, value);
  const { moments, toDecision } = sequence;
  const issues: Issue[] = repeated(
    moments.map(({ id }) => id),
    (index) => `/moments/${index}/id`,
  );
  for (const [index, { phase }] of moments.entries()) {
    const before = moments[index - 1]?.phase;
    if (before === undefined || phases.indexOf(before) <= phases.indexOf(phase)) continue;
    const expected = `a phase from ${before} on: ${phases.join(', ')}`;
    issues.push({ pointer: `/moments/${index}/phase`, found: phase, expected });
  }
  if (toDecision !== undefined && toDecision.to < toDecision.from)
    issues.push({
      pointer: '/toDecision/to',
      found: `${toDecision.to}`,
      expected: `${toDecision.from} or more`,
    });
  settle(issues);
  return sequence;
}

function readRelation(value: unknown, { moments }: ContactSequence, now: string): Relation {
  const relation = readDocument(relationSchema, value);
  const { persons, history } = relation;
  const known = new Set(moments.map(({ id }) => id));
  const people = new Set(persons.map(({ id }) => id));
  settle([
    ...repeated(
      persons.map(({ id }) => id),
      (index) => `/persons/${index}/id`,
    ),
    ...history.flatMap(({ person, moment, on }, index): Issue[] => {
      const at = `/history/${index}`;
      return [
        ...(people.has(person)
          ? []
          : [
              {
                pointer: `${at}/person`,
                found: JSON.stringify(person),
                expected: `one of ${[...people].join(', ')}`,
              },
            ]),
        ...(known.has(moment)
          ? []
          : [
              {
                pointer: `${at}/moment`,
                found: JSON.stringify(moment),
                expected: 'a moment of the sequence',
              },
            ]),
        ...(on > now ? [{ pointer: `${at}/on`, found: on, expected: `a day up to ${now}` }] : []),
      ];
    }),
  ]);
  return relation;
}
