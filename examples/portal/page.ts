import { escapeHtml, type Explanation, type Language } from '@koppel/core';
import { routes } from './routes.js';
import { pageWords } from './words.js';

function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{border-bottom:1px solid #ccc;padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
@media(max-width:36rem){table{display:block;overflow-x:auto}}</style>
<main><h1>${escapeHtml(title)}</h1>
${body}
</main></html>
`;
}

/** The front page: every call, from the same list that answers them. */
export function frontPage(language: Language): string {
  const say = (word: keyof typeof pageWords) => escapeHtml(pageWords[word][language]);
  const rows = routes.map(
    ({ method, path, what, roles }) =>
      `<tr><td><code>${method} ${escapeHtml(path)}</code></td><td>${escapeHtml(what[language])}</td><td>${roles.map((role) => say(role)).join(', ')}</td></tr>`,
  );
  const other = language === 'nl' ? 'en' : 'nl';
  const body = `<p>${say('lead')}</p>
<table><tr><th>${say('call')}</th><th>${say('what')}</th><th>${say('who')}</th></tr>
${rows.join('\n')}
</table>
<p>${say('described')} <a href="/openapi.json">OpenAPI</a> · <a href="/?lang=${other}" hreflang="${other}">${say('other')}</a></p>`;
  return page(language, pageWords.title[language], body);
}

export interface Told {
  readonly id: string;
  readonly title?: string;
  readonly explanation?: Explanation;
}

/** A proposal as a person reads it, each offer with its reasons. */
export function proposalPage(
  language: Language,
  { id, on }: { id: string; on: string },
  offers: readonly Told[],
): string {
  const say = (word: keyof typeof pageWords) => escapeHtml(pageWords[word][language]);
  const items = offers.map(({ id: offer, title, explanation }) => {
    if (explanation === undefined)
      return `<li><strong>${escapeHtml(title ?? offer)}</strong><br>${say('gone')}</li>`;
    const reasons = explanation.criteria.map(({ sentence }) => `<li>${escapeHtml(sentence)}</li>`).join('');
    return `<li><strong>${escapeHtml(title ?? offer)}</strong><br>${escapeHtml(explanation.summary)}.<ul>${reasons}</ul></li>`;
  });
  const list = items.length === 0 ? `<p>${say('nothing')}</p>` : `<ol>${items.join('\n')}</ol>`;
  return page(
    language,
    `${pageWords.proposal[language]} ${id}`,
    `<p>${say('madeOn')} ${escapeHtml(on)}.</p>\n${list}`,
  );
}
