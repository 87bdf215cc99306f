import { describe } from 'vitest';
import { coverage, covers, judged, rule, sameBranch, shares, value } from '@koppel/core';
import { regions } from './regions.js';
import { table, wish } from './table.js';

const trees = [regions];
const territory = { ask: { area: 'category' }, offer: { areas: 'tags' } } as const;

describe('covers: a territory that holds the place of a firm', () => {
  table(
    wish(territory, ({ ask, offer }) => covers(offer.areas, ask.area, { tree: 'regions' })),
    [
      ['the same area', { area: 'zwolle' }, { areas: ['zwolle'] }, 1000, 'is er: Zwolle', 'there is: Zwolle'],
      [
        'an area above it',
        { area: 'zwolle' },
        { areas: ['overijssel'] },
        1000,
        'is er: Zwolle',
        'there is: Zwolle',
      ],
      [
        'a region across provinces',
        { area: 'deventer' },
        { areas: ['stedendriehoek'] },
        1000,
        'is er: Deventer',
        'there is: Deventer',
      ],
      [
        'elsewhere',
        { area: 'arnhem' },
        { areas: ['overijssel'] },
        0,
        'is er niet: Arnhem',
        'there is no: Arnhem',
      ],
      [
        'asker too coarse: part of it is covered',
        { area: 'overijssel' },
        { areas: ['deventer'] },
        [0, 1000],
        'nog niet bekend: Overijssel',
        'not known yet: Overijssel',
      ],
      [
        'overlapping areas',
        { area: 'overijssel' },
        { areas: ['stedendriehoek'] },
        [0, 1000],
        'nog niet bekend: Overijssel',
        'not known yet: Overijssel',
      ],
      [
        'an area whose members are not listed',
        { area: 'zwolle' },
        { areas: ['leader'] },
        [0, 1000],
        'nog niet bekend: Zwolle',
        'not known yet: Zwolle',
      ],
      [
        'not listed, but not in this province',
        { area: 'arnhem' },
        { areas: ['leader'] },
        0,
        'is er niet: Arnhem',
        'there is no: Arnhem',
      ],
      ['no area at all', { area: 'zwolle' }, { areas: [] }, 0, 'is er niet: Zwolle', 'there is no: Zwolle'],
      [
        'the ask does not say',
        {},
        { areas: ['zwolle'] },
        [0, 1000],
        'nog niet bekend: area',
        'not known yet: area',
      ],
      [
        'the offer does not say',
        { area: 'zwolle' },
        {},
        [0, 1000],
        'nog niet bekend: Zwolle',
        'not known yet: Zwolle',
      ],
      [
        'perhaps',
        { area: 'zwolle' },
        { areas: { maybe: ['overijssel'], others: 'no' } },
        [0, 1000],
        'nog niet bekend: Zwolle',
        'not known yet: Zwolle',
      ],
      [
        'surely not there',
        { area: 'zwolle' },
        { areas: { no: ['zwolle'] } },
        0,
        'is er niet: Zwolle',
        'there is no: Zwolle',
      ],
      [
        'not the whole province, perhaps this town',
        { area: 'zwolle' },
        { areas: { no: ['overijssel'], maybe: ['zwolle'], others: 'no' } },
        [0, 1000],
        'nog niet bekend: Zwolle',
        'not known yet: Zwolle',
      ],
      [
        'not this town, so not the whole province',
        { area: 'overijssel' },
        { areas: { no: ['zwolle'] } },
        0,
        'is er niet: Overijssel',
        'there is no: Overijssel',
      ],
      [
        'one of two, both in',
        { area: { oneOf: ['zwolle', 'deventer'] } },
        { areas: ['overijssel'] },
        1000,
        'is er: Deventer en Zwolle',
        'there is: Deventer and Zwolle',
      ],
      [
        'one of two, both out',
        { area: { oneOf: ['arnhem', 'apeldoorn'] } },
        { areas: ['overijssel'] },
        0,
        'is er niet: Apeldoorn',
        'there is no: Apeldoorn',
      ],
      [
        'one of two, the first out',
        { area: { oneOf: ['arnhem', 'zwolle'] } },
        { areas: ['overijssel'] },
        [0, 1000],
        'nog niet bekend: Arnhem en Zwolle',
        'not known yet: Arnhem and Zwolle',
      ],
      [
        'one of two, the last out',
        { area: { oneOf: ['deventer', 'zwolle'] } },
        { areas: ['stedendriehoek'] },
        [0, 1000],
        'nog niet bekend: Deventer en Zwolle',
        'not known yet: Deventer and Zwolle',
      ],
      [
        'a name the tree does not have',
        { area: 'mars' },
        { areas: ['nl'] },
        0,
        'is er niet: mars',
        'there is no: mars',
      ],
    ],
    { trees },
  );
});

