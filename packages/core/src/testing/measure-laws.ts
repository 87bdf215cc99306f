import { compile } from '../compile/compile.js';
import { encode } from '../compile/encode.js';
import { buildIndex } from '../retrieve/index.js';
import { rank } from '../score/rank.js';
import { explain } from '../explain/explain.js';
import { type Column, makeColumn, PLAIN } from '../measure/column.js';
import type { AnyDefinition, Kernel } from '../measure/define.js';
import { evaluate } from '../measure/evaluate.js';
import { withDefaults } from '../measure/params.js';
import type { Reading } from '../measure/reading.js';
import { definitionOf, type MeasureName } from '../measure/registry.js';
import { fetchFrom, readSide } from '../measure/sides.js';
import { type Context, makeContext } from '../policy/context.js';
import { type FieldKind, type Fields, rule } from '../policy/kinds.js';
import type { LeafSpec, ParamValues, Policy } from '../policy/spec.js';
import { languages } from '../policy/text.js';
import { readValue, unknownTags, type Value } from '../policy/values.js';
import type { Arbitrary, Fc } from './arbitraries/fc.js';
import { type ContextData, toContext } from './arbitraries/trees.js';
import type { RawRecord } from './arbitraries/worlds.js';
import { arbitraries } from './arbitraries.js';
import { type AssertOptions, assertProperty } from './assert-property.js';

/** What runs the laws: `{ test, fc }` from vitest, node:test or anything alike, and fast-check. */
export interface LawRunner {
  readonly test: (name: string, run: () => void) => unknown;
  readonly fc: Fc;
}

export interface LawOptions extends AssertOptions {
  /** Laws that this measure is excused from, each with the reason, which becomes part of the test's name. */
  readonly excused?: Readonly<Record<string, string>>;
}

/** One use of a measure, as plain data. */
interface Case {
  readonly ofKind: FieldKind;
  readonly byKind: FieldKind;
  readonly params: ParamValues;
  readonly of: unknown;
  readonly by: unknown;
  /** More values of both kinds: the rows of the columns. */
  readonly ofs: readonly unknown[];
  readonly bys: readonly unknown[];
  readonly context: ContextData;
}

type Interval = Pick<Reading, 'lo' | 'hi'>;

/**
 * The laws that every measure keeps, as tests: call it once, with a name of the registry or (for a measure that is not
 * in it yet) with a definition, which leaves out the laws that need the registry: the compiler's and the sentences'.
 */
