import type { ChoiceReport, ProposedNeed } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { QuestionsPage } from '../pages.js';
import { asksFor, circumstances, termsOf, titleOf } from '../questions.js';
import { sentence } from '../stack.js';
import { capital, stop } from '../view.js';
import { type Html, html, nothing, when } from './html.js';
import { bullets, notice, pageOf, terms } from './page.js';

export function questionsHtml(page: QuestionsPage): string {
  const words = wordsIn(page.language);
  const { needs, catalogue } = page;
  const { questions, match } = words;
  const title = titleOf(page, words);
  const proposed = html`<p class="soft">${questions.proposedWhy}</p>${needs.proposed.map((one) => needHtml(one, [], words))}`;
  const possible = html`<p class="soft">${questions.possibleWhy}</p>${needs.possible.map((one) => needHtml(one, asksFor(one, page), words))}`;
  const open = html`<ol class="questions">${page.questions.map(
    ({
      question,
      offers,
    }) => html`<li>${question} <span class="soft">${match.waits(offers.length)}</span></li>
`,
  )}</ol>`;
  const body = html`<header>
${notice(match.historical, catalogue.historical)}
<h1>${title}</h1>
<p class="soft">${circumstances(page, words)}</p>
<p>${sentence(needs.summary)}</p>
</header>
<main>
${page.choices === undefined ? nothing : section('choices', questions.choices, choicesHtml(page.choices, words))}
${section('proposed', questions.proposed, needs.proposed.length === 0 ? html`<p>${questions.noProposed}</p>` : proposed)}
${when(needs.possible.length > 0, () => section('possible', questions.possible, possible))}
${section('open', questions.open, page.questions.length === 0 ? html`<p>${questions.noOpen}</p>` : open)}
</main>`;
  return pageOf(title, page.language, body);
}

function section(id: string, title: string, inside: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${inside}</section>`;
}

function choicesHtml({ choices }: ChoiceReport, { questions, labels }: CliWords): Html {
  const cards = choices.map(
    ({ label, because, offers }) => html`<article class="card"><h3>${capital(label)}</h3>
${terms([
  [questions.because, bullets(because.map((one) => stop(capital(one))))],
  [labels.offers, bullets(offers.map(({ title }) => title))],
])}</article>
`,
  );
  return html`<p class="soft">${questions.choicesWhy}</p>${cards}`;
}

function needHtml(need: ProposedNeed, asks: readonly string[], words: CliWords): Html {
  const told = termsOf(need, words).map(({ label, text }) => [label, text] as const);
  return html`<article class="card"><h3>${capital(need.name)}</h3>
${terms([...told, [words.labels.ask, bullets(asks)]])}</article>
`;
}
