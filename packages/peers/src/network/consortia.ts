import { formatDate, formatNumber, type PlanStatus } from '@koppel/core';
import { sentence } from '../report/speaker.js';
import type { Member } from '../schema/member.js';
import type { ConsortiumDemand, ConsortiumParty, ConsortiumRole } from '../schema/network.js';
import { candidatesFor, type Rivalry, rivalry, testsOf } from './candidates.js';
import { compose, type Composition } from './compose.js';
import { type NetworkOptions, type NetworkSetting, readNetwork } from './read.js';

export interface ConsortiumMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleLabel: string;
}

export interface Consortium {
  readonly id: string;
  readonly label: string;
  readonly status: PlanStatus;
  readonly parties: readonly ConsortiumMember[];
  /** Who does what and why; or why there is none. */
  readonly sentences: readonly string[];
  /** What has to be known before it is certain. */
  readonly open: readonly string[];
  /** What would make an impossible one possible; each was tried. */
  readonly remedies: readonly string[];
}

export interface ConsortiumPlan {
  readonly status: PlanStatus;
  readonly consortia: readonly Consortium[];
  readonly summary: readonly string[];
}

/** Compositions looked at per demand: seconds at most. */
const MOST_NODES = 200_000;
/** Agreements tried as a remedy, with fewer compositions each. */
const MOST_TRIED = 40;
const NODES_PER_TRY = 20_000;

/**
 * A consortium around each demand: complementary roles (problem owner, provider, institute), capacity and means tested, what is needed
 * brought together, and no two competitors without an agreement made up front. Demands in the order of the file: the hours of a
 * party go to the first that asks. What is not known of a party is asked, and only counted on where nobody certain will do.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function composeConsortia(
  members: unknown,
  network: unknown,
  options: NetworkOptions,
): ConsortiumPlan {
  const read = readNetwork(members, network, options);
  const rivals = rivalry(read);
  let parties = mergedParties(read);
  const consortia = read.network.demands.map((demand) => {
    const { consortium, found } = composeOne(demand, parties, rivals, read);
    parties = parties.map((party) => spent(party, found));
    return consortium;
  });
  const there = consortia.filter(({ status }) => status !== 'impossible').length;
  const proved = consortia.every(({ status }) => status === 'optimal');
  return {
    status: there < consortia.length ? 'partial' : proved ? 'optimal' : 'complete',
    consortia,
    summary: [sentence(read.words.consortium.summary(there, consortia.length))],
  };
}

/** By id; what is said of one member on several lines is one party. */
function mergedParties({ network }: NetworkSetting): ConsortiumParty[] {
  const found = new Map<string, ConsortiumParty>();
  for (const party of network.parties) {
    const before = found.get(party.member);
    const roles = [...new Set([...(before?.roles ?? []), ...party.roles])];
    found.set(party.member, { ...before, ...party, roles });
  }
  return [...found.values()].sort((a, b) => (a.member < b.member ? -1 : 1));
}

/** A party with the hours that are left to it. */
function spent(party: ConsortiumParty, found: Composition | null): ConsortiumParty {
  const seat = found?.chosen.find(({ candidate }) => candidate.party.member === party.member);
  if (!seat || party.hours === undefined) return party;
  return { ...party, hours: Math.max(0, party.hours - (seat.role.hours ?? 0)) };
}

function composeOne(
  demand: ConsortiumDemand,
  parties: readonly ConsortiumParty[],
  rivals: Rivalry,
  read: NetworkSetting,
): { readonly consortium: Consortium; readonly found: Composition | null } {
  const { speaker, words } = read;
  const roles = demand.roles.map((role) => ({
    role,
    candidates: candidatesFor(role, parties, demand.needs, read.memberOf),
  }));
  const mayMeet = (a: string, b: string) => rivals.between(a, b) < 2 || rivals.agreedOn(a, b) !== undefined;
  const { best, proved } = compose(roles, mayMeet, MOST_NODES);
  const head = { id: demand.id, label: demand.label?.[speaker.language] ?? speaker.label(demand.id) };
  if (best === null) {
    const { sentences, remedies } = whyNone(roles, parties, mayMeet, read);
    const none: Consortium = {
      ...head,
      status: proved ? 'impossible' : 'partial',
      parties: [],
      sentences: [...sentences, ...(proved ? [] : [words.consortium.notProved])].map(sentence),
      open: [],
      remedies: remedies.map(sentence),
    };
    return { consortium: none, found: null };
  }
  const { sentences, open } = tell(best, demand, rivals, read);
  const consortium: Consortium = {
    ...head,
    status: proved ? 'optimal' : 'complete',
    parties: best.chosen.map(({ role, candidate: { party } }) => ({
      id: party.member,
      name: speaker.name(party.member),
      role: role.id,
      roleLabel: labelOf(role, read),
    })),
    sentences: [...sentences, proved ? words.consortium.proved : words.consortium.notProved].map(sentence),
    open: open.map(sentence),
    remedies: [],
  };
  return { consortium, found: best };
}

