import { wordsIn } from '../../words/words-in.js';
import type { FactsPage } from '../pages.js';
import { hang } from './layout.js';
import { heading, type Paper, paragraph } from './paper.js';

export function factsText({ language, catalogue, facts }: FactsPage, paper: Paper): string[] {
  const words = wordsIn(language);
  const { width, style } = paper;
  const title = heading(words.facts.title(catalogue), '=', paper);
  if (facts.length === 0) return [...title, ...paragraph(words.facts.none, paper)];
  const [yes = '', no = ''] = facts.map(({ id }) => id).sort((a, b) => a.length - b.length);
  return [
    ...title,
    ...paragraph(words.facts.why, paper),
    '',
    ...facts.flatMap(({ id, label, question, offers }) => [
      ...hang('', id, width).map(style.bold),
      ...hang('    ', `${question} (${label}; ${words.facts.uses(offers.length)})`, width),
    ]),
    '',
    ...paragraph(`${words.facts.example}:`, paper),
    '  firm:',
    '    facts:',
    ...hang('      ', `yes: [${yes}]`, width),
    ...hang('      ', `no: [${no}]`, width),
  ];
}
