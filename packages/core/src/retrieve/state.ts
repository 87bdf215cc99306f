import type { ContextInput } from '../policy/context.js';
import type { Part } from './parts.js';
import type { Layout } from './segment.js';

/** What an index is at one moment. Nothing in it ever changes. */
export interface State<R extends object = object> {
  readonly layout: Layout;
  readonly given: Required<Pick<ContextInput, 'trees' | 'corpora'>>;
  /** Whether the caller's records are kept. */
  readonly keep: boolean;
  readonly parts: readonly Part<R>[];
  readonly version: number;
}
