import { describe, expect, test } from 'vitest';
import {
  any,
  all,
  atLeast,
  type ChangeRules,
  coverage,
  covers,
  during,
  explain,
  type Fields,
  judged,
  must,
  nearMiss,
  type NearMiss,
  type NearMissOptions,
  not,
  policy,
  type Policy,
  rank,
  rule,
  shares,
  Tree,
  value,
  within,
} from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { makeContext } from '../../src/policy/context.js';
import { formatDay } from '../../src/policy/dates.js';
import { readSide } from '../../src/measure/sides.js';
import { readValue, type TagSet, unknownTags } from '../../src/policy/values.js';
import { possibleChanges } from '../../src/whatif/candidates.js';
import type { Possible } from '../../src/whatif/possible.js';
import { close, settle, toRaw } from '../../src/whatif/tags.js';
import { check, fc } from '../helpers.js';

const make = arbitraries(fc);
const options = { now: '2019-03-01', language: 'en' } as const;

function told(found: NearMiss): string {
  return `${found.outcome} ${found.cost}: ${found.sentence}`;
}

describe('what would make an offer possible', () => {
  const firm = policy(
    {
      ask: {
        founded: 'date',
        staff: 'number',
        facts: 'tags',
        area: 'tags',
        judgements: 'tags',
        mood: 'category',
      },
      offer: {
        age: rule('span'),
        staff: rule('span'),
        needs: rule('tags'),
        bars: rule('tags'),
        areas: rule('tags'),
        judged: rule('conditions'),
        open: rule('window'),
        moods: rule('tags'),
      },
    },
    ({ ask, offer, now }) => ({
      age: must(during(ask.founded, offer.age)),
      staff: must(within(ask.staff, offer.staff)),
      needs: must(covers(ask.facts, offer.needs)),
      bars: must(not(shares(ask.facts, offer.bars))),
      area: must(shares(ask.area, offer.areas)),
      judged: must(judged(offer.judged, ask.judgements)),
      open: must(during(now, offer.open)),
      mood: must(shares(ask.mood, offer.moods)),
    }),
  );
  const ask = {
    founded: '2016-06-15',
    staff: 9,
    facts: { yes: ['plan'], no: ['case'], others: 'unknown' },
    area: ['north'],
    judgements: { yes: [], no: ['viability'], others: 'unknown' },
    mood: 'blocked',
  } as const;
  const rules: ChangeRules = {
    staff: { step: 1, change: 'up' },
    area: { one: true },
    facts: { fixed: ['family'] },
    mood: { change: 'never' },
  };
  const table: readonly [string, object, string, Partial<NearMissOptions>?][] = [
    [
      'time',
      { age: { gte: 3 } },
      'changes 3: Possible from 15 June 2019 (it is then 3 years after: founded)',
    ],
    [
      'time, strictly',
      { age: { gt: 3 } },
      'changes 3: Possible from 16 June 2019 (it is then 3 years after: founded)',
    ],
    ['an age that has passed', { age: { lt: 2 } }, 'never 0: This cannot be changed'],
    ['a window that opens', { open: { from: '2020-01-01' } }, 'changes 4: Possible from 1 January 2020'],
    ['a window that has closed', { open: { to: '2019-01-01' } }, 'never 0: This cannot be changed'],
    [
      'time that comes too late for a window',
      { age: { gte: 3 }, open: { to: '2019-06-15' } },
      'never 0: This cannot be changed',
    ],
    ['beyond the horizon', { age: { gte: 3 } }, 'never 0: This cannot be changed', { horizonDays: 100 }],
    ['a size', { staff: { gte: 10, lte: 250 } }, 'changes 6: Possible with 1 more (staff: 10)'],
    ['a size, strictly', { staff: { gt: 10 } }, 'changes 7: Possible with 2 more (staff: 11)'],
    ['a size that only shrinking would reach', { staff: { lt: 5 } }, 'never 0: This cannot be changed'],
    ['a fact to find out', { needs: ['plan', 'lease'] }, 'changes 1: Possible if this is so: lease'],
    ['a fact to get', { needs: ['case'] }, 'changes 4: Possible once there is: case'],
    ['a fact that must not be', { bars: ['plan'] }, 'changes 5: Possible once this is no longer so: plan'],
    [
      'what one is by birth, if not known',
      { needs: ['family'] },
      'changes 1: Possible if this is so: family',
    ],
    ['elsewhere', { areas: ['south', 'west'] }, 'changes 12: Possible with a site in south or west'],
    [
      'a judgement',
      { judged: [{ id: 'trust', by: 'the bank' }] },
      'changes 2: Possible if judged to be met by the bank: trust',
    ],
    [
      'a judgement that was given',
      { judged: [{ id: 'viability', by: 'the bank' }] },
      'never 0: This cannot be changed',
    ],
    ['what never changes', { moods: ['calm'] }, 'never 0: This cannot be changed'],
    [
      'several together',
      { age: { gte: 3 }, staff: { gte: 10 }, needs: ['case'] },
      'changes 13: Possible from 15 June 2019 (it is then 3 years after: founded), once there is: case and with 1 more (staff: 10)',
    ],
    [
      'more than three',
      { needs: ['case', 'a', 'b'], staff: { gte: 10 } },
      'too-many 0: Not possible with up to 3 changes',
    ],
    [
      'more than three, when four may be',
      { needs: ['case', 'a', 'b'], staff: { gte: 10 } },
      'changes 12: Possible once there is: case, with 1 more (staff: 10), if this is so: a and if this is so: b',
      { most: 4 },
    ],
    ['nothing', {}, 'eligible 0: '],
  ];

  test.each(table)('%s', (_, offer, expected, more = {}) => {
    const found = nearMiss(firm, ask, { id: 'x', ...offer }, { ...options, changes: rules, ...more });
    expect(told(found)).toBe(expected);
  });

  test('the same in Dutch', () => {
    const offer = { id: 'x', age: { gte: 3 }, staff: { gte: 10 }, judged: [{ id: 'trust', by: 'de bank' }] };
    expect(nearMiss(firm, ask, offer, { ...options, language: 'nl', changes: rules }).sentence).toBe(
      'Mogelijk vanaf 15 juni 2019 (dan is het 3 jaar na: founded), met 1 erbij (staff: 10) en na een goed oordeel van de bank over: trust',
    );
  });

  test('what is known by birth does not change, though it is a fact like others', () => {
    const known = { ...ask, facts: { yes: [], no: ['family'] } };
    expect(
      nearMiss(firm, known, { id: 'x', needs: ['family'] }, { ...options, changes: rules }).outcome,
    ).toBe('never');
    expect(nearMiss(firm, known, { id: 'x', needs: ['family'] }, options).outcome).toBe('changes');
  });

  test('a rough value turns out well before it changes', () => {
    const rough = { ...ask, staff: { gte: 8, lte: 12 }, founded: '2016' };
    expect(told(nearMiss(firm, rough, { id: 'x', staff: { gte: 10 } }, { ...options, changes: rules }))).toBe(
      'changes 1: Possible if this is so: staff 10 to 12',
    );
    expect(told(nearMiss(firm, rough, { id: 'x', age: { gte: 3 } }, { ...options, changes: rules }))).toBe(
      'changes 1: Possible if this is so: founded from 1 January 2016 through 1 March 2016',
    );
  });

  test('an answer to one of two is enough for any, and both are needed for all', () => {
    const either = policy(
      { ask: { x: 'flag', y: 'flag', tags: 'tags' }, offer: { tags: 'tags' } },
      ({ ask, offer }) => ({
        one: must(any(value(ask.x, true), value(ask.y, true))),
        two: must(not(all(value(ask.x, true), value(ask.y, true)))),
        third: must(atLeast(0.5, coverage(ask.tags, offer.tags))),
      }),
    );
    const found = nearMiss(either, { y: true, tags: ['a'] }, { tags: ['a'] }, options);
    expect(told(found)).toBe('changes 1: Possible if this is so: x no');
    expect(found.set).toEqual({ x: false });
    expect(told(nearMiss(either, { x: true, y: false }, { tags: ['a'] }, options))).toBe(
      'changes 1: Possible if this is so: tags nothing else',
    );
  });

  test('a narrower area that may be so is found out, not moved to', () => {
    const tree = new Tree({
      id: 'areas',
      version: '1',
      nodes: [{ id: 'north' }, { id: 'town', parents: ['north'] }, { id: 'south' }],
    });
    const where = policy({ ask: { area: 'tags' }, offer: { areas: rule('tags') } }, ({ ask, offer }) => ({
      area: must(shares(ask.area, offer.areas, { tree: 'areas' })),
    }));
    const run = (areas: string[]) =>
      told(
        nearMiss(
          where,
          { area: ['north'] },
          { areas },
          { ...options, trees: [tree], changes: { area: { one: true } } },
        ),
      );
    expect(run(['town', 'south'])).toBe('changes 1: Possible if this is so: town');
    expect(run(['south'])).toBe('changes 12: Possible with a site in south');
  });

  test('refuses options that mean nothing', () => {
    const run = (more: object) => () => nearMiss(firm, ask, { id: 'x' }, { ...options, ...more } as never);
    expect(run({ most: 0 })).toThrow('/most: found 0, expected a whole number from 1 to 6');
    expect(run({ changes: { size: {} } })).toThrow(
      '/changes/size: found "size", expected a field of the ask',
    );
    expect(run({ changes: { staff: { change: 'sideways' } } })).toThrow('/changes/staff/change');
    expect(run({ language: 'fr' })).toThrow('/language');
    expect(run({ now: 'today' })).toThrow('/now');
  });
});

