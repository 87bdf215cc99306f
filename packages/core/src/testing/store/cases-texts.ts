import { storeLimits } from '../../store/check.js';
import type { Step } from '../../store/port.js';
import { refused, same } from './compare.js';
import type { Suite } from './conformance.js';
import type { Anything } from './harness.js';

/** Texts that have broken systems: quotes, patterns, escapes, directions, other scripts, almost-numbers, and worse. */
export const naughtyTexts: readonly string[] = [
  "'; DROP TABLE records; --",
  "' OR '1'='1",
  '" OR ""="',
  "Robert'); DELETE FROM journal;--",
  "\\'; --",
  '1; SELECT pg_sleep(9)',
  '$1',
  '$$',
  '?',
  ':tenant',
  '@p1',
  '%',
  '_',
  '*',
  '\\',
  '\\u0000',
  '\\x00',
  "E'\\\\'",
  '{a,b}',
  '["a"]',
  '{"a":1}',
  'NULL',
  'null',
  'undefined',
  'true',
  '0',
  '-0',
  '007',
  '1e400',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  ' ',
  ' leading and trailing ',
  '\t',
  '\n',
  '\r\n',
  '\u0001\u001f\u007f',
  '\u0080\u009f',
  '\u00a0',
  '\u200b',
  '\u202e reversed',
  '\ufeff with a mark',
  '\ufffd',
  '\uffff',
  '\ue000',
  '\u{1f600}',
  '\u{10ffff}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'Ünïcödé ß ſ',
  'İstanbul ıI',
  '社會科學院',
  'العربية',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '€'.repeat(storeLimits.nameLength),
  '\u{1f600}'.repeat(storeLimits.nameLength / 2),
  // Refused, in every store alike.
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00',
  '\udc00\ud800',
  'e\u0301',
  '€'.repeat(storeLimits.nameLength + 1),
];

export function textCases({ law }: Suite): void {
  const places: Readonly<Record<string, (text: string) => Step<Anything>[]>> = {
    'an id': (id) => [{ do: 'put', collection: 'offers', id, value: {} }],
    'a collection': (collection) => [{ do: 'put', collection, id: 'a', value: {} }],
    'an area': (area) => [{ do: 'put', collection: 'offers', id: 'a', value: {}, area }],
    'a key of a record': (key) => [{ do: 'put', collection: 'offers', id: 'a', value: {}, keys: [key] }],
    'a text in a value': (text) => [
      { do: 'put', collection: 'offers', id: 'a', value: { text, list: [text] } },
    ],
    'a name in a value': (name) => [
      { do: 'put', collection: 'offers', id: 'a', value: { in: fromName(name) } },
    ],
    'an account, a hold': (name) => [
      { do: 'open', account: name, capacity: 1 },
      { do: 'reserve', account: name, hold: name, amount: 1 },
    ],
    'kind and subject': (name) => [{ do: 'append', kind: name, about: name, area: name, body: 1 }],
    'a text in a body': (text) => [{ do: 'append', kind: 'k', body: [text] }],
  };
  for (const [what, stepsOf] of Object.entries(places)) {
    law(`texts: ${what} comes back as it went in, or is refused`, async (storage) => {
      const store = await storage.open();
      for (const [place, text] of naughtyTexts.entries()) {
        const tenant = `tenant ${place}`;
        const [steps, one] = [stepsOf(text), store.tenant(tenant)];
        const commit = () => one.commit(steps, { key: 'k', now: 0 });
        const fault = faultOf(text, what);
        if (fault !== undefined) {
          await refused(commit, fault, `${what}, text ${place}`);
          same((await storage.look(tenant)).version, 0, `${what}, text ${place}: the version`);
          continue;
        }
        await commit();
        const dump = await storage.look(tenant);
        for (const step of steps) {
          if (step.do === 'put') {
            const { collection, id, area = '', keys = [], value } = step;
            const kept = { id, version: 1, area, keys, value };
            same(await one.records.get(collection, id), kept, `${what}, text ${place}`);
            same(dump.records, [{ collection, ...kept }], `${what}, text ${place}: the row`);
            same(await one.records.list(collection, { area }), [kept], `${what}, text ${place}: by area`);
            for (const key of keys)
              same(await one.records.list(collection, { key }), [kept], `text ${place}: by key`);
          } else if (step.do === 'reserve') {
            same(
              [(await one.ledger.account(text))?.held, dump.accounts[0]?.account],
              [1, text],
              `text ${place}`,
            );
            same(await one.ledger.holds(text), dump.holds, `text ${place}: the hold`);
          } else if (step.do === 'append') {
            const query = step.about === undefined ? {} : { kind: text, about: text };
            same(await one.journal.read(query), dump.entries, `${what}, text ${place}`);
            same(dump.entries[0]?.body, step.body, `${what}, text ${place}: the body`);
          }
        }
      }
    });
  }

  law('texts: tenants and commit keys as well', async (storage) => {
    const store = await storage.open();
    const tenants: string[] = [];
    for (const [place, text] of naughtyTexts.entries()) {
      const commit = async () =>
        store.tenant(text).commit([{ do: 'append', kind: 'k', body: place }], { key: text, now: 0 });
      if (faultOf(text, 'a tenant') !== undefined) await refused(commit, 'BAD_VALUE', `text ${place}`);
      else {
        await commit();
        same((await commit()).repeated, true, `text ${place}, sent again`);
        tenants.push(text);
      }
    }
    for (const tenant of tenants) {
      const entries = await store.tenant(tenant).journal.read();
      same(
        entries.map(({ body }) => body),
        [naughtyTexts.indexOf(tenant)],
        `the journal of ${JSON.stringify(tenant)}`,
      );
      same((await storage.look(tenant)).commits, [{ key: tenant, version: 1, at: 0 }], 'the commits');
    }
  });

  law('texts: numbers and shapes of JSON come back as they went in', async (storage) => {
    const one = (await storage.open()).tenant('one');
    const numbers = [
      0,
      1,
      -1,
      0.1,
      1e21,
      1e-7,
      5e-324,
      1.7976931348623157e308,
      2 ** 53,
      -(2 ** 53) - 2,
      123456789.12345679,
    ];
    let deep: unknown = 1;
    for (let depth = 0; depth < 60; depth += 1) deep = depth % 2 === 0 ? [deep] : { deep };
    const value = { numbers, deep, empty: [{}, [], ''], long: 'é'.repeat(20_000), zero: -0 };
    await one.commit([{ do: 'put', collection: 'offers', id: 'a', value }], { key: '1', now: 0 });
    same((await one.records.get('offers', 'a'))?.value, value, 'the value');
  });
}

const fromName = (name: string) => Object.fromEntries([[name, 1]]);

/** Why a text cannot be kept: no opinion of a database, but of the port. */
function faultOf(text: string, what: string): string | undefined {
  const inJson = what.startsWith('a text in') || what === 'a name in a value';
  const broken = /[\ud800-\udfff]/u.test(text) || text.includes('\u0000') || text.normalize('NFC') !== text;
  if (inJson) {
    const reserved = what === 'a name in a value' && ['__proto__', 'constructor', 'prototype'].includes(text);
    return broken || reserved ? 'BAD_DOCUMENT' : undefined;
  }
  if (what === 'an area' && text === '') return undefined;
  return broken || text === '' || text.length > storeLimits.nameLength ? 'BAD_VALUE' : undefined;
}
