import type { Finding } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { CheckPage } from '../pages.js';
import { hang, pairs } from './layout.js';
import { heading, type Paper, paragraph } from './paper.js';

export function checkText({ language, catalogue, findings, strict }: CheckPage, paper: Paper): string[] {
  const words = wordsIn(language);
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  return [
    ...heading(words.check.title(catalogue), '=', paper),
    ...paragraph(
      findings.length === 0 ? words.check.clean : `${words.check.counts(errors.length, warnings.length)}.`,
      paper,
    ),
    ...part(words.check.errors, words.check.errorsMean, errors, words, paper),
    ...part(words.check.warnings, words.check.warningsMean, warnings, words, paper),
    ...(strict && warnings.length > 0 ? ['', ...paragraph(words.check.strict, paper)] : []),
  ];
}

function part(
  title: string,
  means: string,
  all: readonly Finding[],
  words: CliWords,
  paper: Paper,
): string[] {
  if (all.length === 0) return [];
  const digits = String(all.length).length;
  return [
    '',
    ...heading(`${title} (${all.length})`, '-', paper),
    ...paragraph(means, paper),
    ...all.flatMap((finding, index) => [
      '',
      ...findingText(`${String(index + 1).padStart(digits)}. `, finding, words, paper),
    ]),
  ];
}

function findingText(lead: string, finding: Finding, words: CliWords, paper: Paper): string[] {
  const { labels, check } = words;
  const place = finding.pointer === '' ? check.whole : finding.pointer;
  const paint = finding.level === 'error' ? paper.style.bad : paper.style.warn;
  return [
    ...hang(lead, finding.offer === undefined ? place : `${finding.offer}  ${place}`, paper.width).map(paint),
    ...pairs(
      [
        { label: labels.found, text: finding.found },
        { label: labels.expected, text: finding.expected },
        { label: labels.hint, text: finding.hint ?? '' },
      ],
      lead.length,
      paper.width,
      paper.style,
    ),
  ];
}
