import { fileURLToPath } from 'node:url';
import { type CaseReport, type Io, run, type Sink } from '@koppel/cli';
import type { Language } from '@koppel/core';
import type { MatchReport } from '@koppel/support';
import { type DemoFile, demo } from './cases.js';

/** The folder of the demo, from which paths count. */
export const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs the `koppel` command in this process and gives what it printed. Fails when the command does. */
export async function koppel(args: readonly string[], cwd = here): Promise<string> {
  let out = '';
  let err = '';
  const io: Io = {
    stdout: sink((text) => {
      out += text;
    }),
    stderr: sink((text) => {
      err += text;
    }),
    async *stdin() {},
    env: {},
    cwd,
    today: () => '2019-03-01',
    millis: () => 0,
  };
  const code = await run(args, io);
  if (code !== 0) throw new Error(`koppel ${args.join(' ')} ended with ${code}:\n${err}`);
  return out;
}

function sink(write: (text: string) => void): Sink {
  return { write, isTTY: false, columns: 100 };
}

/** The days on which the demo looks, each with the files that it looks at then. */
export function perDay(now?: string): ReadonlyMap<string, readonly DemoFile[]> {
  const days = new Map<string, DemoFile[]>();
  for (const { file, now: own } of demo) days.set(now ?? own, [...(days.get(now ?? own) ?? []), file]);
  return days;
}

export function matchArgs(files: readonly DemoFile[], now: string, language: Language): string[] {
  return ['support', 'match', ...files.map((file) => `cases/${file}.yaml`), '--now', now, '--lang', language];
}

/** Every firm with its report: on the day of its own, or all on the day given. */
export async function reportsOf(
  language: Language,
  now?: string,
): Promise<ReadonlyMap<DemoFile, MatchReport>> {
  const found = new Map<DemoFile, MatchReport>();
  for (const [day, files] of perDay(now)) {
    const out = await koppel([...matchArgs(files, day, language), '--format', 'json']);
    const { reports } = JSON.parse(out) as { reports: readonly CaseReport[] };
    files.forEach((file, index) => {
      found.set(file, (reports[index] as CaseReport).report);
    });
  }
  return found;
}
