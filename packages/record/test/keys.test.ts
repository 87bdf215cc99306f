import { createMemoryStore } from '@koppel/core';
import { createMemoryKeys, type KeyStore, storeKeys } from '@koppel/record';
import { describe, expect, test } from 'vitest';
import { countedRandom } from './world.js';

const master = countedRandom(5)(32);
const onStore = (store = createMemoryStore(), random = countedRandom()) =>
  storeKeys({ store: store.tenant('hub'), master, random });

const kinds: readonly [name: string, make: () => KeyStore][] = [
  ['in memory', () => createMemoryKeys({ random: countedRandom() })],
  ['on a store', () => onStore()],
];

describe.each(kinds)('keys %s', (_, make) => {
  test('a person has one key, found by person and by its name, until it is erased', async () => {
    const keys = make();
    expect(await keys.get('firm-12')).toBeUndefined();
    const made = await keys.create('firm-12');
    expect(made.key).toHaveLength(32);
    expect(await keys.create('firm-12')).toEqual(made);
    expect(await keys.get('firm-12')).toEqual(made);
    expect(await keys.byHandle(made.handle)).toEqual(made);
    const other = await keys.create('firm-30');
    expect(other.handle).not.toBe(made.handle);
    expect(await keys.erase('firm-12')).toBe(true);
    expect(await keys.erase('firm-12')).toBe(false);
    expect([await keys.get('firm-12'), await keys.byHandle(made.handle)]).toEqual([undefined, undefined]);
    expect(await keys.get('firm-30')).toEqual(other);
    const again = await keys.create('firm-12');
    expect(again.handle).not.toBe(made.handle);
  });

  test('who asks at the same moment gets the same key', async () => {
    const keys = make();
    const made = await Promise.all(Array.from({ length: 10 }, () => keys.create('firm-12')));
    expect(new Set(made.map(({ handle }) => handle)).size).toBe(1);
  });

  test('hundreds of persons, half of them erased', async () => {
    const keys = make();
    const names = Array.from({ length: 300 }, (_one, at) => `firm-${at}`);
    for (const name of names) await keys.create(name);
    for (const name of names.slice(0, 150)) expect(await keys.erase(name)).toBe(true);
    for (const [at, name] of names.entries()) expect((await keys.get(name)) !== undefined).toBe(at >= 150);
  });
});

test('a store shows neither keys nor whose they are, and not who was erased', async () => {
  const store = createMemoryStore();
  const keys = onStore(store);
  const made = await keys.create('firm-12');
  const all = async () => JSON.stringify(await store.tenant('hub').records.changes(0));
  for (const secret of ['firm-12', Buffer.from(made.key).toString('base64url')])
    expect(await all()).not.toContain(secret);
  await keys.erase('firm-12');
  expect(await all()).not.toContain(made.handle);
  expect((await store.tenant('hub').records.changes(0)).changes.every(({ record }) => record)).toBe(true);
});

test('another master key opens nothing, and a short one is refused', async () => {
  const store = createMemoryStore();
  await onStore(store).create('firm-12');
  const wrong = storeKeys({ store: store.tenant('hub'), master: countedRandom(6)(32) });
  expect(await wrong.get('firm-12')).toBeUndefined();
  expect(() => storeKeys({ store: store.tenant('hub'), master: new Uint8Array(16) })).toThrow('16 bytes');
});

test('a file of keys gives the same keys back; a broken one is refused with the place', () => {
  const file = {
    format: 'koppel.keys/1',
    keys: [{ subject: 'a', handle: '0'.repeat(32), key: 'A'.repeat(43) }],
  };
  expect(createMemoryKeys({ from: file }).toFile()).toEqual(file);
  const broken = { ...file, keys: [{ ...file.keys[0], key: 'short' }] };
  expect(() => createMemoryKeys({ from: broken })).toThrow('/keys/0/key');
  const odd = { ...file, keys: [{ ...file.keys[0], key: `${'A'.repeat(42)}B` }] };
  expect(() => createMemoryKeys({ from: odd })).toThrow('/keys/0/key');
});

test('a file in which two lines share a subject, a handle or a key is refused: erasing one would leave the other', async () => {
  const keys = createMemoryKeys({ random: countedRandom() });
  for (const subject of ['firm-1', 'firm-2']) await keys.create(subject);
  const file = keys.toFile();
  expect(createMemoryKeys({ from: file }).toFile()).toEqual(file);
  const [first, second] = file.keys;
  for (const field of ['subject', 'handle', 'key'] as const) {
    const from = { ...file, keys: [first, { ...second, [field]: first?.[field] }] };
    expect(() => createMemoryKeys({ from })).toThrow(
      `/keys/1/${field}: found the ${field} of another line, expected one of its own.`,
    );
  }
});
