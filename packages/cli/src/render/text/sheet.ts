import type { SheetPage, SheetPart } from '../sheet.js';
import { sentence } from '../stack.js';
import { hang, table } from './layout.js';
import { heading, type Paper, paragraph } from './paper.js';

export function sheetText({ title, intro, parts }: SheetPage, paper: Paper): string[] {
  return [
    ...heading(title, '=', paper),
    ...intro.flatMap((text) => paragraph(sentence(text), paper)),
    ...parts.flatMap((part) => ['', ...heading(part.title, '-', paper), ...inside(part, paper)]),
  ];
}

function inside({ sentences = [], bullets = [], table: given }: SheetPart, paper: Paper): string[] {
  const { width, style } = paper;
  return [
    ...sentences.flatMap((text) => paragraph(sentence(text), paper)),
    ...bullets.flatMap((text) => hang('- ', sentence(text), width)),
    ...(given === undefined ? [] : table(given.head, given.columns, given.rows, width, style)),
  ];
}
