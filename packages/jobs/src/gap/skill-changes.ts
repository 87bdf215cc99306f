import type { Region } from '../match/region.js';
import { heldSkills, wantedSkill } from '../rows.js';
import type { Seeker } from '../schema/seeker.js';
import { labelIn } from '../words/skills.js';
import type { SeekerChange } from './changes.js';

/** Skills that these vacancies ask for and the seeker does not have, the most asked for first, as a change each. */
export function skillChanges(
  seeker: Seeker,
  region: Region,
  vacancies: readonly string[],
  most: number,
): readonly SeekerChange[] {
  const held = new Set(heldSkills(seeker, region.now));
  const asked = new Map<string, number>();
  for (const id of vacancies) {
    const wanted = (region.vacancy(id).skills?.required ?? []).map((one) => wantedSkill(one).id);
    for (const skill of new Set(wanted)) {
      if (!held.has(skill)) asked.set(skill, (asked.get(skill) ?? 0) + 1);
    }
  }
  const order = [...asked].sort(([a, times], [b, often]) => often - times || (a < b ? -1 : 1));
  return order.slice(0, most).map(
    ([skill]): SeekerChange => ({
      kind: 'skill',
      key: `skill:${skill}`,
      steps: 1,
      say: {
        nl: `met ${labelIn(region.taxonomy, skill, 'nl')}`,
        en: `with ${labelIn(region.taxonomy, skill, 'en')}`,
      },
      apply: (one) => ({ ...one, skills: [...(one.skills ?? []), skill] }),
    }),
  );
}
