import type { FoundFirm } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { ReversePage } from '../pages.js';
import { circumstances, foundGroups, nameOf, titleOf } from '../reverse.js';
import { sentence } from '../stack.js';
import { hang, pairs } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function reverseText(page: ReversePage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { report } = page;
  const { reverse, match } = words;
  const { width, style } = paper;
  const next = report.next?.sentence ?? '';
  const parts = foundGroups.flatMap((group) => {
    const [list, count] = [report[group], report.counts[group]];
    return [
      '',
      ...heading(`${reverse.groups[group]} (${count})`, '-', paper),
      ...(count === 0 ? paragraph(reverse.nobody, paper) : []),
      ...list.flatMap((firm, index) => firmText(`${index + 1}. `, firm, words, paper)),
      ...(list.length < count ? paragraph(match.shown(list.length, count), paper) : []),
    ];
  });
  return [
    ...notice(match.historical, page.historical, paper),
    ...heading(titleOf(page, words), '=', paper),
    ...paragraph(circumstances(report, words), paper),
    '',
    ...report.summary.flatMap((text) => hang('- ', sentence(text), width)),
    ...(next === '' ? [] : pairs([{ label: words.labels.next, text: sentence(next) }], 0, width, style)),
    ...(page.unknown === 'drop' ? paragraph(reverse.dropped, paper) : []),
    ...parts,
    '',
    ...paragraph(reverse.decides, paper),
  ];
}

function firmText(lead: string, firm: FoundFirm, words: CliWords, { width, style }: Paper): string[] {
  const { id, name, explanation, questions } = firm;
  const { labels, match } = words;
  const told = [
    {
      label: labels.fit,
      text: sentence(match.fit(explanation.points, explanation.openPoints, explanation.outOf)),
    },
    { label: labels.why, text: sentence(explanation.summary) },
    { label: labels.ask, text: questions.join(' ') },
  ];
  return [
    ...hang(lead, nameOf(firm), width).map(style.bold),
    ...(name === undefined ? [] : hang(' '.repeat(lead.length), id, width).map(style.dim)),
    ...pairs(told, lead.length, width, style),
  ];
}
