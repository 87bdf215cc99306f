import { createRanker, type Criterion, Disclosure, KoppelError, type MeasureSpec } from '@koppel/core';
import { type OfferRow, offerRow } from '../rows.js';
import type { CatalogueInput } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { needNames, themeNames } from '../words/words.js';
import { type PrepareOptions, prepare, readCases } from './prepare.js';
import { byText, checkRun, type RunOptions } from './run.js';
import { helps, relevantOffers, type Topic, allTopics, topicsOf } from './topics.js';
import { reverseWords } from './words.js';

export interface GapOptions extends PrepareOptions, RunOptions {
  /** Counts of firms below this are not shown. Whole, from 2; default 5. Higher says less. */
  readonly least?: number;
}

/** Numbers of firms; null where they may not be shown. */
export interface TopicGap {
  readonly topic: Topic;
  readonly label: string;
  /** Firms that ask about it; with the three below adding up to it. */
  readonly asked: number | null;
  /** An offer is open to them that helps with it. */
  readonly answered: number | null;
  /** No offer is open to them yet; for at least one it is not decided. */
  readonly undecided: number | null;
  /** No offer is open to them or can still be. */
  readonly unanswered: number | null;
  /** The urgency of the unanswered, added up: 3 now, 1 some day; null where few are less or more urgent than the rest. */
  readonly urgency: number | null;
  /** How many offers of the catalogue help with it, for whomever. */
  readonly offers: number;
  /** Without a full stop; there when `unanswered` is. */
  readonly sentence?: string;
}

/** A rule of an offer that alone keeps firms out: without it they would be in, or could still be. */
export interface LimitGap {
  readonly offer: string;
  readonly criterion: string;
  /** 'firm': a rule about firms. 'offer': the offer itself is closed, so that no firm can help it. */
  readonly about: 'firm' | 'offer';
  /** The rule as the offer states it, by field. */
  readonly rule: Readonly<Record<string, unknown>>;
  /** Firms that this alone keeps out, of the firms whose question the offer helps with. */
  readonly firms: number;
  /** All firms whose question the offer helps with; null where it would give a small number away. */
  readonly askers: number | null;
  /** Without a full stop. */
  readonly sentence: string;
}

/**
 * What a catalogue lacks for the firms that ask. No firm is named; small numbers are left out, and so is any number from
 * which a small one follows, as `Disclosure` has it. Plain JSON.
 */
export interface GapReport {
  readonly catalogue: { readonly id: string; readonly title: string; readonly asOf: string };
  readonly now: string;
  readonly language: RunOptions['language'];
  readonly least: number;
  /** Firms in all; null when there are fewer than `least`, or a shown count differs from it by a small number. */
  readonly firms: number | null;
  readonly summary: readonly string[];
  /** Needs, then themes, with the largest unanswered urgency first; those nobody may be counted for are last. */
  readonly topics: readonly TopicGap[];
  /** Those that keep most firms out first; not those of which the number may not be shown. */
  readonly limits: readonly LimitGap[];
}

/**
 * Where a catalogue falls short of its askers: the needs and themes that nothing answers, and the limits that alone keep
 * firms out, found by asking again without that one limit.
 *
 * @param cases a list of `{ firm, question }`, checked here.
 * @throws KoppelError `BAD_DOCUMENT` as `reverseMatch` does; `BAD_OPTION` for a threshold below 2.
 */
