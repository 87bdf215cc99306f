import { openPgBoss } from '@koppel/batch/pg-boss';
import { expect, test } from 'vitest';

test('where nobody answers, opening says so, and that a retry helps, and no secret', async () => {
  const connectionString = 'postgres://batch:secret@127.0.0.1:1/hub';
  const error = await openPgBoss({ connectionString }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'BatchError',
    code: 'UNAVAILABLE',
    retry: 'same',
    cause: expect.any(Error),
  });
  expect((error as Error).message).toMatch(
    /^\/connectionString: found a failure of PostgreSQL \(ECONNREFUSED\)/,
  );
  expect((error as Error).message).not.toContain('secret');
});
