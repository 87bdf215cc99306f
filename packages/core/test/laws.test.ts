import { describe, expect, test } from 'vitest';
import { createRanker, explain, flip, type Policy, rank } from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { check, fc } from './helpers.js';

/** Laws of a whole policy, whatever is in it. Those of single measures are in measures.test.ts. */

const make = arbitraries(fc);
const everything = { ineligible: 'keep', unknown: 'keep' } as const;

function rankAll(world: World, policy: Policy = world.policy) {
  return rank(policy, world.ask, world.offers, { ...everything, ...toContext(world.context) });
}

function explainOne(
  world: World,
  offer: RawRecord,
  policy: Policy = world.policy,
  language: 'nl' | 'en' = 'nl',
) {
  return explain(policy, world.ask, offer, { ...toContext(world.context), language });
}

/** Everything that a caller can see of a run, as bytes. */
function bytes(world: World): string {
  const ranked = rankAll(world).map(({ offer: _, ...rest }) => rest);
  const byId = [...world.offers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify([ranked, byId.map((offer) => explainOne(world, offer))]);
}

function withCriteria(
  policy: Policy,
  change: (entries: [string, Policy['criteria'][string]][]) => typeof entries,
) {
  return { ...policy, criteria: Object.fromEntries(change(Object.entries(policy.criteria))) };
}

function scaled(policy: Policy, change: (weight: number) => number): Policy {
  return withCriteria(policy, (entries) =>
    entries.map(([id, one]) => [id, one.level === 'must' ? one : { ...one, weight: change(one.weight) }]),
  );
}

describe('an explanation', () => {
  test('adds up to the score and says the same as the ranking', () => {
    check(
      fc.property(make.world(), (world) => {
        for (const { id, offer, status, points, openPoints, outOf } of rankAll(world)) {
          const told = explainOne(world, offer as RawRecord);
          expect({
            id,
            status: told.status,
            points: told.points,
            openPoints: told.openPoints,
            outOf: told.outOf,
          }).toEqual({ id, status, points, openPoints, outOf });
          const sum = (pick: 'points' | 'openPoints' | 'outOf') =>
            told.criteria.reduce((total, one) => total + one[pick], 0);
          expect([sum('points'), sum('openPoints'), sum('outOf')]).toEqual([points, openPoints, outOf]);
        }
      }),
      300,
    );
  });

  test('names an unmet demand where it says ineligible, and only there', () => {
    check(
      fc.property(make.world(), (world) => {
        for (const offer of world.offers) {
          const told = explainOne(world, offer);
          const unmet = told.criteria.filter(({ level, outcome }) => level === 'must' && outcome === 'unmet');
          expect(unmet.length > 0).toBe(told.status === 'ineligible');
          for (const { label } of unmet) expect(told.summary).toContain(label);
        }
      }),
      300,
    );
  });

  test('names what would settle it where it says open, and nothing elsewhere', () => {
    check(
      fc.property(make.world(), (world) => {
        for (const offer of world.offers) {
          const { status, criteria, ask, provider, judge } = explainOne(world, offer);
          const questions = ask.length + provider.length + judge.length;
          if (status !== 'open') expect(questions).toBe(0);
          // A demand on a constant or on the day of the run has nobody to ask.
          const undecided = criteria.filter(
            ({ level, outcome }) => level === 'must' && outcome === 'unknown',
          );
          if (status === 'open' && undecided.some(({ gaps }) => gaps.length > 0))
            expect(questions).toBeGreaterThan(0);
        }
      }),
      300,
    );
  });

  test('of one language differs from the other in words only', () => {
    check(
      fc.property(make.world({ offers: 3 }), (world) => {
        for (const offer of world.offers) {
          const wordless = (language: 'nl' | 'en') => {
            const {
              summary: _,
              language: __,
              criteria,
              ...rest
            } = explainOne(world, offer, world.policy, language);
            return { ...rest, criteria: criteria.map(({ sentence: _s, label: _l, ...one }) => one) };
          };
          expect(wordless('nl')).toEqual(wordless('en'));
        }
      }),
      100,
    );
  });
});

describe('a policy', () => {
  test('survives JSON', () => {
    check(
      fc.property(make.world(), (world) => {
        const policy = JSON.parse(JSON.stringify(world.policy)) as Policy;
        expect(policy).toEqual(world.policy);
        expect(bytes({ ...world, policy })).toBe(bytes(world));
      }),
    );
  });

  test('with a weight of 0 is the policy without that criterion', () => {
    check(
      fc.property(make.world(), fc.nat({ max: 7 }), (world, place) => {
        const ids = Object.keys(world.policy.criteria);
        const off = ids[place % ids.length] as string;
        if (world.policy.criteria[off]?.level === 'must') return;
        const zero = withCriteria(world.policy, (all) =>
          all.map(([id, one]) => (id === off ? [id, { ...one, level: 'prefer', weight: 0 }] : [id, one])),
        );
        const without = withCriteria(world.policy, (all) => all.filter(([id]) => id !== off));
        expect(bytes({ ...world, policy: zero })).toBe(bytes({ ...world, policy: without }));
      }),
      200,
    );
  });

  test('with tripled weights gives triple points', () => {
    check(
      fc.property(make.world({ maxWeight: 333 }), (world) => {
        const triple = scaled(world.policy, (weight) => weight * 3);
        const plain = rankAll(world).map(({ id, points, openPoints }) => [id, 3 * points, 3 * openPoints]);
        expect(rankAll(world, triple).map(({ id, points, openPoints }) => [id, points, openPoints])).toEqual(
          plain,
        );
      }),
      200,
    );
  });

  test('flipped twice is itself, and flipped once scores every pair the same', () => {
    check(
      fc.property(make.world(), (world) => {
        const turned = flip(world.policy);
        expect(flip(turned)).toEqual(world.policy);
        const context = toContext(world.context);
        for (const offer of world.offers) {
          const [one] = rank(world.policy, world.ask, [offer], { ...everything, ...context });
          const [two] = rank(turned, offer, [world.ask], { ...everything, ...context });
          const pick = ({ status, points, openPoints, outOf }: NonNullable<typeof one>) => [
            status,
            points,
            openPoints,
            outOf,
          ];
          expect(pick(two as NonNullable<typeof one>)).toEqual(pick(one as NonNullable<typeof one>));
        }
      }),
      200,
    );
  });
});

describe('order does not matter', () => {
  const reversed = <T extends object>(object: T): T =>
    Object.fromEntries(Object.entries(object).reverse()) as T;

  test('of criteria', () => {
    check(
      fc.property(make.world(), (world) => {
        const policy = { ...world.policy, criteria: reversed(world.policy.criteria) };
        expect(bytes({ ...world, policy })).toBe(bytes(world));
      }),
      200,
    );
  });

  test('of records', () => {
    check(
      fc.property(make.world(), (world) => {
        expect(bytes({ ...world, offers: [...world.offers].reverse() })).toBe(bytes(world));
      }),
      100,
    );
  });

  /** Turns round the keys of objects at any depth, and with `lists` also tags, places and conditions. */
  const turn = (value: unknown, lists: boolean): unknown => {
    if (Array.isArray(value)) {
      const turned = value.map((one) => turn(one, lists));
      return lists ? turned.reverse() : turned;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, turn(one, lists)])
        .reverse(),
    );
  };

  test('of object keys, in records, policy and trees', () => {
    check(
      fc.property(make.world(), (world) => {
        expect(bytes(turn(world, false) as World)).toBe(bytes(world));
      }),
      200,
    );
  });

  test('of tags, sites and conditions', () => {
    check(
      fc.property(make.world(), (world) => {
        const ask = turn(world.ask, true) as RawRecord;
        const offers = world.offers.map((offer) => turn(offer, true) as RawRecord);
        expect(bytes({ ...world, ask, offers })).toBe(bytes(world));
      }),
      200,
    );
  });

  test('of conditions that share an id', () => {
    const policy: Policy = {
      koppel: 1,
      ask: { judgements: 'tags' },
      offer: { conditions: 'conditions' },
      criteria: {
        fit: {
          level: 'must',
          measure: {
            type: 'measure',
            name: 'judged',
            of: { offer: 'conditions' },
            by: { ask: 'judgements' },
          },
        },
      },
    };
    const two = [
      { id: 'growth', by: 'jury' },
      { id: 'growth', by: 'bank' },
    ];
    const say = (conditions: typeof two) =>
      JSON.stringify(explain(policy, {}, { conditions }, { language: 'en' }));
    expect(say([...two].reverse())).toBe(say(two));
  });
});

