import type { OptionRules, Quota } from '@koppel/core/solve/group';
import type { Member } from '../schema/member.js';
import type { Programme, Who } from '../schema/programme.js';
import type { Pairs } from './pairs.js';

/** Why two members may not share a group. */
export type ApartWhy = 'competitors' | 'declared' | 'confidential' | 'policy' | 'firm' | 'split';

export interface ApartPair {
  readonly members: readonly [string, string];
  readonly why: ApartWhy;
}

/** One key for a pair, whatever the order. */
export const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Two that are allowed to meet although they compete, or that perhaps compete. */
export interface OpenPair {
  readonly members: readonly [string, string];
  readonly what: 'agreed' | 'agree' | 'perhaps';
}

/**
 * Pairs to keep apart. What the hub says about a pair goes before what the policy derives; a confidential rule goes before both, and
 * everything else may stand beside it.
 */
export function apartPairs(members: readonly Member[], pairs: Pairs, programme: Programme) {
  const n = members.length;
  const own = new Map(programme.pairs.map((pair) => [pairKey(...pair.members), pair]));
  const sensitive = new Set(programme.sensitive.map((pair) => pairKey(...pair.members)));
  const apart: ApartPair[] = [];
  const open: OpenPair[] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const [one, other] = [members[a] as Member, members[b] as Member];
      const key = pairKey(one.id, other.id);
      const said = own.get(key);
      const sameFirm = one.firm !== undefined && one.firm === other.firm;
      const competes = sameFirm ? 0 : pairs.competing[a * n + b]!;
      const mode = said?.competition ?? programme.competitors;
      const ids = [one.id, other.id] as const;
      if (sensitive.has(key)) apart.push({ members: ids, why: 'confidential' });
      else if (programme.split.some((field) => one[field] !== other[field]))
        apart.push({ members: ids, why: 'split' });
      else if (sameFirm && programme.sameFirm === 'apart') apart.push({ members: ids, why: 'firm' });
      else if (said?.competition === 'forbid') apart.push({ members: ids, why: 'declared' });
      else if (mode === 'forbid' && competes === 2) apart.push({ members: ids, why: 'competitors' });
      else if (pairs.refused[a * n + b] === 2) apart.push({ members: ids, why: 'policy' });
      else if (mode === 'allow' && said) open.push({ members: ids, what: 'agreed' });
      else if (mode === 'allow' && competes === 2) open.push({ members: ids, what: 'agree' });
      else if (mode !== 'ignore' && competes === 1) open.push({ members: ids, what: 'perhaps' });
    }
  }
  return { apart, open };
}

/** Sets that share a group: as the hub says, and the persons of a firm. */
export function togetherSets(
  members: readonly Member[],
  { together, sameFirm, left }: Programme,
): string[][] {
  const gone = new Set(left);
  const here = new Set(members.map(({ id }) => id));
  const firms = new Map<string, string[]>();
  for (const { id, firm } of members) {
    if (firm !== undefined) firms.set(firm, [...(firms.get(firm) ?? []), id]);
  }
  const sets = together.map((set) => set.filter((id) => !gone.has(id) && here.has(id)));
  return [...sets, ...(sameFirm === 'together' ? firms.values() : [])].filter((set) => set.length > 1);
}

/** A date or place and a language are chosen as one: `2026-03-01 Zwolle / nl`. */
export interface Offered {
  readonly id: string;
  readonly date?: string;
  readonly language?: string;
}

export function offeredOptions({ options, languages }: Programme): Offered[] {
  const dates = options.length > 0 ? options.map(({ id }) => id) : [undefined];
  const spoken = languages.length > 0 ? languages : [undefined];
  if (options.length === 0 && languages.length === 0) return [];
  return dates.flatMap((date) =>
    spoken.map((language) => ({
      id: [date, language].filter((part) => part !== undefined).join(' / '),
      ...(date === undefined ? {} : { date }),
      ...(language === undefined ? {} : { language }),
    })),
  );
}

/** As many points as the solver takes for one thing; more would not weigh more. */
export const MOST_POINTS = 1_000_000_000;

