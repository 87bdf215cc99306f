// Writes to a store until it is killed; says on standard output which commits were acknowledged. Run as a process of its own.
import { writeSync } from 'node:fs';
import type { Account } from '@koppel/core';
import { openSqlite } from '../src/index.js';
import { ACCOUNT, stepsOf } from './crash-steps.js';

const store = await openSqlite({ path: process.argv[2] as string });
const one = store.tenant('one');
if ((await one.ledger.account(ACCOUNT.account)) === undefined)
  await one.commit([ACCOUNT], { key: 'open', now: 0 });
// The opening is version 1, commit n is version n + 1, and each of them takes a seat.
const { version } = (await one.ledger.account(ACCOUNT.account)) as Account;
for (let n = version; ; n += 1) {
  await one.commit(stepsOf(n), { key: `${n}`, now: n });
  writeSync(1, `${n}\n`);
}
