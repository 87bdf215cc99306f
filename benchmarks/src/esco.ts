import { nearOccupations, Taxonomy, type TaxonomyData } from '@koppel/jobs';
import { readSharedEsco } from './esco-data.js';
import type { PartOptions, PartResult } from './parts.js';
import { seeded } from './random.js';
import { row } from './table.js';

const LOOK_AT = 200;
const LEAST_SKILLS = 4;

/**
 * Holds out 30 % of the essential skills of each occupation and asks for the occupation with the other 70 %, and with
 * the 30 % alone; last, with the 70 % among skills of another occupation. Short: one occupation in five.
 */
export function esco({ full }: PartOptions): PartResult {
  const data = readSharedEsco();
  if (data === undefined)
    return { table: 'Skipped: there is no ../shared/data beside this repository.', results: [] };
  const taxonomy = new Taxonomy(data);
  const results = tasksOf(data, full ? 1 : 5).flatMap(({ task, questions }) =>
    (['plain', 'information'] as const).map((weights) => ({
      task,
      weights,
      ...measure(taxonomy, questions, weights),
    })),
  );
  const lines = results.map(({ task, weights, asked, mrr, hit1, hit10, ms }) =>
    row([
      task,
      weights === 'plain' ? 'Jaccard' : 'nearOccupations',
      asked,
      mrr.toFixed(4),
      hit1.toFixed(3),
      hit10.toFixed(3),
      ms.toFixed(2),
    ]),
  );
  const head = [
    row(['skills', 'measure', 'occupations', 'MRR', 'hit@1', 'hit@10', 'ms each']),
    row(['---', '---', '---:', '---:', '---:', '---:', '---:']),
  ];
  return { table: [...head, ...lines].join('\n'), results };
}

interface Question {
  readonly occupation: string;
  readonly skills: readonly string[];
}

function tasksOf({ occupations }: TaxonomyData, step: number) {
  const random = seeded(20);
  const kept: Question[] = [];
  const heldOut: Question[] = [];
  const mixed: Question[] = [];
  for (let at = 0; at < occupations.length; at += step) {
    const { id: occupation, essential } = occupations[at] as TaxonomyData['occupations'][number];
    const skills = shuffled([...new Set(essential)], random);
    const other = occupations[
      Math.floor(random() * occupations.length)
    ] as TaxonomyData['occupations'][number];
    if (skills.length < LEAST_SKILLS) continue;
    const cut = Math.round(skills.length * 0.3);
    kept.push({ occupation, skills: skills.slice(cut) });
    heldOut.push({ occupation, skills: skills.slice(0, cut) });
    mixed.push({ occupation, skills: [...skills.slice(cut), ...other.essential.slice(0, cut)] });
  }
  return [
    { task: 'the other 70 %', questions: kept },
    { task: 'the 30 % alone', questions: heldOut },
    { task: '70 % with 30 % of another', questions: mixed },
  ];
}

function shuffled(items: readonly string[], random: () => number): string[] {
  const list = [...items];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as string, list[at] as string];
  }
  return list;
}

/** Reciprocal rank of the occupation, 0 when it is not among the first 200, and how often it is first or among ten. */
function measure(taxonomy: Taxonomy, questions: readonly Question[], weights: 'plain' | 'information') {
  let [mrr, hit1, hit10] = [0, 0, 0];
  const start = performance.now();
  for (const { occupation, skills } of questions) {
    const place = nearOccupations(taxonomy, skills, { limit: LOOK_AT, weights }).findIndex(
      (found) => found.occupation === occupation,
    );
    if (place === -1) continue;
    mrr += 1 / (place + 1);
    if (place === 0) hit1 += 1;
    if (place < 10) hit10 += 1;
  }
  const asked = questions.length;
  const ms = (performance.now() - start) / asked;
  return { asked, mrr: mrr / asked, hit1: hit1 / asked, hit10: hit10 / asked, ms };
}
