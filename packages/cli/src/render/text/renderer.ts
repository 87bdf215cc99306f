import type { Renderer } from '../pages.js';
import { checkText } from './check.js';
import { explainText } from './explain.js';
import { factsText } from './facts.js';
import { gapsText } from './gaps.js';
import { colours, noStyle } from './layout.js';
import { matchText } from './match.js';
import type { Paper } from './paper.js';
import { questionsText } from './questions.js';
import { reverseText } from './reverse.js';
import { sheetText } from './sheet.js';
import { stackText } from './stack.js';

export interface TextOptions {
  /** Columns; no line is wider. */
  readonly width: number;
  readonly colours: boolean;
}

/** For people at a terminal. */
export function textRenderer(options: TextOptions): Renderer {
  const paper: Paper = { width: options.width, style: options.colours ? colours : noStyle };
  const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  return {
    match: (page) => join(matchText(page, paper)),
    explain: (page) => join(explainText(page, paper)),
    check: (page) => join(checkText(page, paper)),
    facts: (page) => join(factsText(page, paper)),
    stack: (page) => join(stackText(page, paper)),
    questions: (page) => join(questionsText(page, paper)),
    gaps: (page) => join(gapsText(page, paper)),
    reverse: (page) => join(reverseText(page, paper)),
    sheet: (page) => join(sheetText(page, paper)),
  };
}
