import { KoppelError } from '@koppel/core';
import { assertProperty } from '@koppel/core/testing';
import { chooseInStages, type FunnelInput } from '@koppel/peers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const text = (nl: string, en = nl) => ({ nl, en });
const fallback = { id: 'desk', label: text('het loket', 'the desk') };
const run = (funnel: Omit<FunnelInput, 'fallback'>, language: 'nl' | 'en' = 'en') =>
  chooseInStages({ fallback, ...funnel }, { language });
const person = (report: ReturnType<typeof run>, id: string) => report.people.find((one) => one.id === id);

describe('a stage', () => {
  const age = { id: 'young', field: 'age-of-firm', most: 3, label: text('Leeftijd', 'Age') };
  const candidates = [
    { id: 'a', facts: { 'age-of-firm': 2, plan: 9 } },
    { id: 'b', facts: { 'age-of-firm': 5, plan: 10 } },
    { id: 'c', facts: { plan: 8 } },
    { id: 'd', facts: { 'age-of-firm': 1, plan: 3 } },
    { id: 'e', facts: { 'age-of-firm': 3 } },
  ];
  const plan = { id: 'plan', field: 'plan', from: 0, to: 10, weight: 1 };
  const stage = { id: 'first', label: text('Eerste', 'First'), demands: [age], wishes: [plan], quota: 1 };

  test('gate, then points, then the quota, with a reason for everybody in both languages', () => {
    const report = run({ candidates, stages: [stage] });
    expect(report.placed).toEqual(['a']);
    expect(report.waiting).toEqual(['d', 'e']);
    expect(
      report.people.map(({ id, result, steps, sentence }) => [id, result, steps[0]?.sentence, sentence]),
    ).toEqual([
      ['a', 'placed', 'First: through (900 of 1,000 points, place 1)', 'Chosen'],
      [
        'b',
        'not-placed',
        'First: not through: Age 5; asked is at most 3',
        'Not chosen (First); meanwhile: the desk',
      ],
      [
        'c',
        'open',
        'First: not decided yet: not known yet: Age',
        'Not decided yet (First); meanwhile: the desk',
      ],
      [
        'd',
        'waiting',
        'First: not the first (300 of 1,000 points, place 2)',
        'On the waiting list, place 1; meanwhile: the desk',
      ],
      [
        'e',
        'waiting',
        'First: not the first (0 of 1,000 points, place 3)',
        'On the waiting list, place 2; meanwhile: the desk',
      ],
    ]);
    const dutch = run({ candidates, stages: [stage] }, 'nl');
    expect(person(dutch, 'd')?.steps[0]?.sentence).toBe(
      'Eerste: niet de eerste (300 van 1.000 punten, plaats 2)',
    );
    expect(person(dutch, 'd')?.sentence).toBe('Op de wachtlijst, plaats 1; intussen: het loket');
  });

  test('who is not known goes on where the programme says so', () => {
    const report = run({ candidates, stages: [{ ...stage, unknown: 'pass', quota: 2 }] });
    expect(report.placed).toEqual(['a', 'c']);
    expect(person(report, 'c')?.steps[0]?.sentence).toMatch(/through .*not known yet: Age/);
  });

  test('facts and their values are called as the programme calls them', () => {
    const words = { 'age-of-firm': text('jaren', 'years'), etten: text('Etten-Leur', 'Etten-Leur') };
    const place = { id: 'here', field: 'place', in: ['breda'], label: text('Uit Breda', 'From Breda') };
    const wish = { id: 'plan', field: 'plan', from: 0, to: 10, weight: 1, label: text('een plan', 'a plan') };
    const report = run({
      candidates: [
        { id: 'a', facts: { 'age-of-firm': 5, place: 'etten' } },
        { id: 'b', facts: { place: 'breda', 'age-of-firm': 1 } },
      ],
      stages: [{ id: 'first', demands: [age, place], wishes: [wish] }],
      words,
    });
    expect(person(report, 'a')?.steps[0]?.sentence).toBe(
      'Round 1: not through: From Breda: Etten-Leur does not fit; asked is breda; Age: years 5; asked is at most 3',
    );
    expect(person(report, 'b')?.steps[0]?.sentence).toContain('still to be asked: a plan');
  });

  test('a withdrawal moves the next one up', () => {
    const report = run({ candidates, stages: [stage], withdrawals: [{ candidate: 'a', after: 'first' }] });
    expect(report.placed).toEqual(['d']);
    expect(person(report, 'd')?.steps[0]?.outcome).toBe('moved-up');
    expect(person(report, 'a')?.sentence).toBe('Withdrawn; meanwhile: the desk');
    const early = run({ candidates, stages: [stage], withdrawals: [{ candidate: 'a' }] });
    expect(early.placed).toEqual(['d']);
    expect(person(early, 'd')?.steps[0]?.outcome).toBe('through');
  });

  test('routes by what was not met and by stage, the next edition, and never nothing', () => {
    const report = run({
      candidates,
      stages: [stage],
      next: { label: text('editie twee', 'edition two'), opens: '2020-01-15' },
      routes: [
        { id: 'old', label: text('voor oudere bedrijven', 'for older firms'), failed: 'young' },
        { id: 'later', label: text('later', 'later'), stage: 'first', failed: 'young' },
      ],
    });
    expect(person(report, 'b')?.routes.map(({ id }) => id)).toEqual(['old', 'later']);
    expect(person(report, 'd')?.sentence).toBe(
      'On the waiting list, place 1; may take part again: edition two, open from 15 January 2020; meanwhile: the desk',
    );
    for (const { result, routes } of report.people) expect(routes.length > 0).toBe(result !== 'placed');
  });
});

