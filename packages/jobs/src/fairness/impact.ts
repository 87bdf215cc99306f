import { beyondTwoDeviations, deviations, fisherExact, MOST_EXACT, type Tally } from './exact-tests.js';
import { compareFractions, type Fraction, inUnits, MOST_PEOPLE } from './fraction.js';
import { refuse, show } from '@koppel/core';

/** What weighs against drawing conclusions from a row. */
export type SmallSample =
  /** One selection of another person would take the finding away (Uniform Guidelines, Questions and Answers, 21). */
  | 'one-person'
  /** Fewer than five would be expected in a cell if all were equal (W. G. Cochran, Biometrics 10, 1954): only the exact test counts. */
  | 'expected-below-five'
  /** Less than 2 % of all: may be left out of the ratio, with a reason (6 RCNY § 5-301). */
  | 'below-two-percent';

export interface GroupTally extends Tally {
  readonly category: string;
}

/** How one group fared beside the group that was selected most. */
export interface ImpactRow extends GroupTally {
  /** Selected by people; null where there is nobody. */
  readonly rate: Fraction | null;
  /** Own rate by the highest; null where that cannot be. */
  readonly ratio: Fraction | null;
  readonly noRatio?: 'nobody' | 'nobody-selected';
  /** The ratio is less than four fifths. Exactly four fifths is not. */
  readonly belowFourFifths: boolean | null;
  /** Against the group that was selected most; null for that group itself and where there is no ratio. */
  readonly test: ImpactTest | null;
  readonly smallSample: readonly SmallSample[];
}

export interface ImpactTest {
  /** Fisher's exact test, two-sided, in millionths, for showing; null beyond `MOST_EXACT` people. */
  readonly pMillionths: number | null;
  /** The chance is below one in twenty, decided on the exact fraction. */
  readonly significant: boolean | null;
  readonly beyondTwoDeviations: boolean;
  /** z in thousandths, for showing. */
  readonly zThousandths: number;
}

export interface ImpactTable {
  /** The group with the highest rate; the first by name of those that share it; absent where nobody was selected. */
  readonly highest?: string;
  /** In the order in which they were given. */
  readonly rows: readonly ImpactRow[];
}

/**
 * Selection rates and impact ratios, as New York City has them (Local Law 144 of 2021; 6 RCNY § 5-300 "impact ratio", § 5-301), and the
 * four-fifths rule (29 CFR 1607.4(D)). Ratio and test are reported beside each other and neither is a verdict. All comparisons are
 * between whole numbers: in doubles exactly four fifths can come out below 0.8.
 *
 * @param groups the groups that are compared; `everybody` where there are more people than in those.
 * @throws KoppelError `BAD_VALUE` for counts that are none; `DUPLICATE_ID` for a category twice.
 */
export function impactTable(
  groups: readonly GroupTally[],
  { everybody = groups.reduce((sum, { people }) => sum + people, 0) }: { readonly everybody?: number } = {},
): ImpactTable {
  check(groups);
  const highest = highestOf(groups);
  const rows = groups.map((group): ImpactRow => {
    const { category, people, selected } = group;
    const tally = { category, people, selected };
    const share: SmallSample[] = 50 * people < everybody ? ['below-two-percent'] : [];
    const rate = people === 0 ? null : { num: selected, den: people };
    if (rate === null || highest === undefined) {
      const noRatio = rate === null ? 'nobody' : 'nobody-selected';
      return { ...tally, rate, ratio: null, noRatio, belowFourFifths: null, test: null, smallSample: share };
    }
    const ratio = { num: selected * highest.people, den: people * highest.selected };
    const belowFourFifths = isBelowFourFifths(group, highest);
    if (category === highest.category)
      return { ...tally, rate, ratio, belowFourFifths, test: null, smallSample: share };
    const smallSample: SmallSample[] = [
      ...(belowFourFifths && flips(group, highest, groups) ? (['one-person'] as const) : []),
      ...(expectedBelowFive(group, highest) ? (['expected-below-five'] as const) : []),
      ...share,
    ];
    return { ...tally, rate, ratio, belowFourFifths, test: testOf(group, highest), smallSample };
  });
  return highest === undefined ? { rows } : { highest: highest.category, rows };
}

/** 5 s n' < 4 s' n: the rate s / n is less than four fifths of s' / n'. */
export function isBelowFourFifths(group: Tally, highest: Tally): boolean {
  return 5 * group.selected * highest.people < 4 * highest.selected * group.people;
}

function highestOf(groups: readonly GroupTally[]): GroupTally | undefined {
  return groups
    .filter(({ selected }) => selected > 0)
    .reduce<GroupTally | undefined>((best, one) => {
      if (best === undefined) return one;
      const more = compareFractions(
        { num: one.selected, den: one.people },
        { num: best.selected, den: best.people },
      );
      return more > 0 || (more === 0 && one.category < best.category) ? one : best;
    }, undefined);
}

/** Whether one selection moved from the highest group to this one leaves it at four fifths or more. */
function flips(group: GroupTally, highest: GroupTally, groups: readonly GroupTally[]): boolean {
  if (group.selected === group.people) return false;
  const moved = groups.map((one) => {
    const by = one.category === group.category ? 1 : one.category === highest.category ? -1 : 0;
    return { ...one, selected: one.selected + by };
  });
  const own = moved.find(({ category }) => category === group.category) as GroupTally;
  const best = highestOf(moved);
  return best === undefined || !isBelowFourFifths(own, best);
}

/** The least expected cell is a group's people times the selected or the others, by all people of the two. */
function expectedBelowFive(a: Tally, b: Tally): boolean {
  const all = a.people + b.people;
  const selected = a.selected + b.selected;
  return Math.min(a.people, b.people) * Math.min(selected, all - selected) < 5 * all;
}

function testOf(group: Tally, highest: Tally): ImpactTest {
  const exact = group.people + highest.people <= MOST_EXACT ? fisherExact(group, highest) : null;
  return {
    pMillionths: exact && inUnits(exact, 1_000_000),
    significant: exact && 20n * exact.num < exact.den,
    beyondTwoDeviations: beyondTwoDeviations(group, highest),
    zThousandths: Math.floor(1000 * deviations(group, highest) + 0.5),
  };
}

function check(groups: readonly GroupTally[]): void {
  const names = new Set<string>();
  let all = 0;
  for (const [index, { category, people, selected }] of groups.entries()) {
    if (names.has(category))
      refuse('DUPLICATE_ID', `/${index}/category`, show(category), 'each category once');
    names.add(category);
    if (!Number.isInteger(people) || people < 0)
      refuse('BAD_VALUE', `/${index}/people`, show(people), 'a whole number from 0');
    if (!Number.isInteger(selected) || selected < 0 || selected > people)
      refuse('BAD_VALUE', `/${index}/selected`, show(selected), `a whole number from 0 to ${people}`);
    all += people;
  }
  if (all > MOST_PEOPLE)
    refuse('BAD_VALUE', '', `${all} people`, `at most ${MOST_PEOPLE}`, 'Audit a shorter period');
}
