import {
  type ExplainedCriterion,
  explain,
  flip,
  type Language,
  nearMiss,
  type Policy,
  parsePolicy,
  Tree,
  type TreeData,
} from '@koppel/core';
import type { Archive } from '../archive.js';
import type { Common } from '../artefacts.js';
import type { RankInput, RankResult } from '../engines/rank.js';
import { refuseRecord } from '../error.js';
import { HELD, PERSON } from '../people/cut.js';
import { readEntry } from '../people/read-entry.js';
import { fetchCommon } from '../replay/replay.js';
import type { Entry, Json } from '../schema/entry.js';
import type { ExplainDecisionOptions, Told } from './types.js';
import { type RecordWords, recordWords } from './words.js';

/** How many reasons are main reasons. */
const MOST = 7;

type Options = ExplainDecisionOptions & { readonly chosen: string | undefined };

/** A run of `core/rank`, from the side of one person. */
export async function explainRank(
  archive: Archive,
  entry: Entry,
  own: number,
  options: Options,
): Promise<Told> {
  const { language, keys } = options;
  const words = recordWords[language];
  const input = await inputOf(archive, entry, options);
  const whole = await readEntry(entry, keys);
  const pair = pairOf({
    input,
    raw: entry.body,
    result: whole.body['result'],
    own,
    options,
    me: options.person,
  });
  const { policy, mine, theirs, isTheirsAPerson } = pair;
  const trees = (input.trees ?? []).map((data: TreeData) => new Tree(data));
  const { day } = input.options ?? {};
  const context = {
    language,
    trees,
    corpora: options.corpora ?? [],
    ...(options.words && { words: options.words }),
    ...(day !== undefined && { now: day }),
  };
  const why = explain(policy, mine as never, theirs as never, context);
  const counted = why.criteria.filter(({ outcome }) => outcome !== 'no-rule').slice(0, MOST);
  const say = (one: ExplainedCriterion) => {
    if (isTheirsAPerson) return `${one.label}: ${words.outcome[one.outcome]}`;
    const sentence = `${one.label}: ${one.sentence}`;
    return one.level === 'prefer' ? words.weighs(sentence, one.points, one.outOf) : sentence;
  };
  const change = (): string[] => {
    if (isTheirsAPerson) return [words.changeHidden];
    const near = nearMiss(policy, mine as never, theirs as never, {
      ...context,
      ...(options.changes && { changes: options.changes }),
    });
    return near.outcome === 'eligible' ? [words.fits, ...mostToGain(why.criteria, words)] : [near.sentence];
  };
  const { name, version } = entry.body['policy'] as { name: string; version?: string };
  return {
    what: [words.ranked(name, version), ...pair.what],
    reasons: [
      ...(isTheirsAPerson ? [] : [why.summary]),
      ...counted.map(say),
      ...(isTheirsAPerson ? [words.otherPerson] : []),
    ],
    notUsed: notUsed(policy, mine, (whole.body['input'] as { unread?: string[] }).unread, words, options),
    change: change(),
  };
}

async function inputOf(archive: Archive, entry: Entry, options: Options): Promise<RankInput> {
  const fetch = (hash: string) => archive.artefact(hash) ?? options.artefact?.(hash);
  const common = fetchCommon(entry.body['common'] as Common, fetch);
  if (common === undefined) {
    const hint = 'Pass it as artefact: (hash) => value';
    refuseRecord('NOT_FOUND', '/common', 'a value that is not in the record', 'each value by its hash', hint);
  }
  const { body } = await readEntry(entry, options.keys);
  const read = { ...common, ...(body['input'] as object) } as unknown as RankInput;
  return { ...read, policy: parsePolicy(read.policy) };
}

interface Pair {
  /** Looked at from the person's side: they are the one who asks. */
  readonly policy: Policy;
  readonly mine: object;
  readonly theirs: object;
  readonly isTheirsAPerson: boolean;
  readonly what: readonly string[];
}

