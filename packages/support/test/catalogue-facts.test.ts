import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nlAreas } from '../src/areas/nl.js';
import { facts as sharedFacts } from '../src/catalogues/nl-2019/facts.js';
import { nl2019 } from '../src/catalogues/nl-2019.js';
import { catalogueSchema } from '../src/schema/catalogue.js';
import { sectors } from '../src/sectors/sectors.js';

// Checks what was written down from the published texts against the rules that those texts state.

type Offer = (typeof nl2019.offers)[number];

const { offers } = nl2019;
const declared: ReadonlySet<string> = new Set(Object.keys(nl2019.facts ?? {}));
const offerIds: ReadonlySet<string> = new Set(offers.map(({ id }) => id));
const each = offers.map((offer) => [offer.id, offer] as const);

/** 'groeiversneller/*' is every offer of that programme. */
function offersOf(pattern: string): readonly Offer[] {
  return offers.filter(({ id, programme }) => id === pattern || `${programme}/*` === pattern);
}

const notFound = Symbol('not found');

/** The value that a JSON Pointer (RFC 6901) leads to. */
function resolve(value: unknown, pointer: string): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return notFound;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

type Bilingual = { readonly nl: string; readonly en: string };

/** Every { nl, en } in a value, by pointer. */
function textsIn(value: unknown, pointer = ''): readonly (readonly [pointer: string, text: Bilingual])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nl' in value || 'en' in value) return [[pointer, value as Bilingual]];
  return Object.entries(value).flatMap(([key, below]) => textsIn(below, `${pointer}/${key}`));
}

/** Texts that are empty, or the same in both languages; names of programmes and of who judges may be the same. */
function bareTexts(value: unknown): readonly unknown[] {
  return textsIn(value).filter(([pointer, { nl, en }]) => {
    const sameIsFine = pointer === '/title' || pointer.endsWith('/by');
    return !nl?.trim() || !en?.trim() || (nl === en && !sameIsFine);
  });
}

const unlike = (ids: readonly string[], known: ReadonlySet<string>) => ids.filter((id) => !known.has(id));
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

test('the catalogue is in the format', () => {
  expect(catalogueSchema.safeParse(nl2019).error?.issues).toBeUndefined();
});

describe('coverage', () => {
  const sections: readonly (readonly [section: string, programme: string])[] = [
    ['2.1', 'groei-mkb-programma'],
    ['2.2', 'familiebedrijven'],
    ['2.3', 'kennistraject'],
    ['2.4', 'mkbdoorgaan'],
    ['2.5', 'groeiversneller'],
    ['2.6', 'businessversneller'],
    ['2.7', 'groei-ondernemers-challenge'],
    ['2.8', 'move2social'],
    ['2.9', 'financieringspoort'],
    ['2.10', 'financieringstafels'],
    ['2.11', 'topcentrum-e-commerce'],
    ['2.12', 'mkb-werkt'],
    ['2.13', 'strategische-personeelsplanning'],
    ['2.14', 'veluwe-portaal'],
    ['2.15', 'techpack'],
    ['2.16', 't-lokaal'],
    ['2.17', 'sociale-innovatie'],
    ['2.18', 'region-of-smart-factories'],
    ['2.19', 'smitzh'],
    ['2.20', 'smart-base'],
    ['3.1', 'spark'],
    ['3.2', 'datacoaching'],
  ];

  test.each(sections)('section %s: %s has an offer that cites it', (section, programme) => {
    const cited = offersOf(`${programme}/*`).flatMap(({ sources }) =>
      Object.values(sources).join(', ').split(', '),
    );
    expect(cited).toContain(section);
  });

  test('every file of a programme is in the index, whole', async () => {
    const folder = new URL('../src/catalogues/nl-2019/programmes/', import.meta.url);
    const facts: string[] = Object.keys(sharedFacts);
    const ids: string[] = [];
    for (const file of readdirSync(folder)) {
      const programme = await import(new URL(file, folder).href);
      facts.push(...Object.keys(programme.facts ?? {}));
      ids.push(...programme.offers.map(({ id }: Offer) => id));
    }
    expect([...ids].sort()).toEqual([...offerIds].sort());
    expect(repeated(facts)).toEqual([]);
    expect([...declared].sort()).toEqual(facts.sort());
  });
});

