import { formatDate, type Issue, readDocument } from '@koppel/core';
import { byText, checkRun, type RunOptions, settle } from '../reverse/run.js';
import { type Case, caseSchema } from '../schema/firm.js';
import { type Need, needs, type Theme, themes } from '../schema/vocabulary.js';
import { needNames, themeNames } from '../words/words.js';
import { addDays, daysBetween } from './days.js';
import { type Signal, type SignalTable, signalsSchema, signalTableSchema } from './schema.js';
import { signalWords, whyText } from './words.js';

/** A theme or need that became more urgent. */
export interface Raised {
  readonly kind: 'theme' | 'need';
  readonly id: Theme | Need;
  /** Left out when the question did not name it. */
  readonly from?: number;
  readonly to: number;
  /** Without a full stop. */
  readonly sentence: string;
}

export interface RaisedCase {
  /** The case with the urgencies raised, for `match`; the given one is not changed. */
  readonly case: Case;
  readonly raised: readonly Raised[];
  /** The day by which somebody should call, and days until then (0 today, below 0 too late); the earliest counts. */
  readonly callBy?: { readonly on: string; readonly days: number };
  /** Signals about this firm that are too old to count. */
  readonly stale: readonly Signal[];
  /** Without full stops. */
  readonly sentences: readonly string[];
}

export interface RaiseOptions extends RunOptions {
  /** The deadline that the question has already; signals only make it earlier. */
  readonly callBy?: string;
}

/**
 * Early signals raise the urgency of a question and shorten its deadline. The rank of offers changes through the urgency
 * alone, so it stays visible and explained. Urgency only rises, to the severity of the signal; needs that only a referrer
 * saw are put in as underlying, with the reason.
 *
 * @param given `{ firm, question }`, the firm with an id; @param signals a list of signals about any firms; @param table
 * what each kind of signal means. All are checked here.
 * @throws KoppelError `BAD_DOCUMENT` for a firm without an id, kinds of signal that the table does not have, and signals of
 * after the day of the question.
 */
export function raiseUrgency(
  given: unknown,
  signals: unknown,
  table: unknown,
  options: RaiseOptions,
): RaisedCase {
  checkRun(options);
  if (options.callBy !== undefined) checkRun({ ...options, now: options.callBy });
  const { now, language } = options;
  const read = readDocument(caseSchema, given);
  const { signals: kinds } = readDocument(signalTableSchema, table);
  const all = readSignals(signals, kinds, now);
  const { id } = read.firm;
  if (id === undefined) {
    const hint = 'Signals name firms by it';
    settle([{ pointer: '/firm/id', found: 'nothing', expected: 'the id of the firm', hint }]);
  }
  const own = all.filter(({ firm }) => firm === id);
  const isStale = ({ signal, on }: Signal): boolean => {
    const { validDays } = kindOf(kinds, signal);
    return validDays !== undefined && daysBetween(on, now) > validDays;
  };
  const live = own.filter((one) => !isStale(one));
  const stale = own.filter(isStale);
  const question = raise(read.question, live, kinds);
  const say = signalWords[language];
  const describe = ({ signal, referrer, on }: Signal): string =>
    say.seen(kindOf(kinds, signal).label[language], referrer[language], formatDate(on, language));
  const raised = raisedIn(read.question, question).map(({ kind, id: what, from, to }): Raised => {
    const names: Readonly<Record<string, { readonly [L in typeof language]: string }>> =
      kind === 'theme' ? themeNames : needNames;
    const because = live
      .filter(({ signal, severity }) => severity === to && touches(kindOf(kinds, signal), kind, what))
      .map(describe);
    const name = names[what]?.[language] ?? what;
    const sentence = say.raised(name, from, to, because.join(say.and));
    return { kind, id: what, ...(from !== undefined && { from }), to, sentence };
  });
  const deadlines = live.flatMap(({ signal, severity, on }) => {
    const days = kindOf(kinds, signal).deadlineDays[severity as 1 | 2 | 3];
    return days === undefined ? [] : [addDays(on, days)];
  });
  const [first] = [...deadlines, ...(options.callBy === undefined ? [] : [options.callBy])].sort(byText);
  const callBy = first === undefined ? undefined : { on: first, days: daysBetween(now, first) };
  const due =
    callBy === undefined
      ? live.length > 0
        ? [say.noDeadline]
        : []
      : [
          callBy.days < 0
            ? say.overdue(formatDate(callBy.on, language))
            : say.deadline(formatDate(callBy.on, language), callBy.days),
        ];
  return {
    case: { ...read, question },
    raised,
    ...(callBy && { callBy }),
    stale,
    sentences: [
      ...(raised.length === 0 ? [say.nothing] : raised.map(({ sentence }) => sentence)),
      ...due,
      ...stale.map(({ signal, on }) =>
        say.stale(kindOf(kinds, signal).label[language], formatDate(on, language)),
      ),
    ],
  };
}