interface Sides {
  readonly input: RankInput;
  /** The body as it stands in the chain, in which marks show what is a person's. */
  readonly raw: Entry['body'];
  readonly result: Json | undefined;
  readonly own: number;
  readonly options: Options;
  readonly me: string;
}

function pairOf({ input, raw, result, own, options, me }: Sides): Pair {
  const words = recordWords[options.language];
  const { policy, ask, offers } = input;
  const rawInput = raw['input'] as { ask?: Json; offers?: Json[] };
  const isAsker = holderOf(rawInput.ask) === own;
  const areOffersPeople = rawInput.offers !== undefined;
  const { ranked } = readRanked(result);
  const mentioned = isAsker ? (options.offer ?? options.chosen ?? ranked[0]?.id ?? offers[0]?.id) : me;
  const offer = offers.find(({ id }) => id === mentioned);
  if (offer === undefined) {
    const expected = 'an offer of this run';
    refuseRecord(
      'NOT_FOUND',
      '/offer',
      JSON.stringify(options.offer) ?? 'none',
      expected,
      'Leave it out for the first',
    );
  }
  const place = ranked.findIndex(({ id }) => id === mentioned);
  const at = ranked[place];
  const what = [
    ...(isAsker && !areOffersPeople ? [words.about(offer.id)] : []),
    at === undefined ? words.notShown : words.place(place + 1, ranked.length, at.points, at.outOf),
  ];
  if (isAsker) {
    if (areOffersPeople && HELD in offer) unreadable();
    return { policy, mine: ask, theirs: offer, isTheirsAPerson: areOffersPeople, what };
  }
  return {
    policy: flip(policy),
    mine: offer,
    theirs: ask,
    isTheirsAPerson: HELD in Object(rawInput.ask),
    what,
  };
}

/** Whose value this is, where it is sealed. */
function holderOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const held = value[HELD];
  return Array.isArray(held) ? (held[0] as number) : undefined;
}

/** The ranking as far as it can be read: of persons who were erased, marks are left. */
function readRanked(result: Json | undefined): Pick<RankResult, 'ranked'> {
  const { ranked = [] } = (result ?? {}) as Partial<RankResult>;
  return { ranked: ranked.map((one) => (HELD in one || PERSON in one ? { ...one, id: '' } : one)) };
}

function unreadable(): never {
  refuseRecord('NOT_FOUND', '/offer', 'somebody who was erased', 'somebody who is still there');
}

/** What is known of the person and no criterion that counts looks at; and what the policy has no field for. */
function notUsed(
  policy: Policy,
  mine: object,
  unread: readonly string[] = [],
  words: RecordWords,
  { words: names, language }: Options,
): string[] {
  const read = fieldsRead(policy);
  const named = (field: string) => names?.fields?.[field]?.[language as Language] ?? field;
  const ignored = Object.keys(mine)
    .filter((field) => field !== 'id' && !read.has(field))
    .sort()
    .map(named);
  return [
    ...(ignored.length === 0 ? [words.none] : [words.unusedFields(ignored.join(', '))]),
    ...(unread.length === 0 ? [] : [words.unread(unread.map(named).join(', '))]),
    words.nothingElse,
  ];
}

/** Fields of the asking side that a criterion reads which is not switched off. */
function fieldsRead(policy: Policy): ReadonlySet<string> {
  const read = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { ask } = value as { ask?: unknown };
    if (typeof ask === 'string') read.add(ask);
    for (const one of Object.values(value)) visit(one);
  };
  for (const criterion of Object.values(policy.criteria)) {
    if (criterion.level === 'must' || criterion.weight > 0) visit(criterion.measure);
  }
  return read;
}

function mostToGain(criteria: readonly ExplainedCriterion[], words: RecordWords): string[] {
  const short = criteria
    .map(({ label, points, outOf }) => ({ label, short: outOf - points }))
    .reduce((most, one) => (one.short > most.short ? one : most), { label: '', short: 0 });
  return short.short === 0 ? [] : [words.mostToGain(short.label, short.short)];
}
