import { describe, expect, test } from 'vitest';
import {
  any,
  all,
  covers,
  during,
  explain,
  type Fields,
  judged,
  must,
  type NextQuestion,
  type NextQuestions,
  nextQuestions,
  not,
  policy,
  prefer,
  type Policy,
  rank,
  rule,
  shares,
  Tree,
  value,
  within,
} from '@koppel/core';
import { arbitraries, toContext, type World } from '@koppel/core/testing';
import { check, fc } from '../helpers.js';

const make = arbitraries(fc);

/** One line per question: what it is about, what it decides on average, and what each answer does. */
function told({ questions }: NextQuestions): string[] {
  return questions.map(
    ({ field, about, decides, expected, options }) =>
      `${field}${about === undefined ? '' : `/${about}`} ${decides} ${expected.offers}/${expected.outOf}: ${options
        .map(({ label, opens, closes }) => `${label} +${opens.join('')} -${closes.join('')}`)
        .join(' | ')}`,
  );
}

const options = { now: '2019-03-01', language: 'en' } as const;

describe('questions and their answers', () => {
  const size = policy({ ask: { staff: 'number' }, offer: { staff: rule('span') } }, ({ ask, offer }) => ({
    size: must(within(ask.staff, offer.staff)),
  }));

  test('a number is asked in the bands that the offers cut, ends open or closed as theirs are', () => {
    const offers = [
      { id: 'a', staff: { gte: 10, lte: 250 } },
      { id: 'b', staff: { gt: 5, lt: 250 } },
    ];
    expect(told(nextQuestions(size, {}, offers, options))).toEqual([
      'staff verdicts 10/5: at most 5 + -ab | more than 5 and less than 10 +b -a | at least 10 and less than 250 +ab - | 250 +a -b | more than 250 + -ab',
    ]);
    expect(
      told(nextQuestions(size, {}, offers, { ...options, fields: { staff: { step: 1, least: 0 } } })),
    ).toEqual([
      'staff verdicts 10/5: 0 to 5 + -ab | 6 to 9 +b -a | 10 to 249 +ab - | 250 +a -b | at least 251 + -ab',
    ]);
  });

  test('what is known roughly is only divided where it is still open', () => {
    const offers = [
      { id: 'a', staff: { gte: 10 } },
      { id: 'b', staff: { lt: 250 } },
    ];
    expect(told(nextQuestions(size, { staff: { gte: 5, lt: 50 } }, offers, options))).toEqual([
      'staff verdicts 2/2: at least 5 and less than 10 + -a | at least 10 and less than 50 +a -',
    ]);
  });

  test('an age is asked as a date, to the day', () => {
    const age = policy({ ask: { founded: 'date' }, offer: { age: rule('span') } }, ({ ask, offer }) => ({
      age: must(during(ask.founded, offer.age)),
    }));
    const offers = [
      { id: 'old', age: { gte: 3 } },
      { id: 'young', age: { lte: 6 } },
      { id: 'younger', age: { lt: 3 } },
    ];
    // On 1 March 2019: three years old when founded by 1 March 2016; not yet seven... "at most six" is lte 6.
    expect(told(nextQuestions(age, {}, offers, options))).toEqual([
      'founded verdicts 9/3: 28 February 2013 or earlier +old -youngyounger | from 1 March 2013 through 1 March 2016 +oldyoung -younger | 2 March 2016 or later +youngyounger -old',
    ]);
  });

  test('facts are asked one by one, and what all offers need comes first', () => {
    const facts = policy(
      { ask: { facts: 'tags' }, offer: { needs: rule('tags'), bars: rule('tags') } },
      ({ ask, offer }) => ({
        needs: must(covers(ask.facts, offer.needs)),
        bars: must(not(shares(ask.facts, offer.bars))),
      }),
    );
    const offers = [
      { id: 'a', needs: ['plan'] },
      { id: 'b', needs: ['plan', 'case'] },
      { id: 'c', bars: ['refused'] },
    ];
    expect(told(nextQuestions(facts, { facts: { yes: [], others: 'unknown' } }, offers, options))).toEqual([
      'facts/plan verdicts 3/2: yes +a - | no + -ab',
      'facts/refused verdicts 2/2: yes + -c | no +c -',
      'facts/case verdicts 1/2: yes + - | no + -b',
    ]);
    const costly = { facts: { costs: { case: 1, plan: 5, refused: 2 } } };
    const pair = [
      { id: 'a', needs: ['plan'] },
      { id: 'c', bars: ['refused'] },
    ];
    expect(
      nextQuestions(facts, {}, pair, { ...options, fields: costly }).questions.map(({ about }) => about),
    ).toEqual(['refused', 'plan']);
  });

  test('a place is asked by the areas of the offers, also where they overlap', () => {
    const tree = new Tree({
      id: 'areas',
      version: '1',
      nodes: [
        { id: 'land' },
        { id: 'north', parents: ['land'] },
        { id: 'south', parents: ['land'] },
        { id: 'border', parents: ['land'] },
        { id: 'a', parents: ['north'] },
        { id: 'b', parents: ['north', 'border'] },
        { id: 'c', parents: ['south', 'border'] },
      ],
    });
    const where = policy({ ask: { area: 'tags' }, offer: { areas: rule('tags') } }, ({ ask, offer }) => ({
      area: must(shares(ask.area, offer.areas, { tree: 'areas' })),
    }));
    const offers = [
      { id: 'N', areas: ['north'] },
      { id: 'B', areas: ['border'] },
      { id: 'A', areas: ['a'] },
    ];
    const fields = { area: { as: 'one' as const } };
    expect(told(nextQuestions(where, {}, offers, { ...options, trees: [tree], fields }))).toEqual([
      'area verdicts 15/5: border and north +BN -A | border, but not north +B -AN | a +AN -B | north, but not border or a +N -AB | none of these + -ABN',
    ]);
    // Somewhere in the north is known: the south is no answer any more.
    expect(
      told(
        nextQuestions(where, { area: { yes: ['north'], others: 'no' } }, offers, {
          ...options,
          trees: [tree],
          fields,
        }),
      ),
    ).toEqual(['area verdicts 6/3: border +B -A | a +A -B | none of these + -AB']);
  });

  test('an answer about a region across a border opens nothing on the other side of it', () => {
    const tree = new Tree({
      id: 'areas',
      version: '1',
      nodes: [
        { id: 'overijssel' },
        { id: 'gelderland' },
        { id: 'zwolle-region' },
        { id: 'zwolle', parents: ['overijssel', 'zwolle-region'] },
        { id: 'hattem', parents: ['gelderland', 'zwolle-region'] },
      ],
    });
    const where = policy({ ask: { area: 'tags' }, offer: { areas: rule('tags') } }, ({ ask, offer }) => ({
      area: must(shares(ask.area, offer.areas, { tree: 'areas' })),
    }));
    const offers = [
      { id: 'G', areas: ['gelderland'] },
      { id: 'Z', areas: ['zwolle-region'] },
    ];
    const ask = { area: { yes: ['overijssel'], others: 'no' as const } };
    for (const as of ['one', 'each'] as const) {
      const [asked] = nextQuestions(where, ask, offers, {
        ...options,
        trees: [tree],
        fields: { area: { as } },
      }).questions;
      const area = asked?.options[0]?.answer as { yes: string[] };
      expect(area).toEqual({ yes: ['overijssel', 'zwolle-region'], no: ['gelderland'], others: 'no' });
      const statuses = rank(where, { area }, offers, { trees: [tree], ineligible: 'keep' });
      expect(statuses.map(({ id, status }) => [id, status])).toEqual([
        ['G', 'ineligible'],
        ['Z', 'eligible'],
      ]);
    }
  });

  test('two answers that only decide together are asked too, and said to be so', () => {
    const either = policy(
      { ask: { x: 'flag', y: 'flag', z: 'flag' }, offer: { w: rule('flag') } },
      ({ ask }) => ({
        one: must(
          any(all(value(ask.x, true), value(ask.y, false)), all(value(ask.x, false), value(ask.y, true))),
        ),
      }),
    );
    expect(told(nextQuestions(either, {}, [{ id: 'a' }], options))).toEqual([
      'x together 0/2: yes + - | no + -',
      'y together 0/2: yes + - | no + -',
    ]);
    expect(told(nextQuestions(either, { x: true }, [{ id: 'a' }], options))).toEqual([
      'y verdicts 2/2: yes + -a | no +a -',
    ]);
  });

  test('what waits for the provider or for a judgement is said, not asked', () => {
    const waits = policy(
      { ask: { themes: 'tags' }, offer: { open: 'flag', themes: 'tags' } },
      ({ ask, offer }) => ({
        open: must(value(offer.open, true)),
        themes: prefer(1, shares(ask.themes, offer.themes)),
      }),
    );
    const found = nextQuestions(
      waits,
      {},
      [
        { id: 'a', themes: ['x'] },
        { id: 'b', themes: [] },
      ],
      options,
    );
    expect(found.open).toEqual(['a', 'b']);
    expect(told(found)).toEqual(['themes/x points 0/2: yes + - | no + -']);
    expect(found.waiting).toEqual(['b']);
    expect(nextQuestions(waits, {}, [{ id: 'b', themes: ['x'] }], { ...options, about: 'verdicts' })).toEqual(
      {
        open: ['b'],
        questions: [],
        waiting: ['b'],
      },
    );
  });

  test('a fact that leaves only a judgement decides too', () => {
    const both = policy(
      {
        ask: { facts: 'tags', judgements: 'tags' },
        offer: { oneOf: rule('tags'), judged: rule('conditions') },
      },
      ({ ask, offer }) => ({
        one: must(shares(ask.facts, offer.oneOf)),
        judged: must(judged(offer.judged, ask.judgements)),
      }),
    );
    const offers = [{ id: 'a', oneOf: ['x', 'y'], judged: [{ id: 'trust', by: 'bank' }] }];
    const { questions } = nextQuestions(both, {}, offers, options);
    expect(questions.map(({ about, options: [yes, no] }) => [about, yes?.toJudge, no?.toJudge])).toEqual([
      ['x', ['a'], []],
      ['y', ['a'], []],
    ]);
    const known = { facts: { yes: ['y'], others: 'unknown' as const } };
    expect(nextQuestions(both, known, offers, options)).toEqual({
      open: ['a'],
      questions: [],
      waiting: ['a'],
    });
  });

  test('refuses options that mean nothing, saying what it expected', () => {
    const run = (more: object) => () => nextQuestions(size, {}, [], { ...options, ...more } as never);
    expect(run({ language: 'fr' })).toThrow('/language: found "fr", expected nl or en');
    expect(run({ fields: { size: {} } })).toThrow(
      '/fields/size: found "size", expected a field of the ask: staff',
    );
    expect(run({ fields: { staff: { cost: 0.5 } } })).toThrow('/fields/staff/cost: found 0.5');
    expect(run({ limit: -1 })).toThrow('/limit: found -1');
    expect(run({ now: '2019-02-30' })).toThrow('/now');
  });
});

