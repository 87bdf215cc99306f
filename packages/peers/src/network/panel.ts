import { assign, formatNumber, KoppelError, type PlanStatus, refuse, show } from '@koppel/core';
import { sentence } from '../report/speaker.js';
import type { Member } from '../schema/member.js';
import { day } from '../schema/common.js';
import type { ProblemCase, Specialist } from '../schema/network.js';
import { isRelated, type NetworkOptions, type NetworkSetting, readNetwork } from './read.js';

export interface PanelOptions extends NetworkOptions {
  /** The day of the question, YYYY-MM-DD: agreements run and end. */
  readonly now: string;
}

export interface PanelSpecialist {
  readonly id: string;
  readonly name: string;
  readonly rateCents: number;
  readonly sentences: readonly string[];
}

export interface PanelProposal {
  readonly member: string;
  readonly name: string;
  readonly specialism: string;
  /** For whom there is time. */
  readonly proposed?: PanelSpecialist;
  /** At most two others who qualify, in case the first is not wanted. */
  readonly others: readonly PanelSpecialist[];
  /** By way of whom, who takes the first step; or why nobody, and what to do then. */
  readonly sentences: readonly string[];
}

export interface PanelPlan {
  readonly status: PlanStatus;
  readonly proposals: readonly PanelProposal[];
  readonly summary: readonly string[];
}

/**
 * A specialist of the second line for every case: on the panel of the province, with the specialism, at a reduced rate that holds on the
 * day, independent of the firm. As many cases as the specialists have time for, and of those plans the one with most bonds and the
 * lowest rates. A proposal goes by way of the coach. Where nobody qualifies it says what stands in the way.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function proposeSpecialists(members: unknown, network: unknown, options: PanelOptions): PanelPlan {
  const { now } = options;
  if (!day.safeParse(now).success) refuse('BAD_OPTION', '/now', show(now), 'a full date, YYYY-MM-DD');
  const read = readNetwork(members, network, options);
  const cases = sortedCases(read);
  const suited = cases.map(({ of, firm }) =>
    read.network.panel
      .filter((one) => barOf(one, of, firm, now, read) === null)
      .map((one) => ({ one, score: scoreOf(one, firm) }))
      .sort((a, b) => b.score - a.score || (a.one.id < b.one.id ? -1 : 1)),
  );
  const plan = assign(
    {
      applicants: cases.map(({ key }) => ({ id: key })),
      places: read.network.panel.map(({ id, cases: capacity }) => ({ id, capacity })),
      pairs: suited.flatMap((list, at) =>
        list.map(({ one, score }) => ({ applicant: cases[at]!.key, place: one.id, weight: score })),
      ),
    },
    { goal: 'most' },
  );
  const chosen = new Map(plan.pairs.map(({ applicant, place }) => [applicant, place]));
  const proposals = cases.map(({ key, of, firm }, at): PanelProposal => {
    const list = suited[at]!.map(({ one }) => one);
    const first = list.find(({ id }) => id === chosen.get(key));
    const others = first ? list.filter((one) => one !== first).slice(0, 2) : [];
    return {
      member: firm.id,
      name: read.speaker.name(firm.id),
      specialism: of.specialism,
      ...(first ? { proposed: shown(first, of, firm, read) } : {}),
      others: others.map((one) => shown(one, of, firm, read)),
      sentences: (first ? routeOf(of, read) : [whyNobody(of, firm, now, list.length > 0, read)]).map(
        sentence,
      ),
    };
  });
  const found = proposals.filter(({ proposed }) => proposed !== undefined).length;
  return {
    status: found === proposals.length ? 'optimal' : 'partial',
    proposals,
    summary: [sentence(read.words.panel.summary(found, proposals.length))],
  };
}

/** By member and specialism, so that the order in the file does not matter. */
function sortedCases({ network, memberOf }: NetworkSetting) {
  const cases = network.cases.map((of) => ({
    key: JSON.stringify([of.member, of.specialism]),
    of,
    firm: memberOf.get(of.member) as Member,
  }));
  const issues = cases.flatMap(({ key }, i) =>
    cases.findIndex((other) => other.key === key) === i
      ? []
      : [{ pointer: `/cases/${i}`, found: key, expected: 'each member and specialism once' }],
  );
  if (issues.length > 0) throw new KoppelError('DUPLICATE_ID', issues);
  return cases.sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Bar = 'specialism' | 'area' | 'place' | 'related' | 'agreement';

/** What keeps a specialist from a case, the first of these; null when nothing does. */
function barOf(
  one: Specialist,
  of: ProblemCase,
  firm: Member,
  now: string,
  { lies }: NetworkSetting,
): Bar | null {
  if (!one.specialisms.includes(of.specialism)) return 'specialism';
  const place = lies(firm.region, one.areas);
  if (place !== 'yes') return place === 'no' ? 'area' : 'place';
  if (isRelated(one.conflicts, firm)) return 'related';
  const { from, until } = one.agreement ?? {};
  const holds = from !== undefined && from <= now && (until === undefined || now < until);
  return holds ? null : 'agreement';
}

/** A bond first; then the lower rate, in steps of a cent up to 1,000 euros. */
function scoreOf({ knows, agreement }: Specialist, firm: Member): number {
  return 1 + (knows.includes(firm.id) ? 200_000 : 0) + Math.max(0, 100_000 - (agreement?.rateCents ?? 0));
}

function shown(one: Specialist, of: ProblemCase, firm: Member, read: NetworkSetting): PanelSpecialist {
  const { speaker, words } = read;
  const { rateCents = 0, usualCents } = one.agreement ?? {};
  const sentences = [
    words.panel.specialist(speaker.label(of.specialism), speaker.list(one.areas.map(speaker.label))),
    usualCents === undefined
      ? words.panel.rate(euros(rateCents, read))
      : words.panel.usual(euros(rateCents, read), euros(usualCents, read)),
    ...(one.knows.includes(firm.id) ? [words.panel.knows] : []),
  ].map(sentence);
  return { id: one.id, name: one.name ?? one.id, rateCents, sentences };
}

/** An amount in whole cents, as people write it. */
function euros(cents: number, { speaker: { language } }: NetworkSetting): string {
  const whole = formatNumber(Math.floor(cents / 100), language);
  const rest = cents % 100;
  return `€ ${whole}${rest === 0 ? '' : `${language === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`}`;
}

function routeOf({ coach }: ProblemCase, { words, network }: NetworkSetting): string[] {
  return [
    coach === undefined ? words.panel.noCoach : words.panel.by(coach),
    words.initiative[network.initiative ?? 'unknown'],
  ];
}

/** The bar that the nearest specialists meet, and what to do about it. */
function whyNobody(of: ProblemCase, firm: Member, now: string, full: boolean, read: NetworkSetting): string {
  const { network, words, speaker } = read;
  const tag = speaker.label(of.specialism);
  if (full) return words.panel.full;
  const barred = (bar: Bar) => network.panel.filter((one) => barOf(one, of, firm, now, read) === bar);
  const agree = barred('agreement');
  if (agree.length > 0) {
    return words.panel.noAgreement(speaker.list(agree.map(({ id, name = id }) => name).sort()), tag);
  }
  if (barred('related').length > 0) return words.panel.related;
  if (barred('place').length > 0) return words.areaUnknown;
  return barred('area').length > 0 ? words.panel.noArea(tag) : words.panel.noSpecialism(tag);
}
