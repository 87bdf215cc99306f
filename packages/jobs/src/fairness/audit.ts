import { KoppelError, type Language, languages, readDocument, refuse } from '@koppel/core';
import { type Counted, type CountedTable, countPeople, type Measure } from './count.js';
import { Guard } from './guard.js';
import { impactTable } from './impact.js';
import { resultsSchema } from './schema.js';
import { exposureOf, ndkl, skewAt } from './skew.js';
import type { ProtectedTraits } from './traits.js';
import { fairnessWords, type RowFacts } from './words.js';

export interface AuditOptions {
  readonly language: Language;
  /** Numbers of people from 1 to one less than this are not shown, nor what gives them away. Default 5; 1 hides nothing. */
  readonly least?: number;
  /**
   * Whether the report says how many people there are in all. Shown (the default) is the safe choice: a reader who knows the total anyway
   * finds nothing by subtraction, at the price that a small group hides a larger one beside it. Hidden shows more rows, and holds as long
   * as the totals are told nowhere else.
   */
  readonly totals?: 'shown' | 'hidden';
  /** Combinations of traits that get a table; every two of them when left out. */
  readonly cross?: readonly (readonly string[])[];
  /** Measures the first so many by score as well. */
  readonly top?: number;
}

/** Numbers, decisions and sentences are about what is shown alone. Plain JSON. */
export interface FairnessReport {
  readonly language: Language;
  readonly least: number;
  /** Everybody, those of whom it is decided, the selected, and those with a score; absent where totals are hidden. */
  readonly totals?: {
    readonly people: number;
    readonly decided: number;
    readonly selected: number;
    readonly scored: number;
  };
  /** In thousandths; absent without scores. */
  readonly medianThousandths?: number;
  readonly top?: number;
  readonly tables: readonly FairnessTable[];
  readonly summary: readonly string[];
}

export interface FairnessTable {
  readonly traits: readonly string[];
  readonly measure: Measure;
  readonly title: string;
  readonly rows: readonly FairnessRow[];
  /** People whose traits are not all known; null when the number is hidden. */
  readonly unknown: number | null;
  /** How many rows have a number that is hidden. */
  readonly hidden: number;
  /** The row that the others are compared with: the highest rate of the rows that are shown. */
  readonly highest?: string;
  /** How far the order of all is from an even one, in hundredths (NDKL), and the mean exposure per row; only where it gives nobody away. */
  readonly ndklHundredths?: number;
  readonly sentences: readonly string[];
}

export interface FairnessRow extends RowFacts {
  /** For the first so many: ln of the share there by the share of all, in thousandths, for showing. */
  readonly skewThousandths?: number | null;
  readonly exposureHundredths?: number;
  readonly sentence: string;
}

/** The order of fewer people, seen through a number that depends on all of it, could say who is who. */
const LEAST_FOR_ORDER = 100;

