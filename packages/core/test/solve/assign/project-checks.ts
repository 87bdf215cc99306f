// One random market of students, projects and lecturers, held against every matching there is.
import { allocateProjects, auditProjects, type Pair, type ProjectMarket } from '@koppel/core';
import { expect } from 'vitest';
import { type Int, shuffled, withTies } from './random.js';

function randomProjects(int: Int, ties: number): ProjectMarket {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, k) => `${letter}${k}`);
  const [students, projects, guides] = [
    names('s', 1 + int(5)),
    names('p', 1 + int(4)),
    names('l', 1 + int(3)),
  ];
  const some = (ids: readonly string[]) => shuffled(ids, int).filter(() => int(100) < 80);
  return {
    students: students.map((id) => ({ id, prefers: withTies(some(projects), ties, int) })),
    projects: projects.map((id) => ({
      id,
      lecturer: guides[int(guides.length)]!,
      capacity: [1, 1, 2, 3, 0][int(5)]!,
    })),
    lecturers: guides.map((id) => ({ id, prefers: withTies(some(students), ties, int), capacity: int(4) })),
  };
}

/** All matchings that the audit calls stable. */
function allStable(market: ProjectMarket): Pair[][] {
  const found: Pair[][] = [];
  const pairs: Pair[] = [];
  const visit = (k: number): void => {
    const student = market.students[k];
    if (student === undefined) {
      if (auditProjects(market, pairs).stable) found.push([...pairs]);
      return;
    }
    visit(k + 1);
    for (const place of student.prefers.flat()) {
      pairs.push({ applicant: student.id, place });
      visit(k + 1);
      pairs.pop();
    }
  };
  visit(0);
  return found;
}

/** Without ties: stable, the best of all stable matchings for each student, and all place as many. */
export function projectCase(int: Int): void {
  const market = randomProjects(int, 0);
  const { pairs } = allocateProjects(market);
  expect(auditProjects(market, pairs)).toEqual({ faults: [], blocking: [], stable: true });
  const all = allStable(market);
  const rankIn = (matching: readonly Pair[], id: string, prefers: readonly unknown[]) => {
    const place = matching.find(({ applicant }) => applicant === id)?.place;
    return place === undefined ? prefers.length : prefers.indexOf(place);
  };
  for (const { id, prefers } of market.students) {
    const ranks = all.map((matching) => rankIn(matching, id, prefers));
    expect(rankIn(pairs, id, prefers)).toBe(Math.min(...ranks));
  }
  for (const matching of all) expect(matching.length).toBe(pairs.length);
}

/** With ties: weakly stable. */
export function tiedProjectCase(int: Int): void {
  const market = randomProjects(int, 40);
  expect(auditProjects(market, allocateProjects(market).pairs).stable).toBe(true);
}
