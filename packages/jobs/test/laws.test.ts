// What must hold in any region: laws, on random regions in which anything may be missing.
import { flip, rank } from '@koppel/core';
import { placeAll, rankSeekers, rankVacancies, type Seeker, wishSides, withWishes } from '@koppel/jobs';
import { describe, expect, it, test } from 'vitest';
import { now } from './data.js';
import { type Given, numbers, randomGiven, randomVacancy, regionOf } from './random-region.js';

const seeds = Array.from({ length: 10 }, (_, k) => k + 1);
const all = { ineligible: 'keep' } as const;

describe('sections and the index change nothing', () => {
  it.each(['both', 'seeker', 'vacancy'] as const)('by %s: as the policy read pair by pair', (by) => {
    for (const seed of by === 'both' ? seeds : seeds.slice(0, 3)) {
      const given = randomGiven(seed);
      const policy = withWishes(seed % 2 === 0 ? ['disciplines', 'retention'] : []);
      const region = regionOf(given, { policy });
      const used = region.bySeeker(by);
      const options = { now, trees: region.trees };
      const rows = given.vacancies.map(({ id }) => region.vacancyRow(id));
      const people = given.seekers.map(({ id }) => region.seekerRow(id));
      const facts = (list: readonly { id: string; status: string; points: number; openPoints: number }[]) =>
        list.map(({ id, status, points, openPoints }) => [id, status, points, openPoints]);
      const choices = [{}, { unknown: 'drop' }, all, { limit: 3 }] as const;
      for (const choice of choices) {
        for (const { id } of given.seekers) {
          expect(facts(rankVacancies(region, id, { by, ...choice }))).toEqual(
            facts(rank(used, region.seekerRow(id), rows, { ...options, ...choice })),
          );
        }
        for (const { id } of given.vacancies) {
          expect(facts(rankSeekers(region, id, { by, ...choice }))).toEqual(
            facts(rank(flip(used), region.vacancyRow(id), people, { ...options, ...choice })),
          );
        }
      }
    }
  });

  it('both sides of a pair are what each side alone comes to', () => {
    for (const seed of seeds) {
      const region = regionOf(randomGiven(seed));
      const [seeker = ''] = region.seekers.map(({ id }) => id);
      const alone = (by: 'seeker' | 'vacancy') =>
        new Map(rankVacancies(region, seeker, { by, ...all }).map((one) => [one.id, one]));
      const [own, theirs] = [alone('seeker'), alone('vacancy')];
      for (const one of rankVacancies(region, seeker, all)) {
        for (const [side, list] of [
          ['seeker', own],
          ['vacancy', theirs],
        ] as const) {
          const { points, openPoints, outOf } = list.get(one.id) as typeof one;
          expect(one[side]).toEqual({
            lo: Math.floor((points * 1000) / outOf),
            hi: Math.floor(((points + openPoints) * 1000) / outOf),
          });
        }
      }
    }
    expect([...wishSides.seeker, ...wishSides.vacancy]).not.toContain('retention');
  });
});

const placeIn = (list: readonly { id: string }[], id: string) => list.findIndex((one) => one.id === id);

