import type { FieldKind, Fields } from '../policy/kinds.js';
import type { Context } from '../policy/context.js';
import type { DayRange } from '../policy/dates.js';
import type { MeasureSpec } from '../policy/spec.js';
import type { Tree } from '../policy/tree.js';
import {
  byCodeUnit,
  type Category,
  type Condition,
  isExact,
  type Span,
  tagState,
  type TagSet,
  unknownTags,
  type Value,
} from '../policy/values.js';
import { lies, narrowingTrees, otherNames, readerOf } from './answers.js';
import { bandsOf, clip, dayCuts, EVERYTHING, FINEST, numberCuts, periodsOf } from './bands.js';
import type { Edit, Possible } from './possible.js';
import { leavesOf, operandValue, type Pair, waits } from './waiting.js';
import { type Change, type ChangeRule, type ChangeRules, changeCosts } from './change.js';
import { type Mention, mentionsIn, namesIn, oppositeValues } from './mentions.js';
import { daysAnswer, rangeAnswer, type Said } from './said.js';

/** A pair with all that candidates are made from. */
export interface Stage extends Pair {
  readonly trees: readonly Tree[];
  readonly fields: Fields;
  readonly rules: ChangeRules;
}

/** Every change that could matter to these demands; what it takes is in the policy and in the offer, never guessed. */
export function possibleChanges(demands: readonly MeasureSpec[], stage: Stage): Possible[] {
  const byField = new Map<string, Mention[]>();
  for (const demand of demands) {
    for (const mention of mentionsIn(demand)) {
      byField.set(mention.field, [...(byField.get(mention.field) ?? []), mention]);
    }
  }
  const found = [
    ...[...byField].flatMap(([field, mentions]) => changesOf(field, mentions, stage)),
    ...demands.flatMap((demand) => judgements(demand, stage)),
    ...waits(demands, stage),
  ];
  const unique = new Map(found.map((one) => [JSON.stringify([one.touches, one.edit]), one]));
  return [...unique].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}

interface Source {
  readonly mention: Mention;
  readonly values: readonly Value[];
}

function changesOf(field: string, mentions: readonly Mention[], stage: Stage): Possible[] {
  const held = stage.ask.get(field);
  if (held === undefined || held.noRule) return [];
  const rule = stage.rules[field] ?? {};
  const sources = mentions.map((mention) => ({
    mention,
    values: oppositeValues(mention, stage.ask, [stage.offer], stage.context),
  }));
  const make = changers[held.kind];
  return make === undefined ? [] : make(field, sources, held.value, rule, stage);
}

type Changer = (
  field: string,
  sources: readonly Source[],
  value: Value | undefined,
  rule: ChangeRule,
  stage: Stage,
) => Possible[];

const changers: { readonly [K in FieldKind]?: Changer } = {
  number: (field, sources, value, rule) => numberChanges(field, sources, value as Span | undefined, rule),
  date: (field, sources, value, _, { context }) =>
    isExact('date', value) ? [] : dateChanges(field, sources, value as DayRange | undefined, context),
  flag: (field, _, value, rule) => flagChanges(field, value as boolean | undefined, rule),
  category: (field, sources, value, rule, stage) =>
    categoryChanges(field, sources, value as Category | undefined, rule, stage),
  tags: (field, sources, value, rule, { context }) =>
    tagChanges(field, sources, (value as TagSet | undefined) ?? unknownTags, rule, context),
};

/** What holds, or would come to hold, of a field as a whole. */
function say(kind: 'suppose' | 'become', field: string, said: Said, edit: Edit): Possible {
  return { change: { kind, field, said, cost: changeCosts[kind] }, touches: field, slot: field, edit };
}

