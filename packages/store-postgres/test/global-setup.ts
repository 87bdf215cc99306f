import type { TestProject } from 'vitest/node';
import { makeRole } from './role.js';
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
