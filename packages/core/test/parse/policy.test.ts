import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { custom, must, not, policy, type Policy } from '@koppel/core';
import { arbitraries, assertProperty } from '@koppel/core/testing';
import { readJson } from '../../src/parse/json.js';
import { parsePolicy } from '../../src/parse/policy.js';
import { policySchema } from '../../src/parse/policy-schema.js';
import { serialisePolicy } from '../../src/parse/serialise.js';
import { jsonSchemaOf } from '../../src/parse/value.js';
import { refused, rows } from './refused.js';
import { support } from './samples.js';

const make = arbitraries(fc);

/** Any document, with one thing changed: `changed('/criteria/near/weight', 3)`. */
function changed(pointer: string, value: unknown): unknown {
  const document = structuredClone(support) as unknown;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() as string;
  const holder = steps.reduce((here, step) => (here as Record<string, unknown>)[step], document);
  (holder as Record<string, unknown>)[last] = value;
  return document;
}

const near = '/criteria/near/measure';
const field = { ask: 'place' };
const words = 'a field { ask } or { offer }, the day { now: true }, or a constant { const }';
const names = 'closeness, coverage, covers, during, judged, sameBranch, shares, similar, text, value, within';

describe('parsePolicy says what is wrong with the format', () => {
  test.each<[string, unknown, string[]]>([
    ['text', '{}', ['', 'text', 'a policy as a JSON value', 'Call parsePolicy(readJson(text))']],
    ['no object', [], ['', 'an empty list', 'an object']],
    ['version', changed('/koppel', 2), ['/koppel', '2', 'version 1 of the policy format']],
    [
      'a stray key',
      changed('/criterea', {}),
      ['/criterea', 'an unknown key', 'one of: ask, criteria, koppel, offer', 'Did you mean "criteria"?'],
    ],
    [
      'a kind',
      changed('/ask/themes', 'tag'),
      [
        '/ask/themes',
        '"tag"',
        "a kind (category, tags, number, span, flag, date, window, place, conditions, text), or { kind, absent: 'no-rule' }",
      ],
    ],
    ['a rule', changed('/offer/areas', { kind: 'tags' }), ['/offer/areas/absent', 'nothing', '"no-rule"']],
    [
      'a level',
      changed('/criteria/near/level', 'should'),
      ['/criteria/near/level', '"should"', '"must" or "prefer"'],
    ],
    [
      'a weight',
      changed('/criteria/near/weight', 1001),
      ['/criteria/near/weight', '1001', 'a whole weight from 0 to 1000'],
    ],
    [
      'a half weight',
      changed('/criteria/near/weight', 0.5),
      ['/criteria/near/weight', '0.5', 'a whole weight from 0 to 1000'],
    ],
    [
      'a weight on a demand',
      changed('/criteria/open/weight', 1),
      ['/criteria/open/weight', 'an unknown key', 'one of: label, level, measure'],
    ],
    [
      'a type',
      changed(`${near}/type`, 'some'),
      [`${near}/type`, '"some"', '"measure", "all", "any", "not" or "atLeast"'],
    ],
    [
      'a name',
      changed(`${near}/name`, 'closenes'),
      [
        `${near}/name`,
        '"closenes"',
        '"closeness", "coverage", "covers", "during", "judged", "sameBranch", "shares", "similar", "text", "value" or "within"',
        'Did you mean "closeness"?',
      ],
    ],
    ['an operand', changed(`${near}/of`, {}), [`${near}/of`, 'an object with no keys', words]],
    [
      'two operands in one',
      changed(`${near}/of`, { ask: 'a', offer: 'b' }),
      [`${near}/of`, 'an object with ask, offer', words],
    ],
    [
      'a constant that is not there',
      changed(`${near}/by`, { const: undefined }),
      [`${near}/by/const`, 'nothing', 'a value'],
    ],
    [
      'a parameter',
      changed(`${near}/params/zeroAtKm`, 0),
      [`${near}/params/zeroAtKm`, '0', 'a number from 0.1 to 20000 (km)'],
    ],
    [
      'a strange parameter',
      changed(`${near}/params/zeroAtKM`, 9),
      [`${near}/params/zeroAtKM`, 'an unknown key', 'one of: fullToKm, zeroAtKm', 'Did you mean "zeroAtKm"?'],
    ],
    [
      'a choice',
      changed('/criteria/age/measure/params/unit', 'weeks'),
      ['/criteria/age/measure/params/unit', '"weeks"', 'one of years, months, days'],
    ],
    [
      'a parameter that has to be there',
      changed('/criteria/branch/measure/params', {}),
      ['/criteria/branch/measure/params/tree', 'nothing', 'a name'],
    ],
    [
      'no parameters at all',
      changed('/criteria/branch/measure/params', undefined),
      ['/criteria/branch/measure/params', 'nothing', 'parameters with tree'],
    ],
    [
      'no parts',
      changed('/criteria/alike/measure/parts', []),
      ['/criteria/alike/measure/parts', 'an empty list', 'at least one measure'],
    ],
    [
      'a share',
      changed('/criteria/radius/measure/share', 0),
      ['/criteria/radius/measure/share', '0', 'a share from 0.001 to 1'],
    ],
    [
      'half a label',
      changed('/criteria/age/label', { nl: 'Leeftijd' }),
      ['/criteria/age/label/en', 'nothing', 'text'],
    ],
    [
      'no id',
      changed('/criteria/', { level: 'must' }),
      ['/criteria/', 'the key ""', 'the id of a criterion'],
    ],
    [
      'a function',
      changed(near, { type: 'custom', name: 'x', operands: [field], read: 1 }),
      [
        near,
        'a custom measure, which is a function',
        `a measure that JSON can hold: ${names}`,
        'Functions do not survive JSON; pass the policy as code',
      ],
    ],
  ])('%s', (_, document, row) => {
    const error = refused(() => parsePolicy(document));
    expect(error.code).toBe('BAD_DOCUMENT');
    // The hint of a parameter is its documentation, which may change without this test.
    const found = rows(() => parsePolicy(document)).map((found) => found.slice(0, row.length));
    expect(found).toContainEqual(row);
  });
});

