import { type Language, refuse } from '@koppel/core';

/** The rows of a sheet, header included, as text. */
export type Sheet = readonly (readonly string[])[];

const MOST_CELLS = 500_000;

/**
 * Reads comma-separated values (RFC 4180). A sheet that separates by semicolons or tabs, as Dutch spreadsheets do, is read as well:
 * what occurs most in the header counts. Empty rows at the end are left out.
 *
 * @throws KoppelError `BAD_DOCUMENT` for a quote that is never closed, or more than 500,000 cells.
 */
export function parseCsv(text: string): Sheet {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let cells = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
    cells += 1;
    if (cells > MOST_CELLS)
      refuse('BAD_DOCUMENT', '', `more than ${MOST_CELLS} cells`, 'a smaller sheet', 'Split it');
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < source.length; i += 1) {
    const character = source[i] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
    else if (source[i + 1] !== '\n') endRow();
  }
  if (quoted) refuse('BAD_DOCUMENT', '', 'a quote that is never closed', 'a second " behind the text');
  if (cell !== '' || row.length > 0) endRow();
  while (rows.length > 0 && (rows.at(-1) as string[]).every((each) => each.trim() === '')) rows.pop();
  return rows;
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (one: string) => header.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * Writes rows so that a spreadsheet in that language opens them at once, in columns and with every letter as it is: semicolons in Dutch,
 * commas in English, and a mark that says UTF-8. A text that would be taken for a formula gets a quote mark in front.
 */
export function writeCsv(rows: Sheet, language: Language): string {
  const separator = language === 'nl' ? ';' : ',';
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`).join('')}`;
}

function cellOf(text: string, separator: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  const plain = !safe.includes(separator) && !/["\t\r\n]|^\s|\s$/.test(safe);
  return plain ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** What `writeCsv` put in front of a text. */
export function unquoted(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** What a spreadsheet calls a place: the fourth column of the third row is D3. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
