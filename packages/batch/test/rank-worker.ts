import { setTimeout as sleep } from 'node:timers/promises';
import { rankingJob } from '@koppel/batch';
import { openPgBoss } from '@koppel/batch/pg-boss';

// A worker as a portal would run it, but that it waits for its run to be started.
const [options, run] = process.argv.slice(2) as [string, string];
const executor = await openPgBoss(JSON.parse(options));
process.send?.('ready');
while ((await executor.progress(run)) === undefined) await sleep(20);
await executor.work(run, rankingJob(executor, run));
await executor.close();
process.disconnect?.();
