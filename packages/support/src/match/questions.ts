import type { Explanation, FactGap, Language } from '@koppel/core';
import type { Catalogue } from '../schema/catalogue.js';
import { askFields } from '../words/words.js';

/** Something to ask the entrepreneur, because offers cannot be decided without it. */
export interface OpenQuestion {
  readonly field: string;
  /** The fact or area within the field, if it is about one. */
  readonly about?: string;
  readonly question: string;
  /** Ids of the offers that wait for the answer, sorted. */
  readonly offers: readonly string[];
}

type Asked = { readonly id: string; readonly explanation: Explanation };

/** The questions that open offers wait for, those that most offers wait for first; ties by cost, then by name. */
export function openQuestions(
  open: readonly Asked[],
  catalogue: Catalogue,
  nameOf: (gap: FactGap, id: string) => string,
  language: Language,
): OpenQuestion[] {
  const waiting = new Map<string, { gap: FactGap; about?: string; offers: Set<string> }>();
  for (const { id, explanation } of open) {
    for (const gap of explanation.ask) {
      const parts = gap.field === 'facts' || gap.field === 'area' ? gap.about : [];
      for (const about of parts.length > 0 ? parts : [undefined]) {
        const key = `${gap.field}/${about ?? ''}`;
        const entry = waiting.get(key) ?? {
          gap,
          ...(about === undefined ? {} : { about }),
          offers: new Set<string>(),
        };
        entry.offers.add(id);
        waiting.set(key, entry);
      }
    }
  }
  return [...waiting]
    .map(([key, { gap, about, offers }]) => {
      const question = {
        field: gap.field,
        ...(about === undefined ? {} : { about }),
        question: wording(gap, about, catalogue, nameOf, language),
        offers: [...offers].sort(),
      };
      return { key, cost: catalogue.facts[about ?? '']?.cost ?? 1, question };
    })
    .sort(
      (a, b) =>
        b.question.offers.length - a.question.offers.length ||
        a.cost - b.cost ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
    .map(({ question }) => question);
}

function wording(
  gap: FactGap,
  about: string | undefined,
  catalogue: Catalogue,
  nameOf: (gap: FactGap, id: string) => string,
  language: Language,
): string {
  if (gap.field === 'facts' && about !== undefined) {
    const own = catalogue.facts[about]?.question[language];
    if (own !== undefined) return own;
  }
  if (gap.field === 'area' && about !== undefined) {
    const area = nameOf(gap, about);
    return language === 'nl' ? `Ligt het bedrijf in ${area}?` : `Is the firm in ${area}?`;
  }
  return askFields[gap.field]?.question[language] ?? gap.field;
}
