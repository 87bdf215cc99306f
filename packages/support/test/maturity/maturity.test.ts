import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextActivities } from '../../src/maturity/next-activity.js';
import { law } from '../reverse/law.js';

const options = { now: '2019-03-01', language: 'en' } as const;
const t = (en: string, nl = en) => ({ nl, en });

// The activities are those that SMITZH names (2.19); from which level they start is ours, for the test.
const programme = {
  koppel: 1,
  id: 'smart-industry',
  transformations: {
    flexible: t('flexible production', 'flexibel produceren'),
    people: t('people', 'mensen'),
  },
  activities: [
    {
      id: 'simulation',
      title: t('simulation'),
      technical: true,
      steps: { flexible: { from: 1, to: 3 } },
      segments: ['innovator', 'early-adopter', 'early-majority'],
      preferredSegments: ['innovator', 'early-adopter'],
    },
    {
      id: 'training',
      title: t('training'),
      technical: false,
      steps: { flexible: { from: 1, to: 3 }, people: { from: 1, to: 2 } },
    },
    {
      id: 'demonstration',
      title: t('demonstration'),
      technical: true,
      steps: { flexible: { from: 1, to: 2 } },
    },
    {
      id: 'pilot',
      title: t('pilot'),
      technical: true,
      steps: { flexible: { from: 2, to: 5 } },
      segments: ['innovator'],
      solutions: ['not-yet-existing'],
    },
    { id: 'lean', title: t('lean'), technical: false, steps: { flexible: { from: 3, to: 4 } } },
  ],
};
const advice = (assessment: object, language: 'nl' | 'en' = 'en') => {
  const [found] = nextActivities(
    programme,
    { about: ['flexible'], ...assessment },
    { ...options, language },
  ).transformations;
  return found as NonNullable<typeof found>;
};
const all = { segment: 'innovator', solution: 'not-yet-existing' } as const;

describe('the next fitting activity, not the highest', () => {
  test.each<[string, object, string, string[]]>([
    // An innovator at 2 who needs something new may do the pilot to 5, but simulation and training go one step.
    [
      'the smallest step first; for whom it is meant breaks the tie',
      { ...all, levels: { flexible: 2 }, asksForTechnology: true },
      'next',
      ['simulation', 'training', 'pilot'],
    ],
    [
      'from level 1 the step to 2 comes before those to 3',
      { ...all, levels: { flexible: 1 }, asksForTechnology: true },
      'next',
      ['demonstration', 'simulation', 'training'],
    ],
    // Solution before technology: training goes to 3, and still comes before the demonstration to 2.
    [
      'without technology first, when the need asks for none',
      { ...all, levels: { flexible: 1 }, asksForTechnology: false },
      'next',
      ['training', 'demonstration', 'simulation'],
    ],
    [
      'a solution that exists is no pilot',
      { levels: { flexible: 2 }, segment: 'innovator', solution: 'existing' },
      'next',
      ['training', 'simulation'],
    ],
    [
      'the late majority is not in the simulation',
      { levels: { flexible: 2 }, segment: 'late-majority', solution: 'existing' },
      'next',
      ['training'],
    ],
    [
      'the segment is not known: those it matters for wait',
      { levels: { flexible: 2 }, solution: 'existing', asksForTechnology: true },
      'next',
      ['training', 'simulation'],
    ],
    ['at 3 there is one step', { ...all, levels: { flexible: 3 } }, 'next', ['lean', 'pilot']],
    ['at 5 there is none', { levels: { flexible: 5 } }, 'top', []],
    [
      'at 4 only the pilot starts, and it does not fit',
      { levels: { flexible: 4 }, segment: 'laggard' },
      'none',
      [],
    ],
    ['at 4 the pilot may fit', { levels: { flexible: 4 } }, 'ask', ['pilot']],
  ])('%s', (_, assessment, status, steps) => {
    const found = advice(assessment);
    expect([found.status, found.steps.map(({ activity }) => activity)]).toEqual([status, steps]);
  });

  test('an unknown level is assessed first, and is neither 1 nor 5', () => {
    expect(advice({})).toMatchObject({
      status: 'assess',
      sentence: 'flexible production: the level is not known; begin with the assessment',
    });
    expect(advice({}).questions[0]).toBe('At which level, from 1 to 5, is the firm for flexible production?');
  });

  test('a level that is known roughly is enough where all of it fits', () => {
    expect(
      advice({ ...all, levels: { flexible: { gte: 1, lte: 2 } }, asksForTechnology: true }),
    ).toMatchObject({ status: 'next' });
    expect(advice({ levels: { flexible: { gte: 4, lte: 5 } } }).status).toBe('assess');
  });

  test('what to ask, and sentences in both languages; only the ends of the scale have names', () => {
    expect(advice({ levels: { flexible: 4 } }).questions).toEqual([
      'Does the solution that the firm looks for exist already?',
      'How early does the firm take up something new, compared with others?',
    ]);
    expect(advice({ ...all, levels: { flexible: 1 } }).sentence).toBe(
      'flexible production: the next step is training, from level 1 of 5 (beginner) to level 3 of 5',
    );
    expect(advice({ levels: { flexible: 5 } }, 'nl').sentence).toBe(
      'flexibel produceren: al op niveau 5 van 5 (professional); een stap omhoog is er niet',
    );
  });
});

