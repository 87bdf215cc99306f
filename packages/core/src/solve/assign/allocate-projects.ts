import { at } from '../../errors.js';
import { orderById, readCount } from './ids.js';
import { type Lists, readLists } from './preferences.js';
import { readLecturers } from './project-market.js';
import { Run } from './run.js';
import type { Pair, ProjectMarket, ProjectMatching, RunOptions } from './types.js';

/**
 * Students to projects, each guided by a lecturer with a limit of its own: the algorithm SPA-student of D. J. Abraham,
 * R. W. Irving and D. F. Manlove, "Two algorithms for the student–project allocation problem", Journal of Discrete Algorithms 5
 * (2007) 73–90. Students propose down their lists; a full project, or a full lecturer, lets the least wanted go.
 *
 * Without ties the result is stable and the best of all stable matchings for every student at once. With ties it is weakly
 * stable: they are broken by id, the lower first. A step is a proposal; without a budget it ends after at
 * most one per entry of the students' lists.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function allocateProjects(market: ProjectMarket, options: RunOptions = {}): ProjectMatching {
  const run = new Run(options);
  const students = orderById(market.students, '/students');
  const projects = orderById(market.projects, '/projects');
  const { lecturers, lecturerOf, ranks } = readLecturers(market.lecturers, projects, students.indexOf);
  const wanted = readLists(students, projects.indexOf, 'a project of this market');
  const places = projects.records.map(
    ({ capacity }, k) => new Holding(readCount(capacity, 1, at(projects.pointers[k]!, 'capacity'))),
  );
  const guides = lecturers.records.map(
    ({ capacity }, k) => new Holding(readCount(capacity, 1, at(lecturers.pointers[k]!, 'capacity'))),
  );
  const held = propose(wanted, lecturerOf, ranks, places, guides, run);
  const pairs: Pair[] = [];
  const unmatched: string[] = [];
  for (const [k, applicant] of students.ids.entries()) {
    if (held[k] === -1) unmatched.push(applicant);
    else pairs.push({ applicant, place: projects.ids[held[k]!]! });
  }
  const status =
    run.stopped === undefined ? 'optimal' : run.stopped === 'cancelled' ? 'cancelled' : 'partial';
  return { status, pairs, unmatched, steps: run.steps };
}

/** Per student the project that it got, or -1. */
function propose(
  wanted: Lists,
  lecturerOf: Int32Array,
  ranks: readonly ReadonlyMap<number, number>[],
  places: readonly Holding[],
  guides: readonly Holding[],
  run: Run,
): Int32Array {
  const count = wanted.start.length - 1;
  const next = wanted.start.slice(0, count);
  const held = new Int32Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    let student = first;
    while (next[student]! < wanted.start[student + 1]!) {
      if (!run.step(first, count)) return held;
      const project = wanted.entry[next[student]!]!;
      next[student] = next[student]! + 1;
      const place = places[project]!;
      const guide = guides[lecturerOf[project]!]!;
      const rank = ranks[lecturerOf[project]!]!.get(student);
      if (rank === undefined || rank > place.least || rank > guide.least) continue;
      held[student] = project;
      place.add(student, rank);
      guide.add(student, rank);
      let leaving = -1;
      if (place.isOver) leaving = place.worst;
      else if (guide.isOver) leaving = guide.worst;
      if (leaving >= 0) {
        places[held[leaving]!]!.remove(leaving);
        guide.remove(leaving);
        held[leaving] = -1;
      }
      place.close();
      guide.close();
      if (leaving < 0) break;
      student = leaving;
    }
  }
  return held;
}

/** Who holds a seat of a project, or of a lecturer, with the lecturer's rank of each. */
class Holding {
  /** From this rank on nobody is taken any more: once full, it only ever changes for better. */
  least = Number.POSITIVE_INFINITY;
  readonly #capacity: number;
  readonly #rankOf = new Map<number, number>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get isOver(): boolean {
    return this.#rankOf.size > this.#capacity;
  }

  get worst(): number {
    let [worst, most] = [-1, -1];
    for (const [student, rank] of this.#rankOf) if (rank > most) [worst, most] = [student, rank];
    return worst;
  }

  add(student: number, rank: number): void {
    this.#rankOf.set(student, rank);
  }

  remove(student: number): void {
    this.#rankOf.delete(student);
  }

  close(): void {
    if (this.#rankOf.size === this.#capacity) this.least = this.#rankOf.get(this.worst) ?? -1;
  }
}