describe('hard rules, as in table 4.1', () => {
  const wholeSize = {
    headcount: { gt: 5, lt: 250 },
    turnover: { lte: 50_000_000 },
    balance: { lte: 43_000_000 },
  };
  const stated: readonly (readonly [offers: string, pointer: string, value: unknown])[] = [
    ['groei-mkb-programma/*', '/fte', { gte: 10, lte: 250 }],
    ['groeiversneller/*', '/fte', { lte: 250 }],
    ['sociale-innovatie/*', '/headcount', wholeSize.headcount],
    ['sociale-innovatie/*', '/turnoverEur', wholeSize.turnover],
    ['sociale-innovatie/*', '/balanceEur', wholeSize.balance],
    ['mkbdoorgaan/*', '/firmAgeYears', { gte: 1 }],
    ['move2social/*', '/firmAgeYears', { lte: 3 }],
    ['groei-ondernemers-challenge/*', '/firmAgeYears', { lte: 6 }],
    ['familiebedrijven/jonge-opvolgers', '/ownerAgeYears', { lt: 41 }],
    ['familiebedrijven/jonge-opvolgers', '/sinceTakeoverYears', { lt: 2 }],
    ['familiebedrijven/jonge-opvolgers', '/investmentEur', { gte: 70_000 }],
    ['kennistraject/*', '/sectors', ['manufacturing', 'logistics', 'agro-food']],
    ['topcentrum-e-commerce/*', '/sectors', ['e-commerce']],
    ['techpack/*', '/sectors', ['technical']],
    ['financieringstafels/eindhoven', '/amountSoughtEur', { gte: 100_000, lte: 10_000_000 }],
    [
      'smart-base/experiment',
      '/requiresOneOf',
      ['solution-logistics', 'solution-energy', 'solution-water', 'solution-protection'],
    ],
  ];

  test.each(stated)('%s %s', (pattern, pointer, value) => {
    const found = offersOf(pattern);
    expect(found).not.toEqual([]);
    for (const { eligibility } of found) expect(resolve(eligibility, pointer)).toEqual(value);
  });

  // What the texts do not state is no rule: a bound that is not in the table must not exist.
  test('and there are no others', () => {
    const bounds = [
      'headcount',
      'fte',
      'turnoverEur',
      'balanceEur',
      'firmAgeYears',
      'ownerAgeYears',
      'sinceTakeoverYears',
      'amountSoughtEur',
      'investmentEur',
      'sectors',
    ];
    const written = offers.flatMap(({ id, eligibility }) =>
      bounds
        .filter((bound) => resolve(eligibility, `/${bound}`) !== notFound)
        .map((bound) => `${id} /${bound}`),
    );
    const expected = stated
      .filter(([, pointer]) => bounds.includes(pointer.slice(1)))
      .flatMap(([pattern, pointer]) => offersOf(pattern).map(({ id }) => `${id} ${pointer}`));
    expect(written.sort()).toEqual(expected.sort());
  });

  test.each<readonly [offers: string, areas: readonly string[]]>([
    ['groei-mkb-programma/*', ['regio-west-brabant']],
    ['familiebedrijven/*', ['prov-overijssel']],
    ['kennistraject/*', ['prov-limburg']],
    ['groeiversneller/*', ['prov-gelderland']],
    ['groei-ondernemers-challenge/*', ['gm-breda']],
    ['financieringspoort/*', ['prov-limburg']],
    ['t-lokaal/*', ['park-noorderveld-molletjesveer']],
    ['sociale-innovatie/*', ['prov-overijssel']],
  ])('%s: established in %s', (pattern, areas) => {
    expect(offersOf(pattern)).not.toEqual([]);
    for (const { eligibility } of offersOf(pattern)) expect(eligibility?.areas).toEqual(areas);
  });

  test.each(['businessversneller/programme', 'businessversneller/business-labs', 'smart-base/*'])(
    '%s: no rule on place',
    (pattern) => {
      expect(offersOf(pattern)).not.toEqual([]);
      for (const { eligibility } of offersOf(pattern)) expect(eligibility?.areas).toBeUndefined();
    },
  );

  test('"mainly" is a wish and not a rule', () => {
    const wishes = [
      ['strategische-personeelsplanning/pilot', '/headcount', { gte: 75 }],
      ['spark/network-partner', '/headcount', { gte: 50 }],
      ['financieringstafels/agrifood', '/amountSoughtEur', { gte: 100_000, lte: 1_000_000 }],
      ['financieringstafels/midpoint', '/amountSoughtEur', { gte: 100_000, lte: 1_000_000 }],
    ] as const;
    for (const [id, pointer, value] of wishes) {
      expect(
        offersOf(id).map(({ prefers }) => resolve(prefers, pointer)),
        id,
      ).toEqual([value]);
    }
  });
});

describe('money, as in table 4.2', () => {
  test.each<readonly [offer: string, pointer: string, value: unknown]>([
    ['familiebedrijven/jonge-opvolgers', '/grantCapEur', 20_000],
    ['kennistraject/masterclasses', '/prices/0/amountEur', 2_750],
    ['kennistraject/masterclasses', '/fullCostEur', 11_000],
    ['mkbdoorgaan/talk', '/prices', []],
    ['mkbdoorgaan/talk', '/fullCostEur', 1_100],
    ['groeiversneller/voucher', '/grantCapEur', 10_000],
    ['groeiversneller/voucher', '/grantShare', 0.5],
    ['groeiversneller/loan', '/loanCapEur', 225_000],
    ['groeiversneller/loan', '/guaranteeShare', 0.8],
    ['businessversneller/programme', '/prices/0/amountEur', 3_950],
    ['groei-ondernemers-challenge/programme', '/prices/0/amountEur', 400],
    ['move2social/programme', '/prices', []],
    ['financieringspoort/voucher-2.0', '/grantCapEur', 2_500],
    ['financieringspoort/voucher-2.0', '/grantShare', 0.5],
    ['mkb-werkt/vacancy-cafe', '/prices/0/amountEur', 195],
  ])('%s %s is %j', (id, pointer, value) => {
    expect(offersOf(id).map(({ money }) => resolve(money, pointer))).toEqual([value]);
  });

  test('a programme of which no price is stated is not called free', () => {
    for (const id of ['groei-mkb-programma/programme', 'groeiversneller/programme']) {
      expect(
        offersOf(id).map(({ money }) => money?.prices),
        id,
      ).toEqual([undefined]);
    }
  });
});

