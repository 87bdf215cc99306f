import { createRequire } from 'node:module';
import { KoppelError } from '@koppel/core';

/** A value in a row. Integers stay below 2⁵³, which the store's own checks see to. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** The little that the store asks of an SQLite library. Synchronous, so that a transaction is never interrupted by another. */
export interface SqliteDriver {
  /** The name and version to show: `node:sqlite 3.50.2`. */
  readonly name: string;
  /** Runs one statement, with `?` for each parameter, and gives its rows. */
  all(sql: string, parameters?: readonly Cell[]): readonly Row[];
  /** Runs statements that give no rows. */
  exec(sql: string): void;
  close(): void;
}

export type DriverName = 'node:sqlite' | 'libsql' | 'better-sqlite3';

/** What the three libraries have in common. */
interface Library {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  close(): unknown;
}

interface Statement {
  all(...parameters: Cell[]): unknown[];
  run(...parameters: Cell[]): unknown;
}

type LibraryClass = new (path: string) => Library;

/** Opens a file with the first library that is there: Node's own, then libsql, then better-sqlite3; or with the one that is named. */
export async function openDriver(path: string, wanted?: DriverName): Promise<SqliteDriver> {
  const names: readonly DriverName[] =
    wanted === undefined ? ['node:sqlite', 'libsql', 'better-sqlite3'] : [wanted];
  for (const name of names) {
    const found = load(name);
    if (found !== undefined) return driverOf(name, new found(path));
  }
  throw new KoppelError('BAD_OPTION', [
    {
      pointer: '/driver',
      found: `no ${names.join(', no ')} under Node ${process.versions.node}`,
      expected: 'an SQLite library',
      hint: 'Use Node 22.13 or newer, which has one, or run "npm install libsql"',
    },
  ]);
}

function load(name: DriverName): LibraryClass | undefined {
  if (name === 'node:sqlite') {
    const builtin = process.getBuiltinModule as ((id: string) => object | undefined) | undefined;
    const found = builtin?.('node:sqlite') as { readonly DatabaseSync: LibraryClass } | undefined;
    return found?.DatabaseSync;
  }
  try {
    return require(name) as LibraryClass;
  } catch (error) {
    if (isMissing(error, name)) return undefined;
    throw error;
  }
}

/** Not by `import`: whoever bundles must not be asked for a library that is not installed. */
const require = createRequire(import.meta.url);

/** The library itself, and not something that it needs and cannot find. */
function isMissing(error: unknown, name: DriverName): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return code === 'MODULE_NOT_FOUND' && String(message).includes(`'${name}'`);
}

function driverOf(name: DriverName, library: Library): SqliteDriver {
  const prepared = new Map<string, Statement>();
  const statementOf = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = library.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const all = (sql: string, parameters: readonly Cell[] = []): readonly Row[] => {
    const statement = statementOf(sql);
    // better-sqlite3 and libsql refuse `all` where no rows can come.
    if (/^\s*(?:select|pragma|with)\b/i.test(sql)) return statement.all(...parameters) as Row[];
    statement.run(...parameters);
    return [];
  };
  const [row] = all('SELECT sqlite_version() AS version');
  return {
    name: `${name} ${row?.['version']}`,
    all,
    exec: (sql) => void library.exec(sql),
    close: () => void library.close(),
  };
}
