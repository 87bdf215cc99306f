import type { PeersPlan } from '../report/types.js';
import { refuse } from '@koppel/core';
import type { Seating } from '../schema/plan.js';
import { parseCsv, unquoted, writeCsv } from './csv.js';

const HEADER = ['group', 'member', 'name', 'option', 'buddy', 'subgroup', 'coach', 'fit', 'instead'] as const;

/** A plan as a sheet: a row per member; who has no seat has no group, and `instead` says what they get. */
export function planToCsv({ groups, leftOut, language }: PeersPlan): string {
  const seated = groups.flatMap(({ id, members, option = '', subgroups, coach }) =>
    members.map((member) => {
      const subgroup = subgroups.findIndex((some) => some.includes(member.id)) + 1;
      const part = subgroup === 0 ? '' : String(subgroup);
      const { name, buddy = '', fit } = member;
      return [id, member.id, name, option, buddy, part, coach?.name ?? '', String(fit), ''];
    }),
  );
  const rest = leftOut.map(({ id, name, gets }) => ['', id, name, '', '', '', '', '', gets]);
  return writeCsv([[...HEADER], ...seated, ...rest], language);
}

/** Who sits where, from a sheet with columns group and member (and option), changed by hand perhaps. */
export function readPlanCsv(text: string): Seating {
  const [header = [], ...rows] = parseCsv(text);
  const column = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const [group, member, option] = [column('group'), column('member'), column('option')];
  if (group < 0 || member < 0) {
    const found = `the columns ${header.slice(0, 10).join(', ')}`;
    refuse('BAD_DOCUMENT', '/1', found, 'columns group and member');
  }
  const groups = new Map<string, { id: string; members: { id: string }[]; option?: string }>();
  for (const row of rows) {
    const cell = (at: number) => unquoted((row[at] ?? '').trim());
    const [id, who, when] = [cell(group), cell(member), option < 0 ? '' : cell(option)];
    if (id === '' || who === '') continue;
    const found = groups.get(id) ?? { id, members: [], ...(when === '' ? {} : { option: when }) };
    found.members.push({ id: who });
    groups.set(id, found);
  }
  return { groups: [...groups.values()] };
}
