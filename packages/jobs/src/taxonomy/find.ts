import { type Analyser, buildIndex, type Index, makeCorpus, policy, prefer, rank, text } from '@koppel/core';
import type { Taxonomy } from './taxonomy.js';

/** A concept that a text may mean. */
export interface FoundConcept {
  readonly id: string;
  readonly label: string;
  /** Thousandths of what the best text could earn; compare within one answer only. */
  readonly share: number;
}

/** What a text most probably means, with the others that it may mean; no choice is made where none can be. */
export interface ConceptAnswer {
  readonly text: string;
  /** The concept that has this very name, or stands clearly first. Absent: a person chooses. */
  readonly concept?: FoundConcept;
  readonly alternatives: readonly FoundConcept[];
}

export interface ConceptFinder {
  skill(words: string, limit?: number): ConceptAnswer;
  occupation(words: string, limit?: number): ConceptAnswer;
}

const titles = policy({ ask: { words: 'text' }, offer: { names: 'text' } }, ({ ask, offer }) => ({
  words: prefer(1, text(ask.words, offer.names, { corpus: 'concepts', enough: 2 })),
}));

/** The first must have this many thousandths more than the second to be taken for what was meant. */
const CLEAR = 150;

/**
 * Leads from a title or a skill in somebody's own words to concepts, by the measure `text` over labels and other names in
 * all languages that the taxonomy has. Built once; `analyse` may add the stems of a language.
 */
export function conceptFinder(
  taxonomy: Taxonomy,
  options: { readonly analyse?: Analyser } = {},
): ConceptFinder {
  const { skills, occupations } = taxonomy.data;
  const bySkill = finder(
    skills.filter(({ group }) => !group),
    options.analyse,
  );
  const byOccupation = finder(occupations, options.analyse);
  return { skill: bySkill, occupation: byOccupation };
}

interface Named {
  readonly id: string;
  readonly label: string | { readonly nl: string; readonly en: string };
  readonly also?: readonly string[];
}

function finder(concepts: readonly Named[], analyse: Analyser | undefined) {
  let index: Index<{ id: string; names: Record<string, string>; label: string }> | undefined;
  const exact = new Map<string, string[]>();
  const records = concepts.map(({ id, label, also = [] }) => {
    const labels = typeof label === 'string' ? [label] : [label.nl, label.en];
    for (const name of new Set(labels.map(fold))) exact.set(name, [...(exact.get(name) ?? []), id]);
    const names = {
      label: labels.join(' | '),
      ...(also.length > 0 && { also: also.join(' | ').slice(0, 10_000) }),
    };
    return { id, names, label: labels[0] as string };
  });
  return (words: string, limit = 5): ConceptAnswer => {
    index ??= buildIndex(titles, records, {
      corpora: [
        makeCorpus({
          id: 'concepts',
          version: '1',
          texts: records.map(({ names }) => names),
          weights: { label: 3, also: 1 },
          ...(analyse && { analyse }),
        }),
      ],
    });
    const found = rank(titles, { words }, index, { limit: Math.max(2, limit) })
      .filter(({ points }) => points > 0)
      .map(({ id, offer, points }): FoundConcept => ({ id, label: offer.label, share: points }));
    const same = exact.get(fold(words)) ?? [];
    const [first, second] = found;
    const clear = first !== undefined && first.share - (second?.share ?? 0) >= CLEAR ? first : undefined;
    const named =
      same.length === 1
        ? {
            id: same[0] as string,
            label: records.find(({ id }) => id === same[0])?.label as string,
            share: 1000,
          }
        : undefined;
    const concept = named ?? (same.length > 1 ? undefined : clear);
    const alternatives = found.filter(({ id }) => id !== concept?.id).slice(0, limit);
    return { text: words, ...(concept && { concept }), alternatives };
  };
}

function fold(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
