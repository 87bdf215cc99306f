import type { Language } from '@koppel/core';
import type { CliWords } from '../../words/words.js';
import { type Html, html, Html as Raw, nothing } from './html.js';
import { css } from './style.js';

/** A whole page. The policy in its head forbids scripts and anything from elsewhere, whatever the content says. */
export function pageOf(title: string, language: Language, body: Html): string {
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Raw(css)}</style>
</head>
<body>
${patterns}
${body}
</body>
</html>
`;
  return page.toString();
}

/** Stripes for points that are still possible: they survive a printer without colour. */
const patterns = html`<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"></rect><rect width="2.4" height="6" fill="#0b5563"></rect></pattern></defs></svg>`;

const LENGTH = 240;
const HEIGHT = 15;

/** Certain points full, possible ones striped, the rest empty. */
export function bar(points: number, open: number, outOf: number, label: string): Html {
  if (outOf === 0) return nothing;
  const certain = scale(points, outOf);
  const possible = scale(points + open, outOf) - certain;
  return svg(LENGTH, certain, possible, label);
}

function scale(points: number, outOf: number): number {
  return Math.round((LENGTH * points) / outOf);
}

function svg(length: number, certain: number, possible: number, label: string): Html {
  const described = label === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`;
  return html`<svg class="bar" viewBox="0 0 ${length} ${HEIGHT}" preserveAspectRatio="none" ${described}><rect width="${length}" height="${HEIGHT}" fill="#fff"></rect><rect width="${certain}" height="${HEIGHT}" fill="#0b5563"></rect><rect x="${certain}" width="${possible}" height="${HEIGHT}" fill="url(#stripes)"></rect><rect x=".5" y=".5" width="${length - 1}" height="${HEIGHT - 1}" fill="none" stroke="#0b5563"></rect></svg>`;
}

export function legend({ bar: words }: CliWords): Html {
  const item = (certain: number, possible: number, word: string): Html =>
    html`<li>${svg(40, certain, possible, '')} ${word}</li>`;
  return html`<ul class="legend" aria-label="${words.legend}">${[
    item(40, 0, words.certain),
    item(0, 40, words.open),
    item(0, 0, words.rest),
  ]}</ul>`;
}

export function notice(word: string, text: string | undefined): Html {
  return text === undefined
    ? nothing
    : html`<p class="notice" role="note"><strong>${word}:</strong> ${text}</p>`;
}

/** A list of terms and what they say; empty ones are left out. */
export function terms(all: readonly (readonly [label: string, text: string | Html])[]): Html {
  const shown = all.filter(([, text]) => text.toString() !== '');
  return html`<dl>${shown.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
}

export function bullets(texts: readonly string[]): Html {
  if (texts.length === 0) return nothing;
  if (texts.length === 1) return html`${texts[0] as string}`;
  return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}
