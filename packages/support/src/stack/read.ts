import { type Issue, KoppelError, readDocument } from '@koppel/core';
import type { Catalogue } from '../schema/catalogue.js';
import { toCents } from './problem.js';
import { type Plan, planSchema, type StackRules, stackRulesSchema } from './schema.js';
import { termsOf } from './terms.js';

type Offers = Pick<Catalogue, 'offers'>;

/**
 * Reads stack rules and holds them against the offers they speak of.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, or contradicts itself, at once.
 */
export function readStackRules(value: unknown, { offers }: Offers): StackRules {
  const rules = readDocument(stackRulesSchema, value);
  const known = new Set(offers.map(({ id }) => id));
  const ceilings = new Set(rules.ceilings.map(({ id }) => id));
  const issues: Issue[] = [...ceilingIssues(rules)];
  for (const [id, rule] of Object.entries(rules.offers)) {
    const at = `/offers/${escaped(id)}`;
    if (!known.has(id)) issues.push(unknownOffer(at, id));
    for (const [index, other] of (rule.excludes ?? []).entries()) {
      const pointer = `${at}/excludes/${index}`;
      if (other === id)
        issues.push({ pointer, found: `the offer itself, ${quote(id)}`, expected: 'another offer' });
      else if (!known.has(other)) issues.push(unknownOffer(pointer, other));
    }
    const { countsTowards } = rule;
    if (countsTowards !== undefined && countsTowards !== 'none' && !ceilings.has(countsTowards)) {
      issues.push(unknownCeiling(`${at}/countsTowards`, countsTowards));
    }
  }
  return settled(rules, issues);
}

/** Reads a plan and holds it against the offers and the rules; refuses as `readStackRules` does. */
export function readPlan(value: unknown, { offers }: Offers, rules: StackRules): Plan {
  const plan = readDocument(planSchema, value);
  const known = new Map(offers.map((offer) => [offer.id, offer]));
  const ceilings = new Set(rules.ceilings.map(({ id }) => id));
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [index, item] of plan.items.entries()) {
    const at = `/items/${index}`;
    if (seen.has(item.id)) {
      issues.push({ pointer: `${at}/id`, found: `${quote(item.id)} again`, expected: 'an id of its own' });
    }
    seen.add(item.id);
    for (const [place, id] of (item.offers ?? []).entries()) {
      if (!known.has(id)) issues.push(unknownOffer(`${at}/offers/${place}`, id));
    }
    if (item.offer === undefined) continue;
    const offer = known.get(item.offer);
    if (offer === undefined) issues.push(unknownOffer(`${at}/offer`, item.offer));
    if (plan.items.findIndex((one) => one.offer === item.offer) < index) {
      issues.push({
        pointer: `${at}/offer`,
        found: `${quote(item.offer)} again`,
        expected: 'each offer once',
      });
    }
    const service = offer && termsOf(offer).service;
    if (service !== undefined && service.cost !== toCents(item.amountEur)) {
      issues.push({
        pointer: `${at}/amountEur`,
        found: `${item.amountEur}`,
        expected: `${service.cost / 100}, the whole cost of ${item.offer}`,
        hint: 'Write that, or leave offer out and write the price that you pay',
      });
    }
  }
  for (const [index, { offer, ceiling }] of (plan.received ?? []).entries()) {
    const at = `/received/${index}`;
    if (offer !== undefined && !known.has(offer)) issues.push(unknownOffer(`${at}/offer`, offer));
    if (ceiling !== undefined && !ceilings.has(ceiling))
      issues.push(unknownCeiling(`${at}/ceiling`, ceiling));
  }
  for (const id of Object.keys(plan.budgetLeftEur ?? {})) {
    if (!known.has(id)) issues.push(unknownOffer(`/budgetLeftEur/${escaped(id)}`, id));
  }
  return settled(plan, issues);
}

/** Aid that was awarded after the day of the award cannot have been received before it. */
export function checkReceived({ received = [] }: Plan, awardOn: string): void {
  const late = received.flatMap(({ on }, index): Issue[] =>
    on > awardOn
      ? [{ pointer: `/received/${index}/on`, found: on, expected: `a day up to the award, ${awardOn}` }]
      : [],
  );
  settled(undefined, late);
}

function* ceilingIssues({ ceilings }: StackRules): Iterable<Issue> {
  for (const [index, { id, within, validity = {}, grants }] of ceilings.entries()) {
    const at = `/ceilings/${index}`;
    if (within !== undefined && !ceilings.some((other) => other.id === within)) {
      yield unknownCeiling(`${at}/within`, within);
    }
    const way = [id];
    for (let up = within; up !== undefined; up = ceilings.find((other) => other.id === up)?.within) {
      if (way.includes(up)) {
        yield { pointer: `${at}/within`, found: `${[...way, up].join(' within ')}`, expected: 'no circle' };
        break;
      }
      way.push(up);
    }
    for (const other of ceilings.slice(0, index)) {
      if (!overlap(validity, other.validity ?? {})) continue;
      if (other.id === id) {
        const found = `${quote(id)} twice on the same day`;
        yield { pointer: at, found, expected: 'one amount on a day', hint: 'Set from and to in validity' };
      } else if (grants && other.grants) {
        const found = `true, as for ${quote(other.id)}`;
        yield { pointer: `${at}/grants`, found, expected: 'one ceiling that grants count under on a day' };
      }
    }
  }
}

type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

function overlap(a: Period, b: Period): boolean {
  const before = (one: Period, other: Period) => one.to !== undefined && one.to <= (other.from ?? '');
  return !before(a, b) && !before(b, a);
}

function unknownOffer(pointer: string, id: string): Issue {
  const hint = 'Look for the id in the catalogue';
  return {
    pointer,
    found: `the offer ${quote(id)}, which is not in the catalogue`,
    expected: 'an offer',
    hint,
  };
}

function unknownCeiling(pointer: string, id: string): Issue {
  const hint = 'Name it under ceilings in the stack rules';
  return { pointer, found: `the ceiling ${quote(id)}, which is not known`, expected: 'a ceiling', hint };
}

function settled<T>(value: T, issues: readonly Issue[]): T {
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
  return value;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
