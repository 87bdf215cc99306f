import { describe, expect, test } from 'vitest';
import { adjustable } from './ranker-policy.js';
import { createRanker, custom, explain, KoppelError, type Policy, policy, prefer, rank } from '@koppel/core';
import { MAX_CRITERIA } from '../src/policy/spec.js';
import { BestRows } from '../src/score/heap.js';
import { check, fc } from './helpers.js';

const { themes, offers } = adjustable;

describe('the heap', () => {
  test('keeps what a full sort keeps, ties to the lower row', () => {
    check(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 60 }), fc.nat({ max: 20 }), (points, limit) => {
        const heap = new BestRows(limit);
        for (const [row, one] of points.entries()) heap.offer(row, one);
        const sorted = points
          .map((one, row) => ({ row, one }))
          .sort((a, b) => b.one - a.one || a.row - b.row);
        expect([...heap.sorted().rows]).toEqual(sorted.slice(0, limit).map(({ row }) => row));
      }),
      1000,
    );
  });

  test('and so for rows in any order', () => {
    const rows = fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 60 });
    check(
      fc.property(rows, fc.nat({ max: 20 }), (order, limit) => {
        const heap = new BestRows(limit);
        for (const row of order) heap.offer(row, row % 3);
        const sorted = [...order].sort((a, b) => (b % 3) - (a % 3) || a - b);
        expect([...heap.sorted().rows]).toEqual(sorted.slice(0, limit));
      }),
      1000,
    );
  });

  test('of nothing keeps nothing', () => {
    const heap = new BestRows(0);
    heap.offer(0, 1);
    expect(heap.sorted().rows).toHaveLength(0);
  });
});

describe('a ranker', () => {
  test('remembers, and a remembered answer is its own list', () => {
    const ranker = createRanker(themes, offers);
    const first = ranker.rank({ themes: ['money'] });
    first.pop();
    expect(ranker.rank({ themes: ['money'] })).toEqual(rank(themes, { themes: ['money'] }, offers));
  });

  test.each([
    ['the ask', { themes: ['staff'] }, {}],
    ['the weights inside the ask', { themes: { money: 1, staff: 5 } }, {}],
    ['the limit', { themes: ['money'] }, { limit: 1 }],
    ['unknown', { themes: ['money'] }, { unknown: 'drop' }],
    ['ineligible', { themes: ['money'] }, { ineligible: 'keep' }],
    ['the policy', { themes: ['money'] }, { policy: adjustable.other }],
  ] as const)('does not take one question for another: %s', (_, ask, options) => {
    const ranker = createRanker(themes, offers);
    ranker.rank({ themes: ['money'] });
    const { policy: used = themes, ...rest } = { policy: undefined, ...options };
    expect(ranker.rank(ask, options)).toEqual(rank(used ?? themes, ask, offers, rest));
  });

  test('takes fields that are missing, null and absent for the same', () => {
    const ranker = createRanker(themes, offers);
    const answers = [{}, { themes: null }, { themes: undefined }].map((ask) => ranker.rank(ask));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('forgets when the offers are replaced, and counts versions', () => {
    const ranker = createRanker(themes, offers);
    expect([ranker.version, ranker.size, ranker.rank({}).length]).toEqual([0, 3, 3]);
    ranker.replace(offers.slice(0, 1));
    expect([ranker.version, ranker.size, ranker.rank({}).length]).toEqual([1, 1, 1]);
  });

  test('keeps the old offers when the new ones are refused', () => {
    const ranker = createRanker(themes, offers);
    expect(() =>
      ranker.replace([offers[0] as (typeof offers)[number], offers[0] as (typeof offers)[number]]),
    ).toThrow(KoppelError);
    expect([ranker.version, ranker.size, ranker.rank({}).length]).toEqual([0, 3, 3]);
  });

  test('refuses a policy over other fields', () => {
    const ranker = createRanker(themes, offers);
    const other = policy({ ask: { themes: 'tags' }, offer: { topics: 'tags' } }, () => ({}));
    expect(() => ranker.rank({}, { policy: other as unknown as Policy<never, never> })).toThrow(
      '/policy: found other fields',
    );
  });

  test('does not remember the answers of a function', () => {
    let factor = 1;
    const moving = policy(adjustable.fields, ({ ask }) => ({
      c: prefer(
        1,
        custom('c', [ask.themes], () => factor),
      ),
    }));
    const ranker = createRanker(moving, offers);
    expect(ranker.rank({})[0]?.points).toBe(1000);
    factor = 0.5;
    expect(ranker.rank({})[0]?.points).toBe(500);
  });

  test('with no offers answers nothing', () =>
    expect(createRanker(themes, []).rank({ themes: ['a'] })).toEqual([]));
});

describe('the fast path and the reference read the same records', () => {
  test('when fields are inherited', () => {
    class Offer {
      readonly id = 'x';
      get themes() {
        return ['money'];
      }
    }
    const offer = new Offer();
    const [found] = rank(themes, { themes: ['money'] }, [offer]);
    const told = explain(themes, { themes: ['money'] }, offer, { language: 'nl' });
    expect({ points: found?.points, openPoints: found?.openPoints }).toEqual({
      points: told.points,
      openPoints: told.openPoints,
    });
  });

  test('as a field called like a member of every object is refused', () => {
    const odd = { ask: { constructor: 'tags' }, offer: {} } as const;
    expect(() => policy(odd, () => ({}))).toThrow('/ask/constructor: found the field name "constructor"');
  });

  test('with as many wishes as are allowed, and one more is refused', () => {
    const wish = { ...adjustable.themes.criteria['themes'], weight: 1000 } as Policy['criteria'][string];
    const many = (count: number): Policy => ({
      ...themes,
      criteria: Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, wish])),
    });
    const ask = { themes: ['money'] };
    const [found] = rank(many(MAX_CRITERIA), ask, [{ id: 'x', themes: ['money'] }]);
    expect(found?.points).toBe(MAX_CRITERIA * 1_000_000);
    expect(explain(many(MAX_CRITERIA), ask, { themes: ['money'] }, { language: 'nl' }).points).toBe(
      found?.points,
    );
    expect(() => rank(many(MAX_CRITERIA + 1), ask, [])).toThrow(
      `/criteria: found ${MAX_CRITERIA + 1} criteria`,
    );
  });
});
