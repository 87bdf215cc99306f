import { analyserOf } from '@koppel/support';
import { type Collection, halves, melo, otherFacets, purposes } from './text-data.js';
import { averagePrecisionAt100, meanOf, type Metric, ndcgAt10 } from './text-metrics.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';
import { characterGrams, koppel, miniSearch, type System } from './text-systems.js';

/**
 * What the measure `text` finds, beside MiniSearch 7 and character n-grams, in one run. Its settings were chosen on the
 * first half of the questions, and for the schemes on their other facets; the full form shows what other settings give there.
 */
interface Run {
  readonly collection: Collection | undefined;
  readonly metric: Metric;
  readonly systems: Readonly<Record<string, System>>;
  /** Other settings, shown on the first half alone. */
  readonly others?: Readonly<Record<string, System>>;
}

const dutch = analyserOf('nl');
const english = analyserOf('en');
const both = analyserOf();
// English writes its compounds apart, so only equal stems meet.
const schemes = { analyse: english, weights: { title: 3, short: 2 }, b: 0.4, alike: 1 };
// Related words add up: with the usual `enough` the best would tie at a full share.
const feedback = { related: 0.6, enough: 30 };
const besides = { 'MiniSearch 7': miniSearch, 'character 3-5-grams, TF-IDF': characterGrams(3, 5) };
const onSchemes = {
  ...besides,
  'koppel text, English, related words': koppel(schemes, feedback),
  'koppel text, English': koppel(schemes),
  'koppel text, Dutch and English, related words': koppel(
    { ...schemes, analyse: both, alike: 0.25 },
    feedback,
  ),
};

const runs: readonly Run[] = [
  {
    collection: purposes(),
    metric: ndcgAt10,
    systems: onSchemes,
    others: {
      'related 0.3': koppel(schemes, { ...feedback, related: 0.3 }),
      'related 1': koppel(schemes, { ...feedback, related: 1 }),
      'alike 0.25': koppel({ ...schemes, alike: 0.25 }, feedback),
      'alike 0.6': koppel({ ...schemes, alike: 0.6 }, feedback),
      'b 0.75': koppel({ ...schemes, b: 0.75 }, feedback),
      'no weights': koppel({ ...schemes, weights: {} }, feedback),
      'no language': koppel({ weights: schemes.weights, b: schemes.b, alike: 1 }, feedback),
    },
  },
  {
    collection: otherFacets(),
    metric: ndcgAt10,
    systems: onSchemes,
    others: {
      'related 0.3': koppel(schemes, { ...feedback, related: 0.3 }),
      'related 1': koppel(schemes, { ...feedback, related: 1 }),
    },
  },
  {
    collection: melo(),
    metric: averagePrecisionAt100,
    systems: {
      ...besides,
      'character 3-grams, TF-IDF': characterGrams(3, 3),
      'koppel text, Dutch': koppel({ analyse: dutch }),
      'koppel text, Dutch and English': koppel({ analyse: both }),
    },
    others: {
      'alike 0.2': koppel({ analyse: dutch, alike: 0.2 }),
      'alike 0.3': koppel({ analyse: dutch, alike: 0.3 }),
      'alike 1': koppel({ analyse: dutch, alike: 1 }),
      'b 0.5': koppel({ analyse: dutch, b: 0.5 }),
      'related 0.6': koppel({ analyse: dutch }, feedback),
      'no language': koppel({}),
    },
  },
];

const HEAD =
  '| system | first half | second half | all | build ms | ms per question |\n|---|---:|---:|---:|---:|---:|';
export function text({ full }: PartOptions): PartResult {
  const tables = runs.map(({ collection, metric, systems, others = {} }) =>
    collection === undefined
      ? undefined
      : { collection, metric, figures: figuresOf(collection, metric, systems, full ? others : {}) },
  );
  const table = tables.map((one) => {
    if (one === undefined) return 'Skipped: there is no ../shared/data beside this repository.';
    const { collection, metric, figures } = one;
    return [
      `${collection.name}; ${collection.texts.length} texts; ${metric.name}, 0 to 1`,
      '',
      HEAD,
      ...figures.map(shown),
    ].join('\n');
  });
  const results = tables.flatMap((one) =>
    one === undefined ? [] : { collection: one.collection.name, figures: one.figures },
  );
  return { table: table.join('\n\n'), results };
}

interface Figures {
  readonly system: string;
  readonly first: number;
  readonly second?: number;
  readonly all?: number;
  readonly buildMs: number;
  readonly questionMs: number;
}

function shown({ system, first, second, all, buildMs, questionMs }: Figures): string {
  const figures = [first, second, all].map((figure) => figure?.toFixed(3) ?? '');
  return row([system, ...figures, buildMs.toFixed(0), questionMs.toFixed(1)]);
}

function figuresOf(
  collection: Collection,
  metric: Metric,
  systems: Readonly<Record<string, System>>,
  others: Readonly<Record<string, System>>,
): Figures[] {
  const [tuning, test] = halves(collection.questions);
  return Object.entries({ ...systems, ...others }).map(([name, system]) => {
    const began = performance.now();
    const search = system(collection);
    search('warm', 1);
    const built = performance.now();
    const first = meanOf(metric, search, tuning);
    const questionMs = (performance.now() - built) / tuning.length;
    const figures = { system: name, first, buildMs: built - began, questionMs };
    if (!Object.hasOwn(systems, name)) return figures;
    const second = meanOf(metric, search, test);
    const all = (first * tuning.length + second * test.length) / collection.questions.length;
    return { ...figures, second, all };
  });
}
