import { type Issue, KoppelError } from '@koppel/core';
import { readCsv } from '../import/csv.js';
import type { Results } from './schema.js';
import { ProtectedTraits } from './traits.js';

const YES = ['yes', 'ja', 'true', '1', 'x'];
const NO = ['no', 'nee', 'false', '0'];

/**
 * Results from comma- or semicolon-separated values with the columns id, selected (yes or no) and score. An empty cell is not known.
 *
 * @throws KoppelError `BAD_DOCUMENT` with every cell that is wrong, by row (from 1, the head counted) and column.
 */
export function readResultsCsv(text: string): Results {
  const issues: Issue[] = [];
  const results = rowsOf(text, ['id', 'selected', 'score'], issues).map(({ line, cells }) => {
    const id = idOf(cells, line, issues);
    const selected = cells.get('selected')?.toLowerCase() ?? '';
    const score = cells.get('score') ?? '';
    if (selected !== '' && !YES.includes(selected) && !NO.includes(selected))
      issues.push({
        pointer: `/${line}/selected`,
        found: JSON.stringify(selected),
        expected: 'yes, no or nothing',
      });
    if (score !== '' && !/^-?\d{1,7}([.,]\d{1,3})?$/.test(score))
      issues.push({
        pointer: `/${line}/score`,
        found: JSON.stringify(score),
        expected: 'a number with at most three decimals, such as 62,5',
      });
    return {
      id,
      ...(selected !== '' && { selected: YES.includes(selected) }),
      ...(score !== '' && { score: Number(score.replace(',', '.')) }),
    };
  });
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 100));
  return results;
}

/**
 * Protected traits from a sheet: a column id, and a column per trait. An empty cell is not known.
 *
 * @throws KoppelError as `readResultsCsv`, and `DUPLICATE_ID`.
 */
export function readTraitsCsv(text: string): ProtectedTraits {
  const issues: Issue[] = [];
  const people = rowsOf(text, undefined, issues).map(({ line, cells }) => {
    const id = idOf(cells, line, issues);
    const traits = Object.fromEntries([...cells].filter(([column, cell]) => column !== 'id' && cell !== ''));
    return { id, traits };
  });
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 100));
  return new ProtectedTraits(people);
}

interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

function rowsOf(text: string, names: readonly string[] | undefined, issues: Issue[]): Row[] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  const { columns, rows } = readCsv(text, { delimiter });
  const found = columns.map((column) => column.trim());
  const expected = names === undefined ? 'a column id beside the traits' : `columns ${names.join(', ')}`;
  if (!found.includes('id')) issues.push({ pointer: '/1', found: `columns ${found.join(', ')}`, expected });
  for (const column of found)
    if (column === '' || (names !== undefined && !names.includes(column)))
      issues.push({ pointer: '/1', found: `a column ${JSON.stringify(column)}`, expected });
  return rows.map((row, index) => ({
    line: index + 2,
    cells: new Map(found.map((column, at) => [column, (row[at] ?? '').trim()])),
  }));
}

function idOf(cells: ReadonlyMap<string, string>, line: number, issues: Issue[]): string {
  const id = cells.get('id') ?? '';
  if (id === '' && cells.has('id'))
    issues.push({ pointer: `/${line}/id`, found: 'nothing', expected: 'an id' });
  return id;
}
