import { KoppelError, readDocument } from '@koppel/core';
import { type Seeker, seekersSchema } from './seeker.js';
import { vacanciesSchema, type Vacancy } from './vacancy.js';

/** Documents have bounds that a region outgrows, so a long list is read in parts of this many. */
const AT_ONCE = 5000;
const MOST = 200_000;

/** @throws KoppelError `BAD_DOCUMENT` with what is wrong, places as in the whole list. */
export function readSeekers(list: unknown): readonly Seeker[] {
  return readList('seekers', list, (seekers) => readDocument(seekersSchema, { seekers }).seekers);
}

/** @throws KoppelError `BAD_DOCUMENT` with what is wrong, places as in the whole list. */
export function readVacancies(list: unknown): readonly Vacancy[] {
  return readList('vacancies', list, (vacancies) => readDocument(vacanciesSchema, { vacancies }).vacancies);
}

function readList<T>(key: string, list: unknown, read: (part: unknown) => readonly T[]): readonly T[] {
  if (!Array.isArray(list) || list.length <= AT_ONCE) return read(list);
  if (list.length > MOST) {
    const found = `${list.length} of them`;
    throw new KoppelError('BAD_DOCUMENT', [
      { pointer: `/${key}`, found, expected: `at most ${MOST}`, hint: 'Make a region of each part' },
    ]);
  }
  const all: T[] = [];
  for (let from = 0; from < list.length; from += AT_ONCE) {
    try {
      for (const one of read(list.slice(from, from + AT_ONCE))) all.push(one);
    } catch (error) {
      throw error instanceof KoppelError ? moved(error, from) : error;
    }
  }
  return all;
}

/** Places of a part as places of the whole list. */
function moved({ code, issues }: KoppelError, by: number): KoppelError {
  const place = /^(\/\w+\/)(\d+)/;
  return new KoppelError(
    code,
    issues.map((issue) => ({
      ...issue,
      pointer: issue.pointer.replace(place, (_, list: string, at: string) => `${list}${Number(at) + by}`),
    })),
  );
}