export function measureLaws(
  { test, fc }: LawRunner,
  measure: MeasureName | AnyDefinition,
  options: LawOptions = {},
): void {
  const definition = typeof measure === 'string' ? (definitionOf(measure) as AnyDefinition) : measure;
  const registered = definitionOf(definition.name) === definition;
  const cases = caseArbitrary(fc, definition);
  const law = (name: string, holds: (one: Case) => void): void => {
    const excuse = options.excused?.[name];
    if (excuse !== undefined) test(`${name} (excused: ${excuse})`, () => {});
    else test(name, () => assertProperty(fc, fc.property(cases, holds), options));
  };

  law('share is an interval of whole thousandths', (one) => {
    const { lo, hi } = readCase(definition, one);
    demand(Number.isInteger(lo) && Number.isInteger(hi), `whole numbers, got [${lo}, ${hi}]`);
    demand(lo >= 0 && lo <= hi && hi <= 1000, `0 ≤ lo ≤ hi ≤ 1000, got [${lo}, ${hi}]`);
  });

  law('same input, same output', (one) => {
    const before = JSON.stringify(one);
    const first = JSON.stringify(readCase(definition, one));
    const second = JSON.stringify(readCase(definition, one));
    demand(first === second, `the same reading twice, got ${first} and ${second}`);
    demand(JSON.stringify(one) === before, 'operands that are left alone');
  });

  law('because is JSON', (one) => {
    const { because } = readCase(definition, one);
    demand(sameJson(because), `because to survive JSON, got ${JSON.stringify(because)}`);
  });

  law('kernel of the first operand = read', (one) => {
    const context = contextOf(one);
    const by = valueFor(one.byKind, one.by);
    if (by === undefined || definition.kernelOf === undefined) return;
    const column = columnOf(one.ofKind, one.ofs);
    const kernel = definition.kernelOf(column, by, paramsOf(definition, one), context);
    compareKernel(kernel, column, (row) => readCase(definition, { ...one, of: one.ofs[row] }));
  });

  law('kernel of the second operand = read', (one) => {
    const context = contextOf(one);
    const of = valueFor(one.ofKind, one.of);
    if (of === undefined || definition.kernelBy === undefined) return;
    const column = columnOf(one.byKind, one.bys);
    const kernel = definition.kernelBy(column, of, paramsOf(definition, one), context);
    compareKernel(kernel, column, (row) => readCase(definition, { ...one, by: one.bys[row] }));
  });

  for (const place of ['of', 'by'] as const) {
    law(`knowing more of the ${place === 'of' ? 'first' : 'second'} operand narrows`, (one) => {
      const wide = readCase(definition, one);
      const kind = place === 'of' ? one.ofKind : one.byKind;
      // A few refinements per case, drawn from a seed that is part of the case.
      const refined = arbitraries(fc).refine(kind, one[place], one.context.trees);
      for (const value of fc.sample(refined, { numRuns: 3, seed: hash(JSON.stringify(one)) })) {
        const narrow = readCase(definition, { ...one, [place]: value });
        demand(
          within(narrow, wide),
          `[${narrow.lo}, ${narrow.hi}] for ${JSON.stringify(value)} inside [${wide.lo}, ${wide.hi}] for ${JSON.stringify(one[place])}`,
        );
      }
    });
  }

  law('a missing value leaves room for every reading', (one) => {
    const known = readCase(definition, one);
    for (const missing of [{ of: undefined }, { by: undefined }, { of: undefined, by: null }]) {
      const bound = readCase(definition, { ...one, ...missing });
      demand(within(known, bound), `[${known.lo}, ${known.hi}] inside [${bound.lo}, ${bound.hi}]`);
    }
  });

  if (!registered) return;

  law('columns = read, missing and rough rows included', (one) => {
    for (const rules of [false, true]) {
      for (const place of ['of', 'by'] as const) compareColumns(definition, one, place, rules);
    }
  });

  law('found through an index = read, by lists and by distance too', (one) => {
    for (const rules of [false, true]) {
      for (const place of ['of', 'by'] as const) compareIndex(definition, one, place, rules);
    }
  });

  law('an absent rule is met in full', (one) => {
    const ruled = policyOf(definition, one, 'of', true);
    for (const [ask, offer] of [
      [{}, { by: one.by }],
      [{ of: one.of }, {}],
      [{}, {}],
    ] as const) {
      const { lo, hi, how } = evaluatePair(ruled, ask, offer, contextOf(one));
      const absent = !('of' in ask && isGiven(one.of)) || !('by' in offer && isGiven(one.by));
      if (absent)
        demand(
          lo === 1000 && hi === 1000 && how === 'no-rule',
          `no rule and full, got ${how} [${lo}, ${hi}]`,
        );
    }
  });

  law('says something in every language', (one) => {
    for (const place of ['of', 'by'] as const) {
      const policy = policyOf(definition, one, place, false);
      const ask = { [place]: one[place] } as object;
      const offer = { [other(place)]: one[other(place)] } as object;
      for (const language of languages) {
        const { sentence } = explain(policy, ask, offer, { ...toContext(one.context), language })
          .criteria[0] as { sentence: string };
        demand(isSentence(sentence), `a sentence in ${language}, got ${JSON.stringify(sentence)}`);
      }
    }
  });
}

