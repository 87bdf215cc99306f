import { wordsIn } from '../../words/words-in.js';
import type { FactsPage } from '../pages.js';
import { html } from './html.js';
import { pageOf } from './page.js';

export function factsHtml({ language, catalogue, facts }: FactsPage): string {
  const words = wordsIn(language);
  const { labels } = words;
  const title = words.facts.title(catalogue);
  const body = html`<header><h1>${title}</h1><p>${facts.length === 0 ? words.facts.none : words.facts.why}</p></header>
<main><table><thead><tr><th scope="col">${labels.id}</th><th scope="col">${labels.fact}</th><th scope="col">${labels.question}</th><th scope="col" class="number">${labels.offers}</th></tr></thead>
<tbody>${facts.map(
    ({ id, label, question, offers }) =>
      html`<tr><th scope="row"><code>${id}</code></th><td>${label}</td><td>${question}</td><td class="number">${offers.length}</td></tr>
`,
  )}</tbody></table></main>`;
  return pageOf(title, language, body);
}