/**
 * Measures how groups of people fared: selection rates, scoring rates (median) and the first so many, each with impact ratios, the four-fifths
 * rule and an exact test. Everything is measured unless it is left out. Nothing is changed by it: results come in as they are, and traits in a
 * form that no policy reads.
 *
 * @param results a list of `{ id, selected?, score? }`, checked here.
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function auditFairness(
  results: unknown,
  traits: ProtectedTraits,
  options: AuditOptions,
): FairnessReport {
  const { language, least = 5, cross, top, totals = 'shown' } = options;
  checkOptions(options);
  const counted = countPeople(readDocument(resultsSchema, results), traits, cross, top);
  const { sizes, wholes, tables, middle } = counted;
  const sizeOf = (who: ReadonlySet<string>): number =>
    [...who].reduce((sum, kind) => sum + (sizes.get(kind) ?? 0), 0);
  const wholeOf = (measure: Measure, part: 'base' | 'hit'): number =>
    sizeOf(wholes.get(measure)?.[part] ?? new Set());
  const shown = whatMayBeShown(counted, least, sizeOf, totals);
  const made = tables.map((table) =>
    tableOf(table, counted, shown, { sizeOf, least, language, top, totals }),
  );
  return {
    language,
    least,
    ...(totals === 'shown' && {
      totals: {
        people: [...sizes.values()].reduce((sum, one) => sum + one, 0),
        decided: wholeOf('selection', 'base'),
        selected: wholeOf('selection', 'hit'),
        scored: wholeOf('scoring', 'base'),
      },
    }),
    ...(middle && { medianThousandths: Math.floor((middle[0] + middle[1]) / 2) }),
    ...(top !== undefined && { top }),
    tables: made,
    summary: summaryOf(made, least, language),
  };
}

type SizeOf = (who: ReadonlySet<string>) => number;

/** Single traits before combinations, large numbers before small ones: what is offered first is hidden last. */
function whatMayBeShown(
  { tables, sizes, wholes }: Counted,
  least: number,
  sizeOf: SizeOf,
  totals: 'shown' | 'hidden',
): ReadonlySet<object> {
  const groupOf = ({ traits, measure }: CountedTable, part: 'base' | 'hit') =>
    JSON.stringify([traits, measure, part]);
  const parts = ['base', 'hit'] as const;
  const guard = new Guard(
    least,
    sizes,
    tables.flatMap(({ rows }) => rows.flatMap(({ base, hit }) => [base, hit, without(base, hit)])),
    totals === 'hidden'
      ? undefined
      : tables.flatMap((table) =>
          parts.map(
            (part) => [groupOf(table, part), wholes.get(table.measure)?.[part] ?? new Set<string>()] as const,
          ),
        ),
  );
  const shown = new Set<object>();
  for (const table of [...tables].sort((a, b) => a.traits.length - b.traits.length)) {
    for (const part of parts) {
      const offered = table.rows.map((row) => row[part]).sort((a, b) => sizeOf(b) - sizeOf(a));
      for (const who of offered) if (guard.allows(who, groupOf(table, part))) shown.add(who);
    }
  }
  return shown;
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((one) => !some.has(one)));
}

interface Making {
  readonly sizeOf: SizeOf;
  readonly least: number;
  readonly language: Language;
  readonly top: number | undefined;
  readonly totals: 'shown' | 'hidden';
}

function tableOf(
  table: CountedTable,
  counted: Counted,
  shown: ReadonlySet<object>,
  making: Making,
): FairnessTable {
  const { sizeOf, language, top, least, totals } = making;
  const words = fairnessWords[language];
  const { traits, measure } = table;
  const named = table.rows.map((row) => ({
    row,
    category: row.categories === null ? words.unknown : row.categories.join(' × '),
    people: shown.has(row.base) ? sizeOf(row.base) : null,
    // Of a number of people that is hidden no part is shown.
    counted: shown.has(row.base) && shown.has(row.hit) ? sizeOf(row.hit) : null,
  }));
  const known = named.filter(({ row }) => row.categories !== null);
  const whole = named.flatMap(({ row, category, people, counted: selected }) =>
    row.categories === null || people === null || selected === null ? [] : [{ category, people, selected }],
  );
  // A share of all would tell how many all are.
  const tellsAll = totals === 'shown' || named.every(({ counted: one }) => one !== null);
  const everybody = sizeOf(counted.wholes.get(measure)?.base ?? new Set());
  const impact = impactTable(whole, tellsAll ? { everybody } : {});
  const order = orderOf(
    table,
    counted,
    named.some(({ counted: one }) => one === null),
    making,
  );
  const rows = known.map(({ row, category, people, counted: selected }): FairnessRow => {
    const found = impact.rows.find((one) => one.category === category);
    const { rate = null, ratio = null, belowFourFifths = null, test = null, smallSample = [] } = found ?? {};
    const exposure = order?.exposure(row);
    const own = { category, people, counted: selected, rate, ratio, belowFourFifths, test, smallSample };
    return {
      ...own,
      ...(measure === 'top' &&
        tellsAll && {
          skewThousandths: skewOf(selected, people, impact.rows.length, counted, sizeOf, top),
        }),
      ...(exposure !== undefined && { exposureHundredths: exposure }),
      sentence: words.row(own, measure, impact.highest, found?.noRatio),
    };
  });
  const hidden = named.filter(({ people, counted: one }) => people === null || one === null).length;
  const unknownRow = named.find(({ row }) => row.categories === null);
  const unknown = unknownRow === undefined ? 0 : unknownRow.people;
  return {
    traits,
    measure,
    title: words.title(measure, traits, top),
    rows,
    unknown,
    hidden,
    ...(impact.highest !== undefined && { highest: impact.highest }),
    ...(order && { ndklHundredths: order.ndkl }),
    sentences: [
      ...(unknown === 0 ? [] : [words.unknownPeople(unknown)]),
      ...(hidden === 0 ? [] : [words.hiddenRows(hidden, least)]),
      ...(order ? [words.order(order.ndkl)] : []),
    ],
  };
}

