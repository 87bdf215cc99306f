import type { GroupBreach } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import { type ApartWhy, FIRMS, pairKey } from '../compile/rules.js';
import type { Programme } from '../schema/programme.js';
import type { Speaker } from './speaker.js';

/** What a broken rule says to a person. Of a confidential rule it says that there is one, and nothing else. */
export function sayBreach(
  { rule, about }: GroupBreach,
  compiled: Compiled,
  programme: Programme,
  groupOf: (id: string) => string,
  { language, words, name, list }: Speaker,
): string {
  const { breach } = words;
  const [first = '', second = ''] = about;
  switch (rule) {
    case 'apart': {
      const why = whyApart(first, second, compiled);
      if (why === 'confidential') return breach.confidential;
      if (why === 'split') {
        const [one, other] = [first, second].map((id) => compiled.members.find((each) => each.id === id));
        const differ = programme.split.filter((field) => one?.[field] !== other?.[field]);
        return breach.split(name(first), name(second), list(differ.map((field) => words.fields[field])));
      }
      return breach[why](name(first), name(second));
    }
    case 'together':
      return breach.together(list(about.map(name)));
    case 'pinned':
      return breach.pinned(name(first), groupOf(second));
    case 'seats':
    case 'elements':
      return breach.size(groupOf(first));
    case 'quota':
      return first === FIRMS
        ? breach.firms(groupOf(second))
        : breach.quota(quotaLabel(first, programme, language), groupOf(second));
    case 'option':
      return breach.option(groupOf(first));
    default:
      return breach.other;
  }
}

/** Why two members may not share a group. */
export function whyApart(a: string, b: string, { apart }: Compiled): ApartWhy {
  const key = pairKey(a, b);
  return apart.find(({ members }) => pairKey(...members) === key)?.why ?? 'policy';
}

/** Whether naming somebody beside this broken rule would tell whom a confidential rule is about. */
export const isConfidential = ({ rule, about: [a = '', b = ''] }: GroupBreach, compiled: Compiled): boolean =>
  rule === 'apart' && whyApart(a, b, compiled) === 'confidential';

/** The solver's quotas are called after the programme's: 'min starters'. */
export function quotaLabel(id: string, { quotas }: Programme, language: 'nl' | 'en'): string {
  const own = quotas.find((quota) => quota.id === id.slice(4));
  return own?.label?.[language] ?? own?.id ?? id;
}
