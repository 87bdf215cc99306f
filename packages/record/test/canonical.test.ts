import stringify from 'fast-json-stable-stringify';
import canonicalize from 'canonicalize';
import { canonical } from '@koppel/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** IEEE 754 bits and how they are written: RFC 8785, appendix B. */
const NUMBERS: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('canonical bytes (RFC 8785)', () => {
  test.each(NUMBERS)('the number %s is written %s', (bits, text) => {
    expect(canonical(numberOf(bits))).toBe(text);
  });

  test('the example of section 3.2.2: literals, numbers, and characters that are escaped and that are not', () => {
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/';
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    expect(canonical({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('the example of section 3.2.3: keys in the order of UTF-16 units, an emoji before U+FB33', () => {
    const sorted = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '1': 'One',
      '\u0080': 'Control',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(sorted)))).toHaveLength(6);
    expect([...canonical(sorted).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
    ]);
    // U+FB33 has a decomposition and is not NFC, which a record refuses; the library alone has to sort it last.
    expect(canonicalize({ '\ufb33': 1, '\ud83d\ude00': 2 })).toBe('{"\ud83d\ude00":2,"\ufb33":1}');
    expect(() => canonical({ '\ufb33': 1 })).toThrow('NFC');
  });

  test.each([
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['nothing', undefined],
    ['a date', new Date(0)],
    ['a bigint', 1n],
  ])('%s is refused', (_, value) => {
    expect(() => canonical(value)).toThrow();
  });

  test('what is too deep is refused before anything recurses', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => canonical(deep)).toThrow('64');
  });

  test('the order of keys does not matter, and canonical text is a fixed point', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        let text: string;
        try {
          text = canonical(value);
        } catch {
          return; // Not NFC, or a key that JavaScript keeps for itself.
        }
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('why not the stringifier of the stores: it writes what RFC 8785 refuses', () => {
    expect(stringify({ a: Number.NaN, b: '\ud800' })).toBe('{"a":null,"b":"\\ud800"}');
    expect(() => canonicalize({ a: Number.NaN })).toThrow();
    expect(() => canonicalize({ b: '\ud800' })).toThrow();
  });
});
