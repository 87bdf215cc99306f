import { unitVector } from '../../../packages/core/src/policy/arithmetic.js';
import type { Ask } from '../data/asks.js';
import { mainOf, SKILLS, WORDS } from '../data/names.js';
import type { World } from '../data/world.js';
import { fullImpact, type Impacts } from '../impacts.js';
import { ENOUGH, FULL_AT, NEAR_KM, weights } from '../policy.js';
import { EARTH_KM, hoursShares, levelShares, sectorShares } from '../shares.js';

/**
 * The policy in SQL: first the sites within the radius (a box on latitude and longitude, then the distance), then the
 * vacancies there that meet the demands, then their points. One text for three databases; what differs is a dialect.
 */
export interface Dialect {
  readonly least: string;
  readonly greatest: string;
  /** Division of whole numbers that drops the rest. */
  readonly divide: string;
  /**
   * How points of skills and words are found: `row` looks them up per vacancy that is left, `posting` adds up the
   * lists of what is asked and joins. The better one is chosen per database and kind of ask, by measuring.
   */
  readonly regional: Shape;
  readonly national: Shape;
}

export type Shape = 'row' | 'posting';

export const schema = (clustered: string): string[] => [
  'CREATE TABLE site (id INTEGER PRIMARY KEY, lat DOUBLE PRECISION, lon DOUBLE PRECISION, x DOUBLE PRECISION, y DOUBLE PRECISION, z DOUBLE PRECISION)',
  `CREATE TABLE vacancy (site INTEGER, id INTEGER, level_lo INTEGER, level_hi INTEGER, hours_lo INTEGER, hours_hi INTEGER, day_from INTEGER, day_to INTEGER, main INTEGER, sector INTEGER, level INTEGER, hours INTEGER, PRIMARY KEY (site, id))${clustered}`,
];

/** One table per kind of term: vacancy, code, and weight or impact. */
export const termTable = (name: 'skill' | 'word', clustered: string): string =>
  `CREATE TABLE ${name} (vacancy INTEGER, code INTEGER, worth INTEGER, PRIMARY KEY (code, vacancy))${clustered}`;

type Cells = readonly (number | bigint)[];

export function* siteRows({ sites }: World): Generator<Cells> {
  for (const [site, lat] of sites.lat.entries()) {
    const lon = sites.lon[site] as number;
    yield [site, lat, lon, ...unitVector(lat, lon)];
  }
}

export function* vacancyRows(world: World): Generator<Cells> {
  // By site, as the primary key has them, so that neighbours share pages.
  const order = Int32Array.from({ length: world.size }, (_, row) => row);
  order.sort((a, b) => (world.site[a] as number) - (world.site[b] as number) || a - b);
  for (const row of order) {
    const of = (column: ArrayLike<number>): number => column[row] as number;
    const main = mainOf(of(world.sector));
    yield [
      ...[of(world.site), row, of(world.levelLo), of(world.levelHi), of(world.hoursLo), of(world.hoursHi)],
      ...[of(world.from), of(world.to), main, of(world.sector), of(world.level), of(world.hours)],
    ];
  }
}

export function skillRows(world: World): Generator<Cells> {
  return postings(world.skillStart, world.skills, SKILLS, (at) => world.skillWeights[at] as number);
}

export function wordRows({ start, codes, times, of, steps }: Impacts): Generator<Cells> {
  return postings(
    start,
    codes,
    WORDS,
    (at) => of[(codes[at] as number) * steps + (times[at] as number)] as number,
  );
}

/** Vacancy, code and worth, in the order of code and vacancy: a table that is filled so is clustered by it. */
function* postings(
  start: Int32Array,
  codes: Uint16Array,
  vocabulary: number,
  worthAt: (at: number) => number,
): Generator<Cells> {
  const next = new Int32Array(vocabulary + 1);
  for (const code of codes) next[code + 1] = (next[code + 1] as number) + 1;
  for (let code = 0; code < vocabulary; code += 1)
    next[code + 1] = (next[code + 1] as number) + (next[code] as number);
  const rows = new Int32Array(codes.length);
  const places = new Int32Array(codes.length);
  for (let row = 0; row + 1 < start.length; row += 1) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
      const place = next[codes[at] as number] as number;
      next[codes[at] as number] = place + 1;
      rows[place] = row;
      places[place] = at;
    }
  }
  for (const [place, at] of places.entries()) yield [rows[place] as number, codes[at] as number, worthAt(at)];
}

