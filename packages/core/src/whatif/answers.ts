import { holdsBelow, liesBelow, NO, UNKNOWN } from '../measure/tagging.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import type { DayRange } from '../policy/dates.js';
import type { Tree } from '../policy/tree.js';
import {
  byCodeUnit,
  type Category,
  isExact,
  type Site,
  type Span,
  type TagSet,
  unknownTags,
} from '../policy/values.js';
import { bandsOf, clip, dayCuts, EVERYTHING, FINEST, numberCuts, periodsOf } from './bands.js';
import { cellAnswer, cellsOf } from './cells.js';
import { type Mention, namesIn, oppositeValues } from './mentions.js';
import { type Answer, daysAnswer, rangeAnswer } from './said.js';
import { close, settle, toRaw } from './tags.js';

/** How to ask for a field. Everything is optional. */
export interface AskingRule {
  /** False: never ask for it, for instance because others know it. Default true. */
  readonly ask?: boolean;
  /** What an answer costs, a whole number: 1 from the top of the head, 10 look it up. Default 1. */
  readonly cost?: number;
  /** The same per name, where a field is asked name by name. */
  readonly costs?: Readonly<Record<string, number>>;
  /**
   * For tags. `each`: yes or no per name. `one`: which of the names, as an area or a branch is asked. `list`: all that
   * apply, as wishes are asked. By default `each`, and `list` where a single yes or no settles nothing.
   */
  readonly as?: 'each' | 'one' | 'list';
  /** Answers are multiples of this: 1 for people. Default: as fine as numbers are. */
  readonly step?: number;
  /** No answer lies below this: 0 for an amount. */
  readonly least?: number;
  /** All the names there are; without it, "none of these" is a name that no offer knows. */
  readonly names?: readonly string[];
}

export type AskingRules = Readonly<Record<string, AskingRule>>;

/** A question with the answers that it offers. */
export interface Candidate {
  readonly field: string;
  readonly about?: string;
  readonly answers: readonly Answer[];
  /** The answer that covers two neighbours, for bands. */
  readonly join?: (one: Answer, next: Answer) => Answer;
}

/** What candidates are made from. */
export interface Scenery {
  readonly ask: Side;
  readonly offers: readonly Side[];
  readonly context: Context;
  readonly trees: readonly Tree[];
  /** All names that any offer, open or not, holds a field against. */
  names(field: string): readonly string[];
}

/**
 * The questions that a field allows, in groups: a later group only counts where no question of an earlier one
 * decides anything. Answers narrow what is known and never contradict it.
 */
export function candidatesFor(
  field: string,
  mentions: readonly Mention[],
  rule: AskingRule,
  scenery: Scenery,
): Candidate[][] {
  const held = scenery.ask.get(field);
  if (held === undefined || held.noRule || rule.ask === false) return [];
  if (held.kind !== 'tags' && held.kind !== 'category' && isExact(held.kind, held.value)) return [];
  const sources = mentions.map((mention) => ({
    mention,
    values: oppositeValues(mention, scenery.ask, scenery.offers, scenery.context),
  }));
  const { value } = held;
  switch (held.kind) {
    case 'number':
      return [[numberCandidate(field, sources, value as Span | undefined, rule)]];
    case 'span':
      return [[limitCandidate(field, sources)]];
    case 'date':
      return [[dateCandidate(field, sources, value as DayRange | undefined, scenery.context)]];
    case 'flag':
      return [[{ field, answers: [yes(true), no(false)] }]];
    case 'category':
      return [[categoryCandidate(field, sources, value as Category | undefined, rule, scenery)]];
    case 'tags':
      return tagCandidates(field, sources, (value as TagSet | undefined) ?? unknownTags, rule, scenery);
    case 'place':
      return [[placeCandidate(field, sources)]];
    default:
      return [];
  }
}

interface Source {
  readonly mention: Mention;
  readonly values: ReturnType<typeof oppositeValues>;
}

const yes = (raw: unknown): Answer => ({ said: { type: 'yes' }, raw });
const no = (raw: unknown): Answer => ({ said: { type: 'no' }, raw });

