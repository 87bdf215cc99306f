import { buildIndex, createMemoryStore, rank, type Ranked, type Step, Tree } from '@koppel/core';
import { openDesk } from '@koppel/desk';
import { type OfferRow, sectors, supportPolicy } from '@koppel/support';
import { nlAreas } from '@koppel/support/areas/nl';
import { policyOf, trees as hotTrees } from '../hot/policy.js';
import { makeMaterial } from '../hot/material.js';
import { loading } from './desk-loading.js';
import { makeAsks, makeOffers } from './offers.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';

const day = '2019-03-01';
const start = Date.UTC(2019, 2, 1, 12);
/** Without words, of which these offers have none. */
const { words: _, ...criteria } = supportPolicy.criteria;
const policy = { ...supportPolicy, criteria };
const trees = [new Tree({ ...nlAreas }), new Tree(sectors)];
/** Plain JSON, as a store gives it back. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const asks = plain(makeAsks(100));

/** What the desk costs on top of the index: loading, asking something new, asking again, and asking after a change. */
export async function desk({ full }: PartOptions): Promise<PartResult> {
  const results = await measure(full ? 100_000 : 10_000, full ? 5 : 3);
  const { offers, medianMs, ratio } = results;
  const { records, corpus } = makeMaterial(offers);
  const loads = [
    await loading('vacancies of the part hot', records as readonly { readonly id: string }[], {
      policy: policyOf({ km: 30 }),
      trees: hotTrees,
      corpora: [corpus],
    }),
    await loading('offers of support', plain(makeOffers(offers)) as { id: string }[], { policy, trees }),
  ];
  const table = [
    `${offers} offers, ten best, memory store, one thread; median per ask, ratio to \`rank\` on the index, in turns in one run.`,
    '',
    row(['what', 'ms', 'ratio']),
    '|---|---:|---:|',
    ...ways.map((way) => row([labels[way], medianMs[way].toPrecision(3), ratio[way].toPrecision(3)])),
    '',
    `Loading ${offers} records from the store, CPU time, least of five runs in turns, beside \`buildIndex\` alone and after \`JSON.parse\` of the same texts.`,
    '',
    row([
      'rows',
      'buildIndex ms',
      'parse and buildIndex ms',
      'desk ms',
      'to buildIndex',
      'to parse and buildIndex',
    ]),
    '|---|---:|---:|---:|---:|---:|',
    ...loads.map(({ what, buildMs, parseMs, loadMs }) =>
      row([
        what,
        ...[buildMs, parseMs, loadMs].map((ms) => ms.toFixed(0)),
        ...[buildMs, parseMs].map((ms) => (loadMs / ms).toFixed(2)),
      ]),
    ),
  ];
  return { table: table.join('\n'), results: { ...results, loads } };
}

const ways = ['index', 'miss', 'hit', 'changed'] as const;
type Way = (typeof ways)[number];

const labels: Readonly<Record<Way, string>> = {
  index: '`rank` on the index',
  miss: '`ask`, not asked before',
  hit: '`ask`, asked before',
  changed: '`ask` right after an offer changed',
};

async function measure(size: number, rounds: number) {
  const offers = plain(makeOffers(size));
  const store = createMemoryStore<{ offers: OfferRow }>();
  const tenant = store.tenant('hub');
  let commits = 0;
  const put = async (rows: readonly OfferRow[]) => {
    const steps = rows.map((value): Step<{ offers: OfferRow }> => {
      return { do: 'put', collection: 'offers', id: value.id as string, value };
    });
    commits += 1;
    await tenant.commit(steps, { key: `import-${commits}`, now: start });
  };
  for (let from = 0; from < size; from += 1000) await put(offers.slice(from, from + 1000));

  const policies = { support: { policy, collection: 'offers' } };
  const given = { store, policies, trees, now: () => start, newId: () => 'none' };
  // One desk remembers everything it was asked, the other nothing; both share the store.
  const forgetful = openDesk({ ...given, remember: 0 }).tenant('hub');
  const mindful = openDesk(given).tenant('hub');
  const index = buildIndex(policy, offers, { trees });
  await forgetful.refresh();
  await mindful.refresh();

  const times: Record<Way, number[]> = { index: [], miss: [], hit: [], changed: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, ask] of asks.entries()) {
      const onIndex = () => timed(() => rank(policy, ask, index, { now: day, limit: 10 }));
      const asked = async (one: typeof mindful) => {
        const began = performance.now();
        const answer = await one.ask('support', ask, { limit: 10 });
        const ms = performance.now() - began;
        return { ms, answer };
      };
      // Whoever comes second finds much at hand, so they take turns.
      const early = nth % 2 === 0 ? onIndex() : undefined;
      const miss = await asked(forgetful);
      const [indexMs, expected] = early ?? onIndex();
      await asked(mindful);
      const hit = await asked(mindful);
      if (miss.answer.remembered || !hit.answer.remembered) throw new Error('a hit and a miss are mixed up');
      for (const { answer } of [miss, hit]) {
        if (places(answer.ranked) !== places(expected)) throw new Error('the desk ranks otherwise');
      }
      // Puts an offer as it is: a change to the desk, and the same answers.
      if (nth % 5 === 0) {
        const offer = offers[(round * asks.length + nth) % size] as OfferRow;
        await put([offer]);
        index.put([offer]);
        times.changed.push((await asked(forgetful)).ms);
        await mindful.refresh();
      }
      times.index.push(indexMs);
      times.miss.push(miss.ms);
      times.hit.push(hit.ms);
    }
  }
  const medianMs = mapWays((way) => median(times[way]));
  return { offers: size, medianMs, ratio: mapWays((way) => medianMs[way] / medianMs.index) };
}

/** The order with its points, as text to compare. */
function places(ranked: readonly Ranked[]): string {
  return ranked
    .map(({ id, status, points, openPoints }) => [id, status, points, openPoints].join())
    .join(' ');
}

function timed<T>(run: () => T): [number, T] {
  const began = performance.now();
  const result = run();
  return [performance.now() - began, result];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

function mapWays(of: (way: Way) => number): Record<Way, number> {
  return Object.fromEntries(ways.map((way) => [way, of(way)])) as Record<Way, number>;
}
