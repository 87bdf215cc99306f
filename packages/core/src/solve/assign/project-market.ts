import { at, refuse, show } from '../../errors.js';
import { type Ordered, orderById } from './ids.js';
import { readLists } from './preferences.js';
import type { Lecturer, Project } from './types.js';

interface Lecturers {
  readonly lecturers: Ordered<Lecturer>;
  /** Per project. */
  readonly lecturerOf: Int32Array;
  /** Per lecturer, student → rank, lower is better; ties in the order of ids. */
  readonly ranks: readonly ReadonlyMap<number, number>[];
}

/** Reads lecturers, and who guides which project. */
export function readLecturers(
  given: readonly Lecturer[],
  projects: Ordered<Project>,
  students: ReadonlyMap<string, number>,
): Lecturers {
  const lecturers = orderById(given, '/lecturers');
  const lists = readLists(lecturers, students, 'a student of this market');
  const lecturerOf = Int32Array.from(projects.records, ({ lecturer }, k) => {
    const found = lecturers.indexOf.get(lecturer);
    const pointer = at(projects.pointers[k]!, 'lecturer');
    return found ?? refuse('BAD_VALUE', pointer, show(lecturer), 'a lecturer of this market');
  });
  const ranks = lecturers.ids.map((_, k) => {
    const own = lists.entry.subarray(lists.start[k]!, lists.start[k + 1]!);
    return new Map(Array.from(own, (student, rank): [number, number] => [student, rank]));
  });
  return { lecturers, lecturerOf, ranks };
}
