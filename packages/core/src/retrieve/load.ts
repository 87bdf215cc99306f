import { unpack } from '../bytes/pack.js';
import { readSections } from '../bytes/sections.js';
import { at, KoppelError, refuse, show } from '../errors.js';
import { type ContextInput, makeContext } from '../policy/context.js';
import { type Corpus, loadCorpus } from '../policy/corpus.js';
import type { Tree } from '../policy/tree.js';
import type { Analyser } from '../policy/words.js';
import { Index } from './index.js';
import { isAlive, type Part } from './parts.js';
import { codecs, KIND, type Saved, type SavedCorpus, type SavedPart, VERSION } from './save.js';
import type { Layout } from './segment.js';

export interface LoadOptions<R extends object> {
  /** The trees that the index was built with: the same id, version and number of nodes. */
  readonly trees?: ContextInput['trees'];
  /** Corpora that are in memory already and need not be loaded again. */
  readonly corpora?: ContextInput['corpora'];
  /** Id of a corpus → the analyser that it was counted with. Default `plainWords` for each. */
  readonly analysers?: Readonly<Record<string, Analyser>>;
  /**
   * The records that the index was saved with, in any order, to return them and for custom measures. That they say the
   * same as then is not checked. Without them an answer has ids alone.
   */
  readonly records?: readonly R[];
}

/**
 * An index as `Index.save` left it. Nothing is laid out anew: its arrays are views onto the buffer, which it never
 * writes to, edits included.
 *
 * @throws KoppelError `BAD_BYTES` for a buffer that is damaged, cut off, or no index of this version of Koppel,
 * `MISSING_CONTEXT` for a tree that is not there, `BAD_OPTION` for another tree, corpus, analyser or set of records.
 */
export function loadIndex<R extends object = { readonly id: string }>(
  buffer: ArrayBuffer | SharedArrayBuffer,
  { trees = [], corpora = [], analysers = {}, records }: LoadOptions<R> = {},
): Index<R> {
  const saved = unpack(readSections(buffer, KIND, VERSION), codecs) as Saved;
  const passed = makeContext({ trees, corpora });
  checkTrees(saved, passed.trees);
  const loaded = new Map(
    saved.corpora.map((one) => [one.id, corpusFor(one, passed.corpora.get(one.id), analysers)] as const),
  );
  const more = corpora.filter(({ id }) => !loaded.has(id));
  const layout: Layout = {
    fields: saved.fields,
    place: saved.place,
    words: new Map(
      [...saved.words].map(([field, ids]) => [field, ids.map((id) => loaded.get(id) as Corpus)]),
    ),
    texts: saved.texts,
  };
  const byId = records === undefined ? undefined : recordsById(records);
  return new Index<R>({
    layout,
    given: { trees, corpora: [...loaded.values(), ...more] },
    keep: byId !== undefined,
    parts: saved.parts.map((part) => partOf(part, layout, byId)),
    version: saved.version,
  });
}

function checkTrees({ trees }: Saved, passed: ReadonlyMap<string, Tree>): void {
  for (const { id, version, size } of trees) {
    const tree = passed.get(id);
    const wanted = `the tree ${show(id)}, version ${show(version)}, ${size} nodes`;
    const hint = 'Pass the trees that the index was built with, or build it again';
    if (tree === undefined) refuse('MISSING_CONTEXT', '/trees', `no tree ${show(id)}`, wanted, hint);
    if (tree.version !== version || tree.size !== size)
      refuse('BAD_OPTION', '/trees', `version ${show(tree.version)}, ${tree.size} nodes`, wanted, hint);
  }
}

function corpusFor(
  { id, version, size, vocabulary, bytes }: SavedCorpus,
  passed: Corpus | undefined,
  analysers: Readonly<Record<string, Analyser>>,
): Corpus {
  const wanted = `the corpus ${show(id)}, version ${show(version)}, ${size} texts, ${vocabulary} words`;
  if (passed !== undefined) {
    if (passed.version === version && passed.size === size && passed.vocabulary === vocabulary) return passed;
    const found = `version ${show(passed.version)}, ${passed.size} texts, ${passed.vocabulary} words`;
    return refuse('BAD_OPTION', '/corpora', found, wanted, 'Leave it out: the index has its own');
  }
  if (bytes === undefined) return refuse('MISSING_CONTEXT', '/corpora', `no corpus ${show(id)}`, wanted);
  // A copy, since a corpus stands at the start of its buffer.
  return loadCorpusOf(id, bytes.slice().buffer, analysers);
}

/** The corpus in this buffer, with the analyser that goes by its id. */
export function loadCorpusOf(
  id: string,
  buffer: ArrayBuffer | SharedArrayBuffer,
  analysers: Readonly<Record<string, Analyser>>,
): Corpus {
  const analyse = Object.hasOwn(analysers, id) ? analysers[id] : undefined;
  if (analyse !== undefined && typeof analyse !== 'function')
    refuse('BAD_OPTION', at('/analysers', id), show(analyse), 'a function');
  try {
    return loadCorpus(buffer, analyse === undefined ? {} : { analyse });
  } catch (error) {
    if (!(error instanceof KoppelError) || error.code !== 'BAD_OPTION') throw error;
    const pointer = at('/analysers', id);
    throw new KoppelError(
      'BAD_OPTION',
      error.issues.map((issue) => ({ ...issue, pointer })),
    );
  }
}

function recordsById<R extends object>(records: readonly R[]): ReadonlyMap<string, R> {
  if (!Array.isArray(records)) refuse('BAD_OPTION', '/records', show(records), 'a list of records');
  return new Map(records.map((record) => [(record as { readonly id?: unknown }).id as string, record]));
}

function partOf<R extends object>(
  { segment, alive, dead }: SavedPart,
  layout: Layout,
  byId: ReadonlyMap<string, R> | undefined,
): Part<R> {
  if (byId === undefined) return { segment: { ...segment, layout }, alive, dead };
  const records = Array.from({ length: segment.size }, (_, row) => {
    const id = segment.ids.at(row) as string;
    const record = byId.get(id);
    if (record === undefined && (alive === undefined || isAlive(alive, row)))
      refuse('BAD_OPTION', '/records', `no record ${show(id)}`, 'a record for every row of the index');
    return record as R;
  });
  return { segment: { ...segment, layout, records }, alive, dead };
}
