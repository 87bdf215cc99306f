import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { report, runCafe } from '../report.js';

const cafe = runCafe(90, 18);

describe('a café of 90 seekers and 18 employers; main.ts has 300 and 60', () => {
  test('is sound, and everybody has eight meetings', () => {
    expect(cafe.plan.audit).toMatchObject({ sound: true });
    expect(cafe.plan.tooFew).toEqual([]);
    expect(cafe.plan.perSeeker).toEqual([{ meetings: 8, seekers: 89 }]);
    expect(cafe.plan.gap).toBeLessThan(10);
  });
  test('after no-shows, late arrivals and a new firm nearly everything stays', () => {
    const { repair } = cafe;
    expect(repair.plan.audit.faults).toEqual([]);
    expect(repair.kept * 100).toBeGreaterThanOrEqual(repair.untouched * 95);
    expect(repair.plan.meetings.filter(({ firm }) => firm === 'firm-new')).toHaveLength(20);
  });
  test.each(['nl', 'en'] as const)('what is printed, %s', (language) => {
    const file = join(import.meta.dirname, '..', 'golden', `report.${language}.txt`);
    const printed = `${report(cafe, language)}\n`;
    if (process.env['KOPPEL_UPDATE'] === '1') writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  });
});
