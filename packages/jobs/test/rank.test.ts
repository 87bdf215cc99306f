import { explain, parsePolicy, rank, serialisePolicy } from '@koppel/core';
import {
  explainPair,
  jobsPolicy,
  rankSeekers,
  rankVacancies,
  reciprocal,
  Region,
  type Seeker,
} from '@koppel/jobs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { now, seekers, small, vacancies } from './data.js';

const region = (given: { seekers?: unknown; vacancies?: unknown } = {}) =>
  new Region(
    { seekers: given.seekers ?? seekers, vacancies: given.vacancies ?? vacancies },
    { now, taxonomy: small },
  );
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('vacancies for a seeker', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
    [
      'seeker-1',
      [
        [
          'welder-arnhem',
          'eligible',
          'MIG welding is a kind of welding, the work is looked for, around the corner',
        ],
        ['driver-arnhem', 'ineligible', 'Dutch B1 is not B2'],
        ['developer-groningen', 'eligible', 'fully remote, so far away is no matter; only talks'],
        ['miller-groningen', 'ineligible', 'too far, and not remote'],
      ],
    ],
    [
      'seeker-2',
      [
        ['developer-groningen', 'eligible', 'Python is a kind of programming, and precise as well'],
        ['driver-arnhem', 'ineligible', 'the licence ended in 2018'],
        ['miller-groningen', 'ineligible', 'out of reach of a bicycle'],
        ['welder-arnhem', 'ineligible', 'too few hours, and may not lift'],
      ],
    ],
  ];
  test.each(cases)('%s', (seeker, expected) => {
    const found = rankVacancies(region(), seeker, { ineligible: 'keep' });
    const status = new Map(found.map((one) => [one.id, one.status]));
    expect([...status].sort()).toEqual(expected.map(([id, verdict]) => [id, verdict]).sort());
    expect(found.filter((one) => one.status === 'eligible')[0]?.id).toBe(
      expected.find(([, verdict]) => verdict === 'eligible')?.[0],
    );
  });

  it('gives the same facts from either side, in every order', () => {
    for (const by of ['both', 'seeker', 'vacancy', 'reciprocal'] as const) {
      for (const { id: seeker } of seekers) {
        for (const found of rankVacancies(region(), seeker, { by, ineligible: 'keep' })) {
          const back = rankSeekers(region(), found.id, { by, ineligible: 'keep' }).find(
            ({ id }) => id === seeker,
          );
          expect(back).toEqual({ ...found, id: seeker });
        }
      }
    }
  });

  it('adds up to the explanation, and says which skill met which', () => {
    const shown = explainPair(region(), 'seeker-1', 'welder-arnhem', 'en');
    const ranked = rankVacancies(region(), 'seeker-1').find(({ id }) => id === 'welder-arnhem');
    expect(shown.points).toBe(ranked?.points);
    expect(shown.required.map(({ wanted, by, relation }) => [wanted, by, relation])).toEqual([
      ['welding', 'mig', 'narrower'],
      ['drawings', undefined, 'none'],
    ]);
    expect(shown.criteria.find(({ id }) => id === 'required')?.sentence).toBe(
      'has welding, as MIG welding is a kind of it; not stated: read drawings',
    );
    expect(
      explainPair(region(), 'seeker-1', 'welder-arnhem', 'nl').criteria.find(({ id }) => id === 'nice')
        ?.sentence,
    ).toBe('heeft TIG-lassen ten dele, via het verwante MIG-lassen');
    for (const [id, meetings] of [
      ['required', shown.required],
      ['nice', shown.nice],
    ] as const) {
      const criterion = shown.criteria.find((one) => one.id === id);
      const earned = meetings.reduce((sum, one) => sum + one.earned, 0);
      const worth = meetings.reduce((sum, one) => sum + one.worth, 0);
      expect(Math.abs((criterion?.points ?? 0) / (criterion?.outOf ?? 1) - earned / worth)).toBeLessThan(
        0.0011,
      );
    }
  });
});

