import { type Checkpoint, type FaultKind, type Verification, verify } from '@koppel/record';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfEntry } from '../src/chain/link.js';
import { canonical } from '../src/canonical.js';
import { exported, NOON, ranking, world } from './world.js';

const COUNT = 12;
let bytes: Uint8Array;
let lines: string[];
/** The place in the chain of each line: its own, or that of the entry that an artefact stands before. */
let places: number[];
let checkpoint: Checkpoint;
let middle: Checkpoint;

beforeAll(async () => {
  const { record } = world();
  for (let n = 1; n <= COUNT; n += 1) {
    if (n % 4 === 1) {
      const trees = [{ id: `t${n}`, version: '1', nodes: [{ id: 'x' }] }];
      await record.run(ranking(`run-${n}`, `firm-${n}`, { trees }));
    } else if (n === 7) await record.erase('firm-1', { id: 'erasure', at: NOON });
    else {
      const told = { nl: 'Vanwege uw plan', en: 'Because of your plan' };
      const say = {
        id: `d-${n}`,
        at: NOON + n,
        run: 'run-1',
        about: `firm-${n}`,
        by: 'adviser-3',
        told,
      } as const;
      await record.decision({ ...say, what: 'refuse', why: 'Too late' });
    }
    if (n === 6) middle = (await record.checkpoint())!;
  }
  checkpoint = (await record.checkpoint())!;
  bytes = await exported(record);
  lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
  let next = 1;
  places = lines.map((line) => (line.startsWith('{"artefact"') ? next : next++));
});

const encode = (all: readonly string[]) => new TextEncoder().encode(all.map((line) => `${line}\n`).join(''));
const isArtefact = (line: number) => lines[line]!.startsWith('{"artefact"');
const lineOf = (place: number) => places.lastIndexOf(place);
const verified = (all: Uint8Array | readonly string[], checkpoints: readonly Checkpoint[] = [checkpoint]) =>
  verify(all instanceof Uint8Array ? all : encode(all), { checkpoints });
const told = ({ faults }: Verification) => faults.map(({ kind, from, to }) => [kind, from, to]);

describe('verification', () => {
  test('a chain as it was written is sound, from its beginning or from a checkpoint on', async () => {
    const whole = { ok: true, entries: COUNT, checkpoints: 2, faults: [] };
    expect(await verified(bytes, [checkpoint, middle])).toMatchObject(whole);
    const rest = lines.filter((_, line) => places[line]! > 6 || isArtefact(line));
    const later = await verify(encode(rest), { after: middle, checkpoints: [checkpoint] });
    expect(later).toMatchObject({ ok: true, entries: 6, checkpoints: 1 });
  });

  test('a changed byte, anywhere, is found where it is', async () => {
    const starts: number[] = [0];
    for (const [at, byte] of bytes.entries()) if (byte === 0x0a) starts.push(at + 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const spoilt = bytes.slice();
        spoilt[at] = spoilt[at]! ^ by;
        const line = starts.findLastIndex((start) => start <= at);
        const report = await verified(spoilt);
        expect(report.ok).toBe(false);
        const fault = report.faults[0]!;
        // Where a line feed was spoilt, two lines are one: the fault begins at the first of them.
        expect(fault.from).toBe(places[line]);
        if (spoilt[at] !== 0x0a && bytes[at] !== 0x0a) {
          expect(fault.line ?? line + 1).toBe(line + 1);
          expect(report.faults.every(({ from }) => from === places[line])).toBe(true);
        }
      }),
      { numRuns: Number(process.env['KOPPEL_SOAK'] === '1' ? 3_000 : 250) },
    );
  });

  test('any dropped line is found where it was', async () => {
    for (const dropped of lines.keys()) {
      const report = await verified(lines.filter((_, line) => line !== dropped));
      const place = places[dropped]!;
      const kind: FaultKind = isArtefact(dropped) ? 'artefact' : place === COUNT ? 'truncated' : 'missing';
      expect(told(report)[0]).toEqual([kind, place, place]);
    }
  });

  test('dropped ranges are told as ranges; a shortened chain shows by its checkpoint alone', async () => {
    const without = (from: number, to: number) =>
      lines.filter((_, line) => isArtefact(line) || places[line]! < from || places[line]! > to);
    expect(told(await verified(without(3, 5)))).toContainEqual(['missing', 3, 5]);
    expect(told(await verified(without(9, 12)))).toEqual([['truncated', 9, 12]]);
    expect(await verified(without(9, 12), [])).toMatchObject({ ok: true, end: { n: 8 }, checkpoints: 0 });
  });

  test('two entries that changed places, and one that stands twice', async () => {
    const swapped = [...lines];
    const [a, b] = [lineOf(3), lineOf(8)];
    [swapped[a], swapped[b]] = [lines[b]!, lines[a]!];
    const report = await verified(swapped);
    expect(report.ok).toBe(false);
    expect(told(report).filter(([kind]) => kind === 'missing')).toEqual([]);
    expect(told(report)).toContainEqual(['reordered', 3, 3]);
    const twice = [...lines.slice(0, b + 1), lines[b]!, ...lines.slice(b + 1)];
    expect(told(await verified(twice))).toEqual([['repeated', 8, 8]]);
  });

  test('an entry that was written anew with a hash of its own shows at its neighbour', async () => {
    const anew = await rewritten(5);
    expect(told(await verified(anew))).toEqual([['rewritten', 5, 6]]);
    const last = await rewritten(COUNT);
    expect(told(await verified(last))).toEqual([['rewritten', 1, COUNT]]);
    expect(told(await verified(last, [middle, checkpoint]))).toEqual([['rewritten', 7, COUNT]]);
  });

  async function rewritten(place: number): Promise<string[]> {
    const entry = JSON.parse(lines[lineOf(place)]!);
    entry.at += 1;
    entry.hash = await hashOfEntry(entry);
    return lines.map((line, at) => (at === lineOf(place) ? canonical(entry) : line));
  }

  test('another spelling of the same values is not what was written', async () => {
    const at = lineOf(3);
    const spellings = [
      lines[at]!.replace(',"id"', ', "id"'),
      lines[at]!.replace(`"n":3`, `"n":3.0`),
      lines[at]!.replace('"kind":"decision"', '"kind":"\\u0064ecision"'),
      lines[at]!.replace('{"at"', '{"n":3,"at"'),
      `${lines[at]!} `,
    ];
    for (const spelling of spellings) {
      expect(spelling).not.toBe(lines[at]);
      const report = await verified(lines.map((line, place) => (place === at ? spelling : line)));
      expect(told(report)).toEqual([['changed', 3, 3]]);
    }
  });

  test('an artefact with another value, and a chain of somebody else', async () => {
    const at = lines.findIndex((line) => line.includes('"areas":["north","east"]'));
    const spoilt = lines.map((line, place) =>
      place === at ? line.replace('["north","east"]', '["north"]') : line,
    );
    expect(told(await verified(spoilt))).toEqual([['artefact', 1, 1]]);
    expect(told(await verified(bytes, [{ ...checkpoint, tenant: 'hub-west' }]))[0]).toEqual([
      'foreign',
      1,
      1,
    ]);
  });

  test('an empty export, and rubbish, are no reason to stop', async () => {
    expect(await verify(new Uint8Array(0))).toMatchObject({ ok: true, entries: 0 });
    expect(told(await verified(new Uint8Array(0)))).toEqual([['truncated', 1, COUNT]]);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (rubbish) => {
        expect((await verify(rubbish)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
