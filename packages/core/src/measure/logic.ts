import { KoppelError, refuse, show } from '../errors.js';
import type { Ref } from '../policy/policy.js';
import type {
  AllSpec,
  AnySpec,
  AtLeastSpec,
  CustomRead,
  CustomSpec,
  MeasureSpec,
  NotSpec,
} from '../policy/spec.js';
import { isThreshold, THRESHOLD } from '../policy/spec.js';

/** Met as far as its least met part: a chain is as strong as its weakest link. */
export function all(...parts: readonly [MeasureSpec, ...MeasureSpec[]]): AllSpec {
  return { type: 'all', parts: needed(parts, 'all') };
}

/** Met as far as its best met part. */
export function any(...parts: readonly [MeasureSpec, ...MeasureSpec[]]): AnySpec {
  return { type: 'any', parts: needed(parts, 'any') };
}

/** The reverse of a measure. */
export function not(part: MeasureSpec): NotSpec {
  return { type: 'not', part };
}

/** Turns a share into yes or no: met from `share` (0.001…1) on. A radius is `atLeast(0.001, closeness(...))`. */
export function atLeast(share: number, part: MeasureSpec): AtLeastSpec {
  if (!isThreshold(share)) refuse('BAD_POLICY', '/atLeast', show(share), THRESHOLD);
  return { type: 'atLeast', share, part };
}

/**
 * A measure of the caller's own: a pure function from raw field values to a share 0…1, or undefined when it cannot
 * tell. Such a policy is not serialisable; prefer the words of the registry, which are explained and checked.
 */
export function custom(name: string, operands: readonly Ref[], read: CustomRead): CustomSpec {
  if (typeof read !== 'function') refuse('BAD_POLICY', `/${name}`, show(read), 'a function');
  return { type: 'custom', name, operands, read };
}

function needed(parts: readonly MeasureSpec[], word: string): readonly MeasureSpec[] {
  if (parts.length > 0) return parts;
  throw new KoppelError('BAD_POLICY', [
    { pointer: `/${word}`, found: 'no parts', expected: 'at least one measure' },
  ]);
}
