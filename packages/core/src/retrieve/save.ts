import { type Codec, pack } from '../bytes/pack.js';
import { writeSections } from '../bytes/sections.js';
import { StringTable, type StringBytes } from '../bytes/strings.js';
import { VocabularyBuilder } from '../measure/column.js';
import type { Corpus } from '../policy/corpus.js';
import type { Fields } from '../policy/kinds.js';
import type { Tree } from '../policy/tree.js';
import type { Part } from './parts.js';
import type { Segment } from './segment.js';
import type { State } from './state.js';

export const KIND = 'index';
export const VERSION = 2;

/** What is kept of an index; the rest is given again by whoever loads it. */
export interface Saved {
  readonly version: number;
  readonly fields: Fields;
  readonly place: string | undefined;
  /** Field → ids of the corpora in whose words it is kept. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlySet<string>;
  readonly trees: readonly Pick<Tree, 'id' | 'version' | 'size'>[];
  readonly corpora: readonly SavedCorpus[];
  readonly parts: readonly SavedPart[];
}

export interface SavedCorpus extends Pick<Corpus, 'id' | 'version' | 'size' | 'vocabulary'> {
  /** The corpus as it saves itself; undefined when it is handed over beside the index. */
  readonly bytes?: Uint8Array;
}

export interface SavedPart extends Pick<Part, 'alive' | 'dead'> {
  readonly segment: Omit<Segment, 'layout' | 'records'>;
}

export interface SaveOptions {
  /** Puts the bytes in a `SharedArrayBuffer`, which workers read without a copy. Default false. */
  readonly shared?: boolean;
}

/** Everything that an index holds but its trees and the caller's records, and, when they are `apart`, its corpora. */
export function writeIndex(
  { layout, given, parts, version }: State,
  { shared = false, corpora = 'inside' }: SaveOptions & { readonly corpora?: 'inside' | 'apart' } = {},
): ArrayBuffer | SharedArrayBuffer {
  const saved: Saved = {
    version,
    fields: layout.fields,
    place: layout.place,
    words: new Map([...layout.words].map(([field, list]) => [field, list.map(({ id }) => id)])),
    texts: layout.texts,
    trees: given.trees.map(({ id, version, size }) => ({ id, version, size })),
    corpora: given.corpora.map((corpus) => {
      const { id, version, size, vocabulary } = corpus;
      const about = { id, version, size, vocabulary };
      return corpora === 'apart' ? about : { ...about, bytes: new Uint8Array(corpus.save()) };
    }),
    parts: parts.map(({ segment: { layout: _, records: __, ...segment }, alive, dead }) => ({
      segment,
      alive,
      dead,
    })),
  };
  return writeSections(KIND, VERSION, pack(saved, codecs), { shared });
}

/** The classes whose values are in an index. */
export const codecs: readonly Codec[] = [
  {
    name: 'strings',
    is: (value) => value instanceof StringTable,
    write: ({ bytes, ends }: StringTable): StringBytes => ({ bytes, ends }),
    read: (strings: StringBytes) => new StringTable(strings),
  },
  {
    name: 'vocabulary',
    is: (value) => value instanceof VocabularyBuilder,
    write: ({ names }: VocabularyBuilder) => names,
    read(names: readonly string[]) {
      const vocabulary = new VocabularyBuilder();
      for (const name of names) vocabulary.add(name);
      return vocabulary;
    },
  },
];
