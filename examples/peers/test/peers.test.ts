import { flip, rank } from '@koppel/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { members, trees } from '../members.js';
import { pairing } from '../policy.js';
import { closestRival, greedyPairs, prospects, report } from '../report.js';

const all = prospects(members);
const of = (id: string) => {
  const found = all.find(({ member }) => member.id === id);
  if (found === undefined) throw new Error(`no member ${id}`);
  return found;
};

describe('the three best matches', () => {
  it.each([
    {
      id: 'metaal-zwolle',
      best: [
        ['meubels-raalte', 'shares both struggles, and makes things too'],
        ['machines-deventer', 'works in metal too, shares the greater struggle, and is half as large again'],
        ['installateur-salland', 'shares the greater struggle and is of a size, but is in another branch'],
      ],
    },
    {
      id: 'bakker-deventer',
      best: [
        ['kaas-olst', 'shares both struggles, and makes food too'],
        [
          'bakker-zwolle',
          'shares the greater struggle; bakes bread, but sells elsewhere, so is no competitor',
        ],
        ['machines-deventer', 'shares no struggle, only the wider branch, and is three times as large'],
      ],
    },
    {
      id: 'webwinkel-kampen',
      best: [
        ['software-deventer', 'shares the greater struggle, is of a size, and serves too'],
        [
          'meubels-raalte',
          'shares that struggle, but it is the least of theirs, and they are three times as large',
        ],
        ['metaal-kampen', 'shares nothing but about half the scale of its turnover'],
      ],
    },
  ])('of $id', ({ id, best }) => {
    const found = of(id).matches.slice(0, 3);
    expect(found.map(({ to }) => to.id)).toEqual(best.map(([other]) => other));
  });
});

describe('competitors', () => {
  it.each([
    ['metaal-zwolle', 'metaal-kampen', 'both sell sheet metal in Kampen and Zwolle'],
    ['installateur-raalte', 'installateur-salland', 'both sell heat pumps in Raalte'],
  ])('%s does not meet %s: %s', (id, rival) => {
    expect(closestRival(of(id))?.to.id).toBe(rival);
    expect(closestRival(of(rival))?.to.id).toBe(id);
  });

  it('would have been the best match', () => {
    const one = of('metaal-zwolle');
    expect(closestRival(one)?.points).toBeGreaterThan(one.matches[0]?.points ?? 0);
  });

  it('say in Dutch what they both sell, and where', () => {
    const rival = closestRival(of('metaal-zwolle'));
    const sentence = rival?.explanation.criteria.find(({ id }) => id === 'rivals')?.sentence;
    expect(sentence).toContain('plaatwerk');
    expect(sentence).toContain('Kampen');
  });
});

describe('a pair', () => {
  const asked = { trees, ineligible: 'keep' } as const;

  it('has the same points and the same verdict from either end', () => {
    for (const one of members) {
      for (const other of members) {
        const [there] = rank(pairing, one, [other], asked);
        const [back] = rank(pairing, other, [one], asked);
        const [flipped] = rank(flip(pairing), other, [one], asked);
        expect([one.id, other.id, back?.points, back?.status]).toEqual([
          one.id,
          other.id,
          there?.points,
          there?.status,
        ]);
        expect(flipped?.points).toBe(there?.points);
      }
    }
  });

  it('is explained by what it scored', () => {
    for (const { matches, refused } of all) {
      for (const { points, explanation } of [...matches, ...refused]) expect(explanation.points).toBe(points);
    }
  });
});

describe('the report', () => {
  it('seats all members in pairs that do not compete, by mutual points', () => {
    const pairs = greedyPairs(all);
    expect(pairs.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['bakker-deventer', 'kaas-olst'], // the same worries, the same branch
      ['metaal-kampen', 'meubels-raalte'], // the same worries, nearly the same size
      ['software-deventer', 'webwinkel-kampen'], // both want customers, both small
      ['machines-deventer', 'metaal-zwolle'], // their best matches are taken: the same branch, one shared worry
      ['aannemer-zwolle', 'installateur-salland'], // planning; 4 points of size before the installer of Raalte
      ['bakker-zwolle', 'installateur-raalte'], // who was left: greedy is not optimal
    ]);
  });

  it('is the same bytes for any order of the members', () => {
    const shuffled = fc.shuffledSubarray([...members], { minLength: members.length });
    const sorted = report(members);
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(report(some)).toBe(sorted);
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});
