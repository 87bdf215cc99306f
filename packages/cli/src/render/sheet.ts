import type { Language } from '@koppel/core';

/** A report that is titles, sentences, lists and tables: all that pages of `koppel jobs` need. */
export interface SheetPage {
  readonly language: Language;
  readonly now?: string;
  /** What JSON calls it. */
  readonly what: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly parts: readonly SheetPart[];
  /** For machines: the report as it was made. */
  readonly report: object;
}

export interface SheetPart {
  readonly title: string;
  readonly sentences?: readonly string[];
  readonly bullets?: readonly string[];
  readonly table?: SheetTable;
}

export interface SheetTable {
  /** The head of the column of texts, and of those of numbers. */
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  /** The head of the column of pictures, where rows have one. */
  readonly picture?: string;
}

export interface SheetRow {
  readonly text: string;
  readonly numbers: readonly string[];
  readonly bar?: SheetBar;
}

/** A share as a bar, with a line where it is to be compared; both in thousandths of the whole length. Said in words as well. */
export interface SheetBar {
  readonly share: number;
  readonly mark: number;
  readonly label: string;
}
