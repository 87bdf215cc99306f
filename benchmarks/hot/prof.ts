import { rank, buildIndex } from '@koppel/core';
import { makeAsks } from './data/asks.js';
import { makeMaterial } from './material.js';
import { policyOf, trees } from './policy.js';
const rows = Number(process.argv[2] ?? 100000);
const m = makeMaterial(rows);
const t0 = process.cpuUsage();
const w0 = performance.now();
const index = buildIndex(policyOf({ km: 20 }), m.records as never, {
  trees,
  corpora: [m.corpus],
  records: 'drop',
});
console.log('build cpu s', process.cpuUsage(t0).user / 1e6, 'wall', (performance.now() - w0) / 1000);
for (const regional of process.argv[4] === 'national' ? [false] : [true]) {
  const asks = makeAsks(400, regional ? 'regional' : 'national');
  for (let round = 0; round < Number(process.argv[3] ?? 3); round++) {
    const times: number[] = [];
    for (const ask of asks) {
      const a = process.cpuUsage();
      rank(policyOf(ask), ask.record, index as never, { limit: 20 });
      const b = process.cpuUsage(a);
      times.push(b.user + b.system);
    }
    times.sort((x, y) => x - y);

    console.log(
      regional,
      round,
      'median',
      times[times.length >> 1],
      'p95',
      times[Math.floor(times.length * 0.95)],
      'mean',
      times.reduce((a, b) => a + b) / times.length,
    );
  }
}
