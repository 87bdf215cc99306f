import type { Instant, Language } from '@koppel/core';
import type { Archive } from '../archive.js';
import { refuseRecord } from '../error.js';
import { readEntry } from '../people/read-entry.js';
import type { Entry } from '../schema/entry.js';
import { explainRank } from './explain-rank.js';
import type { ExplainDecisionOptions, Told } from './types.js';
import { type RecordWords, recordWords } from './words.js';

/** What a person is told about one decision. Plain JSON, sentences without full stops. */
export interface DecisionExplanation {
  readonly id: string;
  readonly language: Language;
  readonly day: string;
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}

export interface ExplanationPart {
  readonly what: keyof RecordWords['parts'];
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Explains a recorded run to a person whom it touched: the main reasons, what was not used, the nearest change, and what
 * people decided. It has their own data and what is nobody's; of other persons, nothing.
 *
 * @throws RecordError `NOT_FOUND` for a run that is not there, or one that did not touch this person, or after erasure.
 */
export async function explainDecision(
  archive: Archive,
  id: string,
  options: ExplainDecisionOptions,
): Promise<DecisionExplanation> {
  const { language, dayOf = dayInUtc } = options;
  const words = recordWords[language];
  const entry = archive.entry(id);
  if (entry === undefined || entry.kind !== 'run') {
    refuseRecord(
      'NOT_FOUND',
      '/id',
      JSON.stringify(id),
      'the id of a run',
      'Ask for the id that the decision names',
    );
  }
  const key = await options.keys.get(options.person);
  const own = entry.people.findIndex(({ handle }) => handle === key?.handle);
  if (key === undefined || own < 0) {
    refuseRecord(
      'NOT_FOUND',
      '/person',
      'nobody of this name in the run',
      'a person whom it touched, with their key',
      'Somebody who was erased cannot be explained to any more',
    );
  }
  const decisions = await decisionsOf(archive, entry, key.handle, options);
  const told = await toldOf(archive, entry, own, decisions, options);
  const part = (what: keyof RecordWords['parts'], sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [{ what, title: words.parts[what], sentences }];
  const day = dayOf(entry.at);
  return {
    id,
    language,
    day,
    title: words.title(day),
    parts: [
      ...part('what', [...told.what, words.proposal]),
      ...part('reasons', told.reasons),
      ...part('notUsed', told.notUsed),
      ...part('change', told.change),
      ...part('people', sayDecisions(decisions, words, language, dayOf)),
      ...part('rights', words.rights),
    ],
  };
}

export interface OwnDecision {
  readonly at: Instant;
  readonly what: 'choose' | 'refuse' | 'change' | 'confirm';
  readonly offer?: string;
  readonly override?: string;
  readonly why?: string;
  readonly told?: Readonly<Record<Language, string>>;
}

/** What people decided about this person in this run, oldest first. Only what is sealed under their own key is opened. */
async function decisionsOf(
  archive: Archive,
  { id }: Entry,
  handle: string,
  { keys }: ExplainDecisionOptions,
): Promise<OwnDecision[]> {
  const found: OwnDecision[] = [];
  for (const entry of archive.about(id)) {
    if (entry.kind !== 'decision' || entry.people[0]?.handle !== handle) continue;
    const { body } = await readEntry(entry, keys, { only: handle });
    found.push({ ...(body as unknown as OwnDecision), at: entry.at });
  }
  return found;
}

function sayDecisions(
  decisions: readonly OwnDecision[],
  words: RecordWords,
  language: Language,
  dayOf: (instant: Instant) => string,
): string[] {
  if (decisions.length === 0) return [words.undecided];
  return decisions.flatMap(({ at, what, override, why, told }) => [
    words.decided(words.decisions[what], dayOf(at)),
    ...(override === undefined ? [] : [words.override]),
    ...(told === undefined ? [] : [words.reason(told[language])]),
    ...(told === undefined && why !== undefined ? [words.reasonKept] : []),
  ]);
}

async function toldOf(
  archive: Archive,
  entry: Entry,
  own: number,
  decisions: readonly OwnDecision[],
  options: ExplainDecisionOptions,
): Promise<Told> {
  const { language } = options;
  const words = recordWords[language];
  const { name } = entry.body['engine'] as { name: string };
  const { people } = await readEntry(entry, options.keys, { only: entry.people[own]?.handle as string });
  const recorded = people[own];
  const inWords = (texts: NonNullable<typeof recorded>['reasons'] = []) =>
    texts.map((text) => text[language]);
  if (recorded?.reasons === undefined && name === 'core/rank') {
    return explainRank(archive, entry, own, { ...options, chosen: decisions.at(-1)?.offer });
  }
  return {
    what: [words.planned(name)],
    reasons: recorded?.reasons === undefined ? [words.noReasons] : inWords(recorded.reasons),
    notUsed: inWords(recorded?.notUsed),
    change: recorded?.change === undefined ? [] : [recorded.change[language]],
  };
}

function dayInUtc(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 10);
}
