import { Allocator } from './allocate.js';
import type { Frame, NotUsed } from './frame.js';
import { byId, shareOf, type Source, type StackProblem, sum } from './problem.js';
import type { Solution } from './solve.js';

/** What keeps a source from paying more. */
export type Limit =
  | { readonly limit: 'cap' | 'budget'; readonly cents: number }
  | { readonly limit: 'share'; readonly item: string; readonly thousandths: number }
  | { readonly limit: 'public-share'; readonly item: string; readonly cents: number }
  | { readonly limit: 'paid'; readonly item: string }
  | { readonly limit: 'ceiling'; readonly ceiling: string }
  | { readonly limit: 'max-debt' };

/** Cents that one source pays of one item. */
export interface Payment {
  readonly grantCents: number;
  readonly loanCents: number;
}

export interface PayingSource extends Payment {
  readonly id: string;
  readonly feeCents: number;
  /** The part of the loan that somebody else answers for. It pays nothing, and lowers the risk. */
  readonly guaranteedCents: number;
  readonly pays: readonly (Payment & { readonly item: string })[];
  readonly limits: readonly Limit[];
}

export interface PaidItem extends Payment {
  readonly id: string;
  readonly amountCents: number;
  readonly paidBy: readonly (Payment & { readonly source: string })[];
  /** What the firm brings along for it. */
  readonly cashCents: number;
}

export interface UsedCeiling {
  readonly id: string;
  readonly amountCents: number;
  readonly countedCents: number;
  readonly usedCents: number;
  readonly roomCents: number;
  readonly frees: readonly { readonly on: string; readonly cents: number }[];
  /** Grants that count because nothing says that they do not. */
  readonly presumed: readonly string[];
}

export interface Totals {
  readonly costCents: number;
  readonly feeCents: number;
  readonly grantCents: number;
  /** Own contribution: costs and fees that no grant pays. */
  readonly netCents: number;
  readonly loanCents: number;
  readonly guaranteedCents: number;
  /** Own contribution that no loan pays either: money to bring along. */
  readonly cashCents: number;
  /** Money that is short; 0 where it is not known what the firm has. */
  readonly shortCents: number;
}

/** `limits`: why there was no room for it. */
export type LeftOut = { readonly id: string } & NotUsed & { readonly limits?: readonly Limit[] };

/** A solved stack in numbers. */
export interface Outcome {
  readonly sources: readonly PayingSource[];
  readonly items: readonly PaidItem[];
  readonly totals: Totals;
  readonly ceilings: readonly UsedCeiling[];
  readonly notUsed: readonly LeftOut[];
}

