import { readSections, type Sections, writeSections } from '../../bytes/sections.js';
import { readString, writeStrings } from '../../bytes/strings.js';
import { refuse } from '../../errors.js';
import type { Analyser } from '../words.js';
import type { Counted } from './count.js';
import { Vocabulary } from './vocabulary.js';
import { Weighing } from './weighing.js';

/** All that a corpus is, but for its analyser. */
export interface CorpusParts {
  readonly id: string;
  readonly version: string;
  readonly weighing: Weighing;
  readonly counted: Counted;
}

const KIND = 'corpus';
const VERSION = 1;

/** Taken apart when a corpus is saved and again when it is loaded: another analyser finds other words in it. */
const PROBE =
  'De coöperatie zoekt financiering voor twaalf nieuwe werkplaatsen; the start-up is hiring 12 experienced welders.';

/** What stands in the section of that name. */
interface About {
  readonly id: string;
  readonly version: string;
  readonly size: number;
  readonly k1: number;
  readonly b: number;
  readonly alike: number;
  readonly weights: readonly (readonly [field: string, weight: number])[];
  readonly average: readonly (readonly [field: string, words: number])[];
  readonly probe: string;
}

/** @throws KoppelError `BAD_VALUE` for a word with a lone surrogate, which only an analyser can make. */
export function writeCorpus(
  { id, version, weighing, counted }: CorpusParts,
  analyse: Analyser,
  options?: { readonly shared?: boolean },
): ArrayBuffer | SharedArrayBuffer {
  const { size, vocabulary, occurrences } = counted;
  const { k1, b, alike } = weighing;
  const [weights, average] = [[...weighing.weights], [...counted.average]];
  const about = { id, version, size, k1, b, alike, weights, average, probe: probed(analyse) } satisfies About;
  const [keys, stems] = [writeStrings(vocabulary.keys), writeStrings(vocabulary.stems)];
  const sections = {
    about,
    keys: keys.bytes,
    keyEnds: keys.ends,
    stems: stems.bytes,
    stemEnds: stems.ends,
    stemsStart: vocabulary.stemsOf.start,
    stemsItems: vocabulary.stemsOf.items,
    start: occurrences.start,
    texts: occurrences.texts,
    times: occurrences.times,
  };
  return writeSections(KIND, VERSION, new Map(Object.entries(sections)), options);
}

/** @throws KoppelError `BAD_BYTES` as `readSections` does, `BAD_OPTION` for another analyser. */
export function readCorpus(buffer: ArrayBuffer | SharedArrayBuffer, analyse: Analyser): CorpusParts {
  const sections = readSections(buffer, KIND, VERSION);
  const about = sections.json('about') as unknown as About;
  if (probed(analyse) !== about.probe) {
    const expected = 'the analyser that the corpus was counted with';
    refuse('BAD_OPTION', '/analyse', 'an analyser that finds other words', expected, 'Pass that one');
  }
  const array = (name: string): Int32Array => sections.array(name, Int32Array);
  const vocabulary = new Vocabulary(
    strings(sections, 'keys', 'keyEnds'),
    strings(sections, 'stems', 'stemEnds'),
    {
      start: array('stemsStart'),
      items: array('stemsItems'),
    },
  );
  const { id, version, size, k1, b, alike, weights, average } = about;
  const occurrences = { start: array('start'), texts: array('texts'), times: array('times') };
  return {
    id,
    version,
    weighing: new Weighing({ k1, b, alike, weights: Object.fromEntries(weights) }),
    counted: { size, vocabulary, average: new Map(average), occurrences },
  };
}

function strings(sections: Sections, name: string, endsName: string): readonly string[] {
  const [bytes, ends] = [sections.array(name, Uint8Array), sections.array(endsName, Int32Array)];
  return Array.from({ length: ends.length }, (_, i) => readString(bytes, ends, i));
}

function probed(analyse: Analyser): string {
  return JSON.stringify(analyse(PROBE).map(({ key, stems }) => [key, ...stems]));
}
