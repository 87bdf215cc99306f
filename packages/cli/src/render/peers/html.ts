import type { PeerGroup, PeersPlan } from '@koppel/peers';
import { formatNumber } from '@koppel/core';
import { type PeersPageWords, peersWordsIn } from '../../words/peers.js';
import { type Html, html, Html as Raw, nothing, when } from '../html/html.js';
import { bar, bullets, pageOf, terms } from '../html/page.js';
import { sheetOf } from './network.js';
import { isShare, languageOf, type PeersPage, percent, span, times } from './pages.js';
import { pictureOf } from './picture.js';
import { getsOf } from './text.js';

/** Kept small: everything else is the look of every page. */
const css = new Raw(`<style>
.picture { margin: .8rem 0; } .picture svg { max-width: 100%; height: auto; }
.peers td .bar { width: 7rem; vertical-align: middle; }
.peers .number { width: auto; } .peers th, .peers td { overflow-wrap: normal; } .peers-group dt::first-letter { text-transform: uppercase; }
@media print { .peers td, .peers th { padding-block: .12rem; } .picture svg { max-height: 46mm; width: auto; } .peers-group li, .picture { margin: .1rem 0; } .peers-group dl { row-gap: .1rem; } .picture, .peers tr { break-inside: avoid; } .peers-group { break-before: page; } }
</style>`);

/** A report that a hub can print; nothing in it is confidential. */
export function peersHtml(page: PeersPage): string {
  const language = languageOf(page);
  const words = peersWordsIn(language);
  const [title, body] = contentOf(page, words);
  const whole = html`<header><h1>${title}</h1></header>
<main>${css}
${body}
</main>
<footer class="soft"><p>${page.what === 'network' ? words.proposal : words.decides}</p></footer>`;
  return pageOf(title, language, whole);
}

function contentOf(page: PeersPage, words: PeersPageWords): readonly [string, Html] {
  switch (page.what) {
    case 'repair':
      return [
        page.repair.plan.title ?? words.title,
        html`<section><h2>${words.changes}</h2>${listOf(page.repair.sentences)}</section>${planHtml(page.repair.plan, words)}`,
      ];
    case 'places':
      return [
        words.places(page.name),
        html`<ol>${page.places.map(({ sentence }) => html`<li>${sentence}</li>`)}</ol>`,
      ];
    case 'network': {
      const { title, summary, entries, after } = sheetOf(page.result, words);
      return [
        title,
        html`${summary.map((each) => html`<p>${each}</p>`)}
${entries.map(
  (entry) =>
    html`<section><h2>${entry.title}</h2>${listOf(entry.lines)}${entry.parts.map((part) => html`<h3>${part.title}</h3>${listOf(part.lines)}`)}</section>`,
)}
${after.map((part) => html`<section><h2>${part.title}</h2>${listOf(part.lines)}</section>`)}`,
      ];
    }
    case 'compare': {
      const show = (measure: string, value: number) => (isShare(measure) ? percent(value) : String(value));
      const rows = page.comparison.measures.map(({ measure, label, first, second, better }) => {
        const cell = (value: number, wins: boolean) =>
          wins ? html`<strong>${show(measure, value)} ✓</strong>` : html`${show(measure, value)}`;
        return html`<tr><th scope="row">${label}</th><td class="number">${cell(first, better === 'first')}</td><td class="number">${cell(second, better === 'second')}</td></tr>`;
      });
      return [
        words.compare,
        html`<table class="peers"><thead><tr><td></td><th scope="col" class="number">${words.first}</th><th scope="col" class="number">${words.second}</th></tr></thead><tbody>${rows}</tbody></table>${listOf(page.comparison.sentences)}`,
      ];
    }
    default:
      return [page.plan.title ?? words.title, planHtml(page.plan, words)];
  }
}

const listOf = (sentences: readonly string[]): Html =>
  html`<ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>`;

