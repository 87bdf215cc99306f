import { setTimeout as sleep } from 'node:timers/promises';
import { same } from './compare.js';
import type { BatchStage, Suite } from './harness.js';
import { resultsOf, startToys, toyJob } from './toy.js';

/** What may happen to workers that are processes: killed, or so late that another has done their shard. */
export function crashCases({ law, kills, seed }: Suite): void {
  law(
    'leases: whoever comes late changes nothing, and is told',
    async (stage) => {
      const [slow, quick] = [await stage.open(), await stage.open()];
      const { expected } = await startToys(slow, 'run', 1);
      const told: string[] = [];
      let isOver: () => void = () => {};
      const done = new Promise<void>((resolve) => {
        isOver = resolve;
      });
      const late = slow.work(
        'run',
        async (_, signal) => {
          await done;
          if (!signal.aborted)
            await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          return new TextEncoder().encode('too late');
        },
        { onShard: () => void told.push('slow') },
      );
      await sleep(200);
      await quick.work('run', toyJob(quick, 'run'), { onShard: () => void told.push('quick') });
      isOver();
      await late;
      same(await resultsOf(slow, 'run'), expected, 'the results');
      same(
        [told, (await stage.look('run')).length],
        [['quick'], 1],
        'who was told that it is done, and rows',
      );
    },
    'leases',
    'durable',
  );

  law(
    `processes: three at work, ${kills} killed at random moments, one more for each: every shard once`,
    async (stage) => {
      const executor = await stage.open();
      const { expected } = await startToys(executor, 'run', 40, 30);
      let random = seed;
      const next = () => {
        random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
        return random >>> 8;
      };
      const spawn = () => (stage.spawn as NonNullable<BatchStage['spawn']>)('run');
      const workers = [spawn(), spawn(), spawn()];
      const before = async (count: number) => {
        while (((await executor.progress('run'))?.done ?? 0) < count) await sleep(10);
      };
      for (let kill = 0; kill < kills; kill += 1) {
        await before(Math.floor(((kill + 1) * 30) / (kills + 1)));
        await sleep(next() % 30);
        const [victim] = workers.splice(next() % workers.length, 1);
        victim?.kill();
        await victim?.ended;
        workers.push(spawn());
      }
      for (const { ended } of workers) same(await ended, 0, 'how a worker ended');
      same(await resultsOf(executor, 'run'), expected, 'the results');
      same((await stage.look('run')).length, 40, 'rows of results');
    },
    'processes',
    'leases',
  );
}
