/** Columns, wrapping and colours for text that people read. */

const NARROWEST = 24;
const WIDEST = 100;
const PIPED = 80;
/** Columns that a hanging text has to have. */
const LEAST_ROOM = 12;

/** Columns to write in: those of the terminal but never more than 100; 80 where there is no terminal. */
export function widthOf({
  isTTY,
  columns,
}: {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
}): number {
  if (!isTTY || columns === undefined || columns <= 0) return PIPED;
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WIDE =
  /^(?:\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F1E6}-\u{1F1FF}]|[\u{20000}-\u{3FFFD}])/u;
const ASCII = /^[ -~]*$/;

/** How many columns a text takes: some letters take two, and marks on letters none. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/**
 * Makes any text fit to print: no control characters, which a terminal would obey, and no marks that turn the direction
 * of what follows. White space becomes one space.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .trim();
}

/** Spaces where a line may end: an amount stays with its euro or per cent sign. */
const KEPT_APART = /(?<!€) (?!%)/;

/** Breaks a text into lines of at most `width` columns; words that are longer than a line are cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(KEPT_APART)
    .flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

export interface LedgerRow {
  /** What stands before the text, in its first line. */
  readonly lead: string;
  readonly text: string;
  readonly kind: string;
  readonly amount: string;
  readonly strong: boolean;
}

/** Texts with amounts in a column of their own, to the right; below the texts where there is no room beside them. */
export function ledger(rows: readonly LedgerRow[], width: number, { bold }: Style): string[] {
  const widest = (column: (row: LedgerRow) => string): number =>
    Math.max(0, ...rows.map((row) => columnsOf(column(row))));
  const amounts = widest(({ amount }) => amount);
  const kinds = widest(({ kind }) => kind);
  const texts = widest(({ lead, text }) => lead + plain(text));
  const beside = width - amounts - kinds - (kinds > 0 ? 4 : 2);
  const left = (text: string, columns: number): string => text + ' '.repeat(columns - columnsOf(text));
  const right = (text: string, columns: number): string => ' '.repeat(columns - columnsOf(text)) + text;
  return rows.flatMap(({ lead, text, kind, amount, strong }) => {
    const paint = strong ? bold : (line: string): string => line;
    if (beside < 2 * LEAST_ROOM) {
      const said = kind === '' ? text : `${text} (${kind})`;
      return [...hang(lead, said, width), right(amount, width)].map((line) => paint(line));
    }
    const room = Math.min(beside, texts);
    const column = kinds > 0 ? `${left(kind, kinds)}  ` : '';
    return hang(lead, text, room).map((line, index) =>
      paint(index === 0 ? `${left(line, room)}  ${column}${right(amount, amounts)}` : line),
    );
  });
}

export interface TableRow {
  readonly text: string;
  /** As many as there are heads. */
  readonly numbers: readonly string[];
}

/** Texts with columns of numbers to the right; where there is no room for those, each with its head below the text. */
export function table(
  title: string,
  heads: readonly string[],
  rows: readonly TableRow[],
  width: number,
  { bold, dim }: Style,
): string[] {
  const columns = heads.map((head, index) =>
    Math.max(columnsOf(head), ...rows.map(({ numbers }) => columnsOf(numbers[index] ?? ''))),
  );
  const beside = width - columns.reduce((sum, column) => sum + column + 2, 0);
  if (beside < 2 * LEAST_ROOM) {
    return rows.flatMap(({ text, numbers }) => [
      ...hang('', text, width).map(bold),
      ...hang('  ', heads.map((head, index) => `${head}: ${numbers[index] ?? ''}`).join(', '), width),
    ]);
  }
  const room = Math.min(
    beside,
    Math.max(...[title, ...rows.map(({ text }) => text)].map((one) => columnsOf(plain(one)))),
  );
  const line = ({ text, numbers }: TableRow): string[] =>
    hang('', text, room).map((part, index) =>
      index > 0
        ? part
        : part +
          ' '.repeat(room - columnsOf(part)) +
          columns
            .map((column, at) => ' '.repeat(column + 2 - columnsOf(numbers[at] ?? '')) + (numbers[at] ?? ''))
            .join(''),
    );
  return [...line({ text: title, numbers: heads }).map(dim), ...rows.flatMap(line)];
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && columnsOf(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * A text behind a lead, its further lines indented as far as the lead is wide: a hanging indent. Where that would leave
 * hardly any room, the lead becomes part of the text.
 */
export function hang(lead: string, text: string, width: number): string[] {
  const room = width - columnsOf(lead);
  const margin = lead.length - lead.trimStart().length;
  if (room < LEAST_ROOM && margin < lead.length) {
    return hang(' '.repeat(Math.min(margin, width - LEAST_ROOM)), `${lead.trim()} ${text}`, width);
  }
  const indent = ' '.repeat(columnsOf(lead));
  return wrap(text, room).map((line, index) => (index === 0 ? lead : indent).concat(line).trimEnd());
}

export interface Pair {
  readonly label: string;
  readonly text: string;
}

/** Labels in a column of their own, with texts beside them; below them where the terminal is narrow. */
export function pairs(all: readonly Pair[], indent: number, width: number, style: Style): string[] {
  const shown = all.filter(({ text }) => text !== '');
  const margin = ' '.repeat(indent);
  const widest = Math.max(0, ...shown.map(({ label }) => columnsOf(label))) + 2;
  return shown.flatMap(({ label, text }) => {
    if (width - indent - widest < 24) {
      return [...hang(margin, `${label}:`, width).map(style.dim), ...hang(`${margin}  `, text, width)];
    }
    const [first = '', ...rest] = hang(`${margin}${' '.repeat(widest)}`, text, width);
    const lead = `${label}:`.padEnd(widest);
    return [margin + style.dim(lead) + first.slice(indent + widest), ...rest];
  });
}

/** How a terminal shows things; without colours all of these leave the text alone. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
}

const same = (text: string): string => text;
const code = (on: number, off: number) => (text: string) => `\x1b[${on}m${text}\x1b[${off}m`;

export const noStyle: Style = { bold: same, dim: same, good: same, bad: same, warn: same };
export const colours: Style = {
  bold: code(1, 22),
  dim: code(2, 22),
  good: code(32, 39),
  bad: code(31, 39),
  warn: code(33, 39),
};
