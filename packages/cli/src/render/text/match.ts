import type { Matched, MatchReport } from '@koppel/support';
import { kindNames } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import { type CaseReport, type GroupName, groupNames, type MatchPage } from '../pages.js';
import { bestWishes, capital, judgements, nameOfFirm, providerSilent, reasons, stop } from '../view.js';
import { inOrder, inShort } from '../short.js';
import { hang, type Pair, pairs } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function matchText(page: MatchPage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { catalogue, reports, unknown } = page;
  const looked = capital(stop(`${catalogue.title}, ${words.match.looked(catalogue.asOf, page.now)}`));
  return [
    ...notice(words.match.historical, catalogue.historical, paper),
    ...paragraph(looked, paper),
    ...(unknown === 'drop' ? paragraph(words.match.dropped, paper) : []),
    ...reports.flatMap((one) => ['', ...caseText(one, unknown, words, paper)]),
  ];
}

function caseText(one: CaseReport, unknown: 'keep' | 'drop', words: CliWords, paper: Paper): string[] {
  const shown = groupNames.filter(
    (group) => one.totals[group] > 0 || group === 'eligible' || (group === 'toBeAsked' && unknown === 'keep'),
  );
  return [
    ...heading(words.match.for(nameOfFirm(one, words)), '=', paper),
    ...shortText(one, words, paper),
    ...shown.flatMap((group) => ['', ...groupText(group, one, words, paper)]),
    ...questionsText(one.report, words, paper),
  ];
}

function shortText(one: CaseReport, words: CliWords, paper: Paper): string[] {
  const { width, style } = paper;
  const { offers, summary } = one.options;
  return [
    '',
    ...heading(words.match.short, '-', paper),
    ...pairs(
      inShort(one, words).map(({ label, texts }) => ({ label, text: texts.join(' ') })),
      0,
      width,
      style,
    ),
    '',
    ...heading(words.match.options, '-', paper),
    ...paragraph(stop(summary), paper),
    ...offers.flatMap(({ title, sentence }, index) => [
      ...hang(`${index + 1}. `, title, width).map(style.bold),
      ...hang('   ', stop(capital(sentence)), width),
    ]),
  ];
}

function groupText(group: GroupName, one: CaseReport, words: CliWords, paper: Paper): string[] {
  const list = one.report[group];
  const total = one.totals[group];
  const cut =
    list.length < total ? ` (${words.match.shown(list.length, total)})` : total > 0 ? ` (${total})` : '';
  const title = heading(`${words.groups[group]}${cut}`, '-', paper);
  if (list.length === 0) return [...title, ...paragraph(total === 0 ? words.match.none[group] : '', paper)];
  const digits = String(list.length).length;
  const items = inOrder(list).map((offer, index) => {
    const lead = `${String(index + 1).padStart(digits)}. `;
    return itemText(lead, offer, group, one.report, words, paper);
  });
  const closed = group === 'refused' || group === 'expired';
  return [...title, ...items.flatMap((lines, index) => (index === 0 || closed ? lines : ['', ...lines]))];
}

function itemText(
  lead: string,
  offer: Matched,
  group: GroupName,
  report: MatchReport,
  words: CliWords,
  paper: Paper,
): string[] {
  const { width, style } = paper;
  const indent = lead.length;
  if (group === 'refused' || group === 'expired') {
    return [
      ...hang(lead, `${offer.title} (${offer.provider})`, width),
      ...hang(' '.repeat(indent), reasons(offer), width).map(style.dim),
    ];
  }
  return [
    ...hang(lead, offer.title, width).map(group === 'eligible' ? good(paper) : style.bold),
    ...hang(' '.repeat(indent), `${offer.provider}, ${kindNames[offer.kind][report.language]}`, width).map(
      style.dim,
    ),
    ...pairs(facts(offer, words), indent, width, style),
  ];
}

function good({ style }: Paper): (text: string) => string {
  return (text) => style.bold(style.good(text));
}

function facts(offer: Matched, words: CliWords): Pair[] {
  const { labels, match } = words;
  const { points, openPoints, outOf } = offer.explanation;
  return [
    { label: labels.fit, text: capital(stop(match.fit(points, openPoints, outOf))) },
    { label: labels.why, text: bestWishes(offer, words) },
    { label: labels.judge, text: judgements(offer) },
    { label: labels.ask, text: offer.asks.join(' ') },
    { label: labels.askProvider, text: providerSilent(offer) },
    { label: labels.next, text: stop(offer.next.sentence) },
  ];
}

function questionsText(report: MatchReport, words: CliWords, paper: Paper): string[] {
  const { questions } = report;
  if (questions.length === 0) return [];
  const digits = String(questions.length).length;
  return [
    '',
    ...heading(words.match.questions, '-', paper),
    ...paragraph(words.match.questionsWhy, paper),
    ...questions.flatMap(({ question, offers }, index) =>
      hang(
        `${String(index + 1).padStart(digits)}. `,
        `${question} (${words.match.waits(offers.length)})`,
        paper.width,
      ),
    ),
  ];
}
