import { explain, nextQuestions, rank, Tree } from '@koppel/core';
import {
  type AskRow,
  askingRules,
  type Catalogue,
  catalogueSchema,
  offerRow,
  type OfferRow,
  sectors,
  situations,
  supportPolicy,
} from '@koppel/support';
import { nlAreas } from '@koppel/support/areas/nl';
import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import type { PartOptions, PartResult } from './parts.js';
import { seeded } from './random.js';

/**
 * How many questions it takes until no offer is open that a fact could decide, when a firm of which nothing is known
 * answers exactly. All ways ask the same units (a field, or one fact) and only what open offers still wait for; they
 * differ in which they ask first. With hindsight, that is knowing the answers, shows how much there is to win: it asks
 * what decides most offers in fact, and then what the offers that turn out eligible wait for.
 */
const ways = ['ours', 'schema order', 'most frequent field', 'with hindsight'] as const;
type Way = (typeof ways)[number];

export interface QuestionCount {
  readonly catalogues: string;
  readonly runs: number;
  /** Questions on average, per way. */
  readonly average: Readonly<Record<Way, number>>;
  /** Runs in which ours needed fewer, as many, and more than the better of the others. */
  readonly fewer: number;
  readonly same: number;
  readonly more: number;
  /** Milliseconds per question of ours. */
  readonly ms: number;
}

const now = '2019-03-01';
const trees = [new Tree({ ...nlAreas }), new Tree(sectors)];
const areaIds = nlAreas.nodes.map(({ id }) => id);
const sectorIds = sectors.nodes.map(({ id }) => id);
const facts = Array.from({ length: 12 }, (_, index) => `fact-${String.fromCharCode(97 + index)}`);
const areas = [
  'nl',
  'prov-overijssel',
  'prov-gelderland',
  'prov-noord-brabant',
  'regio-zwolle',
  'regio-west-brabant',
  'gm-breda',
  'gm-deventer',
];
const towns = ['gm-arnhem', 'gm-breda', 'gm-deventer', 'gm-zwolle', 'gm-tilburg', 'gm-venlo'];
const branches = ['manufacturing', 'logistics', 'retail', 'ict', 'agro-food', 'health'];
const firmBranches = ['metal', 'logistics', 'retail', 'ict', 'food-industry', 'health'];

interface Setting {
  readonly rows: readonly OfferRow[];
  readonly truth: AskRow;
  readonly catalogue: Pick<Catalogue, 'facts'>;
}

/** Seeded catalogues of 20 to 40 offers with a firm each, and firms against nl-2019. */
export function countQuestions(random = 200, firms = 50): readonly QuestionCount[] {
  const checked = catalogueSchema.parse(nl2019);
  const rows = checked.offers.map(offerRow);
  const known = Object.keys(checked.facts);
  const made = Array.from({ length: random }, (_, seed) => randomSetting(seed));
  const real = Array.from({ length: firms }, (_, seed) => ({
    rows,
    truth: randomFirm(seeded(1000 + seed), known),
    catalogue: checked,
  }));
  return [measure('random, 20 to 40 offers', made), measure('nl-2019, 70 offers', real)];
}

/** The table that the benchmark prints. */
export function questionTable(counts: readonly QuestionCount[]): string {
  const head = [
    `| catalogues | runs | ${ways.join(' | ')} | fewer / same / more than the better other | ms per question |`,
    '|---|---:|---:|---:|---:|---:|---:|',
  ];
  const lines = counts.map(
    ({ catalogues, runs, average, fewer, same, more, ms }) =>
      `| ${catalogues} | ${runs} | ${ways.map((way) => average[way].toFixed(2)).join(' | ')} | ${fewer} / ${same} / ${more} | ${ms.toPrecision(2)} |`,
  );
  return [...head, ...lines].join('\n');
}

