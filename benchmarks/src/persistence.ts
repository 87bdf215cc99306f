import { buildIndex, type Index, loadIndex, rank } from '@koppel/core';
import { makeAsks } from '../hot/data/asks.js';
import { makeMaterial } from '../hot/material.js';
import { LIMIT, policyOf, trees } from '../hot/policy.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';

interface Kept {
  readonly rows: number;
  readonly buildMs: number;
  readonly saveMs: number;
  readonly loadMs: number;
  readonly bytesPerRow: number;
  readonly corpusBytesPerRow: number;
}

/** What it costs to keep an index as bytes, beside building it again. Answers are compared before anything is reported. */
export function persistence({ full }: PartOptions): PartResult {
  const results = (full ? [100_000, 1_000_000] : [100_000]).map(measure);
  const table = [
    'Processor time, one thread, vacancies of the hot path: median of 5 (building: once). Corpus: 20,000 texts, saved within the index.',
    '',
    row(['rows', 'build', 'save', 'load', 'bytes per row', 'of which corpus']),
    '|---:|---:|---:|---:|---:|---:|',
    ...results.map((one) =>
      row([
        one.rows,
        ms(one.buildMs),
        ms(one.saveMs),
        ms(one.loadMs),
        one.bytesPerRow.toFixed(0),
        one.corpusBytesPerRow.toFixed(0),
      ]),
    ),
  ];
  return { table: table.join('\n'), results };
}

const ms = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

function measure(rows: number): Kept {
  const { records, corpus } = makeMaterial(rows);
  const given = { trees, corpora: [corpus] };
  const [index, buildMs] = timed(() =>
    buildIndex(policyOf({ km: 20 }), records, { ...given, records: 'drop' }),
  );
  const [bytes, saveMs] = median(() => index.save());
  const [loaded, loadMs] = median(() => loadIndex(bytes, { trees }));
  compare(index, loaded);
  const corpusBytesPerRow = corpus.save().byteLength / rows;
  return { rows, buildMs, saveMs, loadMs, bytesPerRow: bytes.byteLength / rows, corpusBytesPerRow };
}

function median<T>(run: () => T): readonly [T, number] {
  const times: number[] = [];
  let last: T | undefined;
  for (let time = 0; time < 5; time += 1) {
    const [made, ms] = timed(run);
    last = made;
    times.push(ms);
  }
  return [last as T, times.sort((a, b) => a - b)[2] as number];
}

/** Processor time: what else the machine does is left out. */
function timed<T>(run: () => T): readonly [T, number] {
  const from = process.cpuUsage();
  const made = run();
  const { user, system } = process.cpuUsage(from);
  return [made, (user + system) / 1000];
}

function compare(built: Index, loaded: Index): void {
  for (const ask of makeAsks(50, 'regional')) {
    const [one, two] = [built, loaded].map((index) =>
      JSON.stringify(rank(policyOf(ask), ask.record, index, { limit: LIMIT })),
    );
    if (one !== two) throw new Error('the loaded index answers otherwise');
  }
}