describe('covers: all the facts that a scheme demands', () => {
  const facts = { ask: { facts: 'tags' }, offer: { demands: 'tags' } } as const;
  table(
    wish(facts, ({ ask, offer }) => covers(ask.facts, offer.demands)),
    [
      [
        'all there',
        { facts: ['plan', 'team'] },
        { demands: ['plan'] },
        1000,
        'is er: plan',
        'there is: plan',
      ],
      [
        'one missing',
        { facts: ['plan'] },
        { demands: ['plan', 'team'] },
        0,
        'is er niet: team',
        'there is no: team',
      ],
      [
        'one unknown',
        { facts: { yes: ['plan'] } },
        { demands: ['plan', 'team'] },
        [0, 1000],
        'nog niet bekend: team',
        'not known yet: team',
      ],
      [
        'one unknown, one missing',
        { facts: { no: ['plan'] } },
        { demands: ['plan', 'team'] },
        0,
        'is er niet: plan',
        'there is no: plan',
      ],
      ['nothing demanded', {}, { demands: [] }, 1000, 'er wordt niets geëist', 'nothing is demanded'],
      ['neither says', {}, {}, [0, 1000], 'nog niet bekend: facts', 'not known yet: facts'],
    ],
  );
});

describe('shares: something in common', () => {
  const fields = { ask: { sectors: 'tags', one: 'category' }, offer: { sectors: 'tags' } } as const;
  table(
    wish(fields, ({ ask, offer }) => shares(ask.sectors, offer.sectors, { tree: 'regions' })),
    [
      [
        'one in common',
        { sectors: ['zwolle', 'arnhem'] },
        { sectors: ['arnhem'] },
        1000,
        'Arnhem en Zwolle past bij Arnhem',
        'Arnhem and Zwolle fits Arnhem',
      ],
      [
        'a narrower one',
        { sectors: ['zwolle'] },
        { sectors: ['overijssel'] },
        1000,
        'Zwolle past bij Overijssel',
        'Zwolle fits Overijssel',
      ],
      [
        'a wider one: perhaps',
        { sectors: ['overijssel'] },
        { sectors: ['zwolle'] },
        [0, 1000],
        'nog niet bekend of Overijssel past bij Zwolle',
        'not known yet whether Overijssel fits Zwolle',
      ],
      [
        'nothing in common',
        { sectors: ['zwolle'] },
        { sectors: ['arnhem'] },
        0,
        'Zwolle past niet; gevraagd is Arnhem',
        'Zwolle does not fit; asked is Arnhem',
      ],
      [
        'none at all',
        { sectors: [] },
        { sectors: ['arnhem'] },
        0,
        'geen sectors past niet; gevraagd is Arnhem',
        'no sectors does not fit; asked is Arnhem',
      ],
      [
        'the ask does not say',
        {},
        { sectors: ['arnhem'] },
        [0, 1000],
        'nog niet bekend of sectors past bij Arnhem',
        'not known yet whether sectors fits Arnhem',
      ],
      [
        'surely none of that kind',
        { sectors: { no: ['overijssel'] } },
        { sectors: ['zwolle'] },
        0,
        'geen sectors past niet; gevraagd is Zwolle',
        'no sectors does not fit; asked is Zwolle',
      ],
      [
        'none there, nothing asked for',
        { sectors: [] },
        {},
        0,
        'geen sectors past niet',
        'no sectors does not fit',
      ],
      [
        'the offer does not say',
        { sectors: ['zwolle'] },
        {},
        [0, 1000],
        'nog niet bekend of Zwolle past',
        'not known yet whether Zwolle fits',
      ],
    ],
    { trees },
  );
});

