import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seeded } from './random.js';

/** Texts by id, questions, and which texts answer each question. */
export interface Collection {
  readonly name: string;
  readonly texts: readonly { readonly id: string; readonly text: Readonly<Record<string, string>> }[];
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  readonly words: string;
  readonly relevant: ReadonlySet<string>;
}

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const facets = ['purposes', 'types', 'sectors', 'stages'] as const;
type Facet = (typeof facets)[number];

interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly short_description: string | null;
  readonly long_description: string | null;
  readonly facet_join: boolean;
  readonly facets?: Partial<Readonly<Record<Facet, readonly string[]>>>;
}

/**
 * 844 support schemes of GOV.UK (those that have facets) and the 12 purposes that occur in the facets: the name of a
 * purpose is the question, title and both descriptions are the text, and a scheme that has the purpose is relevant.
 */
export function purposes(): Collection | undefined {
  return schemesBy(['purposes'], 'purposes');
}

/** The same schemes by the other facets, to choose settings on; names that fit over a third of them are left out. */
export function otherFacets(): Collection | undefined {
  return schemesBy(['types', 'sectors', 'stages'], 'types, sectors and stages');
}

function schemesBy(used: readonly Facet[], what: string): Collection | undefined {
  const file = `${data}offers/govuk-bsf/schemes_joined.json`;
  if (!existsSync(file)) return undefined;
  const schemes = (JSON.parse(readFileSync(file, 'utf8')) as Scheme[]).filter(({ facet_join }) => facet_join);
  const namesOf = (scheme: Scheme, facet: Facet): readonly string[] => scheme.facets?.[facet] ?? [];
  const questions = used
    .flatMap((facet) =>
      [...new Set(schemes.flatMap((scheme) => namesOf(scheme, facet)))].sort().map((words) => {
        const fitting = schemes.filter((scheme) => namesOf(scheme, facet).includes(words));
        return { id: words, words, relevant: new Set(fitting.map(({ id }) => id)) };
      }),
    )
    .filter(({ relevant }) => relevant.size >= 10 && relevant.size <= schemes.length / 3);
  return {
    name: `govuk-bsf, ${questions.length} ${what}, nDCG@10`,
    texts: schemes.map(({ id, title, short_description: short, long_description: long }) => ({
      id,
      text: given({ title, short, long }),
    })),
    questions,
  };
}

/** 328 Dutch job titles and 24,069 names of ESCO occupations in Dutch. */
export function melo(): Collection | undefined {
  const part = (name: string): string => `${data}jobs/text/melo_bel_nl_${name}.tsv`;
  if (!existsSync(part('queries'))) return undefined;
  const lines = (name: string): string[][] =>
    readFileSync(part(name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  const relevant = new Map<string, Set<string>>();
  for (const [question = '', , text = ''] of lines('qrels')) {
    const known = relevant.get(question) ?? new Set();
    relevant.set(question, known.add(text));
  }
  return {
    name: 'melo-bel-nl, 328 job titles, MAP@100',
    texts: lines('corpus').map(([id = '', title = '']) => ({ id, text: { title: title.normalize('NFC') } })),
    questions: lines('queries').map(([id = '', words = '']) => ({
      id,
      words: words.normalize('NFC'),
      relevant: relevant.get(id) ?? new Set(),
    })),
  };
}

function given(texts: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text.normalize('NFC')]] : [])),
  );
}

/** Questions in two halves, drawn before anything was tuned: tune on the first, believe the second. */
export function halves(questions: readonly Question[]): readonly [tuning: Question[], test: Question[]] {
  const next = seeded(2019);
  const drawn = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other] as Question, drawn[at] as Question];
  }
  const half = Math.ceil(drawn.length / 2);
  return [drawn.slice(0, half), drawn.slice(half)];
}
