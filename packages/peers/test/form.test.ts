import { explain, KoppelError, Tree } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { formGroups, type FormGroupsOptions, type Member, memberRow, peersPolicy } from '../src/index.js';
import { firms } from './members.js';

const form = (members: unknown, programme: object, options: Partial<FormGroupsOptions> = {}) =>
  formGroups(members, { language: 'en', steps: 100, ...options, programme });
const groupOf = (plan: ReturnType<typeof form>, id: string) =>
  plan.groups.find(({ members }) => members.some((member) => member.id === id))?.id;

/** Same trade, same town, same product: competitors of one another. */
const bakers = (count: number): Member[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `baker-${i + 1}`,
    name: `Baker ${i + 1}`,
    sector: 'food',
    market: ['zwolle'],
    products: ['bread'],
    struggles: { staff: 3 },
    consent: true,
  }));

describe('affinity', () => {
  test('is what the reference adds up to, from both ends, and the reasons are its parts', () => {
    const members = firms(12);
    const plan = form(members, { size: { min: 5, max: 7 } });
    const byId = new Map(members.map((member) => [member.id, memberRow(member)]));
    for (const group of plan.groups) {
      const ids = group.members.map(({ id }) => id);
      const points = (a: string, b: string) =>
        explain(peersPolicy, byId.get(a) as never, byId.get(b) as never, { language: 'en', trees: trees() });
      ids.forEach((id, row) => {
        ids.slice(0, row).forEach((other, column) => {
          const [one, two] = [points(id, other), points(other, id)];
          const share = Math.round((1000 * (one.points + two.points)) / (one.outOf + two.outOf));
          expect(Math.abs(share - (group.affinity[row]?.[column] as number))).toBeLessThanOrEqual(1);
        });
      });
      const weights = Object.values(peersPolicy.criteria).map((each) =>
        each.level === 'prefer' ? each.weight : 0,
      );
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const parts = group.together.reduce((sum, { criterion, share }) => {
        const own = peersPolicy.criteria[criterion];
        return sum + (own?.level === 'prefer' ? own.weight : 0) * share;
      }, 0);
      expect(Math.abs(parts / whole - group.card.mean)).toBeLessThan(2);
    }
  });

  test('the order of members changes nothing', () => {
    const members = firms(20);
    const programme = {
      size: { min: 5, target: 7, max: 8 },
      buddies: 'cycles',
      variety: { sectors: 2 },
      balance: 1,
    };
    const turned = [...members].reverse().sort((a, b) => (a.level as number) - (b.level as number));
    expect(JSON.stringify(form(turned, programme))).toBe(JSON.stringify(form(members, programme)));
  });

  test('what is unknown counts for nothing and is asked', () => {
    const [one, ...rest] = firms(8);
    const plan = form([{ id: one?.id, name: 'Firm 1' }, ...rest], { size: { min: 8, max: 8 } });
    const [seat] = plan.groups[0]?.members ?? [];
    expect(seat?.fit).toBe(0);
    expect(plan.groups[0]?.together.some(({ openShare }) => openShare > 0)).toBe(true);
    expect(plan.open.map(({ sentence }) => sentence)).toEqual([
      'Ask for consent to be placed. Ask for: struggles, level, ambition, life phase, headcount, turnover, years of experience, sector, market and products.',
    ]);
  });
});