describe('laws', () => {
  it('an empty profile is unknown: no points for certain, all of them open, no verdict', () => {
    for (const found of rankVacancies(region(), 'seeker-3')) {
      expect(found.status).toBe('open');
      // A place is not needed for work that is remote.
      const sure = found.id === 'developer-groningen' ? 2000 : 0;
      expect(found.points).toBe(sure);
      expect(found.openPoints).toBeGreaterThan(0);
      expect(found.both.lo).toBe(0);
      expect(found.both.hi).toBeGreaterThan(0);
    }
  });

  it('a wider radius never gives fewer results', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 250, noNaN: true }),
        fc.double({ min: 0, max: 250, noNaN: true }),
        (a, b) => {
          const [near, far] = a <= b ? [a, b] : [b, a];
          const with_ = (km: number) => {
            const seeker = { ...(seekers[0] as Seeker), travel: [{ km }] };
            return rankVacancies(region({ seekers: [seeker] }), 'seeker-1').map(({ id }) => id);
          };
          const wide = with_(far);
          expect(with_(near).filter((id) => !wide.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('twins get the same points, and new names permute the answer', () => {
    const twins = [...seekers, { ...(seekers[0] as Seeker), id: 'twin' }];
    const [first, second] = [twins[0]?.id, 'twin'].map((id) =>
      rankVacancies(region({ seekers: twins }), id as string),
    );
    expect(second).toEqual(first);
    const renamed = vacancies.map((vacancy) => ({ ...vacancy, id: `x-${vacancy.id}` }));
    const plain = rankVacancies(region(), 'seeker-1', { ineligible: 'keep' });
    const again = rankVacancies(region({ vacancies: renamed }), 'seeker-1', { ineligible: 'keep' });
    expect(again).toEqual(plain.map((one) => ({ ...one, id: `x-${one.id}` })));
  });

  it('the order of the input changes nothing', () => {
    const turned = region({ seekers: [...seekers].reverse(), vacancies: [...vacancies].reverse() });
    expect(rankVacancies(turned, 'seeker-2', { by: 'reciprocal' })).toEqual(
      rankVacancies(region(), 'seeker-2', { by: 'reciprocal' }),
    );
  });

  it('one more skill never lowers a pair, and a worse vacancy changes nothing above it', () => {
    const base = rankVacancies(region(), 'seeker-1');
    const more = { ...(seekers[0] as Seeker), skills: ['mig', 'talk', 'drawings'] };
    const after = new Map(
      rankVacancies(region({ seekers: [more] }), 'seeker-1').map((one) => [one.id, one.points]),
    );
    for (const { id, points } of base) expect(after.get(id)).toBeGreaterThanOrEqual(points);
    const worse = {
      id: 'worse',
      firm: 'firm-9',
      remote: 'none',
      place: vacancies[0]?.place,
      skills: { required: ['python'] },
      themes: ['none-of-these'],
    };
    const longer = rankVacancies(region({ vacancies: [...vacancies, worse] }), 'seeker-1');
    expect(ids(longer).filter((id) => id !== 'worse')).toEqual(ids(base));
    expect(ids(longer).at(-1)).toBe('worse');
  });

  it('the limit cuts the same list, and the index gives what the records give', () => {
    const all = rankVacancies(region(), 'seeker-1', { ineligible: 'keep' });
    expect(rankVacancies(region(), 'seeker-1', { ineligible: 'keep', limit: 2 })).toEqual(all.slice(0, 2));
    const one = region();
    const rows = one.vacancies.map(({ id }) => one.vacancyRow(id));
    const plain = rank(jobsPolicy, one.seekerRow('seeker-1'), rows, {
      now,
      trees: one.trees,
      ineligible: 'keep',
    });
    expect(plain.map(({ id, points }) => [id, points])).toEqual(all.map(({ id, points }) => [id, points]));
  });
});

describe('the policy', () => {
  it('survives JSON', () => {
    const one = region();
    const again = parsePolicy(JSON.parse(serialisePolicy(jobsPolicy))) as unknown as typeof jobsPolicy;
    const options = { now, trees: one.trees, language: 'nl' } as const;
    const [ask, offer] = [one.seekerRow('seeker-1'), one.vacancyRow('welder-arnhem')];
    expect(explain(again, ask, offer, options)).toEqual(explain(jobsPolicy, ask, offer, options));
  });

  it('reads nothing about who somebody is: contact, track, employer, diplomas change no point', () => {
    const [first] = seekers as readonly [Seeker];
    const other: Seeker = {
      ...first,
      contact: { name: 'Somebody Else' },
      track: 'second-track',
      employer: 'firm-7',
      diplomas: ['a-diploma'],
    };
    expect(rankVacancies(region({ seekers: [other] }), first.id, { ineligible: 'keep' })).toEqual(
      rankVacancies(region(), first.id, { ineligible: 'keep' }),
    );
  });
});

describe('both sides together', () => {
  test.each([
    [
      { points: 500, openPoints: 0, outOf: 1000 },
      { points: 500, openPoints: 500, outOf: 1000 },
      { lo: 500, hi: 666 },
    ],
    [
      { points: 0, openPoints: 1000, outOf: 1000 },
      { points: 1000, openPoints: 0, outOf: 1000 },
      { lo: 0, hi: 1000 },
    ],
    [
      { points: 900, openPoints: 0, outOf: 1000 },
      { points: 100, openPoints: 0, outOf: 1000 },
      { lo: 180, hi: 180 },
    ],
  ])('harmonic mean of %j and %j', (a, b, both) => {
    expect(reciprocal(a, b).both).toEqual(both);
  });
});

test('refuses what is wrong, all at once', () => {
  const faulty = [
    { ...seekers[0], hours: { most: 'many' } },
    { id: 'x', travel: [{ miles: 3 }] },
  ];
  expect(() => region({ seekers: faulty })).toThrow(/\/seekers\/0\/hours\/most.*\n.*\/seekers\/1\/travel\/0/);
  expect(() => region({ seekers: [seekers[0], seekers[0]] })).toThrow(/a second|no other has/);
  expect(() => rankVacancies(region(), 'nobody')).toThrow(/seeker of this region/);
});
