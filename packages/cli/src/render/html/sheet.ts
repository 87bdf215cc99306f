import type { SheetPage, SheetPart, SheetTable } from '../sheet.js';
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

function tableOf({ head, columns, rows }: SheetTable): Html {
  return html`<table class="topics"><thead><tr><th scope="col">${head}</th>${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      text,
      numbers,
    }) => html`<tr><th scope="row">${text}</th>${numbers.map((number) => html`<td class="number">${number}</td>`)}</tr>
`,
  )}</tbody></table>`;
}
