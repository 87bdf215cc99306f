import { createRanker, flip, type Issue, KoppelError, Tree } from '@koppel/core';
import { supportPolicy } from '../policy.js';
import { type RegionData, Regions } from '../regions.js';
import { sectors } from '../sectors/sectors.js';
import { needNames, themeNames } from '../words/words.js';
import { nameIn, readCases } from './prepare.js';
import { queryPolicy } from './query.js';
import { byText, checkRun, refusedBy, type RunOptions } from './run.js';
import type { Query } from './schema.js';
import { allTopics, type Topic, topicsOf } from './topics.js';
import { reverseWords } from './words.js';

export interface DemandOptions extends RunOptions {
  readonly regions: RegionData;
  /** The areas that a session is called in, by id or name; a firm has to be established in one. */
  readonly areas: readonly string[];
  /** The fewest firms for a session. Whole, from 2 and at most `most`; no source says how many, so the hub does. */
  readonly minFirms: number;
  /** The most firms in one session. Whole; default 15, as the Meeting Minds of REWIN have. */
  readonly most?: number;
  /** The most sessions in all, the most urgent first; no limit by default. */
  readonly sessions?: number;
  /** Whether themes, needs or both are shared. Default themes. */
  readonly by?: 'themes' | 'needs' | 'both';
}

/** What firms of an area share. Firms are named: this is for those who invite them. Plain JSON. */
export interface Demand {
  readonly area: string;
  readonly topic: Topic;
  readonly label: string;
  /** Each a session, the most urgent firms in the first; sizes differ by one at most. */
  readonly sessions: readonly (readonly string[])[];
  /** Firms that share it and have no session: too few, or no session left. */
  readonly waiting: readonly string[];
  /** Firms that may share it: the place or the themes are not known. */
  readonly toAsk: readonly string[];
  /** The urgencies added up. */
  readonly urgency: number;
  /** Without a full stop. */
  readonly sentences: readonly string[];
}

/**
 * When enough firms of an area share a theme to call a session: groups of at most `most`, the rest listed. The most
 * urgent demand comes first, and gets the sessions first where their number is limited.
 *
 * @throws KoppelError `BAD_DOCUMENT` for cases that are wrong, `BAD_OPTION` for options that are.
 */
export function demand(cases: unknown, options: DemandOptions): readonly Demand[] {
  checkRun(options);
  const { minFirms, most = 15, by = 'themes' } = options;
  const regions = new Regions(options.regions);
  checkOptions(options, most, regions);
  const { now } = options;
  const firms = readCases(cases, regions);
  const trees = [regions.tree, new Tree(sectors)];
  const ranker = createRanker(
    flip(supportPolicy),
    firms.map(({ ask }) => ask),
    { trees, remember: 0 },
  );
  const byCase = new Map(firms.map((row) => [row.id, row]));
  const urgencyOf = (id: string, key: string): number =>
    topicsOf((byCase.get(id) as (typeof firms)[number]).given).get(key)?.urgency ?? 0;
  const topics = allTopics.filter(({ kind }) => by === 'both' || `${kind}s` === by);
  const areas = [...new Set(options.areas.map((name) => regions.find(name, '')))];

  const shared = areas.flatMap((area) =>
    topics.map((topic) => {
      const key = `${topic.kind}/${topic.id}`;
      const query: Query =
        topic.kind === 'theme'
          ? { id: 'demand', areas: [area], themes: [topic.id] }
          : { id: 'demand', areas: [area], needs: [topic.id] };
      const ranked = ranker.rank({ id: query.id }, { now, policy: flip(queryPolicy(query, regions)) });
      const urgency = new Map<string, number>();
      const open = new Set<string>();
      for (const { id, status } of ranked) {
        const { firm } = byCase.get(id) as (typeof firms)[number];
        if (status === 'open') open.add(firm);
        else urgency.set(firm, Math.max(urgency.get(firm) ?? 0, urgencyOf(id, key)));
      }
      const ordered = [...urgency].sort(([a, one], [b, other]) => other - one || byText(a, b));
      return {
        area,
        topic,
        firms: ordered.map(([firm]) => firm),
        toAsk: [...open].filter((firm) => !urgency.has(firm)).sort(byText),
        urgency: ordered.reduce((sum, [, one]) => sum + one, 0),
      };
    }),
  );
  let left = options.sessions ?? Number.POSITIVE_INFINITY;
  return shared
    .filter((one) => one.firms.length > 0)
    .sort((a, b) => b.urgency - a.urgency || byText(a.area, b.area) || byText(a.topic.id, b.topic.id))
    .map(({ firms: sharing, ...one }) => {
      const possible = groupsOf(sharing, minFirms, most);
      const held = possible.slice(0, left);
      left -= held.length;
      const seated = new Set(held.flat());
      const waiting = sharing.filter((firm) => !seated.has(firm));
      return describe({ ...one, sessions: held, waiting }, possible.length > held.length);
    });

  function describe(found: Omit<Demand, 'label' | 'sentences'>, limited: boolean): Demand {
    const { language } = options;
    const { topic, area, sessions, waiting, toAsk } = found;
    const label = (topic.kind === 'need' ? needNames[topic.id] : themeNames[topic.id])[language];
    const place = nameIn(trees, area, language);
    const say = reverseWords[language];
    const few = waiting.length > 0 && !limited;
    return {
      ...found,
      label,
      sentences: [
        ...sessions.map((group) => say.session(label, place, group.length)),
        ...(limited ? [say.noSlot(label, place, options.sessions as number)] : []),
        ...(few ? [say.waiting(label, place, waiting.length, minFirms)] : []),
        ...(toAsk.length > 0 ? [say.uncertain(label, place, toAsk.length)] : []),
      ],
    };
  }
}

/** As many groups as seat everybody evenly, or as many full ones as there can be, and a rest too small for one. */
export function groupsOf(firms: readonly string[], least: number, most: number): string[][] {
  if (firms.length < least) return [];
  const even = Math.ceil(firms.length / most);
  const fits = Math.floor(firms.length / even) >= least;
  const count = fits ? even : Math.floor(firms.length / most);
  const seated = fits ? firms.length : count * most;
  const small = Math.floor(seated / count);
  const larger = seated % count;
  let start = 0;
  return Array.from({ length: count }, (_, index) => {
    const end = start + small + (index < larger ? 1 : 0);
    const group = firms.slice(start, end);
    start = end;
    return group;
  });
}

function checkOptions({ areas, minFirms, sessions }: DemandOptions, most: number, regions: Regions): void {
  const issues: Issue[] = areas.flatMap((name, index) =>
    refusedBy(() => void regions.find(name, `/areas/${index}`)),
  );
  const whole = (name: string, value: number, from: number, to: number): void => {
    if (Number.isInteger(value) && value >= from && value <= to) return;
    const upTo = to === Number.POSITIVE_INFINITY ? '' : ` to ${to}`;
    issues.push({
      pointer: `/${name}`,
      found: String(value),
      expected: `a whole number from ${from}${upTo}`,
    });
  };
  whole('most', most, 2, Number.POSITIVE_INFINITY);
  whole('minFirms', minFirms, 2, most);
  if (sessions !== undefined) whole('sessions', sessions, 0, Number.POSITIVE_INFINITY);
  if (areas.length === 0)
    issues.push({ pointer: '/areas', found: 'an empty list', expected: 'at least one area' });
  if (issues.length > 0) throw new KoppelError('BAD_OPTION', issues);
}
