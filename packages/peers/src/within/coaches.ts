import { assign } from '@koppel/core';
import type { Setting } from '../compile/setting.js';
import type { Coach } from '../schema/programme.js';
import type { Member } from '../schema/member.js';
import { sentence, type Speaker } from '../report/speaker.js';
import { topicsOf } from '../report/together.js';
import type { GroupCoach } from '../report/types.js';
import { wordsOfNetwork } from '../words/network.js';

/** What a coach is needed for. */
export interface CoachedGroup {
  readonly id: string;
  readonly members: readonly Member[];
  readonly date?: string;
  readonly language?: string;
}

/** Topics of a group that a coach should know. */
const TOPICS = 5;

/**
 * A coach for every group: first the gate (independent of all members, free on the date, speaks the language), then a score (a bond with
 * persons before one with firms, both before a stranger; breadth; one specialism; an equal; the way of working), then the groups as a
 * whole: as many as possible get a coach within everybody's hours, and of those ways the best in all.
 */
export function coachesFor(
  groups: readonly CoachedGroup[],
  { programme }: Setting,
  speaker: Speaker,
): ReadonlyMap<string, GroupCoach> {
  const { coaches, coachStyle, coachHours, initiative } = programme;
  const suited = groups.flatMap((group) =>
    coaches
      .filter((coach) => mayGuide(coach, group))
      .map((coach) => ({ group, coach, score: scoreOf(coach, group, coachStyle) })),
  );
  const plan = assign(
    {
      applicants: groups.map(({ id }) => ({ id })),
      places: coaches.map((coach) => ({ id: coach.id, capacity: roomOf(coach, coachHours) })),
      pairs: suited.map(({ group, coach, score }) => ({
        applicant: group.id,
        place: coach.id,
        weight: score,
      })),
    },
    { goal: 'most' },
  );
  return new Map(
    plan.pairs.map(({ applicant, place, weight }) => {
      const group = groups.find(({ id }) => id === applicant) as CoachedGroup;
      const coach = coaches.find(({ id }) => id === place) as Coach;
      const first = wordsOfNetwork(speaker.language).initiative[initiative ?? 'unknown'];
      const sentences = [...reasonsFor(coach, group, coaches, coachStyle, speaker), first].map(sentence);
      const step = initiative === undefined ? {} : { initiative };
      return [applicant, { id: place, name: coach.name ?? place, score: weight, ...step, sentences }];
    }),
  );
}

/** Groups that fit in a coach's hours. */
const roomOf = ({ groups, hours }: Coach, perGroup: number | undefined): number =>
  hours === undefined || perGroup === undefined ? groups : Math.min(groups, Math.floor(hours / perGroup));

/** What is not known of a coach's dates and languages keeps nobody away, and is asked; a conflict does. */
function mayGuide(
  { conflicts, available, languages }: Coach,
  { members, date, language }: CoachedGroup,
): boolean {
  const related = new Set(members.flatMap(({ id, firm }) => (firm === undefined ? [id] : [id, firm])));
  return (
    !conflicts.some((id) => related.has(id)) &&
    (date === undefined || available === undefined || available.includes(date)) &&
    (language === undefined || languages === undefined || languages.includes(language))
  );
}

function scoreOf(coach: Coach, { members }: CoachedGroup, style: string | undefined): number {
  const topics = topicsOf(members).slice(0, TOPICS);
  const all = topics.reduce((sum, topic) => sum + topic.members, 0);
  const known = topics.reduce(
    (sum, topic) => sum + (coach.breadth.includes(topic.id) ? topic.members : 0),
    0,
  );
  const bonds = members.filter(({ id }) => coach.knows.includes(id)).length;
  const firms = members.filter(
    ({ id, firm }) => !coach.knows.includes(id) && coach.knowsFirms.includes(firm ?? id),
  ).length;
  return (
    1 +
    Math.floor((2000 * bonds) / members.length) +
    Math.floor((1200 * firms) / members.length) +
    (all === 0 ? 0 : Math.floor((1000 * known) / all)) +
    (topics.some(({ id }) => coach.specialisms.includes(id)) ? 400 : 0) +
    (coach.entrepreneur === true ? 200 : 0) +
    (style !== undefined && coach.styles?.includes(style) ? 100 : 0)
  );
}

function reasonsFor(
  coach: Coach,
  { members, date, language }: CoachedGroup,
  coaches: readonly Coach[],
  style: string | undefined,
  { words, list, label, name }: Speaker,
): string[] {
  const topics = topicsOf(members).slice(0, TOPICS);
  const bonds = members.filter(({ id }) => coach.knows.includes(id));
  const firms = members.filter(
    ({ id, firm }) => !coach.knows.includes(id) && coach.knowsFirms.includes(firm ?? id),
  );
  const breadth = topics.filter(({ id }) => coach.breadth.includes(id));
  const special = topics.find(({ id }) => coach.specialisms.includes(id));
  const foreign = topics.find(({ id }) => !coach.breadth.includes(id) && !coach.specialisms.includes(id));
  const colleague =
    foreign && coaches.find(({ id, specialisms }) => id !== coach.id && specialisms.includes(foreign.id));
  return [
    ...(bonds.length > 0 ? [words.coach.knows(list(bonds.map(({ id }) => name(id))))] : []),
    ...(firms.length > 0 ? [words.coach.knowsFirms(firms.length)] : []),
    ...(breadth.length > 0 ? [words.coach.breadth(list(breadth.map(({ id }) => label(id))))] : []),
    ...(special ? [words.coach.specialism(label(special.id))] : []),
    ...(foreign && colleague ? [words.coach.callIn(label(foreign.id), colleague.name ?? colleague.id)] : []),
    ...(coach.entrepreneur === true ? [words.coach.equal] : []),
    ...(style !== undefined && coach.styles?.includes(style) ? [words.coach.style(label(style))] : []),
    ...(date !== undefined && coach.available === undefined ? [words.coach.askDate] : []),
    ...(language !== undefined && coach.languages === undefined ? [words.coach.askLanguage] : []),
  ];
}
