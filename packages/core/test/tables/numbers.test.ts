import { describe } from 'vitest';
import { closeness, during, similar, within } from '@koppel/core';
import { table, wish } from './table.js';

const size = { ask: { fte: 'number' }, offer: { fte: 'span' } } as const;

describe('within: open and closed ends', () => {
  table(
    wish(size, ({ ask, offer }) => within(ask.fte, offer.fte)),
    [
      [
        'inside',
        { fte: 20 },
        { fte: { gte: 10, lt: 50 } },
        1000,
        'fte 20; gevraagd is ten minste 10 en minder dan 50',
        'fte 20; asked is at least 10 and less than 50',
      ],
      [
        'on a closed lower end',
        { fte: 10 },
        { fte: { gte: 10 } },
        1000,
        'fte 10; gevraagd is ten minste 10',
        'fte 10; asked is at least 10',
      ],
      [
        'on an open lower end',
        { fte: 10 },
        { fte: { gt: 10 } },
        0,
        'fte 10; gevraagd is meer dan 10',
        'fte 10; asked is more than 10',
      ],
      [
        'on a closed upper end',
        { fte: 50 },
        { fte: { lte: 50 } },
        1000,
        'fte 50; gevraagd is ten hoogste 50',
        'fte 50; asked is at most 50',
      ],
      [
        'on an open upper end',
        { fte: 50 },
        { fte: { lt: 50 } },
        0,
        'fte 50; gevraagd is minder dan 50',
        'fte 50; asked is less than 50',
      ],
      [
        'a thousandth below an open end',
        { fte: 49.999 },
        { fte: { lt: 50 } },
        1000,
        'fte 49,999; gevraagd is minder dan 50',
        'fte 49.999; asked is less than 50',
      ],
      [
        'a band wholly inside',
        { fte: { gte: 10, lt: 50 } },
        { fte: { gte: 10, lt: 50 } },
        1000,
        'fte ten minste 10 en minder dan 50; gevraagd is ten minste 10 en minder dan 50',
        'fte at least 10 and less than 50; asked is at least 10 and less than 50',
      ],
      [
        'a band that touches a closed end',
        { fte: { gte: 10, lte: 50 } },
        { fte: { lt: 50 } },
        [0, 1000],
        'fte ten minste 10 en ten hoogste 50; gevraagd is minder dan 50, en dat is niet precies genoeg',
        'fte at least 10 and at most 50; asked is less than 50, and that is not precise enough',
      ],
      [
        'bands that only touch where one is open',
        { fte: { gte: 10, lt: 50 } },
        { fte: { gte: 50 } },
        0,
        'fte ten minste 10 en minder dan 50; gevraagd is ten minste 50',
        'fte at least 10 and less than 50; asked is at least 50',
      ],
      [
        'bands that share one number',
        { fte: { gte: 10, lte: 50 } },
        { fte: { gte: 50 } },
        [0, 1000],
        'fte ten minste 10 en ten hoogste 50; gevraagd is ten minste 50, en dat is niet precies genoeg',
        'fte at least 10 and at most 50; asked is at least 50, and that is not precise enough',
      ],
      [
        'no limits',
        { fte: 1_250_000.5 },
        { fte: {} },
        1000,
        'fte 1.250.000,5; gevraagd is elk aantal',
        'fte 1,250,000.5; asked is any number',
      ],
      ['exactly', { fte: 3 }, { fte: { gte: 3, lte: 3 } }, 1000, 'fte 3; gevraagd is 3', 'fte 3; asked is 3'],
      ['missing', {}, { fte: { gte: 10 } }, [0, 1000], 'nog niet bekend: fte', 'not known yet: fte'],
      [
        'the offer does not say',
        { fte: 3 },
        {},
        [0, 1000],
        'de aanbieder zegt het niet: fte',
        'the provider does not say: fte',
      ],
    ],
  );
});