test('every transformation, unless the need is about some', () => {
  const report = nextActivities(
    programme,
    { levels: { flexible: 1, people: 1 }, asksForTechnology: false },
    options,
  );
  expect(report.transformations.map(({ transformation, status }) => [transformation, status])).toEqual([
    ['flexible', 'next'],
    ['people', 'next'],
  ]);
  expect(report.notes).toEqual([
    'The need does not ask for technology: answers without technology come first',
  ]);
});

const level = fc.integer({ min: 1, max: 5 });
const activity = fc
  .record({
    technical: fc.boolean(),
    from: fc.integer({ min: 1, max: 4 }),
    up: fc.integer({ min: 1, max: 4 }),
    meant: fc.boolean(),
  })
  .map(({ technical, from, up, meant }) => ({
    technical,
    title: t('a'),
    steps: { flexible: { from, to: Math.min(5, from + up) } },
    ...(meant && { preferredSegments: ['innovator'] }),
  }));

test('laws: no fitting activity of the same sort is a smaller step, and knowing technology is not asked orders it', () => {
  assertProperty(
    fc,
    fc.property(
      fc.array(activity, { maxLength: 8 }),
      level,
      fc.constantFrom(true, false),
      (activities, at, asks) => {
        const given = {
          ...programme,
          activities: activities.map((one, index) => ({ ...one, id: `a${index}` })),
        };
        const [found] = nextActivities(
          given,
          { levels: { flexible: at }, about: ['flexible'], asksForTechnology: asks, segment: 'innovator' },
          options,
        ).transformations;
        const fits = given.activities.filter(
          ({ steps: { flexible } }) => flexible.from <= at && at < flexible.to,
        );
        expect(found?.steps.map(({ activity: id }) => id).sort()).toEqual(fits.map(({ id }) => id).sort());
        const [first] = found?.steps ?? [];
        if (first === undefined) return;
        const best = asks ? fits : fits.filter(({ technical }) => !technical);
        const pool = best.length > 0 ? best : fits;
        expect(first.to).toBe(Math.min(...pool.map(({ steps }) => steps.flexible.to)));
        if (!asks) expect(first.technical).toBe(best.length === 0);
      },
    ),
    law(200),
  );
});

test.each<[string, object, object, RegExp]>([
  [
    'a step that leads nowhere',
    { activities: [{ ...programme.activities[0], steps: { flexible: { from: 3, to: 3 } } }] },
    {},
    /\/activities\/0\/steps\/flexible\/to: found 3, expected a level above 3/,
  ],
  [
    'a transformation that is not there',
    { activities: [{ ...programme.activities[0], steps: { magic: { from: 1, to: 2 } } }] },
    {},
    /\/activities\/0\/steps\/magic/,
  ],
  [
    'two activities of one id',
    { activities: [programme.activities[1], programme.activities[1]] },
    {},
    /\/activities\/1\/id: found "training" again/,
  ],
  [
    'a preference that is not let in',
    { activities: [{ ...programme.activities[0], preferredSegments: ['laggard'] }] },
    {},
    /\/activities\/0\/preferredSegments\/0/,
  ],
  ['a level of six', {}, { levels: { flexible: 6 } }, /\/levels\/flexible/],
  [
    'a level of something else',
    {},
    { levels: { magic: 1 } },
    /\/levels\/magic: found the transformation "magic", expected one of flexible, people/,
  ],
])('refuses %s', (_, change, assessment, message) => {
  expect(() => nextActivities({ ...programme, ...change }, assessment, options)).toThrow(message);
});
