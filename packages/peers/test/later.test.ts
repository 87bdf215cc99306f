import { describe, expect, test } from 'vitest';
import {
  comparePlans,
  explainGroups,
  formGroups,
  type Member,
  placesFor,
  repairGroups,
} from '../src/index.js';
import { firms } from './members.js';

const programme = { size: { min: 5, target: 7, max: 8 } };
const options = { language: 'en', programme, steps: 100 } as const;
const members = firms(21);
const plan = formGroups(members, options);
const seats = (of: {
  readonly groups: readonly { readonly id: string; readonly members: readonly { readonly id: string }[] }[];
}) => new Map(of.groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)));

/** Sells what somebody else sells, where they sell it. */
const rivalOf = (id: string): Member => {
  const other = members.find((member) => member.id === id) as Member;
  return { ...other, id: `rival-of-${id}`, name: `Rival of ${other.name}` };
};

describe('repair', () => {
  test('a drop-out costs nobody else a seat when the group stays large enough', () => {
    const { plan: after, ...done } = repairGroups(members, plan, {
      ...options,
      programme: { ...programme, left: ['firm-04'] },
    });
    const group = seats(plan).get('firm-04') as string;
    expect(done).toMatchObject({ moved: [], joined: [], left: [{ id: 'firm-04', group }], touched: [group] });
    expect(done.sentences).toContain('Nobody moves; 1 group changes.');
    expect(seats(after).size).toBe(20);
    expect(after.groups.map(({ id }) => id)).toEqual(plan.groups.map(({ id }) => id));
    expect(after.overview.moved).toBe(0);
  });

  test('a group that becomes too small gets as few others as it needs', () => {
    const [group] = plan.groups;
    const left = (group?.members ?? []).slice(4).map(({ id }) => id);
    const done = repairGroups(members, plan, { ...options, programme: { ...programme, left } });
    expect(done.moved).toHaveLength(1);
    expect(done.moved[0]?.to).toBe(group?.id);
    expect(done.plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
  });

  test('a newcomer gets a seat, not beside a competitor, and nobody moves', () => {
    const done = repairGroups([...members, rivalOf('firm-02')], plan, options);
    expect(done.moved).toEqual([]);
    expect(done.joined).toHaveLength(1);
    expect(done.joined[0]?.group).not.toBe(seats(plan).get('firm-02'));
  });

  test('when the groups cannot be kept, the smallest is divided or one is added', () => {
    const [group] = plan.groups;
    const left = plan.groups.flatMap(({ members: some }) => some.slice(0, 3).map(({ id }) => id));
    const fewer = repairGroups(members, plan, { ...options, programme: { ...programme, left } });
    expect(fewer.plan.groups).toHaveLength(2);
    const more = repairGroups([...members, ...firms(30).slice(21)], plan, options);
    expect(more.plan.groups).toHaveLength(4);
    expect(more.plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
    expect(group?.id).toBe('1');
  });

  test('moves for a stated gain only', () => {
    const worse = formGroups(members, {
      ...options,
      programme: { ...programme, weights: { struggles: 0, level: 0 } },
    });
    const kept = repairGroups(members, worse, options);
    expect(kept.moved).toEqual([]);
    const better = repairGroups(members, worse, { ...options, gainPerMove: 1 });
    expect(better.moved.length).toBeGreaterThan(0);
    expect(better.after).toBeGreaterThan(kept.after);
    expect(better.sentences.join(' ')).toContain(`${better.moved.length} of 21 members move`);
  });
});

describe('places for a newcomer', () => {
  test('the best three, free seats first, and what stands in the way', () => {
    const rival = rivalOf('firm-02');
    const places = placesFor([...members, rival], plan, rival.id, options);
    expect(places).toHaveLength(3);
    expect(places.map(({ free }) => free)).toEqual([true, true, false]);
    expect(places[2]?.sentence).toContain('but Firm 2 and Rival of Firm 2 are competitors');
    expect(places[2]?.group).toBe(seats(plan).get('firm-02'));
    expect(places[0]?.sentence).toMatch(/^Group \d: fits for \d+ %, every rule stays kept\.$/);
  });

  test('who has a seat, or is nobody, is refused', () => {
    expect(() => placesFor(members, plan, 'firm-01', options)).toThrow('somebody without a seat');
    expect(() => placesFor(members, plan, 'nobody', options)).toThrow('the id of a member');
  });
});

describe('looking at a plan', () => {
  test('of its own is the same report', () => {
    const again = explainGroups(members, plan, options);
    expect(again.groups).toEqual(plan.groups);
    expect(again.status).toBe('complete');
  });

  test('made by hand: what is broken is said, and nobody is moved', () => {
    const rival = rivalOf('firm-02');
    const own = plan.groups.find(({ members: some }) => some.some(({ id }) => id === 'firm-02'));
    const [away] = (own?.members ?? []).map(({ id }) => id).filter((id) => id !== 'firm-02');
    const groups = plan.groups.map(({ id, members: some }) => ({
      id,
      members: some.map((member) => (member.id === away ? { id: rival.id } : member)),
    }));
    const looked = explainGroups(
      [...members, rival],
      { groups },
      { ...options, programme: { ...programme, left: [away] } },
    );
    expect(looked.status).toBe('partial');
    expect(looked.groups.flatMap(({ notes }) => notes)).toContain(
      'Firm 2 and Rival of Firm 2 are competitors.',
    );
    expect(looked.groups.reduce((sum, { card }) => sum + card.broken, 0)).toBe(1);
  });

  test('a plan that is no plan is refused', () => {
    expect(() => explainGroups(members, { groups: [{ id: 1 }] }, options)).toThrow('/groups/0/id');
    expect(() => explainGroups(members, undefined, options)).toThrow();
  });
});

describe('comparing', () => {
  test('other labels are no moves; other companions are', () => {
    const labels = new Map(plan.groups.map(({ id }, i) => [id, `group ${plan.groups.length - i}`]));
    const renamed = {
      groups: plan.groups.map((group) => ({ ...group, id: labels.get(group.id) as string })),
    };
    const same = comparePlans(members, plan, renamed, options);
    expect(same.moved).toEqual([]);
    expect(same.sentences).toContain('The two plans are equal on these points.');
    const other = formGroups(members, { ...options, programme: { ...programme, weights: { struggles: 0 } } });
    const differs = comparePlans(members, plan, other, options);
    expect(differs.moved.length).toBeGreaterThan(0);
    expect(differs.measures.find(({ measure }) => measure === 'mean')).toMatchObject({ better: 'first' });
  });
});
