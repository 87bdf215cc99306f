import type { ExplainedCriterion, Explanation } from '@koppel/core';
import type { CliWords } from '../../words/words.js';
import { capital, demands, stop, wishes, withoutRule, withRule } from '../view.js';
import { type Html, html, nothing, when } from './html.js';

type Settles = Readonly<Record<string, readonly string[]>>;

/** Every criterion of an offer, demands and wishes apart. */
export function criteriaTables({ criteria }: Explanation, words: CliWords, settles: Settles = {}): Html {
  return html`${table(words.explain.demands, demands(criteria), false, words, settles)}${table(words.explain.wishes, wishes(criteria), true, words, settles)}`;
}

function table(
  title: string,
  criteria: readonly ExplainedCriterion[],
  points: boolean,
  words: CliWords,
  settles: Settles,
): Html {
  if (criteria.length === 0) return nothing;
  const { labels } = words;
  return html`<table class="criteria"><caption>${title}</caption>
<thead><tr><th scope="col">${labels.criterion}</th><th scope="col">${labels.why}</th><th scope="col" class="narrow">${labels.outcome}</th>${when(points, () => html`<th scope="col" class="number">${labels.points}</th>`)}</tr></thead>
<tbody>${withRule(criteria).map((one) => row(one, points, words, settles[one.id] ?? []))}${silentRow(criteria, points, words)}</tbody></table>`;
}

function row(one: ExplainedCriterion, points: boolean, words: CliWords, settles: readonly string[]): Html {
  const settle = when(
    settles.length > 0,
    () => html`<div class="soft">${words.labels.settles}: ${settles.map(stop).join(' ')}</div>`,
  );
  const score = when(
    points,
    () => html`<td class="number">${words.explain.points(one.points, one.openPoints, one.outOf)}</td>`,
  );
  return html`<tr><th scope="row">${one.label}</th><td>${stop(capital(one.sentence))}${settle}</td><td class="narrow ${one.level} ${one.outcome}">${words.outcomes[one.outcome]}</td>${score}</tr>
`;
}

function silentRow(criteria: readonly ExplainedCriterion[], points: boolean, words: CliWords): Html {
  const silent = withoutRule(criteria);
  if (silent === undefined) return nothing;
  const score = when(points, () => html`<td class="number">${words.explain.points(0, 0, silent.outOf)}</td>`);
  return html`<tr class="soft"><td colspan="2">${stop(`${capital(silent.sentence)}: ${silent.labels}`)}</td><td class="narrow">${words.outcomes['no-rule']}</td>${score}</tr>
`;
}
