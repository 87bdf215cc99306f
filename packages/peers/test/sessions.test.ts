import { describe, expect, test } from 'vitest';
import {
  callSessions,
  financeAgenda,
  masterclassSeats,
  planMatchTables,
  planPitches,
} from '@koppel/peers/sessions';

describe('match tables', () => {
  const given = {
    seekers: [
      { id: 'a', talks: ['metal'] },
      { id: 'b', talks: ['care'] },
      { id: 'c', talks: ['metal'] },
      { id: 'd', talks: ['care'] },
    ],
    employers: [
      { id: 'a', looksFor: ['metal'], rivals: ['x'] },
      { id: 'x', looksFor: ['care'] },
    ],
    tables: 2,
    seekersAtTable: { least: 2, most: 2 },
    employersAtTable: { least: 1, most: 1 },
  };
  test('people sit with those who look for what they can talk about', () => {
    const plan = planMatchTables(given);
    expect(plan.status).toBe('optimal');
    expect(plan.tables.map(({ seekers, employers, subjects }) => ({ seekers, employers, subjects }))).toEqual(
      expect.arrayContaining([
        { seekers: ['a', 'c'], employers: ['a'], subjects: ['metal'] },
        { seekers: ['b', 'd'], employers: ['x'], subjects: ['care'] },
      ]),
    );
  });
  test('numbers that do not add up are a conflict', () => {
    expect(planMatchTables({ ...given, tables: 1 })).toMatchObject({ status: 'impossible', tables: [] });
  });
});

describe('the agenda of finance tables', () => {
  const table = {
    id: 'brainport',
    regions: ['eindhoven'],
    amount: { leastEur: 100_000, mostEur: 10_000_000 },
    sectors: ['high-tech'],
    members: ['bank'],
    meets: ['2019-03-05', '2019-04-02'],
    casesAtMeeting: 1,
  };
  const soft = {
    ...table,
    id: 'midpoint',
    regions: ['tilburg'],
    amount: { leastEur: 100_000, mostEur: 1_000_000, mainly: true },
    sectors: ['logistics'],
    meets: ['2019-03-12'],
  };
  const good = { region: 'eindhoven', amountEur: 300_000, introducedBy: 'bank', consent: true };
  const one = (id: string, more: object = {}) => ({ id, firm: `firm ${id}`, ...good, ...more });
  const agenda = (cases: readonly object[]) => financeAgenda({ tables: [table, soft], cases }, 'nl');

  test('sectors that fit come first, then the earliest meeting; who is left waits', () => {
    const plan = agenda([
      one('1'),
      one('2', { sectors: ['high-tech'] }),
      one('3', { sectors: ['high-tech'], ready: '2019-04-01' }),
    ]);
    expect(plan.agenda.map(({ day, cases }) => [day, cases.map((each) => each.case)])).toEqual([
      ['2019-03-05', ['2']],
      ['2019-03-12', []],
      ['2019-04-02', ['3']],
    ]);
    expect(plan.waiting).toEqual(['1']);
    expect(plan.notYet).toEqual([]);
  });
  test.each([
    [{ consent: false }, 'no-consent'],
    [{ consent: undefined }, 'consent-unknown'],
    [{ introducedBy: undefined }, 'not-introduced'],
    [{ introducedBy: 'stranger' }, 'not-a-member'],
    [{ region: 'venlo' }, 'region'],
    [{ region: undefined }, 'region-unknown'],
    [{ amountEur: 50_000 }, 'amount'],
    [{ amountEur: undefined }, 'amount-unknown'],
  ])('%o: %s', (change, obstacle) => {
    const given = JSON.parse(JSON.stringify(one('1', change)));
    const { notYet, agenda: days } = agenda([given]);
    expect(notYet).toMatchObject([{ case: '1', obstacles: expect.arrayContaining([obstacle]) }]);
    expect(days.flatMap(({ cases }) => cases)).toEqual([]);
    expect(notYet[0]!.sentences[0]).toMatch(/^[a-z]/);
  });
  test('where the band is a wish, an amount outside it is said and not refused', () => {
    const { agenda: days } = agenda([one('1', { region: 'tilburg', amountEur: 50_000 })]);
    expect(days[1]!.cases).toEqual([
      { case: '1', firm: 'firm 1', introducedBy: 'bank', affinity: [], outsideBand: true },
    ]);
  });
  test('no meeting is over its cap, and as many as can be are placed', () => {
    const many = agenda(
      Array.from({ length: 9 }, (_, k) => one(`${k}`, k % 3 === 0 ? { region: 'tilburg' } : {})),
    );
    expect(many.agenda.map(({ cases }) => cases.length)).toEqual([1, 1, 1]);
    expect(many.waiting).toHaveLength(6);
  });
});

