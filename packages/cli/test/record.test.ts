import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, must, type Policy, policy, prefer, coverage, within } from '@koppel/core';
import { createMemoryKeys, openRecord, rankingRun } from '@koppel/record';
import { openSqlite } from '@koppel/store-sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { koppel } from './helpers.js';

const AT = Date.UTC(2019, 2, 1, 12);
const support = policy(
  { ask: { headcount: 'number', themes: 'tags' }, offer: { headcount: 'span', themes: 'tags' } },
  ({ ask, offer }) => ({
    headcount: must(within(ask.headcount, offer.headcount)),
    themes: prefer(5, coverage(ask.themes, offer.themes)),
  }),
) as unknown as Policy;

let cwd: string;
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'koppel-cli-record-'));
  let next = 0;
  const random = (length: number) =>
    Uint8Array.from({ length }, () => Math.imul(++next, 2_654_435_761) >>> 24);
  const keys = createMemoryKeys({ random });
  const store = createMemoryStore();
  await fill(openRecord({ store: store.tenant('hub'), tenant: 'hub', keys }));
  let text = '';
  for await (const line of openRecord({ store: store.tenant('hub'), tenant: 'hub', keys }).lines())
    text += `${line}\n`;
  writeFileSync(join(cwd, 'export.jsonl'), text);
  writeFileSync(join(cwd, 'keys.json'), JSON.stringify(keys.toFile()));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function fill(record: ReturnType<typeof openRecord>): Promise<void> {
  for (const asker of ['firm-12', 'firm-30']) {
    await record.run(
      rankingRun({
        id: asker === 'firm-12' ? 'run-1' : 'run-2',
        at: AT,
        policy: support,
        policyName: 'support',
        ask: { headcount: 12, themes: ['money'] },
        offers: [{ id: 'loan', headcount: { gte: 2, lt: 10 }, themes: ['money', 'CANARY'] }],
        ineligible: 'keep',
        asker,
      }),
    );
  }
  const said = { run: 'run-1', about: 'firm-12', by: 'adviser-3', why: 'Too large' } as const;
  await record.decision({ ...said, id: 'd-1', at: AT + 1, what: 'refuse' });
}

const run = (line: string) => koppel(['record', ...line.split(' ')], { cwd });
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

