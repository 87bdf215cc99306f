import type { Explanation, Language } from '@koppel/core';
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

export interface Asking {
  readonly catalogue: Catalogue;
  readonly areaName: (id: string) => string;
  readonly language: Language;
  /** Whether it is known at all where the firm is; if not, that is the question, and not whether it is in each area. */
  readonly located: boolean;
}

interface Waiting {
  readonly field: string;
  readonly about: string | undefined;
  readonly offers: Set<string>;
  /** Points of the best offer that waits. */
  best: number;
}

/**
 * The questions that open offers wait for: those that most offers wait for first, then those of the best fitting
 * offer, then those that cost least to answer, then by name.
 */
export function openQuestions(open: readonly Asked[], asking: Asking): OpenQuestion[] {
  const waiting = new Map<string, Waiting>();
  for (const { id, explanation } of open) {
    for (const gap of explanation.ask) {
      const parted = gap.field === 'facts' || (gap.field === 'area' && asking.located);
      for (const about of parted && gap.about.length > 0 ? gap.about : [undefined]) {
        const key = `${gap.field}/${about ?? ''}`;
        const entry = waiting.get(key) ?? { field: gap.field, about, offers: new Set<string>(), best: 0 };
        entry.offers.add(id);
        entry.best = Math.max(entry.best, explanation.points);
        waiting.set(key, entry);
      }
    }
  }
  const cost = ({ about }: Waiting): number => asking.catalogue.facts[about ?? '']?.cost ?? 1;
  return [...waiting]
    .sort(
      ([a, one], [b, other]) =>
        other.offers.size - one.offers.size ||
        other.best - one.best ||
        cost(one) - cost(other) ||
        (a < b ? -1 : 1),
    )
    .map(([, { field, about, offers }]) => ({
      field,
      ...(about === undefined ? {} : { about }),
      question: wording(field, about, asking),
      offers: [...offers].sort(),
    }));
}

function wording(
  field: string,
  about: string | undefined,
  { catalogue, areaName, language }: Asking,
): string {
  if (field === 'facts' && about !== undefined) {
    const own = catalogue.facts[about]?.question[language];
    if (own !== undefined) return own;
  }
  if (field === 'area' && about !== undefined) {
    return language === 'nl'
      ? `Ligt het bedrijf in ${areaName(about)}?`
      : `Is the firm in ${areaName(about)}?`;
  }
  return askFields[field]?.question[language] ?? field;
}
