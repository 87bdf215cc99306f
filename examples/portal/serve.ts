// The portal as a process. What it needs comes from the environment:
// KOPPEL_PORTAL_SECRET   signs the tokens
// KOPPEL_POSTGRES_URL    PostgreSQL to keep everything in; without it a SQLite file
// KOPPEL_PORTAL_PATH     that file; portal.db unless said
// KOPPEL_PORTAL_PORT     8080 unless said; 0 takes any that is free
// KOPPEL_PORTAL_CLOCK    a file that holds what time it is, for playing a week in a minute
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePortal } from './app.js';
import { openStore } from './store.js';

const { env } = process;
const secret = env['KOPPEL_PORTAL_SECRET'];
if (secret === undefined || secret.length < 16) {
  console.error('KOPPEL_PORTAL_SECRET: found nothing of 16 characters or more. Set it: it signs the tokens.');
  process.exit(2);
}
const clock = env['KOPPEL_PORTAL_CLOCK'];
const store = await openStore({
  postgresUrl: env['KOPPEL_POSTGRES_URL'],
  path: env['KOPPEL_PORTAL_PATH'] ?? 'portal.db',
});
const app = makePortal({
  store,
  secret,
  now: clock === undefined ? Date.now : () => Number(readFileSync(clock, 'utf8')),
  newId: randomUUID,
});
const address = await app.listen({ host: '127.0.0.1', port: Number(env['KOPPEL_PORTAL_PORT'] ?? 8080) });
console.log(`listening on ${address}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await app.close();
    await store.close();
    process.exit(0);
  });
}
