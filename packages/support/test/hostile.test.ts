import { KoppelError, readJson } from '@koppel/core';
import { assertProperty, damagedText, mutated, mutations } from '@koppel/core/testing';
import { checkCatalogue, createMatcher } from '@koppel/support';
import { nlRegions } from '@koppel/support/areas/nl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small } from './small.js';

const matcher = createMatcher(small, { regions: nlRegions });
const options = { now: '2019-03-01', language: 'nl' } as const;
const aCase = {
  firm: {
    area: { in: ['Deventer'], notIn: ['park-noorderveld-molletjesveer'] },
    headcount: { gte: 5, lt: 10 },
    foundedOn: '2015-06',
    owner: { ageYears: 34, on: '2019-03-01' },
    sectors: ['metal'],
    facts: { yes: ['plan'], no: ['listed'] },
    judgements: [{ condition: 'growth/ambition', met: true, by: 'the municipality', on: '2019-02-01' }],
  },
  question: {
    text: 'Hoe groei ik?',
    themes: { finance: 3 },
    needs: [{ need: 'strategy', kind: 'underlying' }],
  },
};

/** Reads a damaged document; anything but an answer or a proper refusal makes the test fail. */
function survive(read: () => unknown): 'accepted' | 'refused' {
  try {
    read();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    for (const { pointer, found, expected } of error.issues) {
      expect([typeof pointer, found !== '', expected !== '']).toEqual(['string', true, true]);
    }
    return 'refused';
  }
}

function damage(document: unknown, read: (damaged: unknown) => unknown, seed: number) {
  const counts = { accepted: 0, refused: 0 };
  const damages = fc.tuple(mutations(fc), fc.option(fc.tuple(fc.nat(5), fc.nat(10_000))));
  assertProperty(
    fc,
    fc.property(damages, ([changes, asText]) => {
      const damaged = mutated(document, changes);
      counts[survive(() => read(asText === null ? damaged : readJson(damagedText(damaged, ...asText))))] += 1;
    }),
    { seed, runs: 5000 },
  );
  return counts;
}

test('5,000 damaged firms and questions are answered or refused, and nothing else happens', () => {
  const counts = damage(aCase, (damaged) => matcher.match(damaged, options), 21);
  expect(counts.refused).toBeGreaterThan(1000);
  expect(counts.accepted).toBeGreaterThan(100);
});

test('5,000 damaged catalogues are checked or refused, and nothing else happens', () => {
  const check = (damaged: unknown) => {
    const findings = checkCatalogue(damaged, { now: options.now, regions: nlRegions });
    // What the check finds no fault in has to load.
    if (findings.every(({ level }) => level === 'warning')) createMatcher(damaged, { regions: nlRegions });
    else throw new KoppelError('BAD_DOCUMENT', findings);
  };
  const counts = damage(small, check, 22);
  expect(counts.refused).toBeGreaterThan(1000);
  expect(counts.accepted).toBeGreaterThan(100);
});

// What somebody leaves out who writes JavaScript, where no compiler says so.
test.each<[what: string, call: () => unknown, code: string, message: RegExp]>([
  [
    'areas',
    () => (createMatcher as (catalogue: unknown) => unknown)(small),
    'MISSING_CONTEXT',
    /^\/regions: found nothing, .*nlRegions/,
  ],
  [
    'options',
    () => (matcher.match as (input: unknown) => unknown)(aCase),
    'MISSING_CONTEXT',
    /^\/now: found no day, /,
  ],
  [
    'a need as a word',
    () => matcher.match({ firm: {}, question: { needs: ['strategy'] } }, options),
    'BAD_DOCUMENT',
    /^\/question\/needs\/0: found "strategy", expected an object\. For instance \{ need: bank-loan \}\.$/,
  ],
  [
    'a code that is a number',
    () => matcher.match({ firm: { sbi: [25.11] } }, options),
    'BAD_DOCUMENT',
    /^\/firm\/sbi\/0: found 25\.11, expected text\. Write it in quotes: "25\.11"\.$/,
  ],
])('says what is missing: %s', (_, call, code, message) => {
  let error: unknown;
  try {
    call();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(KoppelError);
  expect((error as KoppelError).code).toBe(code);
  expect((error as KoppelError).message).toMatch(message);
});
