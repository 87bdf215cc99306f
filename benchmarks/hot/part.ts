import type { PartOptions, PartResult } from '../src/parts.js';
import { run } from './index.js';

/** The hot path as a part of `npm run bench`: 10,000 rows in short form, all sizes and contestants in full. */
export async function hot({ full }: PartOptions): Promise<PartResult> {
  const lines: string[] = [];
  const report = await run({
    full,
    ...(full
      ? {}
      : { sizes: [10_000], seconds: 3, only: ['koppel', 'by-hand', 'plain', 'sqlite', 'minisearch'] }),
    log: (line) => lines.push(line),
  });
  return { table: lines.join('\n'), results: report };
}
