import { setTimeout as sleep } from 'node:timers/promises';
import { rankingJob } from '@koppel/batch';
import { openPgBoss } from '@koppel/batch/pg-boss';

// A worker as a portal would run it, but that it waits for its run to be started.
const [options, run] = process.argv.slice(2) as [string, string];
const executor = await openPgBoss(JSON.parse(options));
process.send?.('ready');
while ((await executor.progress(run)) === undefined) await sleep(20);
const before = process.cpuUsage();
await executor.work(run, rankingJob(executor, run));
const { user, system } = process.cpuUsage(before);
process.send?.({ cpuSeconds: (user + system) / 1e6 });
await executor.close();
process.disconnect?.();
