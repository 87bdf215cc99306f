import { KoppelError } from '@koppel/core';
import {
  AVERAGE_UNIT,
  type CommonGroups,
  type GroupProblem,
  type GroupShape,
} from '@koppel/core/solve/group';
import type { Member } from '../schema/member.js';
import type { Programme } from '../schema/programme.js';
import type { Pairs } from './pairs.js';
import {
  type ApartPair,
  apartPairs,
  type Offered,
  offeredOptions,
  type OpenPair,
  MOST_POINTS,
  optionRules,
  quotasOf,
  togetherSets,
} from './rules.js';
import type { Setting } from './setting.js';
import { balanceTerm, degreeOf, varietyTerm } from './terms.js';

/** Members of one part of the programme with what the solver gets to solve, and what it stands for. */
export interface Compiled {
  readonly members: readonly Member[];
  readonly pairs: Pairs;
  readonly problem: GroupProblem;
  readonly apart: readonly ApartPair[];
  readonly open: readonly OpenPair[];
  readonly offered: readonly Offered[];
}

/** Members who can share groups with one another; the name is empty when the programme is not split. */
export interface Part {
  readonly name: string;
  readonly members: readonly Member[];
}

/** What a group of a part is called in a plan: its number, behind the name of the part. */
export const groupName = ({ name }: Pick<Part, 'name'>, group: string): string =>
  name === '' ? group : `${name} ${group}`;

/** How many groups, or which by id. */
export type Wanted = { readonly min: number; readonly max: number } | readonly string[];

/**
 * What a criterion of some weight is worth to one member, in points of the solver: everything that is not about pairs (variety, travel, the
 * target) counts on this scale, so that the weights of the policy and of the programme can be laid side by side.
 */
export function pointsOf(weight: number, { outOf }: Pairs): number {
  return Math.min(MOST_POINTS, Math.floor((AVERAGE_UNIT * 1000 * weight) / Math.max(1, outOf / 1000)));
}

/** Whether one sector lies in another. */
export function sectorTest({ trees }: Setting): (sector: string, of: string) => boolean {
  const sectors = trees.find(({ id }) => id === 'sectors');
  return (sector, of) => sector === of || sectors?.relation(sector, of) === 'within';
}

export const seatsOf = ({ persons = 1 }: Member): number => persons;

export function compileProblem(setting: Setting, part: Part, all: Pairs, wanted: Wanted): Compiled {
  const { programme } = setting;
  const { members } = part;
  const pairs = selectPairs(all, setting.members, members);
  const { apart, open } = apartPairs(members, pairs, programme);
  const offered = offeredOptions(programme);
  const options = optionRules(members, offered, pointsOf(programme.travel, pairs));
  const { variety, balance, size } = programme;
  const terms = [
    ...(variety.sectors > 0
      ? [
          varietyTerm(
            'sectors',
            members.map(({ sector }) => sector),
            pointsOf(variety.sectors, pairs),
            size.max,
          ),
        ]
      : []),
    ...(variety.experience > 0
      ? [varietyTerm('experience', members.map(degreeOf), pointsOf(variety.experience, pairs), size.max)]
      : []),
    ...(balance > 0 ? [balanceTerm(members, pointsOf(balance, pairs), size.max)] : []),
  ];
  const problem: GroupProblem = {
    elements: members.map((member) => ({ id: member.id, seats: seatsOf(member) })),
    affinity: pairs.affinity,
    objective: 'average',
    groups: shapesOf(programme, pairs, wanted),
    apart: apart.map((pair) => pair.members),
    together: togetherSets(members, programme),
    pinned: pinnedSeats(programme, part, wanted),
    quotas: quotasOf(members, programme, sectorTest(setting)),
    terms,
    ...(options ? { options } : {}),
  };
  return { members, pairs, problem, apart, open, offered };
}

function shapesOf(
  { size: { min, max, target }, offTarget }: Programme,
  pairs: Pairs,
  wanted: Wanted,
): readonly GroupShape[] | CommonGroups {
  const seats = {
    min,
    max,
    ...(target === undefined ? {} : { target, offTarget: pointsOf(offTarget, pairs) }),
  };
  if ('min' in wanted) return { count: { min: wanted.min, max: wanted.max }, seats };
  return wanted.map((id) => ({ id, seats }));
}

function pinnedSeats({ pinned }: Programme, part: Part, wanted: Wanted) {
  const here = new Set(part.members.map(({ id }) => id));
  const ids = 'min' in wanted ? Array.from({ length: wanted.max }, (_, g) => String(g + 1)) : wanted;
  const named = new Map(ids.map((id) => ['min' in wanted ? groupName(part, id) : id, id]));
  return pinned.flatMap(({ member, group }, index) => {
    if (!here.has(member)) return [];
    const known = named.get(group);
    if (known !== undefined) return [{ element: member, group: known }];
    const expected = `the name of a group: ${[...named.keys()].slice(0, 20).join(', ')}`;
    const pointer = `/programme/pinned/${index}/group`;
    throw new KoppelError('BAD_DOCUMENT', [{ pointer, found: JSON.stringify(group), expected }]);
  });
}

/** The tables of some of the members. */
function selectPairs(all: Pairs, everybody: readonly Member[], members: readonly Member[]): Pairs {
  const n = everybody.length;
  const m = members.length;
  if (m === n) return all;
  const placeOf = new Map(everybody.map(({ id }, i) => [id, i]));
  const places = Int32Array.from(members, ({ id }) => placeOf.get(id) as number);
  const select = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
    for (let a = 0; a < m; a += 1) {
      for (let b = 0; b < m; b += 1) to[a * m + b] = from[places[a]! * n + places[b]!]!;
    }
    return to;
  };
  return {
    affinity: select(all.affinity, new Int32Array(m * m)),
    open: select(all.open, new Int32Array(m * m)),
    directed: select(all.directed, new Int32Array(m * m)),
    competing: select(all.competing, new Uint8Array(m * m)),
    refused: select(all.refused, new Uint8Array(m * m)),
    outOf: all.outOf,
  };
}
