import { describe, expect, test } from 'vitest';
import { alumniNetworks, formGroups, type Member, repairGroups } from '../src/index.js';
import { firms } from './members.js';

const programme = { size: { min: 5, target: 7, max: 7 }, groups: 3 };
const options = { language: 'en', programme, steps: 100 } as const;
const members = firms(21);
const plan = formGroups(members, options);
const groupOf = (id: string) =>
  plan.groups.find((group) => group.members.some((member) => member.id === id))?.id as string;

/** The same in everything but what it sells, so that it may sit beside the other. */
const twinOf = (id: string, more: Partial<Member> = {}): Member => {
  const other = members.find((member) => member.id === id) as Member;
  return { ...other, id: `twin-of-${id}`, name: `Twin of ${other.name}`, products: [`own-${id}`], ...more };
};
const repaired = (some: readonly Member[], left: readonly string[], membership: string, more: object = {}) =>
  repairGroups(some, plan, { ...options, programme: { ...programme, membership, left, ...more } });

describe('groups that are under way', () => {
  test('who waits takes the seat of who left, and nobody moves', () => {
    const waiting = twinOf('firm-04');
    const { plan: after, ...done } = repaired([...members, waiting], ['firm-04'], 'substitutes');
    const group = groupOf('firm-04');
    expect(done).toMatchObject({ moved: [], joined: [{ id: waiting.id, group }], touched: [group] });
    expect(done.sentences).toContain(`Twin of Firm 4 takes the seat of Firm 4 in group ${group}.`);
    expect(after.groups.every(({ card }) => card.broken === 0)).toBe(true);
    expect(after.leftOut).toEqual([]);
  });

  test('of several who wait the one who fits best; the others wait on, and it is said why', () => {
    const twin = twinOf('firm-04');
    const stranger: Member = {
      id: 'a-stranger',
      products: ['nothing-else'],
      market: ['here'],
      sector: 'ict',
      consent: true,
    };
    const { joined, plan: after } = repaired([...members, stranger, twin], ['firm-04'], 'substitutes');
    expect(joined.map(({ id }) => id)).toEqual([twin.id]);
    expect(after.leftOut).toMatchObject([
      { id: 'a-stranger', gets: 'waiting', sentence: 'No seat has come free yet that fits.' },
    ]);
    const again = repaired([twin, ...[...members].reverse(), stranger], ['firm-04'], 'substitutes');
    expect(again.plan.groups).toEqual(after.groups);
  });

  test('a rule that would break leaves the seat empty', () => {
    const [first] = plan.groups;
    const [gone, stays] = (first?.members ?? []).map(({ id }) => id) as [string, string];
    const rival = {
      ...twinOf(stays),
      products: (members.find(({ id }) => id === stays) as Member).products!,
    };
    const done = repaired([...members, rival], [gone], 'substitutes');
    expect(done.joined).toEqual([]);
    expect(done.plan.leftOut.map(({ id }) => id)).toEqual([rival.id]);
    const here = { ...options, programme: { ...programme, size: { min: 5, max: 8 } } };
    expect(repairGroups([...members, rival], plan, here).joined).toHaveLength(1);
  });

  test('two of one firm come together or not at all', () => {
    const pair = [twinOf('firm-04', { firm: 'both' }), twinOf('firm-05', { firm: 'both' })];
    expect(repaired([...members, ...pair], ['firm-04'], 'substitutes').joined).toEqual([]);
    const [group] = plan.groups;
    const left = (group?.members ?? []).slice(0, 2).map(({ id }) => id);
    expect(repaired([...members, ...pair], left, 'substitutes').joined.map(({ group: to }) => to)).toEqual([
      group?.id,
      group?.id,
    ]);
  });

  test('fixed: nobody joins, not even in a seat that came free', () => {
    const { joined, plan: after } = repaired([...members, twinOf('firm-04')], ['firm-04'], 'fixed');
    expect(joined).toEqual([]);
    expect(after.leftOut).toMatchObject([
      { id: 'twin-of-firm-04', gets: 'waiting', sentence: 'The groups are under way, and nobody joins.' },
    ]);
    const alone = repaired([...members, twinOf('firm-04')], ['firm-04'], 'fixed', { fallback: 'individual' });
    expect(alone.plan.leftOut[0]?.gets).toBe('individual');
  });

  test('a group that became too small is mended all the same', () => {
    const [group] = plan.groups;
    const left = (group?.members ?? []).slice(0, 4).map(({ id }) => id);
    const done = repaired([...members, twinOf(left[0] as string)], left, 'substitutes');
    expect(done.joined.map(({ group: to }) => to)).toEqual([group?.id]);
    expect(done.moved).toHaveLength(1);
    expect(done.plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
  });
});

describe('alumni', () => {
  const regional = members.map((member, i): Member => {
    if (i === 20) return member;
    return { ...member, region: i < 12 ? 'drenthe' : 'gelderland', ...(i === 0 ? { consent: false } : {}) };
  });

  test('a network per region of whoever took part and agrees, everybody once', () => {
    const { networks, leftOut } = alumniNetworks(
      [...regional, ...firms(22).slice(21)],
      [plan, plan],
      options,
    );
    expect(networks.map(({ region, members: some }) => [region, some.length])).toEqual([
      ['drenthe', 11],
      ['gelderland', 8],
    ]);
    expect(networks[0]?.sentences[0]).toBe('Drenthe: 11 members in the network of former members.');
    expect(leftOut.map(({ id, sentence }) => [id, sentence])).toEqual([
      ['firm-01', 'Does not want to be placed, and so is in no network.'],
      ['firm-21', 'Ask for the region.'],
    ]);
  });

  test('each meeting has another theme, first for those who had none yet', () => {
    const member = (id: string, ...tags: string[]): Member => ({
      id,
      region: 'drenthe',
      consent: true,
      struggles: Object.fromEntries(tags.map((tag) => [tag, 2])),
    });
    const some = [
      member('a', 'staff', 'money'),
      member('b', 'staff', 'money'),
      member('c', 'staff'),
      member('d', 'export'),
    ];
    const plans = [{ groups: [{ id: '1', members: some.map(({ id }) => ({ id })) }] }];
    const [network] = alumniNetworks(some, plans, { language: 'nl', meetings: 3 }).networks;
    expect(network?.meetings.map(({ theme, members: count }) => [theme, count])).toEqual([
      ['staff', 3],
      ['export', 1],
      ['money', 2],
    ]);
    expect(network?.sentences[2]).toBe('Bijeenkomst 2: export, voor 1 van de 4.');
    expect(() => alumniNetworks(some, plans, { language: 'nl', meetings: 0 })).toThrow('/meetings');
  });
});
