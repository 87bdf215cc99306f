import type { AskingRule, AskingRules, Language, Text, Tree } from '@koppel/core';
import { oneByOne } from '../match/questions.js';
import type { AskRow } from '../rows.js';
import type { Catalogue } from '../schema/catalogue.js';
import { situations } from '../schema/vocabulary.js';
import { askFields } from '../words/words.js';

/**
 * How each field of a firm is asked. Costs: 1 from the top of the head, 2 think or feel free to say, 3 look it up; a
 * fact has a cost of its own in the catalogue. A missing field is a type error.
 */
const rules = {
  area: { as: 'one' },
  headcount: { step: 1, least: 0 },
  fte: { cost: 2, step: 0.1, least: 0 },
  turnover: { cost: 2, step: 1, least: 0 },
  balance: { cost: 3, step: 1, least: 0 },
  foundedOn: {},
  ownerBornOn: { cost: 2 },
  takenOverOn: {},
  amountSought: { cost: 2, step: 1, least: 0 },
  investment: { cost: 2, step: 1, least: 0 },
  hours: { cost: 2 },
  sectors: { as: 'one' },
  situation: { cost: 2, names: situations },
  facts: { as: 'each' },
  // Somebody else says these: the person who judges.
  judgements: { ask: false },
  themes: { cost: 2, as: 'list' },
  needs: { cost: 2, as: 'list' },
  // Nobody can be asked what is behind their question; somebody hears it.
  underlying: { ask: false },
  // Words are listened to: they move points and decide nothing.
  words: { ask: false },
} as const satisfies Readonly<Record<keyof Omit<AskRow, 'id'>, AskingRule>>;

/** What each field of a question costs to ask, and in which form; the catalogue says so for its facts. */
export function askingRules(catalogue: Catalogue): AskingRules {
  const costs = Object.fromEntries(Object.entries(catalogue.facts).map(([id, { cost }]) => [id, cost]));
  return { ...rules, facts: { ...rules.facts, costs } };
}

/** The catalogue's own question for a fact, and the package's for a field or an area. */
export function wordingOf({
  catalogue,
  trees,
}: {
  readonly catalogue: Catalogue;
  readonly trees: readonly Tree[];
}) {
  return (field: string, about: string | undefined): Text | undefined => {
    if (about === undefined) return askFields[field]?.question;
    if (field === 'facts') return catalogue.facts[about]?.question;
    return oneByOne[field]?.({ nl: nameIn(trees, about, 'nl'), en: nameIn(trees, about, 'en') });
  };
}

/** What an area or a sector is called. */
export function nameIn(trees: readonly Tree[], id: string, language: Language): string {
  const label = trees.find((tree) => tree.has(id))?.label(id) ?? id;
  return typeof label === 'string' ? label : label[language];
}
