import { conceptFinder, Taxonomy } from '@koppel/jobs';
import { analyserOf } from '@koppel/support';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';
import { halves, melo, type Question } from './text-data.js';
import { averagePrecisionAt100, meanOf } from './text-metrics.js';

const LOOK_AT = 100;

/**
 * Dutch job titles through the lookup of the jobs package, every Dutch name of an ESCO occupation as a concept of its own: how
 * well it ranks, how often it dares to choose, and how often that choice is right. No setting is chosen here.
 */
export function titles(_: PartOptions): PartResult {
  const collection = melo();
  if (collection === undefined)
    return { table: 'Skipped: there is no ../shared/data beside this repository.', results: [] };
  const occupations = collection.texts.map(({ id, text }) => ({
    id,
    label: text['title'] as string,
    isco: '0000',
    essential: [],
  }));
  const taxonomy = new Taxonomy({ id: 'titles', version: '1', skills: [], occupations });
  const results = (['none', 'nl'] as const).map((language) => {
    const finder = conceptFinder(taxonomy, language === 'none' ? {} : { analyse: analyserOf(language) });
    const answer = (words: string) => finder.occupation(words, LOOK_AT);
    const search = (words: string): string[] => {
      const { concept, alternatives } = answer(words);
      return [...(concept === undefined ? [] : [concept.id]), ...alternatives.map(({ id }) => id)];
    };
    search('warm');
    const start = process.cpuUsage();
    const [first, second] = halves(collection.questions).map((half) =>
      meanOf(averagePrecisionAt100, search, half),
    );
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000 / collection.questions.length;
    return { language, first, second, ms, ...choices(collection.questions, answer) };
  });
  const lines = results.map(({ language, first = 0, second = 0, chosen, right, ms }) =>
    row([
      language === 'none' ? 'conceptFinder' : 'conceptFinder, Dutch stems',
      first.toFixed(3),
      second.toFixed(3),
      ((first + second) / 2).toFixed(3),
      chosen,
      right,
      ms.toFixed(1),
    ]),
  );
  const head = [
    row(['lookup', 'MAP@100 first half', 'second half', 'mean', 'chose', 'of which right', 'ms each']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
  ];
  return { table: [...head, ...lines].join('\n'), results };
}

function choices(
  questions: readonly Question[],
  answer: (words: string) => { readonly concept?: { readonly id: string } },
) {
  let [chosen, right] = [0, 0];
  for (const { words, relevant } of questions) {
    const { concept } = answer(words);
    if (concept === undefined) continue;
    chosen += 1;
    if (relevant.has(concept.id)) right += 1;
  }
  return { chosen, right };
}
