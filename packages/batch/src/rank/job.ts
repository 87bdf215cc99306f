import {
  type Analyser,
  buildIndex,
  type Index,
  type Issue,
  KoppelError,
  loadCorpus,
  Tree,
  type TreeData,
} from '@koppel/core';
import { rankAll } from '@koppel/core/node';
import type { BatchExecutor, Job } from '../port.js';
import { fromLines } from './lines.js';
import type { Header, RankingShard } from './plan.js';

export interface RankingJobOptions {
  /** Id of a corpus → the analyser that it was counted with; `plainWords` unless said. Functions do not travel with a run. */
  readonly analysers?: Readonly<Record<string, Analyser>>;
  /** Indexes that are kept at hand, 1 to 100; 2 unless said. Neighbouring shards share one. */
  readonly indexes?: number;
}

type Ask = { readonly id: string };

/** Does a shard of a run that `planRanking` started: reads its parts, lays its offers out, and ranks them for each of its asks. */
export function rankingJob(
  executor: BatchExecutor,
  run: string,
  { analysers = {}, indexes = 2 }: RankingJobOptions = {},
): Job {
  const read = remembering(4, async (part: string) => readHeader(executor, run, part, analysers));
  const layOut = remembering(indexes, async (key: string) => {
    const [part, ...parts] = JSON.parse(key) as [string, ...string[]];
    const { header, trees, corpora } = await read(part);
    const offers: { readonly id: string }[] = [];
    for (const name of parts)
      offers.push(...fromLines<{ readonly id: string }>(await executor.part(run, name)));
    return buildIndex(header.policy, offers as never, { trees, corpora, records: 'drop' }) as Index<never>;
  });
  return async ({ input }, signal) => {
    const { header: part, asks: askPart, offers } = input as RankingShard;
    const { header } = await read(part);
    const asks = fromLines<Ask>(await executor.part(run, askPart));
    const index = await layOut(JSON.stringify([part, ...offers]));
    const lines: string[] = [];
    for await (const line of answers(header, asks, index, signal)) lines.push(line);
    return new TextEncoder().encode(lines.join(''));
  };
}

/** One line per ask, in their order. An ask that is refused gets a line that says why, and holds up nobody. */
async function* answers(
  header: Header,
  asks: readonly Ask[],
  index: Index<never>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { policy, options } = header;
  const limit = options.limit as number;
  for (let from = 0; from < asks.length; ) {
    let place = from;
    try {
      // In the worker's own thread, with turns of the event loop: more threads are more workers.
      for await (const ranked of rankAll(policy, asks.slice(from) as never, index, {
        ...options,
        limit,
        workers: 0,
        signal,
      })) {
        const offers = ranked.map(({ id, status, points, openPoints }) => ({
          id,
          status,
          points,
          openPoints,
        }));
        yield lineOf({ ask: (asks[place] as Ask).id, offers });
        place += 1;
      }
      return;
    } catch (error) {
      // Only what the ask itself says wrong is its own fault.
      if (!(error instanceof KoppelError && error.code === 'BAD_VALUE') || signal.aborted) throw error;
      const issues = error.issues.map((issue) => ({
        ...issue,
        pointer: issue.pointer.replace(/^\/asks\/\d+/, ''),
      }));
      yield lineOf({ ask: (asks[place] as Ask).id, refused: { code: error.code, issues } });
      from = place + 1;
    }
  }
}

/** What a run says about one ask: the best offers, best first, or why it was refused. */
export type RankingAnswer =
  | { readonly ask: string; readonly offers: readonly BatchRanked[] }
  | { readonly ask: string; readonly refused: { readonly code: string; readonly issues: readonly Issue[] } };

export interface BatchRanked {
  readonly id: string;
  readonly status: string;
  readonly points: number;
  readonly openPoints: number;
}

const lineOf = (answer: RankingAnswer) => `${JSON.stringify(answer)}\n`;

/** The answers of a run so far: by region, within it by the id of the ask. */
export async function* rankingAnswers(
  executor: BatchExecutor,
  run: string,
): AsyncGenerator<RankingAnswer, void, void> {
  for await (const { result } of executor.results(run)) yield* fromLines<RankingAnswer>(result);
}

async function readHeader(
  executor: BatchExecutor,
  run: string,
  part: string,
  analysers: Readonly<Record<string, Analyser>>,
) {
  const header = JSON.parse(new TextDecoder().decode(await executor.part(run, part))) as Header;
  const { trees, corpora } = header;
  const loaded = corpora.map(async ({ id, part: bytes }) => {
    const copy = new Uint8Array(await executor.part(run, bytes));
    const analyse = analysers[id];
    return loadCorpus(copy.buffer, analyse === undefined ? {} : { analyse });
  });
  return {
    header,
    trees: trees.map((data) => new Tree(data as TreeData)),
    corpora: await Promise.all(loaded),
  };
}

/** Remembers the last few answers of a function; a failure is not remembered. */
function remembering<T>(most: number, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.delete(key);
    known.set(key, found);
    found.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > most) known.delete(oldest as string);
    return found;
  };
}
