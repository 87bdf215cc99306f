// Random cases against enumeration; the soak runs 200,000 of the first and the third.
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
} from './checks.js';

describe('random cases equal enumeration', () => {
  test('1,000 stable matchings: none blocked, best for who proposes', () => repeat(1000, stableCase));
  test('500 with ties: weakly stable', () => repeat(500, tiedCase));
  test('100 large ones: none blocked', () => repeat(100, largeStableCase));
  test('1,000 assignments, three goals each', () => repeat(1000, assignmentCase));
  test('12 large ones: proven', () => repeat(12, largeAssignmentCase));
  test('1,000 groups of roommates: a matching, or a proof that there is none', () =>
    repeat(1000, roommatesCase));
  test('500 with ties', () => repeat(500, tiedRoommatesCase));
  test('300 markets with couples and lower quotas', () => repeat(300, quotaCase));
  test('1,000 divisions of tasks', () => repeat(1000, divisionCase));
});
