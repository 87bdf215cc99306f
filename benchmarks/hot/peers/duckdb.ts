import { DuckDBInstance, INTEGER, DOUBLE, type DuckDBType } from '@duckdb/node-api';
import { DuckDBDataChunk } from '@duckdb/node-api';
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

/** Lists of terms lie together, so block statistics skip what is not asked for. */
export const dialect: Dialect = {
  least: 'least',
  greatest: 'greatest',
  divide: '//',
  regional: 'posting',
  national: 'posting',
};

const CHUNK = 2048;

/** DuckDB in memory, one thread, tables filled in the order in which the query reads them. */
export function duckdb(withText: boolean): Contestant {
  return {
    name: withText ? 'DuckDB' : 'DuckDB, no text',
    claim: withText ? 'exact' : 'exact without text',
    how: 'filter, then points, in one statement; columns in memory, one thread',
    from: 'columns',
    most: withText ? 100_000 : 1_000_000,
    async build({ world, impacts }) {
      const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
      const connection = await instance.connect();
      const fill = async (
        table: string,
        types: readonly DuckDBType[],
        rows: Iterable<readonly (number | bigint)[]>,
      ) => {
        const appender = await connection.createAppender(table);
        for (const part of inParts(rows, CHUNK)) {
          const chunk = DuckDBDataChunk.create(types, part.length);
          chunk.setRows(part);
          appender.appendDataChunk(chunk);
        }
        appender.closeSync();
      };
      const whole = (count: number): DuckDBType[] => Array.from({ length: count }, () => INTEGER);
      // Keys would build indexes that no query here uses.
      const plain = (statement: string): string =>
        statement.replace(/, PRIMARY KEY \([^)]*\)| PRIMARY KEY/g, '');
      for (const statement of schema('')) await connection.run(plain(statement));
      await fill('site', [INTEGER, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE], siteRows(world));
      await fill('vacancy', whole(12), vacancyRows(world));
      await connection.run(plain(termTable('skill', '')));
      await fill('skill', whole(3), skillRows(world));
      if (withText) {
        await connection.run(plain(termTable('word', '')));
        await fill('word', whole(3), wordRows(impacts));
      }
      return {
        async top(ask, limit): Promise<readonly Found[]> {
          const query = queryOf(ask, withText ? impacts : undefined, dialect, limit);
          const rows = await (await connection.run(query)).getRows();
          return rows.map(([id, points]) => ({ id: rowId(Number(id)), points: Number(points) }));
        },
        close() {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}
