import type { Corpus, Tree } from '@koppel/core';

/** What the policies look things up in; the same for all tenants. */
export interface Given {
  readonly trees: readonly Tree[];
  readonly corpora: readonly Corpus[];
}
