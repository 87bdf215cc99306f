import { describe, expect, test } from 'vitest';
import {
  buildIndex,
  coverage,
  type Index,
  KoppelError,
  loadIndex,
  makeCorpus,
  policy,
  prefer,
  type Ranked,
  rank,
  Tree,
  text,
} from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { pack, unpack } from '../../src/bytes/pack.js';
import { readSections, writeSections } from '../../src/bytes/sections.js';
import { check, fc } from '../helpers.js';

/** A saved index, loaded again, against the one that was built: the same answers, and the same bytes when saved again. */

const make = arbitraries(fc);

function plainly(ranked: readonly Ranked[]): string {
  return ranked
    .map(({ id, status, points, openPoints, outOf }) => [id, status, points, openPoints, outOf].join(' '))
    .join('\n');
}

function build(world: World, records: readonly RawRecord[]): Index<RawRecord> {
  const { now: _, ...given } = toContext(world.context);
  return buildIndex(world.policy, records, given);
}

function again(world: World, index: Index<RawRecord>, shared = false): Index {
  const { trees } = toContext(world.context);
  return loadIndex(index.save({ shared }), { trees });
}

function answer(world: World, index: Index): string {
  const options = { now: world.context.now, ineligible: 'keep' } as const;
  return plainly(rank(world.policy, world.ask, index as Index<RawRecord>, options));
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KoppelError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing';
}

