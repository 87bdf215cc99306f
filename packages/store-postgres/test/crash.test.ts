import { expect, test } from 'vitest';
import { crash } from './crash.js';

const stops = process.env['KOPPEL_SOAK'] === '1' ? 20 : 3;

test(`${stops} immediate stops of the server while four write: nothing lost, nothing half`, async () => {
  const figures = await crash(stops);
  expect(figures).toMatchObject({ stops, lost: 0, halves: 0 });
  expect(figures.acknowledged).toBeGreaterThan(stops);
});
