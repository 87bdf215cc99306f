import type { Offer } from '../schema/offer.js';
import { ceilingsOn, type Room, roomsOn } from './ceilings.js';
import { feeOf, type Holds } from './fees.js';
import { feeOfService, grantOn } from './net-cost.js';
import { byId, type Part, shareOf, type Source, type StackProblem, sum, toCents } from './problem.js';
import type { OfferRule, Plan, StackRules } from './schema.js';
import { type Terms, termsOf } from './terms.js';

/** What is to be known before an offer can count. */
export type Ask =
  /** A question to the entrepreneur, or a judgement that is awaited, in the words of the match report. */
  | { readonly about: 'firm'; readonly sentence: string }
  | { readonly about: 'cost-kind' | 'cost-day'; readonly item: string }
  | { readonly about: 'received' | 'fee' | 'loan-aid' };

/** Why an offer that is open to the firm is no part of the stack. */
export type NotUsed =
  | { readonly why: 'used-before' | 'no-costs' | 'only-guarantee' | 'adds-nothing' | 'fee-too-high' }
  | { readonly why: 'below-minimum'; readonly costCents: number; readonly minCents: number }
  | { readonly why: 'excluded'; readonly by: readonly string[] };

/** An offer that may be part of the stack once something is known; never counted. */
export interface CouldAdd {
  readonly id: string;
  /** The most it could pay for the plan, taken alone. */
  readonly upToCents: number;
  readonly ask: readonly Ask[];
}

/** How an offer stands for the firm, by the matcher. */
export interface Standing {
  readonly status: 'eligible' | 'open';
  readonly ask: readonly Ask[];
}

/** What the solver gets, and what it takes to explain what comes out. */
export interface Frame {
  readonly awardOn: string;
  readonly problem: StackProblem;
  readonly terms: ReadonlyMap<string, Terms & { readonly budget?: number }>;
  readonly rooms: readonly Room[];
  /** Grants that count under a ceiling because nothing says that they do not. */
  readonly presumed: ReadonlySet<string>;
  readonly notUsed: readonly ({ readonly id: string } & NotUsed)[];
  readonly couldAdd: readonly CouldAdd[];
}

