import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { custom, type Policy, policy, prefer, rank } from '@koppel/core';
import { arbitraries, assertProperty } from '@koppel/core/testing';
import { adjust } from '../../src/parse/adjust.js';
import { parsePolicy } from '../../src/parse/policy.js';
import { serialisePolicy } from '../../src/parse/serialise.js';
import { refused, rows } from './refused.js';
import { support } from './samples.js';

const ids = 'age, alike, area, branch, headcount, judged, near, open, radius, themes';
const author = 'Only the author of the policy can make a wish of it';
const fullToKm = 'Distance up to which the share stays 1';

describe('an adjustment', () => {
  test.each<[string, object, object]>([
    ['of a weight', { themes: 8 }, { themes: { weight: 8 } }],
    ['of a weight in an object', { themes: { weight: 8 } }, { themes: { weight: 8 } }],
    ['that switches a wish off', { themes: 0 }, { themes: { weight: 0 } }],
    [
      'of a weight and a parameter',
      { near: { weight: 2, zeroAtKm: 30 } },
      { near: { weight: 2, measure: { params: { zeroAtKm: 30 } } } },
    ],
    [
      'that adds a parameter',
      { near: { fullToKm: 5 } },
      { near: { weight: 1, measure: { params: { zeroAtKm: 60, fullToKm: 5 } } } },
    ],
    [
      'of a parameter inside atLeast',
      { radius: { zeroAtKm: 30 } },
      { radius: { measure: { share: 0.001, part: { params: { zeroAtKm: 30 } } } } },
    ],
    [
      'of the share of atLeast',
      { radius: { share: 0.5 } },
      { radius: { measure: { share: 0.5, part: { params: { zeroAtKm: 80 } } } } },
    ],
    [
      'of the one part that has it',
      { alike: { zeroAtRatio: 2 } },
      { alike: { measure: { parts: [{ name: 'similar', params: { zeroAtRatio: 2 } }, {}, {}] } } },
    ],
    ['of nothing', {}, {}],
    ['that names a criterion only', { near: {} }, {}],
  ])('%s', (_, adjustment, criteria) => {
    const before = serialisePolicy(support);
    const ours = adjust(support, adjustment);
    expect(ours).toMatchObject({ criteria });
    expect(ours).not.toBe(support);
    expect(serialisePolicy(support)).toBe(before);
    // The rest is as it was.
    const touched = Object.keys(criteria);
    for (const [id, criterion] of Object.entries(ours.criteria)) {
      if (!touched.includes(id)) expect(criterion).toEqual(support.criteria[id]);
    }
  });

  test.each<[string, unknown, string[]]>([
    [
      'a criterion',
      { theme: 8 },
      ['/theme', 'an unknown criterion', `one of: ${ids}`, 'Did you mean "themes"?'],
    ],
    ['a criterion far from all', { quality: 8 }, ['/quality', 'an unknown criterion', `one of: ${ids}`]],
    ['a name of every object', { toString: 8 }, ['/toString', 'an unknown criterion', `one of: ${ids}`]],
    [
      'a parameter',
      { near: { zeroAt: 8 } },
      [
        '/near/zeroAt',
        'an unknown parameter',
        'one of: fullToKm, weight, zeroAtKm',
        'Did you mean "zeroAtKm"?',
      ],
    ],
    [
      'a parameter of nothing',
      { open: { zeroAtKm: 8 } },
      ['/open/zeroAtKm', 'an unknown parameter', 'nothing: staff can tune nothing in this criterion'],
    ],
    [
      'what is not theirs',
      { branch: { tree: 'x' } },
      [
        '/branch/tree',
        'the parameter tree of sameBranch, which is not for tuning',
        'one of: weight',
        'Only the author of the policy may change tree',
      ],
    ],
    [
      'a weight on a demand',
      { area: 3 },
      ['/area', 'the weight 3', 'no weight: a demand has no weight; it is met or it is not', author],
    ],
    [
      'weight 0 on a demand',
      { area: { weight: 0 } },
      ['/area/weight', 'the weight 0', 'no weight: a demand has no weight; it is met or it is not', author],
    ],
    ['too much weight', { themes: 1001 }, ['/themes', '1001', 'a whole weight from 0 to 1000']],
    [
      'half a weight',
      { themes: { weight: 0.5 } },
      ['/themes/weight', '0.5', 'a whole weight from 0 to 1000'],
    ],
    ['less than nothing', { themes: -1 }, ['/themes', '-1', 'a whole weight from 0 to 1000']],
    [
      'a weight as text',
      { themes: '8' },
      ['/themes', '"8"', 'a whole weight, or an object with one of: fullAt, weight'],
    ],
    [
      'a list',
      { radius: [] },
      [
        '/radius',
        'an empty list',
        'an object with one of: share, zeroAtKm, fullToKm'.replace(
          'share, zeroAtKm, fullToKm',
          'fullToKm, share, zeroAtKm',
        ),
      ],
    ],
    [
      'out of range',
      { near: { fullToKm: -1 } },
      ['/near/fullToKm', '-1', 'a number from 0 to 20000 (km)', fullToKm],
    ],
    [
      'another type',
      { near: { fullToKm: '5' } },
      ['/near/fullToKm', '"5"', 'a number from 0 to 20000 (km)', fullToKm],
    ],
    ['share 0', { radius: { share: 0 } }, ['/radius/share', '0', 'a share from 0.001 to 1']],
    ['a share of 110%', { radius: { share: 1.1 } }, ['/radius/share', '1.1', 'a share from 0.001 to 1']],
    [
      'one name for two parts',
      { alike: { zeroAtKm: 9 } },
      [
        '/alike/zeroAtKm',
        'zeroAtKm, which 2 parts have: closeness at /measure/parts/1 and closeness at /measure/parts/2',
        'a parameter that one part has',
        'Ask the author of the policy to make a criterion of each part',
      ],
    ],
    ['no object', [8], ['', 'a list of 1', 'an object with a weight per criterion', 'Write { "themes": 8 }']],
    ['nothing', null, ['', 'null', 'an object with a weight per criterion', 'Write { "themes": 8 }']],
    ['NaN', { themes: Number.NaN }, ['/themes', 'NaN', 'a finite number']],
    [
      '__proto__',
      JSON.parse('{"__proto__":{"weight":1}}'),
      ['', 'the key "__proto__"', 'another key', 'JavaScript keeps this name for itself'],
    ],
  ])('cannot change %s', (_, adjustment, row) => {
    expect(rows(() => adjust(support, adjustment))).toEqual([row]);
    expect(refused(() => adjust(support, adjustment)).code).toBe('BAD_ADJUSTMENT');
  });

  test('reports all that is wrong, in order of place', () => {
    const wrong = { themes: 8.5, near: { zeroAtKm: 0, weight: -1, far: 1 }, area: 1, zzz: 1 };
    const pointers = rows(() => adjust(support, wrong)).map(([pointer]) => pointer);
    expect(pointers).toEqual(['/area', '/near/far', '/near/weight', '/near/zeroAtKm', '/themes', '/zzz']);
  });

  test('of -0 is one of 0', () => {
    const { criteria } = adjust(support, { themes: -0, near: { fullToKm: -0 } });
    expect(criteria).toMatchObject({ themes: { weight: 0 }, near: { measure: { params: { fullToKm: 0 } } } });
  });

  test('does not lose the functions of a policy', () => {
    const own = policy({ ask: { n: 'number' }, offer: {} }, ({ ask }) => ({
      even: prefer(
        1,
        custom('isEven', [ask.n], (n) => (Number(n) % 2 === 0 ? 1 : 0)),
      ),
    }));
    const ours = adjust(own, { even: 4 });
    expect(rank(ours, { n: 2 }, [{ id: 'a' }]).map(({ points }) => points)).toEqual([4000]);
    expect(rows(() => adjust(own, { even: { share: 1 } }))[0]?.[2]).toBe('one of: weight');
  });

  test('keeps the type of the policy', () => {
    const ours = adjust(support, { themes: 8 });
    const kind: 'category' = ours.ask.area;
    expect(kind).toBe('category');
    // @ts-expect-error: no such field
    expect(ours.ask.colour).toBeUndefined();
    const same: typeof support = ours;
    expect(same).toBe(ours);
  });

  test('of weights leaves a policy that is still a policy, and weights can be set back', () => {
    const make = arbitraries(fc);
    assertProperty(
      fc,
      fc.property(
        make.fields().chain((fields) => make.policy(fields)),
        fc.integer({ min: 0, max: 1000 }),
        (original: Policy, weight) => {
          const weights = (change: (own: number) => number) =>
            Object.fromEntries(
              Object.entries(original.criteria).flatMap(([id, one]) =>
                one.level === 'must' ? [] : [[id, change(one.weight)]],
              ),
            );
          const ours = adjust(
            original,
            weights(() => weight),
          );
          expect(parsePolicy(JSON.parse(serialisePolicy(ours)))).toEqual(JSON.parse(JSON.stringify(ours)));
          expect(
            adjust(
              ours,
              weights((own) => own),
            ),
          ).toEqual(original);
        },
      ),
      { seed: 6, runs: 200 },
    );
  });
});
