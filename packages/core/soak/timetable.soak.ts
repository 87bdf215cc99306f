// Timetables, at length: KOPPEL_SOAK_RUNS random events (default 100,000; a tenth of them against enumeration, a tenth for Kőnig's
// theorem), KOPPEL_SEED the first seed (default 1).
import { describe, test } from 'vitest';
import {
  enumerationCase,
  repeat,
  replanCase,
  roundsCase,
  rulesCase,
} from '../test/solve/timetable/checks.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 100_000);
const first = Number(process.env['KOPPEL_SEED'] ?? 1);
const share = (part: number) => Math.ceil(runs / part);

describe(`random events, ${runs} of them`, () => {
  test('no rule is broken, in any order of the input', () => repeat(runs, rulesCase, first));
  test('nor after a change, and nothing changes without need', () => repeat(runs, replanCase, first));
  test('small ones equal enumeration (a tenth)', () => repeat(share(10), enumerationCase, first));
  test('as many rounds as the busiest has meetings (a tenth)', () => repeat(share(10), roundsCase, first));
});
