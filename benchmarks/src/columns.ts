import { createRanker, explain, type Ranked, rank, Tree } from '@koppel/core';
import { sectors, supportPolicy } from '@koppel/support';
import { nlAreas } from '@koppel/support/areas/nl';
import { Bench } from 'tinybench';
import { makeAsks, makeOffers } from './offers.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';

const now = '2019-03-01';
const trees = [new Tree({ ...nlAreas }), new Tree(sectors)];
const asks = makeAsks(20);

interface Timing {
  readonly offers: number;
  readonly what: string;
  /** Median per ask. */
  readonly ms: number;
  readonly ratio: number;
}

/**
 * What the columns, and remembering answers, save. All variants answer the same asks on the same seeded offers in
 * one run; before timing, their answers are compared. Ratios count, milliseconds depend on the machine.
 */
export async function columns({ full }: PartOptions): Promise<PartResult> {
  const sizes = full ? [100, 1000, 10_000] : [100, 1000];
  const results: Timing[] = [];
  for (const size of sizes) results.push(...(await measure(size, full ? 500 : 200)));
  const table = [
    'One thread; median per ask, ratio to "ranker, every ask new".',
    '',
    row(['offers', 'what', 'ms', 'ratio']),
    '|---:|---|---:|---:|',
    ...results.map(({ offers, what, ms, ratio }) =>
      row([offers, what, ms.toPrecision(3), ratio.toPrecision(3)]),
    ),
  ];
  return { table: table.join('\n'), results };
}

function sameAnswers(size: number, offers: ReturnType<typeof makeOffers>): void {
  const ranker = createRanker(supportPolicy, offers, { trees });
  for (const ask of asks) {
    const fast = ranker.rank(ask, { now });
    for (const { offer, status, points } of fast.slice(0, 50)) {
      const slow = explain(supportPolicy, ask, offer, { now, trees, language: 'en' });
      if (slow.status !== status || slow.points !== points)
        throw new Error(`answers differ at ${size} offers`);
    }
    if (JSON.stringify(ranker.rank(ask, { now })) !== JSON.stringify(fast))
      throw new Error('a remembered answer differs');
  }
}

async function measure(size: number, time: number): Promise<Timing[]> {
  const offers = makeOffers(size);
  sameAnswers(size, offers);
  const fresh = createRanker(supportPolicy, offers, { trees, remember: 0 });
  const remembering = createRanker(supportPolicy, offers, { trees });
  const limit = 20;
  let turn = 0;
  const ask = () => asks[turn++ % asks.length] as (typeof asks)[number];
  for (const each of asks) remembering.rank(each, { now, limit });
  let last: readonly Ranked[] = [];
  const bench = new Bench({ time, warmupTime: 100 });
  bench
    .add('ranker, every ask new', () => {
      last = fresh.rank(ask(), { now, limit });
    })
    .add('ranker, ask seen before', () => {
      last = remembering.rank(ask(), { now, limit });
    })
    .add('rank(), encoding each time', () => {
      last = rank(supportPolicy, ask(), offers, { now, trees, limit });
    })
    .add('explain() per offer, then sort', () => {
      const one = ask();
      const all = offers.map((offer) => ({
        offer,
        ...explain(supportPolicy, one, offer, { now, trees, language: 'en' }),
      }));
      all.sort((a, b) => b.points - a.points);
      last = all.slice(0, limit) as never;
    });
  await bench.run();
  const base = bench.tasks[0]?.result;
  const baseMs = base !== undefined && 'latency' in base ? base.latency.p50 : Number.NaN;
  if (last.length > limit) throw new Error('a limit was not kept');
  return bench.tasks.map(({ name, result }) => {
    const ms = result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
    return { offers: size, what: name, ms, ratio: ms / baseMs };
  });
}
