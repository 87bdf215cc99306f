import { describeIssue, type Issue, KoppelError } from '@koppel/core';

/** The input was refused: one line per issue, exit code 1. */
export class Refusal extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The command was not used as it can be: exit code 2. */
export class Misuse extends Error {}

/** `firm.yaml: /firm/headcount: found "many", expected a number. Write 12.` */
export function lineOf(file: string, issue: Issue): string {
  // A hint may be a question, which needs no full stop.
  return `${file}: ${describeIssue(issue)}`.replace(/\?\.$/, '?');
}

export function refuseFile(file: string, found: string, expected: string, hint?: string): never {
  const issue = { pointer: '', found, expected };
  throw new Refusal([lineOf(file, hint === undefined ? issue : { ...issue, hint })]);
}

/** What Koppel refuses while `work` reads a file is said about that file. */
export function about<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    throw new Refusal(error.issues.map((issue) => lineOf(file, issue)));
  }
}

/** As `about`, for work that takes time. */
export async function aboutLater<T>(file: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) =>
    about(file, () => {
      throw error;
    }),
  );
}

type Done<T extends readonly Promise<unknown>[]> = { -readonly [K in keyof T]: Awaited<T[K]> };

/** Waits for all of the work and refuses everything at once, so that nobody has to come back for the next fault. */
export async function together<const T extends readonly Promise<unknown>[]>(work: T): Promise<Done<T>> {
  const results = await Promise.allSettled(work);
  const failed = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const other = failed.find((reason) => !(reason instanceof Refusal));
  if (other !== undefined) throw other;
  const lines = failed.flatMap((reason) => (reason as Refusal).lines);
  if (lines.length > 0) throw new Refusal(lines);
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as Done<T>;
}
