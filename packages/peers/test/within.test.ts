import { describe, expect, test } from 'vitest';
import { formGroups } from '../src/index.js';
import { firms } from './members.js';

const form = (programme: object, count = 24) =>
  formGroups(firms(count), {
    language: 'en',
    steps: 50,
    programme: { size: { min: 7, max: 9 }, ...programme },
  });

describe('buddies', () => {
  test.each(['cycles', 'long-cycles'])('%s: everyone has one in the group, and is one', (buddies) => {
    for (const { members } of form({ buddies }).groups) {
      const ids = members.map(({ id }) => id);
      expect(members.map(({ buddy }) => buddy).sort()).toEqual(ids);
      for (const { id, buddy } of members) {
        expect(buddy).not.toBe(id);
        const back = members.find((other) => other.id === buddy)?.buddy;
        if (buddies === 'long-cycles') expect(back).not.toBe(id);
      }
    }
  });

  test('pairs are mutual; with an odd number one has none', () => {
    for (const { members } of form({ buddies: 'pairs' }, 21).groups) {
      const single = members.filter(({ buddy }) => buddy === undefined);
      expect(single).toHaveLength(members.length % 2);
      for (const { id, buddy } of members) {
        if (buddy !== undefined) expect(members.find((other) => other.id === buddy)?.buddy).toBe(id);
      }
    }
  });
});

test('sub-groups hold everybody once, within their size', () => {
  for (const { members, subgroups } of form({ subgroups: { min: 3, max: 5 } }).groups) {
    expect(subgroups.flat().sort()).toEqual(members.map(({ id }) => id));
    expect(subgroups.every(({ length }) => length >= 3 && length <= 5)).toBe(true);
  }
  expect(
    form({ subgroups: { min: 6, max: 6 } }).groups.every(({ subgroups }) => subgroups.length === 0),
  ).toBe(true);
});

test('the theme is the struggle of most', () => {
  for (const { theme, together } of form({}).groups) {
    expect(together[0]?.sentence).toContain(`mostly ${theme?.label} (${theme?.members} of`);
    expect(theme?.sentence).toMatch(/^Common theme: \w+, for \d of \d\.$/);
  }
});

describe('coaches', () => {
  const groups = form({}).groups;
  const firstOf = (at: number) => groups[at]?.members[0]?.id as string;
  const coached = (coaches: object[], more = {}) =>
    form({ coaches, ...more }).groups.map(({ coach }) => coach?.id);

  test('a conflict of interest keeps away, whatever the bond', () => {
    const knows = groups[0]?.members.map(({ id }) => id);
    expect(coached([{ id: 'a', knows, conflicts: [firstOf(0)] }])[0]).toBeUndefined();
    expect(coached([{ id: 'a', knows }, { id: 'b' }])[0]).toBe('a');
  });

  test('a person known goes before a firm known, a firm before a stranger who knows the subject', () => {
    const topics = groups[0]?.theme?.id as string;
    const expert = { id: 'expert', breadth: [topics], groups: 1 };
    const all = groups[0]?.members.map(({ id }) => id);
    const elsewhere = groups
      .slice(1)
      .map((_, i) => ({ id: `other-${i}`, knows: [firstOf(i + 1)], groups: 1 }));
    expect(coached([expert, { id: 'knower', knows: all, groups: 1 }, ...elsewhere])[0]).toBe('knower');
    expect(
      coached([
        { id: 'person', knows: all, groups: 1 },
        { id: 'firm', knowsFirms: all, groups: 1 },
        ...elsewhere,
      ])[0],
    ).toBe('person');
  });

  test('nobody gets more groups than fit in the hours, and as many groups as can have a coach', () => {
    expect(coached([{ id: 'a', groups: 1 }]).filter((id) => id === 'a')).toHaveLength(1);
    const some = coached([
      { id: 'a', groups: 2 },
      { id: 'b', groups: 1, conflicts: [firstOf(0)] },
    ]);
    expect(some.filter((id) => id === undefined)).toHaveLength(groups.length - 3);
    expect(some[0]).toBe('a');
  });

  test('hours for all groups, and hours that a group takes', () => {
    const guided = (hours: number) =>
      coached([{ id: 'a', groups: 4, hours }], { coachHours: 30 }).filter((id) => id === 'a').length;
    expect([guided(29), guided(30), guided(61), guided(1000)]).toEqual([0, 1, 2, Math.min(4, groups.length)]);
  });

  test('a group without one is told so, and what is not known of one is asked', () => {
    const busy = form({ coaches: [{ id: 'a', groups: 0 }] });
    expect(busy.groups[0]?.notes).toContain('No coach is free for this group who meets the demands.');
    const dated = form({ coaches: [{ id: 'a' }], options: [{ id: 'monday' }], languages: ['nl'] });
    expect(dated.groups[0]?.coach?.sentences).toEqual(
      expect.arrayContaining([
        'Ask the coach whether this date and place suit.',
        'Ask the coach whether this language will do.',
      ]),
    );
  });

  test('says who takes the first step, and when that is not agreed', () => {
    const coachOf = (more: object) => form({ coaches: [{ id: 'a' }], ...more }).groups[0]?.coach;
    expect(coachOf({ initiative: 'entrepreneur' })).toMatchObject({
      initiative: 'entrepreneur',
      sentences: ['The entrepreneur takes the first step.'],
    });
    expect(coachOf({})?.initiative).toBeUndefined();
    expect(coachOf({})?.sentences).toContain('It is not agreed yet who takes the first step.');
  });

  test('a specialist is called in for what the coach does not know', () => {
    const theme = groups[0]?.theme?.id as string;
    const plan = form({
      coaches: [
        { id: 'wide', knows: [firstOf(0)] },
        { id: 'deep', groups: 0, specialisms: [theme] },
      ],
    });
    expect(plan.groups[0]?.coach?.sentences.join(' ')).toContain(`For ${theme}, deep is called in.`);
  });
});
