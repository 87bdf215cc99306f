import type { Shard } from '../port.js';
import { same } from './compare.js';
import type { Suite } from './harness.js';
import { resultsOf, startToys, toyJob } from './toy.js';

/** Workers: each shard once, whoever fails, stops or comes late. */
export function workCases({ law, fc, runs, seed }: Suite): void {
  law(`work: ${runs} random runs give what one worker does in order, each shard once`, async (stage) => {
    const executor = await stage.open();
    let count = 0;
    const flaky = fc.record({
      shards: fc.integer({ min: 1, max: 12 }),
      workers: fc.integer({ min: 1, max: 4 }),
      // The shards that throw when they are tried for the first time.
      throwing: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
    });
    const property = fc.asyncProperty(flaky, async ({ shards, workers, throwing }) => {
      count += 1;
      const run = `run ${count}`;
      const { expected } = await startToys(executor, run, shards);
      const job = toyJob(executor, run);
      const failing = new Set(throwing.map((n) => `shard ${n}`));
      const told: string[] = [];
      const one = (shard: Shard, signal: AbortSignal) => {
        if (failing.delete(shard.name)) throw new Error('for the first time');
        return job(shard, signal);
      };
      const onShard = ({ name }: Shard) => void told.push(name);
      const work = () => executor.work(run, async (shard, signal) => one(shard, signal), { onShard });
      await Promise.all(Array.from({ length: workers }, work));
      same(await resultsOf(executor, run), expected, 'the results, in the order of the shards');
      same((await stage.look(run)).length, shards, 'rows of results');
      same(
        told.sort(),
        expected.map(({ name }) => name).sort(),
        'shards that workers were told of, each once',
      );
      same(
        await executor.progress(run),
        { state: 'done', total: shards, done: shards, failed: [] },
        'the progress',
      );
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  });

  law('work: several at once share the shards', async (stage) => {
    const executor = await stage.open();
    const { expected } = await startToys(executor, 'run', 12, 20);
    const done = [0, 0, 0];
    const work = (n: number) =>
      executor.work('run', toyJob(executor, 'run'), {
        onShard: () => {
          done[n] = (done[n] as number) + 1;
        },
      });
    await Promise.all([work(0), work(1), work(2)]);
    same(await resultsOf(executor, 'run'), expected, 'the results');
    same(
      [done.every((count) => count > 0), done.reduce((a, b) => a + b)],
      [true, 12],
      `who did how many: ${done}`,
    );
  });

  law(
    'failing: a shard that always fails ends as failed, holds up no other, and may be tried again',
    async (stage) => {
      const executor = await stage.open();
      const { expected } = await startToys(executor, 'run', 3);
      const job = toyJob(executor, 'run');
      let tries = 0;
      await executor.work('run', async (shard, signal) => {
        if (shard.name !== 'shard 1') return job(shard, signal);
        tries += 1;
        throw new Error(`broken \u0000 \ud800 ${'x'.repeat(5_000)}`);
      });
      const progress = await executor.progress('run');
      same(
        [progress?.state, progress?.done, tries > 1 && tries < 20],
        ['failed', 2, true],
        `after ${tries} tries`,
      );
      same(
        progress?.failed.map(({ name, message }) => [name, message.slice(0, 6)]),
        [['shard 1', 'broken']],
        'which',
      );
      same(await resultsOf(executor, 'run'), [expected[0], expected[2]], 'the others');
      await executor.work('run', job);
      same((await executor.progress('run'))?.state, 'failed', 'without being asked, it is not tried again');
      await executor.again('run');
      same((await executor.progress('run'))?.state, 'running', 'once asked');
      await executor.work('run', job);
      same(await resultsOf(executor, 'run'), expected, 'in the end');
    },
  );

  law('work: what onShard throws reaches whoever works, and the shard counts as done', async (stage) => {
    const executor = await stage.open();
    const { expected } = await startToys(executor, 'run', 3);
    const job = toyJob(executor, 'run');
    const onShard = () => {
      throw new Error('no paper in the printer');
    };
    const thrown = await executor.work('run', job, { onShard }).catch((error: Error) => error.message);
    same([thrown, (await executor.progress('run'))?.done], ['no paper in the printer', 1], 'what was thrown');
    await executor.work('run', job);
    same(await resultsOf(executor, 'run'), expected, 'the results');
  });

  law('stopping: the shard in hand goes back, uncounted, and somebody else does it', async (stage) => {
    const executor = await stage.open();
    const { expected } = await startToys(executor, 'run', 2);
    const job = toyJob(executor, 'run');
    // More often than a shard may fail.
    for (let time = 0; time < 8; time += 1) {
      const stop = new AbortController();
      await executor.work(
        'run',
        async (_, signal) => {
          stop.abort(new Error('stopped'));
          signal.throwIfAborted();
          return Uint8Array.of(0);
        },
        { signal: stop.signal },
      );
    }
    same((await executor.progress('run'))?.state, 'running', 'after eight that stopped');
    await executor.work('run', job);
    same(await resultsOf(executor, 'run'), expected, 'the results');
  });

  law('cancel: jobs are told, no result is added any more, and workers end', async (stage) => {
    const executor = await stage.open();
    const { expected } = await startToys(executor, 'run', 5);
    const job = toyJob(executor, 'run');
    let wasTold = false;
    let begun = 0;
    await executor.work('run', async (shard, signal) => {
      begun += 1;
      if (shard.name !== 'shard 2') return job(shard, signal);
      await executor.cancel('run');
      if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      wasTold = true;
      return job(shard, new AbortController().signal);
    });
    same([wasTold, begun], [true, 3], 'whether it was told, and how many were begun');
    same((await executor.progress('run'))?.state, 'cancelled', 'the state');
    same(await resultsOf(executor, 'run'), expected.slice(0, 2), 'the results');
    await executor.work('run', job);
    same((await stage.look('run')).length, 2, 'rows after another has worked');
  });
}
