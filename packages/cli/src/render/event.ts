import type { Language } from '@koppel/core';
import {
  type EventPlan,
  type EventRepair,
  type EventSheet,
  eventWords,
  type JobEvent,
} from '@koppel/jobs/event';
import { eventTitles } from '../words/event.js';
import type { SheetPage, SheetPart } from './sheet.js';

/** The pages of `koppel jobs event`. */

export function planSheet(event: JobEvent, plan: EventPlan, now: string, language: Language): SheetPage {
  const words = eventWords[language];
  return {
    language,
    now,
    what: 'jobs-event-plan',
    title: eventTitles[language].plan(event.title[language], words.day(event.day)),
    intro: intro(plan, language),
    parts: [...partsOf(event, plan, language), meetingsPart(event, plan, language)],
    report: plan,
  };
}

/** `before` has the names of those who do not come. */
export function repairSheet(
  before: JobEvent,
  { event, ...repair }: EventRepair,
  now: string,
  language: Language,
): SheetPage {
  const words = eventWords[language];
  const titles = eventTitles[language];
  const named = namesOf(before, event);
  const changes = repair.changes.map(
    (one) => `${words.change(one, named(one.seeker), named(one.firm))}; ${words.because[one.because]}`,
  );
  return {
    language,
    now,
    what: 'jobs-event-replan',
    title: titles.replan(event.title[language], words.day(event.day)),
    intro: [words.kept(repair.kept, repair.untouched), ...intro(repair.plan, language)],
    parts: [
      changes.length === 0
        ? { title: titles.changes, sentences: [titles.nothingChanged] }
        : { title: titles.changes, bullets: changes },
      ...partsOf(event, repair.plan, language),
      meetingsPart(event, repair.plan, language),
    ],
    report: { event, ...repair },
  };
}

export function sheetsSheet(
  event: JobEvent,
  sheets: readonly EventSheet[],
  now: string,
  language: Language,
): SheetPage {
  const words = eventWords[language];
  return {
    language,
    now,
    what: 'jobs-event-sheets',
    title: eventTitles[language].sheets(event.title[language], words.day(event.day)),
    intro: [],
    parts: sheets.map(({ kind, name, stand, lines, nothing }) => ({
      title: `${words.sheetFor[kind]} ${name}${stand === undefined ? '' : ` (${stand})`}`,
      ...(lines.length === 0
        ? { sentences: [nothing] }
        : {
            bullets: lines.map(
              ({ from, until, what, where }) => `${from}–${until} ${what}${where === '' ? '' : `, ${where}`}`,
            ),
          }),
    })),
    report: { sheets },
  };
}

function namesOf(...events: readonly JobEvent[]): (id: string) => string {
  const names = new Map(
    events.flatMap((event) => [
      ...event.seekers.map(({ seeker, name }) => [seeker, name ?? seeker] as const),
      ...event.employers.map(({ firm, name }) => [firm, name ?? firm] as const),
    ]),
  );
  return (id) => names.get(id) ?? id;
}

function intro(plan: EventPlan, language: Language): string[] {
  const words = eventWords[language];
  const seekers = plan.perSeeker.reduce((sum, one) => sum + one.seekers, 0);
  return [
    words.summary(plan.meetings.length, seekers, plan.stands.length),
    words.status[plan.status],
    ...(plan.bound === undefined || plan.gap === undefined
      ? []
      : [words.gap(plan.worth, plan.bound, plan.gap)]),
    words.rounds(plan.rounds.used, plan.rounds.least),
    ...(plan.fairProved ? [words.fair] : []),
    plan.audit.sound ? words.sound : words.unsound(plan.audit.faults.length),
    words.people,
  ];
}

function partsOf(event: JobEvent, plan: EventPlan, language: Language): SheetPart[] {
  const words = eventWords[language];
  const titles = eventTitles[language];
  const named = namesOf(event);
  const attention = [
    ...plan.audit.faults.map(({ rule, about }) => `${rule}: ${about}`),
    ...plan.tooFew.map((one) => words.tooFew(one, named(one.who))),
    ...plan.notAdmitted.map(({ seeker, by }) => words.notAdmitted(named(seeker), by)),
    ...plan.recruiters.map((firm) => words.recruiter(named(firm))),
    ...plan.withoutVacancy.map((firm) => words.withoutVacancy(named(firm))),
  ];
  const rules = (plan.conflict?.rules ?? []).map((rule) => {
    if (rule.kind === 'least') return titles.leastFor(named(rule.participant.slice(2)), rule.least);
    const [seeker, firm] = JSON.parse(rule.meeting) as [string, string];
    return titles.mustMeet(named(seeker), named(firm));
  });
  return [
    ...(rules.length === 0 ? [] : [{ title: titles.conflict, bullets: rules }]),
    {
      title: titles.numbers,
      bullets: [
        ...plan.perSeeker.map(({ meetings, seekers }) => words.numbers(meetings, seekers, 'seeker')),
        ...plan.perFirm.map(({ meetings, firms }) => words.numbers(meetings, firms, 'firm')),
        ...(event.workshops === undefined
          ? []
          : [words.workshops(plan.workshops.length, plan.workshopsFull.length)]),
      ],
    },
    ...(attention.length === 0 ? [] : [{ title: titles.attention, bullets: attention }]),
  ];
}

function meetingsPart(event: JobEvent, plan: EventPlan, language: Language): SheetPart {
  const words = eventWords[language];
  const named = namesOf(event);
  const rooms = new Map(event.rooms.map(({ id, name }) => [id, name ?? id]));
  return {
    title: eventTitles[language].meetings,
    bullets: plan.meetings.map(
      ({ from, until, seeker, firm, room, stand }) =>
        `${from}–${until} ${named(seeker)}, ${named(firm)}, ${words.stand(rooms.get(room) ?? room, stand)}`,
    ),
  };
}