describe('knowing more', () => {
  const allowed = {
    eligible: ['eligible'],
    open: ['eligible', 'open', 'ineligible'],
    ineligible: ['ineligible'],
  };

  test('about the ask or the offer settles a status, and never overturns one', () => {
    const refined = make.world({ offers: 4, criteria: 5 }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        ask: make.refineRecord(world.policy.ask, world.ask, world.context.trees),
        offers: fc.tuple(
          ...world.offers.map((offer) => make.refineRecord(world.policy.offer, offer, world.context.trees)),
        ),
      }),
    );
    check(
      fc.property(refined, ({ world, ask, offers }) => {
        for (const [index, offer] of world.offers.entries()) {
          const before = explainOne(world, offer);
          for (const [newAsk, newOffer] of [
            [ask, offer],
            [world.ask, offers[index] as RawRecord],
            [ask, offers[index] as RawRecord],
          ] as const) {
            const after = explainOne({ ...world, ask: newAsk }, newOffer);
            expect(allowed[before.status]).toContain(after.status);
            expect(after.points).toBeGreaterThanOrEqual(before.points);
            expect(after.points + after.openPoints).toBeLessThanOrEqual(before.points + before.openPoints);
          }
        }
      }),
      400,
    );
  });
});

describe('a ranking', () => {
  test('is by points, then by id in code units', () => {
    check(
      fc.property(make.world({ offers: 12 }), (world) => {
        const ranked = rankAll(world);
        const best = [...ranked].sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
        expect(ranked.map(({ id }) => id)).toEqual(best.map(({ id }) => id));
        expect(ranked).toHaveLength(world.offers.length);
      }),
      200,
    );
  });

  test('limited to k is the first k of the whole', () => {
    check(
      fc.property(make.world({ offers: 12 }), (world) => {
        const context = toContext(world.context);
        const whole = rank(world.policy, world.ask, world.offers, context);
        for (let limit = 0; limit <= 13; limit += 1) {
          expect(rank(world.policy, world.ask, world.offers, { ...context, limit })).toEqual(
            whole.slice(0, limit),
          );
        }
      }),
      100,
    );
  });

  test('that drops some statuses is the whole one without them', () => {
    check(
      fc.property(make.world({ offers: 12 }), fc.nat({ max: 12 }), (world, limit) => {
        const context = toContext(world.context);
        const whole = rankAll(world);
        for (const unknown of ['keep', 'drop'] as const) {
          for (const ineligible of ['keep', 'drop'] as const) {
            const kept = whole.filter(
              ({ status }) =>
                status === 'eligible' || (status === 'open' ? unknown === 'keep' : ineligible === 'keep'),
            );
            const options = { ...context, unknown, ineligible };
            expect(rank(world.policy, world.ask, world.offers, options)).toEqual(kept);
            expect(rank(world.policy, world.ask, world.offers, { ...options, limit })).toEqual(
              kept.slice(0, limit),
            );
          }
        }
      }),
      100,
    );
  });
});