function planHtml(plan: PeersPlan, words: PeersPageWords): Html {
  const { overview } = plan;
  return html`${plan.summary.map((each) => html`<p>${each}</p>`)}
${when(overview.groups > 0, () => overviewHtml(plan, words))}
${plan.impossible.map(
  ({ part, sentences, remedies, minimal }) =>
    html`<section><h2>${part === '' ? words.impossible : `${words.impossible}: ${part}`}</h2>${listOf(sentences)}${when(!minimal, () => html`<p class="soft">${words.notMinimal}</p>`)}<h3>${words.remedies}</h3>${listOf(remedies)}</section>`,
)}
${plan.groups.map((group) => groupHtml(group, plan, words))}
${when(
  plan.leftOut.length > 0,
  () =>
    html`<section><h2>${words.leftOut}</h2><ul>${plan.leftOut.map(({ name, gets, sentence }) => html`<li><strong>${name}</strong> (${getsOf(gets, plan)}): ${sentence}</li>`)}</ul></section>`,
)}
${when(
  plan.open.length > 0,
  () =>
    html`<section><h2>${words.open}</h2><ul>${plan.open.map(({ name, sentence }) => html`<li><strong>${name}</strong>: ${sentence}</li>`)}</ul></section>`,
)}
${when(plan.reproducible && plan.steps > 0, () => html`<p class="soft">${words.made(plan.seed, formatNumber(plan.steps, plan.language))}</p>`)}`;
}

function overviewHtml({ groups, overview, status }: PeersPlan, words: PeersPageWords): Html {
  const rows = groups.map(
    ({ id, card, theme }) =>
      html`<tr><th scope="row">${words.group(id)}</th><td>${card.members}</td><td>${bar(card.mean, 0, 1000, '')} ${percent(card.mean)}</td><td>${percent(card.lowest)}</td><td>${card.level ? span(card.level) : ''}</td><td>${card.sectors.length}</td><td>${theme?.label ?? ''}</td></tr>`,
  );
  const gap =
    (overview.gap ?? 0) < 5 || status === 'optimal'
      ? nothing
      : html`<p class="soft">${words.gap(percent(overview.gap ?? 0))}</p>`;
  return html`<section><h2>${words.overview}</h2>
<table class="peers"><thead><tr><td></td><th scope="col">${words.people}</th><th scope="col">${words.fitMean}</th><th scope="col">${words.fitLowest}</th><th scope="col">${words.level}</th><th scope="col">${words.sectors}</th><th scope="col">${words.theme}</th></tr></thead><tbody>${rows}</tbody></table>
<p class="soft">${words.evenness(percent(overview.lowest), percent(overview.tenthPercentile), percent(overview.gini))}</p>${gap}</section>`;
}

function groupHtml(group: PeerGroup, { language }: PeersPlan, words: PeersPageWords): Html {
  const { card, members, coach, theme } = group;
  const named = new Map(members.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id).join(', ');
  const buddies = members.some(({ buddy }) => buddy !== undefined);
  const rows = members.map(
    ({ name, sector = '', headcount = '', fit, buddy }, i) =>
      html`<tr><td>${i + 1}</td><th scope="row">${name}</th><td>${sector}</td><td>${headcount}</td><td>${bar(fit, 0, 1000, '')} ${percent(fit)}</td>${when(buddies, () => html`<td>${buddy === undefined ? '' : names([buddy])}</td>`)}</tr>`,
  );
  return html`<section class="peers-group"><h2>${words.group(group.id)} <span class="count">(${words.members(card.members, card.persons)})</span></h2>
<table class="peers"><thead><tr><td></td><th scope="col">${words.member}</th><th scope="col">${words.sector}</th><th scope="col">${words.headcount}</th><th scope="col">${words.fit}</th>${when(buddies, () => html`<th scope="col">${words.buddy}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
${when(members.length > 1, () => pictureOf(group, words))}
${terms([
  [words.when, group.optionLabel ?? ''],
  [words.theme, theme?.sentence ?? ''],
  [words.coach, coach ? [`${coach.name}.`, ...coach.sentences].join(' ') : ''],
  [words.together, bullets(group.together.map(({ sentence }) => sentence))],
  [words.whyNot, group.whyNot],
  [words.notes, bullets(group.notes)],
  [words.subgroups, bullets(group.subgroups.map(names))],
  [words.size, card.headcountRatio === undefined ? '' : times(card.headcountRatio, language)],
  [words.sectors, card.sectors.map(({ label, members: count }) => `${label} ${count}`).join(', ')],
  [words.broken, String(card.broken)],
])}</section>
`;
}
