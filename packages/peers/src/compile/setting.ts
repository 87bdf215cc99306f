import {
  adjust,
  type Issue,
  KoppelError,
  type Language,
  languages,
  readDocument,
  refuse,
  show,
  Tree,
} from '@koppel/core';
import { peersPolicy, type PeersPolicy } from '../policy.js';
import { type Member, membersSchema } from '../schema/member.js';
import { type Programme, programmeSchema } from '../schema/programme.js';
import { pairKey } from './rules.js';

export interface SettingOptions {
  /** The hub's decisions; see `programmeSchema`. Everything has a default. */
  readonly programme?: unknown;
  readonly language: Language;
  /** Another policy over the same fields; the programme's weights are laid over it. */
  readonly policy?: PeersPolicy;
  /** Trees called 'sectors' and 'areas'; those of the programme come first. */
  readonly trees?: readonly Tree[];
}

/** All that groups are formed from, checked. Members by id, without those who left. */
export interface Setting {
  readonly members: readonly Member[];
  /** What everybody is called, also who left. */
  readonly names: ReadonlyMap<string, string>;
  readonly programme: Programme;
  readonly policy: PeersPolicy;
  readonly trees: readonly Tree[];
  readonly language: Language;
}

/** UTF-16 code unit order: the same everywhere. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads members and programme, and checks what one says about the other.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID`, `BAD_ADJUSTMENT` or `BAD_OPTION`.
 */
export function readSetting(given: unknown, options: SettingOptions): Setting {
  const { language } = options ?? {};
  checkLanguage(language);
  const everybody = readDocument(membersSchema, given);
  const programme = readDocument(programmeSchema, options.programme ?? {});
  checkUnique(everybody, 'members');
  const issues = [
    ...dangling(everybody, programme),
    ...contradicting(programme),
    ...crowded(everybody, programme),
  ];
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
  for (const part of ['quotas', 'options', 'coaches'] as const) checkUnique(programme[part], part);
  const left = new Set(programme.left);
  return {
    members: everybody.filter(({ id }) => !left.has(id)).sort((a, b) => byCodeUnit(a.id, b.id)),
    names: namesOf(everybody),
    programme,
    policy: adjust(options.policy ?? peersPolicy, programme.weights),
    trees: treesOf(programme, options.trees ?? []),
    language,
  };
}

export const namesOf = (members: readonly Member[]): ReadonlyMap<string, string> =>
  new Map(members.map(({ id, name = id }) => [id, name]));

/** @throws KoppelError `BAD_OPTION` */
export function checkLanguage(language: Language): void {
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', show(language), languages.join(' or '));
}

/** The trees of a document, those that were given where it has none, and empty ones otherwise. */
export function treesOf(
  { sectors, areas }: Pick<Programme, 'sectors' | 'areas'>,
  given: readonly Tree[],
): Tree[] {
  const own = { sectors, areas };
  return (['sectors', 'areas'] as const).map((id) => {
    const nodes = own[id];
    const fallback = given.find((tree) => tree.id === id);
    if (nodes === undefined && fallback) return fallback;
    const plain = (nodes ?? []).map(({ id, parents, label }) => ({
      id,
      ...(parents ? { parents } : {}),
      ...(label ? { label } : {}),
    }));
    return new Tree({ id, version: '1', nodes: plain });
  });
}

/** @throws KoppelError `DUPLICATE_ID` */
export function checkUnique(list: readonly { readonly id: string }[], part: string): void {
  const seen = new Set<string>();
  const issues = list.flatMap(({ id }, index): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const found = JSON.stringify(id);
    return [{ pointer: `/${part}/${index}/id`, found, expected: 'an id that no other has' }];
  });
  if (issues.length > 0) throw new KoppelError('DUPLICATE_ID', issues);
}

/** Ids that the rules or the members name and nothing has. A misspelt name must not silence a rule. */
function dangling(members: readonly Member[], programme: Programme): Issue[] {
  const known = new Set([...members.map(({ id }) => id), ...programme.left]);
  const options = new Set(programme.options.map(({ id }) => id));
  const named = (id: string, pointer: string): Issue[] =>
    known.has(id)
      ? []
      : [
          {
            pointer,
            found: JSON.stringify(id),
            expected: 'the id of a member',
            hint: 'List who left under left',
          },
        ];
  const listed = (ids: readonly string[], pointer: string) =>
    ids.flatMap((id, i) => named(id, `${pointer}/${i}`));
  return [
    ...programme.pairs.flatMap((pair, i) => listed(pair.members, `/programme/pairs/${i}/members`)),
    ...programme.sensitive.flatMap((pair, i) => listed(pair.members, `/programme/sensitive/${i}/members`)),
    ...programme.together.flatMap((set, i) => listed(set, `/programme/together/${i}`)),
    ...programme.pinned.flatMap(({ member }, i) => named(member, `/programme/pinned/${i}/member`)),
    ...members.flatMap(({ available = [] }, i) =>
      available.flatMap((option, j): Issue[] =>
        options.size === 0 || options.has(option)
          ? []
          : [
              {
                pointer: `/members/${i}/available/${j}`,
                found: JSON.stringify(option),
                expected: 'the id of one of the options of the programme',
              },
            ],
      ),
    ),
  ];
}

/** Two words about one pair, of which one would be silenced; and a number of firms that is of no group. */
function contradicting({ pairs, firms, sameFirm }: Programme): Issue[] {
  const seen = new Set<string>();
  const twice = pairs.flatMap(({ members }, i): Issue[] => {
    const key = pairKey(...members);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const found = `a second rule for ${members.map((id) => JSON.stringify(id)).join(' and ')}`;
    return [{ pointer: `/programme/pairs/${i}`, found, expected: 'each pair once' }];
  });
  const counts = firms?.min !== undefined || firms?.max !== undefined;
  if (sameFirm !== 'free' || !counts) return twice;
  const expected = '"together" or "apart", where the firms of a group are limited';
  return [...twice, { pointer: '/programme/sameFirm', found: '"free"', expected }];
}

function crowded(members: readonly Member[], { firms }: Programme): Issue[] {
  const most = firms?.personsEach;
  if (most === undefined) return [];
  const persons = new Map<string, number>();
  return members.flatMap(({ id, firm, persons: seats = 1 }, index): Issue[] => {
    const sum = (persons.get(firm ?? id) ?? 0) + seats;
    persons.set(firm ?? id, sum);
    if (sum <= most) return [];
    const found = `${sum} persons of ${JSON.stringify(firm ?? id)}`;
    return [{ pointer: `/members/${index}`, found, expected: `at most ${most} of one firm` }];
  });
}