describe('similar: a ratio scale', () => {
  const fields = { ask: { staff: 'number' }, offer: { staff: 'number' } } as const;
  table(
    wish(fields, ({ ask, offer }) => similar(ask.staff, offer.staff)),
    [
      [
        'equal',
        { staff: 10 },
        { staff: 10 },
        1000,
        '10 tegenover 10; telt mee tot 4 keer zoveel',
        '10 against 10; counts up to 4 times as much',
      ],
      [
        '10 and 20',
        { staff: 10 },
        { staff: 20 },
        500,
        '10 tegenover 20; telt mee tot 4 keer zoveel',
        '10 against 20; counts up to 4 times as much',
      ],
      [
        '100 and 200: as far',
        { staff: 100 },
        { staff: 200 },
        500,
        '100 tegenover 200; telt mee tot 4 keer zoveel',
        '100 against 200; counts up to 4 times as much',
      ],
      [
        'the other way round',
        { staff: 200 },
        { staff: 100 },
        500,
        '200 tegenover 100; telt mee tot 4 keer zoveel',
        '200 against 100; counts up to 4 times as much',
      ],
      [
        'four times as much',
        { staff: 10 },
        { staff: 40 },
        0,
        '10 tegenover 40; telt mee tot 4 keer zoveel',
        '10 against 40; counts up to 4 times as much',
      ],
      [
        'nothing and something',
        { staff: 0 },
        { staff: 1 },
        0,
        '0 tegenover 1; telt mee tot 4 keer zoveel',
        '0 against 1; counts up to 4 times as much',
      ],
      [
        'nothing and nothing',
        { staff: 0 },
        { staff: 0 },
        1000,
        '0 tegenover 0; telt mee tot 4 keer zoveel',
        '0 against 0; counts up to 4 times as much',
      ],
      [
        'a loss and the same loss',
        { staff: -5 },
        { staff: -5 },
        1000,
        '-5 tegenover -5; telt mee tot 4 keer zoveel',
        '-5 against -5; counts up to 4 times as much',
      ],
      [
        'a band: from the farthest to the nearest',
        { staff: { gte: 10, lte: 20 } },
        { staff: 20 },
        [500, 1000],
        'ten minste 10 en ten hoogste 20 tegenover 20; telt mee tot 4 keer zoveel',
        'at least 10 and at most 20 against 20; counts up to 4 times as much',
      ],
      [
        'a band without an end',
        { staff: { gte: 20 } },
        { staff: 10 },
        [0, 500],
        'ten minste 20 tegenover 10; telt mee tot 4 keer zoveel',
        'at least 20 against 10; counts up to 4 times as much',
      ],
      ['missing', {}, { staff: 1 }, [0, 1000], 'nog niet bekend: staff', 'not known yet: staff'],
    ],
  );
});

const deventer = { lat: 52.2553, lon: 6.1639 };
const zwolle = { lat: 52.5168, lon: 6.083 };
const amsterdam = { lat: 52.3676, lon: 4.9041 };

describe('closeness: kilometres', () => {
  const fields = { ask: { place: 'place' }, offer: { place: 'place' } } as const;
  table(
    wish(fields, ({ ask, offer }) => closeness(ask.place, offer.place, { zeroAtKm: 60, fullToKm: 10 })),
    [
      [
        'the same place',
        { place: deventer },
        { place: deventer },
        1000,
        '0 km uit elkaar; telt mee tot 60 km',
        '0 km apart; counts up to 60 km',
      ],
      [
        '29.6 km: 30.4 of the 50 are left',
        { place: deventer },
        { place: zwolle },
        608,
        '29,6 km uit elkaar; telt mee tot 60 km',
        '29.6 km apart; counts up to 60 km',
      ],
      [
        'too far',
        { place: deventer },
        { place: amsterdam },
        0,
        '86,5 km uit elkaar; telt mee tot 60 km',
        '86.5 km apart; counts up to 60 km',
      ],
      [
        'several sites: the nearest counts',
        { place: deventer },
        { place: [amsterdam, zwolle] },
        608,
        '29,6 km uit elkaar; telt mee tot 60 km',
        '29.6 km apart; counts up to 60 km',
      ],
      [
        'several on both sides',
        { place: [amsterdam, zwolle] },
        { place: [deventer, zwolle] },
        1000,
        '0 km uit elkaar; telt mee tot 60 km',
        '0 km apart; counts up to 60 km',
      ],
      ['missing', {}, { place: zwolle }, [0, 1000], 'nog niet bekend: place', 'not known yet: place'],
    ],
  );
});

