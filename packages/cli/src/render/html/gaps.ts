import { wordsIn } from '../../words/words-in.js';
import type { CliWords } from '../../words/words.js';
import { circumstances, headsOf, topicRows } from '../gaps.js';
import type { GapsPage } from '../pages.js';
import { sentence } from '../stack.js';
import { type Html, html } from './html.js';
import { notice, pageOf } from './page.js';

export function gapsHtml(page: GapsPage): string {
  const words = wordsIn(page.language);
  const { report } = page;
  const { gaps, match } = words;
  const title = gaps.title(report.catalogue.title);
  const limits = report.limits.map((limit) => limit.sentence);
  const body = html`<header>
${notice(match.historical, page.historical)}
<h1>${title}</h1>
<p class="soft">${circumstances(page, words)}</p>
</header>
<main>
${section('short', gaps.short, list(report.summary))}
${section('topics', gaps.topics, report.topics.length === 0 ? html`<p>${gaps.noTopics}</p>` : topics(page, words))}
${section('limits', gaps.limits, limits.length === 0 ? html`<p>${gaps.noLimits}</p>` : list(limits))}
</main>
<footer class="soft"><p>${gaps.anonymous}</p></footer>`;
  return pageOf(title, page.language, body);
}

function section(id: string, title: string, inside: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${inside}</section>`;
}

function list(texts: readonly string[]): Html {
  return html`<ul>${texts.map(
    (text) => html`<li>${sentence(text)}</li>
`,
  )}</ul>`;
}

function topics({ report }: GapsPage, words: CliWords): Html {
  const { topicsWhy, topic } = words.gaps;
  return html`<p class="soft">${topicsWhy}</p>
<table class="topics"><thead><tr><th scope="col">${topic}</th>${headsOf(words).map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${topicRows(report).map(
    ({ text, numbers }) =>
      html`<tr><th scope="row">${text}</th>${numbers.map((number) => html`<td class="number">${number}</td>`)}</tr>
`,
  )}</tbody></table>`;
}
