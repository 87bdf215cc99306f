import type { Explanation, Language, Text } from '@koppel/core';
import type { Catalogue } from '../schema/catalogue.js';
import { askFields } from '../words/words.js';

/** Something that explanations say is not known. What to ask first of many is for `nextQuestions`. */
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
  /** What an area or a sector is called. */
  readonly nameOf: (id: string) => string;
  readonly language: Language;
  /** Whether anything is known in a field; if not, that is the question, and not each name that offers look for. */
  readonly known: (field: string) => boolean;
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
      const parted = gap.field === 'facts' || (Object.hasOwn(oneByOne, gap.field) && asking.known(gap.field));
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

/** Fields in which one name is asked about at a time, once something is known. */
export const oneByOne: Readonly<Record<string, (name: Text) => Text>> = {
  area: ({ nl, en }) => ({ nl: `Ligt het bedrijf in ${nl}?`, en: `Is the firm in ${en}?` }),
  sectors: ({ nl, en }) => ({ nl: `Werkt u in ${nl}?`, en: `Do you work in ${en}?` }),
};

function wording(field: string, about: string | undefined, { catalogue, nameOf, language }: Asking): string {
  const own = field === 'facts' && about !== undefined ? catalogue.facts[about]?.question : undefined;
  const byName =
    about === undefined ? undefined : oneByOne[field]?.({ nl: nameOf(about), en: nameOf(about) });
  return (own ?? byName ?? askFields[field]?.question)?.[language] ?? field;
}
