import type { FactGap, Language, Status } from '@koppel/core';
import { explainPair } from '../match/explain.js';
import type { Region } from '../match/region.js';
import type { SkillMeeting } from '../taxonomy/meet.js';
import { nameOfField, nameOfValue } from '../words/words.js';
import { labelIn } from '../words/skills.js';

/** Why not, and what is missing, for one seeker and one vacancy. Plain JSON. */
export interface JobGap {
  readonly seeker: string;
  readonly vacancy: string;
  readonly status: Status;
  readonly summary: string;
  /** Demands that are not met, and demands that nobody can decide yet. */
  readonly unmet: readonly Stated[];
  readonly open: readonly Stated[];
  /** What to ask the seeker, and what the firm does not say. */
  readonly ask: readonly string[];
  readonly askFirm: readonly string[];
  /** Skills asked for that the seeker did not state in full, the most telling first. Not stated is not absent. */
  readonly skills: readonly MissingSkill[];
}

export interface Stated {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

export interface MissingSkill {
  readonly skill: string;
  readonly label: string;
  readonly kind: 'required' | 'nice';
  /** How far it is met, in thousandths, and by what. */
  readonly share: number;
  readonly by?: string;
  readonly relation: SkillMeeting['relation'];
  /** How much of what the work asks for it makes, in thousandths. */
  readonly weight: number;
}

/** The gap between a seeker and a vacancy. @throws KoppelError `BAD_VALUE` for an id that the region does not have. */
export function gapOf(region: Region, seeker: string, vacancy: string, language: Language): JobGap {
  const { status, summary, criteria, ask, provider, required, nice } = explainPair(
    region,
    seeker,
    vacancy,
    language,
  );
  const demands = criteria.filter(({ level }) => level === 'must');
  const stated = (outcome: string): Stated[] =>
    demands
      .filter((one) => one.outcome === outcome)
      .map(({ id, label, sentence }) => ({ id, label, sentence }));
  const name = ({ field, about }: FactGap): string => {
    const label = nameOfField(field, language);
    return about.length === 0
      ? label
      : `${label}: ${about.map((id) => nameOfValue(id, language)).join(', ')}`;
  };
  return {
    seeker,
    vacancy,
    status,
    summary,
    unmet: stated('unmet'),
    open: stated('unknown'),
    ask: ask.map(name),
    askFirm: provider.map(name),
    skills: [...missing(required, 'required', region, language), ...missing(nice, 'nice', region, language)],
  };
}

function missing(
  meetings: readonly SkillMeeting[],
  kind: MissingSkill['kind'],
  { taxonomy }: Region,
  language: Language,
): MissingSkill[] {
  const all = meetings.reduce((sum, { worth }) => sum + worth, 0);
  return meetings
    .filter(({ earned, worth }) => earned < worth)
    .sort((a, b) => b.worth - b.earned - (a.worth - a.earned) || (a.wanted < b.wanted ? -1 : 1))
    .map(({ wanted, by, relation, earned, worth }) => ({
      skill: wanted,
      label: labelIn(taxonomy, wanted, language),
      kind,
      share: Math.floor((earned * 1000) / worth),
      ...(by !== undefined && { by: labelIn(taxonomy, by, language) }),
      relation,
      weight: Math.floor((worth * 1000) / all),
    }));
}