const labelOf = ({ id, label }: ConsortiumRole, { speaker }: NetworkSetting): string =>
  label?.[speaker.language] ?? speaker.label(id);

/** Amounts as people write them. */
const hoursOf = (role: ConsortiumRole, { speaker }: NetworkSetting) =>
  formatNumber(role.hours ?? 0, speaker.language);
const meansOf = (role: ConsortiumRole, { speaker }: NetworkSetting) =>
  `€ ${formatNumber(role.meansEur ?? 0, speaker.language)}`;

function tell(best: Composition, demand: ConsortiumDemand, rivals: Rivalry, read: NetworkSetting) {
  const { speaker, memberOf } = read;
  const { consortium: words } = read.words;
  const sentences: string[] = [];
  const open: string[] = [];
  for (const { role, candidate } of best.chosen) {
    const { party } = candidate;
    const name = speaker.name(party.member);
    const brings = (memberOf.get(party.member) as Member).brings ?? [];
    const useful = demand.needs.filter((need) => brings.includes(need));
    sentences.push(words.takes(name, labelOf(role, read)));
    if (useful.length > 0) sentences.push(words.brings(name, speaker.list(useful.map(speaker.label))));
    const { hours, means } = testsOf(party, role);
    if (hours === 'unknown') open.push(words.askHours(name, hoursOf(role, read)));
    if (means === 'unknown') open.push(words.askMeans(name, meansOf(role, read)));
    // A demand that is not met keeps a party out; so this is a wish.
    if (hours === 'no') sentences.push(words.wishHours(name, hoursOf(role, read)));
    if (means === 'no') sentences.push(words.wishMeans(name, meansOf(role, read)));
  }
  const ids = best.chosen.map(({ candidate }) => candidate.party.member).sort();
  ids.forEach((a, at) => {
    for (const b of ids.slice(at + 1)) {
      const [one, other, day] = [speaker.name(a), speaker.name(b), rivals.agreedOn(a, b)];
      const level = rivals.between(a, b);
      if (level > 0 && day !== undefined) {
        sentences.push(words.agreed(one, other, formatDate(day, speaker.language)));
      } else if (level === 1) open.push(words.perhaps(one, other));
    }
  });
  const brought = new Set(ids.flatMap((id) => (memberOf.get(id) as Member).brings ?? []));
  const missing = demand.needs.filter((need) => !brought.has(need));
  if (demand.needs.length > 0) sentences.push(words.needs(best.needsMet, demand.needs.length));
  if (missing.length > 0) sentences.push(words.missing(speaker.list(missing.map(speaker.label))));
  return { sentences, open };
}

/** Roles for which there are too few; where there are enough for each, what stands between them. */
function whyNone(
  roles: Parameters<typeof compose>[0],
  parties: readonly ConsortiumParty[],
  mayMeet: (a: string, b: string) => boolean,
  read: NetworkSetting,
): { readonly sentences: readonly string[]; readonly remedies: readonly string[] } {
  const { speaker } = read;
  const { consortium: words } = read.words;
  const short = roles.filter(({ role, candidates }) => candidates.length < role.min);
  if (short.length > 0) {
    const sentences = short.flatMap(({ role, candidates }) => {
      const offered = parties.filter((party) => party.roles.includes(role.id));
      const lack = (what: 'hours' | 'means') =>
        speaker.list(
          offered
            .filter((party) => role.level === 'must' && testsOf(party, role)[what] === 'no')
            .map(({ member }) => speaker.name(member)),
        );
      const [hours, means] = [lack('hours'), lack('means')];
      return [
        words.tooFew(labelOf(role, read), role.min, candidates.length),
        ...(hours === '' ? [] : [words.shortOfHours(hours, hoursOf(role, read))]),
        ...(means === '' ? [] : [words.shortOfMeans(means, meansOf(role, read))]),
      ];
    });
    return { sentences, remedies: [] };
  }
  if (compose(roles, () => true, MOST_NODES).best === null)
    return { sentences: [words.double], remedies: [] };
  const ids = [
    ...new Set(roles.flatMap(({ candidates }) => candidates.map(({ party }) => party.member))),
  ].sort();
  const apart = ids.flatMap((a, at) =>
    ids.slice(at + 1).flatMap((b) => (mayMeet(a, b) ? [] : [[a, b] as const])),
  );
  const helps = apart.slice(0, MOST_TRIED).filter(([a, b]) => {
    const agreed = (c: string, d: string) => mayMeet(c, d) || (c === a && d === b) || (c === b && d === a);
    return compose(roles, agreed, NODES_PER_TRY).best !== null;
  });
  return {
    sentences: [
      words.rivals,
      ...apart.slice(0, 3).map(([a, b]) => words.compete(speaker.name(a), speaker.name(b))),
    ],
    remedies: helps.slice(0, 3).map(([a, b]) => words.agree(speaker.name(a), speaker.name(b))),
  };
}
