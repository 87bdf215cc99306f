import type { SheetBar, SheetPage, SheetPart, SheetTable } from '../sheet.js';
import { sentence } from '../stack.js';
import { type Html, html, when } from './html.js';
import { pageOf } from './page.js';

export function sheetHtml({ title, intro, parts, language }: SheetPage): string {
  const body = html`<main>
<h1>${title}</h1>
${intro.map(
  (text) => html`<p>${sentence(text)}</p>
`,
)}${parts.map(part)}
</main>`;
  return pageOf(title, language, body);
}

function part({ title, sentences = [], bullets = [], table }: SheetPart, index: number): Html {
  const id = `part-${index + 1}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${sentences.map((text) => html`<p>${sentence(text)}</p>`)}${when(bullets.length > 0, () => html`<ul>${bullets.map((text) => html`<li>${sentence(text)}</li>`)}</ul>`)}${when(table !== undefined, () => tableOf(table as SheetTable))}</section>
`;
}

/** The line is black and longer than the bar is high, so that it is seen on the bar and beside it, without colours as well. */
function barOf({ share, mark, label }: SheetBar): Html {
  return html`<svg class="bar" viewBox="0 0 1000 60" preserveAspectRatio="none" role="img" aria-label="${label}"><rect y="10" width="1000" height="40" fill="#fff" stroke="#c9d0d6" stroke-width="4"></rect><rect y="10" width="${share}" height="40" fill="#0b5563"></rect><rect x="${mark - 8}" width="16" height="60" fill="#fff"></rect><rect x="${mark - 3}" width="6" height="60" fill="#1a1f24"></rect></svg>`;
}

function tableOf({ head, columns, rows, picture }: SheetTable): Html {
  return html`<table class="topics"><thead><tr><th scope="col">${head}</th>${when(picture !== undefined, () => html`<th scope="col">${picture as string}</th>`)}${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      text,
      numbers,
      bar,
    }) => html`<tr><th scope="row">${text}</th>${when(picture !== undefined, () => html`<td>${bar === undefined ? '' : barOf(bar)}</td>`)}${numbers.map((number) => html`<td class="number">${number}</td>`)}</tr>
`,
  )}</tbody></table>`;
}