function caseArbitrary(fc: Fc, definition: AnyDefinition): Arbitrary<Case> {
  const make = arbitraries(fc);
  return fc
    .tuple(fc.constantFrom(...definition.of), fc.constantFrom(...definition.by))
    .chain(([ofKind, byKind]) =>
      fc.record({
        ofKind: fc.constant(ofKind),
        byKind: fc.constant(byKind),
        params: make.params(definition),
        of: make.maybe(ofKind),
        by: make.maybe(byKind),
        ofs: fc.array(make.maybe(ofKind), { minLength: 1, maxLength: 6 }),
        bys: fc.array(make.maybe(byKind), { minLength: 1, maxLength: 6 }),
        context: make.context(),
      }),
    );
}

function contextOf(one: Case): Context {
  return makeContext(toContext(one.context));
}

function paramsOf(definition: AnyDefinition, one: Case) {
  return withDefaults(definition.params, one.params);
}

/** As the evaluation sees it: tags that are missing are a set about which nothing is known. */
function valueFor(kind: FieldKind, raw: unknown): Value | undefined {
  return readValue(kind, raw, '') ?? (kind === 'tags' ? unknownTags : undefined);
}

/** The reference: `read`, and nothing known where an operand is missing. */
function readCase(definition: AnyDefinition, one: Case): Interval & { readonly because: object } {
  const of = valueFor(one.ofKind, one.of);
  const by = valueFor(one.byKind, one.by);
  if (of === undefined || by === undefined) return { lo: 0, hi: 1000, because: {} };
  return definition.read(of, by, paramsOf(definition, one), contextOf(one));
}

function columnOf(kind: FieldKind, raws: readonly unknown[]): Column {
  return makeColumn(
    kind,
    raws.map((raw) => readValue(kind, raw, '')),
  );
}

/** Plain rows only: the others are the compiler's business. */
function compareKernel(
  kernel: Kernel | undefined,
  column: Column,
  expected: (row: number) => Interval,
): void {
  if (kernel === undefined) return;
  const lo = new Int32Array(column.size);
  const hi = new Int32Array(column.size);
  // Once as a whole and once from the second row on, since blocks start anywhere.
  for (const from of column.size > 1 ? [0, 1] : [0]) {
    kernel(from, column.size, lo, hi);
    for (let row = from; row < column.size; row += 1) {
      if (column.state[row] !== PLAIN) continue;
      const read = expected(row);
      const fast = { lo: lo[row - from] as number, hi: hi[row - from] as number };
      demand(same(fast, read), `row ${row}: [${read.lo}, ${read.hi}], got [${fast.lo}, ${fast.hi}]`);
    }
  }
}

function compareIndex(definition: AnyDefinition, one: Case, place: 'of' | 'by', rules: boolean): void {
  const away = other(place);
  const judged = policyOf(definition, one, away, rules);
  const measure = judged.criteria['c']?.measure as LeafSpec;
  const policy: Policy = { ...judged, criteria: { c: { level: 'prefer', weight: 1, measure } } };
  const ask = { [away]: one[away] } as RawRecord;
  const offers = one[`${place}s`].map((raw, row) => ({ id: `${1000 + row}`, [place]: raw }));
  const { now, ...given } = toContext(one.context);
  const index = buildIndex(policy, offers as RawRecord[], given);
  const options = { ineligible: 'keep' as const, ...(now === undefined ? {} : { now }) };
  const found = new Map(rank(policy, ask, index, options).map((ranked) => [ranked.id, ranked]));
  for (const [row, offer] of offers.entries()) {
    const { lo, hi, how } = evaluatePair(policy, ask, offer, contextOf(one));
    const earned = how === 'no-rule' ? 0 : lo;
    const open = how === 'no-rule' ? 0 : hi - lo;
    const ranked = found.get(offer.id);
    demand(
      ranked?.points === earned && ranked.openPoints === open,
      `row ${row} of ${place}: ${earned} and ${open} open, got ${ranked?.points} and ${ranked?.openPoints}`,
    );
  }
}