function skewOf(
  selected: number | null,
  people: number | null,
  rows: number,
  { wholes }: Counted,
  sizeOf: SizeOf,
  top = 0,
): number | null {
  const all = sizeOf(wholes.get('top')?.base ?? new Set());
  if (selected === null || people === null || rows === 0 || people === 0) return null;
  const k = Math.min(top, all);
  const ranking = [...Array<string>(selected).fill('own'), ...Array<string>(k - selected).fill('other')];
  const skew = skewAt(ranking, 'own', { num: people, den: all }, k);
  return skew === null ? null : Math.round(1000 * skew);
}

/** What depends on the whole order of the people with a score: nothing where numbers are hidden, or where there are few. */
function orderOf(
  { traits, measure, rows }: CountedTable,
  { ranking, kindOf }: Counted,
  hides: boolean,
  { least, sizeOf }: Making,
) {
  if (measure !== 'top' || traits.length !== 1 || hides) return undefined;
  if (least > 1 && ranking.length < LEAST_FOR_ORDER) return undefined;
  const nameOf = (kind: string): string => String(rows.findIndex(({ base }) => base.has(kind)));
  const groups = ranking.map((id) => nameOf(kindOf.get(id) as string));
  const targets = Object.fromEntries(
    rows.map(({ base }, index) => [String(index), { num: sizeOf(base), den: ranking.length }]),
  );
  return {
    ndkl: Math.round(100 * ndkl(groups, targets)),
    exposure: (row: CountedTable['rows'][number]): number | undefined => {
      const exposure = exposureOf(groups, String(rows.indexOf(row)));
      return exposure === null ? undefined : Math.round(100 * exposure);
    },
  };
}

function summaryOf(tables: readonly FairnessTable[], least: number, language: Language): string[] {
  const words = fairnessWords[language];
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ row, table })));
  const below = rows.filter(({ row }) => row.belowFourFifths === true);
  const significant = below.filter(({ row }) => row.test?.significant ?? row.test?.beyondTwoDeviations);
  const fragile = below.filter(({ row }) => row.smallSample.includes('one-person'));
  const hidden = tables.reduce((sum, table) => sum + table.hidden, 0);
  return [
    words.below(below.length, rows.filter(({ row }) => row.ratio !== null).length),
    ...(below.length === 0
      ? []
      : [
          words.significant(significant.length),
          ...(fragile.length === 0 ? [] : [words.fragile(fragile.length)]),
        ]),
    ...(hidden === 0 ? [] : [words.hiddenInAll(hidden, least)]),
    words.noVerdict,
  ];
}

function checkOptions({ language, least = 5, top = 1 }: AuditOptions): void {
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', JSON.stringify(language) ?? 'nothing', languages.join(' or '));
  for (const [name, value] of [['least', least] as const, ['top', top] as const]) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new KoppelError('BAD_OPTION', [
      { pointer: `/${name}`, found: String(value), expected: 'a whole number from 1' },
    ]);
  }
}
