import { afterAll, expect, test } from 'vitest';
import { Server } from '../../../packages/store-postgres/test/server.js';
import { playWeek } from '../week.js';

const expected = `
Monday
  an adviser publishes 3 offers and opens 3 seats with a coach
  firm-12 asks: growth-loan eligible 5000/5000; export-voucher eligible 3750/5000
  and before it said where and how large: growth-loan open 5000/5000; export-voucher open 3750/5000; starters-desk open 1250/5000
  proposal form-881: growth-loan, export-voucher; sent again: growth-loan, export-voucher
  as a page, in Dutch: 200, is er: midtown headcount 14; gevraagd is ten minste 10 export en money
  another hub looks for form-881: 404 Niet gevonden (retry: anew)
Tuesday
  two advisers reserve 2 of the 3 seats at the same moment: 2 held; 409 Niet genoeg meer vrij (retry: anew)
  the other takes the one that is left: 1 held
  confirmed: 2 confirmed
  choosing the second best without a reason: 422 Een waarde klopt niet (retry: no)
  and with one: kept, override: order
Wednesday
  a warm handover to the chamber: handover-5, feedback by 2019-03-13
  what the chamber sees: [{"id":"handover-5","due":"2019-03-13","said":{"asker":"firm-12","context":"Has a plan for Germany, and no time in May"}}]
  what the firm may see of tasks: 403 Dit hoort niet bij uw rol (retry: no)
  without a context: 422 The request is wrong (retry: no), at /context
Thursday
  a new offer, and the very next ask: fair-stand eligible 5000/5000
  30 contacts are being written when the process is killed; some were acknowledged
  it starts again, all 30 are sent once more: 30 kept
  reached, each counted once: 30
Friday
  confirming the seat whose 48 hours are over: 409 De tijd is om (retry: anew)
  it is free for the next one: 1 held
  the chamber reports back: done
  the week: 30 reached, of whom 5 with 15 jobs
  the other hub: 0 reached`;

const server = await Server.start();
afterAll(() => server.remove());

test('a week on SQLite', async () => expect((await playWeek()).join('\n')).toBe(expected.trim()));

test('the same week on PostgreSQL, by one environment variable', async () =>
  expect((await playWeek(server.url)).join('\n')).toBe(expected.trim()));
