import { afterAll, test } from 'vitest';
import { makeRole } from '../../store-postgres/test/role.js';
import { Server } from '../../store-postgres/test/server.js';
import { stores } from '../test/stores.js';
import { keepTenantsApart } from '../test/tenant-histories.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 2_000);
if (process.env['KOPPEL_POSTGRES_URL'] === undefined) {
  const server = await Server.start();
  process.env['KOPPEL_POSTGRES_URL'] = server.url;
  afterAll(() => server.remove());
}
await makeRole(process.env['KOPPEL_POSTGRES_URL']);

test.each(stores)(`${runs} random histories of two tenants on $name`, (store) =>
  keepTenantsApart(store, store.name === 'memory' ? runs : Math.ceil(runs / 10)),
);
