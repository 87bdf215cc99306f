import { describe, expect, test } from 'vitest';
import { explainGroups, formGroups, type Member, repairGroups } from '../src/index.js';
import { firms } from './members.js';

const dates = (rooms: Readonly<Record<string, number | undefined>>) =>
  Object.entries(rooms).map(([id, groups]) => (groups === undefined ? { id } : { id, groups }));
const options = (rooms: Readonly<Record<string, number | undefined>>, more: object = {}) =>
  ({
    language: 'en',
    steps: 100,
    programme: { size: { min: 4, max: 6 }, groups: 3, options: dates(rooms), ...more },
  }) as const;
const used = (plan: { readonly groups: readonly { readonly option?: string }[] }) =>
  plan.groups.map(({ option }) => option).sort();

describe('dates that hold so many groups', () => {
  const members = firms(15);

  test('are shared, each within its room', () => {
    expect(used(formGroups(members, options({ monday: 1, tuesday: 1, friday: 1 })))).toEqual([
      'friday',
      'monday',
      'tuesday',
    ]);
    expect(used(formGroups(members, options({ monday: 2, tuesday: 1 })))).toEqual([
      'monday',
      'monday',
      'tuesday',
    ]);
    const plan = formGroups(members, options({ monday: 1, tuesday: undefined }));
    expect(used(plan)).toEqual(['monday', 'tuesday', 'tuesday']);
    expect(plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
  });

  test('groups are formed around them where those that fit best cannot all have one', () => {
    const some: Member[] = members.map((member, i) => ({
      ...member,
      available: i < 10 ? ['monday', 'tuesday'] : ['tuesday', 'friday'],
    }));
    const plan = formGroups(some, options({ monday: 1, tuesday: 1, friday: 1 }));
    expect(used(plan)).toEqual(['friday', 'monday', 'tuesday']);
    for (const { option, members: seated } of plan.groups) {
      for (const { id } of seated) expect(some.find((each) => each.id === id)?.available).toContain(option);
    }
    expect(plan.status).toBe('complete');
  });

  test('are shared by all parts of a programme', () => {
    const some: Member[] = members.map((member, i) => ({ ...member, region: i < 5 ? 'a' : 'b' }));
    const split = options(
      { monday: 1, tuesday: 1, friday: 1 },
      { split: ['region'], groups: { min: 1, max: 2 } },
    );
    const plan = formGroups(some, split);
    expect(plan.groups.map(({ id }) => id)).toEqual(['a 1', 'b 1', 'b 2']);
    expect(used(plan)).toEqual(['friday', 'monday', 'tuesday']);
  });

  test('less travel decides who gets which', () => {
    const some: Member[] = members.map((member, i) => ({
      ...member,
      travelMinutes: { monday: i === 0 ? 600 : 0, tuesday: 0 },
    }));
    const plan = formGroups(some, options({ monday: 2, tuesday: 1 }));
    const own = plan.groups.find((group) => group.members.some(({ id }) => id === 'firm-01'));
    expect(own?.option).toBe('tuesday');
  });

  test('when there is no room a group has no date, and it is said', () => {
    const plan = formGroups(members, options({ monday: 1, tuesday: 1 }));
    expect(plan.status).toBe('partial');
    expect(plan.groups.filter(({ option }) => option === undefined)).toHaveLength(1);
    expect(plan.summary.slice(0, 2)).toEqual([
      '15 members in 3 groups.',
      'For 1 group there is no date or place with room.',
    ]);
  });

  test('by hand: a date that is taken too often is a broken rule', () => {
    const plan = formGroups(members, options({ monday: 3 }));
    const looked = explainGroups(members, plan, options({ monday: 2 }));
    expect(looked.groups.map(({ card }) => card.broken)).toEqual([1, 1, 1]);
    expect(looked.groups[0]?.notes).toEqual(['Monday: 3 groups, and there is room for 2.']);
    expect(
      explainGroups(members, plan, options({ monday: 3 })).groups.map(({ card }) => card.broken),
    ).toEqual([0, 0, 0]);
  });

  test('a repair keeps to it, and groups keep their dates', () => {
    const rooms = { monday: 1, tuesday: 1, friday: 1 };
    const plan = formGroups(members, options(rooms));
    const { plan: after, moved } = repairGroups(members, plan, options(rooms, { left: ['firm-03'] }));
    expect(moved).toEqual([]);
    expect(after.groups.map(({ option }) => option)).toEqual(plan.groups.map(({ option }) => option));
  });

  test('a day of travel and the heaviest weights are no fault', () => {
    const far = members.map((member, i) => ({ ...member, travelMinutes: { monday: i < 5 ? 1440 : 0 } }));
    const heavy = {
      travel: 1000,
      offTarget: 1000,
      balance: 1000,
      variety: { sectors: 1000, experience: 1000 },
    };
    const plan = formGroups(
      far,
      options({ monday: 2, tuesday: 1 }, { ...heavy, size: { min: 4, target: 5, max: 6 } }),
    );
    const [tuesday] = plan.groups.filter(({ option }) => option === 'tuesday');
    expect(tuesday?.members.map(({ id }) => id)).toEqual(far.slice(0, 5).map(({ id }) => id));
    expect(plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
  });
});