describe('on 1 March 2019', () => {
  const openOn = (day: string, { validity }: Offer) =>
    (validity?.from ?? '') <= day && (validity?.to === undefined || day < validity.to);

  test('programmes that ran then are open', () => {
    const then = offers.filter(({ asOf }) => asOf === '2019-03-01');
    const programmes = new Set(then.map(({ programme }) => programme));
    const open = new Set(
      then.filter((offer) => openOn('2019-03-01', offer)).map(({ programme }) => programme),
    );
    // SMITZH was between two phases: the second had ended in 2018, the third began in mid 2019.
    expect([...programmes].filter((programme) => !open.has(programme) && programme !== 'smitzh')).toEqual([]);
  });

  test('Financieringspoort 1.0 has given way to 2.0', () => {
    const open = offersOf('financieringspoort/*').filter((offer) => openOn('2019-03-01', offer));
    expect(open.map(({ version }) => version)).toEqual(['2.0']);
  });
});

describe('every offer', () => {
  test.each(each)('%s: sources lead to facts, and every fact has one', (_, offer) => {
    const pointers = Object.keys(offer.sources);
    expect(pointers.filter((pointer) => resolve(offer, pointer) === notFound)).toEqual([]);
    expect(Object.values(offer.sources).filter((source) => source.trim() === '')).toEqual([]);
    const unsourced = ['id', 'programme', 'title', 'summary', 'kind', 'asOf', 'sources'];
    const covered = new Set(pointers.map((pointer) => pointer.split('/')[1]));
    expect(Object.keys(offer).filter((key) => !unsourced.includes(key) && !covered.has(key))).toEqual([]);
  });

  test.each(each)('%s: names facts, offers, areas and sectors that exist', (_, offer) => {
    const { eligibility = {}, prefers = {}, after = [], leadsTo = [] } = offer;
    const { requires = [], requiresOneOf = [], excludes = [] } = eligibility;
    expect(unlike([...requires, ...requiresOneOf, ...excludes, ...(prefers.facts ?? [])], declared)).toEqual(
      [],
    );
    expect(unlike([...after, ...leadsTo], offerIds)).toEqual([]);
    expect([...after, ...leadsTo]).not.toContain(offer.id);
    const areas = new Set(nlAreas.nodes.map(({ id }) => id));
    expect(unlike(eligibility.areas ?? [], areas)).toEqual([]);
    const known = new Set(sectors.nodes.map(({ id }) => id));
    expect(unlike([...(eligibility.sectors ?? []), ...(prefers.sectors ?? [])], known)).toEqual([]);
  });

  test.each(each)('%s: is said in Dutch and in English', (_, offer) => {
    expect(bareTexts(offer)).toEqual([]);
  });
});

describe('ids', () => {
  test('an offer has an id of its own, below that of its programme', () => {
    expect(repeated(offers.map(({ id }) => id))).toEqual([]);
    expect(offers.filter(({ id, programme }) => !id.startsWith(`${programme}/`)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('a judged condition has an id of its own, below that of the programme', () => {
    const judged = offers.flatMap(({ programme, eligibility }) =>
      (eligibility?.judged ?? []).map(({ id }) => ({ id, programme })),
    );
    expect(repeated(judged.map(({ id }) => id))).toEqual([]);
    expect(judged.filter(({ id, programme }) => !id.startsWith(`${programme}/`))).toEqual([]);
  });

  test('every fact that a programme adds is used, and every fact is said in Dutch and in English', () => {
    const used = new Set(
      offers.flatMap(({ eligibility = {}, prefers = {} }) => [
        ...(eligibility.requires ?? []),
        ...(eligibility.requiresOneOf ?? []),
        ...(eligibility.excludes ?? []),
        ...(prefers.facts ?? []),
      ]),
    );
    const added = [...declared].filter((id) => !Object.hasOwn(sharedFacts, id));
    expect(unlike(added, used)).toEqual([]);
    expect(bareTexts(nl2019.facts)).toEqual([]);
    const texts = textsIn(nl2019.facts);
    for (const [pointer, { nl, en }] of texts.filter(([at]) => at.endsWith('/question'))) {
      expect([nl.at(-1), en.at(-1)], pointer).toEqual(['?', '?']);
    }
  });
});
