import { expect, test } from 'vitest';
import { isProtectedTrait } from '../../src/protect/traits.js';

test.each([
  'gender',
  'Sex',
  'geslacht',
  'genderCode',
  'is_gender',
  'date-of-birth',
  'leeftijd',
  'maritalStatus',
  'health',
])('%s is one', (name) => expect(isProtectedTrait(name)).toBe(true));
test.each([
  'firmAge',
  'ageOfFirm',
  'health-care',
  'headcount',
  'stage',
  'message',
  'sector',
  'experience',
  'race-bikes',
  '',
])('%s is none', (name) => expect(isProtectedTrait(name)).toBe(false));
