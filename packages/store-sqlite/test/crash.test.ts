import { expect, test } from 'vitest';
import { crash } from './crash.js';

const kills = process.env['KOPPEL_SOAK'] === '1' ? 100 : 20;

test(`kill -9 at ${kills} moments of writing: nothing lost, nothing half, nothing corrupt`, async () => {
  const figures = await crash(kills);
  expect(figures).toMatchObject({ kills, lost: 0, halves: 0, corrupt: 0 });
  expect(figures.acknowledged).toBeGreaterThan(kills);
});