describe('masterclasses', () => {
  const lesson = (id: string, more: object = {}) => ({
    id,
    firms: { least: 2, most: 3 },
    personsPerFirm: 3,
    roles: ['owner', 'manager'],
    ...more,
  });
  const firm = (id: string, prefers: readonly string[], roles: readonly (string | undefined)[]) => ({
    id,
    prefers,
    persons: roles.map((role, k) => ({ id: `${id}${k}`, ...(role && { role }) })),
  });
  test('seats go to persons who manage something, one of each firm before a second', () => {
    const plan = masterclassSeats({
      classes: [lesson('value', { persons: 4 })],
      firms: [
        firm('a', ['value'], ['owner', 'clerk', 'manager', 'manager']),
        firm('b', ['value'], ['manager', 'owner']),
      ],
    });
    expect(plan.classes[0]).toEqual({
      class: 'value',
      held: true,
      firms: [
        { firm: 'a', persons: ['a0', 'a2'] },
        { firm: 'b', persons: ['b0', 'b1'] },
      ],
    });
  });
  test('a class with too few firms is not held, and its firm tries another', () => {
    const plan = masterclassSeats({
      classes: [lesson('big'), lesson('small')],
      firms: [
        firm('a', ['small', 'big'], ['owner']),
        firm('b', ['big'], ['owner']),
        firm('c', ['big'], ['owner']),
      ],
    });
    expect(plan.classes.map(({ held, firms }) => [held, firms.map((one) => one.firm)])).toEqual([
      [true, ['a', 'b', 'c']],
      [false, []],
    ]);
  });
  test('who has no seat hears why', () => {
    const plan = masterclassSeats({
      classes: [lesson('one', { firms: { least: 1, most: 1 } })],
      firms: [
        firm('a', ['one'], ['owner']),
        firm('b', ['one'], ['owner']),
        firm('c', ['one'], ['clerk']),
        firm('d', ['one'], [undefined]),
      ],
    });
    expect(plan.without).toEqual([
      { firm: 'b', because: 'full' },
      { firm: 'c', because: 'roles' },
      { firm: 'd', because: 'role-unknown' },
    ]);
  });
});

describe('a session is called', () => {
  const member = (id: string, struggles: object, consent = true) => ({ id, struggles, consent });
  test('when demand suffices, the most urgent first, at most fifteen', () => {
    const many = Array.from({ length: 17 }, (_, k) =>
      member(`m${String(k).padStart(2, '0')}`, { robots: k === 16 ? 3 : 1 }),
    );
    const [session, ...more] = callSessions([...many, member('x', { export: 3 })], { least: 3 });
    expect(more).toEqual([]);
    expect(session).toMatchObject({ topic: 'robots', urgency: 17, waiting: ['m14', 'm15'] });
    expect(session!.members).toHaveLength(15);
    expect(session!.members[0]).toBe('m16');
  });
  test('nobody is invited without consent, or twice', () => {
    const both = ['a', 'b'].map((id) => member(id, { robots: 2, export: 1 }));
    expect(
      callSessions([...both, member('c', { robots: 1 }, false), member('d', { export: 1 })], { least: 2 }),
    ).toEqual([{ topic: 'robots', members: ['a', 'b'], waiting: [], urgency: 4 }]);
  });
  test('no more than a few', () => {
    const members = ['a', 'b', 'c', 'd'].map((id, k) => member(id, k < 2 ? { robots: 1 } : { export: 1 }));
    expect(callSessions(members, { least: 2, sessions: 1 })).toHaveLength(1);
    expect(() => callSessions(members, { least: 1 })).toThrow(/^\/least: found 1/);
  });
});

describe('pitches and speed dates', () => {
  const given = {
    slots: 2,
    slotMinutes: 10,
    pitchers: [
      { id: 'care', name: 'Zorgbedrijf', asks: [{ topic: 'capital', weight: 3 }, { topic: 'tax' }] },
      { id: 'solar', asks: [{ topic: 'capital', weight: 2 }, { topic: 'law' }] },
      { id: 'quiet' },
    ],
    audience: [
      { id: 'bank', answers: ['capital'] },
      { id: 'lawyer', answers: ['law', 'capital'], apart: ['care'] },
      { id: 'guest' },
    ],
  };
  const plan = planPitches(given, 'nl');
  test('an ask meets those who can answer, and nobody else', () => {
    expect(plan.status).toBe('optimal');
    expect(plan.meetings.map(({ pitcher, listener, about }) => [pitcher, listener, about])).toEqual(
      expect.arrayContaining([
        ['care', 'bank', ['capital']],
        ['solar', 'bank', ['capital']],
        ['solar', 'lawyer', ['capital', 'law']],
      ]),
    );
    expect(plan.meetings).toHaveLength(3);
    expect(plan.faults).toEqual([]);
  });
  test('what is missing is the organiser to find out, and entrepreneurs give no more than their minutes', () => {
    expect(plan.unanswered).toEqual([{ pitcher: 'care', topic: 'tax' }]);
    expect(plan.forOrganiser).toEqual([
      'Nodig iemand uit die Zorgbedrijf kan helpen met tax; in de zaal is er niemand',
      'Zoek uit wat quiet wil vragen; zonder vraag is er geen gesprek te plannen',
      'Zoek uit waarover guest kan meepraten',
    ]);
    expect(plan.minutes).toEqual([
      { pitcher: 'care', minutes: 10 },
      { pitcher: 'quiet', minutes: 0 },
      { pitcher: 'solar', minutes: 20 },
    ]);
  });
  test('limits for both sides', () => {
    expect(planPitches({ ...given, mostPerListener: 1 }, 'en').meetings).toHaveLength(2);
  });
});