describe('koppel record', () => {
  test('verifies, in both languages and all formats, and tells where it is broken', async () => {
    const dutch = await run('verify export.jsonl');
    expect(dutch).toMatchObject({ code: 0, err: '' });
    expect(dutch.out).toContain('Alles staat er zoals het is geschreven: 3 vermeldingen en 2 bijlagen.');
    const json = await run('verify export.jsonl --format json --out march.json');
    expect(json.code).toBe(0);
    const html = await run('verify export.jsonl --checkpoint march.json --lang en --format html');
    expect(html.out).toMatch(/^<!DOCTYPE html>[\s\S]*1 of 1 checkpoints met/);

    const lines = read('export.jsonl').trimEnd().split('\n');
    writeFileSync(join(cwd, 'short.jsonl'), `${lines.slice(0, -1).join('\n')}\n`);
    expect(await run('verify short.jsonl --lang en')).toMatchObject({ code: 0 });
    const short = await run('verify short.jsonl --checkpoint march.json --lang en');
    expect(short.code).toBe(1);
    expect(short.out).toContain('- Entry 3: missing at the end.');
    writeFileSync(join(cwd, 'changed.jsonl'), read('export.jsonl').replace('"n":2', '"n":7'));
    const changed = await run('verify changed.jsonl --lang en');
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('- Entry 2: changed, line 4.');
  });

  test('replays every run, or one', async () => {
    const { out, code } = await run('replay export.jsonl --keys keys.json --lang en');
    expect(code).toBe(0);
    expect(out).toContain('2 the same, 0 different, 0 that cannot be.');
    const one = await run('replay export.jsonl --keys keys.json --id run-2 --format json');
    expect(JSON.parse(one.out)).toMatchObject({
      what: 'record-replay',
      report: { runs: [{ id: 'run-2', outcome: 'same', sameEngine: true }] },
    });
    expect(await run('replay export.jsonl --keys keys.json --id d-1')).toMatchObject({ code: 1 });
  });

  test('explains to the person, and to nobody else', async () => {
    const { out, code } = await run('explain export.jsonl run-1 --keys keys.json --person firm-12');
    expect(code).toBe(0);
    expect(out).toContain('Waarom dit voorstel van 1 maart 2019');
    expect(out).toContain('heeft een mens dit afgewezen');
    expect(out).not.toMatch(/Too large|firm-30|adviser|CANARY/);
    for (const format of ['html', 'json']) {
      const other = await run(
        `explain export.jsonl run-1 --keys keys.json --person firm-12 --lang en --format ${format}`,
      );
      expect(other.out).toContain('The reason is on record; you can ask for it');
      expect(other.out).not.toMatch(/Too large|firm-30|adviser|CANARY/);
    }
    const names = { fields: { headcount: { nl: 'aantal medewerkers', en: 'number of staff' } } };
    writeFileSync(join(cwd, 'words.json'), JSON.stringify(names));
    const named = await run(
      'explain export.jsonl run-1 --keys keys.json --person firm-12 --words words.json',
    );
    expect(named.out).toContain('aantal medewerkers 12');
    expect(await run('explain export.jsonl run-1 --keys keys.json --person firm-30')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('nobody of this name'),
    });
  });

  test('erases a person from the keys, leaves a tombstone, and says what is left to do', async () => {
    const { out, code } = await run(
      'erase export.jsonl --keys keys.json --person firm-12 --id erasure-7 --now 2019-04-01 --lang en',
    );
    expect(code).toBe(0);
    expect(out).toContain('The key is gone');
    expect(read('keys.json')).not.toContain('firm-12');
    expect(read('export.jsonl') + read('keys.json')).not.toContain('firm-12');
    expect((await run('verify export.jsonl --lang en')).out).toContain('4 entries');
    expect(await run('explain export.jsonl run-1 --keys keys.json --person firm-12')).toMatchObject({
      code: 1,
    });
    const replayed = await run('replay export.jsonl --keys keys.json --lang en');
    expect(replayed.out).toContain('1 the same, 0 different, 1 that cannot be.');
    expect(replayed.out).toContain('Cannot be: somebody in it was erased: run-1');
    const again = await run('erase export.jsonl --keys keys.json --person firm-12 --id erasure-7 --lang en');
    expect(again.out).toContain('There was no key of this person');
    expect((await run('verify export.jsonl --lang en')).out).toContain('4 entries');
  });

  test('the same over an SQLite store', async () => {
    mkdirSync(join(cwd, 'data'));
    const store = await openSqlite({ path: join(cwd, 'data/hub.db') });
    const keys = createMemoryKeys();
    await fill(openRecord({ store: store.tenant('hub'), tenant: 'hub', keys }));
    await store.close();
    writeFileSync(join(cwd, 'own.json'), JSON.stringify(keys.toFile()));
    expect((await run('verify data/hub.db --tenant hub --lang en')).out).toContain('3 entries');
    expect((await run('replay data/hub.db --tenant hub --keys own.json --lang en')).out).toContain(
      '2 the same',
    );
    const erased = await run(
      'erase data/hub.db --tenant hub --keys own.json --person firm-12 --id e --now 2019-04-01 --lang en',
    );
    expect(erased.out).toContain('The key is gone');
    expect((await run('verify data/hub.db --tenant hub --lang en')).out).toContain('4 entries');
    expect(await run('verify data/hub.db')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--tenant'),
    });
    expect(await run('verify data/hub.db --tenant other')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no record'),
    });
    expect(await run('verify data/none.db --tenant hub')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    });
  });

  test('files that are none of it are refused in words', async () => {
    writeFileSync(join(cwd, 'odd.json'), '{"format":"other"}');
    expect(await run('replay export.jsonl --keys odd.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('odd.json: /format'),
    });
    expect(await run('verify none.jsonl')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    });
    expect(await run('verify odd.json --lang en')).toMatchObject({ code: 1 });
  });
});
