import { buddyCycles, buddyPairs } from '@koppel/core/solve/group';
import { expect, test } from 'vitest';
import { dice } from './random-problem.ts';

function randomFit(n: number, seed: number): Int32Array {
  const roll = dice(seed);
  return Int32Array.from({ length: n * n }, () => roll(201) - 100);
}

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, i) => [...rest.slice(0, i), n - 1, ...rest.slice(i)]),
  );
}
const worth = (fit: Int32Array, buddy: readonly number[]) =>
  buddy.reduce((sum, b, a) => sum + fit[a * buddy.length + b]!, 0);

test.each([2, 3] as const)(
  'everyone has a buddy and is one, at the best fit (cycles of at least %i)',
  (shortest) => {
    for (let n = 2; n <= 7; n += 1) {
      const valid = permutations(n).filter((buddy) =>
        buddy.every((b, a) => b !== a && (shortest === 2 || buddy[b] !== a)),
      );
      for (let seed = 1; seed <= 10; seed += 1) {
        const fit = randomFit(n, seed);
        const buddy = buddyCycles(fit, shortest);
        if (valid.length === 0) {
          expect(buddy).toBeNull();
          continue;
        }
        expect(valid).toContainEqual(buddy);
        expect(worth(fit, buddy!)).toBe(Math.max(...valid.map((each) => worth(fit, each))));
      }
    }
  },
);

test('pairs at the best mutual fit, one left over when odd', () => {
  for (let n = 1; n <= 7; n += 1) {
    for (let seed = 1; seed <= 10; seed += 1) {
      const fit = randomFit(n, seed);
      const { pairs, single } = buddyPairs(fit);
      expect([...pairs.flat(), ...(single === null ? [] : [single])].sort()).toEqual(
        Array.from({ length: n }, (_, i) => i),
      );
      const mutual = (a: number, b: number) => fit[a * n + b]! + fit[b * n + a]!;
      const best = Math.max(
        ...permutations(n).map((order) => {
          let sum = 0;
          for (let i = 0; i + 1 < n; i += 2) sum += mutual(order[i]!, order[i + 1]!);
          return sum;
        }),
      );
      expect(pairs.reduce((sum, [a, b]) => sum + mutual(a, b), 0)).toBe(best);
    }
  }
});

test('a group of sixteen is solved, seventeen are refused', () => {
  const buddy = buddyCycles(randomFit(16, 1), 3)!;
  expect(new Set(buddy).size).toBe(16);
  expect(() => buddyCycles(randomFit(17, 1))).toThrow(/1 to 16 members/);
});
