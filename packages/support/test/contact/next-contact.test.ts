import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextContact } from '../../src/contact/next-contact.js';
import { sparkContacts } from '../../src/contact/spark.js';
import { law } from '../reverse/law.js';

const options = { now: '2024-02-01', language: 'en' } as const;
const director = { id: 'director', role: 'decides' };
const engineer = { id: 'engineer', role: 'takes-part' };
const had = (moment: string, on: string, outcome?: string, person = 'director') => ({
  person,
  moment,
  on,
  ...(outcome && { outcome }),
});
const next = (history: object[], sequence: object = sparkContacts, persons: object[] = [director]) =>
  nextContact(sequence, { firm: 'builder', persons, history }, options);
const first = (...given: Parameters<typeof next>) => {
  const [found] = next(...given).persons;
  return found as NonNullable<typeof found>;
};

test('SPARK has fourteen moments in four phases', () => {
  const counts = ['attention', 'interest', 'desire', 'action'].map(
    (phase) => sparkContacts.moments.filter((one) => one.phase === phase).length,
  );
  expect(counts).toEqual([5, 4, 4, 1]);
});

describe('the next moment', () => {
  test.each<[string, object[], string | undefined]>([
    ['starts at the beginning', [], 'social-campaign'],
    [
      'no answer: the same phase by another channel',
      [had('social-campaign', '2024-01-01', 'no-answer')],
      'open-coffee',
    ],
    [
      'the channel used least comes first',
      [had('social-campaign', '2024-01-01', 'no-answer'), had('open-coffee', '2024-01-08', 'no-answer')],
      'company-visit',
    ],
    ['took part: on to the next phase', [had('open-coffee', '2024-01-08', 'took-part')], 'one-to-one'],
    ['not known is not taking part', [had('open-coffee', '2024-01-08')], 'social-campaign'],
    [
      'declined stays, and is not asked twice',
      [had('social-campaign', '2024-01-01', 'declined'), had('nano-module', '2024-01-03', 'declined')],
      'open-coffee',
    ],
    ['desire leads to the choice', [had('lab', '2024-01-08', 'took-part')], 'partnership'],
    [
      'an empty phase is passed over',
      ['one-to-one', 'tour', 'second-event', 'newsletter']
        .map((moment) => had(moment, '2024-01-01', 'no-answer'))
        .concat(had('open-coffee', '2023-12-01', 'took-part')),
      'lab',
    ],
  ])('%s', (_, history, moment) => {
    expect(first(history).moment).toBe(moment);
  });

  test('says why, and asks how it went', () => {
    const found = first([had('open-coffee', '2024-01-08')]);
    expect(found.sentence).toBe('director: now a social campaign (attention)');
    expect(found.reasons).toEqual([
      'has not taken part yet, and so stays at attention',
      'contacted never in this way (online)',
    ]);
    expect(found.questions).toEqual(['How did an open coffee or webinar end with director?']);
  });

  test('the choice is for who decides; when nothing is left it is said', () => {
    const taken = [had('lab', '2024-01-08', 'took-part', 'engineer')];
    expect(first(taken, sparkContacts, [engineer]).moment).toBe('link-to-others');
    expect(
      first([had('partnership', '2024-01-08', 'declined'), had('lab', '2024-01-01', 'took-part')]),
    ).toMatchObject({ status: 'done' });
  });
});

describe('two persons', () => {
  test('each has a state; both have to be won, whichever first', () => {
    const persons = [director, { ...engineer, won: true }];
    const report = next([had('tour', '2024-01-08', 'took-part', 'engineer')], sparkContacts, persons);
    expect(report.status).toBe('open');
    expect(report.persons.map(({ status, moment }) => [status, moment])).toEqual([
      ['contact', 'social-campaign'],
      ['won', undefined],
    ]);
    expect(report.summary).toEqual([
      '1 contact so far; a decision usually takes 4 to 7',
      'Both have to be won; not yet: director (who decides)',
      'No limit on contacts per period was agreed',
    ]);
    expect(
      next(
        [],
        sparkContacts,
        persons.map((one) => ({ ...one, won: true })),
      ).status,
    ).toBe('won');
  });

  test('not known who decides: not won, and asked', () => {
    const report = next([], sparkContacts, [{ ...engineer, won: true }]);
    expect([report.status, report.summary[1]]).toEqual(['open', 'Not known who decides; ask']);
  });

  test('who does not want to be contacted is left alone', () => {
    expect(first([], sparkContacts, [{ ...director, stop: true }])).toMatchObject({
      status: 'stop',
      questions: [],
    });
  });
});