/** 20 random catalogues and 6 firms in short form, 200 and 50 in full, which takes some minutes. */
export function questions({ full }: PartOptions): PartResult {
  const results = full ? countQuestions() : countQuestions(20, 6);
  return { table: questionTable(results), results };
}

function measure(catalogues: string, settings: readonly Setting[]): QuestionCount {
  const sums = { ours: 0, 'schema order': 0, 'most frequent field': 0, 'with hindsight': 0 };
  const tally = { fewer: 0, same: 0, more: 0 };
  let ms = 0;
  for (const setting of settings) {
    const started = performance.now();
    const ours = run(setting, 'ours');
    ms += performance.now() - started;
    const schema = run(setting, 'schema order');
    const frequent = run(setting, 'most frequent field');
    sums.ours += ours;
    sums['schema order'] += schema;
    sums['most frequent field'] += frequent;
    sums['with hindsight'] += run(setting, 'with hindsight');
    const other = Math.min(schema, frequent);
    tally[ours < other ? 'fewer' : ours > other ? 'more' : 'same'] += 1;
  }
  const runs = settings.length;
  const average = Object.fromEntries(ways.map((way) => [way, sums[way] / runs])) as Record<Way, number>;
  return { catalogues, runs, average, ...tally, ms: ms / Math.max(sums.ours, 1) };
}

/** What is asked in one go. */
interface Unit {
  readonly field: string;
  readonly about: string | undefined;
}

function run(setting: Setting, way: Way): number {
  let ask: AskRow = {};
  for (let asked = 0; ; asked += 1) {
    const unit = choose[way](setting, ask);
    if (unit === undefined) return asked;
    ask = reveal(ask, setting.truth, unit);
    if (asked > 200) throw new Error('a question that was answered is asked again');
  }
}

const choose: Readonly<Record<Way, (setting: Setting, ask: AskRow) => Unit | undefined>> = {
  ours({ rows, catalogue }, ask) {
    const fields = askingRules(catalogue as Catalogue);
    const options = { now, trees, fields, language: 'en', about: 'verdicts', limit: 1 } as const;
    const [first] = nextQuestions(supportPolicy, ask, rows, options).questions;
    return first === undefined ? undefined : { field: first.field, about: first.about };
  },
  'schema order'(setting, ask) {
    const order = Object.keys(supportPolicy.ask);
    return waiting(setting, ask).sort(
      (a, b) => order.indexOf(a.field) - order.indexOf(b.field) || compare(a.about, b.about),
    )[0];
  },
  'most frequent field'(setting, ask) {
    return waiting(setting, ask).sort(
      (a, b) => b.offers - a.offers || compare(a.field, b.field) || compare(a.about, b.about),
    )[0];
  },
  'with hindsight': hindsight,
};