/** Who can make what; what a member does not tell rules nothing out. An hour of travel costs `hourPoints`. */
export function optionRules(
  members: readonly Member[],
  offered: readonly Offered[],
  hourPoints: number,
): OptionRules | undefined {
  if (offered.length === 0) return undefined;
  const can = members.flatMap(({ id, available, languages }) => {
    const options = offered.filter(
      ({ date, language }) =>
        (date === undefined || available === undefined || available.includes(date)) &&
        (language === undefined || languages === undefined || languages.includes(language)),
    );
    if (options.length === offered.length) return [];
    return [{ element: id, options: options.map((option) => option.id) }];
  });
  const costs = members.flatMap(({ id, travelMinutes = {} }) =>
    offered.flatMap((option) => {
      const minutes = option.date === undefined ? 0 : (travelMinutes[option.date] ?? 0);
      const points = Math.min(MOST_POINTS, Math.floor((minutes * hourPoints) / 60));
      return points === 0 ? [] : [{ element: id, option: option.id, points }];
    }),
  );
  return { ids: offered.map(({ id }) => id), can, costs };
}

export type Known = 'yes' | 'no' | 'unknown';

/** Whether a member is of those that a quota counts. */
export function isOf(member: Member, who: Who, inSector: (sector: string, of: string) => boolean): Known {
  if ('attribute' in who) {
    if (member.attributes === undefined) return 'unknown';
    return member.attributes.includes(who.attribute) ? 'yes' : 'no';
  }
  if ('sector' in who) {
    if (member.sector === undefined) return 'unknown';
    return inSector(member.sector, who.sector) ? 'yes' : 'no';
  }
  const value = member[who.field];
  if (value === undefined) return 'unknown';
  const { gte = Number.NEGATIVE_INFINITY, lt = Number.POSITIVE_INFINITY } = who;
  const ends = endsOf(value);
  if (ends.lo >= gte && (ends.hi < lt || (ends.hi === lt && ends.hiOpen))) return 'yes';
  return ends.hi < gte || (ends.hi === gte && ends.hiOpen) || ends.lo >= lt ? 'no' : 'unknown';
}

/** The ends of a number that may be known only roughly. */
export function endsOf(value: NonNullable<Member['level']>) {
  if (typeof value === 'number') return { lo: value, hi: value, hiOpen: false };
  return {
    lo: value.gte ?? value.gt ?? Number.NEGATIVE_INFINITY,
    hi: value.lte ?? value.lt ?? Number.POSITIVE_INFINITY,
    hiOpen: value.lte === undefined && value.lt !== undefined,
  };
}

/** The quotas of the solver that stand for one of the programme, and for the limits on firms. */
export const FIRMS = 'firms';

/**
 * A minimum counts who is certainly meant and a maximum who may be meant, so that the rule is kept however what is unknown turns out.
 * Firms are counted by their first person where all of a firm sit together, and by everybody where no two of a firm do.
 */
export function quotasOf(
  members: readonly Member[],
  programme: Programme,
  inSector: (sector: string, of: string) => boolean,
): Quota[] {
  const having = (who: Who, ...known: Known[]) =>
    members.filter((member) => known.includes(isOf(member, who, inSector))).map(({ id }) => id);
  const quotas = programme.quotas.flatMap(({ id, who, min, max, orNone = false }): Quota[] => [
    ...(min === undefined ? [] : [{ id: `min ${id}`, elements: having(who, 'yes'), min, orNone }]),
    ...(max === undefined ? [] : [{ id: `max ${id}`, elements: having(who, 'yes', 'unknown'), max }]),
  ]);
  const { min, max } = programme.firms ?? {};
  if (min === undefined && max === undefined) return quotas;
  const seen = new Set<string>();
  const counted = members.filter(({ id, firm }) => {
    const key = firm === undefined ? `member ${id}` : `firm ${firm}`;
    return programme.sameFirm === 'apart' || (!seen.has(key) && seen.add(key));
  });
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return [...quotas, { id: FIRMS, elements: counted.map(({ id }) => id), ...limits }];
}
