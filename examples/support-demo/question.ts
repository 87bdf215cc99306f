import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoFile } from './cases.js';
import { here } from './koppel.js';

/** What the entrepreneur asks, in the words of the file. The reports do not repeat it. */
export function textOf(file: DemoFile): string | undefined {
  const text = readFileSync(join(here, 'cases', `${file}.yaml`), 'utf8');
  return /^ {2}text: (.+)$/m.exec(text)?.[1];
}