describe('judgements', () => {
  const judged = [{ id: 'open', label: text('open houding', 'open attitude'), least: 3, weight: 4 }];
  const stages = [{ id: 'talks', label: text('Gesprek', 'Talk'), judged, quota: 1 }];
  const by = (candidate: string, who: string, value: number, why?: string) => ({
    stage: 'talks',
    candidate,
    criterion: 'open',
    by: who,
    value,
    ...(why !== undefined && { why }),
  });

  test('are averaged, kept with who judged, and wait for whoever has to judge', () => {
    const judgements = [
      by('a', 'Judge 2', 2, 'interrupts'),
      by('a', 'Judge 1', 3),
      by('b', 'Judge 1', 4),
      by('b', 'Judge 2', 3),
    ];
    const report = run({ candidates: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], stages, judgements });
    expect(report.placed).toEqual(['b']);
    expect(person(report, 'b')?.steps[0]).toMatchObject({ points: 2500, outOf: 4000 });
    expect(person(report, 'a')?.steps[0]).toMatchObject({
      outcome: 'refused',
      failed: ['open'],
      judged: [
        { by: 'Judge 1', value: 3 },
        { by: 'Judge 2', value: 2, why: 'interrupts' },
      ],
      sentence: 'Talk: not through: open attitude was judged 2.5; asked is 3 or higher',
    });
    expect(person(report, 'c')?.steps[0]?.sentence).toBe(
      'Talk: not decided yet: still to be judged by a person: open attitude',
    );
  });
});

