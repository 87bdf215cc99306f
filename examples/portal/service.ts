import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Service {
  readonly address: string;
  /** `SIGKILL`: at once, without a word. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts the portal as a process of its own and waits until it listens. */
export async function startService(env: Record<string, string>): Promise<Service> {
  const program = new URL('serve.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@koppel/source', program], {
    env: { ...process.env, ...env, KOPPEL_PORTAL_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const listening = (async () => {
    for await (const line of lines)
      if (line.startsWith('listening on ')) return line.slice('listening on '.length);
    throw new Error('the portal ended before it listened');
  })();
  return {
    address: await listening,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
