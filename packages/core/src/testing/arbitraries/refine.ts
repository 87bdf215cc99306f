import { type DayRange, formatDay } from '../../policy/dates.js';
import { type FieldKind, type Fields, isRule, kindOf } from '../../policy/kinds.js';
import { Tree, type TreeData } from '../../policy/tree.js';
import { readValue, type Span, type TagSet } from '../../policy/values.js';
import type { Arbitrary, Fc } from './fc.js';
import type { RawRecord } from './worlds.js';
import { names, values } from './values.js';

/**
 * A raw value that may be what `raw` turns out to be once more is known: missing → anything, a span → a part of it,
 * `oneOf` → fewer, tags that may be → settled, a date → fewer days. An exact value stays as it is.
 */
export function refine(
  fc: Fc,
  kind: FieldKind,
  raw: unknown,
  trees: readonly TreeData[] = [],
): Arbitrary<unknown> {
  const value = readValue(kind, raw, '');
  if (value === undefined) return fc.oneof(fc.constant(raw), values(fc)[kind] as Arbitrary<unknown>);
  switch (kind) {
    case 'category': {
      const { oneOf } = value as { readonly oneOf: string[] };
      return fc
        .subarray([...oneOf], { minLength: 1 })
        .map((some) => (some.length === 1 ? some[0] : { oneOf: some }));
    }
    case 'tags':
      return refineTags(fc, value as TagSet, trees);
    case 'number':
      return refineNumber(fc, raw, value as Span);
    case 'date':
      return refineDate(fc, value as DayRange);
    default:
      return fc.constant(raw);
  }
}

function refineTags(
  fc: Fc,
  { yes, no, maybe, others }: TagSet,
  data: readonly TreeData[],
): Arbitrary<unknown> {
  const trees = data.map((one) => new Tree(one));
  const lies = (low: string, high: string): boolean =>
    trees.some((tree) => tree.relation(low, high) === 'within');
  const open = names.filter(
    (name) => !yes.has(name) && !no.has(name) && (maybe.has(name) || others === 'unknown'),
  );
  return fc
    .record({
      states: fc.array(fc.constantFrom('yes', 'no', 'maybe'), {
        minLength: open.length,
        maxLength: open.length,
      }),
      close: fc.boolean(),
      weight: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ states, close, weight }) => {
      const settled = { yes: new Map(yes), no: new Set(no), maybe: [] as string[] };
      for (const [index, name] of open.entries()) {
        // With a tree, yes and no about two names of which one lies below the other contradict each other.
        const clashes = (others: Iterable<string>): boolean =>
          [...others].some((other) => lies(name, other) || lies(other, name));
        const state = states[index];
        if (state === 'yes' && !clashes(settled.no)) settled.yes.set(name, weight);
        else if (state === 'no' && !clashes(settled.yes.keys())) settled.no.add(name);
        else if (maybe.has(name)) settled.maybe.push(name);
      }
      return {
        yes: settled.yes.size === 0 ? [] : Object.fromEntries(settled.yes),
        no: [...settled.no],
        maybe: settled.maybe,
        others: close ? 'no' : others,
      };
    });
}

function refineNumber(fc: Fc, raw: unknown, span: Span): Arbitrary<unknown> {
  const reach = 50_000;
  const first = Number.isFinite(span.lo)
    ? span.lo + (span.loOpen ? 1 : 0)
    : Number.isFinite(span.hi)
      ? span.hi - reach
      : -reach;
  const last = Number.isFinite(span.hi) ? span.hi - (span.hiOpen ? 1 : 0) : first + reach;
  if (first > last) return fc.constant(raw);
  const point = fc.integer({ min: first, max: last });
  const part = fc.tuple(point, point).map(([one, two]) => {
    const [lo, hi] = one < two ? [one, two] : [two, one];
    return { gte: lo / 1000, lte: hi / 1000 };
  });
  const open = { gte: first / 1000, lt: (last + 1) / 1000 };
  return fc.oneof(
    fc.constant(raw),
    point.map((one) => one / 1000),
    part,
    // Half-open parts too, where they lie inside.
    fc.constant(span.hiOpen || !Number.isFinite(span.hi) ? open : raw),
  );
}

function refineDate(fc: Fc, { from, to }: DayRange): Arbitrary<unknown> {
  const reach = 5000;
  const first = Number.isFinite(from) ? from : Number.isFinite(to) ? to - reach : 10_000;
  const last = Number.isFinite(to) ? to : first + reach;
  const day = fc.integer({ min: first, max: last });
  return fc
    .tuple(day, day)
    .map(([one, two]) =>
      one === two
        ? formatDay(one)
        : { from: formatDay(Math.min(one, two)), to: formatDay(Math.max(one, two)) },
    );
}

/** The same record with more known. A rule that is absent stays absent: that is known, not unknown. */
export function refineRecord(
  fc: Fc,
  declared: Fields,
  record: RawRecord,
  trees: readonly TreeData[] = [],
): Arbitrary<RawRecord> {
  const refined = Object.entries(declared).map(([name, declaration]) => {
    const raw = record[name];
    const settled = isRule(declaration) && (raw === undefined || raw === null);
    return [name, settled ? fc.constant(raw) : refine(fc, kindOf(declaration), raw, trees)] as const;
  });
  return fc.record(Object.fromEntries(refined)).map((values) => ({ ...record, ...values }));
}
