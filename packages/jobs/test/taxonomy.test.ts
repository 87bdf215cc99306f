import { conceptFinder, nearOccupations, sameSkill, Taxonomy } from '@koppel/jobs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readSharedEsco } from '../../../benchmarks/src/esco-data.js';
import { informationOf } from '../src/taxonomy/information.js';
import { small, smallData } from './data.js';

describe('which skill meets which', () => {
  test.each([
    ['mig', 'mig', 'identical', 1],
    ['mig', 'welding', 'narrower', 1],
    ['welding', 'mig', 'broader', undefined],
    ['tig', 'mig', 'sibling', undefined],
    ['milling', 'drawings', 'related', 0.3],
    ['talk', 'mig', 'none', 0],
    ['computer programming', 'code', 'identical', 1],
    ['Python', 'computer programming', 'narrower', 1],
  ] as const)('%s held for %s: %s', (held, wanted, relation, share) => {
    const [met] = sameSkill([held], [{ id: wanted, importance: 3 }], small);
    expect(met?.relation).toBe(relation);
    const found = (met?.earned ?? 0) / (met?.worth ?? 1);
    if (share === undefined) expect(found > 0 && found < 1).toBe(true);
    else expect(found).toBe(share);
  });

  it('a rare skill is worth more than one that all ask for', () => {
    const [rare, common] = sameSkill(
      [],
      [
        { id: 'mig', importance: 3 },
        { id: 'talk', importance: 3 },
      ],
      small,
    );
    expect(rare?.worth).toBeGreaterThan(common?.worth ?? 0);
  });

  it('laws: more held never earns less, nothing earns more than it is worth, and order is nothing', () => {
    const skill = fc.constantFrom(...smallData.skills.map(({ id }) => id), 'unheard of');
    fc.assert(
      fc.property(fc.uniqueArray(skill), skill, fc.uniqueArray(skill), (held, more, wanted) => {
        const asked = wanted.map((id) => ({ id, importance: 2 }));
        const before = sameSkill(held, asked, small);
        const after = sameSkill([...held, more], asked, small);
        for (const [index, { earned, worth }] of before.entries()) {
          expect(earned).toBeLessThanOrEqual(worth);
          expect(after[index]?.earned).toBeGreaterThanOrEqual(earned);
        }
        expect(sameSkill([...held].reverse(), asked, small)).toEqual(before);
      }),
    );
  });
});

test('information is the logarithm to base two, in hundredths, the same on every machine', () => {
  for (let size = 1; size < 3100; size += 61) {
    for (let count = 0; count <= size; count += 17) {
      const expected = Math.max(1, 100 * Math.log2((size + 1) / (count + 1)));
      expect(Math.abs(informationOf(count, size) - expected)).toBeLessThan(0.6);
    }
  }
});

describe('free text', () => {
  const finder = conceptFinder(small);
  it('finds the concept of this very name, in either language', () => {
    expect(finder.skill('Lassen').concept?.id).toBe('welding');
    expect(finder.occupation('fitter').concept?.id).toBe('fitter');
  });
  it('shows alternatives and chooses nothing where it cannot tell', () => {
    const answer = finder.skill('welding something');
    expect(answer.concept).toBeUndefined();
    expect(answer.alternatives.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mig', 'tig', 'welding']),
    );
    expect(finder.skill('zzz')).toEqual({ text: 'zzz', alternatives: [] });
  });
});

describe('near occupations', () => {
  it('ranks by what is shared and telling', () => {
    expect(
      nearOccupations(small, ['milling', 'drawings'])
        .map(({ occupation }) => occupation)
        .slice(0, 2),
    ).toEqual(['miller', 'fitter']);
    expect(nearOccupations(small, [])).toEqual([]);
  });
  it('the order of the data changes nothing', () => {
    const turned = new Taxonomy({
      ...smallData,
      skills: [...smallData.skills].reverse(),
      occupations: [...smallData.occupations].reverse(),
    });
    for (const { essential } of smallData.occupations)
      expect(nearOccupations(turned, essential)).toEqual(nearOccupations(small, essential));
  });
});

const esco = readSharedEsco();
describe(`ESCO 1.2.0${esco ? '' : ' (skipped: there is no ../shared/data beside this repository)'}`, () => {
  it.runIf(esco)('reads the whole of it, and knows a welder by what a welder does', () => {
    const taxonomy = new Taxonomy(esco as NonNullable<typeof esco>);
    expect([
      taxonomy.occupationIds.length,
      taxonomy.essential.items.length,
      taxonomy.optional.items.length,
    ]).toEqual([3039, 67_622, 61_382]);
    const python = taxonomy.named('Python (computer programming)');
    expect(python).toBeDefined();
    const [first] = nearOccupations(taxonomy, [
      'perform metal active gas welding',
      'operate welding equipment',
      'monitor gauge',
    ]);
    expect(String(taxonomy.occupationLabel(first?.occupation ?? ''))).toMatch(/weld|solder|braz/);
  });
});
