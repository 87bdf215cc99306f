import { formatNumber } from '@koppel/core';
import {
  asChance,
  asPercent,
  asRatio,
  type FairnessReport,
  type FairnessRow,
  type FairnessTable,
  inUnits,
} from '@koppel/jobs/fairness';
import { auditWords } from '../words/audit.js';
import type { SheetPage, SheetPart, SheetRow } from './sheet.js';

/** The page of `koppel jobs audit`. */
export function auditSheet(report: FairnessReport): SheetPage {
  const { language, totals, medianThousandths } = report;
  const words = auditWords[language];
  return {
    language,
    what: 'jobs-audit',
    title: words.title,
    intro: [
      totals === undefined
        ? words.noTotals
        : words.people(totals.people, totals.decided, totals.selected, totals.scored),
      ...(medianThousandths === undefined
        ? []
        : [words.median(formatNumber(medianThousandths / 1000, language))]),
    ],
    parts: [
      { title: words.short, bullets: report.summary },
      ...report.tables.map((table) => partOf(table, report)),
      { title: words.reading, sentences: [words.line], bullets: words.how },
    ],
    report,
  };
}

function partOf(table: FairnessTable, { language }: FairnessReport): SheetPart {
  const words = auditWords[language];
  const hasExposure = table.rows.some(({ exposureHundredths }) => exposureHundredths !== undefined);
  const highest = table.rows.find(({ category }) => category === table.highest)?.rate;
  const mark = highest ? Math.floor((4 * inUnits(highest, 1000)) / 5) : 0;
  const rows = table.rows.map((row): SheetRow => {
    const share = row.rate && asPercent(row.rate, language);
    return {
      text: row.category,
      numbers: numbersOf(row, table, hasExposure, language),
      ...(row.rate && {
        bar: { share: inUnits(row.rate, 1000), mark, label: words.bar(row.category, share ?? words.hidden) },
      }),
    };
  });
  return {
    title: table.title,
    sentences: table.sentences,
    table: {
      head: words.group,
      picture: words.picture,
      columns: [
        ...words.columns,
        ...(table.measure === 'top' ? [words.skew] : []),
        ...(hasExposure ? [words.exposure] : []),
      ],
      rows,
    },
    bullets: table.rows
      .filter(({ belowFourFifths, smallSample }) => belowFourFifths === true || smallSample.length > 0)
      .map(({ sentence }) => sentence),
  };
}

function numbersOf(
  row: FairnessRow,
  { measure }: FairnessTable,
  hasExposure: boolean,
  language: FairnessReport['language'],
): string[] {
  const { hidden } = auditWords[language];
  const number = (value: number | null | undefined, parts = 1): string =>
    value === null || value === undefined ? hidden : formatNumber(value / parts, language);
  return [
    number(row.people),
    number(row.counted),
    row.rate === null ? hidden : asPercent(row.rate, language),
    row.ratio === null ? hidden : asRatio(row.ratio, language),
    row.test?.pMillionths == null ? hidden : asChance(row.test.pMillionths, language),
    ...(measure === 'top' ? [number(row.skewThousandths, 1000)] : []),
    ...(hasExposure ? [number(row.exposureHundredths, 100)] : []),
  ];
}
