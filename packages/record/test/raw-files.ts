import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How often any of some texts stands in the raw bytes of all files below a folder, per file, as UTF-8 and as UTF-16. */
export function rawHits(folder: string, canaries: readonly (string | Uint8Array)[]): Record<string, number> {
  const wanted = canaries.flatMap((canary) =>
    typeof canary === 'string'
      ? [Buffer.from(canary), Buffer.from(canary, 'utf16le')]
      : [Buffer.from(canary)],
  );
  const hits: Record<string, number> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const count = wanted.reduce((sum, canary) => sum + occurrences(bytes, canary), 0);
    if (count > 0) hits[name] = count;
  }
  return hits;
}

function occurrences(bytes: Buffer, canary: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(canary); at >= 0; at = bytes.indexOf(canary, at + 1)) count += 1;
  return count;
}