/** How many offers are open, for each answer that is true. */
function hindsight(setting: Setting, ask: AskRow): Unit | undefined {
  const { rows, truth } = setting;
  const end = new Map(rank(supportPolicy, truth, rows, { now, trees }).map(({ id, status }) => [id, status]));
  const units = waiting(setting, ask).map((unit) => {
    const after = rank(supportPolicy, reveal(ask, truth, unit), rows, { now, trees });
    const open = after.filter(({ status }) => status === 'open').length;
    const needed = unit.ids.filter((id) => end.has(id)).length;
    return { unit, open, needed };
  });
  units.sort((a, b) => a.open - b.open || b.needed - a.needed);
  return units[0]?.unit;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What open offers wait for, and how many do. */
function waiting(
  { rows }: Setting,
  ask: AskRow,
): (Unit & { readonly offers: number; readonly ids: readonly string[] })[] {
  const units = new Map<string, Unit & { offers: number; ids: string[] }>();
  for (const row of rows) {
    const told = explain(supportPolicy, ask, row, { now, trees, language: 'en' });
    for (const { field, about } of told.ask) {
      for (const name of field === 'facts' ? about : [undefined]) {
        const key = `${field}/${name ?? ''}`;
        const unit = units.get(key) ?? { field, about: name, offers: 0, ids: [] };
        unit.offers += 1;
        unit.ids.push(row.id);
        units.set(key, unit);
      }
    }
  }
  return [...units.values()];
}

function reveal(ask: AskRow, truth: AskRow, { field, about }: Unit): AskRow {
  if (about === undefined) return { ...ask, [field]: truth[field as keyof AskRow] };
  const known = (ask.facts ?? {}) as { readonly yes?: readonly string[]; readonly no?: readonly string[] };
  const holds = (truth.facts as readonly string[]).includes(about);
  const { yes = [], no = [] } = known;
  return {
    ...ask,
    facts: { yes: holds ? [...yes, about] : yes, no: holds ? no : [...no, about], others: 'unknown' },
  };
}

function randomSetting(seed: number): Setting {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(list))),
  ];
  const often = <T>(share: number, value: () => T): T | undefined => (next() < share ? value() : undefined);
  const rows = Array.from(
    { length: 20 + Math.floor(next() * 21) },
    (_, index): OfferRow => ({
      id: `offer-${String(index).padStart(2, '0')}`,
      areas: often(0.7, () => some(areas, 2)),
      headcount: often(0.35, () => ({ gte: pick([1, 2, 5, 10]), lt: pick([50, 100, 250]) })),
      fte: often(0.2, () => ({ lte: pick([10, 50, 250]) })),
      turnover: often(0.15, () => ({ lte: pick([2, 10, 50]) * 1_000_000 })),
      balance: often(0.15, () => ({ lte: pick([2, 10, 43]) * 1_000_000 })),
      firmAge: often(0.3, () => pick([{ lte: 3 }, { lte: 6 }, { gte: 1 }, { gte: 3 }])),
      ownerAge: often(0.1, () => ({ lt: pick([35, 41]) })),
      amountSought: often(0.2, () => ({ gte: pick([10_000, 100_000]), lte: pick([250_000, 1_000_000]) })),
      sectors: often(0.25, () => some(branches, 3)),
      situations: often(0.2, () => some(situations, 3)),
      requires: often(0.4, () => some(facts, 3)),
      requiresOneOf: often(0.15, () => some(facts, 3)),
      excludes: often(0.15, () => some(facts, 2)),
      validity: { from: '2018-01-01', to: '2020-01-01' },
      funding: 'funded',
      themes: [],
      needs: [],
    }),
  );
  return { rows, truth: randomFirm(next, facts), catalogue: { facts: {} } };
}

/** A firm that can answer everything. */
function randomFirm(next: () => number, known: readonly string[]): AskRow {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const headcount = pick([1, 4, 9, 12, 30, 75, 180, 400]);
  return {
    area: settled(trees[0] as Tree, pick(towns), areaIds),
    headcount,
    fte: Math.max(1, headcount - Math.floor(next() * 4)),
    turnover: headcount * 150_000,
    balance: headcount * 80_000,
    foundedOn: pick(['1985-04-01', '2009-06-15', '2014-02-01', '2016-05-20', '2018-09-01']),
    ownerBornOn: pick(['1960-01-01', '1975-08-12', '1980-03-03', '1990-10-10']),
    takenOverOn: pick(['2005-01-01', '2017-09-01', '2018-06-01']),
    amountSought: pick([5_000, 50_000, 150_000, 600_000, 2_000_000]),
    investment: pick([10_000, 70_000, 250_000]),
    sectors: settled(trees[1] as Tree, pick(firmBranches), sectorIds),
    situation: pick(situations),
    facts: known.filter(() => next() < 0.5),
  };
}

/** One name, and none of those that it lies outside of or only touches: a firm knows its place exactly. */
function settled(
  tree: Tree,
  name: string,
  ids: readonly string[],
): { yes: string[]; no: string[]; others: 'no' } {
  return { yes: [name], no: ids.filter((id) => tree.relation(name, id) !== 'within'), others: 'no' };
}
