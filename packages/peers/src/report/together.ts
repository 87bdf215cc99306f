import { explain, formatNumber } from '@koppel/core';
import { perMille } from '../compile/pairs.js';
import type { Setting } from '../compile/setting.js';
import { memberRow } from '../policy.js';
import type { Member } from '../schema/member.js';
import { rangeOf } from './card.js';
import { sentence, type Speaker } from './speaker.js';
import type { TogetherCriterion } from './types.js';

/**
 * Why these sit together: per criterion of the policy its share over all pairs, read from both ends by core's reference, never by the fast
 * path that the plan was made with.
 */
export function togetherOf(
  members: readonly Member[],
  setting: Setting,
  speaker: Speaker,
): TogetherCriterion[] {
  const { policy, trees, language } = setting;
  const rows = members.map(memberRow);
  const sums = new Map<string, { label: string; points: number; open: number; outOf: number }>();
  for (const [a, one] of rows.entries()) {
    for (const [b, other] of rows.entries()) {
      if (a === b) continue;
      for (const { id, label, level, points, openPoints, outOf } of explain(policy, one, other, {
        trees,
        language,
      }).criteria) {
        if (level !== 'prefer') continue;
        const sum = sums.get(id) ?? { label, points: 0, open: 0, outOf: 0 };
        sums.set(id, {
          label,
          points: sum.points + points,
          open: sum.open + openPoints,
          outOf: sum.outOf + outOf,
        });
      }
    }
  }
  return [...sums]
    .sort(([a, m], [b, n]) => n.outOf - m.outOf || (a < b ? -1 : 1))
    .map(([criterion, { label, points, open, outOf }]) => {
      const [share, openShare] = [perMille(points, outOf), perMille(open, outOf)];
      const { words } = speaker;
      const said =
        openShare === 1000
          ? words.criterion.unknown
          : sayShares(criterion, share, openShare, members, speaker);
      return { criterion, label, share, openShare, sentence: sentence(`${label}: ${said}`) };
    });
}

function sayShares(
  criterion: string,
  share: number,
  open: number,
  members: readonly Member[],
  speaker: Speaker,
): string {
  const { words } = speaker;
  const certain = sayCriterion(criterion, members, words.percent(share), speaker);
  return open === 0 ? certain : `${certain}, ${words.criterion.open(words.percent(open))}`;
}

const RANGES = {
  level: 'level',
  ambition: 'ambition',
  phase: 'phase',
  experience: 'experienceYears',
  headcount: 'headcount',
  turnover: 'turnoverEur',
} as const;

function sayCriterion(
  criterion: string,
  members: readonly Member[],
  share: string,
  speaker: Speaker,
): string {
  const { words, label, list, language } = speaker;
  if (criterion === 'struggles') {
    const counted = topicsOf(members).slice(0, 3);
    const tags = counted.map(({ id, members: count }) =>
      words.criterion.tag(label(id), count, members.length),
    );
    return tags.length === 0 ? words.criterion.plain(share) : words.criterion.mostly(share, list(tags));
  }
  if (criterion === 'give') {
    const brought = new Set(members.flatMap(({ brings = [] }) => brings));
    const asked = [...new Set(members.flatMap(({ asks = [] }) => asks))];
    const answered = asked.filter((tag) => brought.has(tag)).length;
    return asked.length === 0
      ? words.criterion.plain(share)
      : words.criterion.answered(share, answered, asked.length);
  }
  if (criterion === 'branch') {
    const sectors = new Set(members.flatMap(({ sector }) => (sector === undefined ? [] : [sector])));
    return words.criterion.sectors(share, sectors.size);
  }
  const field = Object.hasOwn(RANGES, criterion) ? RANGES[criterion as keyof typeof RANGES] : undefined;
  const range = field && rangeOf(members, field);
  if (!range) return words.criterion.plain(share);
  return words.criterion.spread(share, formatNumber(range.from, language), formatNumber(range.to, language));
}

/** Struggles of a group: those of most members first, then the most urgent, then by id. */
export function topicsOf(members: readonly Member[]): { id: string; members: number; urgency: number }[] {
  const topics = new Map<string, { id: string; members: number; urgency: number }>();
  for (const { struggles = {} } of members) {
    for (const [id, urgency] of Object.entries(struggles)) {
      const topic = topics.get(id) ?? { id, members: 0, urgency: 0 };
      topics.set(id, { id, members: topic.members + 1, urgency: topic.urgency + urgency });
    }
  }
  return [...topics.values()].sort(
    (a, b) => b.members - a.members || b.urgency - a.urgency || (a.id < b.id ? -1 : 1),
  );
}
