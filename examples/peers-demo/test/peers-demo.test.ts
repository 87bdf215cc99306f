import type { PeersPlan } from '@koppel/peers';
import { describe, expect, test } from 'vitest';
import { formed } from '../formed.js';
import { golden } from '../golden.js';
import { demo, type DemoProgramme } from '../programmes.js';

const number = (id: string) => id.replace(/^firm-0?/, '');

describe.each(demo.map((one) => [one.id, one] as const))('%s', (id, one) => {
  const plan = formed(one, 'en');
  const expected = golden[id];

  test('comes out as it did, for the reasons that were given', () => {
    expect(plan.status).toBe(expected?.status);
    const groups = plan.groups.map((group) => [
      group.id,
      group.members.map((member) => number(member.id)).join(' '),
    ]);
    expect(Object.fromEntries(groups)).toEqual(
      Object.fromEntries(
        Object.entries(expected?.groups ?? {}).map(([name, { members }]) => [name, members]),
      ),
    );
    for (const group of plan.groups)
      expect(JSON.stringify(group)).toContain(expected?.groups[group.id]?.said);
    expect(plan.leftOut).toHaveLength(expected?.leftOut ?? -1);
    const said = new Map(plan.leftOut.map((left) => [left.id, left.sentence]));
    for (const [left, sentence] of Object.entries(expected?.left ?? {}))
      expect(said.get(left)).toBe(sentence);
  });

  test('keeps the facts of the programme, counted by hand', () => {
    expect(broken(one, plan)).toEqual([]);
  });

  test('says the same in Dutch, without a confidential word', () => {
    const dutch = formed(one, 'nl');
    expect(dutch.groups.map(({ members }) => members.map((member) => member.id))).toEqual(
      plan.groups.map(({ members }) => members.map((member) => member.id)),
    );
    for (const each of [plan, dutch]) {
      expect(JSON.stringify(each)).not.toMatch(/undefined|NaN|\[object|cousins/);
    }
  });
});

/** Sizes, rivals and points in a process, read from the members and not from the library. */
function broken({ programme, members }: DemoProgramme, plan: PeersPlan): string[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return plan.groups.flatMap((group) => {
    const all = group.members.flatMap(({ id }) => byId.get(id) ?? []);
    const found: string[] = [];
    if (all.length < (programme.size?.min ?? 0) || all.length > (programme.size?.max ?? 0))
      found.push('size');
    const firms = new Set(all.map(({ id, firm }) => firm ?? id)).size;
    if (programme.firms && (firms < 5 || firms > 10)) found.push('firms');
    if (programme.split?.includes('stage') && new Set(all.map(({ stage }) => stage)).size > 1)
      found.push('stage');
    if (programme.split?.includes('region') && new Set(all.map(({ region }) => region)).size > 1)
      found.push('region');
    const rivals = all.some((a) =>
      all.some(
        (b) =>
          a.id < b.id &&
          (a.firm === undefined || a.firm !== b.firm) &&
          a.sector === b.sector &&
          a.market?.[0] === b.market?.[0] &&
          a.products?.[0] === b.products?.[0],
      ),
    );
    if (rivals && programme.competitors !== 'allow') found.push('rivals');
    return found;
  });
}

test('fifty, and everybody of the ten has a buddy and is one, never each other’s', () => {
  const challenge = demo.find(({ id }) => id === 'groei-ondernemers-challenge') as DemoProgramme;
  const [group] = formed(challenge, 'en').groups;
  const buddyOf = new Map(group?.members.map(({ id, buddy }) => [id, buddy as string]));
  expect(new Set(buddyOf.values()).size).toBe(10);
  for (const [id, buddy] of buddyOf) expect(buddyOf.get(buddy)).not.toBe(id);
});
