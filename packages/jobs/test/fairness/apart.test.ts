// Protected traits are apart: nothing that ranks can read them, and nothing that is ranked changes with them.
import { inspect } from 'node:util';
import { closeness, KoppelError, policy, prefer, rank, value } from '@koppel/core';
import { jobsPolicy, Region, seekerSchema } from '@koppel/jobs';
import { ProtectedTraits, reRankByTrait } from '@koppel/jobs/fairness';
import { isProtectedTrait } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { now, seekers, small, vacancies } from '../data.js';
import { ranksTheSame } from './populations.js';

const traits = new ProtectedTraits([
  { id: 'a', traits: { sex: 'v' } },
  { id: 'b', traits: { sex: 'm' } },
  { id: 'c', traits: { sex: 'v' } },
]);

// 100 here; packages/jobs/soak/fairness.soak.ts runs 100,000.
test('giving the traits to other people changes no score and no order, in 100 random populations', () => {
  let measured = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const found = ranksTheSame(seed);
    expect(found.same, `population ${seed}`).toBe(true);
    measured += found.measured;
  }
  expect(measured).toBeGreaterThan(100 * 2 * 3);
});

describe('traits', () => {
  test('are in nothing that walks, copies or prints the object', () => {
    expect(Object.keys(traits)).toEqual([]);
    expect(Reflect.ownKeys(traits)).toEqual([]);
    const copied: unknown[] = [structuredClone(traits), { ...traits }];
    const texts = [
      JSON.stringify(traits),
      inspect(traits, { showHidden: true, depth: 9 }),
      String(traits),
      JSON.stringify(copied),
    ];
    for (const text of texts) expect(text).not.toMatch(/"[vm]"|'[vm]'|sex/);
  });

  test('are no record of either side, for the compiler and when it runs', () => {
    const sexist = policy({ ask: { sex: 'category' }, offer: { sex: 'category' } }, ({ ask, offer }) => ({
      same: prefer(1, value(ask.sex, offer.sex)),
    }));
    // @ts-expect-error: protected traits are no offers
    expect(() => rank(sexist, { sex: 'v' }, traits)).toThrow();
    // @ts-expect-error: nor is one of them an ask
    const [{ points } = { points: -1 }] = rank(sexist, traits, [{ id: 'a', sex: 'v' }]);
    expect(points).toBe(0);
    // @ts-expect-error: another object with the same shape is not taken for traits
    const pretended: ProtectedTraits = { toJSON: () => '' };
    expect(pretended).toBeDefined();
  });

  test('have no field to go by: not in the policy, not in the documents, not in a policy of a hub', () => {
    const fields = [...Object.keys(jobsPolicy.ask), ...Object.keys(jobsPolicy.offer)];
    expect(fields.filter(isProtectedTrait)).toEqual([]);
    for (const name of ['gender', 'sex', 'age', 'birthDate', 'nationality', 'health'])
      expect(seekerSchema.safeParse({ id: 'a', [name]: 'x' }).success).toBe(false);
    const hub = policy(
      { ask: { ...jobsPolicy.ask, birthYear: 'number' }, offer: { ...jobsPolicy.offer, gender: 'category' } },
      ({ ask, offer }) => ({ near: prefer(1, closeness(ask.place, offer.place, { zeroAtKm: 20 })) }),
    );
    const open = () => new Region({ seekers, vacancies }, { now, taxonomy: small, policy: hub as never });
    expect(open).toThrow(KoppelError);
    expect(open).toThrow(/\/ask\/birthYear[\s\S]*\/offer\/gender/);
  });
});

describe('re-ranking by a trait', () => {
  const ranking = [
    { id: 'a', score: 3 },
    { id: 'b', score: 9 },
    { id: 'c', score: 5 },
  ];
  const half = { num: 1, den: 2 };
  const how = { method: 'constsort', targets: { v: half, m: half } } as const;
  const basis = {
    law: 'An article on positive action',
    purpose: 'To make up for a disadvantage',
    decidedBy: 'the board',
    decidedOn: '2019-01-01',
    until: '2019-12-31',
    record: 'decision 12',
  };
  const run = (more: object) =>
    reRankByTrait(ranking, traits, { trait: 'sex', how, k: 3, basis, now: '2019-03-01', ...more } as never);

  test('is off: without a legal basis it is refused', () => {
    // @ts-expect-error: the compiler asks for it as well
    expect(() => reRankByTrait(ranking, traits, { trait: 'sex', how, k: 3, now })).toThrow(
      /a legal basis on record/,
    );
    expect(() => run({ basis: undefined })).toThrow(expect.objectContaining({ code: 'MISSING_CONTEXT' }));
    expect(() => run({ basis: { ...basis, law: '' } })).toThrow(
      expect.objectContaining({ code: 'BAD_DOCUMENT' }),
    );
    expect(() => run({ now: '2020-01-01' })).toThrow(expect.objectContaining({ code: 'EXPIRED' }));
    expect(() => run({ trait: 'origin' })).toThrow(expect.objectContaining({ code: 'BAD_VALUE' }));
  });

  test('with one, it says who came from where, and keeps the basis', () => {
    expect(run({})).toEqual({
      ranking: [
        { id: 'b', score: 9, was: 1 },
        { id: 'c', score: 5, was: 2 },
        { id: 'a', score: 3, was: 3 },
      ],
      basis,
    });
    const fair = { method: 'fa*ir', category: 'v', share: { num: 9, den: 10 }, alpha: { num: 1, den: 2 } };
    expect(run({ how: fair }).ranking.map(({ id, was }) => [id, was])).toEqual([
      ['c', 2],
      ['a', 3],
      ['b', 1],
    ]);
  });
});