type Verdict = { status: string; points: number; openPoints: number; factsFit: boolean };

/** The open offers by the reference alone: `nextQuestions` uses the fast path. */
function verdicts(world: World, ask: object): Map<string, Verdict> {
  const context = { ...toContext(world.context), language: 'en' as const };
  const facts = {
    ...world.policy,
    criteria: Object.fromEntries(
      Object.entries(world.policy.criteria).filter(
        ([, { level, measure }]) => !(level === 'must' && 'name' in measure && measure.name === 'judged'),
      ),
    ),
  };
  return new Map(
    world.offers.map((offer) => {
      const { status, points, openPoints } = explain(world.policy, ask, offer, context);
      const factsFit = explain(facts, ask, offer, context).status === 'eligible';
      return [offer.id, { status, points, openPoints, factsFit }];
    }),
  );
}

function questionsOf(
  world: World,
  ask: object = world.ask,
  about: 'all' | 'verdicts' = 'all',
  as?: 'each' | 'one' | 'list',
): NextQuestions {
  const tags = Object.entries(world.policy.ask).filter(([, kind]) => kind === 'tags');
  return nextQuestions(world.policy as Policy<Fields, Fields>, ask as never, world.offers, {
    ...toContext(world.context),
    ...(as === undefined ? {} : { fields: Object.fromEntries(tags.map(([name]) => [name, { as }])) }),
    language: 'en',
    about,
  });
}

