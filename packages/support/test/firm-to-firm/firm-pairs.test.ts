import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firmPairs } from '../../src/firm-to-firm/firm-pairs.js';
import { law } from '../reverse/law.js';

const options = { now: '2019-03-01', language: 'en' } as const;
const moerdijk = { lat: 51.7, lon: 4.6 };
const breda = { lat: 51.59, lon: 4.78 };
const zwolle = { lat: 52.51, lon: 6.09 };

const exchange = {
  koppel: 1,
  firms: [
    {
      id: 'sawmill',
      name: 'Zagerij',
      place: moerdijk,
      offers: [
        {
          id: 'sawdust',
          kind: 'residual-product',
          what: ['sawdust'],
          amount: { value: 200, unit: 'ton/year' },
        },
        { id: 'planks', kind: 'product', what: ['planks'] },
      ],
      wants: [{ id: 'robot-problem', kind: 'technology', what: ['sorting', 'vision'] }],
    },
    {
      id: 'chipboard',
      name: 'Plaatfabriek',
      place: breda,
      wants: [
        {
          id: 'wood-waste',
          kind: 'residual-product',
          what: ['sawdust', 'bark'],
          amount: { value: 150, unit: 'ton/year' },
        },
        { id: 'timber', kind: 'product', what: ['planks'] },
      ],
    },
    { id: 'stable', place: zwolle, wants: [{ id: 'bedding', kind: 'residual-product', what: ['sawdust'] }] },
    { id: 'ai-firm', offers: [{ id: 'vision-ai', kind: 'technology', what: ['vision'] }] },
    { id: 'greenhouse', place: breda, wants: [{ id: 'warm-water', kind: 'heat', what: ['water-80c'] }] },
  ],
};

describe('who suits whom', () => {
  const report = firmPairs(exchange, options);
  const pair = (want: string, offer: string) =>
    report.pairs.find((one) => one.want === want && one.offer === offer);

  test('supplier and customer, problem and technology owner, a residual stream', () => {
    expect(report.pairs.map(({ kind, want, offer, status }) => [kind, want, offer, status])).toEqual([
      ['product', 'timber', 'planks', 'eligible'],
      ['technology', 'robot-problem', 'vision-ai', 'eligible'],
      // Half of what the chipboard maker looks for, but enough of it and near; then all of what the stable looks for, far
      // away and in no stated amount.
      ['residual-product', 'wood-waste', 'sawdust', 'toBeJudged'],
      ['residual-product', 'bedding', 'sawdust', 'toBeJudged'],
    ]);
  });

  test('symbiosis waits for experts on both kinds of feasibility', () => {
    expect(pair('wood-waste', 'sawdust')?.sentence).toBe(
      'Plaatfabriek (user of a residual stream) and Zagerij (owner of a residual stream): not decided yet; still to be judged by experts in symbiosis, 64 % of the wishes met for certain',
    );
    const feasible = pair('wood-waste', 'sawdust')?.explanation.criteria.find(({ id }) => id === 'feasible');
    expect(feasible?.sentence).toBe(
      'to be judged: economic feasibility (by experts in symbiosis); technical feasibility (by experts in symbiosis)',
    );
    expect(pair('timber', 'planks')?.explanation.judge).toEqual([]);
  });

  test('amounts count where they are stated in the same unit', () => {
    const amount = (want: string) =>
      pair(want, 'sawdust')?.explanation.criteria.find(({ id }) => id === 'amount');
    expect(amount('wood-waste')?.outcome).toBe('met');
    expect(amount('bedding')?.outcome).toBe('unknown');
  });

  test('ranked from both sides; whom nobody suits is said', () => {
    expect(report.offers.find(({ id }) => id === 'sawdust')?.found).toEqual(['wood-waste', 'bedding']);
    expect(report.wants.find(({ id }) => id === 'warm-water')).toEqual({
      id: 'warm-water',
      firm: 'greenhouse',
      kind: 'heat',
      found: [],
      sentence: 'Nobody has this',
    });
  });

  test('in Dutch', () => {
    const { sentence } = firmPairs(exchange, { ...options, language: 'nl' }).pairs[0] as { sentence: string };
    expect(sentence).toMatch(/^Plaatfabriek \(afnemer\) en Zagerij \(leverancier\): /);
  });
});

test('a largest distance is a demand, and an unknown place is asked', () => {
  const near = firmPairs({ ...exchange, maxKm: { 'residual-product': 60, technology: 60 } }, options);
  expect(near.pairs.map(({ want, status }) => [want, status])).toEqual([
    ['timber', 'eligible'],
    ['robot-problem', 'toBeAsked'],
    ['wood-waste', 'toBeJudged'],
  ]);
  const dropped = firmPairs({ ...exchange, maxKm: { technology: 60 } }, { ...options, unknown: 'drop' });
  expect(dropped.pairs.map(({ want }) => want)).not.toContain('robot-problem');
  expect(dropped.offers.find(({ id }) => id === 'vision-ai')?.found).toEqual([]);
});

