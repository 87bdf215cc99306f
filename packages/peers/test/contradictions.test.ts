import { describe, expect, test } from 'vitest';
import { explainGroups, formGroups, type Member, repairGroups } from '../src/index.js';

const persons = (...ids: string[]): Member[] =>
  ids.map((id) => ({ id, firm: id[0] as string, consent: true }));
const form = (members: readonly Member[], programme: object) =>
  formGroups(members, { language: 'en', programme: { competitors: 'ignore', ...programme } });

describe('what contradicts itself is refused', () => {
  test('two rules for one pair', () => {
    const pairs = [
      { members: ['a', 'b'], competition: 'forbid' },
      { members: ['b', 'a'], competition: 'ignore' },
    ];
    const size = { min: 2, max: 2 };
    expect(() => form(persons('a', 'b'), { size, pairs })).toThrow('a second rule for "b" and "a"');
  });

  test('a plan in which somebody or a group is twice', () => {
    const members = persons('a', 'b', 'c', 'd');
    const of = (...groups: string[][]) => ({
      groups: groups.map(([id = '', ...some]) => ({ id, members: some.map((each) => ({ id: each })) })),
    });
    const look = (plan: object) => () => explainGroups(members, plan, { language: 'en' });
    expect(look(of(['1', 'a', 'b'], ['2', 'b', 'c']))).toThrow('"b" a second time; also in group "1"');
    expect(look(of(['1', 'a', 'a', 'b']))).toThrow('/groups/0/members/1/id');
    expect(look(of(['1', 'a'], ['1', 'b']))).toThrow('/groups/1/id');
    expect(look(of(['1', 'a', 'z']))).toThrow('"z"');
  });

  test('somebody who left is no fault, and a repair takes whoever is no member any more for one', () => {
    const plan = { groups: [{ id: '1', members: [{ id: 'a' }, { id: 'b' }, { id: 'z' }] }] };
    const programme = { size: { min: 2, max: 3 }, left: ['z'] };
    const looked = explainGroups(persons('a', 'b'), plan, { language: 'en', programme });
    expect(looked.status).toBe('complete');
    const repair = repairGroups(persons('a', 'b'), plan, {
      language: 'en',
      programme: { size: { min: 2, max: 3 } },
    });
    expect(repair.left).toEqual([{ id: 'z', group: '1' }]);
  });
});

describe('firms in a group', () => {
  const six = persons('a1', 'a2', 'b1', 'b2', 'c1', 'c2');

  test('who is of one firm and sits apart counts in every group', () => {
    const three = { size: { min: 3, max: 3 }, sameFirm: 'apart', groups: 2 };
    const plan = form(six, { ...three, firms: { min: 3, max: 3 } });
    expect(plan.groups.map(({ card }) => card.firms)).toEqual([3, 3]);
    const fewer = form(six, { ...three, firms: { max: 2 } });
    expect(fewer.status).toBe('impossible');
    expect(fewer.impossible[0]?.sentences).toContain('A group has at most 2 firms.');
  });

  test('cannot be limited where a firm may or may not sit together', () => {
    const free = { size: { min: 3, max: 3 }, sameFirm: 'free', firms: { max: 2 } };
    expect(() => form(six, free)).toThrow('/programme/sameFirm');
  });
});
