import {
  type ContextInput,
  coverage,
  explain,
  type Fields,
  makeCorpus,
  must,
  type Policy,
  policy,
  prefer,
  type RecordOf,
  rule,
  shares,
  text,
} from '@koppel/core';
import type { Found } from './contestant.js';
import { firms, type Occupation, occupations, schemes, seekers } from './data/real.js';
import { koppelOver } from './koppel.js';
import { time } from './report.js';

/** What was measured on a real set: medians in milliseconds, and how many answers were those of `explain`. */
export interface RealReport {
  readonly name: string;
  readonly rows: number;
  readonly asks: number;
  readonly koppel: number;
  readonly plain?: number;
  /** Reading every pair by the reference, on the first asks. */
  readonly explain: number;
  readonly compared: number;
  readonly same: number;
}

const LIMIT = 20;
/** Asks that are also answered by reading every pair, which takes long. */
const COMPARED = 10;

/** Two sets of real rows under two other policies, since one made-up region proves little. */
export function runReal(log: (line: string) => void): RealReport[] {
  const reports = [onOccupations(), onSchemes()].filter(
    (report) => typeof report !== 'string' || log(report),
  );
  const known = reports.filter((report) => typeof report !== 'string');
  if (known.length === 0) return [];
  log('## Real rows\n\n| set | rows | koppel | plain objects | explain, every pair | same answers |');
  log('|---|---:|---:|---:|---:|---:|');
  for (const { name, rows, koppel, plain, explain: slow, same, compared } of known) {
    const cells = [
      time(koppel),
      plain === undefined ? '' : time(plain),
      time(slow),
      `${same} of ${compared}`,
    ];
    log(`| ${name} | ${rows} | ${cells.join(' | ')} |`);
  }
  log('');
  return known;
}

function onOccupations(): RealReport | string {
  const rows = occupations();
  if (rows === undefined) return 'Skipped: the occupations of ESCO are not beside this repository.\n';
  const wish = policy(
    { ask: { skills: 'tags' }, offer: { skills: 'tags', essential: 'tags' } },
    ({ ask, offer }) => ({
      skills: prefer(60, coverage(ask.skills, offer.skills, { fullAt: 3 })),
      essential: prefer(40, coverage(offer.essential, ask.skills)),
    }),
  );
  const asks = seekers(rows, 300);
  const plain = plainOccupations(rows);
  return measureReal('occupations of ESCO, seekers with half of the skills', wish, rows, asks, {}, (ask) =>
    plain(ask.skills),
  );
}

/** The same two coverages over prepared objects. */
function plainOccupations(occupations: readonly Occupation[]) {
  const thousandths = (part: number, whole: number): number =>
    whole === 0 ? 1000 : Math.floor((2000 * part + whole) / (2 * whole));
  const rows = occupations.map(({ id, skills, essential }) => ({
    id,
    held: new Map(Object.entries(skills)),
    essential,
  }));
  return (skills: Readonly<Record<string, number>>): readonly Found[] => {
    const wanted = Object.entries(skills);
    const total = 3 * wanted.reduce((sum, [, weight]) => sum + weight, 0);
    return rows
      .map(({ id, held, essential }) => {
        const met = wanted.reduce(
          (sum, [name, weight]) => sum + weight * Math.min(held.get(name) ?? 0, 3),
          0,
        );
        const had = essential.filter((name) => Object.hasOwn(skills, name)).length;
        return { id, points: 60 * thousandths(met, total) + 40 * thousandths(had, essential.length) };
      })
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
      .slice(0, LIMIT);
  };
}

function onSchemes(): RealReport | string {
  const rows = schemes();
  if (rows === undefined) return 'Skipped: the support schemes of GOV.UK are not beside this repository.\n';
  const corpus = makeCorpus({
    id: 'schemes',
    version: '1',
    texts: rows.map((row) => row.text),
    weights: { title: 3, short: 2 },
    alike: 1,
  });
  const support = policy(
    {
      ask: { purposes: 'tags', stage: 'category', location: 'category', words: 'text' },
      offer: { purposes: 'tags', stages: rule('tags'), locations: rule('tags'), text: 'text' },
    },
    ({ ask, offer }) => ({
      stage: must(shares(ask.stage, offer.stages)),
      location: must(shares(ask.location, offer.locations)),
      purposes: prefer(6, coverage(ask.purposes, offer.purposes)),
      text: prefer(4, text(ask.words, offer.text, { corpus: 'schemes' })),
    }),
  );
  return measureReal('support schemes of GOV.UK', support, rows, firms(rows, 300), { corpora: [corpus] });
}

function measureReal<A extends Fields, O extends Fields, R extends RecordOf<O>, K extends RecordOf<A>>(
  name: string,
  used: Policy<A, O>,
  rows: readonly (R & { readonly id: string })[],
  asks: readonly K[],
  context: Pick<ContextInput, 'trees' | 'corpora'>,
  plain?: (ask: K) => readonly Found[],
): RealReport {
  const koppel = koppelOver(used, rows, context);
  const byPair = (ask: K): readonly Found[] =>
    rows
      .map((offer) => ({ id: offer.id, ...explain(used, ask, offer, { ...context, language: 'en' }) }))
      .filter(({ status }) => status !== 'ineligible')
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
      .slice(0, LIMIT);
  const shown = (found: readonly Found[]): string =>
    JSON.stringify(found.map(({ id, points }) => [id, points]));
  const few = asks.slice(0, COMPARED);
  const right = (best: (ask: K) => readonly Found[]): boolean[] =>
    few.map((ask, at) => shown(best(ask)) === wanted[at]);
  let wanted: string[] = [];
  const slow = medianOf(few, (ask) => {
    wanted = [...wanted, shown(byPair(ask))];
  });
  const mine = right((ask) => koppel(ask, LIMIT));
  const theirs = plain === undefined ? mine : right(plain);
  return {
    name,
    rows: rows.length,
    asks: asks.length,
    koppel: medianOf(asks, (ask) => koppel(ask, LIMIT)),
    ...(plain === undefined ? {} : { plain: medianOf(asks, plain) }),
    explain: slow,
    compared: few.length,
    same: mine.filter((one, at) => one && theirs[at]).length,
  };
}

/** Median milliseconds over the asks, each answered once. */
function medianOf<K>(asks: readonly K[], answer: (ask: K) => unknown): number {
  const times = asks.map((ask) => {
    const began = performance.now();
    answer(ask);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}
