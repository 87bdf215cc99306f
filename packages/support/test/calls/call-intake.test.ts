import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callIntake, type IntakeGroup } from '../../src/calls/call-intake.js';
import { law } from '../reverse/law.js';

const options = { now: '2018-06-01', language: 'en' } as const;

/** Fieldlab Smart Base (2.20): four fixed themes; no innovation partnership; ownership and scale-up settled early. */
const call = {
  koppel: 1,
  id: 'smart-base',
  title: { nl: 'Legerbasis van de toekomst', en: 'Army base of the future' },
  themes: {
    logistics: { nl: 'logistiek', en: 'logistics' },
    energy: { nl: 'energie', en: 'energy' },
    water: { nl: 'water', en: 'water' },
    protection: { nl: 'bescherming', en: 'protection' },
  },
  procurement: ['negotiated', 'competitive-dialogue'],
  settles: { ownership: true, scaleUp: true },
  judged: [
    {
      id: 'smart-base/added-value',
      what: { nl: 'de waarde die u toevoegt', en: 'the value that you add' },
      by: { nl: 'het Ministerie van Defensie', en: 'the Ministry of Defence' },
    },
  ],
};
const good = {
  themes: ['energy'],
  receivedOn: '2018-05-01',
  procurement: ['negotiated'],
  ownershipSettled: true,
  scaleUpSettled: true,
};
const valued = {
  judgements: [{ condition: 'smart-base/added-value', met: true, by: 'Defensie', on: '2018-05-20' }],
};
const intake = (proposal: object, change: object = {}, language: 'nl' | 'en' = 'en') => {
  const [found] = callIntake({ ...call, ...change }, [{ id: 'p', ...proposal }], {
    ...options,
    language,
  }).proposals;
  return found as NonNullable<typeof found>;
};

describe('Smart Base', () => {
  test.each<[IntakeGroup, string, object, string[]]>([
    ['complete', 'all settled and judged', { ...good, ...valued }, []],
    ['toBeJudged', 'all settled', good, []],
    [
      'missing',
      'nothing said',
      {},
      [
        'Which theme of the call is the proposal about?',
        'Which ways of buying can the firm do with?',
        'Is it agreed who owns the results?',
        'Is it agreed how the result can grow?',
      ],
    ],
    [
      'missing',
      'not settled yet is no refusal',
      { ...good, ownershipSettled: false },
      ['First agree who owns the results'],
    ],
    [
      'missing',
      'one not known, one not settled',
      { ...good, ownershipSettled: undefined, scaleUpSettled: false },
      ['Is it agreed who owns the results?', 'First agree how the result can grow'],
    ],
    ['refused', 'a theme that the call does not have', { ...good, themes: ['robotics'] }, []],
    [
      'refused',
      'only an innovation partnership, which defence law lacks',
      { ...good, procurement: ['innovation-partnership'] },
      [],
    ],
    [
      'refused',
      'judged to add nothing',
      { ...good, judgements: [{ ...valued.judgements[0], met: false }] },
      [],
    ],
  ])('%s: %s', (group, _, proposal, missing) => {
    const found = intake(proposal);
    expect([found.group, found.missing]).toEqual([group, missing]);
  });

  test('a window is half-open; without one the day is not asked', () => {
    const window = { from: '2018-04-01', to: '2018-05-01' };
    expect(intake({ ...good, receivedOn: '2018-04-30' }, { window }).group).toBe('toBeJudged');
    expect(intake(good, { window }).group).toBe('refused');
    expect(intake({ ...good, receivedOn: undefined }, { window }).missing).toEqual([
      'When was the proposal received?',
    ]);
  });

  test('without flags nothing has to be settled', () => {
    expect(intake({ themes: ['water'] }, { settles: {}, judged: [], procurement: undefined }).group).toBe(
      'complete',
    );
  });

  test('sentences', () => {
    const waiting = intake(good).explanation.criteria.find(({ id }) => id === 'judged');
    expect(waiting?.sentence).toBe('to be judged: the value that you add (by the Ministry of Defence)');
    expect(intake({ ...good, title: 'Zonnepanelen' }, {}, 'nl').sentence).toBe(
      'Zonnepanelen: compleet, en wacht op een oordeel',
    );
  });

  test('per theme who answers it, and how many there are', () => {
    const proposals = [
      { id: 'wide', ...good, themes: ['energy', 'robotics'] },
      { id: 'sharp', ...good, themes: ['energy', 'water'] },
      { id: 'off', ...good, themes: ['robotics'] },
    ];
    const report = callIntake(call, proposals, options);
    expect(report.byTheme).toEqual({
      energy: ['sharp', 'wide'],
      logistics: [],
      protection: [],
      water: ['sharp'],
    });
    expect(report.summary).toEqual([
      'Of 3 proposals: 0 complete, 2 to be judged, 0 to be completed, 1 not fitting',
      'How proposals are chosen is not stated: the order only says how much of each is about the themes',
    ]);
  });
});

const maybe = fc.option(fc.boolean(), { nil: undefined });
test('laws: every proposal is in one group; answering a question never refuses what was complete', () => {
  const proposal = fc.record({
    themes: fc.option(fc.constantFrom(['energy'], ['robotics'], ['energy', 'robotics']), { nil: undefined }),
    procurement: fc.option(fc.constantFrom(['negotiated'], ['innovation-partnership']), { nil: undefined }),
    ownershipSettled: maybe,
    scaleUpSettled: maybe,
  });
  assertProperty(
    fc,
    fc.property(fc.array(proposal, { maxLength: 6 }), (proposals) => {
      const given = proposals.map((one, index) => ({ ...one, id: `p${index}` }));
      const report = callIntake(call, given, options);
      const { complete, toBeJudged, missing, refused } = report.counts;
      expect(complete + toBeJudged + missing + refused).toBe(given.length);
      for (const one of report.proposals) {
        // What is missing is named, and nothing is asked of who is refused.
        expect(one.missing.length > 0).toBe(one.group === 'missing');
      }
      expect(callIntake(call, [...given].reverse(), options)).toEqual(report);
      const answered = given.map((one) => ({
        ...good,
        ...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
      }));
      const after = callIntake(call, answered, options);
      for (const { id, group } of report.proposals)
        if (group === 'refused') expect(after.proposals.find((one) => one.id === id)?.group).toBe('refused');
    }),
    law(80),
  );
});

test.each<[string, object, object[], RegExp]>([
  ['no themes', { themes: {} }, [], /\/themes: .*at least one theme/],
  ['a way of buying that there is not', { procurement: ['auction'] }, [], /\/procurement\/0/],
  ['two proposals of one id', {}, [{ id: 'p' }, { id: 'p' }], /\/1\/id: found "p" again/],
  [
    'a judgement that nobody asked for',
    {},
    [{ id: 'p', judgements: [{ condition: 'beauty', met: true, by: 'x', on: '2018-05-01' }] }],
    /\/0\/judgements\/0\/condition: found "beauty", expected smart-base\/added-value/,
  ],
  ['a proposal of tomorrow', {}, [{ id: 'p', receivedOn: '2018-06-02' }], /\/0\/receivedOn/],
])('refuses %s', (_, change, proposals, message) => {
  expect(() => callIntake({ ...call, ...change }, proposals, options)).toThrow(message);
});
