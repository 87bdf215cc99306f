import { chosen } from './index.js';
import { makeAsks } from './data/asks.js';
import { makeMaterial } from './material.js';
import { LIMIT } from './policy.js';

/**
 * For a machine where other work runs: each ask is answered in many rounds, by all in turns, and its least time counts.
 *
 *   npx tsx benchmarks/hot/beside.ts 100000 16 koppel,by-hand,c      rows, rounds, contestants
 */
const [rows = '100000', rounds = '16', names = 'koppel,by-hand'] = process.argv.slice(2);
/** Rounds in which engines compile and tables are made. */
const WARM = 4;
const ASKS = 300;

const material = makeMaterial(Number(rows));
const entrants = [];
for (const contestant of chosen(names.split(','))) {
  entrants.push({ name: contestant.name, built: await contestant.build(material) });
}
for (const where of ['regional', 'national'] as const) {
  const asks = makeAsks(ASKS, where);
  const times = entrants.map(() => new Float64Array(ASKS).fill(Number.POSITIVE_INFINITY));
  for (let round = 0; round < WARM + Number(rounds); round += 1) {
    for (const [place, { built }] of entrants.entries()) {
      const least = times[place] as Float64Array;
      for (const [at, ask] of asks.entries()) {
        const began = performance.now();
        const answer = built.top(ask, LIMIT);
        if (answer instanceof Promise) await answer;
        const took = built.ownMs?.() ?? performance.now() - began;
        if (round >= WARM) least[at] = Math.min(least[at] as number, took);
      }
    }
  }
  const medians = times.map((least) => least.sort()[ASKS >> 1] as number);
  for (const [place, { name }] of entrants.entries()) {
    const median = medians[place] as number;
    const ratio = (median / (medians[0] as number)).toFixed(2);
    console.log(`${rows} rows, ${where}, ${name}: ${(1000 * median).toFixed(0)} µs, ${ratio} of the first`);
  }
}
for (const { built } of entrants) await built.close?.();