describe('votes', () => {
  const candidates = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const vote = (method: 'approval' | 'borda', quota: number) => ({
    id: 'vote',
    label: text('Stemming', 'Vote'),
    vote: { voters: ['x', 'y', 'z'], method, most: 3 },
    quota,
  });
  const ballot = (voter: string, ...named: string[]) => ({ stage: 'vote', voter, for: named });
  const ballots = [ballot('x', 'b', 'a'), ballot('y', 'c', 'a'), ballot('z', 'b')];

  test('approval and Borda, worked out by hand', () => {
    const approval = run({ candidates, stages: [vote('approval', 2)], ballots });
    expect(approval.people.map(({ steps }) => steps[0]?.votes)).toEqual([2, 2, 1, 0]);
    expect(approval.placed.toSorted()).toEqual(['a', 'b']);
    const borda = run({ candidates, stages: [vote('borda', 1)], ballots });
    expect(borda.people.map(({ steps }) => steps[0]?.votes)).toEqual([4, 6, 3, 0]);
    expect(borda.placed).toEqual(['b']);
    expect(borda.stages[0]?.sentences).toEqual([
      '3 of 3 voters voted; each has one ballot, and a name counts as many as stand behind it (Borda)',
    ]);
  });

  test('equals at the border: the rule is stated, and shown', () => {
    const [first, second] = [
      { id: 'a', appliedOn: '2019-02-02' },
      { id: 'b', appliedOn: '2019-02-01' },
    ];
    const tied = { stages: [vote('approval', 1)], ballots: [ballot('x', 'a', 'b')] };
    const known = run({ ...tied, candidates: [first, second] });
    expect(known.placed).toEqual(['b']);
    expect(known.stages[0]?.tie).toEqual({ people: ['a', 'b'], by: 'applied' });
    expect(known.stages[0]?.sentences).toContain(
      '2 people were equal at the border; decided by who applied first',
    );
    // Of one the day is not known: that rule says nothing about either.
    const unknown = run({ ...tied, candidates: [{ id: 'a' }, second] });
    expect(unknown.stages[0]?.tie?.by).toBe('lot');
    const lots = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (lot) => run({ ...tied, lot, candidates: [{ id: 'a' }, second] }).placed[0],
    );
    expect(new Set(lots).size).toBe(2);
    // Who withdraws moves the border, and with it who the equals are.
    const third = { id: 'c', appliedOn: '2019-02-03' };
    const moved = run({
      ...tied,
      candidates: [first, second, third],
      ballots: [ballot('x', 'a', 'b', 'c'), ballot('y', 'b')],
      withdrawals: [{ candidate: 'b', after: 'vote' }],
    });
    expect([moved.placed, moved.stages[0]?.tie]).toEqual([['a'], { people: ['a', 'c'], by: 'applied' }]);
    expect(run({ ...tied, ties: [], candidates: [first, second] }).stages[0]?.tie?.by).toBe('id');
    const earlier = run({
      ...tied,
      stages: [{ id: 'first', wishes: [{ id: 'w', field: 'w', from: 0, to: 9, weight: 1 }] }, ...tied.stages],
      candidates: [
        { ...first, facts: { w: 9 } },
        { ...second, facts: { w: 1 } },
      ],
    });
    expect([earlier.placed, earlier.stages[1]?.tie?.by]).toEqual([['a'], 'earlier']);
  });

  test.each([
    [
      'a stranger',
      { ballots: [ballot('stranger', 'a')] },
      /\/ballots\/0\/voter: found "stranger", expected one of the voters: x, y, z/,
    ],
    ['a second ballot', { ballots: [ballot('x', 'a'), ballot('x', 'b')] }, /one ballot of each voter/],
    ['a name twice', { ballots: [ballot('x', 'a', 'a')] }, /each name once/],
    ['too many names', { ballots: [ballot('x', 'a', 'b', 'c', 'd')] }, /at most 3/],
    ['somebody who did not apply', { ballots: [ballot('x', 'nobody')] }, /the id of a candidate/],
    [
      'a protected trait',
      { stages: [{ id: 's', demands: [{ id: 'r', field: 'gender', in: ['v'] }] }], ballots: [] },
      /protected trait/,
    ],
    [
      'a judged protected trait',
      { stages: [{ id: 's', judged: [{ id: 'leeftijd' }] }], ballots: [] },
      /protected trait/,
    ],
    [
      'a fact of another kind',
      {
        candidates: [{ id: 'a', facts: { n: 'many' } }],
        stages: [{ id: 's', demands: [{ id: 'r', field: 'n', most: 2 }] }],
        ballots: [],
      },
      /\/candidates\/a\/facts\/n: found "many"/,
    ],
    [
      'one fact as a number and as a word',
      {
        stages: [
          {
            id: 's',
            demands: [
              { id: 'r', field: 'n', most: 2 },
              { id: 'q', field: 'n', in: ['x'] },
            ],
          },
        ],
        ballots: [],
      },
      /n as a word, expected a number, as before/,
    ],
    ['no fallback', { fallback: undefined }, /\/fallback/],
    ['a group without a quota', { stages: [{ id: 's', group: {} }], ballots: [] }, /a quota from 2/],
    ['a candidate twice', { candidates: [{ id: 'a' }, { id: 'a' }] }, /each candidate once/],
  ])('%s is refused', (_, more, message) => {
    const given = { fallback, candidates, stages: [vote('approval', 2)], ballots, ...more };
    expect(() => chooseInStages(given, { language: 'en' })).toThrow(KoppelError);
    expect(() => chooseInStages(given, { language: 'en' })).toThrow(message);
  });
});

describe('a group that fits', () => {
  // Two kinds of firms: two with staff as their struggle, and six with customers. Points favour the two.
  const candidates = Array.from({ length: 8 }, (_, at) => ({
    id: `f${at}`,
    facts: { score: at < 2 ? 6 : 5 },
    member: { struggles: { [at < 2 ? 'staff' : 'customers']: 3 }, sector: `s${at}`, experienceYears: at },
  }));
  const stage = (more: object) => ({
    id: 'group',
    wishes: [{ id: 'score', field: 'score', from: 0, to: 10, weight: 1 }],
    group: { programme: {}, ...more },
    quota: 4,
  });

  test('fit and points are weighed: with points alone the first, with fit those who share a struggle', () => {
    const score = run({ candidates, stages: [stage({ fit: 0 })] });
    expect(score.placed).toEqual(expect.arrayContaining(['f0', 'f1']));
    const fit = run({ candidates, stages: [stage({})] });
    expect(fit.placed).not.toContain('f0');
    expect(fit.placed).toHaveLength(4);
    expect(fit.stages[0]?.sentences[0]).toMatch(/no better one exists, that is proved/);
  });

  test('rules of the programme hold in it, and a place that comes free goes to who fits those who stay', () => {
    const quotas = [{ id: 'new', who: { field: 'experienceYears' as const, lt: 2 }, min: 1 }];
    const report = run({ candidates, stages: [stage({ programme: { quotas } })] });
    expect(report.placed.filter((id) => id === 'f0' || id === 'f1')).toHaveLength(1);
    const gone = report.placed[0] as string;
    const after = run({
      candidates,
      stages: [stage({ programme: { quotas } })],
      withdrawals: [{ candidate: gone, after: 'group' }],
    });
    expect(after.placed).toHaveLength(4);
    expect(after.placed).not.toContain(gone);
    for (const id of report.placed.slice(1)) expect(after.placed).toContain(id);
  });

  test('when no group keeps the rules, that is said and nobody is chosen', () => {
    const quotas = [{ id: 'x', who: { attribute: 'x' }, min: 5 }];
    const report = run({ candidates, stages: [stage({ programme: { quotas } })] });
    expect(report.placed).toEqual([]);
    expect(report.stages[0]?.sentences).toEqual(['There is no group of this size that keeps all rules']);
  });
});

