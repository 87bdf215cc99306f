import { kindNames, type Matched, type MatchReport } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import { type CaseReport, type GroupName, groupNames, type MatchPage } from '../pages.js';
import { bestWishes, capital, judgements, nameOfFirm, providerSilent, reasons, stop } from '../view.js';
import { inOrder, inShort } from '../short.js';
import { criteriaTables } from './criteria.js';
import { type Html, html, nothing, when } from './html.js';
import { bar, bullets, legend, notice, pageOf, terms } from './page.js';

export function matchHtml(page: MatchPage): string {
  const words = wordsIn(page.language);
  const { reports, catalogue } = page;
  const [first] = reports;
  const alone = reports.length === 1 && first !== undefined;
  const title = alone ? words.match.for(nameOfFirm(first, words)) : words.match.title;
  const looked = capital(stop(`${catalogue.title}, ${words.match.looked(catalogue.asOf, page.now)}`));
  const body = html`<header>
${notice(words.match.historical, catalogue.historical)}
<h1>${title}</h1>
<p class="soft">${looked}</p>
${when(page.unknown === 'drop', () => html`<p class="soft">${words.match.dropped}</p>`)}
${legend(words)}
</header>
${when(!alone, () => contents(page, words))}
<main>
${reports.map((one, index) => firm(one, `c${index + 1}`, alone, page, words))}
</main>`;
  return pageOf(title, page.language, body);
}

function contents({ reports, unknown }: MatchPage, words: CliWords): Html {
  const shown = groupNames.filter((group) => unknown === 'keep' || !waits(group));
  return html`<nav aria-labelledby="contents"><h2 id="contents">${words.match.contents}</h2>
<table><thead><tr><th scope="col">${words.labels.firm}</th>${shown.map((group) => html`<th scope="col">${words.groups[group]}</th>`)}</tr></thead>
<tbody>${reports.map(
    (one, index) =>
      html`<tr><th scope="row"><a href="#c${index + 1}">${nameOfFirm(one, words)}</a></th>${shown.map((group) => html`<td>${one.totals[group]}</td>`)}</tr>
`,
  )}</tbody></table></nav>`;
}

function waits(group: GroupName): boolean {
  return group === 'toBeJudged' || group === 'toBeAsked';
}

function firm(one: CaseReport, id: string, alone: boolean, page: MatchPage, words: CliWords): Html {
  const shown = groupNames.filter((group) => one.totals[group] > 0 || group === 'eligible');
  const head = when(!alone, () => html`<header><h2>${words.match.for(nameOfFirm(one, words))}</h2></header>`);
  const parts = shown.map((group) => section(group, one, id, alone, words));
  const short = shortHtml(one, id, alone, words);
  const asks = one.report.questions.length > 0 ? questions(one.report, id, alone, words) : nothing;
  return html`<section class="firm" id="${id}" lang="${page.language}">
${head}
${short}
${parts}
${asks}
</section>
`;
}

function shortHtml(one: CaseReport, id: string, alone: boolean, words: CliWords): Html {
  const { offers, summary } = one.options;
  const title = (of: string, text: string): Html =>
    alone ? html`<h2 id="${id}-${of}">${text}</h2>` : html`<h3 class="group" id="${id}-${of}">${text}</h3>`;
  const listed = new Set(groupNames.flatMap((group) => one.report[group].map((offer) => offer.id)));
  const name = (offer: { readonly id: string; readonly title: string }): Html =>
    listed.has(offer.id)
      ? html`<a href="#${anchor(id, offer.id)}"><strong>${offer.title}</strong></a>`
      : html`<strong>${offer.title}</strong>`;
  const items = offers.map(
    (offer) => html`<li>${name(offer)} <span class="soft">${stop(capital(offer.sentence))}</span></li>
`,
  );
  return html`<section aria-labelledby="${id}-short">
${title('short', words.match.short)}
<div class="card short">${terms(inShort(one, words).map(({ label, texts }) => [label, bullets(texts)] as const))}</div>
</section>
<section aria-labelledby="${id}-options">
${title('options', words.match.options)}
<p class="soft">${stop(summary)}</p>
${when(items.length > 0, () => html`<ol class="questions">${items}</ol>`)}
</section>`;
}

