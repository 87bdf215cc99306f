import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ROLE } from './role.js';
import { Server } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One server for all tests of this project; KOPPEL_POSTGRES_URL (of a superuser) names another one to use. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['KOPPEL_POSTGRES_URL'];
  const server = own === undefined ? await Server.start() : undefined;
  const url = own ?? (server?.url as string);
  await makeRole(url);
  project.provide('postgresUrl', url);
  return async () => server?.remove();
}

async function makeRole(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
  if (rows.length === 0) await client.query(`CREATE ROLE ${ROLE} NOLOGIN`);
  await client.end();
}