function compareColumns(definition: AnyDefinition, one: Case, place: 'of' | 'by', rules: boolean): void {
  const context = contextOf(one);
  const away = other(place);
  // The ask holds the one operand, the offers the column of the other.
  const policy = policyOf(definition, one, away, rules);
  const ask = { [away]: one[away] };
  const offers = one[`${place}s`].map((raw, row) => ({ id: `${1000 + row}`, [place]: raw }));
  const spec = policy.criteria['c']?.measure as LeafSpec;
  const filler = compile(spec, readSide(policy.ask, ask, ''), encode(policy.offer, offers, ''), context);
  const lo = new Int32Array(offers.length);
  const hi = new Int32Array(offers.length);
  filler.fill(0, offers.length, lo, hi);
  for (const [row, offer] of offers.entries()) {
    const read = evaluatePair(policy, ask, offer, context);
    const fast = { lo: lo[row] as number, hi: hi[row] as number };
    demand(
      same(fast, read),
      `row ${row} of ${place}: [${read.lo}, ${read.hi}], got [${fast.lo}, ${fast.hi}]`,
    );
    demand(
      (filler.noRule?.(row) ?? false) === (read.how === 'no-rule'),
      `row ${row} of ${place}: the same absent rules`,
    );
  }
}

/** A policy of one demand; `asked` says which operand the ask holds, the offer has the other. */
function policyOf(definition: AnyDefinition, one: Case, asked: 'of' | 'by', rules: boolean): Policy {
  const declare = (kind: FieldKind) => (rules ? rule(kind) : kind);
  const sides: Record<'of' | 'by', Fields> = {
    of: { of: declare(one.ofKind) },
    by: { by: declare(one.byKind) },
  };
  const operand = (place: 'of' | 'by') => (place === asked ? { ask: place } : { offer: place });
  const leaf = { type: 'measure' as const, name: definition.name, of: operand('of'), by: operand('by') };
  const measure: LeafSpec = Object.keys(one.params).length === 0 ? leaf : { ...leaf, params: one.params };
  return {
    koppel: 1,
    ask: sides[asked],
    offer: sides[other(asked)],
    criteria: {
      c: definition.wishOnly ? { level: 'prefer', weight: 1, measure } : { level: 'must', measure },
    },
  };
}

function evaluatePair(policy: Policy, ask: object, offer: object, context: Context) {
  const fetch = fetchFrom(readSide(policy.ask, ask, ''), readSide(policy.offer, offer, ''), context);
  return evaluate(policy.criteria['c']?.measure as LeafSpec, fetch, context);
}

function other(place: 'of' | 'by'): 'of' | 'by' {
  return place === 'of' ? 'by' : 'of';
}

function isGiven(raw: unknown): boolean {
  return raw !== undefined && raw !== null;
}

function same(one: Interval, two: Interval): boolean {
  return one.lo === two.lo && one.hi === two.hi;
}

function within(inner: Interval, outer: Interval): boolean {
  return inner.lo >= outer.lo && inner.hi <= outer.hi;
}

/** JSON keeps it whole: no undefined, no NaN, no -0, no Map. */
function sameJson(value: unknown): boolean {
  const read: unknown = JSON.parse(JSON.stringify(value));
  return deepSame(value, read);
}

function deepSame(one: unknown, two: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof two !== 'object' || two === null)
    return Object.is(one, two);
  if (Array.isArray(one) !== Array.isArray(two)) return false;
  if (!Array.isArray(one) && Object.getPrototypeOf(one) !== Object.prototype) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(two).length &&
    keys.every((key) =>
      deepSame((one as Record<string, unknown>)[key], (two as Record<string, unknown>)[key]),
    )
  );
}

/** Something a person can read: no holes, no debris of a missing value, no full stop. */
function isSentence(text: unknown): boolean {
  return (
    typeof text === 'string' &&
    text.length > 0 &&
    text.trim() === text &&
    !/undefined|null|NaN|Infinity|\[object|\u0020{2}|[;:,.]$|: ;|\(\)/.test(text)
  );
}

function hash(text: string): number {
  let state = 0;
  for (let at = 0; at < text.length; at += 1) state = (Math.imul(state, 31) + text.charCodeAt(at)) | 0;
  return state;
}

function demand(holds: boolean, expected: string): void {
  if (!holds) throw new Error(`expected ${expected}`);
}
