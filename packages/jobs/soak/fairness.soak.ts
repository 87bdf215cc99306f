import { auditFairness, ProtectedTraits } from '@koppel/jobs/fairness';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixed, peopleOf, smallSecrets } from '../test/fairness/attack.js';
import { ranksTheSame } from '../test/fairness/populations.js';

const runs = Number(process.env.KOPPEL_SOAK_RUNS ?? 100_000);

test(`giving protected traits to other people changes no score: ${runs} populations`, () => {
  let measured = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    const found = ranksTheSame(seed);
    if (!found.same) expect.unreachable(`population ${seed}`);
    measured += found.measured;
  }
  console.log(`${runs} populations, ${measured} tables measured, no score changed`);
  expect(measured).toBeGreaterThan(runs);
});

test('no small number follows from a report, by trying every population that gives the same one', () => {
  const attacks = Math.max(100, Math.floor(runs / 20));
  let secrets = 0;
  fc.assert(
    fc.property(peopleOf(fc), (people) => {
      const report = auditFairness(
        people.map(({ traits: _, ...result }) => result),
        new ProtectedTraits(people.map(({ id, traits }) => ({ id, traits }))),
        { language: 'en', least: 3 },
      );
      for (const secret of smallSecrets(people, 3)) {
        if (fixed(people, { ...report, tables: [] }, secret)) continue;
        secrets += 1;
        if (fixed(people, report, secret)) throw new Error(JSON.stringify(secret));
      }
    }),
    { seed: 20_190_301, numRuns: attacks },
  );
  console.log(`${attacks} reports attacked, ${secrets} small numbers, none found`);
});
