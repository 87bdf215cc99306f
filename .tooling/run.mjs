import { spawnSync } from 'node:child_process';

/** Runs a command in the foreground and returns whether it succeeded. */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  if (error) console.error(`Could not start ${command}: ${error.message}`);
  return status === 0;
}

export function runOrExit(command, args, env = {}) {
  if (!run(command, args, env)) process.exit(1);
}
