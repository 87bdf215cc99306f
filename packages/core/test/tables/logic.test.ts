import { describe, expect, test } from 'vitest';
import {
  all,
  any,
  atLeast,
  closeness,
  custom,
  explain,
  must,
  not,
  policy,
  rank,
  rule,
  within,
} from '@koppel/core';
import { table, wish } from './table.js';

const fields = {
  ask: { turnover: 'number', balance: 'number' },
  offer: { turnover: rule('span'), balance: rule('span') },
} as const;
const small = { lt: 10 };

describe('any: the size of a firm by turnover or balance', () => {
  table(
    wish(fields, ({ ask, offer }) =>
      any(within(ask.turnover, offer.turnover), within(ask.balance, offer.balance)),
    ),
    [
      [
        'the first is met',
        { turnover: 1, balance: 99 },
        { turnover: small, balance: small },
        1000,
        'turnover 1; gevraagd is minder dan 10',
        'turnover 1; asked is less than 10',
      ],
      [
        'neither is met',
        { turnover: 99, balance: 99 },
        { turnover: small, balance: small },
        0,
        'een van: turnover 99; gevraagd is minder dan 10; of balance 99; gevraagd is minder dan 10',
        'one of: turnover 99; asked is less than 10; or balance 99; asked is less than 10',
      ],
      [
        'one absent, the other not met',
        { turnover: 99 },
        { turnover: small },
        0,
        'turnover 99; gevraagd is minder dan 10',
        'turnover 99; asked is less than 10',
      ],
      [
        'one absent, the other met',
        { balance: 1 },
        { balance: small },
        1000,
        'balance 1; gevraagd is minder dan 10',
        'balance 1; asked is less than 10',
      ],
      [
        'one absent, the other unknown',
        {},
        { turnover: small },
        [0, 1000],
        'nog niet bekend: turnover',
        'not known yet: turnover',
      ],
      [
        'one met, the other unknown',
        { turnover: 1 },
        { turnover: small, balance: small },
        1000,
        'turnover 1; gevraagd is minder dan 10',
        'turnover 1; asked is less than 10',
      ],
      ['both absent: no points', {}, {}, 0, 'er is geen voorkeur genoemd', 'no preference is stated'],
    ],
  );
});

describe('all: as far as the least met', () => {
  table(
    wish(fields, ({ ask, offer }) =>
      all(within(ask.turnover, offer.turnover), within(ask.balance, offer.balance)),
    ),
    [
      [
        'both met',
        { turnover: 1, balance: 1 },
        { turnover: small, balance: small },
        1000,
        'turnover 1; gevraagd is minder dan 10; en balance 1; gevraagd is minder dan 10',
        'turnover 1; asked is less than 10; and balance 1; asked is less than 10',
      ],
      [
        'one not met, the other unknown',
        { turnover: 99 },
        { turnover: small, balance: small },
        0,
        'turnover 99; gevraagd is minder dan 10; en nog niet bekend: balance',
        'turnover 99; asked is less than 10; and not known yet: balance',
      ],
      [
        'one absent: the other decides',
        { turnover: 99 },
        { turnover: small },
        0,
        'turnover 99; gevraagd is minder dan 10',
        'turnover 99; asked is less than 10',
      ],
    ],
  );
});

describe('not', () => {
  table(
    wish(fields, ({ ask, offer }) => not(within(ask.turnover, offer.turnover))),
    [
      [
        'met turned round',
        { turnover: 1 },
        { turnover: small },
        0,
        'mag niet het geval zijn: turnover 1; gevraagd is minder dan 10',
        'must not be the case: turnover 1; asked is less than 10',
      ],
      [
        'unmet turned round',
        { turnover: 99 },
        { turnover: small },
        1000,
        'mag niet het geval zijn: turnover 99; gevraagd is minder dan 10',
        'must not be the case: turnover 99; asked is less than 10',
      ],
      [
        'unknown stays unknown',
        {},
        { turnover: small },
        [0, 1000],
        'mag niet het geval zijn: nog niet bekend: turnover',
        'must not be the case: not known yet: turnover',
      ],
    ],
  );
});

test('an absent rule meets a demand, and so does its reverse', () => {
  for (const turn of [(one: ReturnType<typeof within>) => one, not]) {
    const use = policy(fields, ({ ask, offer }) => ({
      size: must(turn(within(ask.turnover, offer.turnover))),
    }));
    const [found] = rank(use, { turnover: 5 }, [{ id: 'x' }]);
    expect(found?.status).toBe('eligible');
    const { criteria } = explain(use, { turnover: 5 }, {}, { language: 'en' });
    expect(criteria[0]).toMatchObject({ outcome: 'no-rule', sentence: 'no rule is known' });
  }
});

describe('atLeast: a share made into yes or no', () => {
  const places = { ask: { place: 'place' }, offer: { place: 'place' } } as const;
  const here = { lat: 52, lon: 6 };
  const near = { lat: 52.2, lon: 6 };
  const far = { lat: 53, lon: 6 };
  const within50 = (share: number) =>
    policy(places, ({ ask, offer }) => ({ near: must(atLeast(share, closeness(ask.place, offer.place))) }));

  test.each([
    [0.5, near, 'eligible'],
    [0.56, near, 'ineligible'],
    [0.001, near, 'eligible'],
    [0.001, far, 'ineligible'],
  ] as const)('%s of %j is %s', (share, place, status) => {
    const use = within50(share);
    expect(rank(use, { place: here }, [{ id: 'x', place }], { ineligible: 'keep' })[0]?.status).toBe(status);
    expect(explain(use, { place: here }, { place }, { language: 'nl' }).status).toBe(status);
  });

  test('a share that would round to nothing is refused: it would open the door for all', () => {
    expect(() => within50(0.0004)).toThrow('/atLeast: found 0.0004');
  });

  test('a radius does not read as "at least 0 %"', () => {
    const { criteria } = explain(within50(0.001), { place: here }, { place: near }, { language: 'en' });
    expect(criteria[0]?.sentence).not.toContain('at least 0 %');
  });

  test('a share that is met partly says how much is asked', () => {
    const { criteria } = explain(within50(0.5), { place: here }, { place: near }, { language: 'en' });
    expect(criteria[0]?.sentence).toBe('at least 50 % is asked: 22.2 km apart; counts up to 50 km');
  });
});

describe('custom: a function of the caller', () => {
  const hours = { ask: { hours: 'number' }, offer: { hours: 'number' } } as const;
  const use = wish(hours, ({ ask, offer }) =>
    custom('hours', [ask.hours, offer.hours], (one, two) =>
      typeof one === 'number' && typeof two === 'number' ? Math.min(1, one / two) : undefined,
    ),
  );
  table(use, [
    ['met', { hours: 8 }, { hours: 8 }, 1000, 'hours: ja', 'hours: yes'],
    ['partly', { hours: 1 }, { hours: 3 }, 333, 'hours: deels', 'hours: partly'],
    ['not known', {}, { hours: 3 }, [0, 1000], 'hours: nog niet bekend', 'hours: not known yet'],
  ]);
  test('a share outside 0…1 is refused by name', () => {
    const wrong = wish(hours, ({ ask }) => custom('twice', [ask.hours], () => 2));
    expect(() => rank(wrong, {}, [{ id: 'x' }])).toThrow(
      'found 2 from the custom measure "twice", expected a share',
    );
  });
});
