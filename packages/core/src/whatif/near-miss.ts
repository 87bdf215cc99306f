import { at, refuse, show } from '../errors.js';
import type { Words } from '../explain/scene.js';
import { checkPolicy } from '../measure/check.js';
import { evaluate } from '../measure/evaluate.js';
import { fetchFrom, readSide, type Side } from '../measure/sides.js';
import { makeContext, type Context, type ContextInput } from '../policy/context.js';
import { formatDay } from '../policy/dates.js';
import { type Fields, kindOf, type RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { type Language, languages } from '../policy/text.js';
import { byCodeUnit, readValue, type TagSet, unknownTags } from '../policy/values.js';
import { type Status, statusOf } from '../policy/verdict.js';
import { possibleChanges, type Stage } from './candidates.js';
import { NOW, type Possible } from './possible.js';
import { looksAtDay } from './waiting.js';
import type { Change, ChangeRules } from './change.js';
import { mentionsIn } from './mentions.js';
import { type ChangeTexts, sayChange } from './say-change.js';
import { speakerOf } from './sentences/speaker.js';
import { close, settle, toRaw } from './tags.js';

export interface NearMissOptions extends ContextInput {
  readonly language: Language;
  readonly words?: Words;
  /** Which fields may change, and how. */
  readonly changes?: ChangeRules;
  /** At most so many changes together, 1 to 6. Default 3. */
  readonly most?: number;
  /** How many days ahead waiting may take. Default 3653: ten years. */
  readonly horizonDays?: number;
  /** Sentences of the caller's own. */
  readonly texts?: ChangeTexts;
}

/** What would make one offer eligible. Plain JSON. */
export interface NearMiss {
  readonly status: Status;
  /** Ids of the demands that are not met for certain now. */
  readonly because: readonly string[];
  /**
   * `changes`: these make it eligible, and none that cost less do. `eligible`: it is already. `too-many`: more than
   * `most` changes, if it can be at all. `never`: no changes that may be proposed make it eligible.
   */
  readonly outcome: 'changes' | 'eligible' | 'too-many' | 'never';
  /** In the order in which they are said; empty unless the outcome is `changes`. */
  readonly changes: readonly Change[];
  /** Per change: others of its kind and field that would do just as well in its place, at the same cost. */
  readonly alternatives: readonly (readonly Change[])[];
  readonly cost: number;
  /** The fields of the ask as they then are: `{ ...ask, ...set }` is eligible on the day `on`. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly on?: string;
  /** Without a full stop. */
  readonly sentence: string;
}

/**
 * The cheapest set of changes that makes an offer eligible. Candidates come from the demands and the offer; every set
 * is tried by reading all demands again, so what is proposed is true. Exact: no set of at most `most` of the
 * candidates costs less; of two that cost the same, the one with fewer changes, then with less waiting, then by name.
 *
 * A set that works has to touch each demand that is not met, so the search branches on one such demand at a time, and
 * gives up on a branch that costs more than the best so far.
 *
 * @throws KoppelError as `explain` does, and `BAD_OPTION`.
 */
export function nearMiss<A extends Fields, O extends Fields>(
  policy: Policy<A, O>,
  ask: RecordOf<A>,
  offer: RecordOf<O>,
  options: NearMissOptions,
): NearMiss {
  checkPolicy(policy);
  const { most, horizonDays } = checkOptions(policy, options);
  const { trees = [], changes: rules = {} } = options;
  const stage: Stage = {
    ask: readSide(policy.ask, ask, '/ask'),
    offer: readSide(policy.offer, offer, '/offer'),
    context: makeContext(options),
    trees,
    fields: policy.ask,
    rules,
    horizonDays,
  };
  const problem = makeProblem(policy, stage);
  const now = problem.read([]);
  const status = statusOf(
    Math.min(1000, ...now.map(({ lo }) => lo)),
    Math.min(1000, ...now.map(({ hi }) => hi)),
  );
  const because = problem.ids.filter((_, index) => (now[index]?.lo ?? 1) < 1).sort(byCodeUnit);
  const base = { status, because, changes: [], alternatives: [], cost: 0, set: {} } as const;
  const speaker = speakerOf(options);
  if (status === 'eligible') return { ...base, outcome: 'eligible', sentence: '' };
  const { best, cutShort } = search(problem, most);
  if (best === undefined) {
    const sentence = cutShort ? speaker.changes.none(most) : speaker.changes.never;
    return { ...base, outcome: cutShort ? 'too-many' : 'never', sentence };
  }
  const chosen = [...best.chosen].sort((a, b) => inOrder(a.change, b.change));
  const changes = chosen.map(({ change }) => change);
  const alternatives = chosen.map((one) => insteadOf(one, chosen, problem));
  const { set, on } = problem.apply(chosen);
  return {
    ...base,
    outcome: 'changes',
    changes,
    alternatives,
    cost: best.cost,
    set,
    ...(on === undefined ? {} : { on }),
    sentence: speaker.changes.possible(
      changes.map((change, index) => sayChange(change, alternatives[index] ?? [], speaker, options)),
    ),
  };
}

const MOST = 6;
const TEN_YEARS_DAYS = 3653;

function checkOptions(policy: Policy, options: NearMissOptions) {
  const { language, most = 3, horizonDays = TEN_YEARS_DAYS, changes = {} } = options;
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', show(language), languages.join(' or '));
  if (!(Number.isInteger(most) && most >= 1 && most <= MOST))
    refuse('BAD_OPTION', '/most', show(most), `a whole number from 1 to ${MOST}`);
  if (!(Number.isInteger(horizonDays) && horizonDays >= 0 && horizonDays <= 100_000))
    refuse('BAD_OPTION', '/horizonDays', show(horizonDays), 'whole days, from 0 to 100000');
  for (const [field, { change = 'free', step = 1 }] of Object.entries(changes)) {
    const where = at('/changes', field);
    if (!Object.hasOwn(policy.ask, field))
      refuse('BAD_OPTION', where, show(field), `a field of the ask: ${Object.keys(policy.ask).join(', ')}`);
    if (!['free', 'up', 'down', 'never'].includes(change))
      refuse('BAD_OPTION', at(where, 'change'), show(change), "'free', 'up', 'down' or 'never'");
    if (!(step >= 0.001)) refuse('BAD_OPTION', at(where, 'step'), show(step), 'a step from 0.001');
  }
  return { most, horizonDays };
}

interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** The demands on one offer, and how they read after any set of changes. */
interface Problem {
  readonly ids: readonly string[];
  readonly possible: readonly Possible[];
  /** Per demand: the changes that can matter to it. */
  readonly helps: readonly (readonly Possible[])[];
  read(chosen: readonly Possible[]): readonly Interval[];
  apply(chosen: readonly Possible[]): { readonly set: Record<string, unknown>; readonly on?: string };
}

function makeProblem(policy: Policy, stage: Stage): Problem {
  const musts = Object.entries(policy.criteria)
    .filter(([, { level }]) => level === 'must')
    .sort(([a], [b]) => byCodeUnit(a, b));
  const demands = musts.map(([, { measure }]) => measure);
  const possible = possibleChanges(demands, stage);
  const touches = demands.map((demand) => {
    const fields = new Set(mentionsIn(demand).map(({ field }) => field));
    for (const field of judgedFields(demand)) fields.add(field);
    if (looksAtDay(demand)) fields.add(NOW);
    return fields;
  });
  // Changes read a demand the same whenever those that touch it are the same.
  const memory = demands.map(() => new Map<string, Interval>());
  const numbers = new Map(possible.map((one, index) => [one, index]));
  return {
    ids: musts.map(([id]) => id),
    possible,
    helps: touches.map((fields) => possible.filter((one) => fields.has(one.touches))),
    read(chosen) {
      let world: { readonly ask: Side; readonly context: Context } | undefined;
      return demands.map((demand, index) => {
        const relevant = chosen.filter((one) => touches[index]?.has(one.touches));
        const key = relevant
          .map((one) => numbers.get(one) as number)
          .sort((a, b) => a - b)
          .join();
        const known = memory[index]?.get(key);
        if (known !== undefined) return known;
        world ??= changed(stage, chosen);
        const { lo, hi } = evaluate(demand, fetchFrom(world.ask, stage.offer, world.context), world.context);
        memory[index]?.set(key, { lo, hi });
        return { lo, hi };
      });
    },
    apply(chosen) {
      const day = chosen.flatMap(({ edit }) => (edit.type === 'day' ? [edit.day] : []))[0];
      const set = Object.fromEntries(rawChanges(stage, chosen));
      return day === undefined ? { set } : { set, on: formatDay(day) };
    },
  };
}

function judgedFields(demand: Policy['criteria'][string]['measure']): string[] {
  const fields: string[] = [];
  const visit = (spec: typeof demand): void => {
    if (spec.type === 'measure' && spec.name === 'judged' && 'ask' in spec.by) fields.push(spec.by.ask);
    if (spec.type === 'all' || spec.type === 'any') spec.parts.forEach(visit);
    if (spec.type === 'not' || spec.type === 'atLeast') visit(spec.part);
  };
  visit(demand);
  return fields;
}

/** The fields that change, as callers write them. */
function rawChanges({ ask }: Stage, chosen: readonly Possible[]): Map<string, unknown> {
  const raws = new Map<string, unknown>();
  const sets = new Map<string, TagSet>();
  for (const { touches, edit } of [...chosen].sort(byEdit)) {
    if (edit.type === 'value') raws.set(touches, edit.raw);
    if (edit.type !== 'tag' && edit.type !== 'close') continue;
    const set = sets.get(touches) ?? (ask.get(touches)?.value as TagSet | undefined) ?? unknownTags;
    sets.set(touches, edit.type === 'close' ? close(set) : settle(set, edit.name, edit.as, edit.drops));
  }
  for (const [field, set] of sets) raws.set(field, toRaw(set));
  return raws;
}

/** Names that fall away before names that come, so that what comes stays; then by name. */
function byEdit(a: Possible, b: Possible): number {
  const order = ({ edit }: Possible): string =>
    edit.type === 'tag' ? `${edit.as === 'no' ? 0 : 1}${edit.name}` : '2';
  return byCodeUnit(a.touches, b.touches) || byCodeUnit(order(a), order(b));
}

function changed(
  stage: Stage,
  chosen: readonly Possible[],
): { readonly ask: Side; readonly context: Context } {
  const ask = new Map(stage.ask);
  for (const [field, raw] of rawChanges(stage, chosen)) {
    const kind = kindOf(stage.fields[field] as Fields[string]);
    ask.set(field, { kind, value: readValue(kind, raw, at('/ask', field)), noRule: false, raw });
  }
  const day = chosen.flatMap(({ edit }) => (edit.type === 'day' ? [edit.day] : []))[0];
  return { ask, context: day === undefined ? stage.context : { ...stage.context, now: day } };
}

interface Found {
  readonly chosen: readonly Possible[];
  readonly cost: number;
}

function search(
  problem: Problem,
  most: number,
): { readonly best: Found | undefined; readonly cutShort: boolean } {
  let best: Found | undefined;
  let cutShort = false;
  const seen = new Set<string>();
  const visit = (chosen: readonly Possible[], cost: number): void => {
    const key = chosen.map(keyOf).sort(byCodeUnit).join('\n');
    if (seen.has(key)) return;
    seen.add(key);
    const unmet = problem.read(chosen).flatMap(({ lo }, index) => (lo < 1 ? [index] : []));
    if (unmet.length === 0) {
      const found = { chosen, cost };
      if (best === undefined || isBetter(found, best)) best = found;
      return;
    }
    // Each of these has to be touched again; the one with the fewest ways leaves the least to try.
    const ways = unmet.map((index) =>
      (problem.helps[index] ?? []).filter((one) => !chosen.some((other) => exclude(one, other))),
    );
    const [fewest] = ways.sort((a, b) => a.length - b.length);
    if (fewest === undefined || fewest.length === 0) return;
    if (chosen.length === most) {
      cutShort = true;
      return;
    }
    for (const one of [...fewest].sort((a, b) => a.change.cost - b.change.cost)) {
      const next = cost + one.change.cost;
      if (best !== undefined && next > best.cost) break;
      visit([...chosen, one], next);
    }
  };
  visit([], 0);
  return { best, cutShort };
}

/** Changes of one slot, and a whole value beside a name of the same field. */
function exclude(a: Possible, b: Possible): boolean {
  return (
    a.slot === b.slot || (a.touches === b.touches && (a.edit.type === 'value' || b.edit.type === 'value'))
  );
}

function keyOf({ touches, edit }: Possible): string {
  return JSON.stringify([touches, edit]);
}

function isBetter(a: Found, b: Found): boolean {
  const waiting = ({ chosen }: Found): number =>
    chosen.reduce((days, { change }) => days + (change.kind === 'wait' ? change.days : 0), 0);
  const name = ({ chosen }: Found): string => chosen.map(keyOf).sort(byCodeUnit).join('\n');
  const order =
    a.cost - b.cost ||
    a.chosen.length - b.chosen.length ||
    waiting(a) - waiting(b) ||
    byCodeUnit(name(a), name(b));
  return order < 0;
}

/** Changes that could stand in for one of a set, each tried. */
function insteadOf(one: Possible, chosen: readonly Possible[], problem: Problem): Change[] {
  const rest = chosen.filter((other) => other !== one);
  return problem.possible
    .filter((other) => other !== one && isAlike(one.change, other.change))
    .filter((other) => !rest.some((kept) => exclude(kept, other)))
    .filter((other) => problem.read([...rest, other]).every(({ lo }) => lo >= 1))
    .map(({ change }) => change);
}

function isAlike(a: Change, b: Change): boolean {
  if (a.kind !== b.kind || a.cost !== b.cost || a.kind === 'wait' || a.kind === 'judge') return false;
  const said = (change: Change): string => ('said' in change ? change.said.type : '');
  return 'field' in b && a.field === b.field && said(a) === said(b);
}

const PLACES: Readonly<Record<Change['kind'], number>> = {
  wait: 0,
  get: 1,
  'give-up': 1,
  more: 2,
  less: 2,
  become: 3,
  move: 4,
  suppose: 5,
  judge: 6,
};

/** When, what to do, and then what has to turn out well. */
function inOrder(a: Change, b: Change): number {
  const name = (change: Change): string => JSON.stringify(change);
  return PLACES[a.kind] - PLACES[b.kind] || byCodeUnit(name(a), name(b));
}
