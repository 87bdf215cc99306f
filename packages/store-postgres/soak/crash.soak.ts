import { expect, test } from 'vitest';
import { crash } from '../test/crash.js';

const stops = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 100);

test(`${stops} immediate stops of the server while four write`, async () => {
  const figures = await crash(stops);
  console.log('PostgreSQL, immediate stops:', JSON.stringify(figures));
  expect(figures).toMatchObject({ stops, lost: 0, halves: 0 });
});