const rulesOf = (policyOf: Policy): fc.Arbitrary<ChangeRules> =>
  fc.dictionary(
    fc.constantFrom(...Object.keys(policyOf.ask)),
    fc.record(
      {
        change: fc.constantFrom('free' as const, 'never' as const, 'up' as const, 'down' as const),
        fixed: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
        step: fc.constantFrom(0.001, 1, 2),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 5, noNullPrototype: true },
  );

/** A world with a demand for every criterion, so that much is refused or open. */
const demanding = (offers: number) =>
  make
    .world({ offers, criteria: 4 })
    .map((world) => ({
      ...world,
      policy: {
        ...world.policy,
        criteria: Object.fromEntries(
          Object.entries(world.policy.criteria).map(([id, one]) => [
            id,
            // Text may not refuse anybody, so it stays a wish.
            JSON.stringify(one.measure).includes('"name":"text"')
              ? one
              : { level: 'must' as const, measure: one.measure },
          ]),
        ),
      },
    }))
    .chain((world) => fc.record({ world: fc.constant(world), rules: rulesOf(world.policy) }));

function missOf(
  world: World,
  rules: ChangeRules,
  offer: RawRecord,
  more: Partial<NearMissOptions> = {},
): NearMiss {
  return nearMiss(world.policy as Policy<Fields, Fields>, world.ask as never, offer, {
    ...toContext(world.context),
    language: 'en',
    changes: rules,
    ...more,
  });
}

/** Both witnesses: the fast path and the reference. */
function statusAfter(world: World, offer: RawRecord, ask: object, on: string | undefined): string {
  const context = { ...toContext(world.context), ...(on === undefined ? {} : { now: on }) };
  const [ranked] = rank(world.policy, ask, [offer], { ...context, ineligible: 'keep' });
  const { status } = explain(world.policy, ask, offer, { ...context, language: 'en' });
  expect(ranked?.status).toBe(status);
  return status;
}

describe('laws', () => {
  test('every set of changes makes the offer eligible when it is run again, and no part of it does', () => {
    let proposed = 0;
    check(
      fc.property(demanding(4), ({ world, rules }) => {
        for (const offer of world.offers) {
          const found = missOf(world, rules, offer);
          expect(found.status).toBe(statusAfter(world, offer, world.ask, undefined));
          expect(found.outcome === 'eligible').toBe(found.status === 'eligible');
          if (found.outcome !== 'changes') continue;
          proposed += 1;
          expect(statusAfter(world, offer, { ...world.ask, ...found.set }, found.on)).toBe('eligible');
          expect(found.changes.length).toBeGreaterThan(0);
          expect(found.changes.length).toBeLessThanOrEqual(3);
          expect(found.cost).toBe(found.changes.reduce((sum, { cost }) => sum + cost, 0));
          for (const [index, alternatives] of found.alternatives.entries()) {
            for (const { kind, cost } of alternatives) {
              expect({ kind, cost }).toEqual({
                kind: found.changes[index]?.kind,
                cost: found.changes[index]?.cost,
              });
            }
          }
          for (const field of Object.keys(found.set)) {
            const { [field]: _, ...without } = found.set as Record<string, unknown>;
            expect(statusAfter(world, offer, { ...world.ask, ...without }, found.on)).not.toBe('eligible');
          }
          for (const change of found.changes) {
            if (change.kind !== 'more' && change.kind !== 'less') continue;
            // Where a share of a ratio turns is found to about a thousandth only.
            if (JSON.stringify(world.policy.criteria).includes('"similar"')) continue;
            // No nearer number will do, tried at thousandths and at the last one before it.
            const back = change.kind === 'more' ? -1 : 1;
            const { step = 0.001 } = rules[change.field] ?? {};
            for (const part of [0.001, 0.25, 0.5, 0.999, 1]) {
              const steps = Math.floor((change.by * part) / step);
              const nearer = Math.round((change.to + back * Math.max(steps, 1) * step) * 1000) / 1000;
              if (Math.max(steps, 1) * step >= change.by) continue;
              const ask = { ...world.ask, ...found.set, [change.field]: nearer };
              expect(statusAfter(world, offer, ask, found.on), `${nearer} would do`).not.toBe('eligible');
            }
          }
          if (found.on !== undefined) {
            // The first day: not the day before, and not at once.
            for (const day of [undefined, dayBefore(found.on)])
              expect(statusAfter(world, offer, { ...world.ask, ...found.set }, day)).not.toBe('eligible');
          }
        }
      }),
      400,
    );
    expect(proposed).toBeGreaterThan(150);
  });

  test('nothing of the same candidates costs less: as trying every set of them says', () => {
    let compared = 0;
    check(
      fc.property(demanding(2), ({ world, rules }) => {
        for (const offer of world.offers) {
          const found = missOf(world, rules, offer, { most: 2 });
          if (found.outcome === 'eligible') continue;
          const cheapest = bruteForce(world, rules, offer, 2);
          expect(found.outcome === 'changes' ? found.cost : undefined).toBe(cheapest);
          compared += 1;
        }
      }),
      150,
    );
    expect(compared).toBeGreaterThan(50);
  });

  test('dates that are known, what is fixed, and what never changes stay as they are', () => {
    check(
      fc.property(demanding(4), ({ world, rules }) => {
        for (const offer of world.offers) {
          for (const change of missOf(world, rules, offer).changes) {
            if (change.kind === 'wait' || change.kind === 'judge' || change.kind === 'suppose') continue;
            const { change: may = 'free', fixed = [] } = rules[change.field] ?? {};
            expect(may).not.toBe('never');
            if ('about' in change) expect(fixed).not.toContain(change.about);
            if (change.kind === 'more') expect(may).not.toBe('down');
            if (change.kind === 'less') expect(may).not.toBe('up');
            const declared = world.policy.ask[change.field];
            expect(typeof declared === 'string' ? declared : declared?.kind).not.toBe('date');
          }
        }
      }),
      200,
    );
  });

  test('where nothing may change, what is proposed is only what may turn out so', () => {
    check(
      fc.property(demanding(4), ({ world }) => {
        const never: ChangeRules = Object.fromEntries(
          Object.keys(world.policy.ask).map((field) => [field, { change: 'never' as const }]),
        );
        for (const offer of world.offers) {
          const found = missOf(world, never, offer, { horizonDays: 0 });
          for (const { kind } of found.changes) expect(['suppose', 'judge']).toContain(kind);
          // A refusal is no question that was answered: knowing more cannot lift it.
          if (found.status === 'ineligible') expect(found.outcome).not.toBe('changes');
        }
      }),
      200,
    );
  });

  test('the order of fields and of criteria changes nothing', () => {
    check(
      fc.property(demanding(3), ({ world, rules }) => {
        const turned = {
          ...world,
          ask: Object.fromEntries(Object.entries(world.ask).reverse()) as RawRecord,
          policy: {
            ...world.policy,
            criteria: Object.fromEntries(Object.entries(world.policy.criteria).reverse()),
          },
        };
        for (const offer of world.offers) {
          expect(JSON.stringify(missOf(turned, rules, offer))).toBe(
            JSON.stringify(missOf(world, rules, offer)),
          );
        }
      }),
      80,
    );
  });
});

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The least cost of all sets of at most `most` candidates that work, by ranking each; undefined when none does. */
function bruteForce(world: World, rules: ChangeRules, offer: RawRecord, most: number): number | undefined {
  const context = toContext(world.context);
  const demands = Object.values(world.policy.criteria).flatMap(({ level, measure }) =>
    level === 'must' ? [measure] : [],
  );
  const possible = possibleChanges(demands, {
    ask: readSide(world.policy.ask, world.ask, '/ask'),
    offer: readSide(world.policy.offer, offer, '/offer'),
    context: makeContext(context),
    trees: context.trees,
    fields: world.policy.ask,
    rules,
    horizonDays: 3653,
  });
  let least: number | undefined;
  const visit = (from: number, chosen: readonly Possible[]): void => {
    const cost = chosen.reduce((sum, { change }) => sum + change.cost, 0);
    if (chosen.length > 0 && (least === undefined || cost < least) && works(world, offer, chosen))
      least = cost;
    if (chosen.length === most) return;
    for (let next = from; next < possible.length; next += 1)
      visit(next + 1, [...chosen, possible[next] as Possible]);
  };
  visit(0, []);
  return least;
}

function works(world: World, offer: RawRecord, chosen: readonly Possible[]): boolean {
  const context = toContext(world.context);
  const ask: Record<string, unknown> = { ...world.ask };
  const slots = new Set(chosen.map(({ slot }) => slot));
  if (slots.size < chosen.length) return false;
  let { now } = context;
  for (const { touches, edit } of [...chosen].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (edit.type === 'day') now = formatDay(edit.day);
    else if (edit.type === 'value') {
      if (chosen.filter((one) => one.touches === touches).length > 1) return false;
      ask[touches] = edit.raw;
    } else {
      const set = (readValue('tags', ask[touches], '') as TagSet | undefined) ?? unknownTags;
      ask[touches] = toRaw(edit.type === 'close' ? close(set) : settle(set, edit.name, edit.as, edit.drops));
    }
  }
  return rank(world.policy, ask as RawRecord, [offer], { ...context, now })[0]?.status === 'eligible';
}

function rankOf({ edit }: Possible): number {
  return edit.type !== 'tag' ? 2 : edit.as === 'no' ? 0 : 1;
}