describe('during: ages', () => {
  const fields = { ask: { born: 'date' }, offer: { age: 'span' } } as const;
  const age = wish(fields, ({ ask, offer }) => during(ask.born, offer.age));
  describe('on 1 March 2019', () => {
    table(
      age,
      [
        [
          'younger than 41: turns 41 tomorrow',
          { born: '1978-03-02' },
          { age: { lt: 41 } },
          1000,
          'born: 2 maart 1978; gevraagd is minder dan 41 jaar geleden',
          'born: 2 March 1978; asked is less than 41 years ago',
        ],
        [
          'younger than 41: turns 41 today',
          { born: '1978-03-01' },
          { age: { lt: 41 } },
          0,
          'born: 1 maart 1978; gevraagd is minder dan 41 jaar geleden',
          'born: 1 March 1978; asked is less than 41 years ago',
        ],
        [
          'at most 40: turned 40 today',
          { born: '1979-03-01' },
          { age: { lte: 40 } },
          1000,
          'born: 1 maart 1979; gevraagd is ten hoogste 40 jaar geleden',
          'born: 1 March 1979; asked is at most 40 years ago',
        ],
        [
          'at most 40: turned 40 yesterday',
          { born: '1979-02-28' },
          { age: { lte: 40 } },
          0,
          'born: 28 februari 1979; gevraagd is ten hoogste 40 jaar geleden',
          'born: 28 February 1979; asked is at most 40 years ago',
        ],
        [
          'at least 18: turns 18 today',
          { born: '2001-03-01' },
          { age: { gte: 18 } },
          1000,
          'born: 1 maart 2001; gevraagd is ten minste 18 jaar geleden',
          'born: 1 March 2001; asked is at least 18 years ago',
        ],
        [
          'at least 18: turns 18 tomorrow',
          { born: '2001-03-02' },
          { age: { gte: 18 } },
          0,
          'born: 2 maart 2001; gevraagd is ten minste 18 jaar geleden',
          'born: 2 March 2001; asked is at least 18 years ago',
        ],
        [
          'more than 18: turned 18 today',
          { born: '2001-03-01' },
          { age: { gt: 18 } },
          0,
          'born: 1 maart 2001; gevraagd is meer dan 18 jaar geleden',
          'born: 1 March 2001; asked is more than 18 years ago',
        ],
        [
          'more than 18: turned 18 yesterday',
          { born: '2001-02-28' },
          { age: { gt: 18 } },
          1000,
          'born: 28 februari 2001; gevraagd is meer dan 18 jaar geleden',
          'born: 28 February 2001; asked is more than 18 years ago',
        ],
        [
          'one year is one',
          { born: '2017-03-01' },
          { age: { gte: 1 } },
          1000,
          'born: 1 maart 2017; gevraagd is ten minste 1 jaar geleden',
          'born: 1 March 2017; asked is at least 1 year ago',
        ],
        [
          'a month is precise enough',
          { born: '2018-01' },
          { age: { lt: 5 } },
          1000,
          'born: tussen 1 januari 2018 en 31 januari 2018; gevraagd is minder dan 5 jaar geleden',
          'born: between 1 January 2018 and 31 January 2018; asked is less than 5 years ago',
        ],
        [
          'a month that is too coarse',
          { born: '2001-03' },
          { age: { gte: 18 } },
          [0, 1000],
          'born: tussen 1 maart 2001 en 31 maart 2001; gevraagd is ten minste 18 jaar geleden, en dat is niet precies genoeg',
          'born: between 1 March 2001 and 31 March 2001; asked is at least 18 years ago, and that is not precise enough',
        ],
        [
          'a date without a beginning',
          { born: { to: '1970-01-01' } },
          { age: { gte: 18 } },
          1000,
          'born: 1 januari 1970 of eerder; gevraagd is ten minste 18 jaar geleden',
          'born: 1 January 1970 or earlier; asked is at least 18 years ago',
        ],
      ],
      { now: '2019-03-01' },
    );
  });
  const leap = [['gte 18, born on 29 February', { born: '2008-02-29' }, { age: { gte: 18 } }]] as const;
  const words = [
    'born: 29 februari 2008; gevraagd is ten minste 18 jaar geleden',
    'born: 29 February 2008; asked is at least 18 years ago',
  ] as const;
  describe('on 28 February 2026', () =>
    table(
      age,
      leap.map((line) => [...line, 0, ...words]),
      { now: '2026-02-28' },
    ));
  describe('on 1 March 2026', () =>
    table(
      age,
      leap.map((line) => [...line, 1000, ...words]),
      { now: '2026-03-01' },
    ));
});

