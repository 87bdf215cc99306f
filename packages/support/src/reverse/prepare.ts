import {
  type Explanation,
  type Issue,
  KoppelError,
  type Language,
  readDocument,
  Tree,
  type Words,
} from '@koppel/core';
import { faults } from '../check/faults.js';
import { checkSectors } from '../match/known.js';
import { openQuestions } from '../match/questions.js';
import { type AnyPolicy, supportPolicy } from '../policy.js';
import { type RegionData, Regions } from '../regions.js';
import { type AskRow, askRow } from '../rows.js';
import { type Catalogue, type CatalogueInput, catalogueSchema } from '../schema/catalogue.js';
import type { Case } from '../schema/firm.js';
import { sectors } from '../sectors/sectors.js';
import { wordsOf } from '../words/words.js';
import { refusedBy, settle } from './run.js';
import { casesSchema } from './schema.js';

export interface PrepareOptions {
  /** The areas of the country, for instance `nlRegions` of `@koppel/support/areas/nl`. */
  readonly regions: RegionData;
  /** The hub's own policy; `supportPolicy`, perhaps adjusted, otherwise. */
  readonly policy?: AnyPolicy;
}

/** A firm with its question, as criteria read it. */
export interface FirmRow {
  readonly id: string;
  /** The same for all questions of one firm. */
  readonly firm: string;
  readonly given: Case;
  readonly ask: AskRow & { readonly id: string };
}

export interface Prepared {
  readonly catalogue: Catalogue;
  readonly regions: Regions;
  readonly trees: readonly Tree[];
  readonly words: Words;
  readonly policy: AnyPolicy;
}

/** @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue, as `createMatcher` does. */
export function prepare(catalogue: CatalogueInput | unknown, options: PrepareOptions): Prepared {
  const checked = readDocument(catalogueSchema, catalogue);
  const regions = new Regions(options.regions);
  const wrong = faults(checked, regions);
  if (wrong.length > 0) throw new KoppelError('BAD_DOCUMENT', wrong);
  const trees = [regions.tree, new Tree(sectors)];
  return {
    catalogue: checked,
    regions,
    trees,
    words: wordsOf(checked),
    policy: options.policy ?? supportPolicy,
  };
}

/**
 * Firms with their questions; pointers count from the list. A firm without an id is called after its place in the list;
 * a question with an id makes `firm/question`, so that a firm may ask more than one thing.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in all cases, and for two cases of one id.
 */
export function readCases(cases: unknown, regions: Regions): FirmRow[] {
  const given = readDocument(casesSchema, cases);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const rows = given.flatMap((one, index): FirmRow[] => {
    const firm = one.firm.id ?? `case-${index + 1}`;
    const id = one.question.id === undefined ? firm : `${firm}/${one.question.id}`;
    if (seen.has(id)) {
      issues.push({
        pointer: `/${index}`,
        found: `the case ${id} again`,
        expected: 'a case of its own',
        hint: 'Give each question of a firm an id',
      });
    }
    seen.add(id);
    const row: FirmRow[] = [];
    const wrong = refusedBy(() => {
      checkSectors(one);
      row.push({ id, firm, given: one, ask: { ...askRow(one, regions), id } });
    }, `/${index}`);
    issues.push(...wrong);
    return row;
  });
  settle(issues);
  return rows;
}

/** What an area or a sector is called. */
export function nameIn(trees: readonly Tree[], id: string, language: Language): string {
  const label = trees.find((tree) => tree.has(id))?.label(id);
  return label === undefined ? id : typeof label === 'string' ? label : label[language];
}

/** The questions to one firm that open explanations wait for, in the words of `match`; what most of them wait for first. */
export function questionsTo(
  ask: AskRow,
  open: readonly { readonly id: string; readonly explanation: Explanation }[],
  { catalogue, trees }: Pick<Prepared, 'catalogue' | 'trees'>,
  language: Language,
): string[] {
  const nameOf = (id: string): string => nameIn(trees, id, language);
  const known = (field: string): boolean => ask[field as keyof AskRow] !== undefined;
  return openQuestions(open, { catalogue, nameOf, language, known }).map(({ question }) => question);
}
