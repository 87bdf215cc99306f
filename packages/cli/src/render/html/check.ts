import type { Finding } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { CheckPage } from '../pages.js';
import { type Html, html, nothing, when } from './html.js';
import { pageOf } from './page.js';

export function checkHtml({ language, catalogue, findings, strict }: CheckPage): string {
  const words = wordsIn(language);
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const title = words.check.title(catalogue);
  const body = html`<header><h1>${title}</h1>
<p>${findings.length === 0 ? words.check.clean : `${words.check.counts(errors.length, warnings.length)}.`}</p>
${when(strict && warnings.length > 0, () => html`<p class="soft">${words.check.strict}</p>`)}</header>
<main>
${part(words.check.errors, words.check.errorsMean, errors, words)}
${part(words.check.warnings, words.check.warningsMean, warnings, words)}
</main>`;
  return pageOf(title, language, body);
}

function part(title: string, means: string, findings: readonly Finding[], words: CliWords): Html {
  if (findings.length === 0) return nothing;
  const { labels } = words;
  return html`<section><h2>${title} <span class="count">(${findings.length})</span></h2>
<p class="soft">${means}</p>
<table class="places"><thead><tr><th scope="col">${labels.place}</th><th scope="col">${labels.found}</th><th scope="col">${labels.expected}</th><th scope="col">${labels.hint}</th></tr></thead>
<tbody>${findings.map((finding) => row(finding, words))}</tbody></table></section>
`;
}

function row({ offer, pointer, found, expected, hint }: Finding, words: CliWords): Html {
  const whose = offer === undefined ? nothing : html`${offer}<br>`;
  const place = pointer === '' ? words.check.whole : pointer;
  return html`<tr><td>${whose}<code>${place}</code></td><td>${found}</td><td>${expected}</td><td>${hint ?? ''}</td></tr>
`;
}
