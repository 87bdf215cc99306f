import { formatDate } from '@koppel/core';
import { kindNames } from '@koppel/support';
import { wordsIn } from '../../words/words-in.js';
import type { ExplainPage } from '../pages.js';
import { changeOf, wayOf } from '../short.js';
import { capital, stop } from '../view.js';
import { criteriaTables } from './criteria.js';
import { html, when } from './html.js';
import { bar, legend, notice, pageOf, terms } from './page.js';

export function explainHtml(page: ExplainPage): string {
  const words = wordsIn(page.language);
  const { matched, offer, catalogue, language } = page;
  const { explain, labels, match } = words;
  const { points, openPoints, outOf, summary } = matched.explanation;
  const partners = offer.provider.partners ?? [];
  const provider = partners.length === 0 ? '' : ` (${explain.with(partners.join(', '))})`;
  const title = explain.title(matched.title);
  const notes = offer.notes ?? [];
  const change = changeOf(page);
  const way = wayOf(page.route, words);
  const body = html`<header>
${notice(match.historical, catalogue.historical)}
<h1>${title}</h1>
<p class="soft">${capital(stop(`${catalogue.title}, ${match.looked(catalogue.asOf, page.now)}`))}</p>
</header>
<main>
<article class="card ${page.group}">
<p class="verdict">${stop(summary)}</p>
<div class="fit">${bar(points, openPoints, outOf, words.bar.label(points, openPoints, outOf))} <span>${capital(stop(match.fit(points, openPoints, outOf)))}</span></div>
${legend(words)}
${terms([
  [labels.firm, page.firm ?? page.case],
  [labels.summary, matched.summary],
  [labels.provider, `${offer.provider.name}${provider}`],
  [labels.kind, kindNames[offer.kind][language]],
  [labels.asOf, formatDate(offer.asOf, language)],
  [labels.id, html`<code>${offer.id}</code>`],
  [labels.next, stop(matched.next.sentence)],
])}
</article>
${when(change !== '', () => html`<h2>${explain.change}</h2><p>${change}</p>`)}
<h2>${explain.way}</h2>
<p>${way.verdict}</p>
${when(way.steps.length > 0, () => html`<ol class="questions">${way.steps.map((one) => html`<li>${one}</li>`)}</ol>`)}
${when(way.afterwards !== '', () => html`<p class="soft">${way.afterwards}</p>`)}
<h2>${explain.breakdown}</h2>
${criteriaTables(matched.explanation, words, page.settles)}
${when(
  notes.length > 0,
  () => html`<h2>${explain.notes}</h2><ul>${notes.map((note) => html`<li>${note[language]}</li>`)}</ul>`,
)}
<h2>${explain.sources}</h2>
<p class="soft">${explain.sourcesWhy}</p>
<table><thead><tr><th scope="col">${labels.fact}</th><th scope="col">${labels.source}</th></tr></thead><tbody>${Object.entries(
    offer.sources,
  ).map(
    ([pointer, source]) => html`<tr><th scope="row"><code>${pointer}</code></th><td>${source}</td></tr>
`,
  )}</tbody></table>
<p class="soft">${explain.nobodySelf}</p>
</main>`;
  return pageOf(title, language, body);
}
