import type { Renderer } from '../pages.js';
import { checkHtml } from './check.js';
import { explainHtml } from './explain.js';
import { factsHtml } from './facts.js';
import { gapsHtml } from './gaps.js';
import { matchHtml } from './match.js';
import { questionsHtml } from './questions.js';
import { reverseHtml } from './reverse.js';
import { sheetHtml } from './sheet.js';
import { stackHtml } from './stack.js';

/** One page that needs nothing from elsewhere: to mail, to keep and to print. */
export const htmlRenderer: Renderer = {
  match: matchHtml,
  explain: explainHtml,
  check: checkHtml,
  facts: factsHtml,
  stack: stackHtml,
  gaps: gapsHtml,
  questions: questionsHtml,
  reverse: reverseHtml,
  sheet: sheetHtml,
};
