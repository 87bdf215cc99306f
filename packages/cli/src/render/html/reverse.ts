import type { FoundFirm } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { ReversePage } from '../pages.js';
import { circumstances, foundGroups, nameOf, titleOf } from '../reverse.js';
import { sentence } from '../stack.js';
import { type Html, html, when } from './html.js';
import { bar, bullets, notice, pageOf, terms } from './page.js';

export function reverseHtml(page: ReversePage): string {
  const words = wordsIn(page.language);
  const { report } = page;
  const { reverse, match, labels } = words;
  const title = titleOf(page, words);
  const next = report.next?.sentence ?? '';
  const sections = foundGroups.map((group) => {
    const [list, count] = [report[group], report.counts[group]];
    return html`<section aria-labelledby="${group}"><h2 id="${group}">${reverse.groups[group]} <span class="count">(${count})</span></h2>
${when(count === 0, () => html`<p>${reverse.nobody}</p>`)}${list.map((firm) => firmHtml(group, firm, words))}${when(list.length < count, () => html`<p class="soft">${match.shown(list.length, count)}</p>`)}</section>
`;
  });
  const body = html`<header>
${notice(match.historical, page.historical)}
<h1>${title}</h1>
<p class="soft">${circumstances(report, words)}</p>
${report.summary.map((text) => html`<p>${sentence(text)}</p>`)}
${when(next !== '', () => html`<p><strong>${labels.next}:</strong> ${sentence(next)}</p>`)}
${when(page.unknown === 'drop', () => html`<p class="soft">${reverse.dropped}</p>`)}
</header>
<main>
${sections}
</main>
<footer class="soft"><p>${reverse.decides}</p></footer>`;
  return pageOf(title, page.language, body);
}

function firmHtml(group: string, firm: FoundFirm, { labels, match, bar: said }: CliWords): Html {
  const { id, name, explanation, questions } = firm;
  const { points, openPoints: open, outOf } = explanation;
  return html`<article class="card ${group}"><h3>${nameOf(firm)}</h3>
${when(name !== undefined, () => html`<p class="soft"><code>${id}</code></p>`)}<div class="fit">${bar(points, open, outOf, said.label(points, open, outOf))} <span>${sentence(match.fit(points, open, outOf))}</span></div>
${terms([
  [labels.why, sentence(explanation.summary)],
  [labels.ask, bullets(questions)],
])}</article>
`;
}