describe('competitors', () => {
  const three = [...bakers(2), ...firms(8)];
  const two = { size: { min: 5, max: 5 } };

  test('are derived from sector, market and product, and kept apart', () => {
    const plan = form(three, two);
    expect(groupOf(plan, 'baker-1')).not.toBe(groupOf(plan, 'baker-2'));
    expect(plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
  });

  test.each([
    ['sector', 'ict'],
    ['market', ['breda']],
    ['products', ['cake']],
  ])('need all three: not with another %s', (field, value) => {
    const [one, other] = bakers(2);
    const plan = form([one, { ...other, [field]: value }, ...firms(8)], {
      ...two,
      together: [['baker-1', 'baker-2']],
    });
    expect(plan.status).not.toBe('impossible');
  });

  test('within a sector and an area that contain the other', () => {
    const [one, other] = bakers(2);
    const trees = {
      sectors: [{ id: 'all' }, { id: 'food', parents: ['all'] }, { id: 'bakery', parents: ['food'] }],
      areas: [{ id: 'overijssel' }, { id: 'zwolle', parents: ['overijssel'] }],
    };
    const wide = { ...other, sector: 'bakery', market: ['overijssel'] };
    const together = [['baker-1', 'baker-2']];
    expect(form([one, wide, ...firms(8)], { ...two, ...trees, together }).status).toBe('impossible');
    expect(form([one, wide, ...firms(8)], { ...two, together }).status).not.toBe('impossible');
  });

  test('may meet when both agreed, which is said; without a day it is refused', () => {
    const pair = { members: ['baker-1', 'baker-2'], competition: 'allow' };
    const together = [['baker-1', 'baker-2']];
    const plan = form(three, { ...two, together, pairs: [{ ...pair, agreedOn: '2026-01-05' }] });
    expect(plan.status).not.toBe('impossible');
    expect(plan.groups.flatMap(({ notes }) => notes).join()).toContain(
      'have agreed that they can share a group',
    );
    expect(() => form(three, { ...two, pairs: [pair] })).toThrow('/pairs/0/agreedOn');
  });

  test('are not looked at where the programme says so, and forbidden where the hub knows better', () => {
    const together = [['baker-1', 'baker-2']];
    expect(form(three, { ...two, together, competitors: 'ignore' }).status).not.toBe('impossible');
    const declared = { members: ['firm-01', 'firm-02'], competition: 'forbid' };
    const plan = form(three, { ...two, pairs: [declared] });
    expect(groupOf(plan, 'firm-01')).not.toBe(groupOf(plan, 'firm-02'));
  });

  test('perhaps competitors: not kept apart, but asked', () => {
    const [one, other] = bakers(2);
    const { products: _, ...vague } = other as Member;
    const plan = form([one, vague, ...firms(8)], { ...two, together: [['baker-1', 'baker-2']] });
    expect(plan.groups.flatMap(({ notes }) => notes)).toContain(
      'Baker 1 and Baker 2 are perhaps competitors: ask for products, market and sector.',
    );
  });
});

describe('impossible', () => {
  test('five rivals in four groups: the conflict, and what helps', () => {
    const plan = form([...bakers(5), ...firms(15)], { size: { min: 4, max: 6 }, groups: 4 });
    expect(plan.status).toBe('impossible');
    expect(plan.impossible).toEqual([
      expect.objectContaining({
        minimal: true,
        sentences: [
          'These 5 are all competitors of one another and there are only 4 groups: Baker 1, Baker 2, Baker 3, Baker 4 and Baker 5.',
        ],
      }),
    ]);
    expect(plan.impossible[0]?.remedies[0]).toBe('5 groups instead of 4.');
    expect(plan.impossible[0]?.remedies).toContain(
      'Allowing Baker 1 and Baker 2 together, if both of them agree.',
    );
  });

  test('the reason of a sensitive pair is nowhere, nor who it is about', () => {
    const sensitive = [{ members: ['firm-01', 'firm-02'], reason: 'a quarrel over an inheritance' }];
    for (const language of ['nl', 'en'] as const) {
      const plan = form(
        firms(10),
        { size: { min: 5, max: 5 }, sensitive, together: [['firm-01', 'firm-02']] },
        { language },
      );
      expect(plan.status).toBe('impossible');
      expect(JSON.stringify(plan)).not.toContain('quarrel');
      const said = plan.impossible
        .flatMap(({ sentences, remedies }) => [...sentences, ...remedies])
        .join(' ');
      expect(said).toMatch(/confidential|vertrouwelijk/i);
      const free = form(firms(10), { size: { min: 5, max: 5 }, sensitive }, { language });
      expect(groupOf(free, 'firm-01')).not.toBe(groupOf(free, 'firm-02'));
      expect(JSON.stringify(free)).not.toContain('quarrel');
    }
  });

  test('nobody is named beside a confidential rule, neither for a swap nor without a seat', () => {
    const own = (id: string, struggle: string): Member => ({
      id,
      struggles: { [struggle]: 3 },
      consent: true,
    });
    // a1 and a2 fit each other alone, and must not meet.
    const members = [own('a1', 'a'), own('a2', 'a'), own('b1', 'b'), own('c1', 'c')];
    const sensitive = [{ members: ['a1', 'a2'] as [string, string] }];
    const plan = form(members, { size: { min: 2, max: 2 }, sensitive, competitors: 'ignore' });
    expect(plan.groups.map(({ whyNot }) => whyNot)).toEqual(
      Array(2).fill('A swap that would fit better meets a rule that is not named here.'),
    );
    const one = { size: { min: 1, max: 4 }, groups: 1, fallback: 'waiting', sensitive };
    const { leftOut } = form(members, { ...one, competitors: 'ignore' });
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]?.sentence).not.toMatch(/confidential/i);
  });

  test('one limit that moves twice is one change', () => {
    const plan = form(firms(1), { size: { min: 5, max: 8 } });
    expect(plan.impossible[0]).toMatchObject({
      sentences: ['There is 1 person to be placed.', 'A group has at least 5 persons.'],
      remedies: ['At least 1 person per group instead of 5.'],
    });
  });

  test('a fallback leaves out as few as are needed, and says why', () => {
    const plan = form([...bakers(3), ...firms(9)], { size: { min: 5, max: 6 }, fallback: 'individual' });
    expect(plan.status).toBe('partial');
    expect(plan.leftOut).toHaveLength(1);
    expect(plan.leftOut[0]).toMatchObject({ gets: 'individual' });
    expect(plan.leftOut[0]?.sentence).toContain('competitors of one another and there are only 2 groups');
    const few = form(firms(4), { size: { min: 5, max: 8 }, fallback: 'waiting' });
    expect(few.leftOut.map(({ gets }) => gets)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(few.leftOut[0]?.sentence).toBe('There are too few members for a group of at least 5.');
    const odd = form(firms(11), { size: { min: 5, max: 5 }, fallback: 'waiting' });
    expect(odd.leftOut.map(({ sentence }) => sentence)).toEqual([
      'The number of members cannot be divided into groups of 5.',
    ]);
  });
});

