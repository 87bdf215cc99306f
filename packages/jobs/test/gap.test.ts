import { gapOf, openersOf, rankVacancies, Region, reskillingPath, type Seeker } from '@koppel/jobs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { now, seekers, small, smallData, vacancies } from './data.js';

const region = (given: readonly Seeker[] = seekers) =>
  new Region({ seekers: given, vacancies }, { now, taxonomy: small });

describe('why not', () => {
  it('names what is not met, with both facts', () => {
    const gap = gapOf(region(), 'seeker-2', 'welder-arnhem', 'nl');
    expect(gap.status).toBe('ineligible');
    expect(gap.unmet.map(({ id }) => id).sort()).toEqual(
      ['hoursEnough', 'languages', 'physical', 'travel'].sort(),
    );
    expect(gap.skills[0]).toMatchObject({ skill: 'welding', kind: 'required', relation: 'none', share: 0 });
  });

  it('asks instead of refusing where nothing is known', () => {
    const gap = gapOf(region(), 'seeker-3', 'driver-arnhem', 'en');
    expect(gap.status).toBe('open');
    expect(gap.unmet).toEqual([]);
    expect(gap.ask.join('; ')).toContain('driving licence B');
  });
});

describe('what would open most', () => {
  it('is run again, never estimated', () => {
    const { eligible, openers } = openersOf(region(), 'seeker-1', { language: 'nl' });
    expect(eligible).toBe(2);
    expect(openers[0]).toMatchObject({
      changes: [{ key: 'language:nl:B2' }],
      opens: ['driver-arnhem'],
      sentence: 'met Nederlands B2: 1 erbij',
    });
    const better = { ...(seekers[0] as Seeker), languages: { nl: 'B2' as const } };
    const after = rankVacancies(region([better]), 'seeker-1', { unknown: 'drop' });
    expect(after).toHaveLength(eligible + 1);
  });

  it('tries two together where one is not enough', () => {
    const near = {
      ...(seekers[1] as Seeker),
      id: 'seeker-4',
      cannot: [],
      travel: [{ km: 20 }],
      languages: { nl: 'B2' as const },
      licences: [],
    };
    const one = openersOf(region([near]), 'seeker-4', { language: 'en' });
    expect(one.openers.map(({ opens }) => opens)).toEqual([['driver-arnhem'], ['welder-arnhem']]);
    const tight = { ...near, languages: { nl: 'A2' as const } };
    const two = openersOf(region([tight]), 'seeker-4', { language: 'en', together: 2 });
    expect(two.openers.map(({ changes, sentence }) => [changes.length, sentence])).toContainEqual([
      2,
      'with Dutch B2 and with driving licence B: 1 more',
    ]);
  });

  it('has skills among the changes, run again, for work that is open already', () => {
    const report = openersOf(region(), 'seeker-2', { language: 'en', skillsFrom: 1000 });
    expect([report.eligible, report.skilled]).toEqual([1, 0]);
    expect(report.openers.filter(({ changes }) => changes.some(({ kind }) => kind === 'skill'))).toEqual([
      {
        changes: [{ kind: 'skill', key: 'skill:talk', steps: 1 }],
        steps: 1,
        opens: ['developer-groningen'],
        closes: [],
        sentence: 'with communicate: 1 more whose skills are then met',
      },
    ]);
    const better = { ...(seekers[1] as Seeker), skills: ['python', 'talk'] };
    expect(openersOf(region([better]), 'seeker-2', { language: 'nl', skillsFrom: 1000 }).skilled).toBe(1);
    expect(openersOf(region(), 'seeker-2', { language: 'nl', mostSkills: 0 }).openers).toEqual(
      report.openers
        .filter(({ changes }) => changes[0]?.kind !== 'skill')
        .map((one) => expect.objectContaining({ opens: one.opens })),
    );
    expect(() => openersOf(region(), 'seeker-2', { language: 'en', skillsFrom: 0 })).toThrow(/\/skillsFrom/);
  });

  it('never proposes what a person cannot do', () => {
    const { openers } = openersOf(region(), 'seeker-2', { language: 'en', together: 2, limit: 100 });
    expect(openers.flatMap(({ opens }) => opens)).not.toContain('welder-arnhem');
  });
});

describe('reskilling', () => {
  test.each([
    ['straight, without a limit', { from: ['welder'], to: 'miller' }, { mostNewPerHop: 1000 }, ['miller']],
    ['over what is near', { from: ['miller'], to: 'welder' }, { mostNewPerHop: 600 }, ['fitter', 'welder']],
    ['nowhere within the limit', { from: ['developer'], to: 'welder' }, { mostNewPerHop: 10 }, undefined],
    ['there already', { from: ['welder'], to: 'welder' }, {}, []],
  ] as const)('%s', (_, request, options, expected) => {
    const path = reskillingPath(small, request, options);
    if (expected === undefined) {
      expect(path.status).toBe('impossible');
      expect(path.direct?.gain.length).toBeGreaterThan(0);
    } else expect(path.hops.map(({ to }) => to)).toEqual(expected);
  });

  it('counts months where they are known, and says which are not', () => {
    const training = { milling: { months: 9, costCents: 250_000 }, drawings: { months: 3 } };
    const path = reskillingPath(
      small,
      { from: ['developer'], to: 'fitter' },
      { training, by: 'months', mostNewPerHop: 1000 },
    );
    expect(path).toMatchObject({ status: 'found', months: 12, costCents: 250_000, unknown: 1 });
    const within = reskillingPath(
      small,
      { from: ['planner'], to: 'miller' },
      { training, mostMonthsPerHop: 18, mostNewPerHop: 1000 },
    );
    expect(within.hops.map(({ to, months }) => [to, months])).toEqual([['miller', 9]]);
    const tooLong = reskillingPath(
      small,
      { from: ['planner'], to: 'miller' },
      { training, mostMonthsPerHop: 8, mostNewPerHop: 1000 },
    );
    expect(tooLong.status).toBe('impossible');
  });

  it('is the cheapest of all ways there are, and no order of the data matters', () => {
    const occupations = smallData.occupations.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...occupations),
        fc.constantFrom(...occupations),
        fc.integer({ min: 100, max: 1000 }),
        (from, to, limit) => {
          const found = reskillingPath(small, { from: [from], to }, { mostNewPerHop: limit, mostHops: 3 });
          const costs = waysTo(from, to, limit, 3);
          if (from === to) expect(found.status).toBe('there');
          else if (costs.length === 0) expect(found.status).toBe('impossible');
          else expect(found.effort).toBe(Math.min(...costs));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every way of at most so many hops, by single hops alone. */
function waysTo(from: string, to: string, limit: number, hops: number, spent = 0, start = from): number[] {
  if (hops === 0) return [];
  return smallData.occupations.flatMap(({ id }) => {
    if (id === from || id === start) return [];
    const skills = [
      ...(smallData.occupations.find((one) => one.id === from)?.essential ?? []),
      ...(smallData.occupations.find((one) => one.id === start)?.essential ?? []),
    ];
    const one = reskillingPath(small, { skills, to: id }, { mostNewPerHop: limit, mostHops: 1 });
    if (one.status !== 'found') return [];
    return id === to ? [spent + one.effort] : waysTo(id, to, limit, hops - 1, spent + one.effort, start);
  });
}
