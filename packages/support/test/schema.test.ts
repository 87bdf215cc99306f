import { jsonSchemaOf, readDocument } from '@koppel/core';
import { caseSchema, catalogueSchema, firmSchema, offerSchema, sectorsOfSbi } from '@koppel/support';
import { describe, expect, test } from 'vitest';

describe('JSON Schemas', () => {
  test.each([
    ['firm', firmSchema],
    ['case', caseSchema],
    ['offer', offerSchema],
    ['catalogue', catalogueSchema],
  ])('%s has one, with descriptions and closed objects', (_, schema) => {
    const text = JSON.stringify(jsonSchemaOf(schema));
    expect(text).toContain('"additionalProperties":false');
    expect(text).toContain('"description"');
  });
});

describe('an SBI code', () => {
  test.each<[string, string[]]>([
    ['25.11', ['metal']],
    ['2511', ['metal']],
    ['4791', ['e-commerce']],
    ['4771', ['retail']],
    ['01', ['agriculture']],
    ['31', ['other-manufacturing']],
    ['99', []],
    ['', []],
  ])('%s', (code, expected) => {
    expect(sectorsOfSbi(code)).toEqual(expected);
  });
});

test('text in one language only is refused, and so is a sum with three decimals', () => {
  const offer = { title: { nl: 'Alleen Nederlands' }, money: { grantCapEur: 1.005 } };
  expect(() => readDocument(offerSchema, offer)).toThrow(/\/title\/en/);
  expect(() => readDocument(offerSchema, offer)).toThrow(/\/money\/grantCapEur/);
});
