import type { PlannedGroup } from '@koppel/core/solve/group';
import { evaluatePairs } from './compile/pairs.js';
import { readSetting, type SettingOptions } from './compile/setting.js';
import { partsOf } from './form.js';
import { reportOn } from './report/report.js';
import type { PeersPlan } from './report/types.js';
import { checkKnown, groupsByPart, partsAsSeated, readSeating, seatedAs } from './seating.js';

/**
 * Looks at groups as they are, made by `formGroups`, in a spreadsheet or by hand: the same report, with every broken rule said, and nobody
 * moved.
 *
 * @throws KoppelError as `formGroups`.
 */
export function explainGroups(members: unknown, plan: unknown, options: SettingOptions): PeersPlan {
  const setting = readSetting(members, options);
  const seating = readSeating(plan);
  checkKnown(seating, setting);
  const { early, parts: apart } = partsOf(setting);
  const parts = partsAsSeated(seating, apart);
  const groups = groupsByPart(seating, parts);
  const all = evaluatePairs(setting.members, setting.policy, setting.trees);
  const seated = parts.map((part, at) => seatedAs(setting, part, all, groups[at] as PlannedGroup[]));
  return reportOn(setting, seated, early, {});
}