describe('coverage: how much of what is wanted', () => {
  const fields = { ask: { themes: 'tags' }, offer: { themes: 'tags' } } as const;
  table(
    wish(fields, ({ ask, offer }) => coverage(ask.themes, offer.themes)),
    [
      ['all', { themes: ['money'] }, { themes: ['money', 'staff'] }, 1000, 'money', 'money'],
      [
        'one of two',
        { themes: ['money', 'staff'] },
        { themes: ['staff'] },
        500,
        'staff; niet money',
        'staff; not money',
      ],
      [
        'one of three, rounded',
        { themes: ['a', 'b', 'c'] },
        { themes: ['a'] },
        333,
        'a; niet b of c',
        'a; not b or c',
      ],
      [
        'two of three, rounded',
        { themes: ['a', 'b', 'c'] },
        { themes: ['a', 'b'] },
        667,
        'a en b; niet c',
        'a and b; not c',
      ],
      [
        'weights: the heavy one',
        { themes: { money: 3, staff: 1 } },
        { themes: ['money'] },
        750,
        'money; niet staff',
        'money; not staff',
      ],
      [
        'weights: the light one',
        { themes: { money: 3, staff: 1 } },
        { themes: ['staff'] },
        250,
        'staff; niet money',
        'staff; not money',
      ],
      [
        'one part in 2,000, rounded half up',
        { themes: { a: 1999, b: 1 } },
        { themes: ['b'] },
        1,
        'b; niet a',
        'b; not a',
      ],
      [
        'one part in 2,001, rounded down',
        { themes: { a: 2000, b: 1 } },
        { themes: ['b'] },
        0,
        'b; niet a',
        'b; not a',
      ],
      [
        'weights of the offer do not count',
        { themes: ['a', 'b'] },
        { themes: { a: 9 } },
        500,
        'a; niet b',
        'a; not b',
      ],
      [
        'partly unsettled',
        { themes: { a: 3, b: 1 } },
        { themes: { yes: ['b'], maybe: ['a'], others: 'no' } },
        [250, 1000],
        'b; nog niet bekend: a',
        'b; not known yet: a',
      ],
      [
        'nothing wanted',
        { themes: [] },
        { themes: [] },
        1000,
        'er is niets gevraagd',
        'nothing was asked for',
      ],
      [
        'wishes not known',
        {},
        { themes: ['a'] },
        [0, 1000],
        'themes is nog niet bekend',
        'themes is not known yet',
      ],
      ['wishes not all known', { themes: { yes: ['a'] } }, { themes: ['a'] }, [0, 1000], 'a', 'a'],
      ['the offer does not say', { themes: ['a'] }, {}, [0, 1000], 'nog niet bekend: a', 'not known yet: a'],
    ],
  );
});

describe('value: one name, or yes or no', () => {
  table(
    wish({ ask: { stage: 'category' }, offer: { stage: 'category' } }, ({ ask, offer }) =>
      value(ask.stage, offer.stage),
    ),
    [
      ['the same', { stage: 'grow' }, { stage: 'grow' }, 1000, 'stage: grow', 'stage: grow'],
      [
        'another',
        { stage: 'stop' },
        { stage: 'grow' },
        0,
        'stage: stop; gevraagd is grow',
        'stage: stop; asked is grow',
      ],
      [
        'one of two in the ask',
        { stage: { oneOf: ['stop', 'grow'] } },
        { stage: 'grow' },
        [0, 1000],
        'stage: grow of stop; gevraagd is grow',
        'stage: grow or stop; asked is grow',
      ],
      [
        'one of two in the offer',
        { stage: 'grow' },
        { stage: { oneOf: ['stop', 'grow'] } },
        [0, 1000],
        'stage: grow; gevraagd is grow of stop',
        'stage: grow; asked is grow or stop',
      ],
      [
        'one of two, neither fits',
        { stage: { oneOf: ['stop', 'start'] } },
        { stage: 'grow' },
        0,
        'stage: start of stop; gevraagd is grow',
        'stage: start or stop; asked is grow',
      ],
      ['missing', {}, { stage: 'grow' }, [0, 1000], 'nog niet bekend: stage', 'not known yet: stage'],
    ],
  );
  table(
    wish({ ask: { family: 'flag' }, offer: {} }, ({ ask }) => value(ask.family, true)),
    [
      ['yes', { family: true }, {}, 1000, 'family: ja', 'family: yes'],
      ['no', { family: false }, {}, 0, 'family: nee; gevraagd is ja', 'family: no; asked is yes'],
    ],
  );
});