function numberCandidate(
  field: string,
  sources: readonly Source[],
  known: Span | undefined,
  { step, least }: AskingRule,
): Candidate {
  const cuts = sources.flatMap(({ mention, values }) => numberCuts(mention, values));
  const floor =
    least === undefined ? EVERYTHING : { ...EVERYTHING, lo: Math.round(least * 1000), loOpen: false };
  const range = clip(known ?? EVERYTHING, floor) ?? known ?? EVERYTHING;
  const bands = bandsOf(cuts, range, step === undefined ? FINEST : Math.round(step * 1000));
  const spans = new Map<Answer, Span>(bands.map((band) => [rangeAnswer(band), band]));
  return {
    field,
    answers: [...spans.keys()],
    join: (one, next) => {
      const [low, high] = [spans.get(one), spans.get(next)] as [Span, Span];
      const band = { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
      const answer = rangeAnswer(band);
      spans.set(answer, band);
      return answer;
    },
  };
}

/** For a limit of the asker's own: at most each of the numbers that offers ask for, and less than the smallest. */
function limitCandidate(field: string, sources: readonly Source[]): Candidate {
  // Elsewhere a span is a period or something wanted, in which not every number can stand.
  if (sources.some(({ mention }) => mention.spec.name !== 'within')) return { field, answers: [] };
  const numbers = sources.flatMap(({ values }) =>
    values.map((value) => (value as Span).hi).filter(Number.isFinite),
  );
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [smallest] = sorted;
  if (smallest === undefined) return { field, answers: [] };
  return {
    field,
    answers: [
      rangeAnswer({ ...EVERYTHING, hi: smallest, hiOpen: true }),
      ...sorted.map((hi) => rangeAnswer({ ...EVERYTHING, hi })),
    ],
  };
}

function dateCandidate(
  field: string,
  sources: readonly Source[],
  known: DayRange | undefined,
  context: Context,
): Candidate {
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const cuts = sources.flatMap(({ mention, values }) => dayCuts(mention, values, context));
  const ranges = new Map<Answer, DayRange>(
    periodsOf(cuts, known ?? always).map((days) => [daysAnswer(days), days]),
  );
  return {
    field,
    answers: [...ranges.keys()],
    join: (one, next) => {
      const days = {
        from: (ranges.get(one) as DayRange).from,
        to: (ranges.get(next) as DayRange).to,
      };
      const answer = daysAnswer(days);
      ranges.set(answer, days);
      return answer;
    },
  };
}

function namesOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(({ values }) => values.flatMap(namesIn)))].sort(byCodeUnit);
}

function categoryCandidate(
  field: string,
  sources: readonly Source[],
  known: Category | undefined,
  rule: AskingRule,
  { trees, context }: Scenery,
): Candidate {
  const named = namesOf(sources);
  const possible = known?.oneOf ?? rule.names;
  const used = narrowingTrees(sources, context);
  const narrows = (name: string): boolean =>
    possible === undefined ||
    possible.includes(name) ||
    (known !== undefined && used.some((tree) => known.oneOf.some((one) => lies(tree, name, one))));
  const offered = named.filter(narrows);
  const others = otherNames(named, possible, trees);
  const exact = known !== undefined && known.oneOf.length === 1;
  return {
    field,
    answers: [
      ...offered.map((name): Answer => ({ said: { type: 'name', name }, raw: name })),
      ...(others.length === 0 || exact
        ? []
        : [{ said: { type: 'none' as const, of: offered }, raw: oneOf(others) }]),
    ],
  };
}

/** Whether one name lies below another, or is it. */
export function lies(tree: Tree, low: string, high: string): boolean {
  return tree.has(low) && tree.has(high) && tree.relation(low, high) === 'within';
}

function oneOf(names: readonly string[]): unknown {
  return names.length === 1 ? names[0] : { oneOf: names };
}

/** What "none of these" stands for: the names that are left, or one that nobody speaks of. */
export function otherNames(
  named: readonly string[],
  possible: readonly string[] | undefined,
  trees: readonly Tree[],
): string[] {
  if (possible !== undefined) return possible.filter((name) => !named.includes(name));
  let name = 'none-of-these';
  while (named.includes(name) || trees.some((tree) => tree.has(name))) name += '-';
  return [name];
}

