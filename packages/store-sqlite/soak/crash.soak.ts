import { expect, test } from 'vitest';
import { crash } from '../test/crash.js';

const kills = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 500);

test(`kill -9 at ${kills} moments of writing`, async () => {
  const figures = await crash(kills);
  console.log('SQLite, kill -9:', JSON.stringify(figures));
  expect(figures).toMatchObject({ kills, lost: 0, halves: 0, corrupt: 0 });
});