describe('saturation', () => {
  const limited = {
    ...sparkContacts,
    perPerson: { contacts: 2, days: 30 },
    perFirm: { contacts: 3, days: 30 },
  };
  const both = [director, engineer];
  test('waits until the oldest of the last contacts is far enough away', () => {
    const history = [
      had('social-campaign', '2024-01-10', 'no-answer'),
      had('open-coffee', '2024-01-20', 'no-answer'),
    ];
    expect(first(history, limited)).toMatchObject({
      status: 'wait',
      from: '2024-02-09',
      moment: 'company-visit',
    });
    expect(first(history, limited).sentence).toBe(
      'director: wait until 9 February 2024; more than 2 contacts in 30 days is too much',
    );
    expect(first([{ ...history[0], on: '2024-01-02' }, history[1] as object], limited)).toMatchObject({
      status: 'contact',
    });
  });
  test('a firm has a limit of its own', () => {
    const history = [
      had('social-campaign', '2024-01-10', 'no-answer'),
      had('social-campaign', '2024-01-15', 'no-answer', 'engineer'),
      had('open-coffee', '2023-12-20', 'no-answer'),
      had('open-coffee', '2024-01-05', 'no-answer', 'engineer'),
    ];
    const report = next(history, limited, both);
    expect(report.persons.map(({ status, from }) => [status, from])).toEqual([
      ['wait', '2024-02-04'],
      ['wait', '2024-02-04'],
    ]);
  });
  test('in Dutch', () => {
    const relation = { firm: 'b', persons: [director], history: [had('tour', '2024-01-31', 'took-part')] };
    const once = { ...sparkContacts, perPerson: { contacts: 1, days: 7 } };
    const [found] = nextContact(once, relation, { ...options, language: 'nl' }).persons;
    expect(found?.sentence).toBe(
      'director: wacht tot 7 februari 2024; meer dan 1 contact in 7 dagen is te veel',
    );
  });
});

const moments = sparkContacts.moments.map(({ id }) => id);
test('laws: no moment twice, never a phase back, the limits are kept, and a history followed to its end ends', () => {
  const outcomes = fc.array(fc.constantFrom('took-part', 'no-answer', 'declined', undefined), {
    minLength: 20,
    maxLength: 20,
  });
  assertProperty(
    fc,
    fc.property(
      outcomes,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 20 }),
      (given, contacts, days) => {
        const sequence = { ...sparkContacts, perPerson: { contacts, days } };
        const history: { person: string; moment: string; on: string; outcome?: string }[] = [];
        let now = '2024-01-01';
        let phase = 0;
        for (const outcome of given) {
          const [found] = nextContact(
            sequence,
            { firm: 'b', persons: [director], history },
            { now, language: 'en' },
          ).persons;
          if (found?.status === 'done') break;
          expect(found?.status === 'wait').toBe((found?.from as string) > now);
          now = found?.from as string;
          const at = ['attention', 'interest', 'desire', 'action'].indexOf(found?.phase as string);
          expect(at).toBeGreaterThanOrEqual(phase);
          phase = at;
          history.push({
            person: 'director',
            moment: found?.moment as string,
            on: now,
            ...(outcome && { outcome }),
          });
        }
        expect(new Set(history.map(({ moment }) => moment)).size).toBe(history.length);
        expect(history.length).toBeLessThanOrEqual(moments.length);
        const times = history.map(({ on }) => Date.parse(on) / 86_400_000);
        for (const [index, time] of times.entries()) {
          const before = times[index - contacts];
          if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(days);
        }
      },
    ),
    law(60),
  );
});

test.each<[string, object, object, RegExp]>([
  ['phases out of order', { moments: [...sparkContacts.moments].reverse() }, {}, /\/moments\/1\/phase/],
  [
    'two moments of one id',
    { moments: [sparkContacts.moments[0], sparkContacts.moments[0]] },
    {},
    /\/moments\/1\/id/,
  ],
  ['a decision that ends before it begins', { toDecision: { from: 7, to: 4 } }, {}, /\/toDecision\/to/],
  [
    'a person, a moment and a day that there are not',
    {},
    { history: [had('party', '2024-02-02', 'took-part', 'nobody')] },
    /history\/0\/moment[\s\S]*history\/0\/on[\s\S]*history\/0\/person|history\/0\/person[\s\S]*history\/0\/moment[\s\S]*history\/0\/on/,
  ],
  ['nobody', {}, { persons: [] }, /\/persons/],
])('refuses %s', (_, sequence, relation, message) => {
  expect(() =>
    nextContact({ ...sparkContacts, ...sequence }, { firm: 'b', persons: [director], ...relation }, options),
  ).toThrow(message);
});
