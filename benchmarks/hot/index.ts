import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './check.js';
import type { Contestant, Material } from './contestant.js';
import { contestants } from './contestants.js';
import { makeAsks } from './data/asks.js';
import { makeMaterial } from './material.js';
import { type Entrant, measure } from './measure.js';
import { readyFor, rowsOf } from './peers/plain.js';
import { type RealReport, runReal } from './real.js';
import { LIMIT } from './policy.js';
import { askTable, type Building, buildTable, growthTable, type SizeReport } from './report.js';

/**
 * The benchmark of the hot path: the best twenty of a whole region's rows, by one policy, for Koppel and for what a
 * developer would otherwise reach for. All contestants get the same rows and the same asks in one run, in turns.
 *
 *   npx tsx --conditions=@koppel/source benchmarks/hot/index.ts [--rows 10000,100000] [--only koppel,plain]
 *       [--full] [--asks 300] [--seconds 10] [--compared 200] [--json file] [--check]
 *
 * For memory figures run it under `node --expose-gc --import tsx`; for a million rows add --max-old-space-size=16000.
 */
export interface RunOptions {
  /** All sizes, and contestants also on sizes that take them minutes. */
  readonly full?: boolean;
  readonly sizes?: readonly number[];
  /** Names of contestants; all by default. */
  readonly only?: readonly string[];
  /** Asks per set. Default 300. */
  readonly asks?: number;
  /** Seconds per contestant and set of asks. Default 10. */
  readonly seconds?: number;
  /** How many asks of each set are held against the reference. Default 200. */
  readonly compared?: number;
  readonly log?: (line: string) => void;
}

export interface HotReport {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly sizes: readonly SizeReport[];
  /** Empty without the data beside the repository, and when only some contestants are asked for. */
  readonly real: readonly RealReport[];
}

/** Limits that Koppel is measured with besides the usual one. */
const OTHER_LIMITS = [10, 50];

export async function run(options: RunOptions = {}): Promise<HotReport> {
  const log = options.log ?? console.log;
  const sizes = options.sizes ?? (options.full ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]);
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  log(
    `Node ${machine.node}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; top ${LIMIT} unless said\n`,
  );
  const reports: SizeReport[] = [];
  for (const rows of sizes) reports.push(await runSize(rows, options, log));
  log(growthTable(reports));
  // Room for the batch and the ablations: what `@koppel/core/node` and switched-off parts measure goes here.
  const real = options.only === undefined || options.only.includes('real') ? runReal(log) : [];
  return { ...machine, sizes: reports, real };
}

/** The contestants of that name, in the usual order. */
export function chosen(only: readonly string[] | undefined): Contestant[] {
  const unknown = only?.find((name) => name !== 'real' && !Object.hasOwn(contestants, name));
  if (unknown !== undefined)
    throw new Error(`no contestant "${unknown}"; there are ${Object.keys(contestants).join(', ')}`);
  return Object.entries(contestants).flatMap(([name, one]) => ((only?.includes(name) ?? true) ? [one] : []));
}

async function runSize(rows: number, options: RunOptions, log: (line: string) => void): Promise<SizeReport> {
  const skipped: string[] = [];
  const taking = chosen(options.only).filter((contestant) => {
    const why =
      contestant.absent?.() ??
      (rows > contestant.most && !options.full
        ? `more than ${contestant.most} rows only with --full`
        : undefined);
    if (why !== undefined) skipped.push(`${contestant.name}, ${why}`);
    return why === undefined;
  });
  const material = makeMaterial(rows);
  const recordPerRow = taking.some(({ from }) => from === 'records')
    ? heldBy(() => material.records, rows)
    : undefined;
  void material.impacts;

  const buildings: Building[] = [];
  const entrants: Entrant[] = [];
  for (const contestant of taking) {
    const { entrant, building } = await build(contestant, material, rows);
    buildings.push(building);
    entrants.push(entrant);
    if (contestant.name !== 'koppel') continue;
    for (const limit of OTHER_LIMITS) entrants.push({ ...entrant, limit, name: `koppel, top ${limit}` });
  }
  const report = { rows, ...(recordPerRow === undefined ? {} : { recordPerRow }), buildings, skipped };
  log(buildTable({ ...report, regional: [], national: [] }));
  const claims = new Map(taking.map(({ name, claim }) => [name, claim]));
  const askThem = async (where: 'regional' | 'national') => {
    const asks = makeAsks(options.asks ?? 300, where, where === 'regional' ? 2 : 3);
    const compared = asks.slice(0, options.compared ?? 200);
    const wanted = reference(
      material,
      compared,
      taking.some(({ claim }) => claim === 'exact without text'),
    );
    const figures = await measure(entrants, asks, wanted, 1000 * (options.seconds ?? 10));
    log(askTable(where === 'regional' ? 'Regional asks: 20, 30 or 40 km' : 'National asks', figures, claims));
    return figures;
  };
  const regional = await askThem('regional');
  const national = await askThem('national');
  for (const { contestant, built, limit } of entrants)
    if (limit === LIMIT) await (built.close?.() ?? contestant.name);
  log('');
  return { ...report, regional, national };
}

async function build(contestant: Contestant, material: Material, rows: number) {
  const before = held();
  const began = performance.now();
  const built = await contestant.build(material);
  const seconds = (performance.now() - began) / 1000;
  const after = held();
  const { name, claim, how } = contestant;
  const building: Building = {
    name,
    claim,
    how,
    seconds,
    ...(before === undefined || after === undefined ? {} : { heapPerRow: (after - before) / rows }),
    ...(built.bytes === undefined ? {} : { indexPerRow: built.bytes / rows }),
  };
  return { building, entrant: { contestant, built, limit: LIMIT, name } };
}

/** Bytes of heap and buffers in use after a collection, without what native code holds; undefined without --expose-gc. */
function held(): number | undefined {
  if (globalThis.gc === undefined) return undefined;
  // The second collection waits until the buffers that the first one found are let go.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function heldBy(make: () => unknown, rows: number): number | undefined {
  const before = held();
  make();
  const after = held();
  return before === undefined || after === undefined ? undefined : (after - before) / rows;
}

/** The reference's best fifty, with text and, where it is asked for, without; its rows are let go afterwards. */
function reference(material: Material, asks: ReturnType<typeof makeAsks>, alsoWithout: boolean) {
  const rows = rowsOf(material.world, material.impacts);
  const answer = (withText: boolean) =>
    asks.map((ask) => {
      const { suits, pointsOf } = readyFor(ask, material.impacts, withText);
      return rows
        .filter(suits)
        .map((row) => ({ id: row.id, points: pointsOf(row) }))
        .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
        .slice(0, 50);
    });
  const all = answer(true);
  return { all, withoutText: alsoWithout ? answer(false) : [] };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      asks: { type: 'string' },
      seconds: { type: 'string' },
      compared: { type: 'string' },
      json: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  if (values.check) {
    if (!(await check(chosen(only), console.log))) process.exitCode = 1;
    return;
  }
  const number = (text: string | undefined) => (text === undefined ? {} : { value: Number(text) });
  const [asks, seconds, compared] = [number(values.asks), number(values.seconds), number(values.compared)];
  const report = await run({
    full: values.full,
    ...(values.rows === undefined ? {} : { sizes: values.rows.split(',').map(Number) }),
    ...(only === undefined ? {} : { only }),
    ...('value' in asks ? { asks: asks.value } : {}),
    ...('value' in seconds ? { seconds: seconds.value } : {}),
    ...('value' in compared ? { compared: compared.value } : {}),
  });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
