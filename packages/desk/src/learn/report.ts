import { type Call, Disclosure, type Kept } from '@koppel/core';
import { checkDay } from '../days.js';
import { DeskError } from '../error.js';
import { listAll } from '../list.js';
import type { Outcome } from '../outcome.js';
import type { Proposal } from '../propose.js';
import { resultKinds } from '../schema.js';
import type { Office } from '../tenant.js';

export interface ReportOptions extends Call {
  /** First day that counts, and the first that counts no more. */
  readonly from: string;
  readonly to: string;
  /** What a count of askers has to be at least to be shown. Default 5, at least 2. */
  readonly least?: number;
}

/** How many askers; `undefined` when it is hidden, as it is small or would give a small one away. */
export interface Count {
  readonly askers: number | undefined;
  /** How many outcomes they have together; hidden with the askers, as is the rest. */
  readonly outcomes?: number;
  /** The sum of the amounts in the unit of the kind. The mean, of satisfaction for instance, is `amount / (outcomes - amountUnknown)`. */
  readonly amount?: number;
  /** Of how many outcomes the amount is not known. */
  readonly amountUnknown?: number;
}

export interface OutcomeReport {
  readonly from: string;
  readonly to: string;
  readonly least: number;
  readonly total: ReportLine;
  /** By the channel by which an asker first came; `unknown` when nobody said. */
  readonly channels: Readonly<Record<string, ReportLine>>;
}

export interface ReportLine {
  /** Who was reached: had a proposal, or a contact. Not a result. */
  readonly reached: Count;
  /** Who of these has something to show for it, by kind. */
  readonly results: Readonly<Record<ResultKind, Count>>;
}

type ResultKind = (typeof resultKinds)[number];

/** What is known of one asker in the period. */
interface Seen {
  readonly channel: string;
  readonly results: Map<ResultKind, Sums>;
}

interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly unknown: number;
}

/** What came of it in a period, apart from who was reached, by the channel by which askers came. */
export async function report(office: Office, options: ReportOptions): Promise<OutcomeReport> {
  const { least = 5, signal } = options;
  const [from, to] = [checkDay(options.from, '/from'), checkDay(options.to, '/to')];
  if (to <= from) {
    throw new DeskError('BAD_VALUE', '/to', JSON.stringify(to), `a day after ${from}`);
  }
  if (!Number.isSafeInteger(least) || least < 2) {
    throw new DeskError('BAD_OPTION', '/least', String(least), 'a whole number from 2');
  }
  const call = signal === undefined ? {} : { signal };
  const proposals = await listAll<Omit<Proposal, 'id'>>(office, 'desk.proposals', call);
  const outcomes = await listAll<Omit<Outcome, 'id'>>(office, 'desk.outcomes', call);
  const channelOf = firstChannels(proposals);
  const seen = new Map<string, Seen>();
  const see = (asker: string): Seen => {
    const known = seen.get(asker) ?? { channel: channelOf.get(asker) ?? UNKNOWN, results: new Map() };
    seen.set(asker, known);
    return known;
  };
  const inPeriod = ({ on }: { readonly on: string }) => from <= on && on < to;
  for (const { value } of proposals) if (inPeriod(value)) see(value.said.asker);
  for (const { value } of outcomes) if (inPeriod(value)) addOutcome(see(value.said.asker), value);
  return { from, to, least, ...linesOf(seen, new Disclosure(least)) };
}

const UNKNOWN = 'unknown';

/** The channel of each asker's first proposal that has one. */
function firstChannels(proposals: readonly Kept<Omit<Proposal, 'id'>>[]): ReadonlyMap<string, string> {
  const channelOf = new Map<string, string>();
  for (const { value } of [...proposals].sort((a, b) => a.version - b.version)) {
    const { asker, channel } = value.said;
    if (channel !== undefined && !channelOf.has(asker)) channelOf.set(asker, channel);
  }
  return channelOf;
}

function addOutcome({ results }: Seen, { said: { kind, amount } }: Omit<Outcome, 'id'>): void {
  const result = resultKinds.find((one) => one === kind);
  if (result === undefined) return;
  const { count, sum, unknown } = results.get(result) ?? { count: 0, sum: 0, unknown: 0 };
  const isUnknown = amount === undefined;
  results.set(result, {
    count: count + 1,
    sum: sum + (isUnknown ? 0 : amount),
    unknown: unknown + (isUnknown ? 1 : 0),
  });
}

/** Totals are offered first, then the channels by size: what is most worth knowing is hidden last. */
function linesOf(seen: ReadonlyMap<string, Seen>, disclosure: Disclosure) {
  const names = [...new Set([...seen.values()].map(({ channel }) => channel))];
  const all = [...seen];
  const of = (channel: string) => all.filter(([, one]) => one.channel === channel);
  const bySize = names
    .map((name) => ({ name, askers: of(name) }))
    .sort((a, b) => b.askers.length - a.askers.length || (a.name < b.name ? -1 : 1));
  const lines = [{ name: undefined, askers: all }, ...bySize];
  const show = (group: string, askers: readonly (readonly [string, Seen])[], isTotal: boolean) =>
    disclosure.allows({ who: new Set(askers.map(([id]) => id)), ...(isTotal ? {} : { group }) });
  const reached = lines.map(({ name, askers }): Count => {
    return { askers: show('reached', askers, name === undefined) ? askers.length : undefined };
  });
  const results = resultKinds.map((kind) =>
    lines.map(({ name, askers }): Count => {
      const with_ = askers.filter(([, one]) => one.results.has(kind));
      if (!show(kind, with_, name === undefined)) return { askers: undefined };
      const sums = with_.map(([, one]) => one.results.get(kind) as Sums);
      const add = (of: keyof Sums) => sums.reduce((sum, one) => sum + one[of], 0);
      const outcomes = add('count');
      return { askers: with_.length, outcomes, amount: add('sum'), amountUnknown: add('unknown') };
    }),
  );
  const line = (place: number): ReportLine => ({
    reached: reached[place] as Count,
    results: Object.fromEntries(
      resultKinds.map((kind, at) => [kind, results[at]?.[place]]),
    ) as ReportLine['results'],
  });
  const channels = bySize
    .map(({ name }, place) => [name, line(place + 1)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { total: line(0), channels: Object.fromEntries(channels) };
}
