import { KoppelError, type Language, languages } from '@koppel/core';
import { analyserOf } from '../language/analyser.js';
import { type Theme, themes } from '../schema/vocabulary.js';
import { lexicon, type LexiconEntry } from './lexicon.js';

/** A theme that somebody's words may be about, to be confirmed; nothing else follows from it. */
export interface SuggestedTheme {
  readonly theme: Theme;
  /** How sure the words are, added up: 1 is one word that perhaps means it, 3 one that hardly means anything else. */
  readonly weight: number;
  /** The words that led here, as they were written. */
  readonly words: readonly string[];
}

export interface SuggestOptions {
  /** The language of the words; both by default. */
  readonly language?: Language;
  /** Entries of the hub's own. One for a word that Koppel knows takes the place of Koppel's. */
  readonly more?: readonly LexiconEntry[];
}

/** A word of the lexicon shorter than this is not looked for inside compounds: 'wet' is in too many. */
const SHORTEST_PART = 5;

/**
 * Suggests themes for somebody's own words: the surest first, ties in the order of the themes. A suggestion only: it
 * never takes the place of themes that were stated, and an empty list says nothing about the question.
 */
export function suggestThemes(text: string, options: SuggestOptions = {}): readonly SuggestedTheme[] {
  const used = options.language === undefined ? languages : [options.language];
  const found = new Map<Theme, { weight: number; readonly words: string[] }>();
  const seen = new Set<string>();
  for (const language of used) {
    const entries = entriesOf(language, options.more ?? []);
    for (const { shown, key, stems } of analyserOf(language)(text)) {
      const entry = entries.byStem.get(stems[0] as string) ?? compoundOf(key, language, entries.parts);
      if (entry === undefined) continue;
      for (const [theme, sure] of Object.entries(entry.themes) as [Theme, number][]) {
        // A word that both languages know, such as "innovatie" and "export", counts once.
        if (seen.has(`${theme} ${key}`)) continue;
        seen.add(`${theme} ${key}`);
        const known = found.get(theme) ?? { weight: 0, words: [] };
        found.set(theme, known);
        known.weight += sure;
        known.words.push(shown);
      }
    }
  }
  return themes
    .flatMap((theme) => {
      const one = found.get(theme);
      return one === undefined ? [] : [{ theme, ...one }];
    })
    .sort((a, b) => b.weight - a.weight);
}

interface Entries {
  readonly byStem: ReadonlyMap<string, LexiconEntry>;
  /** Folded words that compounds may begin or end with, the longest first. */
  readonly parts: readonly (readonly [key: string, entry: LexiconEntry])[];
}

const own = new Map<Language, Entries>();

/** Koppel's own entries are read once per language. */
function entriesOf(language: Language, more: readonly LexiconEntry[]): Entries {
  if (more.length > 0) return readEntries(language, more);
  const known = own.get(language) ?? readEntries(language, []);
  own.set(language, known);
  return known;
}

function readEntries(language: Language, more: readonly LexiconEntry[]): Entries {
  const analyse = analyserOf(language);
  const byStem = new Map<string, LexiconEntry>();
  const parts = new Map<string, LexiconEntry>();
  const read = (entry: LexiconEntry, pointer: string): void => {
    if (entry.language !== language) return;
    const [word, second] = analyse(entry.word);
    if (word === undefined || second !== undefined) refuse(entry, pointer);
    byStem.set(word.stems[0] as string, entry);
    if (word.key.length >= SHORTEST_PART) parts.set(word.key, entry);
  };
  for (const [at, entry] of lexicon.entries()) read(entry, `/lexicon/${at}/word`);
  for (const [at, entry] of more.entries()) read(entry, `/more/${at}/word`);
  return { byStem, parts: [...parts].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)) };
}

function refuse({ word }: LexiconEntry, pointer: string): never {
  throw new KoppelError('BAD_OPTION', [
    {
      pointer,
      found: JSON.stringify(word),
      expected: 'one word that is no stop word',
      hint: 'Write a phrase as its most telling word',
    },
  ]);
}

/**
 * What a Dutch compound begins or ends with, whichever is surer of its themes; the ending when they are equally sure.
 * English writes its compounds apart.
 */
function compoundOf(key: string, language: Language, parts: Entries['parts']): LexiconEntry | undefined {
  if (language !== 'nl') return undefined;
  const ending = parts.find(([part]) => key.endsWith(part))?.[1];
  const beginning = parts.find(([part]) => key.startsWith(part))?.[1];
  if (ending === undefined || beginning === undefined) return ending ?? beginning;
  return surest(beginning) > surest(ending) ? beginning : ending;
}

function surest({ themes: own }: LexiconEntry): number {
  return Math.max(0, ...Object.values(own));
}
