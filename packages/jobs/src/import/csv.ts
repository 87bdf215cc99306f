import { type Issue, KoppelError } from '@koppel/core';

const MOST_CHARACTERS = 128 * 1024 * 1024;
const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 500;

/** A table of texts. Row 1 of the file is the head. */
export interface Csv {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads comma-separated values after RFC 4180: quoted cells may hold line breaks and doubled quotes. The sign between
 * cells is a comma, or what `delimiter` says.
 *
 * @throws KoppelError `BAD_DOCUMENT` with the row (from 1, the head counted) of what is wrong; all of it at once.
 */
export function readCsv(text: string, { delimiter = ',' }: { readonly delimiter?: string } = {}): Csv {
  if (text.length > MOST_CHARACTERS) {
    fail([
      {
        pointer: '',
        found: `${text.length} characters`,
        expected: `at most ${MOST_CHARACTERS}`,
        hint: 'Split the file',
      },
    ]);
  }
  if (delimiter.length !== 1 || delimiter === '"' || delimiter === '\n' || delimiter === '\r') {
    fail(
      [{ pointer: '/delimiter', found: JSON.stringify(delimiter), expected: 'one sign, such as , or ;' }],
      'BAD_OPTION',
    );
  }
  const [head, ...rows] = cellsOf(text.startsWith('\uFEFF') ? text.slice(1) : text, delimiter);
  if (head === undefined)
    return fail([{ pointer: '', found: 'nothing', expected: 'a row with the names of the columns' }]);
  const issues: Issue[] = [];
  if (head.length > MOST_COLUMNS)
    issues.push({ pointer: '/1', found: `${head.length} columns`, expected: `at most ${MOST_COLUMNS}` });
  for (const [index, name] of head.entries()) {
    if (head.indexOf(name) < index)
      issues.push({
        pointer: '/1',
        found: `a second column ${JSON.stringify(name)}`,
        expected: 'each column once',
      });
  }
  for (const [index, row] of rows.entries()) {
    if (row.length !== head.length && issues.length < 100) {
      issues.push({
        pointer: `/${index + 2}`,
        found: `${row.length} cells`,
        expected: `${head.length}, as the first row has`,
        hint: 'Put quotes around cells that hold the sign between cells',
      });
    }
  }
  if (issues.length > 0) fail(issues);
  return { columns: head, rows };
}

function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    // A line without anything is no row.
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (rows.length > MOST_ROWS)
      fail([
        { pointer: '', found: `more than ${MOST_ROWS} rows`, expected: 'fewer', hint: 'Split the file' },
      ]);
  };
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = closing(text, at, rows.length + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      const next = text[at];
      if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') {
        fail([
          {
            pointer: `/${rows.length + 1}`,
            found: `${JSON.stringify(next)} behind a closing quote`,
            expected: 'the end of the cell',
            hint: 'Double the quotes inside a cell',
          },
        ]);
      }
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
        end += 1;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    const sign = text[at];
    if (sign === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    }
    if (sign === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    endRow();
  }
  return rows;
}

/** Where a quoted cell ends: a quote that no other one follows. */
function closing(text: string, from: number, row: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1
    ? fail([{ pointer: `/${row}`, found: 'a quote that is never closed', expected: 'a closing quote' }])
    : at;
}

function fail(issues: readonly Issue[], code: 'BAD_DOCUMENT' | 'BAD_OPTION' = 'BAD_DOCUMENT'): never {
  throw new KoppelError(code, issues);
}
