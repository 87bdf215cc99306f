import { buildIndex } from '@koppel/core';
import { makeMaterial } from './material.js';
import { miniSearch } from './peers/text-engines.js';
import { corpusOf, policyOf, trees } from './policy.js';

/**
 * What building costs, in CPU: `node --expose-gc … benchmarks/hot/build.ts 20000,100000`. MiniSearch builds over the same rows.
 */

const sizes = (process.argv[2] ?? '20000,100000').split(',').map(Number);
const peers = process.argv[3] !== 'alone';

for (const rows of sizes) {
  const material = makeMaterial(rows);
  const before = heap();
  const { records } = material;
  // Texts that were put together from pieces become one piece when they are first read: no work of those who build.
  for (const { text } of records) if (!/^[a-z ]*$/.test(text)) throw new Error(text);
  const objects = heap() - before;
  const [corpus, corpusSeconds] = timed(() => corpusOf(material.world));
  const build = () =>
    buildIndex(policyOf({ km: 20 }), records as never, { trees, corpora: [corpus], records: 'drop' });
  const [index, first] = timed(build);
  const [, second] = timed(build);
  const parts: [string, number][] = [
    ['corpus', corpusSeconds],
    ['index, first', first],
    ['index, again', second],
  ];
  if (peers) {
    void material.impacts;
    parts.push(['MiniSearch', timed(() => miniSearch.build(material))[1]]);
  }
  const bytes = bytesOf(index.state.parts);
  console.log(
    `${rows} rows: ${parts.map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`).join(', ')}`,
  );
  console.log(
    `  index ${(bytes / rows).toFixed(0)} bytes a row, objects ${(objects / rows).toFixed(0)}: 1 / ${(objects / bytes).toFixed(1)}`,
  );
}

/** Bytes of all typed arrays that are reached, each buffer once. */
function bytesOf(root: unknown): number {
  const seen = new Set<object>();
  let bytes = 0;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      if (!seen.has(value.buffer)) bytes += value.buffer.byteLength;
      seen.add(value.buffer);
      return;
    }
    const inner = value instanceof Map ? value.values() : Object.values(value);
    for (const one of inner) walk(one);
  };
  walk(root);
  return bytes;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timed<T>(make: () => T): [made: T, seconds: number] {
  globalThis.gc?.();
  const from = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(from);
  return [made, (user + system) / 1e6];
}
