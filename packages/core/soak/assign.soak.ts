// Who goes where, at length: KOPPEL_SOAK_RUNS cases of each kind (default 200,000), KOPPEL_SEED the first seed (default 1).
import { describe, test } from 'vitest';
import {
  assignmentCase,
  divisionCase,
  largeAssignmentCase,
  largeStableCase,
  quotaCase,
  repeat,
  roommatesCase,
  stableCase,
  tiedCase,
  tiedRoommatesCase,
} from '../test/solve/assign/checks.js';
import { projectCase, tiedProjectCase } from '../test/solve/assign/project-checks.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 200_000);
const first = Number(process.env['KOPPEL_SEED'] ?? 1);
const share = (part: number) => Math.ceil(runs / part);

describe(`random cases equal enumeration, ${runs} of each of the first two kinds`, () => {
  test('stable matchings', () => repeat(runs, stableCase, first));
  test('assignments', () => repeat(runs, assignmentCase, first));
  test('roommates (half)', () => repeat(share(2), roommatesCase, first));
  test('stable matchings with ties (a tenth)', () => repeat(share(10), tiedCase, first));
  test('roommates with ties (a tenth)', () => repeat(share(10), tiedRoommatesCase, first));
  test('divisions of tasks (a tenth)', () => repeat(share(10), divisionCase, first));
  test('couples and lower quotas (a fiftieth)', () => repeat(share(50), quotaCase, first));
  test('projects and lecturers (a tenth)', () => repeat(share(10), projectCase, first));
  test('projects and lecturers with ties (a tenth)', () => repeat(share(10), tiedProjectCase, first));
  test('large markets (a hundredth)', () => repeat(share(100), largeStableCase, first));
  test('large assignments (a thousandth)', () => repeat(share(1000), largeAssignmentCase, first));
});
