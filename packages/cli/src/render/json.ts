import type { Renderer } from './pages.js';

const write = (what: string, page: object): string =>
  `${JSON.stringify({ koppel: 1, what, ...page }, null, 2)}\n`;

/** For machines. The same input gives the same bytes. */
export const jsonRenderer: Renderer = {
  match: (page) => write('match', page),
  explain: (page) => write('explain', page),
  check: (page) => write('check', page),
  facts: (page) => write('facts', page),
  stack: (page) => write('stack', page),
  questions: (page) => write('questions', page),
  gaps: (page) => write('gaps', page),
  reverse: (page) => write('reverse', page),
  sheet: ({ what, language, now, report }) =>
    write(what, { language, ...(now !== undefined && { now }), report }),
};
