import { hashesOf, type Common } from './artefacts.js';
import { canonical } from './canonical.js';
import type { Entry, Json } from './schema/entry.js';

/** JSON lines, each canonical: the entries, and before the first that names it each artefact. */
export async function* exportLines(
  entries: AsyncIterable<Entry>,
  artefact: (hash: string) => Promise<Json | undefined>,
): AsyncIterable<string> {
  const told = new Set<string>();
  for await (const entry of entries) {
    for (const hash of namedBy(entry)) {
      if (told.has(hash)) continue;
      told.add(hash);
      const value = await artefact(hash);
      if (value !== undefined) yield canonical({ artefact: hash, value });
    }
    yield canonical(entry);
  }
}

/** The artefacts that an entry names. */
export function namedBy({ kind, body }: Pick<Entry, 'kind' | 'body'>): string[] {
  return kind === 'run' ? hashesOf((body['common'] ?? {}) as Common) : [];
}
