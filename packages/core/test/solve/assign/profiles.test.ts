// Size, cost, degree and profile optima under upper and lower quotas, published for 20 instances (F. Cooper, matching problems,
// MIT; beside the repository). They are not about stability. Each is one capacitated assignment:
// the seats up to a lower quota are a place of their own whose pairs are worth so much more that they fill first, and a lecturer's
// upper quota becomes blockers that must take the seats of its projects that it cannot serve. Not modelled:
// lecturers' targets and closures; the one folder of stable matchings has two-level quotas, which is another problem.
import { assign, auditAssignment } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { absent, listFiles, readText } from './shared.js';

interface Instance {
  /** Per student the tiers of projects. */
  readonly students: readonly (readonly string[])[][];
  readonly projects: readonly { id: string; lower: number; upper: number; lecturer: string | undefined }[];
  readonly lecturers: readonly { id: string; lower: number; upper: number }[];
  readonly longest: number;
}

const tiers = (text: string): string[][] =>
  [...text.matchAll(/\(([^)]*)\)|(\d+)/g)].map(([, tied, one]) =>
    one === undefined ? tied!.split(/\s+/) : [one],
  );

function read(text: string): Instance {
  const lines = text.split('\n\n')[0]!.trim().split('\n');
  const [students, projects, lecturers = 0] = lines[0]!.trim().split(/\s+/).map(Number) as [
    number,
    number,
    number?,
  ];
  const rest = lines.slice(1).map((line) => line.split(':').map((part) => part.trim()));
  const quotas = (line: string[]) => ({ id: line[0]!, lower: Number(line[1]), upper: Number(line[2]) });
  const wishes = rest.slice(0, students).map((line) => tiers(line[1]!));
  return {
    students: wishes,
    projects: rest.slice(students, students + projects).map((line) => ({
      ...quotas(line),
      lecturer: lecturers === 0 ? undefined : line[3]!,
    })),
    // A lecturer's line has a target between the quotas.
    lecturers: rest
      .slice(students + projects, students + projects + lecturers)
      .map(([id, lower, , upper]) => ({ id: id!, lower: Number(lower), upper: Number(upper) })),
    longest: Math.max(...wishes.map((list) => list.length)),
  };
}

const FILLS_QUOTA = 10_000_000;
const BLOCKS = 100_000_000;

/** How many students got which choice (from 1), or undefined where the quotas cannot be kept. */
function solve(instance: Instance, worth: (choice: number) => number, most = 99): number[] | undefined {
  const { students, projects, lecturers } = instance;
  const applicants = students.map((_, k) => ({ id: `student ${k}` }));
  const places = projects.flatMap(({ id, lower, upper }) => [
    { id: `must ${id}`, capacity: lower },
    { id: `may ${id}`, capacity: upper - lower },
  ]);
  const pairs = students.flatMap((list, k) =>
    list.slice(0, most).flatMap((tied, tier) =>
      tied.flatMap((id) => [
        { applicant: `student ${k}`, place: `must ${id}`, weight: FILLS_QUOTA + worth(tier + 1) },
        { applicant: `student ${k}`, place: `may ${id}`, weight: worth(tier + 1) },
      ]),
    ),
  );
  for (const { id, upper } of lecturers) {
    const own = projects.filter(({ lecturer }) => lecturer === id);
    const blockers = own.reduce((sum, project) => sum + project.upper, 0) - upper;
    for (let k = 0; k < blockers; k++) {
      applicants.push({ id: `blocker ${id} ${k}` });
      for (const project of own) {
        pairs.push({ applicant: `blocker ${id} ${k}`, place: `may ${project.id}`, weight: BLOCKS });
      }
    }
  }
  const problem = { applicants, places, pairs };
  const plan = assign(problem);
  expect(auditAssignment(problem, plan, 'best')).toMatchObject({ faults: [], proven: true });
  const seated = plan.pairs.filter(({ applicant }) => applicant.startsWith('student'));
  const at = (kind: string) => seated.filter(({ place }) => place.startsWith(kind));
  if (at('must').length < projects.reduce((sum, { lower }) => sum + lower, 0)) return undefined;
  if (plan.pairs.length - seated.length < applicants.length - students.length) return undefined;
  for (const { id, lower } of lecturers) {
    const own = projects.filter(({ lecturer }) => lecturer === id).map((project) => project.id);
    if (seated.filter(({ place }) => own.includes(place.split(' ')[1]!)).length < lower) return undefined;
  }
  const profile = new Array<number>(instance.longest).fill(0);
  for (const { applicant, place } of seated) {
    const list = students[Number(applicant.split(' ')[1])]!;
    profile[list.findIndex((tied) => tied.includes(place.split(' ')[1]!))]!++;
  }
  return profile;
}

const folders = ['hr', 'spa', 'spa_onesided'];
const base = 'jobs/stable/fmcooper_matchingproblems/Evaluations';
const instances = absent
  ? []
  : folders.flatMap((folder) => listFiles(`${base}/${folder}/instances`).map((file) => `${folder}/${file}`));

describe.skipIf(absent)(`quotas, cost and profile${absent ? `: ${absent}` : ''}`, () => {
  test('there are 15 with optima', () => expect(instances.length).toBe(15));

  test.each(instances)('%s', (name) => {
    const [folder, file] = name.split('/') as [string, string];
    const instance = read(readText(`${base}/${folder}/instances/${file}`));
    const truth = readText(`${base}/${folder}/bruteforce/${file}`);
    const SIZE = 1_000_000;
    const power = (choice: number) => 7 ** choice;
    const sum = (profile: readonly number[], of: (choice: number) => number) =>
      profile.reduce((total, count, k) => total + count * of(k + 1), 0);
    const largest = solve(instance, () => SIZE);
    if (truth.includes('Infeasible')) {
      expect(largest).toBeUndefined();
      return;
    }
    const stated = (key: string) => truth.match(new RegExp(`^optimal_${key}: (.*)$`, 'm'))![1]!;
    const profile = (key: string) => stated(key).match(/\d+/g)!.map(Number).slice(0, instance.longest);
    const size = Number(stated('size'));
    expect(sum(largest!, () => 1)).toBe(size);
    const cheapest = solve(instance, (choice) => SIZE - choice)!;
    expect(sum(cheapest, (choice) => choice)).toBe(Number(stated('maxsizemincost')));
    const squares = solve(instance, (choice) => SIZE - choice * choice)!;
    expect(sum(squares, (choice) => choice * choice)).toBe(Number(stated('maxsizeminsqcost')));
    const degree = [1, 2, 3, 4, 5, 6, 7, 8].find((most) => {
      const found = solve(instance, () => SIZE, most);
      return found !== undefined && sum(found, () => 1) === size;
    });
    expect(degree).toBe(Number(stated('maxsizemindegree')));
    const last = instance.longest;
    expect(solve(instance, (choice) => SIZE - power(choice))).toEqual(profile('generousmaxprofile'));
    expect(solve(instance, (choice) => SIZE + power(last - choice))).toEqual(profile('greedymaxprofile'));
    expect(solve(instance, (choice) => power(last - choice))).toEqual(profile('greedyprofile'));
  });
});
