import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Tree } from '../policy/tree.js';
import type { Analyser } from '../policy/words.js';
import type { Index } from '../retrieve/index.js';
import { loadCorpusOf, loadIndex } from '../retrieve/load.js';
import { failureOf } from './failure.js';
import type { Job, Said, Unit } from './job.js';
import { Collecting } from './unit.js';

/** A worker of `rankAll`: it opens the shared index, then answers units until it is ended. */
const port = parentPort as MessagePort;
const job = workerData as Job;
const say = (said: Said, give: ArrayBuffer[] = []): void => port.postMessage(said, give);

try {
  const index = await open(job);
  port.on('message', ({ number, asks }: Unit) => {
    const collecting = new Collecting(job.policy, index, job.options);
    for (const ask of asks) collecting.add(ask);
    const { answers } = collecting;
    say({ number, answers }, [answers.ends.buffer as ArrayBuffer, answers.rows.buffer as ArrayBuffer]);
  });
} catch (error) {
  say({ failed: failureOf(error) });
}

async function open({ index, corpora, trees, analysers: module }: Job): Promise<Index> {
  const analysers = module === undefined ? {} : await analysersOf(module);
  return loadIndex(index, {
    trees: trees.map((data) => new Tree(data)),
    corpora: corpora.map(({ id, bytes }) => loadCorpusOf(id, bytes, analysers)),
  });
}

async function analysersOf(module: string): Promise<Readonly<Record<string, Analyser>>> {
  const { analysers } = (await import(module)) as { analysers?: Readonly<Record<string, Analyser>> };
  if (typeof analysers !== 'object') throw new Error(`${module} has no export 'analysers'`);
  return analysers;
}
