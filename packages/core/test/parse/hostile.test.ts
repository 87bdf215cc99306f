import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '@koppel/core';
import { arbitraries, assertProperty, damagedText, mutated, mutations } from '@koppel/core/testing';
import { KoppelError } from '../../src/errors.js';
import { adjust } from '../../src/parse/adjust.js';
import { guard } from '../../src/parse/guard.js';
import { readJson } from '../../src/parse/json.js';
import { parsePolicy } from '../../src/parse/policy.js';
import { serialisePolicy } from '../../src/parse/serialise.js';
import { refused } from './refused.js';
import { support } from './samples.js';

const make = arbitraries(fc);
const policies: readonly Policy[] = [
  support,
  ...fc.sample(
    make.fields().chain((fields) => make.policy(fields)),
    { seed: 7, numRuns: 20 },
  ),
];
const adjustments = [
  {
    themes: 8,
    near: { weight: 2, zeroAtKm: 30, fullToKm: 1 },
    radius: { share: 0.5, zeroAtKm: 9 },
    alike: { zeroAtRatio: 2 },
  },
  { branch: 0, alike: 1000, near: {} },
];

type Outcome = 'accepted' | 'refused';

/** Runs it; anything but an answer or a proper refusal makes the test fail. */
function outcome(call: () => unknown): Outcome {
  let accepted = false;
  try {
    call();
    accepted = true;
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    refused(() => {
      throw error;
    });
    for (const { pointer } of error.issues) expect(pointer.length).toBeLessThanOrEqual(200);
  }
  return accepted ? 'accepted' : 'refused';
}

const clean = Object.getOwnPropertyNames(Object.prototype).sort();

function expectCleanPrototype(): void {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(clean);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

/** Runs 5,000 damaged documents, as values and as text, and counts the outcomes. */
function damage(documents: readonly unknown[], read: (document: unknown) => unknown, seed: number) {
  const counts = { accepted: 0, refused: 0 };
  const cases = fc.tuple(
    fc.nat(documents.length - 1),
    mutations(fc),
    fc.option(fc.tuple(fc.nat(5), fc.nat(10_000))),
  );
  assertProperty(
    fc,
    fc.property(cases, ([index, damages, asText]) => {
      const document = mutated(documents[index], damages);
      const text = asText === null ? undefined : damagedText(document, ...asText);
      counts[outcome(() => read(text === undefined ? document : readJson(text)))] += 1;
      expectCleanPrototype();
    }),
    { seed, runs: 5000 },
  );
  return counts;
}

describe('10,000 damaged documents are read or refused, and nothing else happens', () => {
  test('policies', () => {
    const counts = damage(
      policies,
      (document) => {
        const read = parsePolicy(document);
        // What was accepted is a whole policy.
        expect(parsePolicy(JSON.parse(serialisePolicy(read)))).toEqual(read);
      },
      8,
    );
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(2500);
  });

  test('adjustments', () => {
    const before = serialisePolicy(support);
    const counts = damage(
      adjustments,
      (document) => parsePolicy(JSON.parse(serialisePolicy(adjust(support, document)))),
      9,
    );
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(2500);
    expect(serialisePolicy(support)).toBe(before);
  });
});

/**
 * The best of three, because 50 ms is a bound on the work and not on what else the machine does meanwhile.
 * Only the call is measured, not the making or parsing of the value.
 */
function bestMs(call: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(outcome(call)).toBe('refused');
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('what is far too large is refused within 50 ms', () => {
  const million = 1_000_000;
  const deepText = '['.repeat(million) + ']'.repeat(million);
  const deepObjects = `${'{"a":'.repeat(million)}1${'}'.repeat(million)}`;
  const deep = JSON.parse(deepText) as unknown;
  const longText = 'x'.repeat(100 * million);
  // Made here: the engine hashes a key when it makes the object, and that is not our work.
  const longKey = { [longText]: 1 };
  const cyclic: unknown[] = [];
  for (let index = 0; index < 1000; index += 1) cyclic.push(cyclic);

  test.each<[string, () => unknown]>([
    ['1,000,000 lists deep, as text', () => readJson(deepText)],
    ['1,000,000 objects deep, as text', () => readJson(deepObjects)],
    ['1,000,000 lists deep, as a value', () => guard(deep)],
    ['1,000,000 lists deep, as a policy', () => parsePolicy(deep)],
    ['1,000,000 lists deep, as part of a policy', () => parsePolicy({ ...support, criteria: { a: deep } })],
    ['1,000,000 lists deep, as an adjustment', () => adjust(support, { near: deep })],
    ['a list that holds itself a thousand times', () => guard(cyclic)],
    ['a text of 100 MB', () => guard({ a: [longText] })],
    ['a text of 100 MB in a policy', () => parsePolicy({ ...support, koppel: longText })],
    ['a text of 100 MB in an adjustment', () => adjust(support, { near: longText })],
    ['a key of 100 MB', () => guard(longKey)],
    ['JSON text of 100 MB', () => readJson(longText)],
  ])('%s', (_, call) => {
    expect(bestMs(call)).toBeLessThan(50);
  });
});
