import {
  type FieldDeclaration,
  type FieldKind,
  type Fields,
  fieldKinds,
  kindOf,
} from '../../policy/kinds.js';
import type { Criterion, Policy } from '../../policy/spec.js';
import type { Arbitrary, Fc } from './fc.js';
import { spec } from './specs.js';
import { type ContextData, context } from './trees.js';
import { maybeMissing, values } from './values.js';

// biome-ignore lint/suspicious/noExplicitAny: fits the record type of whatever fields the policy turns out to declare.
export type RawRecord = Readonly<Record<string, any>> & { readonly id: string };

/** A policy, what it is asked about, and what it is asked with: everything that a law needs, as plain data. */
export interface World {
  readonly policy: Policy;
  readonly ask: RawRecord;
  readonly offers: readonly RawRecord[];
  readonly context: ContextData;
}

export interface WorldOptions {
  /** How many offers: fixed, because a failing example is easier to read than a short one. Default 8. */
  readonly offers?: number;
  /** At most so many criteria. Default 8. */
  readonly criteria?: number;
  /** Highest weight. Default 1000. */
  readonly maxWeight?: number;
}

/** Declared fields of both sides: of every kind one or two, some of them rules. */
export function fields(fc: Fc): Arbitrary<{ readonly ask: Fields; readonly offer: Fields }> {
  const side = fc
    .tuple(
      ...fieldKinds.map((kind) =>
        fc.tuple(declaration(fc, kind), fc.option(declaration(fc, kind), { freq: 2 })),
      ),
    )
    .map((declared) =>
      Object.fromEntries(
        declared.flatMap(([first, second], index) => [
          [`${fieldKinds[index]}1`, first],
          ...(second === null ? [] : [[`${fieldKinds[index]}2`, second]]),
        ]),
      ),
    );
  return fc.record({ ask: side as Arbitrary<Fields>, offer: side as Arbitrary<Fields> });
}

function declaration(fc: Fc, kind: FieldKind): Arbitrary<FieldDeclaration> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<FieldDeclaration>(kind) },
    { weight: 1, arbitrary: fc.constant<FieldDeclaration>({ kind, absent: 'no-rule' }) },
  );
}

/** A whole policy over the fields. */
export function policy(
  fc: Fc,
  declared: { readonly ask: Fields; readonly offer: Fields },
  { criteria: most = 8, maxWeight = 1000 }: WorldOptions = {},
): Arbitrary<Policy> {
  const demand = spec(fc, declared, undefined, 'must');
  const measure = spec(fc, declared);
  const label = { nl: 'Wens', en: 'Wish' };
  const criterion: Arbitrary<Criterion> = fc.oneof(
    { weight: 1, arbitrary: demand.map((one): Criterion => ({ level: 'must', measure: one })) },
    {
      weight: 2,
      arbitrary: fc.tuple(measure, fc.constantFrom(0, 1, 2, 3, 10, maxWeight), fc.boolean()).map(
        ([one, weight, named]): Criterion => ({
          level: 'prefer',
          weight,
          measure: one,
          ...(named ? { label } : {}),
        }),
      ),
    },
  );
  return fc.array(criterion, { minLength: 1, maxLength: most }).map((list) => ({
    koppel: 1,
    ...declared,
    criteria: Object.fromEntries(list.map((one, index) => [`c${index}`, one])),
  }));
}

/** A few raw values per field, from which records are drawn, so that equal values are common. */
type Pools = Readonly<Record<string, readonly unknown[]>>;

function pools(fc: Fc, declared: Fields): Arbitrary<Pools> {
  const raw = values(fc);
  return fc.record(
    Object.fromEntries(
      Object.entries(declared).map(([name, declaredAs]) => [
        name,
        fc.array(maybeMissing(fc, raw[kindOf(declaredAs)] as Arbitrary<unknown>), {
          minLength: 3,
          maxLength: 5,
        }),
      ]),
    ),
  );
}

/** Draws records from pools: cheap enough for thousands of rows per policy. Ids sort otherwise than they count. */
export function draw(from: Pools, count: number, seed: number): RawRecord[] {
  let state = seed;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % most;
  };
  return Array.from({ length: count }, (_, index) => {
    const record: Record<string, unknown> & { id: string } = { id: `${(index * 7919) % 100_003}` };
    for (const [name, pool] of Object.entries(from)) {
      const value = pool[next(pool.length)];
      if (value !== undefined || next(2) === 0) record[name] = value;
    }
    return record;
  });
}

/** A policy with an ask, offers and context that fit it. */
export function world(fc: Fc, options: WorldOptions = {}): Arbitrary<World> {
  return fields(fc).chain((declared) =>
    fc
      .record({
        policy: policy(fc, declared, options),
        asks: pools(fc, declared.ask),
        offers: pools(fc, declared.offer),
        seed: fc.nat({ max: 1_000_000 }),
        context: context(fc),
      })
      .map((parts) => ({
        policy: parts.policy,
        ask: draw(parts.asks, 1, parts.seed)[0] as RawRecord,
        offers: draw(parts.offers, options.offers ?? 8, parts.seed),
        context: parts.context,
      })),
  );
}
