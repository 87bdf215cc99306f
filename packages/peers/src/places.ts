import { refuse, show } from '@koppel/core';
import { placesFor as seats } from '@koppel/core/solve/group';
import { evaluatePairs } from './compile/pairs.js';
import { compileProblem } from './compile/problem.js';
import { readSetting, type SettingOptions } from './compile/setting.js';
import { partsOf } from './form.js';
import { sayBreach } from './report/breach.js';
import { Fit } from './report/fit.js';
import { sentence, speakerOf } from './report/speaker.js';
import { groupsByPart, readSeating } from './seating.js';

/** A group that a newcomer could join. */
export interface NewcomerPlace {
  readonly group: string;
  /** Every rule stays kept. */
  readonly free: boolean;
  /** Mean affinity with those who sit there, in thousandths. */
  readonly fit: number;
  /** What stands in the way; empty when the seat is free. */
  readonly because: readonly string[];
  readonly sentence: string;
}

/**
 * The best three groups for a newcomer when nobody else moves: free seats first, then those that break the least, with the rule in
 * words.
 *
 * @throws KoppelError as `formGroups`, and `BAD_OPTION` for somebody who is not among the members, has a seat, or cannot get one.
 */
export function placesFor(
  members: unknown,
  plan: unknown,
  newcomer: string,
  options: SettingOptions & { readonly limit?: number },
): NewcomerPlace[] {
  const setting = readSetting(members, options);
  const seating = readSeating(plan);
  const { parts } = partsOf(setting);
  const at = parts.findIndex(({ members }) => members.some(({ id }) => id === newcomer));
  const [part, groups = []] = [parts[at], groupsByPart(seating, parts)[at]];
  const wrong = (expected: string): never => refuse('BAD_OPTION', '/newcomer', show(newcomer), expected);
  if (!part) return wrong('the id of a member who agrees to be placed');
  if (groups.some(({ elements }) => elements.includes(newcomer))) return wrong('somebody without a seat');
  if (groups.length === 0) return [];
  const all = evaluatePairs(setting.members, setting.policy, setting.trees);
  const compiled = compileProblem(
    setting,
    part,
    all,
    groups.map(({ id }) => id),
  );
  const fit = new Fit(compiled);
  const speaker = speakerOf(setting);
  const { words } = speaker;
  return seats(compiled.problem, { groups }, newcomer, options.limit ?? 3).map(({ group, breaches }) => {
    const elements = groups.find(({ id }) => id === group)?.elements ?? [];
    const mean = fit.mean(newcomer, [...elements, newcomer]);
    const said = breaches.map((breach) =>
      sayBreach(breach, compiled, setting.programme, (id) => id, speaker),
    );
    const because = [...new Set(said)];
    const text =
      because.length === 0
        ? words.place.free(group, words.percent(mean))
        : words.place.blocked(group, words.percent(mean), because.join('; '));
    return {
      group,
      free: because.length === 0,
      fit: mean,
      because: because.map(sentence),
      sentence: sentence(text),
    };
  });
}