/** One level deeper when there are several firms, so that the outline of the page stays true. */
function heading(level: 2 | 3, id: string, title: string, count: string): Html {
  const inside = html`${title} <span class="count">(${count})</span>`;
  return level === 2
    ? html`<h2 class="group" id="${id}">${inside}</h2>`
    : html`<h3 class="group" id="${id}">${inside}</h3>`;
}

function section(group: GroupName, one: CaseReport, id: string, alone: boolean, words: CliWords): Html {
  const list = one.report[group];
  const total = one.totals[group];
  const count = list.length < total ? words.match.shown(list.length, total) : String(total);
  const closed = group === 'refused' || group === 'expired';
  const items = closed
    ? html`<ul class="closed">${inOrder(list).map((offer) => refusal(offer, id, words))}</ul>`
    : html`${inOrder(list).map((offer) => card(offer, group, one.report, id, alone, words))}`;
  const none = total === 0 ? html`<p>${words.match.none[group]}</p>` : nothing;
  return html`<section aria-labelledby="${id}-${group}">
${heading(alone ? 2 : 3, `${id}-${group}`, words.groups[group], count)}
${list.length === 0 ? none : items}
</section>
`;
}

/** Ids of offers are lower-case letters, digits, hyphens, dots and slashes: safe inside an anchor. */
function anchor(id: string, offer: string): string {
  return `${id}-${offer.replaceAll('/', '_')}`;
}

function card(
  offer: Matched,
  group: GroupName,
  report: MatchReport,
  id: string,
  alone: boolean,
  words: CliWords,
): Html {
  const { labels, match, bar: barWords } = words;
  const { points, openPoints, outOf } = offer.explanation;
  return html`<article class="card ${group}" id="${anchor(id, offer.id)}">
<header>${alone ? html`<h3 class="offer">${offer.title}</h3>` : html`<h4 class="offer">${offer.title}</h4>`}
<p class="soft">${offer.provider}, ${kindNames[offer.kind][report.language]}</p></header>
<p>${offer.summary}</p>
<div class="fit">${bar(points, openPoints, outOf, barWords.label(points, openPoints, outOf))} <span>${capital(stop(match.fit(points, openPoints, outOf)))}</span></div>
${terms([
  [labels.why, bestWishes(offer, words)],
  [labels.judge, judgements(offer)],
  [labels.ask, bullets(offer.asks)],
  [labels.askProvider, providerSilent(offer)],
  [labels.next, stop(offer.next.sentence)],
])}
<details><summary>${words.explain.breakdown}</summary>${criteriaTables(offer.explanation, words)}</details>
</article>
`;
}

function refusal(offer: Matched, id: string, words: CliWords): Html {
  return html`<li id="${anchor(id, offer.id)}"><strong>${offer.title}</strong> <span class="soft">${offer.provider}</span>
<p>${words.labels.reason}: ${reasons(offer)}</p></li>
`;
}

function questions(report: MatchReport, id: string, alone: boolean, words: CliWords): Html {
  const titles = new Map(report.toBeAsked.map((offer) => [offer.id, offer.title]));
  const links = (offers: readonly string[]): Html[] =>
    offers
      .filter((offer) => titles.has(offer))
      .map(
        (offer, index) =>
          html`${index === 0 ? '' : ', '}<a href="#${anchor(id, offer)}">${titles.get(offer) as string}</a>`,
      );
  return html`<section aria-labelledby="${id}-questions">
${heading(alone ? 2 : 3, `${id}-questions`, words.match.questions, String(report.questions.length))}
<p class="soft">${words.match.questionsWhy}</p>
<ol class="questions">${report.questions.map(
    ({ question, offers }) =>
      html`<li>${question} <span class="soft">${words.match.waits(offers.length)}: ${links(offers)}</span></li>
`,
  )}</ol>
</section>`;
}
