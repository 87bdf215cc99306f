import { formatEuros, formatPercent, type StackReport } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { StackPage } from '../pages.js';
import { auditLine, circumstances, sentence, type Share, sharesOf, titleOf } from '../stack.js';
import { type Html, html, nothing, when } from './html.js';
import { bullets, notice, pageOf } from './page.js';

export function stackHtml(page: StackPage): string {
  const words = wordsIn(page.language);
  const { report, breaches } = page;
  const { stack, match } = words;
  const title = titleOf(page, words);
  const check = auditLine(page, words);
  const body = html`<header>
${notice(match.historical, report.catalogue.historical)}
${notice(stack.audit, breaches.length === 0 ? undefined : check)}
<h1>${title}</h1>
${circumstances(page, words).map((text) => html`<p class="soft">${text}</p>`)}
</header>
<main>
${figures(report, words)}
${section('short', stack.short, html`<ul class="plain">${report.summary.map((text) => html`<li>${sentence(text)}</li>`)}</ul>`)}
${section('items', stack.items, html`<p class="soft">${stack.itemsWhy}</p>${legend(report, words)}${report.items.map((item) => itemHtml(item, report, words))}`)}
${section('sources', stack.sources, report.sources.length === 0 ? html`<p>${stack.noSources}</p>` : sources(report))}
${said('ceilings', stack.ceilings, report.ceilings)}
${said('not-used', stack.notUsed, report.notUsed)}
${couldAdd(report, words)}
</main>
<footer class="soft"><p><strong>${stack.audit}:</strong> ${check}</p><p>${words.explain.nobodySelf}</p></footer>`;
  return pageOf(title, page.language, body);
}

function section(id: string, title: string, inside: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${inside}</section>`;
}

/** The whole in a few numbers. */
function figures({ totals, language }: StackReport, { stack }: CliWords): Html {
  const all = [
    [stack.cost, totals.costCents],
    [stack.fees, totals.feeCents],
    [stack.grant, totals.grantCents],
    [stack.loan, totals.loanCents],
    [stack.yourself, totals.cashCents],
    [stack.missing, totals.shortCents],
  ] as const;
  const shown = all.filter(([label, cents]) => cents > 0 || label === stack.cost || label === stack.yourself);
  return html`<dl class="figures">${shown.map(([label, cents]) => html`<div><dt>${label}</dt><dd>${formatEuros(cents, language)}</dd></div>`)}</dl>`;
}

function itemHtml(item: StackReport['items'][number], report: StackReport, words: CliWords): Html {
  const { language } = report;
  const { stack } = words;
  const { amountCents, cashCents } = item;
  const shares = sharesOf(item, report);
  const row = (who: Html, how: string, cents: number): Html =>
    html`<tr><th scope="row">${who}</th><td>${how}</td><td class="number">${formatEuros(cents, language)}</td><td class="number">${amountCents === 0 ? '' : formatPercent(Math.round((cents * 1000) / amountCents), language)}</td></tr>
`;
  return html`<article class="item"><h3>${item.label} <span class="count">${formatEuros(amountCents, language)}</span></h3>
${stackBar(amountCents, shares, cashCents, sentence(item.sentence), words)}
<table><thead><tr><th scope="col">${stack.who}</th><th scope="col">${stack.how}</th><th scope="col" class="number">${stack.amount}</th><th scope="col" class="number">${stack.share}</th></tr></thead>
<tbody>${shares.map(({ source, title, kind, cents }) =>
    row(html`<a href="#s${source}">${source}. ${title}</a>`, stack[kind], cents),
  )}${row(html`${stack.yourself}`, '', cashCents)}</tbody></table></article>
`;
}

const HEIGHT = 30;
/** Hundredths of a bar that a label needs. */
const LEAST_LABEL = 4;
const LEAST_WORD = 18;
const FILLS = { grant: '#0b5563', loan: 'url(#stripes)', own: '#fff' } as const;

/** Who pays how much of one cost: gifts full, loans striped, the rest empty; the numbers are those of the sources. */
function stackBar(
  amount: number,
  shares: readonly Share[],
  own: number,
  label: string,
  { stack }: CliWords,
): Html {
  if (amount === 0) return nothing;
  const percent = (cents: number): number => Math.round((cents * 10_000) / amount) / 100;
  const parts = [
    ...shares.map(({ kind, cents, source }) => ({ kind, cents, text: String(source) })),
    { kind: 'own', cents: own, text: stack.yourself } as const,
  ];
  let paid = 0;
  const pieces = parts.map(({ kind, cents, text }) => {
    const from = percent(paid);
    paid += cents;
    const wide = percent(paid) - from;
    if (wide <= 0) return nothing;
    const middle = from + wide / 2;
    const room = wide >= (kind === 'own' ? LEAST_WORD : LEAST_LABEL);
    const chip = when(kind !== 'own', () => disc(`${round(middle)}%`));
    const word = when(
      room,
      () =>
        html`${chip}<text x="${round(middle)}%" y="${HEIGHT / 2}" text-anchor="middle" dominant-baseline="central">${text}</text>`,
    );
    return html`${block(`${round(from)}%`, `${round(wide)}%`, HEIGHT, kind)}${word}`;
  });
  return html`<svg class="stack" width="100%" height="${HEIGHT}" role="img" aria-label="${label}">${pieces}</svg>`;
}

function block(x: string, width: string, height: number, kind: keyof typeof FILLS): Html {
  return html`<rect x="${x}" y="1" width="${width}" height="${height - 2}" fill="${FILLS[kind]}" stroke="#0b5563"></rect>`;
}

function disc(x: string): Html {
  return html`<circle cx="${x}" cy="${HEIGHT / 2}" r="10" fill="#fff" stroke="#0b5563"></circle>`;
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

function legend({ totals }: StackReport, { stack, bar }: CliWords): Html {
  const kinds = [
    ['grant', stack.grant, totals.grantCents > 0],
    ['loan', stack.loan, totals.loanCents > 0],
    ['own', stack.yourself, true],
  ] as const;
  const shown = kinds.filter(([, , there]) => there);
  return html`<ul class="legend" aria-label="${bar.legend}">${shown.map(
    ([kind, word]) =>
      html`<li><svg class="swatch" width="36" height="16" aria-hidden="true">${block('0', '36', 16, kind)}</svg> ${word}</li>`,
  )}</ul>`;
}

function sources({ sources: all }: StackReport): Html {
  return html`<ol class="sources">${all.map(
    (one, index) => html`<li id="s${index + 1}">${sentence(one.sentence)} <code>${one.id}</code></li>
`,
  )}</ol>`;
}

function said(id: string, title: string, list: readonly { readonly sentence: string }[]): Html {
  if (list.length === 0) return nothing;
  return section(
    id,
    title,
    html`<ul>${list.map(
      (one) => html`<li>${sentence(one.sentence)}</li>
`,
    )}</ul>`,
  );
}

function couldAdd({ couldAdd: all }: StackReport, { stack, labels }: CliWords): Html {
  if (all.length === 0) return nothing;
  const items = all.map(
    ({ sentence: text, ask }) => html`<li>${sentence(text)}
<div class="ask"><span class="soft">${labels.ask}:</span> ${bullets(ask.map((one) => sentence(one.sentence)))}</div></li>
`,
  );
  return section(
    'could-add',
    stack.couldAdd,
    html`<p class="soft">${stack.couldAddWhy}</p><ul class="asked">${items}</ul>`,
  );
}