const edits = fc.array(
  fc.record({
    put: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
    remove: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Puts some of the world's offers, under another's id too, and removes some. */
function edit(
  world: World,
  index: Index,
  { put, remove }: { readonly put: readonly number[]; readonly remove: readonly number[] },
): void {
  const records = [...new Set(put)].map((place, at) => ({
    ...(world.offers[(place + at) % 60] as RawRecord),
    id: (world.offers[place] as RawRecord).id,
  }));
  (index as Index<RawRecord>).put(records);
  index.remove(remove.map((place) => (world.offers[place] as RawRecord).id));
}

describe('an index that was saved', () => {
  test('answers as the one that was built, and is saved as the same bytes', () => {
    check(
      fc.property(make.world({ offers: 60 }), fc.boolean(), (world, shared) => {
        const index = build(world, world.offers);
        const loaded = again(world, index, shared);
        expect(loaded.size).toBe(index.size);
        expect(answer(world, loaded)).toBe(answer(world, index));
        const [first, second] = [index.save({ shared }), loaded.save({ shared })];
        expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
      }),
      60,
    );
  });

  test('stays the same under edits, before and after it was saved, and its bytes stay as they are', () => {
    check(
      fc.property(make.world({ offers: 60 }), edits, edits, (world, before, after) => {
        const index = build(world, world.offers.slice(0, 30));
        for (const step of before) edit(world, index, step);
        const { trees } = toContext(world.context);
        const bytes = index.save();
        const untouched = bytes.slice(0);
        const loaded = loadIndex(bytes, { trees });
        for (const step of after) {
          edit(world, index, step);
          edit(world, loaded, step);
          expect(loaded.version).toBe(index.version);
          expect(answer(world, loaded)).toBe(answer(world, index));
        }
        loaded.compact();
        index.compact();
        expect(answer(world, loaded)).toBe(answer(world, index));
        expect(Buffer.from(bytes as ArrayBuffer).equals(Buffer.from(untouched as ArrayBuffer))).toBe(true);
      }),
      25,
    );
  });

  test('gives its records back when it gets them back', () => {
    const world = make.world({ offers: 20 });
    check(
      fc.property(world, (one) => {
        const index = build(one, one.offers);
        const { trees } = toContext(one.context);
        const bytes = index.save();
        const options = { now: one.context.now, limit: 5 };
        const [bare, full] = [
          loadIndex(bytes, { trees }),
          loadIndex(bytes, { trees, records: [...one.offers].reverse() }),
        ];
        for (const { id, offer } of rank(one.policy, one.ask, bare, options)) expect(offer).toEqual({ id });
        for (const { id, offer } of rank(one.policy, one.ask, full, options))
          expect(offer).toBe(one.offers.find((record) => record.id === id));
      }),
      10,
    );
  });
});

const words = policy(
  { ask: { skills: 'tags', wish: 'text' }, offer: { skills: 'tags', about: 'text' } },
  ({ ask, offer }) => ({
    skills: prefer(3, coverage(ask.skills, offer.skills)),
    words: prefer(1, text(ask.wish, offer.about, { corpus: 'abouts' })),
  }),
);
const records = [
  { id: 'a', skills: ['welding', 'milling'], about: 'A workshop for metal' },
  { id: 'b', skills: { yes: ['welding'], no: ['planing'], others: 'unknown' }, about: 'Wood' },
  { id: 'c', about: 'Metal and wood' },
] as const;
const lower = (about: string) =>
  about
    .toLowerCase()
    .split(' ')
    .map((key) => ({ key, stems: [key], shown: key }));
const corpus = () =>
  makeCorpus({ id: 'abouts', version: '7', texts: records.map(({ about }) => about), analyse: lower });
const tree = (version: string) => new Tree({ id: 'areas', version, nodes: [{ id: 'nl' }] });
const small = () => buildIndex(words, records, { trees: [tree('1')], corpora: [corpus()] });

describe('what does not fit is refused', () => {
  const given = { trees: [tree('1')], analysers: { abouts: lower } };
  const load = (options: Parameters<typeof loadIndex>[1], bytes = small().save()) =>
    refusal(() => loadIndex(bytes, options));

  test('with every byte that is changed, and every length', () => {
    const bytes = small().save() as ArrayBuffer;
    expect(load(given, bytes)).toBe('nothing');
    const step = bytes.byteLength > 3000 ? 3 : 1;
    for (let place = 0; place < bytes.byteLength; place += step) {
      const damaged = bytes.slice(0);
      const view = new Uint8Array(damaged);
      view[place] = (view[place] as number) ^ (1 << (place % 8));
      if (!load(given, damaged).startsWith('BAD_BYTES')) throw new Error(`byte ${place} is not checked`);
    }
    for (const length of [0, 3, 31, 100, bytes.byteLength - 8, bytes.byteLength - 1])
      expect(load(given, bytes.slice(0, length))).toMatch(/^BAD_BYTES/);
  });

  test('of another kind or a newer version', () => {
    expect(load({}, corpus().save())).toMatch(/^BAD_BYTES found the bytes of "corpus"/);
    const newer = writeSections('index', 99, new Map([['shape', null]]));
    expect(load({}, newer)).toMatch(/^BAD_BYTES found index version 99/);
  });

  test('trees that are missing or others', () => {
    expect(load({ ...given, trees: [] })).toMatch(/^MISSING_CONTEXT \/trees: found no tree "areas"/);
    expect(load({ ...given, trees: [tree('2')] })).toMatch(/^BAD_OPTION \/trees: found version "2"/);
  });

  test('an analyser, a corpus or records that are others', () => {
    expect(load({ trees: given.trees })).toMatch(
      /^BAD_OPTION \/analysers\/abouts: found an analyser that finds other words/,
    );
    const other = makeCorpus({ id: 'abouts', version: '8', texts: [], analyse: lower });
    expect(load({ ...given, corpora: [other] })).toMatch(/^BAD_OPTION \/corpora: found version "8", 0 texts/);
    expect(load({ ...given, records: records.slice(1) })).toMatch(
      /^BAD_OPTION \/records: found no record "a"/,
    );
  });

  test('a corpus that is there already is used', () => {
    const mine = corpus();
    const index = loadIndex(small().save(), { trees: given.trees, corpora: [mine] });
    expect(index.state.given.corpora).toEqual([mine]);
    expect(index.state.layout.words.get('about')?.[0]).toBe(mine);
    const found = rank(words, { id: 'x', skills: ['welding'], wish: 'metal' }, index);
    expect(plainly(found)).toBe(
      plainly(rank(words, { id: 'x', skills: ['welding'], wish: 'metal' }, small())),
    );
  });
});

test('plain data comes back as it was', () => {
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, true, -0, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', '$'),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    fc.array(fc.double()).map((list) => Float64Array.from(list)),
  );
  const { tree: data } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree')),
      fc.array(tie('tree')).map((list) => new Set(list)),
      fc.array(fc.tuple(fc.oneof(fc.string(), fc.integer()), tie('tree'))).map((list) => new Map(list)),
      fc
        .array(
          fc.tuple(
            fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'of')),
            tie('tree').filter((one) => one !== undefined),
          ),
        )
        .map((list) => Object.fromEntries(list)),
    ),
  }));
  check(
    fc.property(data, (given) => {
      const sections = readSections(writeSections('test', 1, pack(given, [])), 'test', 1);
      expect(unpack(sections, [])).toStrictEqual(given);
    }),
    150,
  );
});
