import { type GroupRule, type Remedy, relaxGroups } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import { FIRMS } from '../compile/rules.js';
import { seatsOf } from '../compile/problem.js';
import type { Setting } from '../compile/setting.js';
import type { LeftOut, Seated, SolverOptions } from '../seat.js';
import { quotaLabel, whyApart } from './breach.js';
import { sentence, type Speaker } from './speaker.js';
import type { Impossible } from './types.js';

/** A part without a plan: the rules that cannot all be kept, in words, and the smallest changes that help. */
export function impossibleOf(
  { part, compiled, plan }: Seated,
  setting: Setting,
  options: SolverOptions,
  speaker: Speaker,
): Impossible | undefined {
  if (plan.status !== 'impossible' || !plan.conflict || !compiled) return undefined;
  const confidential = compiled.apart.filter(({ why }) => why === 'confidential');
  const fixed = confidential.map(({ members }): GroupRule => ({ kind: 'apart', elements: members }));
  const { seed, proofNodes, seatingRounds, signal } = options;
  const remedies = relaxGroups(compiled.problem, {
    fixed,
    depth: 2,
    limit: 4,
    ...(seed === undefined ? {} : { seed }),
    ...(proofNodes === undefined ? {} : { proofNodes }),
    ...(seatingRounds === undefined ? {} : { seatingRounds }),
    ...(signal === undefined ? {} : { signal }),
  });
  const said = remedies.map((remedy) => sayRemedy(remedy, compiled, setting, speaker));
  return {
    part: part.name,
    sentences: sayRules(plan.conflict.rules, compiled, setting, speaker).map(sentence),
    minimal: plan.conflict.minimal,
    remedies: said.length === 0 ? [sentence(speaker.words.remedy.none)] : [...new Set(said)].map(sentence),
  };
}

/** Why one member could not be seated with the others, in one line; this member is named, so no confidential rule is. */
export function sayConflict({ after }: LeftOut, setting: Setting, speaker: Speaker): string {
  const rules = after?.plan.conflict?.rules ?? [];
  if (!after || rules.length === 0) return speaker.words.breach.other;
  const { confidential, untold } = speaker.words.rule;
  return sayRules(rules, after.compiled, setting, speaker)
    .slice(0, 4)
    .map((text) => (text === confidential ? untold : text))
    .join('; ');
}

/** Pairs of rivals that are all there are among some members make one sentence together with the number of groups. */
function sayRules(
  rules: readonly GroupRule[],
  compiled: Compiled,
  setting: Setting,
  speaker: Speaker,
): string[] {
  const { words, name, list } = speaker;
  const rivals = rules.flatMap((rule) =>
    rule.kind === 'apart' && isRivalry(whyApart(...rule.elements, compiled)) ? [rule.elements] : [],
  );
  const named = [...new Set(rivals.flat())].sort();
  const clique = named.length >= 3 && rivals.length === (named.length * (named.length - 1)) / 2;
  const limit = rules.find((rule) => rule.kind === 'count' && rule.bound === 'max');
  const most = limit && 'limit' in limit ? limit.limit : undefined;
  const sizes = rules.some(({ kind }) => kind === 'seats');
  const rest = rules.filter(
    (rule) => !clique || !(rule.kind === 'apart' && rivals.includes(rule.elements as never)),
  );
  const said = rest
    .filter((rule) => !(clique && rule === limit))
    .map((rule) => sayRule(rule, compiled, setting, speaker));
  return [
    ...(clique ? [words.rule.rivals(list(named.map(name)), named.length, most)] : []),
    ...(sizes
      ? [words.rule.persons(compiled.members.reduce((sum, member) => sum + seatsOf(member), 0))]
      : []),
    ...new Set(said),
  ];
}

const isRivalry = (why: string) => why === 'competitors' || why === 'declared';

function sayRule(rule: GroupRule, compiled: Compiled, setting: Setting, speaker: Speaker): string {
  const { words, name, list, label } = speaker;
  const { programme } = setting;
  switch (rule.kind) {
    case 'apart': {
      const why = whyApart(...rule.elements, compiled);
      if (why === 'confidential') return words.rule.confidential;
      // Parts are formed by themselves: in a plan there are no pairs that are split.
      return words.breach[why === 'split' ? 'policy' : why](name(rule.elements[0]), name(rule.elements[1]));
    }
    case 'together':
      return words.breach.together(list(rule.elements.map(name)));
    case 'pinned':
      return words.breach.pinned(name(rule.element), rule.group);
    case 'count':
      return rule.bound === 'max' ? words.rule.countMax(rule.limit) : words.rule.countMin(rule.limit);
    case 'seats':
    case 'elements':
      return rule.bound === 'max' ? words.rule.seatsMax(rule.limit) : words.rule.seatsMin(rule.limit);
    case 'quota': {
      if (rule.quota === FIRMS) {
        return rule.bound === 'max' ? words.rule.firmsMax(rule.limit) : words.rule.firmsMin(rule.limit);
      }
      const called = quotaLabel(rule.quota, programme, speaker.language);
      return rule.bound === 'max'
        ? words.rule.quotaMax(called, rule.limit)
        : words.rule.quotaMin(called, rule.limit);
    }
    case 'available': {
      const can =
        compiled.problem.options?.can?.find(({ element }) => element === rule.element)?.options ?? [];
      return words.rule.available(name(rule.element), list(can.map(label)));
    }
    default:
      return words.breach.other;
  }
}

/** A limit that was moved in two steps was moved from where it stood to where it ended. */
function inOneGo(relaxations: Remedy['relaxations']): Remedy['relaxations'] {
  const moved = new Map<string, Remedy['relaxations'][number]>();
  for (const { rule, limit } of relaxations) {
    const key = JSON.stringify({ ...rule, limit: undefined });
    moved.set(key, { rule: moved.get(key)?.rule ?? rule, ...(limit === undefined ? {} : { limit }) });
  }
  return [...moved.values()];
}

function sayRemedy({ relaxations }: Remedy, compiled: Compiled, setting: Setting, speaker: Speaker): string {
  const { words, name } = speaker;
  const parts = inOneGo(relaxations).map(({ rule, limit }) => {
    if (rule.kind === 'apart' && isRivalry(whyApart(...rule.elements, compiled))) {
      return words.remedy.agree(name(rule.elements[0]), name(rule.elements[1]));
    }
    if (rule.kind === 'available') return words.remedy.ask(name(rule.element));
    if (limit === undefined || !('limit' in rule)) {
      return words.remedy.drop(sayRule(rule, compiled, setting, speaker));
    }
    if (rule.kind === 'count') return words.remedy.groups(limit, rule.limit);
    if (rule.kind === 'quota') {
      return rule.quota === FIRMS
        ? words.remedy.firms(limit, rule.limit)
        : words.remedy.quota(quotaLabel(rule.quota, setting.programme, speaker.language), limit, rule.limit);
    }
    return rule.bound === 'min'
      ? words.remedy.seatsMin(limit, rule.limit)
      : words.remedy.seatsMax(limit, rule.limit);
  });
  return parts.join('; ');
}
