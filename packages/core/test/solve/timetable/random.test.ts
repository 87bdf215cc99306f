// Random events against rules, enumeration and Kőnig's theorem; the soak runs many more.
import { describe, test } from 'vitest';
import { enumerationCase, replanCase, repeat, roundsCase, rulesCase } from './checks.js';

describe('random events', () => {
  test('1,000 events: no rule is broken, in any order of the input', () => repeat(1000, rulesCase));
  test('300 small ones equal enumeration, conflicts are minimal', () => repeat(300, enumerationCase));
  test('1,000 of two sides: as many rounds as the busiest has meetings', () => repeat(1000, roundsCase));
  test('500 that change: no rule is broken, nothing changes without need', () => repeat(500, replanCase));
});
