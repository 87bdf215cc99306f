import { type Issue, KoppelError, type Language, readDocument } from '@koppel/core';
import { type Member, memberSchema } from '../schema/member.js';
import { cellName, parseCsv, unquoted, writeCsv } from './csv.js';

/** How a cell of a column is written. A rough number: 40, 3,5, 10–49, 10+, –49 or 10–<50. Tags: a|b. Weighted: a:3|b:1. */
type Kind = 'text' | 'whole' | 'rough' | 'tags' | 'weighted' | 'flag';

const columns = {
  id: 'text',
  name: 'text',
  firm: 'text',
  persons: 'whole',
  level: 'rough',
  ambition: 'rough',
  experienceYears: 'rough',
  phase: 'rough',
  headcount: 'rough',
  turnoverEur: 'rough',
  sector: 'text',
  market: 'tags',
  products: 'tags',
  struggles: 'weighted',
  brings: 'tags',
  asks: 'tags',
  languages: 'tags',
  available: 'tags',
  travelMinutes: 'weighted',
  region: 'text',
  stage: 'text',
  attributes: 'tags',
  consent: 'flag',
} as const satisfies Record<keyof Member, Kind>;

type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];
/** In a cell: there is a list, and nothing is on it. */
const NOTHING = 'none';

/**
 * Members from a sheet: one row each, the header names the fields; an empty cell is unknown. Says everything that is wrong at once, by
 * the name of the cell (`D7`).
 *
 * @throws KoppelError `BAD_DOCUMENT`; the pointers are `/row/column`, counted as a spreadsheet does.
 */
export function readMembersCsv(text: string): Member[] {
  const [header = [], ...rows] = parseCsv(text);
  const issues: Issue[] = [];
  const fields = header.map((cell, column) => fieldOf(cell, column, header, issues));
  if (!fields.includes('id')) issues.push({ pointer: '/1', found: 'no column id', expected: 'a column id' });
  const members = rows.map((row, index) => readRow(row, index + 1, fields, issues));
  if (rows.length === 0) issues.push({ pointer: '/2', found: 'no rows', expected: 'a row per member' });
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
  return members as Member[];
}

/** The field of a column: undefined where it has no name, false where its name is none of ours, which is told once and not per cell. */
type Field = Column | false | undefined;

function fieldOf(cell: string, column: number, header: readonly string[], issues: Issue[]): Field {
  const wanted = cell.trim().toLowerCase();
  const field = names.find((one) => one.toLowerCase() === wanted);
  const where = { pointer: `/1/${column + 1}` };
  if (field === undefined && wanted !== '') {
    const found = `${JSON.stringify(cell.slice(0, 60))} in cell ${cellName(0, column)}`;
    issues.push({ ...where, found, expected: `the name of a column: ${names.join(', ')}` });
    return false;
  }
  if (header.findIndex((one) => one.trim().toLowerCase() === wanted) !== column && wanted !== '') {
    issues.push({ ...where, found: `${field} a second time`, expected: 'each column once' });
  }
  return field;
}

function readRow(row: readonly string[], index: number, fields: readonly Field[], issues: Issue[]): unknown {
  const member = new Map<string, unknown>();
  const before = issues.length;
  const report = (column: number, found: string, expected: string, hint?: string) => {
    const pointer = `/${index + 1}/${fields[column] || column + 1}`;
    const said = { pointer, found: `${found} in cell ${cellName(index, column)}`, expected };
    issues.push(hint === undefined ? said : { ...said, hint });
  };
  row.forEach((raw, column) => {
    const cell = unquoted(raw.trim());
    const field = fields[column];
    if (cell === '' || field === false) return;
    if (field === undefined) {
      report(column, show(cell), 'an empty cell: the column has no name');
      return;
    }
    const read = readCell(cell, columns[field]);
    if (read === undefined)
      report(column, show(cell), expected[columns[field]], hintFor(cell, columns[field]));
    else member.set(field, read);
  });
  const record = Object.fromEntries(member);
  if (issues.length > before) return record;
  if (!member.has('id')) {
    report(fields.indexOf('id'), 'nothing', 'the id of the member');
    return record;
  }
  try {
    return readDocument(memberSchema, record);
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    for (const { pointer, found, expected } of error.issues) {
      report(fields.indexOf(pointer.split('/')[1] as Column), found, expected);
    }
    return record;
  }
}

const show = (cell: string): string => JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

const expected: Readonly<Record<Kind, string>> = {
  text: 'text',
  whole: 'a whole number',
  rough: 'a number without dots between thousands (40 or 3,5), or a range (10–49, 50+)',
  tags: 'words with a | between them',
  weighted: 'words with a number each and a | between them: staff:3|planning:1',
  flag: 'yes or no (ja of nee)',
};

