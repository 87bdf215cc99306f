import { storeLimits } from '../../store/check.js';
import type { Step } from '../../store/port.js';
import { refused, same } from './compare.js';
import type { Anything, Suite } from './harness.js';

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

type Place = (text: string) => readonly Step<Anything>[];

/** Where a text may stand. Each place has records of its own, so that all of them fit in one commit. */
const places: Readonly<Record<string, Place>> = {
  'an id': (id) => [{ do: 'put', collection: 'ids', id, value: {} }],
  'a collection': (collection) => [{ do: 'put', collection, id: 'of its own', value: {} }],
  'an area': (area) => [{ do: 'put', collection: 'areas', id: 'a', value: {}, area }],
  'a key of a record': (key) => [{ do: 'put', collection: 'keys', id: 'a', value: {}, keys: [key] }],
  'a text in a value': (text) => [{ do: 'put', collection: 'texts', id: 'a', value: { text, list: [text] } }],
  'a name in a value': (name) => [{ do: 'put', collection: 'names', id: 'a', value: { in: fromName(name) } }],
  'an account, a hold': (name) => [
    { do: 'open', account: name, capacity: 1 },
    { do: 'reserve', account: name, hold: name, amount: 1 },
  ],
  'kind and subject': (name) => [{ do: 'append', kind: name, about: name, area: name, body: 1 }],
  'a text in a body': (text) => [{ do: 'append', kind: 'a body', body: [text] }],
};

export function textCases({ law }: Suite): void {
  law('texts: what cannot be kept is refused, wherever it stands, and leaves nothing', async (storage) => {
    const one = (await storage.open()).tenant('one');
    let count = 0;
    for (const [what, stepsOf] of Object.entries(places)) {
      for (const [place, text] of naughtyTexts.entries()) {
        const fault = faultOf(text, what);
        if (fault === undefined) continue;
        count += 1;
        await refused(
          () => one.commit(stepsOf(text) as Step<Anything>[], { key: 'k', now: 0 }),
          fault,
          `${what}, text ${place}`,
        );
      }
    }
    same([count > 50, (await storage.look('one')).version], [true, 0], 'how many, and the version');
  });

  law('texts: all others come back as they went in, from the store and from its storage', async (storage) => {
    const store = await storage.open();
    for (const [place, text] of naughtyTexts.entries()) {
      const fine = Object.entries(places).filter(([what]) => faultOf(text, what) === undefined);
      const steps = fine.flatMap(([, stepsOf]) => stepsOf(text));
      if (steps.length < 5) continue;
      const tenant = `tenant ${place}`;
      const one = store.tenant(tenant);
      await one.commit(steps, { key: 'k', now: 0 });
      const dump = await storage.look(tenant);
      const what = `text ${place}, ${JSON.stringify(text)}`;
      for (const step of steps) {
        if (step.do !== 'put') continue;
        const { collection, id, area = '', keys = [], value } = step;
        const kept = { id, version: 1, area, keys, value };
        const row = dump.records.find((one) => one.collection === collection && one.id === id);
        same(row, { collection, ...kept }, `${what}: the row in ${collection}`);
        same(await one.records.get(collection, id), kept, `${what} in ${collection}`);
        if (area !== '') same(await one.records.list(collection, { area }), [kept], `${what}: by area`);
        for (const key of keys) same(await one.records.list(collection, { key }), [kept], `${what}: by key`);
      }
      same([dump.accounts[0]?.account, dump.holds[0]?.hold], [text, text], `${what}: the rows of the ledger`);
      same(
        [await one.ledger.account(text), await one.ledger.holds(text)],
        [dump.accounts[0], dump.holds],
        what,
      );
      const [first, second] = [...dump.entries].sort((a, b) => a.seq - b.seq);
      same(
        [first?.kind, first?.about, first?.area, second?.body],
        [text, text, text, [text]],
        `${what}: the journal`,
      );
      same(await one.journal.read({ kind: text, about: text }), [first], `${what}: an entry`);
    }
  });

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