/** In parts of so many rows, for statements that insert many at once. */
export function* inParts(rows: Iterable<Cells>, size: number): Generator<Cells[]> {
  let part: Cells[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

export const valuesOf = (rows: readonly Cells[]): string =>
  rows.map((cells) => `(${cells.join(',')})`).join(',');

/** The query of an ask. Numbers are our own, so they stand in the text; ids come back as numbers. */
export function queryOf(ask: Ask, impacts: Impacts | undefined, dialect: Dialect, limit: number): string {
  const { least, divide } = dialect;
  const [x, y, z] = unitVector(ask.lat, ask.lon);
  const shape = ask.km === undefined ? dialect.national : dialect.regional;
  const total = FULL_AT * ask.skillWeights.reduce((sum, weight) => sum + weight, 0);
  const full = impacts === undefined ? 0 : fullImpact(ask.words, impacts, ENOUGH);
  const share = (sum: string, whole: number): string => `((2000 * ${sum} + ${whole}) ${divide} ${2 * whole})`;
  const worth = `CASE code ${ask.skills.map((code, at) => `WHEN ${code} THEN ${ask.skillWeights[at]}`).join(' ')} END * ${least}(worth, ${FULL_AT})`;
  const term = (table: string, codes: readonly number[], sum: string) =>
    shape === 'row'
      ? {
          list: [],
          join: '',
          sum: `COALESCE((SELECT SUM(${sum}) FROM ${table} WHERE vacancy = c.id AND code IN (${codes.join(',')})), 0)`,
        }
      : {
          list: [
            `${table}_sum AS MATERIALIZED (SELECT vacancy, SUM(${sum}) AS total FROM ${table} WHERE code IN (${codes.join(',')}) GROUP BY vacancy)`,
          ],
          join: ` LEFT JOIN ${table}_sum ON ${table}_sum.vacancy = c.id`,
          sum: `COALESCE(${table}_sum.total, 0)`,
        };
  const skill = term('skill', ask.skills, worth);
  const word = full === 0 ? { list: [], join: '', sum: '' } : term('word', ask.words, 'worth');
  const text = full === 0 ? '' : ` + ${weights.text} * ${share(`${least}(${word.sum}, ${full})`, full)}`;
  const lists = [
    `near AS MATERIALIZED (${nearSites(ask, x, y, z, dialect)})`,
    `c AS MATERIALIZED (SELECT v.id, near.points + ${fixedPoints(ask, dialect)} AS points FROM near CROSS JOIN vacancy v WHERE v.site = near.id AND ${demands(ask)})`,
    ...skill.list,
    ...word.list,
  ];
  return `WITH ${lists.join(', ')} SELECT c.id AS id, c.points + ${weights.skills} * ${share(skill.sum, total)}${text} AS points FROM c${skill.join}${word.join} ORDER BY 2 DESC, 1 LIMIT ${limit}`;
}

function nearSites(ask: Ask, x: number, y: number, z: number, { greatest }: Dialect): string {
  const whole = (value: string): string => `CAST(floor(${value}) AS INTEGER)`;
  const shareOf = (km: number): string => whole(`(${km} - km) / ${km}.0 * 1000 + 0.5`);
  const half = `sqrt((x - ${x}) * (x - ${x}) + (y - ${y}) * (y - ${y}) + (z - ${z}) * (z - ${z})) / 2`;
  const reach = ask.km ?? 0;
  // A degree of latitude is 111.2 km, one of longitude at least 66 km up to 53.6° north.
  const box =
    ask.km === undefined
      ? ''
      : ` WHERE lat BETWEEN ${ask.lat - reach / 111} AND ${ask.lat + reach / 111} AND lon BETWEEN ${ask.lon - reach / 65} AND ${ask.lon + reach / 65}`;
  const distances = `SELECT id, ${2 * EARTH_KM} * h * (1 + h * h * (1 / 6.0 + h * h * 0.075)) AS km FROM (SELECT id, ${half} AS h FROM site${box}) AS halves`;
  const inside = ask.km === undefined ? '' : ` WHERE ${shareOf(ask.km)} >= 1`;
  return `SELECT id, ${weights.near} * ${greatest}(0, ${shareOf(NEAR_KM)}) AS points FROM (${distances}) AS distances${inside}`;
}

function demands(ask: Ask): string {
  const mains = ask.mains === undefined ? '' : ` AND v.main IN (${ask.mains.join(',')})`;
  return `v.level_lo <= ${ask.level} AND v.level_hi >= ${ask.level} AND v.hours_lo <= ${ask.hours} AND v.hours_hi >= ${ask.hours} AND v.day_from <= ${ask.start} AND v.day_to > ${ask.start}${mains}`;
}

/** Points by sector, level and hours: few values each, so a list of cases. */
function fixedPoints(ask: Ask, { divide }: Dialect): string {
  const cases = (value: string, entries: readonly (readonly [value: number, points: number])[]): string => {
    const earning = entries.filter(([, points]) => points > 0);
    if (earning.length === 0) return '0';
    return `CASE ${value} ${earning.map(([at, points]) => `WHEN ${at} THEN ${points}`).join(' ')} ELSE 0 END`;
  };
  const bySector = sectorShares(ask);
  const wanted = new Set(ask.sectors.map(({ branch }) => mainOf(branch * 4)));
  const inWanted = [...bySector.entries()].filter(([sector]) => wanted.has(mainOf(sector)));
  // By branch first, so that the list stays short; within the branches that are asked, by sector.
  const branches = new Map<number, Set<number>>();
  for (const [sector, share] of inWanted) {
    const branch = Math.floor(sector / 4);
    branches.set(branch, (branches.get(branch) ?? new Set()).add(share));
  }
  const mixed = inWanted.filter(([sector]) => (branches.get(Math.floor(sector / 4)) as Set<number>).size > 1);
  const even = [...branches].filter(([, shares]) => shares.size === 1);
  const sector = `(${cases(
    'v.sector',
    mixed.map(([at, share]) => [at, weights.sector * share] as const),
  )} + ${cases(
    `(v.sector ${divide} 4)`,
    even.map(([branch, shares]) => [branch, weights.sector * ([...shares][0] as number)] as const),
  )})`;
  const level = cases(
    'v.level',
    [...levelShares(ask).entries()].map(([at, share]) => [at, weights.level * share] as const),
  );
  const hours = cases(
    'v.hours',
    [...hoursShares(ask).entries()].map(([at, share]) => [at * 4, weights.hours * share] as const),
  );
  return `${sector} + ${level} + ${hours}`;
}