/** A range such as 10-49 is October 2049 to a spreadsheet. */
const DATE = /^(\d{1,2}[-/ ])?([a-z]{3,4}\.?|\d{1,2})[-/ ]\d{2,4}$|^\d{1,2}[-/ ][a-z]{3,4}\.?$/i;

const hintFor = (cell: string, kind: Kind): string | undefined =>
  kind === 'rough' && DATE.test(cell)
    ? 'If a spreadsheet made a date of a range, write it as 10 t/m 49'
    : undefined;

function readCell(cell: string, kind: Kind): unknown {
  switch (kind) {
    case 'text':
      return cell;
    case 'whole':
      return /^\d{1,9}$/.test(cell) ? Number(cell) : undefined;
    case 'rough':
      return readRough(cell);
    case 'tags':
      return cell === NOTHING ? [] : listOf(cell);
    case 'weighted':
      return readWeighted(cell);
    case 'flag':
      return /^(yes|ja)$/i.test(cell) ? true : /^(no|nee)$/i.test(cell) ? false : undefined;
  }
}

const listOf = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const NUMBER = String.raw`\d{1,13}(?:[.,]\d{1,2})?`;
const ROUGH = new RegExp(`^(?:(${NUMBER})|(>?${NUMBER})?(?:-|–|t/m)(<?${NUMBER})|(>?${NUMBER})\\+)$`);

function readRough(cell: string): unknown {
  const [, exact, from, to, least] = ROUGH.exec(cell.replaceAll(' ', '')) ?? [];
  const number = (text: string) => Number(text.replace(',', '.').replace(/^[<>]/, ''));
  const low = (text: string) => (text.startsWith('>') ? { gt: number(text) } : { gte: number(text) });
  const high = (text: string) => (text.startsWith('<') ? { lt: number(text) } : { lte: number(text) });
  if (exact !== undefined) return number(exact);
  if (least !== undefined) return low(least);
  if (to === undefined) return undefined;
  return { ...(from === undefined ? {} : low(from)), ...high(to) };
}

function readWeighted(cell: string): unknown {
  if (cell === NOTHING) return {};
  const entries = listOf(cell).map((part) => /^(.+?)\s*:\s*(\d{1,4})$/.exec(part));
  if (entries.some((entry) => entry === null)) return undefined;
  const pairs = entries.map((entry) => [entry?.[1] as string, Number(entry?.[2])] as const);
  return new Set(pairs.map(([tag]) => tag)).size === pairs.length ? Object.fromEntries(pairs) : undefined;
}

/**
 * Members as a sheet that a spreadsheet in the language shows as it should, and that `readMembersCsv` reads back as they were.
 *
 * @throws KoppelError `BAD_DOCUMENT` for what no cell can say, such as a tag with a | in it.
 */
export function writeMembersCsv(members: readonly Member[], language: Language = 'en'): string {
  const used = names.filter((field) => members.some((member) => member[field] !== undefined));
  const issues: Issue[] = [];
  const rows = members.map((member, at) =>
    used.map((field) => {
      const [value, kind] = [member[field], columns[field]];
      if (value === undefined) return '';
      const cell = cellFor(value, kind, language);
      if (!isSame(readCell(cell.trim(), kind), value)) {
        const found = show(JSON.stringify(value));
        issues.push({ pointer: `/members/${at}/${field}`, found, expected: writable[kind] });
      }
      return cell;
    }),
  );
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
  return writeCsv([used, ...rows], language);
}

const writable: Readonly<Record<Kind, string>> = {
  text: 'text without spaces at its ends',
  whole: 'a whole number',
  rough: 'a number of at most two decimals, not below 0',
  tags: 'words without a | or spaces at their ends, and none that is "none"',
  weighted: 'words without a | or spaces at their ends',
  flag: 'yes or no',
};

/** In whatever order the ends of a span were given. */
const isSame = (a: unknown, b: unknown): boolean => {
  const inOrder = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
      : value;
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
};

function cellFor(value: NonNullable<Member[Column]>, kind: Kind, language: Language): string {
  switch (kind) {
    case 'tags':
      return (value as string[]).length === 0 ? NOTHING : (value as string[]).join('|');
    case 'weighted': {
      const entries = Object.entries(value as Record<string, number>);
      return entries.length === 0 ? NOTHING : entries.map(([tag, weight]) => `${tag}:${weight}`).join('|');
    }
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'rough': {
      const number = (one: number) => (language === 'nl' ? String(one).replace('.', ',') : String(one));
      if (typeof value === 'number') return number(value);
      const { gte, gt, lte, lt } = value as Record<string, number | undefined>;
      const from = gte === undefined ? (gt === undefined ? '' : `>${number(gt)}`) : number(gte);
      if (lte === undefined && lt === undefined) return `${from}+`;
      // A hyphen would make a date of it.
      return `${from}–${lte === undefined ? `<${number(lt as number)}` : number(lte)}`;
    }
    default:
      return String(value);
  }
}
