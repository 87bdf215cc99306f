import { KoppelError } from '@koppel/core';

export type BatchErrorCode =
  | 'BAD_OPTION'
  | 'BAD_BYTES'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'DUPLICATE_ID'
  | 'UNAVAILABLE'
  | 'CLOSED';

/** All that a batch refuses by itself; what is wrong with a policy or a record is a `KoppelError` of the core. */
export class BatchError extends KoppelError {
  override readonly name = 'BatchError';
  declare readonly code: BatchErrorCode;

  constructor(
    code: BatchErrorCode,
    pointer: string,
    found: string,
    expected: string,
    hint?: string,
    options?: { cause?: unknown },
  ) {
    const issue = { pointer, found, expected };
    super(code, [hint === undefined ? issue : { ...issue, hint }], options);
  }
}

export function noRun(run: string): BatchError {
  return new BatchError('NOT_FOUND', '/run', JSON.stringify(run), 'a run that was started');
}

export function noPart(part: string): BatchError {
  return new BatchError('NOT_FOUND', '/part', JSON.stringify(part), 'a part that this run has');
}

export function otherShards(run: string): BatchError {
  const found = `the run ${JSON.stringify(run)}, started with other shards`;
  return new BatchError(
    'CONFLICT',
    '/shards',
    found,
    'the same shards, or a run of its own',
    'Name the run anew',
  );
}