describe('laws of a ranking', () => {
  /** The same vacancy, better for this seeker in one respect. */
  const raises: readonly (readonly [string, (given: Given) => Given['vacancies'][number]])[] = [
    ['nearer', ({ vacancies: [first], seekers: [seeker] }) => ({ ...first!, place: seeker?.place })],
    [
      'a theme of theirs',
      ({ vacancies: [first], seekers: [seeker] }) => ({ ...first!, themes: seeker?.interests }),
    ],
    [
      'the work looked for',
      ({ vacancies: [first], seekers: [seeker] }) => ({ ...first!, occupation: seeker?.occupations?.[0] }),
    ],
  ];
  test.each(raises)('raising one share never lowers the rank: %s', (_, better) => {
    let changed = 0;
    for (const seed of seeds) {
      const given = randomGiven(seed);
      const [seeker] = given.seekers;
      const raised = better(given);
      if (Object.values(raised).includes(undefined)) continue;
      const turn = (vacancies: Given['vacancies']) =>
        rankVacancies(regionOf({ ...given, vacancies }), seeker!.id, all);
      const before = turn(given.vacancies);
      const after = turn([raised, ...given.vacancies.slice(1)]);
      const pointsIn = (list: typeof before) => list[placeIn(list, 'v0')]!.points;
      // Only where it earns more: a place may also be unknown, and then nearer says nothing.
      if (pointsIn(after) <= pointsIn(before)) continue;
      changed += 1;
      expect(placeIn(after, 'v0')).toBeLessThanOrEqual(placeIn(before, 'v0'));
      const rest = (list: typeof before) => list.filter(({ id }) => id !== 'v0');
      expect(rest(after)).toEqual(rest(before));
    }
    expect(changed).toBeGreaterThan(1);
  });

  it('one more vacancy changes nothing among the others, and a dominated one nothing above it', () => {
    for (const seed of seeds) {
      const given = randomGiven(seed);
      const extra = randomVacancy(numbers(seed + 5000), 'v-extra');
      for (const { id } of given.seekers) {
        const before = rankVacancies(regionOf(given), id, all);
        const after = rankVacancies(regionOf({ ...given, vacancies: [...given.vacancies, extra] }), id, all);
        expect(after.filter((one) => one.id !== 'v-extra')).toEqual(before);
        const at = placeIn(after, 'v-extra');
        expect(after.slice(0, at)).toEqual(before.slice(0, at));
        const { points } = after[at]!;
        for (const one of before.slice(0, at)) expect(one.points).toBeGreaterThanOrEqual(points);
      }
    }
  });

  it('new names permute the answer, the order of the input does nothing', () => {
    for (const seed of seeds) {
      const given = randomGiven(seed);
      const renamed = {
        seekers: given.seekers.map((one) => ({ ...one, id: `x-${one.id}` })).reverse(),
        vacancies: given.vacancies.map((one) => ({ ...one, id: `x-${one.id}` })).reverse(),
      };
      const [plain, other] = [regionOf(given), regionOf(renamed)];
      for (const by of ['both', 'reciprocal'] as const) {
        for (const { id } of given.seekers) {
          const answer = rankVacancies(plain, id, { by, ...all });
          expect(rankVacancies(other, `x-${id}`, { by, ...all })).toEqual(
            answer.map((one) => ({ ...one, id: `x-${one.id}` })),
          );
        }
      }
    }
  });

  it('a wider radius only adds; twins get the same points; an empty profile is unknown', () => {
    for (const seed of seeds) {
      const given = randomGiven(seed);
      const [first, ...others] = given.seekers as [Seeker, ...Seeker[]];
      const twin = { ...first, id: 's-twin' };
      const near = { ...first, travel: [{ km: 1 + (seed % 40) }] };
      const far = { ...first, travel: [{ km: 41 + (seed % 200) }] };
      const found = (seeker: Seeker) =>
        rankVacancies(regionOf({ ...given, seekers: [seeker] }), seeker.id).map(({ id }) => id);
      const wide = found(far);
      expect(found(near).filter((id) => !wide.includes(id))).toEqual([]);
      const region = regionOf({ ...given, seekers: [first, twin, { id: 's-empty' }, ...others] });
      expect(rankVacancies(region, 's-twin', all)).toEqual(rankVacancies(region, first.id, all));
      for (const { id } of given.vacancies) {
        const list = rankSeekers(region, id, all);
        const { id: _, ...one } = list[placeIn(list, first.id)]!;
        const { id: __, ...two } = list[placeIn(list, 's-twin')]!;
        expect(two).toEqual(one);
      }
      for (const one of rankVacancies(region, 's-empty', all)) {
        // What work from home earns is known without a profile.
        const { remote } = region.vacancy(one.id);
        expect(one.points).toBe(remote === 'full' ? 2000 : 0);
        expect(one.vacancy.lo).toBe(0);
        expect(one.openPoints).toBeGreaterThan(0);
      }
    }
  });
});

describe('laws of who goes where', () => {
  /** Strict lists, so that nobody depends on how ties are broken: shares that differ for every pair. */
  const strict = (seed: number): Given | undefined => {
    const given = randomGiven(seed, 5, 4);
    const region = regionOf(given);
    const differs = (shares: readonly number[]) => new Set(shares).size === shares.length;
    const sides = given.seekers.every(({ id }) =>
      differs(rankVacancies(region, id, { by: 'seeker', unknown: 'drop' }).map(({ seeker }) => seeker.lo)),
    );
    const back = given.vacancies.every(({ id }) =>
      differs(rankSeekers(region, id, { by: 'vacancy', unknown: 'drop' }).map(({ vacancy }) => vacancy.lo)),
    );
    return sides && back ? given : undefined;
  };
  const markets = Array.from({ length: 60 }, (_, k) => strict(k + 1)).filter((one) => one !== undefined);

  it('there are enough of them', () => expect(markets.length).toBeGreaterThan(5));

  it('who is unmatched does not depend on the side that proposes', () => {
    for (const given of markets) {
      const region = regionOf(given);
      const [one, other] = (['seekers', 'vacancies'] as const).map((proposing) =>
        placeAll(region, { how: 'stable', proposing }),
      );
      expect(other?.unplaced).toEqual(one?.unplaced);
      expect(one?.audit).toEqual({ sound: true, faults: [], blocking: [] });
      expect(other?.audit.sound).toBe(true);
    }
  });

  it('one more seeker never makes another better off', () => {
    for (const given of markets) {
      const fewer = regionOf({ ...given, seekers: given.seekers.slice(1) });
      const share = (region: typeof fewer) =>
        new Map(placeAll(region, { how: 'stable' }).placements.map((one) => [one.seeker, one.seekerShare]));
      const [without, with_] = [share(fewer), share(regionOf(given))];
      for (const [seeker, own] of with_) {
        if (seeker !== 's0') expect(own).toBeLessThanOrEqual(without.get(seeker) ?? -1);
      }
    }
  });
});
