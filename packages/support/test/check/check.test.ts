import { checkCatalogue } from '@koppel/support';
import { nlRegions } from '@koppel/support/areas/nl';
import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import { describe, expect, test } from 'vitest';
import { small } from '../small.js';

const check = (catalogue: unknown, now = '2019-03-01') =>
  checkCatalogue(catalogue, { now, regions: nlRegions }).map(({ level, pointer }) => `${level} ${pointer}`);

/** The small catalogue with its n-th offer changed. */
function changed(index: number, change: object) {
  return {
    ...small,
    offers: small.offers.map((offer, place) => (place === index ? { ...offer, ...change } : offer)),
  };
}

test('nothing is wrong with the small catalogue', () => {
  expect(check(small)).toEqual([]);
});

test('the catalogue of 2019 has no errors, and warns of nothing but dates', () => {
  expect(check(nl2019).filter((line) => !/^warning \/offers\/\d+\/(?:validity|asOf)/.test(line))).toEqual([]);
});

describe('finds', () => {
  test.each<[string, unknown, string[]]>([
    [
      'an id on two offers',
      changed(2, { id: 'growth/voucher' }),
      ['error /offers/1/id', 'error /offers/2/id'],
    ],
    [
      'an undeclared fact',
      changed(1, { eligibility: { requires: ['unheard-of'] } }),
      ['error /offers/1/eligibility/requires/0'],
    ],
    [
      'an unknown area',
      changed(2, { eligibility: { areas: ['atlantis'] } }),
      ['error /offers/2/eligibility/areas/0'],
    ],
    [
      'an unknown sector',
      changed(2, {
        prefers: { sectors: ['alchemy'] },
        sources: { ...small.offers[2].sources, '/prefers': '2' },
      }),
      ['error /offers/2/prefers/sectors/0'],
    ],
    [
      'a fact both required and excluded',
      changed(1, { eligibility: { requires: ['plan'], excludes: ['plan'] } }),
      ['error /offers/1/eligibility'],
    ],
    [
      'one of these, all of them excluded',
      changed(1, { eligibility: { requiresOneOf: ['plan'], excludes: ['plan'] } }),
      ['error /offers/1/eligibility/requiresOneOf'],
    ],
    [
      'an empty list of areas',
      changed(2, { eligibility: { areas: [] } }),
      ['error /offers/2/eligibility/areas'],
    ],
    [
      'an empty range',
      changed(0, { eligibility: { headcount: { gt: 5, lt: 5 } } }),
      ['error /offers/0/eligibility/headcount', 'error /offers/1/after/0'],
    ],
    [
      'a door without a doorkeeper',
      changed(2, { access: { mode: 'introduction' } }),
      ['error /offers/2/access/gatekeeper'],
    ],
    ['a chain to nowhere', changed(1, { after: ['growth/gone'] }), ['error /offers/1/after/0']],
    [
      'a chain without a beginning',
      changed(0, { after: ['growth/voucher'], sources: { ...small.offers[0].sources, '/after': '1' } }),
      ['error /offers/0/after', 'error /offers/1/after'],
    ],
    [
      'a share that the cap always cuts off',
      changed(1, { eligibility: { investmentEur: { gte: 70_000 } } }),
      ['warning /offers/1/money/grantShare'],
    ],
    [
      'a fact without a source',
      changed(2, { sources: { '/provider': '2', '/themes': '2', '/access': '2' } }),
      ['warning /offers/2/eligibility'],
    ],
    [
      'a source for nothing',
      changed(2, { sources: { ...small.offers[2].sources, '/money': '2' } }),
      ['warning /offers/2/sources'],
    ],
    ['facts from later than the day', changed(2, { asOf: '2024-03-13' }), ['warning /offers/2/asOf']],
    [
      'money that is gone',
      changed(2, { funding: 'exhausted', sources: { ...small.offers[2].sources, '/funding': '2' } }),
      ['warning /offers/2/funding'],
    ],
    [
      'a condition that two offers share',
      changed(2, { eligibility: small.offers[0].eligibility }),
      ['error /offers/0/eligibility/judged/0/id', 'error /offers/2/eligibility/judged/0/id'],
    ],
  ])('%s', (_, catalogue, expected) => {
    expect(check(catalogue)).toEqual(expected);
  });

  test('offers that have ended, and those that have not begun', () => {
    expect(check(small, '2020-01-01')).toEqual(['warning /offers/0/validity/to']);
    expect(check(small, '2017-12-31')).toContain('warning /offers/0/asOf');
  });

  test('faults in one offer and oddities in another in the same run, in the order of the document', () => {
    const two = changed(0, { access: { mode: 'nomination' } });
    const catalogue = { ...two, offers: [...two.offers, { id: 'BAD', title: 'no' }] };
    const lines = check(catalogue);
    expect(lines[0]).toBe('error /offers/0/access/gatekeeper');
    expect(lines.slice(1).every((line) => line.startsWith('error /offers/3/'))).toBe(true);
    expect(lines.length).toBeGreaterThan(5);
  });

  test('nothing further when the head of the catalogue is at fault', () => {
    expect(check({ ...small, koppel: 2 })).toEqual(['error /koppel']);
  });
});
