import { openPgBoss } from '@koppel/batch/pg-boss';
import { toyJob } from '@koppel/batch/testing';

const [options, run] = process.argv.slice(2) as [string, string];
const executor = await openPgBoss(JSON.parse(options));
await executor.work(run, toyJob(executor, run));
await executor.close();