function numberChanges(
  field: string,
  sources: readonly Source[],
  known: Span | undefined,
  { change = 'free', step }: ChangeRule,
): Possible[] {
  const grid = step === undefined ? FINEST : Math.round(step * 1000);
  const cuts = sources.flatMap(({ mention, values }) => numberCuts(mention, values));
  const range = known ?? EVERYTHING;
  const exact = known !== undefined && known.lo === known.hi;
  const found: Possible[] = [];
  for (const band of bandsOf(cuts, EVERYTHING, grid)) {
    const inside = clip(band, range);
    if (inside !== undefined) {
      const { said, raw } = rangeAnswer(inside);
      if (!exact) found.push(say('suppose', field, said, { type: 'value', raw }));
      continue;
    }
    const up = band.lo >= range.hi;
    if (change === 'never' || change === (up ? 'down' : 'up')) continue;
    const to = up ? firstIn(band, grid) : lastIn(band, grid);
    if (to < band.lo || to > band.hi) continue;
    const from = up ? range.hi : range.lo;
    const by = up ? to - from : from - to;
    const kind = up ? 'more' : 'less';
    const tenths = Math.ceil((10 * by) / Math.max(from < 0 ? -from : from, grid));
    found.push({
      change: {
        kind,
        field,
        to: to / 1000,
        by: by / 1000,
        cost: changeCosts[kind] + Math.min(tenths, MOST_TENTHS),
      },
      touches: field,
      slot: field,
      edit: { type: 'value', raw: to / 1000 },
    });
  }
  return found;
}

const MOST_TENTHS = 10;

/** The lowest multiple of `grid` in a band. */
function firstIn({ lo, loOpen }: Span, grid: number): number {
  const first = Math.ceil(lo / grid) * grid + 0;
  return loOpen && first === lo ? first + grid : first;
}

function lastIn({ hi, hiOpen }: Span, grid: number): number {
  const last = Math.floor(hi / grid) * grid + 0;
  return hiOpen && last === hi ? last - grid : last;
}

function dateChanges(
  field: string,
  sources: readonly Source[],
  known: DayRange | undefined,
  context: Context,
): Possible[] {
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const cuts = sources.flatMap(({ mention, values }) => dayCuts(mention, values, context));
  return periodsOf(cuts, known ?? always).map((days) => {
    const { said, raw } = daysAnswer(days);
    return say('suppose', field, said, { type: 'value', raw });
  });
}

function flagChanges(field: string, known: boolean | undefined, { change = 'free' }: ChangeRule): Possible[] {
  return [true, false].flatMap((raw): Possible[] => {
    const said = { type: raw ? 'yes' : 'no' } as const;
    const edit = { type: 'value', raw } as const;
    if (known === undefined) return [say('suppose', field, said, edit)];
    return known === raw || change === 'never' ? [] : [say('become', field, said, edit)];
  });
}

function categoryChanges(
  field: string,
  sources: readonly Source[],
  known: Category | undefined,
  { change = 'free', fixed: never = [], names }: ChangeRule,
  { trees, context }: Stage,
): Possible[] {
  const named = namesOf(sources);
  const used = narrowingTrees(sources, context);
  const narrower = (name: string): boolean =>
    known?.oneOf.some((one) => one !== name && used.some((tree) => lies(tree, name, one))) ?? false;
  const mayBe = (name: string): boolean =>
    known === undefined ? names === undefined || names.includes(name) : known.oneOf.includes(name);
  const others = otherNames(named, known?.oneOf ?? names, trees);
  const elsewhere = otherNames(named, names, trees);
  const exact = known !== undefined && known.oneOf.length === 1;
  const stuck = change === 'never' || (known?.oneOf ?? []).some((name) => never.includes(name));
  const found = named.flatMap((name): Possible[] => {
    const said = { type: 'name', name } as const;
    const edit = { type: 'value', raw: name } as const;
    if (narrower(name)) return [say('suppose', field, said, edit)];
    if (mayBe(name)) return exact ? [] : [say('suppose', field, said, edit)];
    return stuck || never.includes(name) ? [] : [say('become', field, said, edit)];
  });
  const none = { type: 'none', of: named } as const;
  const value = (list: readonly string[]): Edit => ({
    type: 'value',
    raw: list.length === 1 ? list[0] : { oneOf: list },
  });
  if (others.length > 0) return exact ? found : [...found, say('suppose', field, none, value(others))];
  return stuck || elsewhere.length === 0 ? found : [...found, say('become', field, none, value(elsewhere))];
}

function namesOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(({ values }) => values.flatMap(namesIn)))].sort(byCodeUnit);
}

function tagChanges(
  field: string,
  sources: readonly Source[],
  set: TagSet,
  rule: ChangeRule,
  context: Context,
): Possible[] {
  const { change = 'free', fixed: never = [], one = false } = rule;
  const trees = narrowingTrees(sources, context);
  const found = namesOf(sources).flatMap((name): Possible[] => {
    const states = new Set(sources.map(({ mention }) => stateOf(set, name, mention, trees)));
    const slot = `${field}/${name}`;
    const edit = (as: 'yes' | 'no', drops: readonly string[] = []): Edit => ({
      type: 'tag',
      name,
      as,
      ...(drops.length === 0 ? {} : { drops }),
    });
    const supposed = (as: 'yes' | 'no'): Possible => ({
      change: { kind: 'suppose', field, about: name, said: { type: as }, cost: changeCosts.suppose },
      touches: field,
      slot,
      edit: edit(as),
    });
    if (states.has('unknown')) return [supposed('yes'), supposed('no')];
    if (change === 'never' || never.includes(name)) return [];
    if (one) {
      if (states.has('yes')) return [];
      const moved = { type: 'value', raw: { yes: [name], others: 'no' } } as const;
      const cost = changeCosts.move;
      return [
        { change: { kind: 'move', field, about: name, cost }, touches: field, slot: field, edit: moved },
      ];
    }
    const kind = states.has('no') ? 'get' : 'give-up';
    const done = kind === 'get' ? 'yes' : 'no';
    const gained: Change = { kind, field, about: name, cost: changeCosts[kind] };
    return [{ change: gained, touches: field, slot, edit: edit(done, contradicted(set, name, done, trees)) }];
  });
  if (isExact('tags', set)) return found;
  const only = { type: 'only', names: [...set.yes.keys()] } as const;
  const closing: Possible = {
    change: { kind: 'suppose', field, said: only, cost: changeCosts.suppose },
    touches: field,
    slot: `${field}/`,
    edit: { type: 'close' },
  };
  return [...found, closing];
}

/** Known names that a change of this one takes with it: what lies inside what ends, and around what comes about. */
function contradicted(set: TagSet, name: string, as: 'yes' | 'no', trees: readonly Tree[]): string[] {
  const others = as === 'no' ? [...set.yes.keys()] : [...set.no];
  return others.filter(
    (other) =>
      other !== name &&
      trees.some((tree) => (as === 'no' ? lies(tree, other, name) : lies(tree, name, other))),
  );
}

/** What is known of a name where a measure looks for it. */
function stateOf(
  set: TagSet,
  name: string,
  mention: Mention,
  [tree]: readonly Tree[],
): 'yes' | 'no' | 'unknown' {
  if (tree === undefined) return tagState(set, name);
  return (['no', 'unknown', 'yes'] as const)[readerOf(mention)(set, name, tree)];
}

/** Judgements that wait. One that was given stands. */
function judgements(demand: MeasureSpec, { ask, offer, context }: Stage): Possible[] {
  return leavesOf(demand).flatMap((spec): Possible[] => {
    if (spec.name !== 'judged' || !('ask' in spec.by)) return [];
    const field = spec.by.ask;
    const held = ask.get(field);
    if (held === undefined || held.noRule) return [];
    const known = (held.value as TagSet | undefined) ?? unknownTags;
    const conditions = operandValue(spec.of, spec, 'of', { ask, offer, context }) as
      | readonly Condition[]
      | undefined;
    return (conditions ?? [])
      .filter(({ id }) => tagState(known, id) === 'unknown')
      .map(({ id, by }) => ({
        change: { kind: 'judge', field, condition: id, by, cost: changeCosts.judge },
        touches: field,
        slot: `${field}/${id}`,
        edit: { type: 'tag', name: id, as: 'yes' },
      }));
  });
}
