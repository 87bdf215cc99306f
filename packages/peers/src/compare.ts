import { assign } from '@koppel/core';
import type { SettingOptions } from './compile/setting.js';
import { explainGroups } from './explain.js';
import { sentence } from './report/speaker.js';
import type { PeersPlan } from './report/types.js';
import { readSeating } from './seating.js';
import { wordsIn } from './words/words-in.js';
import type { PeersWords } from './words/words.js';

type Measure = keyof PeersWords['compare']['measure'];

export interface ComparedMeasure {
  readonly measure: Measure;
  readonly label: string;
  readonly first: number;
  readonly second: number;
  /** Which is better; absent when they are equal. */
  readonly better?: 'first' | 'second';
}

export interface PlanComparison {
  readonly measures: readonly ComparedMeasure[];
  /** Members who sit with other companions, by id, whatever the groups are called. */
  readonly moved: readonly string[];
  readonly first: PeersPlan;
  readonly second: PeersPlan;
  readonly sentences: readonly string[];
}

const LESS_IS_BETTER: ReadonlySet<Measure> = new Set<Measure>(['gini', 'broken']);

/**
 * Two plans for the same members side by side, both looked at by the same rules. Groups are matched by the members that they share.
 *
 * @throws KoppelError as `formGroups`.
 */
export function comparePlans(
  members: unknown,
  one: unknown,
  other: unknown,
  options: SettingOptions,
): PlanComparison {
  const [first, second] = [explainGroups(members, one, options), explainGroups(members, other, options)];
  const { compare } = wordsIn(options.language);
  const measures = (Object.keys(compare.measure) as Measure[]).map((measure): ComparedMeasure => {
    const [a, b] = [figureOf(first, measure), figureOf(second, measure)];
    const lead = LESS_IS_BETTER.has(measure) ? b - a : a - b;
    const better = lead === 0 ? {} : { better: lead > 0 ? ('first' as const) : ('second' as const) };
    return { measure, label: compare.measure[measure], first: a, second: b, ...better };
  });
  const moved = movedBetween(one, other);
  const differ = measures.some(({ better }) => better !== undefined);
  const sentences = [compare.moves(moved.length), ...(differ ? [] : [compare.alike])].map(sentence);
  return { measures, moved, first, second, sentences };
}

function figureOf({ overview, groups }: PeersPlan, measure: Measure): number {
  if (measure === 'broken') return groups.reduce((sum, { card }) => sum + card.broken, 0);
  return overview[measure];
}

/** Everyone who is not in the shared part of the groups that match. */
function movedBetween(one: unknown, other: unknown): string[] {
  const [before, after] = [readSeating(one).groups, readSeating(other).groups];
  const shared = before.flatMap((a) =>
    after.map((b) => {
      const here = new Set(b.members.map(({ id }) => id));
      return { applicant: a.id, place: b.id, weight: a.members.filter(({ id }) => here.has(id)).length };
    }),
  );
  const { pairs } = assign(
    {
      applicants: before.map(({ id }) => ({ id })),
      places: after.map(({ id }) => ({ id })),
      pairs: shared.filter(({ weight }) => weight > 0),
    },
    { goal: 'best' },
  );
  const matched = new Map(pairs.map(({ applicant, place }) => [applicant, place]));
  const seat = new Map(after.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
  return before
    .flatMap(({ id, members }) =>
      members
        .filter((member) => seat.has(member.id) && seat.get(member.id) !== matched.get(id))
        .map((member) => member.id),
    )
    .sort();
}