function tagCandidates(
  field: string,
  sources: readonly Source[],
  set: TagSet,
  rule: AskingRule,
  scenery: Scenery,
): Candidate[][] {
  const used = narrowingTrees(sources, scenery.context);
  const open = namesOf(sources).filter((name) => isUnsettled(set, name, used));
  const keep = (after: TagSet): unknown => {
    const kept = keepApart(set, after, sources, scenery.names(field), used);
    return kept && toRaw(kept);
  };
  const possible = (answers: readonly Answer[]): Answer[] => answers.filter(({ raw }) => raw !== undefined);
  const each = open.map(
    (about): Candidate => ({
      field,
      about,
      answers: possible([yes(keep(settle(set, about, 'yes'))), no(keep(settle(set, about, 'no')))]),
    }),
  );
  const list = [{ field, answers: possible(listAnswers(set, open, keep)) }];
  if (rule.as === 'list') return [list];
  if (rule.as === 'each') return [each];
  if (rule.as === undefined) return [each, list];
  const cells = cellsOf(open, used);
  return cells === undefined
    ? [each]
    : [[{ field, answers: possible(cells.map((cell) => cellAnswer(set, cell, open, keep))) }]];
}

/**
 * The trees in which a narrower name is a more exact answer: "in Deventer" after "in Overijssel". That holds where all
 * that is looked at is whether the field lies below what is wanted; a measure of nearness takes names as they are.
 */
export function narrowingTrees(sources: readonly Pick<Source, 'mention'>[], context: Context): Tree[] {
  const ids = new Set<string>();
  for (const { mention } of sources) {
    const below = BELOW[mention.spec.name] === mention.place;
    if (!below || mention.tree === undefined) return [];
    ids.add(mention.tree);
  }
  return ids.size === 1 ? [...ids].flatMap((id) => context.trees.get(id) ?? []) : [];
}

/** Measures that ask whether the operand in this place lies below the other. */
const BELOW: Readonly<Record<string, 'of' | 'by'>> = { shares: 'of', covers: 'of', coverage: 'by' };

/** The answer as callers write it; undefined when it contradicts what is known. */
type Keep = (after: TagSet) => unknown;

/**
 * The set after an answer, with what was ruled out before still ruled out: "in Overijssel" rules out Gelderland, and
 * "and in the region of Zwolle", which reaches across the border, must not open it again. Undefined where that
 * cannot be, as the answer contradicts what is known.
 */
function keepApart(
  before: TagSet,
  after: TagSet,
  sources: readonly Source[],
  names: readonly string[],
  [tree]: readonly Tree[],
): TagSet | undefined {
  if (tree === undefined) return after;
  const readers = new Set(sources.map(({ mention }) => readerOf(mention)));
  const reopened = names.filter(
    (name) =>
      !after.yes.has(name) &&
      [...readers].some((read) => read(before, name, tree) === NO && read(after, name, tree) !== NO),
  );
  const maybe = new Set([...after.maybe].filter((name) => !reopened.includes(name)));
  const kept = { ...after, no: new Set([...after.no, ...reopened]), maybe };
  const turned = names.some((name) =>
    [...readers].some((read) => {
      const was = read(before, name, tree);
      return was !== UNKNOWN && read(kept, name, tree) !== was;
    }),
  );
  return turned ? undefined : kept;
}

/** How a measure that looks below a name reads a set. */
export function readerOf({ spec, place }: Mention): typeof holdsBelow {
  return spec.name === 'covers' && place === 'of' ? liesBelow : holdsBelow;
}

/** Whether it is not known if a name holds: by any of the trees, or plainly without one. */
function isUnsettled(set: TagSet, name: string, trees: readonly Tree[]): boolean {
  const states = trees.length === 0 ? [undefined] : trees;
  return states.some((tree) => holdsBelow(set, name, tree) === UNKNOWN);
}

function listAnswers(set: TagSet, open: readonly string[], keep: Keep): Answer[] {
  const none: Answer = { said: { type: 'none', of: open }, raw: keep(close(set)) };
  const each = open.map(
    (name): Answer => ({
      said: { type: 'name', name },
      raw: keep(close(settle(set, name, 'yes'))),
    }),
  );
  return [...each, none];
}

function placeCandidate(field: string, sources: readonly Source[]): Candidate {
  const sites = sources.flatMap(({ values }) =>
    values.flatMap((value) => (Array.isArray(value) ? (value as readonly Site[]) : [])),
  );
  const places = new Map(sites.map(({ lat, lon }) => [`${lat},${lon}`, { lat, lon }]));
  const sorted = [...places].sort(([a], [b]) => byCodeUnit(a, b)).map(([, place]) => place);
  return { field, answers: sorted.map((place) => ({ said: { type: 'place', ...place }, raw: place })) };
}