describe('other rules', () => {
  test('who differs in stage never meets; who does not tell is asked; who does not want is left alone', () => {
    const members = firms(13).map((member, i) => ({
      ...member,
      ...(i === 12 ? {} : { stage: i < 6 ? 'exploring' : 'taking-over' }),
      consent: i !== 0,
    }));
    const plan = form(members, { size: { min: 5, max: 6 }, split: ['stage'], fallback: 'individual' });
    expect(plan.groups.map(({ id, members: some }) => `${id}: ${some.length}`)).toEqual([
      'exploring 1: 5',
      'taking-over 1: 6',
    ]);
    expect(plan.leftOut.map(({ id, gets, sentence }) => `${id} ${gets} ${sentence}`)).toEqual([
      'firm-01 individual Does not want to be placed.',
      'firm-13 ask Not known: point in the process.',
    ]);
  });

  test('a date and a language that all can make, chosen with the group', () => {
    const members = firms(10).map((member, i) => ({
      ...member,
      available: i < 5 ? ['monday'] : i < 9 ? ['tuesday'] : undefined,
      languages: i === 9 ? ['en'] : ['nl', 'en'],
    }));
    const plan = form(members, {
      size: { min: 5, max: 5 },
      options: [{ id: 'monday' }, { id: 'tuesday', label: { nl: 'dinsdag', en: 'Tuesday' } }],
      languages: ['nl', 'en'],
    });
    const tuesday = plan.groups.find(({ option }) => option?.startsWith('tuesday'));
    expect(tuesday?.members.map(({ id }) => id)).toEqual([
      'firm-06',
      'firm-07',
      'firm-08',
      'firm-09',
      'firm-10',
    ]);
    expect(tuesday?.optionLabel).toBe('Tuesday, en');
    expect(tuesday?.card.options).toEqual(['tuesday / en']);
  });

  test('a maximum counts who may be meant, a minimum only who is', () => {
    const members = firms(10).map((member, i) => ({
      ...member,
      attributes: i < 2 ? ['starter'] : i < 4 ? undefined : [],
    }));
    const at = (limits: object) =>
      form(members, {
        size: { min: 5, max: 5 },
        quotas: [{ id: 'starters', who: { attribute: 'starter' }, ...limits }],
      });
    const most = at({ max: 2 });
    for (const group of most.groups) {
      const some = group.members.filter(({ id }) =>
        ['firm-01', 'firm-02', 'firm-03', 'firm-04'].includes(id),
      );
      expect(some).toHaveLength(2);
    }
    expect(at({ max: 1 }).status).toBe('impossible');
    expect(
      at({ min: 1 }).groups.map(({ members: m }) => m.filter(({ id }) => id <= 'firm-02').length),
    ).toEqual([1, 1]);
    expect(at({ min: 2 }).impossible[0]?.sentences).toContain('"starters": at least 2 per group.');
    expect(() => at({ who: { attribute: 'gender' }, min: 1 })).toThrow('protected trait');
  });

  test('persons of a firm sit together, and firms are counted beside persons', () => {
    const members = firms(16).map((member, i) => ({ ...member, firm: `f${Math.floor(i / 2)}` }));
    const programme = { size: { min: 6, max: 10 }, firms: { min: 4, max: 4, personsEach: 2 } };
    const plan = form(members, programme);
    expect(plan.groups.map(({ card }) => [card.firms, card.persons])).toEqual([
      [4, 8],
      [4, 8],
    ]);
    for (let i = 0; i < 16; i += 2) {
      expect(groupOf(plan, members[i]?.id as string)).toBe(groupOf(plan, members[i + 1]?.id as string));
    }
    expect(() => form(members, { firms: { personsEach: 1 } })).toThrow('at most 1 of one firm');
    const apart = form(members, { size: { min: 8, max: 8 }, sameFirm: 'apart' });
    expect(groupOf(apart, 'firm-01')).not.toBe(groupOf(apart, 'firm-02'));
  });

  test('pinned seats stay; a group that cannot be is refused by name', () => {
    const pinned = [{ member: 'firm-03', group: '2' }];
    expect(groupOf(form(firms(12), { size: { min: 6, max: 6 }, pinned }), 'firm-03')).toBe('2');
    const wrong = [{ member: 'firm-03', group: 'Zwolle' }];
    expect(() => form(firms(12), { size: { min: 6, max: 6 }, pinned: wrong })).toThrow(
      '/programme/pinned/0/group',
    );
  });

  test('why not: the best swap that a rule refuses', () => {
    const others = Array.from({ length: 8 }, (_, i) => ({
      id: `firm-${i + 1}`,
      name: `Firm ${i + 1}`,
      struggles: i < 3 ? { staff: 1 } : { digital: 1 },
      sector: 'metal',
    }));
    const plan = form([...bakers(2), ...others], { size: { min: 5, max: 5 } });
    const [one, other] = plan.groups.map(({ whyNot }) => whyNot);
    expect(one).toMatch(
      /^Baker \d instead of Firm [4-8] would fit \d+ % better, but cannot be: Baker 1 and Baker 2 are competitors\.$/,
    );
    expect(other).toMatch(
      /^Firm [4-8] instead of Baker \d would fit .* Baker 1 and Baker 2 are competitors\.$/,
    );
    const free = form([...bakers(2), ...others], { size: { min: 5, max: 5 }, competitors: 'ignore' });
    expect(new Set(free.groups.map(({ whyNot }) => whyNot))).toEqual(
      new Set(['No swap with somebody of another group would fit noticeably better.']),
    );
  });
});

