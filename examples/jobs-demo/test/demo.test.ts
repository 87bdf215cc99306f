import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAll, placeGroups, rankSeekers, rankVacancies } from '@koppel/jobs';
import { describe, expect, it, test } from 'vitest';
import { guidancePerStudent, kennistraject, lokaal, techpack } from '../programmes/internships.js';
import * as werkt from '../programmes/mkb-werkt.js';
import { regionOf, report } from '../report.js';

const golden = (language: string): string => join(import.meta.dirname, `../golden/report.${language}.txt`);

describe('the report', () => {
  test.each(['nl', 'en'] as const)('%s is what it was, word for word', (language) => {
    const printed = report(language);
    if (process.env['KOPPEL_UPDATE'] === '1') writeFileSync(golden(language), printed);
    expect(printed).toBe(readFileSync(golden(language), 'utf8'));
  });

  it('shows no address and no CV', () => {
    expect(report('nl') + report('en')).not.toMatch(/@example|CV of/);
  });
});

describe('MKB Werkt!', () => {
  const region = regionOf(werkt);
  test.each([
    [
      'Seeker 1',
      'Office work at firm 1',
      'eligible',
      'both skills, the work that is looked for, on a bicycle',
    ],
    ['Seeker 1', 'Driving at firm 3', 'ineligible', 'said to have no licence'],
    ['Seeker 1', 'Milling at firm 2', 'ineligible', 'farther than 45 minutes on a bicycle'],
    ['Seeker 2', 'Milling at firm 2', 'eligible', 'milling covers part of CNC milling, and precise'],
    ['Seeker 2', 'Office work at firm 1', 'ineligible', 'Dutch A2 is not B1'],
    ['Seeker 3', 'Office work at firm 1', 'open', 'nobody asked for hours and languages'],
    ['Seeker 3', 'Milling at firm 2', 'ineligible', 'more than 10 km'],
  ])('%s and %s: %s, as %s', (seeker, vacancy, status) => {
    const found = rankVacancies(region, seeker, { ineligible: 'keep' }).find(({ id }) => id === vacancy);
    expect(found?.status).toBe(status);
    expect(rankSeekers(region, vacancy, { ineligible: 'keep' }).find(({ id }) => id === seeker)).toEqual({
      ...found,
      id: seeker,
    });
  });
});

describe('internships', () => {
  it('TechPack: no firm gives more guidance than it has, and most students have a place', () => {
    const { placements, unplaced, faults } = placeGroups(regionOf(techpack), {
      hoursPerStudent: guidancePerStudent,
    });
    expect(faults).toEqual([]);
    expect(placements.map(({ group, internship, hours }) => [group, internship, hours])).toEqual([
      // The group of two fits the third firm, which has the hours of one; the others have none left.
      ['Group A', 'Assignment at firm 11', 72],
      ['Group C', 'Assignment at firm 12', 96],
    ]);
    expect(unplaced.map(({ group }) => group)).toEqual(['Group B']);
  });

  it("'t Lokaal: each level where it belongs; the university student loses the only question to a fuller match", () => {
    const { placements, unplaced, audit } = placeAll(regionOf(lokaal), { how: 'most', open: true });
    expect(audit.sound).toBe(true);
    expect(placements.map(({ seeker, vacancy }) => [seeker, vacancy])).toEqual([
      ['Pupil 1', 'Week at firm 21'],
      ['Student 21', 'Warehouse at firm 22'],
      ['Student 22', 'Export question of firm 23'],
    ]);
    expect(unplaced).toEqual([{ seeker: 'Student 23', possible: 1 }]);
  });

  it('KennisTraject: stable, so that no team and firm would rather have each other', () => {
    const { placements, audit } = placeAll(regionOf(kennistraject), { how: 'stable', open: true });
    expect(audit).toEqual({ sound: true, faults: [], blocking: [] });
    expect(placements).toHaveLength(3);
  });
});
