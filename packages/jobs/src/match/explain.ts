import { explain, type Explanation, type Language } from '@koppel/core';
import type { Region } from './region.js';
import { jobNames } from '../words/words.js';
import { skillSentence } from '../words/skills.js';
import { travelSentence } from '../words/travel.js';
import { reachOf } from '../reach.js';
import { heldSkills, wantedSkill } from '../rows.js';
import { sameSkill, type SkillMeeting } from '../taxonomy/meet.js';

/** Why a pair came out as it did, with the skills spelled out. The same for both sides. */
export interface JobExplanation extends Explanation {
  readonly required: readonly SkillMeeting[];
  readonly nice: readonly SkillMeeting[];
}

/** Explains one pair in Dutch or English: each demand and wish with its points, and each skill with what met it and how. */
export function explainPair(
  region: Region,
  seeker: string,
  vacancy: string,
  language: Language,
): JobExplanation {
  const held = heldSkills(region.seeker(seeker), region.now);
  const { skills = {} } = region.vacancy(vacancy);
  const meetings = (list: NonNullable<typeof skills>['required']) =>
    sameSkill(held, (list ?? []).map(wantedSkill), region.taxonomy);
  const required = meetings(skills.required);
  const nice = meetings(skills.nice);
  const plain = explain(region.policy, region.seekerRow(seeker), region.vacancyRow(vacancy), {
    language,
    now: region.now,
    trees: region.trees,
    words: jobNames,
  });
  const stated = region.seeker(seeker).skills !== undefined;
  const reach = reachOf(region.seeker(seeker).travel, region.options.speeds);
  const criteria = plain.criteria.map((criterion) => {
    const km = criterion.id === 'travel' ? distanceIn(criterion.because) : undefined;
    if (km !== undefined && reach !== undefined)
      return { ...criterion, sentence: travelSentence(km, reach, language) };
    const met = criterion.id === 'required' ? required : criterion.id === 'nice' ? nice : [];
    return stated && met.length > 0
      ? { ...criterion, sentence: skillSentence(met, region.taxonomy, language) }
      : criterion;
  });
  return { ...plain, criteria, required, nice };
}

/** The distance that a measure found, wherever it stands in what it compared. */
function distanceIn(because: object): number | undefined {
  for (const [key, value] of Object.entries(because)) {
    if (key === 'km' && typeof value === 'number') return value;
    const inside = typeof value === 'object' && value !== null ? distanceIn(value) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