type Kinds = SignalTable['signals'];
type Kind = Kinds[string];

function kindOf(kinds: Kinds, id: string): Kind {
  return kinds[id] as Kind;
}

function touches({ themes: own, needs: felt }: Kind, kind: 'theme' | 'need', id: string): boolean {
  return (kind === 'theme' ? (own as readonly string[]) : felt).includes(id as never);
}

/** The most severe signal counts. Order of the signals does not. */
function raise(question: Case['question'], live: readonly Signal[], kinds: Kinds): Case['question'] {
  const ordered = [...live].sort(
    (a, b) =>
      b.severity - a.severity ||
      byText(a.on, b.on) ||
      byText(a.signal, b.signal) ||
      byText(a.referrer.en, b.referrer.en),
  );
  const urgencies = { ...question.themes };
  const felt = [...(question.needs ?? [])];
  for (const { signal, severity, referrer } of ordered) {
    const { themes: touched, needs: implied, label } = kindOf(kinds, signal);
    for (const theme of touched) urgencies[theme] = Math.max(urgencies[theme] ?? 0, severity);
    for (const need of implied) {
      if (!felt.some((one) => one.need === need)) {
        felt.push({ need, kind: 'underlying', urgency: severity, why: whyText(label, referrer) });
        continue;
      }
      for (const [index, one] of felt.entries())
        if (one.need === need && one.urgency < severity) felt[index] = { ...one, urgency: severity };
    }
  }
  return {
    ...question,
    ...(Object.keys(urgencies).length > 0 && { themes: urgencies }),
    ...(felt.length > 0 && { needs: felt }),
  };
}

/** Where the urgency is higher than it was, themes first, in the order of the vocabulary. */
function raisedIn(before: Case['question'], after: Case['question']): Omit<Raised, 'sentence'>[] {
  const most = (question: Case['question'], need: Need): number | undefined => {
    const found = (question.needs ?? []).filter((one) => one.need === need).map(({ urgency }) => urgency);
    return found.length === 0 ? undefined : Math.max(...found);
  };
  const changed = <Id extends Theme | Need>(
    kind: Raised['kind'],
    ids: readonly Id[],
    urgencyIn: (question: Case['question'], id: Id) => number | undefined,
  ) =>
    ids.flatMap((id) => {
      const [from, to] = [urgencyIn(before, id), urgencyIn(after, id)];
      return to === undefined || to === from ? [] : [{ kind, id, ...(from !== undefined && { from }), to }];
    });
  return [
    ...changed('theme', themes, (question, id) => question.themes?.[id]),
    ...changed('need', needs, most),
  ];
}

function readSignals(value: unknown, kinds: Kinds, now: string): readonly Signal[] {
  const signals = readDocument(signalsSchema, value);
  settle(
    signals.flatMap(({ signal, on }, index): Issue[] => [
      ...(Object.hasOwn(kinds, signal)
        ? []
        : [
            {
              pointer: `/${index}/signal`,
              found: JSON.stringify(signal),
              expected: `one of ${Object.keys(kinds).sort().join(', ')}`,
            },
          ]),
      ...(on > now ? [{ pointer: `/${index}/on`, found: on, expected: `a day up to ${now}` }] : []),
    ]),
  );
  return signals;
}
