import type { Language } from '@koppel/core';
import { Region } from '@koppel/jobs';
import {
  type EventPlan,
  type EventRepair,
  eventWords,
  planEvent,
  readEvent,
  replanEvent,
} from '@koppel/jobs/event';
import { cafeOf, seekersOf, surprisesOf, vacanciesOf } from './cafe.js';

export interface Cafe {
  readonly region: Region;
  readonly given: ReturnType<typeof cafeOf>;
  readonly plan: EventPlan;
  readonly repair: EventRepair;
}

/** A café planned, and planned again when people do not come. */
export function runCafe(seekers: number, firms: number): Cafe {
  const region = new Region(
    { seekers: seekersOf(seekers), vacancies: vacanciesOf(firms) },
    { now: '2019-03-14', taxonomy: undefined },
  );
  const given = cafeOf(seekers, firms);
  const plan = planEvent(region, given);
  return { region, given, plan, repair: replanEvent(region, given, plan, surprisesOf(given)) };
}

export function report({ given, plan, repair }: Cafe, language: Language): string {
  const words = eventWords[language];
  const event = readEvent(given);
  const name = new Map([
    ...repair.event.seekers.map((one) => [one.seeker, one.name ?? one.seeker] as const),
    ...event.seekers.map((one) => [one.seeker, one.name ?? one.seeker] as const),
    ...repair.event.employers.map((one) => [one.firm, one.name ?? one.firm] as const),
    ...event.employers.map((one) => [one.firm, one.name ?? one.firm] as const),
  ]);
  const named = (id: string): string => name.get(id) ?? id;
  const lines = (of: EventPlan): string[] => [
    words.summary(
      of.meetings.length,
      of.perSeeker.reduce((sum, { seekers }) => sum + seekers, 0),
      of.stands.length,
    ),
    words.status[of.status],
    ...(of.bound === undefined ? [] : [words.gap(of.worth, of.bound, of.gap ?? 0)]),
    words.rounds(of.rounds.used, of.rounds.least),
    ...(of.fairProved ? [words.fair] : []),
    ...of.perSeeker.map(({ meetings, seekers }) => words.numbers(meetings, seekers, 'seeker')),
    ...of.perFirm.map(({ meetings, firms }) => words.numbers(meetings, firms, 'firm')),
    words.workshops(of.workshops.length, of.workshopsFull.length),
    ...of.tooFew.map((one) => words.tooFew(one, named(one.who))),
    ...of.notAdmitted.map(({ seeker, by }) => words.notAdmitted(named(seeker), by)),
    ...of.recruiters.map((firm) => words.recruiter(named(firm))),
    ...of.withoutVacancy.map((firm) => words.withoutVacancy(named(firm))),
    of.audit.sound ? words.sound : words.unsound(of.audit.faults.length),
  ];
  const changes = repair.changes.map((change) => {
    const line = words.change(change, named(change.seeker), named(change.firm));
    return `${line}; ${words.because[change.because]}`;
  });
  return [
    `${event.title[language]}, ${words.day(event.day)}, ${event.place}`,
    ...lines(plan),
    '',
    words.kept(repair.kept, repair.untouched),
    ...lines(repair.plan),
    ...changes.slice(0, 12),
    ...(changes.length > 12 ? [`… (${changes.length})`] : []),
    words.people,
  ].join('\n');
}
