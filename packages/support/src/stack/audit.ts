import type { Offer } from '../schema/offer.js';
import type { Plan, StackRules } from './schema.js';

/** What the audit reads of a report: who pays what, and what that is said to add up to. */
export interface AuditedStack {
  readonly awardOn: string;
  readonly sources: readonly {
    readonly id: string;
    readonly grantCents: number;
    readonly loanCents: number;
    readonly feeCents: number;
    readonly guaranteedCents: number;
    readonly pays: readonly {
      readonly item: string;
      readonly grantCents: number;
      readonly loanCents: number;
    }[];
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly amountCents: number;
    readonly cashCents: number;
  }[];
  readonly totals: {
    readonly costCents: number;
    readonly feeCents: number;
    readonly grantCents: number;
    readonly netCents: number;
    readonly loanCents: number;
    readonly guaranteedCents: number;
    readonly cashCents: number;
    readonly shortCents: number;
  };
  readonly ceilings: readonly {
    readonly id: string;
    readonly usedCents: number;
    readonly roomCents: number;
  }[];
}

export interface AuditInput {
  readonly plan: Plan;
  readonly rules: StackRules;
  readonly offers: readonly Offer[];
  /** Ids of the offers that the matcher found open to the firm; nothing else may be in a stack. */
  readonly eligible: readonly string[];
}

/** A rule that a stack breaks: which, about what, and by how many cents (0 where it is no amount). */
export interface Breach {
  readonly rule: string;
  readonly about: string;
  readonly byCents: number;
}

/**
 * Rechecks a stack against the offers, the rules and the plan as they were written. Shares no code with the solver, and
 * counts in whole thousandths of cents. It does not say whether a better stack exists, and takes fees as stated.
 */
