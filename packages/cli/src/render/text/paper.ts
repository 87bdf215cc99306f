import { columnsOf, hang, type Style, wrap } from './layout.js';

/** What each text is written with. */
export interface Paper {
  readonly width: number;
  readonly style: Style;
}

/** A title with a line below it. */
export function heading(title: string, underline: string, { width, style }: Paper): string[] {
  const lines = wrap(title, width);
  return [...lines.map(style.bold), underline.repeat(Math.max(...lines.map(columnsOf)))];
}

export function paragraph(text: string, { width }: Paper): string[] {
  return text === '' ? [] : wrap(text, width);
}

/** What a reader must not miss. */
export function notice(word: string, text: string | undefined, { width, style }: Paper): string[] {
  return text === undefined ? [] : [...hang('! ', `${word}: ${text}`, width).map(style.warn), ''];
}
