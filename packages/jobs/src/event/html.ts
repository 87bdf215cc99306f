import { escapeHtml, type Language } from '@koppel/core';
import type { EventSheet } from './sheets.js';
import { eventWords } from './words.js';

/** All sheets as one page to print, one sheet of paper each. No script, nothing fetched. */
export function sheetsHtml(sheets: readonly EventSheet[], language: Language): string {
  const title = escapeHtml(sheets[0]?.title ?? '');
  const body = sheets.map((sheet) => sheetHtml(sheet, language)).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #eef0f2; }
article { box-sizing: border-box; max-width: 190mm; margin: 8mm auto; padding: 12mm 14mm; background: #fff; }
header { display: flex; justify-content: space-between; gap: 1em; color: #444; border-bottom: 2px solid #14507a; padding-bottom: .5em; }
h1 { font-size: 1.5em; margin: .8em 0 .1em; }
.stand { font-size: 1.15em; margin: 0; color: #14507a; font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin-top: 1em; }
th, td { text-align: left; padding: .38em .6em .38em 0; border-bottom: 1px solid #d5d9dd; vertical-align: top; }
td:first-child, td:nth-child(3) { white-space: nowrap; }
td:first-child { font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
@media screen and (max-width: 36rem) { article { margin: 0 0 .8rem; padding: 1rem; } td:nth-child(3) { white-space: normal; } td { overflow-wrap: anywhere; } }
/* Paper alone: the next page of a long sheet says whose it is as well. */
.whose { display: none; }
@page { size: A4; margin: 12mm; }
@media print { body { background: none; } article { margin: 0; padding: 0; max-width: none; break-after: page; } .whose { display: table-row; color: #444; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function sheetHtml(
  { kind, name, title, day, place, stand, lines, nothing }: EventSheet,
  language: Language,
): string {
  const { columns, sheetFor } = eventWords[language];
  const withWhere = lines.some(({ where }) => where !== '');
  const heads = withWhere ? columns : columns.slice(0, 2);
  const rows = lines.map(({ from, until, what, where }) =>
    [`${from}–${until}`, what, ...(withWhere ? [where] : [])]
      .map((cell) => `<td>${escapeHtml(cell)}</td>`)
      .join(''),
  );
  const table =
    lines.length === 0
      ? `<p>${escapeHtml(nothing)}.</p>`
      : `<table>
<thead>
<tr class="whose"><td colspan="${heads.length}">${escapeHtml([name, stand].filter((part) => part !== undefined).join(', '))}</td></tr>
<tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr>${row}</tr>`).join('\n')}
</tbody>
</table>`;
  return `<article>
<header><span>${escapeHtml(title)}</span><span>${escapeHtml([day, place].filter((part) => part !== '').join(', '))}</span></header>
<h1>${escapeHtml(`${sheetFor[kind]} ${name}`)}</h1>
${stand === undefined ? '' : `<p class="stand">${escapeHtml(stand)}</p>\n`}${table}
</article>`;
}