export interface FrameInput {
  readonly plan: Plan;
  readonly rules: StackRules;
  readonly offers: readonly Offer[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly holds: Holds;
  readonly awardOn: string;
}

/** Lays a plan and the offers that are open to a firm out in cents. */
export function frame(input: FrameInput): Frame {
  const { plan, rules, awardOn, standing } = input;
  const items = [...plan.items].sort(byId);
  const rooms = roomsOn(ceilingsOn(rules, awardOn), plan.received, awardOn);
  const usual = ceilingsOn(rules, awardOn).find(({ grants }) => grants)?.id;
  const terms = new Map<string, Terms & { budget?: number }>();
  const presumed = new Set<string>();
  const sources: Source[] = [];
  const notUsed: Frame['notUsed'][number][] = [];
  const couldAdd: CouldAdd[] = [];

  for (const offer of [...input.offers].sort(byId)) {
    const { id } = offer;
    const stands = standing.get(id);
    const rule = own(rules.offers, id) ?? { repeatable: false };
    const { service: served, ...money } = termsOf(offer, rule);
    // A service pays only for taking part in it.
    const service = served !== undefined && items.some((item) => item.offer === id);
    const given: Terms = service ? { ...money, service: served } : money;
    const has = { grant: given.grant !== undefined, loan: given.loan !== undefined };
    if (stands === undefined || !(has.grant || has.loan || service || given.guarantee > 0)) continue;
    if (!rule.repeatable && plan.received?.some((aid) => aid.offer === id)) {
      notUsed.push({ id, why: 'used-before' });
      continue;
    }
    if (!(has.grant || has.loan || service)) {
      notUsed.push({ id, why: 'only-guarantee' });
      continue;
    }

    const covers = items.map((item) => coverage(item, id, rule, service));
    const unsure = covers.flatMap((cover) => (cover === 'yes' || cover === 'no' ? [] : [cover]));
    const amounts = items.map(({ amountEur }) => toCents(amountEur));
    const over = (sure: boolean) =>
      sum(amounts.filter((_, at) => covers[at] === 'yes' || (!sure && covers[at] !== 'no')));
    const minCents = toCents(rule.minCostEur ?? 0);
    if (over(false) === 0) {
      notUsed.push({ id, why: 'no-costs' });
      continue;
    }
    if (over(false) < minCents) {
      notUsed.push({ id, why: 'below-minimum', costCents: over(false), minCents });
      continue;
    }

    const ceiling = ceilingOf(rule, has.grant || service ? usual : undefined, rooms);
    const fee = service ? feeOfService(served) : feeOf(offer, rule, input.holds);
    const askFirst: Ask[] = [...stands.ask];
    if (ceiling !== undefined && plan.received === undefined) askFirst.push({ about: 'received' });
    if (fee === undefined) askFirst.push({ about: 'fee' });
    const lendsAid = has.loan && rule.countsTowards !== undefined;
    if (lendsAid && ceiling !== undefined && rule.aidEur === undefined) {
      askFirst.push({ about: 'loan-aid' });
    }
    if (over(true) < minCents || over(true) === 0) askFirst.push(...unsure);

    const budget = own(plan.budgetLeftEur ?? {}, id);
    const all = budget === undefined ? given : { ...given, budget: toCents(budget) };
    const parts = (sure: boolean) =>
      partsOf(all, amounts, (at) => covers[at] === 'yes' || (!sure && covers[at] !== 'no'));
    const waits = stands.status === 'open' || askFirst.length > 0;
    if (waits || unsure.length > 0) {
      const { grant, loan } = parts(false);
      const upToCents = Math.min(sum(amounts), (grant?.cap ?? 0) + (loan?.cap ?? 0));
      couldAdd.push({ id, upToCents, ask: [...new Set([...askFirst, ...unsure])] });
    }
    if (waits) continue;
    terms.set(id, all);
    if (ceiling !== undefined && rule.countsTowards === undefined) presumed.add(id);
    sources.push({
      id,
      ...parts(true),
      fee: (fee as { cents: number }).cents,
      ...(ceiling !== undefined && { ceiling }),
      aid: ceiling !== undefined && lendsAid ? toCents(rule.aidEur ?? 0) : 0,
      ...(all.publicShare !== undefined && { publicShare: all.publicShare }),
      excludes: rule.excludes ?? [],
    });
  }
  const { maxDebtEur, ownEur } = plan;
  return {
    awardOn,
    problem: {
      items: items.map(({ id, amountEur, maxPublicShare = 1 }) => {
        const amount = toCents(amountEur);
        return { id, amount, publicLimit: shareOf(amount, Math.round(maxPublicShare * 1000)) };
      }),
      sources,
      ceilings: rooms.map(({ id, roomCents: room, within }) =>
        within === undefined ? { id, room } : { id, room, within },
      ),
      ...(maxDebtEur !== undefined && { maxDebt: toCents(maxDebtEur) }),
      ...(ownEur !== undefined && { own: toCents(ownEur) }),
    },
    terms,
    rooms,
    presumed,
    notUsed,
    couldAdd,
  };
}

type Cover = 'yes' | 'no' | Extract<Ask, { item: string }>;

/** Whether an offer pays for a cost: yes, no, or what to ask. A no settles it, whatever else is not known. */
function coverage(
  { id, offer, offers, categories, on }: Plan['items'][number],
  source: string,
  { covers, costsOn }: Partial<OfferRule>,
  service: boolean,
): Cover {
  if (service && offer !== source) return 'no';
  if (offers !== undefined && !offers.includes(source)) return 'no';
  const { from = '', to } = costsOn ?? {};
  if (covers !== undefined && categories !== undefined && !covers.some((one) => categories.includes(one))) {
    return 'no';
  }
  if (costsOn !== undefined && on !== undefined && (on < from || (to !== undefined && on >= to))) return 'no';
  if (covers !== undefined && categories === undefined) return { about: 'cost-kind', item: id };
  if (costsOn !== undefined && on === undefined) return { about: 'cost-day', item: id };
  return 'yes';
}

function partsOf(
  terms: Terms & { readonly budget?: number },
  amounts: readonly number[],
  covered: (item: number) => boolean,
): { grant?: Part; loan?: Part } {
  const { grant, loan, service, budget = Number.POSITIVE_INFINITY } = terms;
  const parts: { grant?: Part; loan?: Part } = {};
  let left = budget;
  if (grant || service) {
    const on = amounts.map((amount, at) => (covered(at) ? grantOn(terms, amount) : 0));
    // A service is there once.
    const cap = Math.min(grant?.cap ?? sum(on), service ? Math.max(...on) : sum(on), left);
    parts.grant = { cap, on };
    // What is left of one budget after the grant is for the loan.
    left -= cap;
  }
  if (loan) {
    const on = amounts.map((amount, at) => (covered(at) ? shareOf(amount, loan.share) : 0));
    parts.loan = { cap: Math.min(loan.cap, sum(on), left), on };
  }
  return parts;
}

function ceilingOf(
  { countsTowards }: Partial<OfferRule>,
  usual: string | undefined,
  rooms: readonly Room[],
): string | undefined {
  const id = countsTowards ?? usual;
  return rooms.some((room) => room.id === id) ? id : undefined;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