export function gapReport(
  catalogue: CatalogueInput | unknown,
  cases: unknown,
  options: GapOptions,
): GapReport {
  checkRun(options);
  const { now, language } = options;
  const least = readLeast(options.least);
  const { catalogue: checked, regions, trees, policy } = prepare(catalogue, options);
  const firms = readCases(cases, regions);
  const offers = new Map(checked.offers.map((offer) => [offer.id, offer]));
  const rows = checked.offers.map(offerRow);
  const ranker = createRanker(policy, rows, { trees, remember: 0 });
  const demands = Object.keys(policy.criteria).filter((id) => policy.criteria[id]?.level === 'must');
  const statusesOf = (ask: (typeof firms)[number]['ask'], without?: string) => {
    const criteria = Object.fromEntries(Object.entries(policy.criteria).filter(([id]) => id !== without));
    const used = without === undefined ? policy : { ...policy, criteria };
    const ranked = ranker.rank(ask, { now, unknown: 'keep', ineligible: 'keep', policy: used });
    return new Map(ranked.map(({ id, status }) => [id, status]));
  };

  const tallies = new Map<string, Tally>();
  const shut = new Map<string, Shut>();
  const askers = new Map<string, Set<string>>();
  for (const { firm, given, ask } of firms) {
    const statuses = statusesOf(ask);
    for (const [key, { topic, urgency }] of topicsOf(given)) {
      const helping = checked.offers.filter((offer) => helps(offer, topic)).map(({ id }) => statuses.get(id));
      const tally = tallies.get(key) ?? { topic, best: new Map(), urgency: new Map() };
      tallies.set(key, tally);
      const best = helping.includes('eligible') ? 2 : helping.includes('open') ? 1 : 0;
      tally.best.set(firm, Math.max(tally.best.get(firm) ?? 0, best));
      tally.urgency.set(firm, Math.max(tally.urgency.get(firm) ?? 0, urgency));
    }
    const relevant = relevantOffers(given, checked.offers);
    for (const id of relevant) add(askers, id, firm);
    const refused = relevant.filter((id) => statuses.get(id) === 'ineligible');
    for (const criterion of refused.length === 0 ? [] : demands) {
      const without = statusesOf(ask, criterion);
      for (const offer of refused.filter((id) => without.get(id) !== 'ineligible')) {
        const key = `${criterion} ${offer}`;
        const entry = shut.get(key) ?? { offer, criterion, firms: new Set<string>() };
        shut.set(key, entry);
        entry.firms.add(firm);
      }
    }
  }

  const say = reverseWords[language];
  // Wanted most first: counts per topic, limits, then the totals beside them.
  const disclosure = new Disclosure(least);
  const cells = allTopics.flatMap(({ kind, id }) => tallies.get(`${kind}/${id}`) ?? []).map(cellsOf);
  for (const { asked, parts } of cells)
    if (!parts.every(({ size }) => disclosure.fine(size))) disclosure.keep(asked);
  const topics = cells
    .map((cell) => topicGap(cell))
    .sort(
      (a, b) =>
        kindOrder(a) - kindOrder(b) ||
        (b.urgency ?? -1) - (a.urgency ?? -1) ||
        byText(a.topic.id, b.topic.id),
    );
  const limits = [...shut.values()]
    .sort(
      (a, b) => b.firms.size - a.firms.size || byText(a.offer, b.offer) || byText(a.criterion, b.criterion),
    )
    .filter((entry) => disclosure.allows({ who: entry.firms, group: `limits of ${entry.offer}` }));
  const totals = new Map(
    [...new Set(limits.map(({ offer }) => offer))].sort(byText).map((offer) => {
      const firms = askers.get(offer) as ReadonlySet<string>;
      return [offer, disclosure.allows({ who: firms }) ? firms.size : null];
    }),
  );
  const all = new Set(firms.map(({ firm }) => firm));
  const { id, title, asOf } = checked;
  return {
    catalogue: { id, title: title[language], asOf },
    now,
    language,
    least,
    firms: all.size > 0 && disclosure.allows({ who: all }) ? all.size : null,
    summary: [say.threshold(least), ...topics.flatMap(({ sentence }) => sentence ?? [])],
    topics,
    limits: limits.map((entry) => limitGap(entry)),
  };

  function topicGap({ topic, urgency, asked, parts }: TopicCells): TopicGap {
    const [unanswered, answered, undecided] = parts;
    const group = `${topic.kind}/${topic.id}`;
    const seen = asked.size >= least && parts.every(({ size }) => disclosure.fine(size));
    const whole = seen && disclosure.allows({ who: asked }, ...parts.map((who) => ({ who, group })));
    // A part that is hidden could be worked out from the whole and the others: then the whole and noughts are too.
    if (seen && !whole) disclosure.keep(asked);
    const shown = (part: ReadonlySet<string>): number | null =>
      whole || (part.size > 0 && disclosure.allows({ who: part, group })) ? part.size : null;
    const count = shown(unanswered);
    const sum = [...unanswered].reduce((total, firm) => total + (urgency.get(firm) ?? 0), 0);
    // Of seven firms, 20 in all says that one is less urgent than the others.
    const even = disclosure.fine(3 * unanswered.size - sum) && disclosure.fine(sum - unanswered.size);
    const label = (topic.kind === 'need' ? needNames[topic.id] : themeNames[topic.id])[language];
    const naming = checked.offers.filter((offer) => helps(offer, topic)).length;
    const sentences =
      count === null || count === 0
        ? []
        : [say.unanswered(label, count), ...(naming === 0 ? [say.nothingNames(label)] : [])];
    return {
      topic,
      label,
      asked: whole ? asked.size : null,
      answered: shown(answered),
      undecided: shown(undecided),
      unanswered: count,
      urgency: count === null || !even ? null : sum,
      offers: naming,
      ...(sentences.length > 0 && { sentence: sentences.join('; ') }),
    };
  }

  function limitGap({ offer, criterion, firms: out }: Shut): LimitGap {
    const spec = policy.criteria[criterion] as Criterion;
    const fields = fieldsOf(spec.measure);
    const about = fields.ask.length === 0 ? ('offer' as const) : ('firm' as const);
    const label = spec.label?.[language] ?? criterion;
    const title = (offers.get(offer) as Offer).title[language];
    return {
      offer,
      criterion,
      about,
      rule: ruleOf(rows.find(({ id }) => id === offer) as OfferRow, fields.offer),
      firms: out.size,
      askers: totals.get(offer) ?? null,
      sentence: about === 'offer' ? say.ownState(label, title, out.size) : say.limit(label, title, out.size),
    };
  }
}

