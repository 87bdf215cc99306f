import { wordsIn } from '../../words/words-in.js';
import { circumstances, headsOf, topicRows } from '../gaps.js';
import type { GapsPage } from '../pages.js';
import { sentence } from '../stack.js';
import { hang, table } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function gapsText(page: GapsPage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { report } = page;
  const { gaps, match } = words;
  const { width, style } = paper;
  const part = (title: string, lines: readonly string[]): string[] => [
    '',
    ...heading(title, '-', paper),
    ...lines,
  ];
  const bullets = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => hang('- ', sentence(text), width));
  const topics = (): string[] => [
    ...paragraph(gaps.topicsWhy, paper),
    '',
    ...table(gaps.topic, headsOf(words), topicRows(report), width, style),
  ];
  return [
    ...notice(match.historical, page.historical, paper),
    ...heading(gaps.title(report.catalogue.title), '=', paper),
    ...paragraph(circumstances(page, words), paper),
    ...part(gaps.short, bullets(report.summary)),
    ...part(gaps.topics, report.topics.length === 0 ? paragraph(gaps.noTopics, paper) : topics()),
    ...part(
      gaps.limits,
      report.limits.length === 0
        ? paragraph(gaps.noLimits, paper)
        : bullets(report.limits.map((limit) => limit.sentence)),
    ),
    '',
    ...paragraph(gaps.anonymous, paper),
  ];
}
