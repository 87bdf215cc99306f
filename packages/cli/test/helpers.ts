import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Io } from '../src/io.js';
import { run } from '../src/run.js';

export const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
  readonly stdoutIsTTY?: boolean;
  readonly stderrIsTTY?: boolean;
  readonly env?: Record<string, string>;
  /** What the clock says, call by call; the last one stays. */
  readonly millis?: readonly number[];
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, in the folder of the fixtures, on 2 January 2020. */
export async function koppel(args: readonly string[], world: World = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const ticks = [...(world.millis ?? [0])];
  const io: Io = {
    stdout: {
      write(text) {
        out += text;
      },
      isTTY: world.stdoutIsTTY ?? false,
      columns: world.columns,
    },
    stderr: {
      write(text) {
        err += text;
      },
      isTTY: world.stderrIsTTY ?? false,
    },
    async *stdin() {
      const { stdin = '' } = world;
      yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
    },
    env: world.env ?? {},
    cwd: world.cwd ?? fixtures,
    today: () => '2020-01-02',
    millis: () => (ticks.length > 1 ? (ticks.shift() as number) : (ticks[0] as number)),
  };
  return { code: await run(args, io), out, err };
}

/** `koppel support match` of the small catalogue on the day of its facts. */
export const SMALL = ['--catalogue', 'catalogue.yaml', '--now', '2019-03-01'] as const;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, until the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
