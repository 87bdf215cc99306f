import { evaluatePairs } from './compile/pairs.js';
import type { Part } from './compile/problem.js';
import { byCodeUnit, readSetting, type Setting, type SettingOptions } from './compile/setting.js';
import { missingSplit, reportOn } from './report/report.js';
import type { PeersPlan } from './report/types.js';
import { type LeftOut, seatPart, type SolverOptions } from './seat.js';
import { shareDates } from './share-dates.js';
import type { Member } from './schema/member.js';

export interface FormGroupsOptions extends SettingOptions, SolverOptions {}

/**
 * Places members in groups that keep every rule of the programme, as good for learning from one another as the budget allows, and says why
 * together, why not somebody else, who is left out and why, and what to ask. Impossible rules come back with a minimal set of rules
 * that cannot all be kept, and the smallest changes that help. The order of the members does not matter.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID`, `BAD_ADJUSTMENT` or `BAD_OPTION`.
 */
export function formGroups(members: unknown, options: FormGroupsOptions): PeersPlan {
  const setting = readSetting(members, options);
  const { early, parts } = partsOf(setting);
  const all = evaluatePairs(setting.members, setting.policy, setting.trees);
  const seated = shareDates(
    setting,
    parts.map((part) => seatPart(setting, part, all, options)),
    all,
    options,
  );
  return reportOn(setting, seated, early, options);
}

/** Members by what they have in common, and those who cannot be placed whatever the others do. */
export function partsOf(setting: Setting): {
  readonly early: readonly LeftOut[];
  readonly parts: readonly Part[];
} {
  const early: LeftOut[] = [];
  const parts = new Map<string, Member[]>();
  for (const member of setting.members) {
    if (member.consent === false) early.push({ member, why: 'consent' });
    else if (missingSplit(member, setting).length > 0) early.push({ member, why: 'open' });
    else {
      const name = nameOfPart(setting.programme.split.map((field) => member[field] as string));
      parts.set(name, [...(parts.get(name) ?? []), member]);
    }
  }
  const sorted = [...parts].sort(([a], [b]) => byCodeUnit(a, b));
  return { early, parts: sorted.map(([name, list]) => ({ name, members: list })) };
}

/** The values that its members share; quoted where that keeps two parts from having one name. */
const nameOfPart = (values: readonly string[]): string =>
  values.length === 1
    ? (values[0] as string)
    : values.map((value) => (/[\s"]/.test(value) ? JSON.stringify(value) : value)).join(' ');
