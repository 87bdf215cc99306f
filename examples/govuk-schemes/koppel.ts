import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Runs `koppel` from source, in a process of its own, as somebody in a shell would. Returns what it prints. */
export function koppel(...args: readonly string[]): string {
  // The flags that let this process read TypeScript serve the other one too.
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, command, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`koppel ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}
