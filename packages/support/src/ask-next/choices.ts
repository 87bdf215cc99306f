import { type Language, rank } from '@koppel/core';
import type { AskRow } from '../rows.js';
import { type Need, needs, themes as themeIds, type Theme } from '../schema/vocabulary.js';
import { needNames } from '../words/words.js';
import { needSignals, type NeedSignal, needThemes } from './need-signals.js';
import type { Prepared } from './prepare.js';

export interface ChoicesOptions {
  readonly now: string;
  readonly language: Language;
  /** At most so many offers per choice. Default 3. */
  readonly offers?: number;
}

/** Up to three needs to choose from. Plain JSON. */
export interface ChoiceReport {
  readonly now: string;
  readonly language: Language;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly need: Need;
  readonly label: string;
  /** How strongly the profile suggests it: the sum of the strengths of what points at it. */
  readonly strength: number;
  /** What points at it, strongest first. */
  readonly because: readonly string[];
  /** Offers for this need that are open to the firm or may be, best first. */
  readonly offers: readonly { readonly id: string; readonly title: string }[];
}

const CHOICES = 3;

/**
 * Three needs that differ most, out of those that the profile suggests and that some offer could meet. Suggested counts
 * when it is more than half as strong as the strongest. Of all triples the one whose nearest two needs are farthest apart is
 * taken, then the one farthest apart in all, then the strongest, then the first by name: every triple is looked at.
 */
export function choicesFor(
  prepared: Prepared,
  ask: AskRow,
  { now, language, offers: most = 3 }: ChoicesOptions,
): ChoiceReport {
  const stated = new Set(Object.keys(ask.needs ?? {}));
  const served = needsServed(prepared, ask, now);
  const all = needs
    .filter((need) => served.has(need) && !stated.has(need))
    .map((need) => ({ need, signals: needSignals.filter((one) => one.need === need && speaks(one, ask)) }))
    .map((one) => ({ ...one, strength: one.signals.reduce((sum, signal) => sum + weigh(signal, ask), 0) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.need < b.need ? -1 : 1));
  const strongest = all[0]?.strength ?? 0;
  const strong = all.filter(({ strength }) => 2 * strength > strongest);
  // Too few of them: all of these, and the rest from the next as strong as the one that makes three.
  const least = all[Math.min(CHOICES, all.length) - 1]?.strength ?? 0;
  const chosen =
    strong.length >= CHOICES
      ? mostDifferent(strong)
      : mostDifferent(
          all.filter(({ strength }) => strength >= least),
          strong,
        );
  return {
    now,
    language,
    choices: chosen.map(({ need, signals, strength }) => ({
      need,
      label: needNames[need][language],
      strength,
      because: [...signals].sort((a, b) => weigh(b, ask) - weigh(a, ask)).map(({ why }) => why[language]),
      offers: bestFor(prepared, ask, need, now)
        .slice(0, most)
        .map((id) => ({ id, title: prepared.offers.get(id)?.title[language] ?? id })),
    })),
  };
}

/** Whether what a signal looks at is known to be so; what is not known suggests nothing. */
function speaks({ situation, fact, theme }: NeedSignal, ask: AskRow): boolean {
  if (situation !== undefined) return ask.situation === situation;
  if (fact !== undefined) return yesOf(ask.facts).includes(fact);
  return theme === undefined || urgencyOf(theme, ask) > 0;
}

function weigh({ strength, theme }: NeedSignal, ask: AskRow): number {
  return theme === undefined ? strength : strength * urgencyOf(theme, ask);
}

function urgencyOf(theme: Theme, ask: AskRow): number {
  const urgencies = (ask.themes ?? {}) as Readonly<Record<string, number>>;
  return Object.hasOwn(urgencies, theme) ? (urgencies[theme] ?? 0) : 0;
}

function yesOf(facts: AskRow['facts']): readonly string[] {
  const yes = facts !== undefined && facts !== null && 'yes' in facts ? facts.yes : [];
  return Array.isArray(yes) ? yes : [];
}

/** Needs that an offer meets which is not refused. */
function needsServed({ policy, rows, trees }: Prepared, ask: AskRow, now: string): ReadonlySet<string> {
  return new Set(
    rank(policy, ask, rows, { now, trees }).flatMap(({ offer }) => (offer.needs ?? []) as string[]),
  );
}

function bestFor({ policy, rows, trees }: Prepared, ask: AskRow, need: Need, now: string): string[] {
  const meets = rows.filter((row) => ((row.needs ?? []) as string[]).includes(need));
  return rank(policy, { ...ask, needs: [need] }, meets, { now, trees }).map(({ id }) => id);
}

interface Suggested {
  readonly need: Need;
  readonly strength: number;
}

/** Every triple that holds all of `kept` is compared; fewer than three are all there is. */
export function mostDifferent<S extends Suggested>(suggested: readonly S[], kept: readonly S[] = []): S[] {
  if (suggested.length <= CHOICES) return [...suggested];
  let best: { readonly triple: S[]; readonly worth: readonly number[] } | undefined;
  for (const [i, a] of suggested.entries()) {
    for (let j = i + 1; j < suggested.length; j += 1) {
      for (let k = j + 1; k < suggested.length; k += 1) {
        const [b, c] = [suggested[j] as S, suggested[k] as S];
        if (!kept.every((one) => one === a || one === b || one === c)) continue;
        const apart = [apartness(a.need, b.need), apartness(a.need, c.need), apartness(b.need, c.need)];
        const sum = apart.reduce((total, one) => total + one, 0);
        const worth = [Math.min(...apart), sum, a.strength + b.strength + c.strength];
        if (best === undefined || isMore(worth, best.worth)) best = { triple: [a, b, c], worth };
      }
    }
  }
  return best?.triple ?? [];
}

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

/** Thousandths of the themes of two needs that they do not share (Jaccard distance). */
export function apartness(a: Need, b: Need): number {
  const [one, two] = [new Set(needThemes[a]), new Set(needThemes[b])];
  const either = themeIds.filter((theme) => one.has(theme) || two.has(theme)).length;
  const both = themeIds.filter((theme) => one.has(theme) && two.has(theme)).length;
  return Math.floor((2000 * (either - both) + either) / (2 * either));
}