describe('sameBranch: near in a tree', () => {
  const fields = { ask: { areas: 'tags' }, offer: { areas: 'tags' } } as const;
  table(
    wish(fields, ({ ask, offer }) => sameBranch(ask.areas, offer.areas, { tree: 'regions' })),
    [
      [
        'the same',
        { areas: ['zwolle'] },
        { areas: ['zwolle'] },
        1000,
        'hetzelfde: Zwolle',
        'the same: Zwolle',
      ],
      [
        'brothers: 2 × 1 of 2 + 2',
        { areas: ['zwolle'] },
        { areas: ['deventer'] },
        500,
        'Zwolle ligt dicht bij Deventer',
        'Zwolle is near Deventer',
      ],
      [
        'child and parent: 2 × 1 of 2 + 1',
        { areas: ['zwolle'] },
        { areas: ['overijssel'] },
        667,
        'Zwolle ligt dicht bij Overijssel',
        'Zwolle is near Overijssel',
      ],
      [
        'by the region they share',
        { areas: ['apeldoorn'] },
        { areas: ['deventer'] },
        500,
        'Apeldoorn ligt dicht bij Deventer',
        'Apeldoorn is near Deventer',
      ],
      [
        'nothing but the root',
        { areas: ['zwolle'] },
        { areas: ['arnhem'] },
        0,
        'Zwolle zit niet in dezelfde tak',
        'Zwolle is not in the same branch',
      ],
      [
        'the best of several',
        { areas: ['arnhem', 'zwolle'] },
        { areas: ['deventer', 'zwolle'] },
        1000,
        'hetzelfde: Zwolle',
        'the same: Zwolle',
      ],
      [
        'perhaps the same',
        { areas: ['zwolle'] },
        { areas: { yes: ['deventer'], maybe: ['zwolle'], others: 'no' } },
        [500, 1000],
        'Zwolle ligt dicht bij Deventer',
        'Zwolle is near Deventer',
      ],
      [
        'the offer does not say',
        { areas: ['zwolle'] },
        {},
        [0, 1000],
        'nog niet bekend of Zwolle in dezelfde tak zit',
        'not known yet whether Zwolle is in the same branch',
      ],
    ],
    { trees },
  );
});

describe('judged: what a person decides', () => {
  const fields = { ask: { judgements: 'tags' }, offer: { conditions: 'conditions' } } as const;
  const conditions = [
    { id: 'growth', by: 'jury' },
    { id: 'plan', by: 'bank' },
  ];
  table(
    wish(fields, ({ ask, offer }) => judged(offer.conditions, ask.judgements)),
    [
      [
        'nobody judged yet',
        {},
        { conditions },
        [0, 1000],
        'nog te beoordelen: growth (door jury); plan (door bank)',
        'to be judged: growth (by jury); plan (by bank)',
      ],
      [
        'one judged',
        { judgements: { yes: ['plan'] } },
        { conditions },
        [0, 1000],
        'nog te beoordelen: growth (door jury)',
        'to be judged: growth (by jury)',
      ],
      [
        'one refused',
        { judgements: { no: ['plan'] } },
        { conditions },
        0,
        'is beoordeeld als niet vervuld: plan',
        'was judged not to be met: plan',
      ],
      [
        'all judged',
        { judgements: { yes: ['plan', 'growth'] } },
        { conditions },
        1000,
        'alles is beoordeeld als vervuld',
        'everything was judged to be met',
      ],
      [
        'no conditions',
        {},
        { conditions: [] },
        1000,
        'niemand hoeft iets te beoordelen',
        'nobody has to judge anything',
      ],
      [
        'conditions not stated',
        {},
        {},
        [0, 1000],
        'de aanbieder zegt het niet: conditions',
        'the provider does not say: conditions',
      ],
    ],
  );
});

describe('an absent rule', () => {
  const ruled = { ask: { area: 'category' }, offer: { areas: rule('tags') } } as const;
  table(
    wish(ruled, ({ ask, offer }) => covers(offer.areas, ask.area)),
    [
      [
        'earns no points as a wish',
        { area: 'zwolle' },
        {},
        0,
        'er is geen voorkeur genoemd',
        'no preference is stated',
      ],
      [
        'earns none either when nothing is known',
        {},
        { areas: null },
        0,
        'er is geen voorkeur genoemd',
        'no preference is stated',
      ],
      [
        'is not an empty list',
        { area: 'zwolle' },
        { areas: [] },
        0,
        'is er niet: zwolle',
        'there is no: zwolle',
      ],
    ],
  );
});