describe('bad input', () => {
  const codes = (members: unknown, programme: object) => {
    try {
      form(members, programme);
    } catch (error) {
      if (error instanceof KoppelError)
        return `${error.code} ${error.issues.map(({ pointer }) => pointer).join(' ')}`;
      throw error;
    }
    return 'fine';
  };
  test.each([
    [[], {}, 'BAD_DOCUMENT '],
    [[{ id: 'a' }, { id: 'a' }], {}, 'DUPLICATE_ID /members/1/id'],
    [[{ id: 'a', struggles: { x: 9 } }], {}, 'BAD_DOCUMENT /0/struggles/x'],
    [[{ id: 'a' }], { size: { min: 5, max: 3 } }, 'BAD_DOCUMENT /size/max'],
    [
      [{ id: 'a' }],
      { sensitive: [{ members: ['a', 'b'] }] },
      'BAD_DOCUMENT /programme/sensitive/0/members/1',
    ],
    [[{ id: 'a', available: ['x'] }], { options: [{ id: 'y' }] }, 'BAD_DOCUMENT /members/0/available/0'],
    [[{ id: 'a' }], { weights: { colour: 3 } }, 'BAD_ADJUSTMENT /colour'],
  ])('%j %j', (members, programme, said) => expect(codes(members, programme)).toBe(said));
});

function trees() {
  return ['sectors', 'areas'].map((id) => new Tree({ id, version: '1', nodes: [] }));
}