export function auditStack(stack: AuditedStack, input: AuditInput): readonly Breach[] {
  const { plan, rules, offers, eligible } = input;
  const breaches: Breach[] = [];
  const over = (rule: string, about: string, found: number, most: number): void => {
    if (found > most) breaches.push({ rule, about, byCents: Math.ceil(found - most) });
  };
  const same = (rule: string, about: string, found: number | undefined, right: number): void => {
    if (found !== right) breaches.push({ rule, about, byCents: Math.abs((found ?? 0) - right) });
  };
  const breach = (rule: string, about: string): void => {
    breaches.push({ rule, about, byCents: 0 });
  };
  const cents = (euros: number): number => Math.round(euros * 100);
  const ruleOf = (id: string) => (Object.hasOwn(rules.offers, id) ? rules.offers[id] : undefined);
  const itemOf = new Map(plan.items.map((item) => [item.id, item]));
  const grants = new Map<string, number>();
  const loans = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, amount: number) =>
    to.set(key, (to.get(key) ?? 0) + amount);

  // Each source by itself.
  const seen = new Set<string>();
  for (const { id, grantCents, loanCents, pays, guaranteedCents } of stack.sources) {
    const offer = offers.find((one) => one.id === id);
    const rule = ruleOf(id);
    if (seen.has(id)) breach('once in the stack', id);
    seen.add(id);
    if (offer === undefined || !eligible.includes(id)) {
      breach('open to the firm', id);
      continue;
    }
    if (!rule?.repeatable && plan.received?.some((aid) => aid.offer === id)) breach('used once', id);
    const { money = {} } = offer;
    const { grantCapEur, loanCapEur, grantShare = 1, ownShare = 0, guaranteeShare = 0, fullCostEur } = money;
    same(
      'parts add up',
      id,
      grantCents,
      pays.reduce((total, one) => total + one.grantCents, 0),
    );
    same(
      'parts add up',
      id,
      loanCents,
      pays.reduce((total, one) => total + one.loanCents, 0),
    );
    over('loan cap', id, loanCents, loanCapEur === undefined ? 0 : cents(loanCapEur));
    same(
      'guarantee',
      id,
      guaranteedCents,
      Math.floor((loanCents * Math.round(guaranteeShare * 1000)) / 1000),
    );
    if (fullCostEur !== undefined) over('service', id, grantCents, givenByService(money, cents(fullCostEur)));
    const budget = plan.budgetLeftEur?.[id];
    if (budget !== undefined) over('budget left', id, grantCents + loanCents, cents(budget));
    const gives = grantCapEur !== undefined || money.grantShare !== undefined;
    if (grantCapEur !== undefined) over('grant cap', id, grantCents, cents(grantCapEur));
    for (const paid of pays) {
      const item = itemOf.get(paid.item);
      const about = `${id} on ${paid.item}`;
      if (paid.grantCents < 0 || paid.loanCents < 0 || !Number.isInteger(paid.grantCents + paid.loanCents)) {
        breach('whole cents, not negative', about);
      }
      if (item === undefined) {
        breach('a cost of the plan', about);
        continue;
      }
      const amount = cents(item.amountEur);
      const service = fullCostEur !== undefined && item.offer === id;
      if (service) {
        over('service', about, paid.grantCents, givenByService(money, amount));
      } else {
        if (!gives || fullCostEur !== undefined) over('grant', about, paid.grantCents, 0);
        over('grant share', about, paid.grantCents, (amount * Math.round(grantShare * 1000)) / 1000);
        if (!gives)
          over('own share', about, paid.loanCents, (amount * (1000 - Math.round(ownShare * 1000))) / 1000);
      }
      if (item.offers !== undefined && !item.offers.includes(id)) breach('only these offers', about);
      if (rule?.covers !== undefined && !rule.covers.some((one) => item.categories?.includes(one))) {
        breach('kind of cost', about);
      }
      const { from = '', to } = rule?.costsOn ?? {};
      if (rule?.costsOn !== undefined) {
        const inside = item.on !== undefined && item.on >= from && (to === undefined || item.on < to);
        if (!inside) breach('day of cost', about);
      }
      add(grants, paid.item, paid.grantCents);
      add(loans, paid.item, paid.loanCents);
    }
    if (rule?.minCostEur !== undefined) {
      const covered = plan.items.filter((item) => mayPay(id, rule, item));
      const total = covered.reduce((sum, { amountEur }) => sum + cents(amountEur), 0);
      over('least cost', id, cents(rule.minCostEur), total);
    }
    for (const other of rule?.excludes ?? []) {
      if (stack.sources.some((one) => one.id === other)) breach('go together', `${id} and ${other}`);
    }
  }

  // Each cost: never paid twice, and not more from grants than may be.
  for (const item of plan.items) {
    const amount = cents(item.amountEur);
    const [given, lent] = [grants.get(item.id) ?? 0, loans.get(item.id) ?? 0];
    over('paid once', item.id, given + lent, amount);
    over('public share', item.id, given, (amount * Math.round((item.maxPublicShare ?? 1) * 1000)) / 1000);
    for (const { id } of stack.sources) {
      const { money = {} } = offers.find((one) => one.id === id) ?? {};
      const rule = ruleOf(id);
      if (!mayPay(id, rule, item) || money.fullCostEur !== undefined) continue;
      const gives = money.grantCapEur !== undefined || money.grantShare !== undefined;
      if (!gives) continue;
      const most = Math.min(rule?.maxPublicShare ?? 1, 1 - (money.ownShare ?? 0));
      over('public share', `${item.id} with ${id}`, given, (amount * Math.round(most * 1000)) / 1000);
    }
    const shown = stack.items.find((one) => one.id === item.id);
    same('cost', item.id, shown?.amountCents, amount);
    same('own part of a cost', item.id, shown?.cashCents, amount - given - lent);
  }

  // Ceilings, with the aid of before.
  const { awardOn } = stack;
  const inForce = rules.ceilings.filter(
    ({ validity }) =>
      (validity?.from === undefined || validity.from <= awardOn) &&
      (validity?.to === undefined || awardOn < validity.to),
  );
  const usual = inForce.find((one) => one.grants)?.id;
  same('ceilings in force', 'plan', stack.ceilings.length, inForce.length);
  for (const ceiling of inForce) {
    const family = new Set([ceiling.id]);
    for (const _ of inForce) {
      for (const { id, within } of inForce) if (within !== undefined && family.has(within)) family.add(id);
    }
    let used = 0;
    for (const { id, grantCents } of stack.sources) {
      const { countsTowards, aidEur = 0 } = ruleOf(id) ?? {};
      const { money = {} } = offers.find((one) => one.id === id) ?? {};
      const under = countsTowards ?? (grantCents > 0 ? usual : undefined);
      if (under === undefined || !family.has(under)) continue;
      if (plan.received === undefined) breach('aid received is known', `${id} under ${ceiling.id}`);
      const lends = money.loanCapEur !== undefined && countsTowards !== undefined;
      used += grantCents + (lends ? cents(aidEur) : 0);
    }
    let counted = 0;
    for (const { on, amountEur, ceiling: under = usual } of plan.received ?? []) {
      if (under === undefined || !family.has(under)) continue;
      if (stillCounts(on, awardOn, ceiling)) counted += cents(amountEur);
    }
    if (used > 0) over('ceiling', ceiling.id, used + counted, cents(ceiling.amountEur));
    const shown = stack.ceilings.find((one) => one.id === ceiling.id);
    same('use of a ceiling', ceiling.id, shown?.usedCents, used);
    same('room', ceiling.id, shown?.roomCents, Math.max(0, cents(ceiling.amountEur) - counted) - used);
  }

  // Totals.
  const total = (of: (one: AuditedStack['sources'][number]) => number) =>
    stack.sources.reduce((sum, one) => sum + of(one), 0);
  const cost = plan.items.reduce((sum, { amountEur }) => sum + cents(amountEur), 0);
  const [given, lent, fees] = [
    total((one) => one.grantCents),
    total((one) => one.loanCents),
    total((one) => one.feeCents),
  ];
  if (plan.maxDebtEur !== undefined) over('debt', 'plan', lent, cents(plan.maxDebtEur));
  const cash = cost + fees - given - lent;
  const short = plan.ownEur === undefined ? 0 : Math.max(0, cash - cents(plan.ownEur));
  const right = {
    costCents: cost,
    feeCents: fees,
    grantCents: given,
    netCents: cost + fees - given,
    loanCents: lent,
    guaranteedCents: total((one) => one.guaranteedCents),
    cashCents: cash,
    shortCents: short,
  };
  for (const name of Object.keys(right) as (keyof typeof right)[]) {
    same('totals', name, stack.totals[name], right[name]);
  }
  return breaches;
}