/** Works out who pays what in a solution, and what keeps each source from paying more. */
export function outcomeOf(made: Frame, { chosen }: Pick<Solution, 'chosen'>): Outcome {
  const { problem } = made;
  const { sources, items } = problem;
  const allocator = new Allocator(problem);
  const paid = allocator.pay(new Set(chosen));
  if (paid === undefined || !allocator.checked(paid.total))
    throw new Error('an allocation that is not greatest');
  const payments = sources.map((_, at) => allocator.paidBy(at));
  const grantOf = (at: number) => sum((payments[at] as Payments).grants);
  const picked = chosen.map((at) => sources[at] as Source);

  const ceilings = made.rooms.map(({ id, amountCents, countedCents, roomCents, frees }): UsedCeiling => {
    const under = chosen.filter((at) => lies(problem, (sources[at] as Source).ceiling, id));
    const usedCents = sum(under.map((at) => grantOf(at) + (sources[at] as Source).aid));
    const presumed = under.map((at) => (sources[at] as Source).id).filter((one) => made.presumed.has(one));
    return { id, amountCents, countedCents, usedCents, roomCents: roomCents - usedCents, frees, presumed };
  });
  const paidItems = items.map(({ id, amount }, item): PaidItem => {
    const paidBy = chosen.flatMap((at) => {
      const one = paymentOf(payments[at] as Payments, item);
      return one === undefined ? [] : [{ source: (sources[at] as Source).id, ...one }];
    });
    const grantCents = sum(paidBy.map((one) => one.grantCents));
    const loanCents = sum(paidBy.map((one) => one.loanCents));
    return {
      id,
      amountCents: amount,
      grantCents,
      loanCents,
      paidBy,
      cashCents: amount - grantCents - loanCents,
    };
  });
  const loanCents = paid.total - paid.grants;

  /** What stands in the way of more, for a source with what it pays now. */
  const limitsOf = (at: number): Limit[] => {
    const source = sources[at] as Source;
    const { grants, loans } = payments[at] as Payments;
    const { budget, grant: rule, loan: loanRule } = made.terms.get(source.id) ?? {};
    const part = (kind: 'grant' | 'loan', on: readonly number[], capped: number | undefined): Limit[] => {
      const terms = source[kind];
      if (terms === undefined) return [];
      const pays = sum(on);
      const spent = kind === 'grant' ? pays : pays + sum(grants);
      if (capped !== undefined && pays === capped) return [{ limit: 'cap', cents: capped }];
      if (budget !== undefined && spent === budget) return [{ limit: 'budget', cents: budget }];
      if (kind === 'loan' && loanCents === problem.maxDebt) return [{ limit: 'max-debt' }];
      const full = ceilings.find((one) => one.roomCents === 0 && lies(problem, source.ceiling, one.id));
      if (kind === 'grant' && full) return [{ limit: 'ceiling', ceiling: full.id }];
      return paidItems.flatMap(
        ({ id, amountCents, grantCents, loanCents: lent, cashCents }, index): Limit[] => {
          const most = terms.on[index] as number;
          if (most === 0) return [];
          const limit = publicLimitOf(problem, picked, index);
          if (cashCents === 0 && (kind === 'loan' || lent === 0)) return [{ limit: 'paid', item: id }];
          if (on[index] === most) {
            return [{ limit: 'share', item: id, thousandths: shareIn(most, amountCents) }];
          }
          return kind === 'grant' && grantCents >= limit
            ? [{ limit: 'public-share', item: id, cents: limit }]
            : [];
        },
      );
    };
    const limits = [...part('grant', grants, rule?.cap), ...part('loan', loans, loanRule?.cap)];
    return limits.filter((one, index) => {
      const said = JSON.stringify(one);
      return limits.findIndex((other) => JSON.stringify(other) === said) === index;
    });
  };

  const notUsed = sources.flatMap((source, at): LeftOut[] => {
    if (chosen.includes(at)) return [];
    const by = picked.filter((one) => clash(one, source)).map(({ id }) => id);
    if (by.length > 0) return [{ id: source.id, why: 'excluded', by }];
    const limits = limitsOf(at);
    const why = limits.length === 0 && source.fee > 0 ? 'fee-too-high' : 'adds-nothing';
    return [{ id: source.id, why, limits }];
  });
  const paying = chosen.map((at): PayingSource => {
    const { id, fee } = sources[at] as Source;
    const pays = items.flatMap(({ id: item }, index) => {
      const one = paymentOf(payments[at] as Payments, index);
      return one === undefined ? [] : [{ item, ...one }];
    });
    const lent = sum(pays.map((one) => one.loanCents));
    return {
      id,
      grantCents: grantOf(at),
      loanCents: lent,
      feeCents: fee,
      guaranteedCents: shareOf(lent, made.terms.get(id)?.guarantee ?? 0),
      pays,
      limits: limitsOf(at),
    };
  });
  const costCents = sum(items.map(({ amount }) => amount));
  const feeCents = sum(picked.map(({ fee }) => fee));
  const cashCents = costCents + feeCents - paid.total;
  return {
    sources: paying,
    items: paidItems,
    totals: {
      costCents,
      feeCents,
      grantCents: paid.grants,
      netCents: costCents + feeCents - paid.grants,
      loanCents,
      guaranteedCents: sum(paying.map(({ guaranteedCents }) => guaranteedCents)),
      cashCents,
      shortCents: Math.max(0, cashCents - (problem.own ?? Number.POSITIVE_INFINITY)),
    },
    ceilings,
    notUsed: [...made.notUsed, ...notUsed].sort(byId),
  };
}

interface Payments {
  readonly grants: readonly number[];
  readonly loans: readonly number[];
}

function paymentOf({ grants, loans }: Payments, item: number): Payment | undefined {
  const [grantCents, loanCents] = [grants[item] as number, loans[item] as number];
  return grantCents + loanCents === 0 ? undefined : { grantCents, loanCents };
}

function clash(a: Source, b: Source): boolean {
  return a.excludes.includes(b.id) || b.excludes.includes(a.id);
}

/** Whether a ceiling is, or lies within, another. */
function lies({ ceilings }: StackProblem, inner: string | undefined, outer: string): boolean {
  if (inner === undefined || inner === outer) return inner === outer;
  return lies({ ceilings } as StackProblem, ceilings.find(({ id }) => id === inner)?.within, outer);
}

function publicLimitOf({ items }: StackProblem, picked: readonly Source[], index: number): number {
  const { amount, publicLimit } = items[index] as StackProblem['items'][number];
  const demanding = picked.filter(({ grant }) => (grant?.on[index] ?? 0) > 0);
  return Math.min(publicLimit, ...demanding.map(({ publicShare = 1000 }) => shareOf(amount, publicShare)));
}

/** The share that an amount is of a whole, in thousandths, as it was before rounding down. */
function shareIn(part: number, whole: number): number {
  return Math.min(1000, Math.ceil((part * 1000) / whole));
}