describe('a ranker', () => {
  test('gives a remembered answer as it gives a fresh one, for any order of questions', () => {
    check(
      fc.property(
        make.world({ offers: 6 }),
        make.context(),
        fc.array(fc.nat({ max: 15 })),
        (world, other, order) => {
          const { trees, corpora, now } = toContext(world.context);
          const doubled = scaled(world.policy, (weight) => Math.min(1000, 2 * weight));
          const asks = [world.ask, { ...(world.offers[0] as RawRecord), id: 'x' } as RawRecord].map(
            (ask, index) =>
              index === 0 ? ask : ({ ...world.ask, flag1: undefined, tags1: undefined } as RawRecord),
          );
          // One of each: ask × policy × day × selection.
          const questions = Array.from({ length: 16 }, (_, bits) => ({
            ask: asks[bits & 1] as RawRecord,
            options: {
              ...(bits & 2 ? { policy: doubled } : {}),
              now: bits & 4 ? now : other.now,
              ...(bits & 8 ? { limit: 2, unknown: 'drop' as const } : { ineligible: 'keep' as const }),
            },
          }));
          const ranker = createRanker(world.policy, world.offers, { trees, corpora });
          for (const index of [...order, ...order]) {
            const { ask, options } = questions[index] as (typeof questions)[number];
            const { policy = world.policy, ...rest } = options;
            expect(ranker.rank(ask, options)).toEqual(
              rank(policy, ask, world.offers, { ...rest, trees, corpora }),
            );
          }
        },
      ),
      100,
    );
  });

  test('with replaced offers answers as a fresh one', () => {
    check(
      fc.property(make.world({ offers: 9 }), (world) => {
        const { trees, corpora, now } = toContext(world.context);
        const ranker = createRanker(world.policy, world.offers.slice(0, 5), { trees, corpora });
        const options = { ...everything, now };
        ranker.rank(world.ask, options);
        ranker.replace(world.offers.slice(3));
        expect(ranker.rank(world.ask, options)).toEqual(
          createRanker(world.policy, world.offers.slice(3), { trees, corpora }).rank(world.ask, options),
        );
      }),
      100,
    );
  });
});