describe('laws', () => {
  const made = fc.record({
    scores: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
    quotas: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 5 })),
    approvals: fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { maxLength: 4 }),
    gone: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
  });
  type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;
  const funnelOf = ({ scores, quotas, approvals, gone }: Made, name = (at: number) => `c${at + 100}`) => {
    const has = (at: number) => at < scores.length;
    return {
      candidates: scores.map((score, at) => ({
        id: name(at),
        facts: { score },
        appliedOn: `2019-01-${10 + at}`,
      })),
      stages: [
        { id: 'points', wishes: [{ id: 'w', field: 'score', from: 0, to: 9, weight: 1 }], quota: quotas[0] },
        {
          id: 'vote',
          vote: { voters: approvals.map((_, at) => `v${at}`).concat('v'), method: 'approval' as const },
          quota: quotas[1],
        },
      ],
      ballots: approvals.map((named, at) => ({
        stage: 'vote',
        voter: `v${at}`,
        for: [...new Set(named)].filter(has).map(name),
      })),
      withdrawals: [...new Set(gone)]
        .filter(has)
        .map((at, index) => ({ candidate: name(at), after: index % 2 ? 'vote' : 'points' })),
    };
  };
  const holds = (law: (given: Made) => void) => assertProperty(fc, fc.property(made, law), { runs: 150 });
  const placeOf = (report: ReturnType<typeof run>, id: string, stage: string) =>
    person(report, id)?.steps.find((step) => step.stage === stage)?.place ?? Number.POSITIVE_INFINITY;

  test('no more than the quota, everybody has an outcome, and who is not placed has somewhere to go', () =>
    holds((given) => {
      const report = run(funnelOf(given));
      for (const stage of report.stages) {
        expect(stage.through).toBeLessThanOrEqual(stage.quota as number);
        expect(stage.entered).toBe(
          stage.through + stage.refused + stage.open + stage.below + stage.withdrawn,
        );
      }
      for (const { result, routes, sentence } of report.people) {
        expect(sentence).not.toBe('');
        expect(routes.length).toBeGreaterThanOrEqual(result === 'placed' ? 0 : 1);
      }
      // A place is free only where nobody waits for it.
      const last = report.stages[1];
      if (report.waiting.length > 0) expect(last?.through).toBe(last?.quota);
    }));

  test('the same in any order of candidates, ballots and withdrawals: the same bytes', () =>
    holds((given) => {
      const funnel = funnelOf(given);
      const turned = {
        ...funnel,
        candidates: [...funnel.candidates].reverse(),
        ballots: [...funnel.ballots].reverse(),
        withdrawals: [...funnel.withdrawals].reverse(),
      };
      expect(JSON.stringify(run(turned))).toBe(JSON.stringify(run(funnel)));
    }));

  test('more points never cost a place, and one vote more neither', () =>
    holds((given) => {
      const funnel = funnelOf({ ...given, gone: [] });
      const before = run(funnel);
      const raised = {
        ...given,
        gone: [],
        scores: given.scores.map((score, at) => (at === 0 ? Math.min(9, score + 1) : score)),
      };
      expect(placeOf(run(funnelOf(raised)), 'c100', 'points')).toBeLessThanOrEqual(
        placeOf(before, 'c100', 'points'),
      );
      const voted = { ...funnel, ballots: [...funnel.ballots, { stage: 'vote', voter: 'v', for: ['c100'] }] };
      expect(placeOf(run(voted), 'c100', 'vote')).toBeLessThanOrEqual(placeOf(before, 'c100', 'vote'));
    }));

  test('other ids, the same people: places come out renamed', () =>
    holds((given) => {
      // The days of application tell all equals apart, so that neither lot nor id decides.
      const rename = (at: number) => `n${(at * 7 + 5) % 13}`;
      const renamed = new Map(given.scores.map((_, at) => [`c${at + 100}`, rename(at)]));
      expect(run(funnelOf(given, rename)).placed).toEqual(
        run(funnelOf(given)).placed.map((id) => renamed.get(id)),
      );
    }));
});