describe('during: months, days and windows', () => {
  const fields = { ask: { since: 'date' }, offer: { time: 'span', open: 'window' } } as const;
  describe('months', () => {
    table(
      wish(fields, ({ ask, offer }) => during(ask.since, offer.time, { unit: 'months' })),
      [
        [
          '31 January plus a month is 1 March',
          { since: '2019-01-31' },
          { time: { gte: 1 } },
          1000,
          'since: 31 januari 2019; gevraagd is ten minste 1 maand geleden',
          'since: 31 January 2019; asked is at least 1 month ago',
        ],
        [
          'and 2 February is not a month ago',
          { since: '2019-02-02' },
          { time: { gte: 1 } },
          0,
          'since: 2 februari 2019; gevraagd is ten minste 1 maand geleden',
          'since: 2 February 2019; asked is at least 1 month ago',
        ],
      ],
      { now: '2019-03-01' },
    );
  });
  describe('days', () => {
    table(
      wish(fields, ({ ask, offer }) => during(ask.since, offer.time, { unit: 'days' })),
      [
        [
          '28 days ago',
          { since: '2019-02-01' },
          { time: { gte: 28, lte: 28 } },
          1000,
          'since: 1 februari 2019; gevraagd is 28 dagen geleden',
          'since: 1 February 2019; asked is 28 days ago',
        ],
        [
          'not yet',
          { since: '2019-03-02' },
          { time: { gte: 0 } },
          0,
          'since: 2 maart 2019; gevraagd is ten minste 0 dagen geleden',
          'since: 2 March 2019; asked is at least 0 days ago',
        ],
      ],
      { now: '2019-03-01' },
    );
  });
  describe('a window, the last day not included', () => {
    const open = { from: '2019-01-01', to: '2019-04-01' };
    const nl = 'de periode vanaf 1 januari 2019 tot 1 april 2019 (die dag niet meegeteld)';
    const en = 'the period from 1 January 2019 until 1 April 2019 (that day not included)';
    table(
      wish(fields, ({ ask, offer }) => during(ask.since, offer.open)),
      [
        [
          'the first day',
          { since: '2019-01-01' },
          { open },
          1000,
          `1 januari 2019 valt in ${nl}`,
          `1 January 2019 lies in ${en}`,
        ],
        [
          'the last day that counts',
          { since: '2019-03-31' },
          { open },
          1000,
          `31 maart 2019 valt in ${nl}`,
          `31 March 2019 lies in ${en}`,
        ],
        [
          'the day on which it closes',
          { since: '2019-04-01' },
          { open },
          0,
          `1 april 2019 valt buiten ${nl}`,
          `1 April 2019 lies outside ${en}`,
        ],
        [
          'the day before',
          { since: '2018-12-31' },
          { open },
          0,
          `31 december 2018 valt buiten ${nl}`,
          `31 December 2018 lies outside ${en}`,
        ],
        [
          'a year that is too coarse',
          { since: '2019' },
          { open },
          [0, 1000],
          `tussen 1 januari 2019 en 31 december 2019 valt misschien in ${nl}`,
          `between 1 January 2019 and 31 December 2019 may or may not lie in ${en}`,
        ],
        [
          'always open',
          { since: '2019' },
          { open: {} },
          1000,
          'tussen 1 januari 2019 en 31 december 2019 valt in de periode zonder begin of eind',
          'between 1 January 2019 and 31 December 2019 lies in the period at any time',
        ],
      ],
    );
  });
});
