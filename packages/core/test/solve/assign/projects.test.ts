// Students, projects and the lecturers who guide them: against enumeration, and against published stable matchings.
import { allocateProjects, auditProjects, type Pair, type ProjectMarket } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { repeat } from './checks.js';
import { projectCase, tiedProjectCase } from './project-checks.js';
import { absent, listFiles, readText } from './shared.js';

/** Three students, two lecturers: C1 guides P1 and P2 and takes one student in all. */
const market: ProjectMarket = {
  students: [
    { id: 'S1', prefers: ['P1', 'P2'] },
    { id: 'S2', prefers: ['P2', 'P3'] },
    { id: 'S3', prefers: ['P3'] },
  ],
  projects: [
    { id: 'P1', lecturer: 'C1' },
    { id: 'P2', lecturer: 'C1' },
    { id: 'P3', lecturer: 'C2', capacity: 2 },
  ],
  lecturers: [
    { id: 'C1', prefers: ['S2', 'S1'] },
    { id: 'C2', prefers: ['S3', 'S2'], capacity: 1 },
  ],
};
const text = (pairs: readonly Pair[]) =>
  pairs.map(({ applicant, place }) => `${applicant}-${place}`).join(' ');

test('a lecturer who is full lets go of a student of another project', () => {
  const { pairs, unmatched, status } = allocateProjects(market);
  expect([text(pairs), unmatched, status]).toEqual(['S2-P2 S3-P3', ['S1'], 'optimal']);
});

test.each<[string, readonly Pair[], string[], string[]]>([
  ['a seat with both', [{ applicant: 'S2', place: 'P2' }], ['S3 P3'], []],
  [
    'C1 is full and prefers S2',
    [
      { applicant: 'S1', place: 'P1' },
      { applicant: 'S3', place: 'P3' },
    ],
    ['S2 P2'],
    [],
  ],
  [
    'within what one lecturer guides nobody else is asked',
    [
      { applicant: 'S1', place: 'P2' },
      { applicant: 'S3', place: 'P3' },
    ],
    ['S1 P1', 'S2 P2'],
    [],
  ],
  [
    'two with C1, and a pair that nobody listed',
    [
      { applicant: 'S1', place: 'P1' },
      { applicant: 'S2', place: 'P2' },
      { applicant: 'S3', place: 'P2' },
    ],
    ['S3 P3'],
    ['accepted by the student', 'accepted by the lecturer', 'capacity', 'capacity'],
  ],
])('the audit sees: %s', (_, pairs, blocking, faults) => {
  const audit = auditProjects(market, pairs);
  expect(audit.blocking.map(({ applicant, place }) => `${applicant} ${place}`)).toEqual(blocking);
  expect(audit.faults.map(({ rule }) => rule)).toEqual(faults);
});

test('300 random markets: stable, and the best stable one for every student', () => repeat(300, projectCase));
test('300 with ties: weakly stable', () => repeat(300, tiedProjectCase));

test('stops in time, and refuses what is wrong', () => {
  expect(allocateProjects(market, { maxSteps: 1 }).status).toBe('partial');
  expect(allocateProjects(market, { signal: { aborted: true } }).status).toBe('cancelled');
  expect(() => allocateProjects({ ...market, projects: [{ id: 'P1', lecturer: 'nobody' }] })).toThrow(
    /\/projects\/0\/lecturer.*nobody.*a lecturer of this market/,
  );
  expect(() =>
    allocateProjects({ ...market, lecturers: [...market.lecturers, market.lecturers[0]!] }),
  ).toThrow(/\/lecturers\/2\/id/);
});

/** `1: 4 (3 2)` and so on, with quotas between for projects and lecturers. */
function read(source: string): ProjectMarket {
  const lines = source.split('\n\n')[0]!.trim().split('\n');
  const [students, projects] = lines[0]!.trim().split(/\s+/).map(Number) as [number, number];
  const rest = lines.slice(1).map((line) => line.split(':').map((part) => part.trim()));
  const list = (part: string, letter: string) =>
    [...part.matchAll(/\(([^)]*)\)|(\d+)/g)].map(([, tied, one]) =>
      (one ?? tied)!.split(/\s+/).map((id) => `${letter}${id}`),
    );
  return {
    students: rest
      .slice(0, students)
      .map(([id, prefers]) => ({ id: `s${id}`, prefers: list(prefers!, 'p') })),
    projects: rest
      .slice(students, students + projects)
      .map(([id, , upper, guide]) => ({ id: `p${id}`, capacity: Number(upper), lecturer: `l${guide}` })),
    lecturers: rest.slice(students + projects).map(([id, , , upper, prefers]) => ({
      id: `l${id}`,
      capacity: Number(upper),
      prefers: list(prefers!, 's'),
    })),
  };
}

describe.skipIf(absent)(`published instances${absent ? `: ${absent}` : ''}`, () => {
  const base = 'jobs/stable/fmcooper_matchingproblems/Evaluations/spa_no_lq';
  const files = absent ? [] : listFiles(`${base}/instances`);

  test('there are 5', () => expect(files.length).toBe(5));

  test.each(files)('%s: the published matching is stable, and so is ours', (file) => {
    const given = read(readText(`${base}/instances/${file}`));
    const stated = readText(`${base}/stable/${file}`);
    expect(stated).toContain('stability_correct: True');
    const places = stated
      .match(/^matching: (.*)$/m)![1]!
      .trim()
      .split(/\s+/);
    const theirs = places.flatMap((place, k) =>
      place === '0' ? [] : [{ applicant: `s${k + 1}`, place: `p${place}` }],
    );
    expect(auditProjects(given, theirs)).toEqual({ faults: [], blocking: [], stable: true });
    const ours = allocateProjects(given);
    expect(auditProjects(given, ours.pairs)).toEqual({ faults: [], blocking: [], stable: true });
    // Sizes of weakly stable matchings differ by at most half (ties), and here not at all.
    expect(ours.pairs.length).toBe(theirs.length);
  });
});
