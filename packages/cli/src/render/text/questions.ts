import type { ChoiceReport, ProposedNeed } from '@koppel/support';
import { wordsIn } from '../../words/words-in.js';
import type { QuestionsPage } from '../pages.js';
import { asksFor, circumstances, termsOf, titleOf } from '../questions.js';
import { sentence } from '../stack.js';
import { capital, stop } from '../view.js';
import { hang, pairs } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function questionsText(page: QuestionsPage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { needs, catalogue } = page;
  const { questions, match, labels } = words;
  const { width, style } = paper;
  const part = (title: string, lines: readonly string[]): string[] => [
    '',
    ...heading(title, '-', paper),
    ...lines,
  ];
  const need = (one: ProposedNeed, asks: readonly string[]): string[] => [
    ...hang('- ', capital(one.name), width).map(style.bold),
    ...pairs([...termsOf(one, words), { label: labels.ask, text: asks.join(' ') }], 2, width, style),
  ];
  const choices = ({ choices: all }: ChoiceReport): string[] => [
    ...paragraph(questions.choicesWhy, paper),
    ...all.flatMap(({ label, because, offers }, index) => [
      ...hang(`${index + 1}. `, capital(label), width).map(style.bold),
      ...pairs(
        [
          { label: questions.because, text: because.map((one) => stop(capital(one))).join(' ') },
          { label: labels.offers, text: stop(offers.map(({ title }) => title).join('; ')) },
        ],
        3,
        width,
        style,
      ),
    ]),
  ];
  const proposed = (): string[] => [
    ...paragraph(questions.proposedWhy, paper),
    ...needs.proposed.flatMap((one) => need(one, [])),
  ];
  const possible = (): string[] => [
    ...paragraph(questions.possibleWhy, paper),
    ...needs.possible.flatMap((one) => need(one, asksFor(one, page))),
  ];
  const digits = String(page.questions.length).length;
  const open = page.questions.flatMap(({ question, offers }, index) =>
    hang(`${String(index + 1).padStart(digits)}. `, `${question} (${match.waits(offers.length)})`, width),
  );
  return [
    ...notice(match.historical, catalogue.historical, paper),
    ...heading(titleOf(page, words), '=', paper),
    ...paragraph(circumstances(page, words), paper),
    '',
    ...paragraph(sentence(needs.summary), paper),
    ...(page.choices === undefined ? [] : part(questions.choices, choices(page.choices))),
    ...part(
      questions.proposed,
      needs.proposed.length === 0 ? paragraph(questions.noProposed, paper) : proposed(),
    ),
    ...(needs.possible.length === 0 ? [] : part(questions.possible, possible())),
    ...part(questions.open, open.length === 0 ? paragraph(questions.noOpen, paper) : open),
  ];
}