test('a judgement is about one pair, and the latest counts', () => {
  const judge = (want: string, condition: string, met: boolean, on: string) => ({
    offer: 'sawdust',
    want,
    condition,
    met,
    by: 'REWIN',
    on,
  });
  const statusWith = (judgements: object[]) =>
    Object.fromEntries(
      firmPairs({ ...exchange, judgements }, options).pairs.map(({ want, status }) => [want, status]),
    );
  const both = [
    judge('wood-waste', 'technical', true, '2019-01-01'),
    judge('wood-waste', 'economic', true, '2019-01-01'),
  ];
  expect(statusWith(both)).toMatchObject({ 'wood-waste': 'eligible', bedding: 'toBeJudged' });
  expect(
    statusWith([judge('wood-waste', 'economic', false, '2019-02-01'), ...both])['wood-waste'],
  ).toBeUndefined();
  expect(statusWith([judge('wood-waste', 'economic', false, '2018-02-01'), ...both])['wood-waste']).toBe(
    'eligible',
  );
});

const item = (side: string) =>
  fc
    .record({
      kind: fc.constantFrom('heat', 'product'),
      what: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    })
    .map((one) => ({ ...one, side }));
const party = fc.record(
  {
    place: fc.constantFrom(moerdijk, breda, zwolle),
    offers: fc.array(item('offer'), { maxLength: 3 }),
    wants: fc.array(item('want'), { maxLength: 3 }),
  },
  { requiredKeys: ['offers', 'wants'] },
);

test('laws: never a firm with itself, the same points from both sides, order of firms changes nothing', () => {
  assertProperty(
    fc,
    fc.property(fc.array(party, { maxLength: 5 }), fc.boolean(), (parties, limited) => {
      const firms = parties.map(({ offers, wants, ...rest }, at) => ({
        ...rest,
        id: `f${at}`,
        offers: offers.map(({ side: _, ...one }, index) => ({ ...one, id: `f${at}-o${index}` })),
        wants: wants.map(({ side: _, ...one }, index) => ({ ...one, id: `f${at}-w${index}` })),
      }));
      const given = { koppel: 1, firms, ...(limited && { maxKm: { heat: 30 } }) };
      const report = firmPairs(given, options);
      const pointsOf = new Map(
        report.pairs.map((one) => [`${one.want} ${one.offer}`, one.explanation.points]),
      );
      for (const { wantedBy, offeredBy } of report.pairs) expect(wantedBy).not.toBe(offeredBy);
      const forward = report.wants.flatMap(({ id, found }) => found.map((offer) => `${id} ${offer}`));
      const backward = report.offers.flatMap(({ id, found }) => found.map((want) => `${want} ${id}`));
      expect(forward.sort()).toEqual([...pointsOf.keys()].sort());
      expect(backward.sort()).toEqual(forward);
      for (const { id, found } of report.offers) {
        const points = found.map((want) => pointsOf.get(`${want} ${id}`) as number);
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }
      const turned = firmPairs({ ...given, firms: [...firms].reverse() }, options);
      expect(turned.pairs).toEqual(report.pairs);
    }),
    law(60),
  );
});

test.each<[string, object, RegExp]>([
  [
    'two things of one id',
    { firms: [exchange.firms[0], { id: 'x', wants: [{ id: 'sawdust', kind: 'heat', what: ['a'] }] }] },
    /\/firms\/1\/wants\/0\/id: found "sawdust" again/,
  ],
  [
    'a judgement on a product',
    {
      judgements: [
        { offer: 'planks', want: 'timber', condition: 'technical', met: true, by: 'x', on: '2019-01-01' },
      ],
    },
    /\/judgements\/0\/condition: .*nothing is judged of product/,
  ],
  [
    'a judgement on two kinds',
    {
      judgements: [
        { offer: 'planks', want: 'bedding', condition: 'technical', met: true, by: 'x', on: '2019-01-01' },
      ],
    },
    /\/judgements\/0: found product and residual-product/,
  ],
  [
    'a want in place of an offer',
    {
      judgements: [
        { offer: 'bedding', want: 'bedding', condition: 'technical', met: true, by: 'x', on: '2019-01-01' },
      ],
    },
    /\/judgements\/0\/offer/,
  ],
  ['a kind that there is not', { maxKm: { magic: 3 } }, /\/maxKm\/magic/],
])('refuses %s', (_, change, message) => {
  expect(() => firmPairs({ ...exchange, ...change }, options)).toThrow(message);
});