const answered = (ask: object, { field, options: answers }: NextQuestion, at: number): object => ({
  ...ask,
  [field]: answers[at]?.answer,
});

/** How many offers of those that are open now, for want of facts, an answer decides. */
function decided(before: Map<string, Verdict>, after: Map<string, Verdict>): number {
  return [...before].filter(([id, { status, factsFit }]) => {
    const then = after.get(id);
    return status === 'open' && !factsFit && (then?.status !== 'open' || then.factsFit);
  }).length;
}

describe('laws', () => {
  test('no useless question is ever asked, and every answer does what it says', () => {
    check(
      fc.property(
        make.world({ offers: 5 }),
        fc.constantFrom('each', 'one', 'list', undefined),
        (world, as) => {
          const before = verdicts(world, world.ask);
          const open = [...before].filter(([, { status }]) => status === 'open').map(([id]) => id);
          const found = questionsOf(world, world.ask, 'all', as);
          expect([...found.open]).toEqual(open.sort());
          for (const question of found.questions) {
            let useful = 0;
            let sum = 0;
            for (const [at, { opens, closes, toJudge, leaves }] of question.options.entries()) {
              const after = verdicts(world, answered(world.ask, question, at));
              const ready = (id: string) => after.get(id)?.factsFit === true && !before.get(id)?.factsFit;
              expect({ opens, closes, toJudge, leaves }).toEqual({
                opens: open.filter((id) => after.get(id)?.status === 'eligible'),
                closes: open.filter((id) => after.get(id)?.status === 'ineligible'),
                toJudge: open.filter((id) => after.get(id)?.status === 'open' && ready(id)),
                leaves: open.filter((id) => after.get(id)?.status === 'open' && !ready(id)),
              });
              // Knowing more never takes a verdict back.
              for (const [id, { status }] of before) {
                if (status !== 'open') expect(after.get(id)?.status).toBe(status);
              }
              if (open.some((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id))))
                useful += 1;
              sum += decided(before, after);
            }
            expect(question.expected).toMatchObject({ offers: sum, outOf: question.options.length });
            if (question.decides === 'together') {
              expect(sum).toBe(0);
              const helps = question.options.some((_, at) =>
                questionsOf(world, answered(world.ask, question, at), 'verdicts', as).questions.some(
                  ({ decides }) => decides === 'verdicts',
                ),
              );
              expect(helps, 'one answer lets another question decide').toBe(true);
            } else {
              expect(useful, `${question.field} is useless`).toBeGreaterThan(0);
              expect(question.decides).toBe(sum > 0 ? 'verdicts' : 'points');
            }
          }
        },
      ),
      150,
    );
  });

  test('most decisive first, compared without rounding; the cheaper of two alike', () => {
    check(
      fc.property(make.world({ offers: 5 }), (world) => {
        const { questions } = questionsOf(world);
        for (const [index, next] of questions.entries()) {
          const last = questions[index - 1];
          if (last === undefined) continue;
          const [a, b] = [last.expected, next.expected];
          const offers = a.offers * b.outOf - b.offers * a.outOf;
          expect(offers).toBeGreaterThanOrEqual(0);
          if (offers === 0 && last.decides === next.decides) {
            expect(a.points * b.outOf - b.points * a.outOf).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      100,
    );
  });

  test('whatever is answered to a field that is not asked, no verdict changes', () => {
    check(
      fc.property(
        make.world({ offers: 4 }).chain((world) =>
          fc.record({
            world: fc.constant(world),
            refined: make.refineRecord(world.policy.ask, world.ask, world.context.trees),
          }),
        ),
        ({ world, refined }) => {
          const exempt = unaskable(world.policy);
          const { questions } = questionsOf(world);
          const asked = new Set(questions.map(({ field }) => field));
          const before = verdicts(world, world.ask);
          for (const field of Object.keys(world.policy.ask)) {
            if (asked.has(field) || exempt.has(field)) continue;
            const after = verdicts(world, { ...world.ask, [field]: refined[field] });
            expect(decided(before, after), `an answer to ${field} decides`).toBe(0);
          }
        },
      ),
      200,
    );
  });

  test('the order of offers and of fields changes nothing', () => {
    check(
      fc.property(make.world({ offers: 5 }), (world) => {
        const turned = {
          ...world,
          offers: [...world.offers].reverse(),
          ask: Object.fromEntries(Object.entries(world.ask).reverse()) as World['ask'],
          policy: {
            ...world.policy,
            criteria: Object.fromEntries(Object.entries(world.policy.criteria).reverse()),
          },
        };
        expect(JSON.stringify(questionsOf(turned))).toBe(JSON.stringify(questionsOf(world)));
      }),
      60,
    );
  });
});

/**
 * Fields whose answers are not finitely many: texts, places and shares of a distance or a ratio, limits of the asker's own,
 * and what a person has to judge. The guide names them.
 */
function unaskable({ ask, criteria }: Policy): Set<string> {
  const names = new Set(
    Object.entries(ask).flatMap(([name, declared]) => {
      const kind = typeof declared === 'string' ? declared : declared.kind;
      return ['place', 'span', 'window', 'conditions', 'text'].includes(kind) ? [name] : [];
    }),
  );
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { name, of, by } = part as { name?: string; of?: { ask?: string }; by?: { ask?: string } };
    if (name === 'similar' || name === 'judged') {
      for (const field of [of?.ask, by?.ask]) if (field !== undefined) names.add(field);
    }
    Object.values(part).forEach(visit);
  };
  visit(criteria);
  return names;
}
