import { describe, expect, test } from 'vitest';
import { KoppelError, Tree, type TreeData } from '@koppel/core';
import { arbitraries } from '@koppel/core/testing';
import { check, fc } from './helpers.js';
import { regions } from './tables/regions.js';

function tree(...nodes: TreeData['nodes']): Tree {
  return new Tree({ id: 't', version: '1', nodes });
}

describe('how two areas lie', () => {
  test.each([
    ['zwolle', 'zwolle', 'within'],
    ['zwolle', 'overijssel', 'within'],
    ['zwolle', 'nl', 'within'],
    ['overijssel', 'zwolle', 'overlap'],
    ['deventer', 'overijssel', 'within'],
    ['deventer', 'stedendriehoek', 'within'],
    ['overijssel', 'stedendriehoek', 'overlap'],
    ['overijssel', 'gelderland', 'apart'],
    ['zwolle', 'arnhem', 'apart'],
    // What lies inside is not listed: perhaps Zwolle, surely not Arnhem.
    ['leader', 'zwolle', 'overlap'],
    ['zwolle', 'leader', 'overlap'],
    ['leader', 'arnhem', 'apart'],
    ['leader', 'gelderland', 'apart'],
    ['leader', 'stedendriehoek', 'overlap'],
    ['leader', 'overijssel', 'within'],
    ['mars', 'nl', 'apart'],
    ['mars', 'mars', 'within'],
  ] as const)('%s to %s: %s', (a, b, relation) => expect(regions.relation(a, b)).toBe(relation));

  test.each([
    ['zwolle', 'deventer', 1],
    ['zwolle', 'zwolle', 2],
    ['zwolle', 'arnhem', 0],
    ['deventer', 'apeldoorn', 1],
    ['mars', 'nl', -1],
  ] as const)('the deepest above %s and %s is at %i', (a, b, depth) =>
    expect(regions.commonDepth(a, b)).toBe(depth),
  );

  test('depth is by the longest way down', () => {
    const long = tree({ id: 'a' }, { id: 'b', parents: ['a'] }, { id: 'c', parents: ['b', 'a'] });
    expect(['a', 'b', 'c', 'mars'].map((id) => long.depth(id))).toEqual([0, 1, 2, 0]);
  });

  test('two roots have nothing in common', () => {
    expect(tree({ id: 'a' }, { id: 'b' }).commonDepth('a', 'b')).toBe(-1);
  });

  test('a parent named twice counts once', () => {
    const twice = tree({ id: 'a' }, { id: 'b', parents: ['a', 'a'] }, { id: 'c', parents: ['b'] });
    expect(twice.relation('c', 'a')).toBe('within');
  });
});

describe('laws of any tree', () => {
  const trees = arbitraries(fc).tree('t');

  test('apart both ways, within one way, and what is below goes along', () => {
    check(
      fc.property(trees, (data) => {
        const built = new Tree(data);
        const ids = data.nodes.map(({ id }) => id);
        for (const a of ids) {
          for (const b of ids) {
            const there = built.relation(a, b);
            const back = built.relation(b, a);
            expect(there === 'apart').toBe(back === 'apart');
            if (a !== b) expect(there === 'within' && back === 'within').toBe(false);
            expect(built.commonDepth(a, b)).toBe(built.commonDepth(b, a));
            if (there === 'within')
              expect(built.commonDepth(a, b)).toBe(built.depth(a) < built.depth(b) ? -9 : built.depth(b));
            for (const c of ids) {
              if (there !== 'within') continue;
              if (built.relation(b, c) === 'within') expect(built.relation(a, c)).toBe('within');
              if (built.relation(b, c) === 'apart') expect(built.relation(a, c)).toBe('apart');
            }
          }
        }
      }),
      200,
    );
  });

  test('the order of nodes and parents does not matter', () => {
    check(
      fc.property(trees, (data) => {
        const nodes = data.nodes
          .map((node) => ({ ...node, parents: [...(node.parents ?? [])].reverse() }))
          .reverse();
        const [one, two] = [new Tree(data), new Tree({ ...data, nodes })];
        for (const { id: a } of nodes) {
          for (const { id: b } of nodes) {
            expect([two.relation(a, b), two.commonDepth(a, b), two.depth(a)]).toEqual([
              one.relation(a, b),
              one.commonDepth(a, b),
              one.depth(a),
            ]);
          }
        }
      }),
    );
  });
});

describe('refused', () => {
  const refused = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (error instanceof KoppelError) return [error.code, error.issues[0]?.pointer, error.message];
    }
    return [];
  };

  test.each<[string, TreeData['nodes'], string, string]>([
    ['an id twice', [{ id: 'a' }, { id: 'a' }], '/nodes/1/id', '"a"'],
    ['a parent that is not there', [{ id: 'a', parents: ['b'] }], '/nodes/0/parents/0', '"b"'],
    [
      'a cycle',
      [{ id: 'r' }, { id: 'a', parents: ['b'] }, { id: 'b', parents: ['a'] }],
      '/nodes/1',
      'a cycle through "a"',
    ],
    ['its own parent', [{ id: 'a', parents: ['a'] }], '/nodes/0', 'a cycle through "a"'],
  ])('%s', (_, nodes, pointer, words) => {
    const [code, where, message] = refused(() => tree(...nodes));
    expect([code, where]).toEqual(['BAD_TREE', pointer]);
    expect(message).toContain(words);
  });
});
