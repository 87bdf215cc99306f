import type { Evaluation } from '../measure/evaluate.js';
import { FULL } from '../measure/reading.js';
import type { Context } from '../policy/context.js';
import type { LeafSpec, Operand } from '../policy/spec.js';
import type { Language, Text } from '../policy/text.js';

/** Names that people read for the ids that a policy uses. Everything is optional; the id is shown otherwise. */
export interface Words {
  /** Field name → what it is called. */
  readonly fields?: Readonly<Record<string, Text>>;
  /** Value, or 'field/value', → what it is called. */
  readonly values?: Readonly<Record<string, Text>>;
}

/** How a criterion came out. `partly`: a known share between nothing and everything. */
export type Outcome = 'met' | 'partly' | 'unmet' | 'unknown' | 'no-rule';

export function outcomeOf({ lo, hi, how }: Pick<Evaluation, 'lo' | 'hi' | 'how'>): Outcome {
  if (how === 'no-rule') return 'no-rule';
  if (lo < hi) return 'unknown';
  return lo === FULL ? 'met' : lo === 0 ? 'unmet' : 'partly';
}

/** What the sentence of a measure gets to speak with. */
export interface Scene {
  readonly outcome: Outcome;
  /** What the first operand is called. */
  readonly of: string;
  /** The name of a value, from the words or the tree. */
  name(id: string): string;
  /** Names joined as this language joins them. */
  list(ids: readonly string[], joint?: 'and' | 'or'): string;
  number(value: number): string;
  date(iso: string): string;
}

export function makeScene(
  spec: LeafSpec,
  outcome: Outcome,
  context: Context,
  words: Words,
  language: Language,
): Scene {
  const fields = [spec.of, spec.by].flatMap((operand) => fieldName(operand) ?? []);
  const treeId = spec.params?.['tree'];
  const tree = typeof treeId === 'string' ? context.trees.get(treeId) : undefined;
  const name = (id: string): string => {
    for (const field of fields) {
      const own = lookUp(words.values, `${field}/${id}`);
      if (own !== undefined) return own[language];
    }
    const label = lookUp(words.values, id) ?? tree?.label(id);
    return label === undefined ? id : typeof label === 'string' ? label : label[language];
  };
  const joints = { nl: { and: ' en ', or: ' of ' }, en: { and: ' and ', or: ' or ' } };
  return {
    outcome,
    of: fieldLabel(fieldName(spec.of) ?? '', words, language),
    name,
    list(ids, joint = 'and') {
      const names = ids.map(name);
      const last = names.pop() ?? '';
      return names.length === 0 ? last : names.join(', ') + joints[language][joint] + last;
    },
    number: (value) => formatNumber(value, language),
    date: (iso) => formatDate(iso, language),
  };
}

function fieldName(operand: Operand): string | undefined {
  return 'ask' in operand ? operand.ask : 'offer' in operand ? operand.offer : undefined;
}

export function fieldLabel(field: string, words: Words, language: Language): string {
  return lookUp(words.fields, field)?.[language] ?? field;
}

export function lookUp<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** 1.250.000,5 or 1,250,000.5: written out here, as `toLocaleString` depends on the data a Node ships. */
export function formatNumber(value: number, language: Language): string {
  const [thousands, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands as string);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** '2019-03-01' as '1 maart 2019' or '1 March 2019'. */
export function formatDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[language][(month ?? 1) - 1]} ${year}`;
}
