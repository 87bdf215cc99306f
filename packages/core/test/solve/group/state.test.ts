import { expect, test } from 'vitest';
import { runChecked } from './checked.ts';

test('running state equals recomputation after every move', () => {
  const { moves, differences } = runChecked(1, 20_000);
  expect(differences).toEqual([]);
  expect(moves).toBeGreaterThanOrEqual(20_000);
});
