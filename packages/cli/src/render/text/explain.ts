import type { ExplainedCriterion } from '@koppel/core';
import { kindNames } from '@koppel/support';
import { formatDate } from '@koppel/core';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { ExplainPage } from '../pages.js';
import { changeOf, wayOf } from '../short.js';
import { capital, demands, stop, wishes, withoutRule, withRule } from '../view.js';
import { hang, type Pair, pairs } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function explainText(page: ExplainPage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { matched, offer, catalogue, language } = page;
  const { explain, labels, match } = words;
  const { points, openPoints, outOf, criteria, summary } = matched.explanation;
  const partners = offer.provider.partners ?? [];
  const provider = partners.length === 0 ? '' : ` (${explain.with(partners.join(', '))})`;
  const head: Pair[] = [
    { label: labels.firm, text: page.firm ?? page.case },
    { label: labels.summary, text: matched.summary },
    { label: labels.provider, text: `${offer.provider.name}${provider}` },
    { label: labels.kind, text: kindNames[offer.kind][language] },
    { label: labels.asOf, text: formatDate(offer.asOf, language) },
    { label: labels.id, text: offer.id },
    { label: labels.outcome, text: stop(summary) },
    { label: labels.fit, text: capital(stop(match.fit(points, openPoints, outOf))) },
    { label: labels.next, text: stop(matched.next.sentence) },
  ];
  const looked = `${catalogue.title}, ${match.looked(catalogue.asOf, page.now)}`;
  return [
    ...notice(match.historical, catalogue.historical, paper),
    ...heading(explain.title(matched.title), '=', paper),
    ...paragraph(capital(stop(looked)), paper),
    '',
    ...pairs(head, 0, paper.width, paper.style),
    ...changeText(page, words, paper),
    ...wayText(page, words, paper),
    ...criteriaText(explain.demands, demands(criteria), page, words, paper),
    ...criteriaText(explain.wishes, wishes(criteria), page, words, paper),
    ...listText(
      explain.notes,
      (offer.notes ?? []).map((note) => note[language]),
      paper,
    ),
    ...sourcesText(page, words, paper),
  ];
}

function changeText(page: ExplainPage, { explain }: CliWords, paper: Paper): string[] {
  const change = changeOf(page);
  return change === '' ? [] : ['', ...heading(explain.change, '-', paper), ...paragraph(change, paper)];
}

function wayText({ route }: ExplainPage, words: CliWords, paper: Paper): string[] {
  const { verdict, steps, afterwards } = wayOf(route, words);
  return [
    '',
    ...heading(words.explain.way, '-', paper),
    ...paragraph(verdict, paper),
    ...steps.flatMap((one, index) => hang(`${index + 1}. `, one, paper.width)),
    ...paragraph(afterwards, paper),
  ];
}

function criteriaText(
  title: string,
  criteria: readonly ExplainedCriterion[],
  page: ExplainPage,
  words: CliWords,
  paper: Paper,
): string[] {
  if (criteria.length === 0) return [];
  const { style, width } = paper;
  const blocks = withRule(criteria).map((one) => {
    const settles = page.settles[one.id] ?? [];
    const [mark, paint] = MARKS[one.outcome];
    const points =
      one.level === 'prefer' ? `; ${words.explain.points(one.points, one.openPoints, one.outOf)}` : '';
    const [first = '', ...rest] = hang(
      `${mark} `,
      `${one.label}: ${one.sentence} (${words.outcomes[one.outcome]}${points})`,
      width,
    );
    const lead = `    ${words.labels.settles}: `;
    return [
      paint === undefined ? first : style[paint](mark) + first.slice(1),
      ...rest,
      ...(settles.length === 0 ? [] : hang(lead, settles.map(stop).join(' '), width).map(style.dim)),
    ];
  });
  const silent = withoutRule(criteria);
  const last =
    silent === undefined
      ? []
      : hang(`${MARKS['no-rule'][0]} `, stop(`${capital(silent.sentence)}: ${silent.labels}`), width);
  return ['', ...heading(title, '-', paper), ...blocks.flat(), ...last];
}

/** Marks that can be told apart without colour. */
const MARKS = {
  met: ['+', 'good'],
  partly: ['~', 'good'],
  unmet: ['x', 'bad'],
  unknown: ['?', 'warn'],
  'no-rule': ['-', undefined],
} as const;

function listText(title: string, texts: readonly string[], paper: Paper): string[] {
  if (texts.length === 0) return [];
  return ['', ...heading(title, '-', paper), ...texts.flatMap((text) => hang('- ', text, paper.width))];
}

function sourcesText({ offer }: ExplainPage, words: CliWords, paper: Paper): string[] {
  const sources = Object.entries(offer.sources);
  if (sources.length === 0) return [];
  return [
    '',
    ...heading(words.explain.sources, '-', paper),
    ...paragraph(words.explain.sourcesWhy, paper),
    ...pairs(
      sources.map(([label, text]) => ({ label, text })),
      0,
      paper.width,
      paper.style,
    ),
    '',
    ...paragraph(words.explain.nobodySelf, paper),
  ];
}
