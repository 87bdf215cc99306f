import { refused, same } from './compare.js';
import type { Suite } from './harness.js';
import { resultsOf, startToys, textOf, toyJob } from './toy.js';

/** Runs: their input, what they are, and how far they are. */
export function runCases({ law }: Suite): void {
  law('parts: bytes come back as they went in, under the same name for the same bytes', async (stage) => {
    const executor = await stage.open();
    const all = [
      new Uint8Array(0),
      Uint8Array.of(0, 255, 10, 13),
      Uint8Array.from({ length: 300_000 }, (_, n) => n % 251),
    ];
    for (const bytes of all) {
      const name = await executor.keep('run', bytes);
      same(await executor.keep('run', bytes), name, 'the name of the same bytes');
      same([...(await executor.part('run', name))].join(), [...bytes].join(), 'the bytes');
    }
    const [first, second] = [
      await executor.keep('run', Uint8Array.of(1)),
      await executor.keep('run', Uint8Array.of(2)),
    ];
    same(first === second, false, 'whether other bytes have the same name');
    await refused(() => executor.part('run', 'none'), 'NOT_FOUND', 'a part that is not there');
    await refused(() => executor.part('other', first), 'NOT_FOUND', 'a part of another run');
  });

  law('start: the same shards again change nothing, others are refused', async (stage) => {
    const executor = await stage.open();
    same(await executor.progress('run'), undefined, 'a run that was not started');
    const { shards, expected } = await startToys(executor, 'run', 3);
    await executor.work('run', toyJob(executor, 'run'));
    await executor.start('run', shards);
    same(
      await executor.progress('run'),
      { state: 'done', total: 3, done: 3, failed: [] },
      'after the same again',
    );
    for (const others of [shards.slice(1), [...shards].reverse(), [...shards, { name: 'more', input: 1 }]]) {
      await refused(() => executor.start('run', others), 'CONFLICT', 'other shards');
    }
    same(await resultsOf(executor, 'run'), expected, 'the results');
  });

  law('start: a run without shards is done, and what cannot be kept is refused', async (stage) => {
    const executor = await stage.open();
    await executor.start('empty', []);
    await executor.work('empty', toyJob(executor, 'empty'));
    same(await executor.progress('empty'), { state: 'done', total: 0, done: 0, failed: [] }, 'nothing to do');
    const twice = { name: 'a', input: 1 };
    await refused(() => executor.start('x', [twice, twice]), 'DUPLICATE_ID', 'a name twice');
    for (const name of ['', 'a\u0000', '\ud800', 'a'.repeat(201)]) {
      await refused(() => executor.start('x', [{ name, input: 1 }]), 'BAD_OPTION', 'a name of a shard');
    }
    for (const run of ['', '\u0000', '\udc00', 'a'.repeat(129)]) {
      await refused(() => executor.start(run, []), 'BAD_OPTION', 'a name of a run');
    }
    await refused(() => executor.start('x', [{ name: 'a', input: undefined }]), 'BAD_OPTION', 'no input');
    same(await executor.progress('x'), undefined, 'what was refused');
  });

  law(
    'runs: names that look alike are different runs, and whoever works on one does no other',
    async (stage) => {
      const executor = await stage.open();
      const alike = [
        'a',
        'A',
        'a ',
        'á',
        "a'",
        'a"; DROP TABLE runs; --',
        'a%',
        'a_',
        'a/b',
        '$1',
        '\u{1f600}',
      ];
      for (const [n, run] of alike.entries()) await startToys(executor, run, n + 1);
      for (const [n, run] of alike.entries()) {
        await executor.work(run, toyJob(executor, run));
        same((await executor.progress(run))?.done, n + 1, `the run ${run}`);
        if (n + 1 < alike.length)
          same((await executor.progress(alike[n + 1] as string))?.done, 0, 'the next one');
      }
    },
  );

  law('unknown runs are refused, and a run that was removed leaves nothing', async (stage) => {
    const executor = await stage.open();
    const calls = {
      work: () => executor.work('run', async () => Uint8Array.of(1)),
      results: () => resultsOf(executor, 'run'),
      cancel: () => executor.cancel('run'),
      again: () => executor.again('run'),
    };
    for (const [what, call] of Object.entries(calls)) await refused(call, 'NOT_FOUND', what);
    const { shards } = await startToys(executor, 'run', 2);
    await executor.work('run', toyJob(executor, 'run'));
    await executor.remove('run');
    for (const [what, call] of Object.entries(calls))
      await refused(call, 'NOT_FOUND', `${what} after remove`);
    same(await executor.progress('run'), undefined, 'its progress');
    same(await stage.look('run'), [], 'its rows');
    const { part } = (shards[0] as { input: { part: string } }).input;
    await refused(() => executor.part('run', part), 'NOT_FOUND', 'its parts');
    const { expected } = await startToys(executor, 'run', 1);
    await executor.work('run', toyJob(executor, 'run'));
    same(await resultsOf(executor, 'run'), expected, 'a new run of that name');
  });

  law('close: what is asked afterwards is refused', async (stage) => {
    const executor = await stage.open();
    await startToys(executor, 'run', 1);
    await executor.close();
    await executor.close();
    await refused(() => executor.progress('run'), 'CLOSED', 'progress');
    await refused(() => executor.keep('run', Uint8Array.of(1)), 'CLOSED', 'keep');
  });

  law(
    'durable: a run goes on where it was, in another executor',
    async (stage) => {
      const first = await stage.open();
      const { shards, expected } = await startToys(first, 'run', 6);
      const stop = new AbortController();
      let done = 0;
      await first.work('run', toyJob(first, 'run'), {
        signal: stop.signal,
        onShard: () => {
          done += 1;
          if (done === 3) stop.abort();
        },
      });
      await first.close();
      const second = await stage.open();
      same((await second.progress('run'))?.done, 3, 'what was done before');
      await second.start('run', shards);
      await second.work('run', toyJob(second, 'run'));
      same(await resultsOf(second, 'run'), expected, 'the results');
      same(
        (await stage.look('run')).map(({ result }) => textOf(result)).sort(),
        expected.map(({ result }) => result).sort(),
        'the rows',
      );
    },
    'durable',
  );
}
