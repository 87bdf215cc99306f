import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { type Mapping, mappingSchema } from '../schema/mapping.js';
import { type Seeker, seekerSchema } from '../schema/seeker.js';
import { type Vacancy, vacancySchema } from '../schema/vacancy.js';
import { readCsv } from './csv.js';

/** What a table held; only the list that the mapping speaks of has anything in it. */
export interface ImportedTable {
  readonly seekers: readonly Seeker[];
  readonly vacancies: readonly Vacancy[];
  /** Columns that the mapping does not name. */
  readonly ignored: readonly string[];
}

const MOST_ISSUES = 1000;

/**
 * Reads seekers or vacancies from comma-separated values, by a mapping of columns to fields. An empty cell says nothing.
 *
 * @throws KoppelError `BAD_DOCUMENT` with every cell that is wrong, by row (from 1, the head counted) and column.
 */
export function readTable(text: string, mapping: unknown): ImportedTable {
  const given = readDocument(mappingSchema, mapping);
  refuseClashes(given);
  const { columns, rows } = readCsv(
    text,
    given.delimiter === undefined ? {} : { delimiter: given.delimiter },
  );
  const missing = Object.keys(given.columns).filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new KoppelError(
      'BAD_DOCUMENT',
      missing.map((name) => ({
        pointer: '/1',
        found: `columns ${columns.slice(0, 10).join(', ')}`,
        expected: `a column ${JSON.stringify(name)}, which the mapping names`,
      })),
    );
  }
  const issues: Issue[] = [];
  const documents = rows.map((row, index) => documentOf(row, index + 2, columns, given, issues));
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, MOST_ISSUES));
  const ignored = columns.filter((name) => !Object.hasOwn(given.columns, name));
  return given.of === 'seekers'
    ? { seekers: documents as Seeker[], vacancies: [], ignored }
    : { seekers: [], vacancies: documents as Vacancy[], ignored };
}

/** Two columns for one field, or one for a field and one for a part of it: the second would undo the first. */
function refuseClashes({ columns }: Mapping): void {
  const paths = Object.entries(columns).map(([name, { path }]) => ({ name, path }));
  const issues = paths.flatMap(({ name, path }, at) =>
    paths.slice(0, at).flatMap((other) => {
      const clash = `${path}/`.startsWith(`${other.path}/`) || `${other.path}/`.startsWith(`${path}/`);
      if (!clash) return [];
      const expected = `a field that no other column fills, as ${JSON.stringify(other.name)} does`;
      return [{ pointer: `/columns/${name}/path`, found: JSON.stringify(path), expected }];
    }),
  );
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
}

type Column = Mapping['columns'][string];
type Draft = Record<string, unknown>;

function documentOf(
  row: readonly string[],
  line: number,
  columns: readonly string[],
  { columns: mapped, defaults, of }: Mapping,
  issues: Issue[],
): Seeker | Vacancy | undefined {
  const draft: Draft = structuredClone(defaults ?? {});
  const columnOf = new Map<string, string>();
  for (const [index, name] of columns.entries()) {
    // A file may have a column that is called as something that every object has.
    const column = Object.hasOwn(mapped, name) ? mapped[name] : undefined;
    const cell = (row[index] ?? '').trim();
    if (column === undefined || cell === '') continue;
    columnOf.set(`/${column.path}`, name);
    const read = readCell(cell, column);
    if ('expected' in read)
      issues.push({ pointer: `/${line}/${name}`, found: JSON.stringify(cell), expected: read.expected });
    else put(draft, column.path.split('/'), read.value);
  }
  try {
    return of === 'seekers' ? readDocument(seekerSchema, draft) : readDocument(vacancySchema, draft);
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    // The fault is told by the column that the field came from, which is what the writer of the file can see.
    for (const issue of error.issues) {
      const from = [...columnOf.keys()].find(
        (path) => issue.pointer === path || issue.pointer.startsWith(`${path}/`),
      );
      const place = from === undefined ? issue.pointer : `/${columnOf.get(from)}`;
      if (!issues.some(({ pointer }) => pointer === `/${line}${place}`))
        issues.push({ ...issue, pointer: `/${line}${place}` });
    }
    return undefined;
  }
}

function put(draft: Draft, [first, ...rest]: readonly string[], value: unknown): void {
  const name = first as string;
  if (rest.length === 0) {
    draft[name] = value;
    return;
  }
  const had = Object.hasOwn(draft, name) ? draft[name] : undefined;
  // A default that is no object gives way to what a cell says.
  const inner = typeof had === 'object' && had !== null && !Array.isArray(had) ? (had as Draft) : {};
  draft[name] = inner;
  put(inner, rest, value);
}

type Read = { readonly value: unknown } | { readonly expected: string };

function readCell(cell: string, { as = 'text', separator = '|', values }: Column): Read {
  const said = (text: string): string =>
    values !== undefined && Object.hasOwn(values, text) ? (values[text] as string) : text;
  if (as === 'number') return numberOf(said(cell));
  if (as === 'euros-to-cents') {
    const read = numberOf(said(cell));
    return 'value' in read ? { value: Math.floor((read.value as number) * 100 + 0.5) } : read;
  }
  if (as === 'list') return { value: itemsOf(cell, separator).map(said) };
  if (as === 'level-list') {
    const pairs = itemsOf(cell, separator === '|' ? ' ' : separator).map((item) => item.split(':'));
    if (pairs.some((pair) => pair.length !== 2))
      return { expected: 'languages with levels, such as nl:B1 en:A2' };
    return { value: Object.fromEntries(pairs) };
  }
  if (as === 'date-dmy') {
    const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(cell);
    if (parts === null) return { expected: 'a date as 31-12-2019' };
    return {
      value: `${parts[3]}-${(parts[2] as string).padStart(2, '0')}-${(parts[1] as string).padStart(2, '0')}`,
    };
  }
  return { value: said(cell) };
}

function itemsOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A decimal comma or point; nothing else, so that 1.250 is not read as either of two numbers. */
function numberOf(text: string): Read {
  if (!/^-?\d{1,9}([.,]\d{1,2})?$/.test(text)) return { expected: 'a number such as 12 or 12,50' };
  return { value: Number(text.replace(',', '.')) };
}
