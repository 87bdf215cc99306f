import { isSerialisable } from '@koppel/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seekers, vacancies } from '../people-and-work.js';
import { vacancies as policy } from '../policy.js';
import { forSeeker, forVacancy, report, why } from '../report.js';

const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const seeker = (id: string) => find(seekers, id);
const vacancy = (id: string) => find(vacancies, id);

describe('vacancies for a seeker', () => {
  it.each([
    {
      id: 'seeker-a',
      order: [
        ['welder-arnhem', 'eligible', 'MIG welding is welding; next door; the right level'],
        ['draughtsman-arnhem', 'eligible', 'can draw but not program, so three quarters of the skills'],
        ['foreman-nijmegen', 'eligible', 'can weld, has not led a team, and lives 16 km away'],
        ['warehouse-ede', 'ineligible', 'none of the skills'],
        ['developer-remote', 'ineligible', 'none of the skills'],
      ],
    },
    {
      id: 'seeker-c',
      order: [
        ['warehouse-ede', 'open', 'everything fits, but nobody asked about the forklift certificate'],
        ['welder-arnhem', 'ineligible', 'none of the skills'],
        ['developer-remote', 'ineligible', 'none of the skills'],
        ['draughtsman-arnhem', 'ineligible', 'none of the skills'],
        ['foreman-nijmegen', 'ineligible', 'more hours than are wanted'],
      ],
    },
  ])('$id', ({ id, order }) => {
    expect(forSeeker(seeker(id), vacancies).map((one) => [one.id, one.status])).toEqual(
      order.map(([one, status]) => [one, status]),
    );
  });

  it('asks for a licence that nobody asked about, and refuses only where it is known to be missing', () => {
    expect(why(seeker('seeker-c'), vacancy('warehouse-ede'))).toMatchObject({
      status: 'open',
      ask: [{ side: 'ask', field: 'licences', about: ['forklift'] }],
    });
    const { criteria } = why(seeker('seeker-d'), vacancy('warehouse-ede'));
    expect(find(criteria, 'licence').outcome).toBe('unmet');
  });

  it('forgets the distance where the work is done from home', () => {
    expect(why(seeker('seeker-d'), vacancy('developer-remote')).status).toBe('eligible');
    const office = { ...vacancy('developer-remote'), remote: false };
    expect(find(why(seeker('seeker-d'), office).criteria, 'reach').outcome).toBe('unmet');
  });

  it('counts a narrower skill as the wider one, and asks when only the wider one is known', () => {
    const tig = { ...vacancy('welder-arnhem'), skills: ['tig-welding'] };
    const somehow = { ...seeker('seeker-a'), skills: ['welding'] };
    expect(find(why(seeker('seeker-b'), vacancy('foreman-nijmegen')).criteria, 'skills').outcome).toBe('met');
    expect(find(why(somehow, tig).criteria, 'skills').outcome).toBe('unknown');
  });
});

describe('seekers for a vacancy', () => {
  it.each([
    {
      id: 'foreman-nijmegen',
      order: [
        ['seeker-b', 'eligible', 'has led a team, welds, and lives there'],
        ['seeker-a', 'eligible', 'welds, but has not led a team'],
        ['seeker-c', 'ineligible', 'wants fewer hours; 26 km away, so some points for travel'],
        ['seeker-d', 'ineligible', 'lives 161 km away'],
      ],
    },
    {
      id: 'welder-arnhem',
      order: [
        ['seeker-a', 'eligible', 'all skills, next door'],
        ['seeker-b', 'eligible', 'welds, cannot draw, one level above what is asked'],
        ['seeker-c', 'ineligible', 'none of the skills; the level and the distance earn points all the same'],
        ['seeker-d', 'ineligible', 'lives 145 km away'],
      ],
    },
  ])('$id', ({ id, order }) => {
    expect(forVacancy(vacancy(id), seekers).map((one) => [one.id, one.status])).toEqual(
      order.map(([one, status]) => [one, status]),
    );
  });

  it('see the same facts as the seekers: the same points and verdict per pair, and the same explanation', () => {
    for (const one of seekers) {
      for (const { offer, points, openPoints, status } of forSeeker(one, vacancies)) {
        const [back] = forVacancy(offer, [one]);
        expect([back?.points, back?.openPoints, back?.status]).toEqual([points, openPoints, status]);
        expect(why(one, offer)).toMatchObject({ points, openPoints, status });
      }
    }
  });
});

it('is a policy that survives JSON', () => {
  expect(isSerialisable(policy)).toBe(true);
});

it('reports the same bytes for any order of seekers and vacancies', () => {
  const whole = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const sorted = report(seekers, vacancies);
  fc.assert(
    fc.property(whole(seekers), whole(vacancies), (people, work) => {
      expect(report(people, work)).toBe(sorted);
    }),
    { numRuns: 20, seed: 1 },
  );
});
