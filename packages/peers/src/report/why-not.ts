import { auditGroups, AVERAGE_UNIT, averageWeight, type PlannedGroup } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import { perMille } from '../compile/pairs.js';
import type { Setting } from '../compile/setting.js';
import { isConfidential, sayBreach } from './breach.js';
import { Fit } from './fit.js';
import { sentence, type Speaker } from './speaker.js';

/** Swaps looked at per group, best first, before it is said that none was refused. */
const MOST_TRIED = 30;
/** Thousandths of affinity per member; a smaller gain is no reason. */
const LEAST = 5;

interface Swap {
  readonly incoming: string;
  readonly outgoing: string;
  readonly other: PlannedGroup;
  readonly gain: number;
}

/** What is worked out once for all groups of a part. */
export interface Look {
  readonly fit: Fit;
  /** What the audit has against the groups as they are, each as JSON. */
  readonly known: ReadonlySet<string>;
}

export function lookAt(compiled: Compiled, groups: readonly PlannedGroup[]): Look {
  const { breaches } = auditGroups(compiled.problem, { groups });
  return { fit: new Fit(compiled), known: new Set(breaches.map((breach) => JSON.stringify(breach))) };
}

/**
 * Why not somebody else: of all swaps with another group that would have fitted better, the best that breaks a rule, and the rule. One that
 * breaks a confidential rule is passed over, as two names and a group would tell whom it is about. A plan is never improved by a swap that keeps every rule and the wishes about groups; so what remains was refused.
 */
export function whyNotOf(
  group: PlannedGroup,
  all: readonly PlannedGroup[],
  compiled: Compiled,
  { fit, known }: Look,
  setting: Setting,
  groupOf: (id: string) => string,
  speaker: Speaker,
): string {
  const { words, name } = speaker;
  let untold = false;
  for (const { incoming, outgoing, other, gain } of betterSwaps(group, all, compiled, fit).slice(
    0,
    MOST_TRIED,
  )) {
    const groups = all.map((each) =>
      each === group
        ? exchanged(each, outgoing, incoming)
        : each === other
          ? exchanged(each, incoming, outgoing)
          : each,
    );
    const audit = auditGroups(compiled.problem, { groups: groups.map((each) => bestOption(each, compiled)) });
    const broken = audit.breaches.filter((breach) => !known.has(JSON.stringify(breach)));
    if (broken.length === 0) continue;
    if (broken.some((one) => isConfidential(one, compiled))) {
      untold = true;
      continue;
    }
    const because = [
      ...new Set(broken.map((one) => sayBreach(one, compiled, setting.programme, groupOf, speaker))),
    ];
    const members = group.elements.length + other.elements.length;
    const points = words.percent(perMille(gain, 1000 * AVERAGE_UNIT * members));
    return sentence(
      words.whyNot.swap(name(incoming), name(outgoing), points, because.slice(0, 2).join('; ')),
    );
  }
  if (untold) return sentence(words.whyNot.untold);
  return sentence(all.length > 1 ? words.whyNot.none : words.whyNot.only);
}

/** Swaps that raise the affinity of the two groups, largest gain first, ties by id. */
function betterSwaps(
  group: PlannedGroup,
  all: readonly PlannedGroup[],
  { problem }: Compiled,
  fit: Fit,
): Swap[] {
  // One of a set that stays together is no swap by itself.
  const bound = new Set((problem.together ?? []).flat());
  const here = new Map(group.elements.map((id) => [id, fit.sum(id, group.elements)]));
  const weight = averageWeight(group.elements.length);
  const swaps: Swap[] = [];
  for (const other of all) {
    if (other === group) continue;
    const theirs = averageWeight(other.elements.length);
    const worthSaying = LEAST * AVERAGE_UNIT * (group.elements.length + other.elements.length);
    const leftFor = group.elements.map((outgoing) => fit.sum(outgoing, other.elements));
    for (const incoming of other.elements) {
      if (bound.has(incoming)) continue;
      const [coming, leaving] = [fit.sum(incoming, group.elements), fit.sum(incoming, other.elements)];
      for (const [at, outgoing] of group.elements.entries()) {
        if (bound.has(outgoing)) continue;
        const between = fit.of(incoming, outgoing);
        const gain =
          weight * (coming - between - here.get(outgoing)!) + theirs * (leftFor[at]! - between - leaving);
        if (gain >= worthSaying) swaps.push({ incoming, outgoing, other, gain });
      }
    }
  }
  return swaps.sort(
    (a, b) =>
      b.gain - a.gain ||
      (a.incoming < b.incoming ? -1 : a.incoming > b.incoming ? 1 : a.outgoing < b.outgoing ? -1 : 1),
  );
}

function exchanged(group: PlannedGroup, out: string, into: string): PlannedGroup {
  return { ...group, elements: group.elements.map((id) => (id === out ? into : id)).sort() };
}

/** A group that changes may take another option. */
function bestOption(group: PlannedGroup, { problem }: Compiled): PlannedGroup {
  if (group.option === undefined) return group;
  const can = (option: string) =>
    (problem.options?.can ?? []).every(
      ({ element, options }) => !group.elements.includes(element) || options.includes(option),
    );
  const option = can(group.option) ? group.option : (problem.options?.ids.find(can) ?? group.option);
  return { ...group, option };
}
