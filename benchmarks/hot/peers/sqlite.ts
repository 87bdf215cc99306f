import Database from 'libsql';
import type { Contestant } from '../contestant.js';
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
  valuesOf,
  wordRows,
} from './sql.js';

export const dialect: Dialect = {
  least: 'min',
  greatest: 'max',
  divide: '/',
  regional: 'row',
  national: 'row',
};

/** SQLite in memory (through libsql), every table clustered by the key that the query walks along. */
export function sqlite(withText: boolean): Contestant {
  return {
    name: withText ? 'SQLite' : 'SQLite, no text',
    claim: withText ? 'exact' : 'exact without text',
    how: 'filter first, then points, in one statement; clustered tables in memory',
    from: 'columns',
    most: withText ? 100_000 : 1_000_000,
    build({ world, impacts }) {
      const db = new Database(':memory:');
      db.exec('PRAGMA journal_mode = OFF');
      db.exec('PRAGMA cache_size = -4000000');
      for (const statement of schema(' WITHOUT ROWID')) db.exec(statement);
      const fill = (table: string, rows: Iterable<readonly (number | bigint)[]>): void => {
        db.exec('BEGIN');
        for (const part of inParts(rows, 5000)) db.exec(`INSERT INTO ${table} VALUES ${valuesOf(part)}`);
        db.exec('COMMIT');
      };
      fill('site', siteRows(world));
      fill('vacancy', vacancyRows(world));
      db.exec(termTable('skill', ' WITHOUT ROWID'));
      fill('skill', skillRows(world));
      if (withText) {
        db.exec(termTable('word', ' WITHOUT ROWID'));
        fill('word', wordRows(impacts));
      }
      db.exec('ANALYZE');
      const bytes = (pragma: string): number =>
        Object.values(db.prepare(`PRAGMA ${pragma}`).get() as object)[0];
      return {
        bytes: bytes('page_count') * bytes('page_size'),
        top: (ask, limit) => {
          const found = db.prepare(queryOf(ask, withText ? impacts : undefined, dialect, limit)).all();
          return (found as { id: number; points: number }[]).map(({ id, points }) => ({
            id: rowId(id),
            points,
          }));
        },
        close: () => {
          db.close();
        },
      };
    },
  };
}
