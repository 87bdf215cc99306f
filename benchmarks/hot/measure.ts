import { compare, usesText, type Likeness } from './compare.js';
import type { Built, Contestant, Found } from './contestant.js';
import type { Ask } from './data/asks.js';

/** A contestant that was built, with what it took. */
export interface Entrant {
  readonly contestant: Contestant;
  readonly built: Built;
  readonly limit: number;
  readonly name: string;
}

/** What was measured of one entrant on one set of asks. Times in milliseconds. */
export interface Figures {
  readonly name: string;
  readonly limit: number;
  readonly asks: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** Median and mean CPU time per ask: all threads, or the server's or child's where the work is done there. */
  readonly cpuMedian: number;
  readonly cpuMean: number;
  readonly perSecond: number;
  /** Share of the compared asks with the very ids and points of the reference, and of its rows that were found. */
  readonly same?: number;
  readonly recall?: number;
}

/** A block of asks is answered by one entrant after the other, so that what disturbs the machine hits all alike. */
const BLOCK = 25;

interface Tally {
  readonly times: number[];
  readonly likenesses: Likeness[];
  readonly cpu: number[];
  /** How many of each block's asks it gets. */
  perBlock: number;
}

/**
 * Measures all entrants on the same asks, in rounds. A slow one answers fewer of each block, so that it stays within
 * its time; every entrant warms up on the first asks, outside the count.
 *
 * @param wanted the reference's answers to the first asks, with text and without.
 * @param budgetMs time per entrant for all of the asks.
 */
export async function measure(
  entrants: readonly Entrant[],
  asks: readonly Ask[],
  wanted: {
    readonly all: readonly (readonly Found[])[];
    readonly withoutText: readonly (readonly Found[])[];
  },
  budgetMs: number,
): Promise<Figures[]> {
  const tallies = new Map<Entrant, Tally>();
  for (const entrant of entrants) tallies.set(entrant, await warmUp(entrant, asks, budgetMs));
  for (let first = 0; first < asks.length; first += BLOCK) {
    const turn = (first / BLOCK) % entrants.length;
    for (const entrant of [...entrants.slice(turn), ...entrants.slice(0, turn)]) {
      const tally = tallies.get(entrant) as Tally;
      const answers: (readonly Found[])[] = [];
      for (const ask of asks.slice(first, first + tally.perBlock)) {
        const before = cpuOf(entrant);
        const began = performance.now();
        const answer = entrant.built.top(ask, entrant.limit);
        answers.push(answer instanceof Promise ? await answer : answer);
        const ended = performance.now();
        tally.cpu.push(cpuOf(entrant) - before);
        tally.times.push(entrant.built.ownMs?.() ?? ended - began);
      }
      const reference = usesText(entrant.contestant.claim) ? wanted.all : wanted.withoutText;
      for (const [at, answer] of answers.entries()) {
        const right = reference[first + at];
        if (right !== undefined) tally.likenesses.push(compare(answer, right.slice(0, entrant.limit)));
      }
    }
  }
  return entrants.map((entrant) => figuresOf(entrant, tallies.get(entrant) as Tally));
}

/** Few asks for the slow, a second of them for the fast: compilers need some thousand turns of a loop. */
async function warmUp(entrant: Entrant, asks: readonly Ask[], budgetMs: number): Promise<Tally> {
  const began = performance.now();
  let turns = 0;
  while (turns < 3 || (turns < 5 * asks.length && performance.now() - began < Math.min(1000, budgetMs / 5))) {
    await entrant.built.top(asks[turns % asks.length] as Ask, entrant.limit);
    turns += 1;
  }
  const each = (performance.now() - began) / turns;
  const affordable = budgetMs / each / Math.ceil(asks.length / BLOCK);
  return {
    times: [],
    likenesses: [],
    cpu: [],
    perBlock: Math.max(1, Math.min(BLOCK, Math.floor(affordable))),
  };
}

function cpuOf(entrant: Entrant): number {
  const { user, system } = process.cpuUsage();
  return entrant.built.cpuElsewhere?.() ?? (user + system) / 1000;
}

function figuresOf({ name, limit }: Entrant, { times, likenesses, cpu }: Tally): Figures {
  const at = quantiles(times);
  const mean = (of: (one: Likeness) => number): number => sum(likenesses.map(of)) / likenesses.length;
  return {
    name,
    limit,
    asks: times.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpuMedian: quantiles(cpu)(0.5),
    cpuMean: sum(cpu) / cpu.length,
    perSecond: (1000 * times.length) / sum(times),
    ...(likenesses.length === 0
      ? {}
      : { same: mean(({ same }) => (same ? 1 : 0)), recall: mean(({ recall }) => recall) }),
  };
}

/** The value below which a share of the sorted values lies. */
function quantiles(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
