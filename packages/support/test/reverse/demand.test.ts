import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { demand, groupsOf } from '../../src/reverse/demand.js';
import { law } from './law.js';

const options = {
  regions: nlRegions,
  now: '2019-03-01',
  language: 'en',
  areas: ['regio-west-brabant'],
  minFirms: 4,
} as const;
const firm = (id: string, area: string | undefined, themes: object | undefined) => ({
  firm: { id, ...(area && { area }) },
  question: { ...(themes && { themes }) },
});
const robots = (count: number, area = 'Breda') =>
  Array.from({ length: count }, (_, index) =>
    firm(`r${String(index).padStart(2, '0')}`, area, { innovation: 2 }),
  );

describe('Meeting Minds', () => {
  test.each<[number, number[], number]>([
    [3, [], 3], // too few
    [4, [4], 0],
    [15, [15], 0],
    [16, [8, 8], 0], // nobody is left over when two sessions can be held
    [31, [11, 10, 10], 0],
  ])('%i firms: sessions of %j, %i waiting', (count, sizes, waiting) => {
    const [found] = demand(robots(count), options);
    expect(found?.sessions.map((group) => group.length)).toEqual(sizes);
    expect(found?.waiting.length).toBe(waiting);
  });

  test('the most urgent firms are in the first session; others than of the area are not in it', () => {
    const cases = [
      ...robots(16),
      firm('urgent', 'Roosendaal', { innovation: 3 }),
      firm('far', 'Zwolle', { innovation: 3 }),
    ];
    const [found] = demand(cases, options);
    expect(found?.sessions[0]?.[0]).toBe('urgent');
    expect(found?.sessions.flat()).not.toContain('far');
  });

  test('not known is asked, and is no seat', () => {
    const cases = [
      ...robots(3),
      firm('where', undefined, { innovation: 3 }),
      firm('what', 'Breda', undefined),
    ];
    const [found] = demand(cases, options);
    expect(found).toMatchObject({ sessions: [], waiting: ['r00', 'r01', 'r02'], toAsk: ['what', 'where'] });
    expect(found?.sentences).toEqual([
      'innovation, West-Brabant: 3 firms, too few for a session; that takes 4',
      'innovation, West-Brabant: for 2 firms it is not known; ask them',
    ]);
  });

  test('three a year: the most urgent demand first, the rest is listed', () => {
    const cases = [
      ...robots(5).map((one) => ({ ...one, question: { themes: { innovation: 1, finance: 3 } } })),
    ];
    const found = demand(cases, { ...options, sessions: 1 });
    expect(found.map(({ topic, sessions, waiting }) => [topic.id, sessions.length, waiting.length])).toEqual([
      ['finance', 1, 0],
      ['innovation', 0, 5],
    ]);
    expect(found[1]?.sentences).toEqual([
      'innovation, West-Brabant: enough firms, but the number of sessions is limited to 1',
    ]);
  });

  test('needs as well as themes', () => {
    const cases = Array.from({ length: 4 }, (_, index) => ({
      firm: { id: `f${index}`, area: 'Breda' },
      question: { needs: [{ need: 'technology', kind: index === 0 ? 'underlying' : 'stated' }] },
    }));
    expect(demand(cases, { ...options, by: 'needs' })[0]?.sessions).toEqual([['f0', 'f1', 'f2', 'f3']]);
  });
});

test('groups hold from the least to the most, everybody once, and a rest is too small', () => {
  assertProperty(
    fc,
    fc.property(
      fc.nat({ max: 80 }),
      fc.integer({ min: 2, max: 20 }),
      fc.nat({ max: 20 }),
      (count, least, more) => {
        const firms = Array.from({ length: count }, (_, index) => `f${index}`);
        const most = least + more;
        const groups = groupsOf(firms, least, most);
        expect(groups.flat()).toEqual(firms.slice(0, groups.flat().length));
        for (const group of groups) expect(group.length >= least && group.length <= most).toBe(true);
        expect(count - groups.flat().length).toBeLessThan(least);
      },
    ),
    law(100),
  );
});

test('refuses options that contradict', () => {
  expect(() => demand([], { ...options, areas: ['Atlantis'], minFirms: 20, sessions: -1 })).toThrow(
    /\/areas\/0[\s\S]*\/minFirms: found 20, expected a whole number from 2 to 15[\s\S]*\/sessions/,
  );
});
