import { formatDate, type Language } from '@koppel/core';
import type { Obstacle } from './conflict.js';
import type { Ask, CouldAdd } from './frame.js';
import type { Limit, Outcome, PaidItem, PayingSource, UsedCeiling } from './outcome.js';
import { formatEuros, formatPercent, stackWords } from './words.js';

/** What ids are called, in the language of the report. */
export interface Names {
  offer(id: string): string;
  item(id: string): string;
  ceiling(id: string): string;
}

export interface Said {
  readonly status: 'optimal' | 'complete' | 'partial' | 'impossible' | 'cancelled';
  readonly outcome: Outcome;
  readonly boundNetCents: number;
  readonly ownCents?: number;
  readonly conflict?: readonly Obstacle[];
}

/** Puts the numbers of a stack into words. */
export class Speaker {
  readonly #language: Language;
  readonly #names: Names;

  constructor(language: Language, names: Names) {
    this.#language = language;
    this.#names = names;
  }

  /** The whole in a few sentences. */
  summary({ status, outcome: { totals }, boundNetCents, ownCents, conflict }: Said): string[] {
    const w = this.#words;
    const { costCents, feeCents, grantCents, netCents, loanCents, guaranteedCents, cashCents, shortCents } =
      totals;
    const some = (cents: number) => (cents === 0 ? undefined : this.#euros(cents));
    return [
      w.costs(this.#euros(costCents), some(feeCents)),
      w.paid(this.#euros(grantCents), this.#euros(netCents)),
      ...(loanCents === 0 ? [] : [w.lent(this.#euros(loanCents), some(guaranteedCents))]),
      w.bring(this.#euros(cashCents)),
      ownCents === undefined
        ? w.cashNotKnown()
        : shortCents > 0
          ? w.short(this.#euros(ownCents), this.#euros(shortCents))
          : w.enough(this.#euros(ownCents), this.#euros(ownCents - cashCents)),
      w.status[status],
      ...(boundNetCents < netCents ? [w.bound(this.#euros(boundNetCents))] : []),
      ...(conflict === undefined ? [] : [this.#conflict(conflict)]),
    ];
  }

  source({ id, grantCents, loanCents, feeCents, guaranteedCents, pays, limits }: PayingSource): string {
    const w = this.#words;
    const on = (kind: 'grantCents' | 'loanCents') =>
      this.#list(
        pays.flatMap((one) =>
          one[kind] > 0 ? [w.onItem(this.#euros(one[kind]), this.#names.item(one.item))] : [],
        ),
      );
    const name = this.#names.offer(id);
    return [
      ...(grantCents > 0 ? [w.gives(name, this.#euros(grantCents), on('grantCents'))] : []),
      ...(loanCents > 0 ? [w.lends(name, this.#euros(loanCents), on('loanCents'))] : []),
      ...(feeCents > 0 ? [w.fee(this.#euros(feeCents))] : []),
      ...(guaranteedCents > 0 ? [w.guarantee(this.#euros(guaranteedCents))] : []),
      ...(limits.length > 0 ? [w.nothingMore(this.#limits(limits))] : []),
    ].join('; ');
  }

  item({ id, amountCents, paidBy, cashCents }: PaidItem): string {
    const w = this.#words;
    const by = paidBy.flatMap(({ source, grantCents, loanCents }) => [
      ...(grantCents > 0 ? [w.byGrant(this.#euros(grantCents), this.#names.offer(source))] : []),
      ...(loanCents > 0 ? [w.byLoan(this.#euros(loanCents), this.#names.offer(source))] : []),
    ]);
    const who = by.length === 0 ? w.byNobody() : this.#list(by);
    return w.item(this.#names.item(id), this.#euros(amountCents), who, this.#euros(cashCents));
  }

  ceiling({ id, amountCents, countedCents, usedCents, roomCents, frees, presumed }: UsedCeiling): string {
    const w = this.#words;
    const [amount, counted, used, room] = [amountCents, countedCents, usedCents, roomCents].map((cents) =>
      this.#euros(cents),
    ) as [string, string, string, string];
    return [
      w.ceiling(this.#names.ceiling(id), amount, counted, used, room),
      ...frees.map(({ on, cents }) => w.frees(this.#euros(cents), formatDate(on, this.#language))),
      ...(presumed.length > 0 ? [w.presumed(this.#list(presumed.map((one) => this.#names.offer(one))))] : []),
    ].join('; ');
  }

  notUsed(one: Outcome['notUsed'][number]): string {
    const w = this.#words;
    const name = this.#names.offer(one.id);
    switch (one.why) {
      case 'used-before':
        return w.usedBefore(name);
      case 'no-costs':
        return w.noCosts(name);
      case 'only-guarantee':
        return w.onlyGuarantee(name);
      case 'fee-too-high':
        return w.feeTooHigh(name);
      case 'below-minimum':
        return w.belowMinimum(name, this.#euros(one.costCents), this.#euros(one.minCents));
      case 'excluded':
        return w.excluded(name, this.#list(one.by.map((id) => this.#names.offer(id))));
      case 'adds-nothing': {
        const { limits = [] } = one;
        return w.addsNothing(name, limits.length === 0 ? undefined : this.#limits(limits));
      }
    }
  }

  couldAdd({ id, upToCents }: CouldAdd): string {
    return this.#words.couldAdd(this.#names.offer(id), this.#euros(upToCents));
  }

  ask(ask: Ask): string {
    const w = this.#words;
    switch (ask.about) {
      case 'firm':
        return ask.sentence;
      case 'cost-kind':
        return w.askCostKind(this.#names.item(ask.item));
      case 'cost-day':
        return w.askCostDay(this.#names.item(ask.item));
      case 'received':
        return w.askReceived();
      case 'fee':
        return w.askFee();
      case 'loan-aid':
        return w.askLoanAid();
    }
  }

  #conflict(obstacles: readonly Obstacle[]): string {
    const w = this.#words;
    if (obstacles.length === 0) return w.noConflict();
    return w.conflict(this.#list(obstacles.map((one) => this.#obstacle(one))));
  }

  #limits(limits: readonly Limit[]): string {
    return this.#list(limits.map((one) => this.#limit(one)));
  }

  #obstacle(one: Obstacle): string {
    const w = this.#words;
    switch (one.obstacle) {
      case 'max-debt':
        return w.obstacleDebt();
      case 'ceiling':
        return w.obstacleCeiling(this.#names.ceiling(one.ceiling));
      case 'exclusion':
        return w.obstacleExclusion(this.#names.offer(one.between[0]), this.#names.offer(one.between[1]));
      case 'public-share':
        return w.obstaclePublicShare(this.#names.offer(one.source));
      case 'item-share':
        return w.obstacleItemShare(this.#names.item(one.item));
    }
  }

  #limit(one: Limit): string {
    const w = this.#words;
    switch (one.limit) {
      case 'cap':
        return w.cap(this.#euros(one.cents));
      case 'budget':
        return w.budget(this.#euros(one.cents));
      case 'share':
        return w.share(formatPercent(one.thousandths, this.#language), this.#names.item(one.item));
      case 'public-share':
        return w.publicShare(this.#euros(one.cents), this.#names.item(one.item));
      case 'paid':
        return w.fullyPaid(this.#names.item(one.item));
      case 'ceiling':
        return w.ceilingFull(this.#names.ceiling(one.ceiling));
      case 'max-debt':
        return w.maxDebt();
    }
  }

  get #words() {
    return stackWords[this.#language];
  }

  #euros(cents: number): string {
    return formatEuros(cents, this.#language);
  }

  #list(parts: readonly string[]): string {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${this.#words.and} ${last}`;
  }
}