describe('parsePolicy says what does not fit together', () => {
  test.each<[string, unknown, string, string]>([
    [
      'an undeclared field',
      changed(`${near}/of`, { ask: 'plaats' }),
      `${near}/of`,
      'a declared field: area, founded, headcount, judgements, place, sector, starter, themes',
    ],
    [
      'a field of another kind',
      changed(`${near}/of`, { ask: 'themes' }),
      `${near}/of`,
      'a field of kind place',
    ],
    [
      'a constant of another kind',
      changed(`${near}/by`, { const: { lat: 91, lon: 0 } }),
      `${near}/by/const/lat`,
      'degrees from -90 to 90',
    ],
  ])('%s', (_, document, pointer, expected) => {
    const error = refused(() => parsePolicy(document));
    expect([error.code, ...error.issues]).toMatchObject(['BAD_POLICY', { pointer, expected }]);
  });

  test('together with what is wrong with the format, in order of place', () => {
    const document = changed('/criteria/near/weight', -1) as { criteria: Record<string, object> };
    document.criteria['alike'] = {
      level: 'must',
      measure: { type: 'measure', name: 'similar', of: { ask: 'nope' }, by: { offer: 'size' } },
    };
    expect(rows(() => parsePolicy(document)).map(([pointer]) => pointer)).toEqual([
      '/criteria/alike/measure/of',
      '/criteria/near/weight',
    ]);
  });
});

describe('a policy as JSON', () => {
  test('comes back as it was, whatever is in it', () => {
    assertProperty(
      fc,
      fc.property(
        fc.oneof(
          fc.constant(support as Policy),
          make.fields().chain((fields) => make.policy(fields)),
        ),
        (original) => {
          const text = serialisePolicy(original);
          const back = parsePolicy(JSON.parse(text));
          expect(back).toEqual(withoutMinusZero(original));
          expect(serialisePolicy(back)).toBe(text);
          expect(parsePolicy(readJson(text))).toEqual(back);
        },
      ),
      { seed: 5, runs: 500 },
    );
  });

  test('is the same text whatever the order in which it was written', () => {
    const { koppel, ask, offer, criteria } = support;
    const turned = { criteria: Object.fromEntries(Object.entries(criteria).reverse()), offer, ask, koppel };
    expect(serialisePolicy(turned)).toBe(serialisePolicy(support));
  });

  test('shares nothing with what it was read from', () => {
    const document = JSON.parse(serialisePolicy(support));
    const read = parsePolicy(document);
    document.criteria.age.measure.by.const.lt = 'six';
    expect(read).toEqual(support);
  });

  test('has no -0, which text can hold and nobody can see', () => {
    const read = parsePolicy(
      readJson(serialisePolicy(support).replace('"lat":52,"lon":5', '"lat":-0,"lon":5')),
    );
    expect(JSON.stringify(read)).toContain('"lat":0,"lon":5');
    expect(read.criteria['alike']).toMatchObject({
      measure: { parts: [{}, { by: { const: { lat: 0 } } }, {}] },
    });
  });

  test('cannot hold a function, and says whose it is', () => {
    const own = policy({ ask: { n: 'number' }, offer: {} }, ({ ask }) => ({
      even: must(not(custom('isEven', [ask.n], (n) => (Number(n) % 2 === 0 ? 1 : 0)))),
    }));
    const error = refused(() => serialisePolicy(own));
    expect(error.code).toBe('NOT_SERIALISABLE');
    expect(error.message).toBe(
      '/criteria/even/measure/part: found the custom measure "isEven", expected a measure that JSON can hold. Functions do not survive JSON; pass the policy as code.',
    );
  });

  test('cannot hold a name that a document may not hold', () => {
    const own = { ...support, ask: { ...support.ask, ['constructor' as string]: 'flag' as const } };
    expect(refused(() => serialisePolicy(own)).code).toBe('BAD_POLICY');
  });

  test('has a JSON Schema with the parameters of every measure', () => {
    const schema = JSON.stringify(jsonSchemaOf(policySchema));
    expect(schema).toContain('"zeroAtKm":{"type":"number","minimum":0.1,"maximum":20000');
    expect(schema).toContain('"const":"sameBranch"');
  });
});

/** The generated policies may have -0 in a constant; text, and so what comes back, has 0. */
function withoutMinusZero(policy: Policy): unknown {
  return JSON.parse(JSON.stringify(policy));
}
