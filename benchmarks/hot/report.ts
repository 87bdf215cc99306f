import type { Claim } from './contestant.js';
import type { Figures } from './measure.js';

/** What building took. */
export interface Building {
  readonly name: string;
  readonly claim: Claim;
  readonly how: string;
  readonly seconds: number;
  /** Bytes per row that the process holds more than before, when the collector could be run. */
  readonly heapPerRow?: number;
  /** Bytes per row of the index itself, where they are known. */
  readonly indexPerRow?: number;
}

export interface SizeReport {
  readonly rows: number;
  /** Bytes per row of the plain objects that callers hold. */
  readonly recordPerRow?: number;
  readonly buildings: readonly Building[];
  readonly regional: readonly Figures[];
  readonly national: readonly Figures[];
  readonly skipped: readonly string[];
}

/** 0.0801 → '80 µs', 17.2 → '17.2 ms'. */
export function time(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(ms < 0.01 ? 1 : 0)} µs`;
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 2 : 1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

const ratio = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export function buildTable({ rows, recordPerRow, buildings, skipped }: SizeReport): string {
  const lines = buildings.map(
    ({ name, how, seconds, heapPerRow, indexPerRow }) =>
      `| ${name} | ${how} | ${seconds.toFixed(2)} | ${heapPerRow?.toFixed(0) ?? ''} | ${indexPerRow?.toFixed(0) ?? ''} |`,
  );
  const held =
    recordPerRow === undefined ? '' : ` The plain records take ${recordPerRow.toFixed(0)} bytes a row.`;
  return [
    `## ${rows.toLocaleString('en')} rows\n`,
    `Building, and bytes per row: what the process holds more, and the index itself where that is known.${held}\n`,
    '| contestant | how | build s | held B/row | index B/row |\n|---|---|---:|---:|---:|',
    ...lines,
    ...skipped.map((line) => `\nSkipped: ${line}.`),
  ].join('\n');
}

export function askTable(
  title: string,
  figures: readonly Figures[],
  claims: ReadonlyMap<string, Claim>,
): string {
  const base = figures.find(({ name }) => name === 'koppel');
  const lines = figures.map((one) => {
    const claim = claims.get(one.name);
    return `| ${[
      one.name,
      time(one.median),
      time(one.p95),
      time(one.p99),
      time(one.cpuMedian),
      time(one.cpuMean),
      Math.round(one.perSecond).toLocaleString('en'),
      base === undefined ? '' : ratio(one.median / base.median),
      base === undefined ? '' : ratio(one.cpuMedian / base.cpuMedian),
      one.same === undefined ? '' : one.same.toFixed(3),
      one.recall === undefined ? '' : one.recall.toFixed(3),
      claim ?? '',
      one.asks,
    ].join(' | ')} |`;
  });
  return [
    `\n### ${title}\n`,
    '| contestant | median | p95 | p99 | CPU median | CPU mean | asks/s | × koppel | × koppel, CPU | same as reference | recall | claims | asks |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|',
    ...lines,
  ].join('\n');
}

/** Medians over the sizes, and how much the largest takes of the smallest. */
export function growthTable(reports: readonly SizeReport[]): string {
  if (reports.length < 2) return '';
  const names = [...new Set(reports.flatMap(({ regional }) => regional.map(({ name }) => name)))];
  const lines = (['regional', 'national'] as const).flatMap((where) =>
    names.map((name) => {
      const medians = reports.map((report) => report[where].find((one) => one.name === name)?.median);
      const known = medians.filter((median) => median !== undefined);
      const growth = known.length < 2 ? '' : ratio((known.at(-1) as number) / (known[0] as number));
      const cells = medians.map((median) => (median === undefined ? '' : time(median)));
      return `| ${where} | ${name} | ${cells.join(' | ')} | ${growth} |`;
    }),
  );
  return [
    '\n## How the median grows\n',
    `| asks | contestant | ${reports.map(({ rows }) => rows.toLocaleString('en')).join(' | ')} | last / first |`,
    `|---|---|${reports.map(() => '---:').join('|')}|---:|`,
    ...lines,
  ].join('\n');
}
