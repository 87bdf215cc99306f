import { describe, expect, test } from 'vitest';
import { open, seal } from '../src/seal.js';
import { countedRandom } from './world.js';

const key = { handle: '0'.repeat(32), key: countedRandom()(32) };
const other = { handle: '1'.repeat(32), key: countedRandom(99)(32) };
const place = ['format', 'hub', 'run-1', 'run', 0];
const payload = { id: 'firm-12', held: [{ area: 'north', note: 'canary' }] };

describe('sealing', () => {
  test('the same key, place and payload give the same bytes; any other gives others', async () => {
    const sealed = await seal(key, place, payload);
    expect(await seal(key, place, payload)).toEqual(sealed);
    const others = await Promise.all([
      seal(other, place, payload),
      seal(key, ['format', 'hub', 'run-2', 'run', 0], payload),
      seal(key, place, { ...payload, role: 'x' }),
    ]);
    const ivs = [sealed, ...others].map(({ sealed: text }) => text.slice(0, 16));
    expect(new Set(ivs).size).toBe(4);
    expect(new Set([sealed, ...others].map(({ commitment }) => commitment)).size).toBe(4);
  });

  test('opens with its key at its place alone', async () => {
    const sealed = await seal(key, place, payload);
    expect(await open(key, place, sealed)).toEqual(payload);
    expect(await open(other, place, sealed)).toBeUndefined();
    expect(await open(key, [...place.slice(0, 4), 1], sealed)).toBeUndefined();
  });

  test('any changed character of what is sealed, or of its commitment, is noticed', async () => {
    const sealed = await seal(key, place, payload);
    for (let at = 0; at < sealed.sealed.length; at += 1) {
      const changed = `${sealed.sealed.slice(0, at)}${sealed.sealed[at] === 'A' ? 'B' : 'A'}${sealed.sealed.slice(at + 1)}`;
      expect(await open(key, place, { ...sealed, sealed: changed })).toBeUndefined();
    }
    expect(await open(key, place, { ...sealed, commitment: '0'.repeat(64) })).toBeUndefined();
  });

  test('known bytes, so that a later version still opens what this one sealed', async () => {
    expect(await seal(key, place, payload)).toMatchInlineSnapshot(`
      {
        "commitment": "19516fc9543a519c1d101288a160bba909065f46ce4699b175be74c3716b7c26",
        "handle": "00000000000000000000000000000000",
        "sealed": "3BZdzBPMXL0sOgilAtRhbp0W2EjqQWGQoYt09ZYeIHmzayuAYByPWTqjj5uImOC939mxVOwWa4-AkSz2UemE4-sOOUi5BPRPLytXYophBnRMNmUsuP8",
      }
    `);
  });
});