/** Firms that a limit of an offer alone keeps out. */
interface Shut {
  readonly offer: string;
  readonly criterion: string;
  readonly firms: Set<string>;
}

/** The firms behind the numbers of a topic: all, and the parts unanswered, answered and undecided. */
interface TopicCells extends Pick<Tally, 'topic' | 'urgency'> {
  readonly asked: ReadonlySet<string>;
  readonly parts: readonly [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];
}

function cellsOf({ topic, best, urgency }: Tally): TopicCells {
  const reached = (level: number): ReadonlySet<string> =>
    new Set([...best].filter(([, one]) => one === level).map(([firm]) => firm));
  return { topic, urgency, asked: new Set(best.keys()), parts: [reached(0), reached(2), reached(1)] };
}

/** Per firm how far it got with a topic (0 nothing, 1 not decided, 2 something open) and how urgent it is. */
interface Tally {
  readonly topic: Topic;
  readonly best: Map<string, number>;
  readonly urgency: Map<string, number>;
}

function readLeast(least = 5): number {
  if (Number.isInteger(least) && least >= 2) return least;
  const issue = { pointer: '/least', found: String(least), expected: 'a whole number from 2' };
  throw new KoppelError('BAD_OPTION', [issue]);
}

function kindOrder({ topic, unanswered }: TopicGap): number {
  return (unanswered === null ? 2 : 0) + (topic.kind === 'need' ? 0 : 1);
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set);
  set.add(value);
}

/** The fields that a measure reads, per side. */
function fieldsOf(spec: MeasureSpec): { readonly ask: readonly string[]; readonly offer: readonly string[] } {
  const parts = 'parts' in spec ? spec.parts : 'part' in spec ? [spec.part] : [];
  const operands = spec.type === 'measure' ? [spec.of, spec.by] : spec.type === 'custom' ? spec.operands : [];
  const below = parts.map(fieldsOf);
  return {
    ask: [...operands.flatMap((one) => ('ask' in one ? [one.ask] : [])), ...below.flatMap(({ ask }) => ask)],
    offer: [
      ...operands.flatMap((one) => ('offer' in one ? [one.offer] : [])),
      ...below.flatMap(({ offer }) => offer),
    ],
  };
}

function ruleOf(row: OfferRow, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.filter((field) => values[field] != null).map((field) => [field, values[field]]),
  );
}
