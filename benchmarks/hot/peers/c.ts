import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { unitVector } from '../../../packages/core/src/policy/arithmetic.js';
import type { Contestant, Found, Material } from '../contestant.js';
import type { Ask } from '../data/asks.js';
import { rowId } from '../data/names.js';
import { FIRST_DAY } from '../data/world.js';
import { DAY_BUCKETS, layOut } from '../layout.js';
import { ENOUGH, FULL_AT, NEAR_KM, weights } from '../policy.js';
import { hoursTable, levelTable } from '../shares.js';

/**
 * The machine's limit: the job in C, compiled here and now for this processor. The child reads the columns from a file,
 * asks from its input, and times itself, so that the pipe does not count.
 */
export const textbookC: Contestant = {
  name: 'C, textbook',
  claim: 'exact',
  how: 'inverted lists, one accumulator over all rows, demands row by row',
  from: 'columns',
  most: 1_000_000,
  absent,
  build: (material) => start('textbook', material, textbookColumns(material)),
};

export const chunksC: Contestant = {
  name: 'C, same algorithm',
  claim: 'exact',
  how: 'by hand in C: runs, chunks, bit sets, tables',
  from: 'columns',
  most: 1_000_000,
  absent,
  build: (material) => start('chunks', material, chunkColumns(material)),
};

let compiler: string | undefined | null = null;

/** The first C compiler that answers. */
function findCompiler(): string | undefined {
  compiler ??= ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
  return compiler;
}

function absent(): string | undefined {
  return findCompiler() === undefined ? 'there is no C compiler (cc, gcc, clang)' : undefined;
}

const definitions = {
  W_SKILLS: weights.skills,
  W_SECTOR: weights.sector,
  W_LEVEL: weights.level,
  W_HOURS: weights.hours,
  W_NEAR: weights.near,
  W_TEXT: weights.text,
  FULL_AT,
  NEAR_KM,
  ENOUGH,
};

type Column = Int32Array | Uint16Array | Uint8Array | Float64Array;

async function start(program: string, _: Material, columns: readonly Column[]) {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-bench-'));
  const source = fileURLToPath(new URL(`../c/${program}.c`, import.meta.url));
  const binary = join(folder, program);
  // Contraction would round distances otherwise than JavaScript does.
  const flags = ['-O3', '-march=native', '-ffp-contract=off', '-o', binary, source, '-lm'];
  const defined = Object.entries(definitions).map(([name, value]) => `-D${name}=${value}`);
  const compiled = spawnSync(findCompiler() as string, [...defined, ...flags], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`the C yardstick does not compile: ${compiled.stderr}`);
  const data = join(folder, 'columns.bin');
  writeColumns(data, columns);
  const child = spawn(binary, [data], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the C yardstick ended with code ${code}`)));
  });
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last = 0;
  let cpu = 0;
  return {
    bytes: columns.reduce((sum, { byteLength }) => sum + byteLength, 0),
    async top(ask: Ask, limit: number): Promise<readonly Found[]> {
      child.stdin.write(`${lineOf(ask, limit)}\n`);
      const { value } = await Promise.race([lines.next(), ended]);
      const [wall = 0, own = 0, ...found] = String(value).split(' ').map(Number);
      last = wall / 1e6;
      cpu += own / 1e6;
      return found.flatMap((id, at) =>
        at % 2 === 0 ? [{ id: rowId(id), points: found[at + 1] as number }] : [],
      );
    },
    ownMs: () => last,
    cpuElsewhere: () => cpu,
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function lineOf(ask: Ask, limit: number): string {
  const mains = ask.mains ?? [];
  return [
    ...[limit, ask.km ?? 0, ask.start, ask.level, ask.hours, mains.length, ...mains],
    ...[ask.skills.length, ...ask.skills.flatMap((code, at) => [code, ask.skillWeights[at]])],
    ...[ask.words.length, ...ask.words],
    ...[ask.sectors.length, ...ask.sectors.flatMap(({ leaf, branch }) => [leaf ?? -1, branch])],
    ...unitVector(ask.lat, ask.lon),
  ].join(' ');
}

function writeColumns(path: string, columns: readonly Column[]): void {
  const file = openSync(path, 'w');
  const lengths = [...columns.map(({ byteLength }) => BigInt(byteLength)), -1n];
  writeSync(file, new Uint8Array(BigInt64Array.from(lengths).buffer));
  for (const column of columns) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    for (let from = 0; from < bytes.length; )
      from += writeSync(file, bytes, from, Math.min(bytes.length - from, 1 << 28));
    writeSync(file, new Uint8Array((8 - (bytes.length % 8)) % 8));
  }
  closeSync(file);
}

function textbookColumns({ world, impacts }: Material): Column[] {
  const at = layOut(world, impacts, false);
  return [
    Int32Array.of(world.size, at.sites, at.steps),
    ...[at.siteX, at.siteY, at.siteZ, at.site, at.sector],
    ...[
      world.levelLo,
      world.levelHi,
      world.level,
      world.hoursLo,
      world.hoursHi,
      world.hours,
      world.from,
      world.to,
    ],
    ...[at.skillStart, at.skillPostings, at.wordStart, at.wordPostings, at.impacts, impacts.best],
    ...[levelTable(), hoursTable()],
  ];
}

function chunkColumns({ world, impacts }: Material): Column[] {
  const at = layOut(world, impacts);
  return [
    Int32Array.of(world.size, at.sites, at.steps, at.bitWords, FIRST_DAY, DAY_BUCKETS),
    ...[at.siteX, at.siteY, at.siteZ, at.site, at.sector],
    ...[at.order, at.siteStart, at.levelHours, at.from, at.to],
    ...[at.levelBits, at.hoursBits, at.dayBits, at.mainBits],
    ...[at.skillStart, at.skillPostings, at.wordStart, at.wordPostings, at.impacts, impacts.best],
    ...[levelTable(), hoursTable()],
  ];
}