type Item = Plan['items'][number];
type Rule = StackRules['offers'][string] | undefined;

/** Whether an offer surely covers a cost. */
function mayPay(id: string, rule: Rule, { offers, categories, on }: Item): boolean {
  if (offers !== undefined && !offers.includes(id)) return false;
  if (rule?.covers !== undefined && !rule.covers.some((one) => categories?.includes(one))) return false;
  if (rule?.costsOn === undefined) return true;
  const { from = '', to } = rule.costsOn;
  return on !== undefined && on >= from && (to === undefined || on < to);
}

/** Whether aid of a day still counts on another, read off the calendar as numbers. */
function stillCounts(on: string, day: string, { years, window }: StackRules['ceilings'][number]): boolean {
  if (years === undefined) return true;
  const [then, now] = [on, day].map((text) => Number(text.replaceAll('-', ''))) as [number, number];
  if (window === 'calendar') return Math.floor(now / 10_000) - Math.floor(then / 10_000) < years;
  return now < then + years * 10_000;
}

/** What a service is worth to a firm beyond what it pays; nothing where that is not known. */
function givenByService(money: NonNullable<Offer['money']>, cost: number): number {
  const { ownShare, grantShare, grantCapEur, prices } = money;
  if (ownShare !== undefined || grantShare !== undefined || grantCapEur !== undefined) {
    const share = Math.min(Math.round((grantShare ?? 1) * 1000), 1000 - Math.round((ownShare ?? 0) * 1000));
    return Math.min((cost * share) / 1000, Math.round((grantCapEur ?? cost / 100) * 100));
  }
  if (prices?.length === 0) return cost;
  const [price] = prices?.length === 1 ? prices : [];
  return price === undefined ? 0 : cost - Math.round(price.amountEur * 100);
}
