import type { Language } from '@koppel/core';
import type { SkillMeeting, SkillRelation } from '../taxonomy/meet.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** One wanted skill and what met it, in words without a full stop. */
export function sayMeeting(
  { wanted, by, relation }: SkillMeeting,
  taxonomy: Taxonomy | undefined,
  language: Language,
): string {
  const name = (id: string): string => labelIn(taxonomy, id, language);
  if (by === undefined)
    return language === 'nl' ? `${name(wanted)}: niet genoemd` : `${name(wanted)}: not stated`;
  if (relation === 'identical') return name(wanted);
  return how[language][relation](name(wanted), name(by));
}

type How = Readonly<Record<Exclude<SkillRelation, 'identical'>, (wanted: string, by: string) => string>>;

const how: Readonly<Record<Language, How>> = {
  nl: {
    narrower: (wanted, by) => `${wanted}, want ${by} valt daaronder`,
    broader: (wanted, by) => `${wanted} ten dele, via het bredere ${by}`,
    sibling: (wanted, by) => `${wanted} ten dele, via het verwante ${by}`,
    related: (wanted, by) => `${wanted} ten dele, want ${by} hangt ermee samen`,
    none: (wanted) => `${wanted}: niet genoemd`,
  },
  en: {
    narrower: (wanted, by) => `${wanted}, as ${by} is a kind of it`,
    broader: (wanted, by) => `${wanted} in part, through the broader ${by}`,
    sibling: (wanted, by) => `${wanted} in part, through ${by} of the same kind`,
    related: (wanted, by) => `${wanted} in part, as ${by} goes with it`,
    none: (wanted) => `${wanted}: not stated`,
  },
};

/** What the skills of a pair come to, without a full stop: first what met, then what nobody stated. */
export function skillSentence(
  meetings: readonly SkillMeeting[],
  taxonomy: Taxonomy | undefined,
  language: Language,
): string {
  const met = meetings.filter(({ by }) => by !== undefined).map((one) => sayMeeting(one, taxonomy, language));
  const missing = meetings
    .filter(({ by }) => by === undefined)
    .map(({ wanted }) => labelIn(taxonomy, wanted, language));
  const texts = [
    ...(met.length > 0 ? [`${language === 'nl' ? 'heeft' : 'has'} ${met.join('; ')}`] : []),
    ...(missing.length > 0
      ? [`${language === 'nl' ? 'niet genoemd' : 'not stated'}: ${missing.join(', ')}`]
      : []),
  ];
  return texts.join('; ');
}

/** What a skill is called; its id where the taxonomy does not know it. */
export function labelIn(taxonomy: Taxonomy | undefined, id: string, language: Language): string {
  const skill = taxonomy?.named(id);
  const label =
    skill === undefined
      ? id
      : (taxonomy as Taxonomy).skillLabel((taxonomy as Taxonomy).skillIds[skill] as string);
  return typeof label === 'string' ? label : label[language];
}

/** What an occupation is called; its id where the taxonomy does not know it. */
export function occupationIn(taxonomy: Taxonomy | undefined, id: string, language: Language): string {
  const label = taxonomy?.occupationLabel(id) ?? id;
  return typeof label === 'string' ? label : label[language];
}
