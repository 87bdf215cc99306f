import { formatEuros, type StackReport } from '@koppel/support';
import type { CliWords } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';
import type { StackPage } from '../pages.js';
import { auditLine, circumstances, sentence, sharesOf, titleOf } from '../stack.js';
import { hang, ledger, type LedgerRow, pairs } from './layout.js';
import { heading, notice, type Paper, paragraph } from './paper.js';

export function stackText(page: StackPage, paper: Paper): string[] {
  const words = wordsIn(page.language);
  const { report, breaches } = page;
  const { stack, match } = words;
  const { width, style } = paper;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', ...heading(title, '-', paper), ...lines];
  const bullets = (texts: readonly string[]): string[] => texts.flatMap((text) => hang('- ', text, width));
  const said = (list: readonly { readonly sentence: string }[]): string[] =>
    bullets(list.map((one) => sentence(one.sentence)));
  const check = `${stack.audit}: ${auditLine(page, words)}`;
  return [
    ...notice(match.historical, report.catalogue.historical, paper),
    ...heading(titleOf(page, words), '=', paper),
    ...circumstances(page, words).flatMap((text) => paragraph(text, paper)),
    ...part(stack.short, bullets(report.summary.map(sentence))),
    ...part(stack.items, ledger(rowsOf(report, words), width, style)),
    ...part(
      stack.sources,
      report.sources.length === 0 ? paragraph(stack.noSources, paper) : sourcesText(report, paper),
    ),
    ...part(stack.ceilings, said(report.ceilings)),
    ...part(stack.notUsed, said(report.notUsed)),
    ...part(stack.couldAdd, couldAddText(report, words, paper)),
    '',
    ...paragraph(check, paper).map(breaches.length === 0 ? style.good : style.bad),
    ...paragraph(words.explain.nobodySelf, paper),
  ];
}

/** Every cost with who pays for it below it, and the whole. */
function rowsOf(report: StackReport, { stack }: CliWords): LedgerRow[] {
  const { totals, items } = report;
  const row = (lead: string, text: string, kind: string, cents: number): LedgerRow => {
    const amount = formatEuros(cents, report.language);
    return { lead, text, kind, amount, strong: lead === '' };
  };
  const sum = (text: string, cents: number): LedgerRow[] => (cents === 0 ? [] : [row('  ', text, '', cents)]);
  return [
    ...items.flatMap((item) => [
      row('', item.label, '', item.amountCents),
      ...sharesOf(item, report).map(({ source, title, kind, cents }) =>
        row(`  ${source}. `, title, stack[kind], cents),
      ),
      row('  ', stack.yourself, '', item.cashCents),
    ]),
    ...(totals.feeCents === 0 ? [] : [row('', stack.fees, '', totals.feeCents)]),
    row('', stack.total, '', totals.costCents + totals.feeCents),
    ...sum(stack.grant, totals.grantCents),
    ...sum(stack.loan, totals.loanCents),
    row('  ', stack.yourself, '', totals.cashCents),
    ...sum(stack.missing, totals.shortCents),
  ];
}

function sourcesText({ sources }: StackReport, { width, style }: Paper): string[] {
  const digits = String(sources.length).length;
  return sources.flatMap(({ id, sentence: text }, index) => {
    const lead = `${String(index + 1).padStart(digits)}. `;
    return [...hang(lead, sentence(text), width), ...hang(' '.repeat(lead.length), id, width).map(style.dim)];
  });
}

function couldAddText({ couldAdd }: StackReport, words: CliWords, paper: Paper): string[] {
  if (couldAdd.length === 0) return [];
  const { width, style } = paper;
  return [
    ...paragraph(words.stack.couldAddWhy, paper),
    ...couldAdd.flatMap(({ sentence: text, ask }) => [
      ...hang('- ', sentence(text), width),
      ...pairs(
        [{ label: words.labels.ask, text: ask.map((one) => sentence(one.sentence)).join(' ') }],
        2,
        width,
        style,
      ),
    ]),
  ];
}
