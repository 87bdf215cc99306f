import { describe, expect, test } from 'vitest';
import { explainGroups, formGroups, type Member, placesFor, repairGroups } from '../src/index.js';

/** Members of regions: `at('east', 'a', 'b')`. */
const at = (region: string, ...ids: string[]): Member[] => ids.map((id) => ({ id, region, consent: true }));
const group = (id: string, ...ids: string[]) => ({ id, members: ids.map((member) => ({ id: member })) });
const options = {
  language: 'en',
  programme: { size: { min: 2, max: 4 }, split: ['region'], competitors: 'ignore' },
} as const;
const seats = (plan: { groups: readonly { id: string; members: readonly { id: string }[] }[] }) =>
  plan.groups.map(({ id, members }) => [id, members.map((member) => member.id).join('')]);

describe('a programme in parts', () => {
  test('two values that read alike with a space between them are two parts', () => {
    const member = (id: string, stage: string, region: string): Member => ({
      id,
      stage,
      region,
      consent: true,
    });
    const members = [
      member('a', 'taking over', 'east'),
      member('b', 'taking over', 'east'),
      member('c', 'taking', 'over east'),
      member('d', 'taking', 'over east'),
    ];
    const plan = formGroups(members, {
      language: 'en',
      programme: { ...options.programme, split: ['stage', 'region'] },
    });
    expect(seats(plan)).toEqual([
      ['"taking over" east 1', 'ab'],
      ['taking "over east" 1', 'cd'],
    ]);
  });

  test('by hand: a group across two parts is one group with a broken rule', () => {
    const members = [...at('east', 'a', 'b', 'x'), ...at('west', 'c', 'd')];
    const plan = explainGroups(
      members,
      { groups: [group('1', 'a', 'c'), group('2', 'b', 'd', 'x')] },
      options,
    );
    expect(seats(plan)).toEqual([
      ['1', 'ac'],
      ['2', 'bdx'],
    ]);
    expect(plan.status).toBe('partial');
    expect(plan.groups.map(({ card }) => card.broken)).toEqual([1, 2]);
    expect(plan.groups[0]?.notes).toEqual(['A and c may not share a group, as they differ in region.']);
  });

  test('who is of another part now moves, and that is said', () => {
    const members = [...at('east', 'a', 'b'), ...at('west', 'c', 'd')];
    const { plan, moved, sentences } = repairGroups(
      members,
      { groups: [group('east 1', 'a', 'b', 'c', 'd')] },
      options,
    );
    expect(seats(plan)).toEqual([
      ['east 1', 'ab'],
      ['west 1', 'cd'],
    ]);
    expect(moved.map(({ id, to }) => `${id} ${to}`)).toEqual(['c west 1', 'd west 1']);
    expect(sentences).toContain('2 of 4 members move; 2 groups change.');
  });

  test('a newcomer is shown the groups of the own part', () => {
    const members = [...at('east', 'a', 'b', 'n'), ...at('west', 'c', 'd', 'e')];
    const plan = { groups: [group('1', 'a', 'b'), group('2', 'c', 'd', 'e')] };
    expect(placesFor(members, plan, 'n', options).map((place) => place.group)).toEqual(['1']);
  });
});
