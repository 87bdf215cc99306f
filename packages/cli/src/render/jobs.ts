import { formatNumber, type Language } from '@koppel/core';
import {
  type FirmView,
  type GroupPlan,
  type JobExplanation,
  type JobGap,
  type JobRankOptions,
  labelIn,
  occupationIn,
  type OpenerReport,
  type PlacePlan,
  type RankedJob,
  type ReskillingPath,
  type Taxonomy,
} from '@koppel/jobs';
import { jobWords, percent } from '../words/jobs.js';
import type { SheetPage, SheetPart } from './sheet.js';

/** The pages of `koppel jobs`. */

export interface RankReport {
  readonly seeker?: string;
  readonly vacancy?: string;
  readonly by: NonNullable<JobRankOptions['by']>;
  readonly list: readonly RankedJob[];
  readonly why?: JobExplanation;
}

export function rankSheet(report: RankReport, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const { list, why, by, seeker, vacancy } = report;
  const rows = list.map(({ id, status, seeker: own, vacancy: work, both }) => ({
    text: `${id} (${words.status[status]})`,
    numbers: [percent(own.lo), percent(work.lo), percent(both.lo), percent(both.hi)],
  }));
  const head = seeker === undefined ? words.seeker : words.vacancy;
  return {
    language,
    now,
    what: 'jobs-rank',
    title: seeker === undefined ? words.seekersFor(vacancy as string) : words.vacanciesFor(seeker),
    intro: [words.looked(now, list.length), words.order[by]],
    parts: [
      rows.length === 0
        ? { title: words.list, sentences: [words.nothing] }
        : { title: words.list, table: { head, columns: words.columns, rows } },
      ...(why === undefined ? [] : [{ title: words.first, sentences: [why.summary], bullets: reasons(why) }]),
    ],
    report,
  };
}

function reasons({ criteria }: JobExplanation): string[] {
  return criteria
    .filter(({ outcome }) => outcome !== 'no-rule')
    .map(({ label, sentence }) => `${label}: ${sentence}`);
}

export function firmSheet(view: FirmView, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const people = view.introduced.map(
    ({ seeker, name = seeker, status, skills }) =>
      `${name} (${words.status[status]})${skills.length === 0 ? '' : `: ${skills.join(', ')}`}`,
  );
  return {
    language,
    now,
    what: 'jobs-firm',
    title: words.firmView(view.vacancy),
    intro: [view.sentence],
    parts: people.length === 0 ? [] : [{ title: words.introduced, bullets: people }],
    report: view,
  };
}

export function gapSheet(gap: JobGap, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const stated = (list: JobGap['unmet']): string[] =>
    list.map(({ label, sentence }) => `${label}: ${sentence}`);
  return {
    language,
    now,
    what: 'jobs-gap',
    title: words.gapTitle(gap.seeker, gap.vacancy),
    intro: [gap.summary],
    parts: [
      ...bulleted(words.unmet, stated(gap.unmet)),
      ...bulleted(words.open, stated(gap.open)),
      ...bulleted(words.ask, gap.ask),
      ...bulleted(words.askFirm, gap.askFirm),
      ...bulleted(
        words.skills,
        gap.skills.map(({ label, share, by }) => words.skill(label, percent(share), by)),
      ),
    ],
    report: gap,
  };
}

export function openersSheet(report: OpenerReport, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const lines = report.openers.map(({ sentence }) => sentence);
  return {
    language,
    now,
    what: 'jobs-openers',
    title: words.openTitle(report.seeker),
    intro: [words.openNow(report.eligible, report.open)],
    parts: [
      lines.length === 0
        ? { title: words.changes, sentences: [words.nothing] }
        : { title: words.changes, bullets: lines, sentences: [words.again] },
    ],
    report,
  };
}

export function pathSheet(path: ReskillingPath, taxonomy: Taxonomy, language: Language): SheetPage {
  const words = jobWords[language];
  const euros = (cents: number): string => `€ ${formatNumber(cents / 100, language)}`;
  const named = (skills: readonly string[]): string =>
    skills.map((skill) => labelIn(taxonomy, skill, language)).join(', ');
  const part = (hop: ReskillingPath['hops'][number], title: string): SheetPart => ({
    title,
    bullets: [
      ...(hop.gain.length === 0 ? [] : [words.gain(named(hop.gain))]),
      ...(hop.unknown.length < hop.gain.length ? [words.months(hop.months, euros(hop.costCents))] : []),
      ...(hop.unknown.length === 0 ? [] : [words.unknownMonths(named(hop.unknown))]),
    ],
  });
  const stepOf = (hop: ReskillingPath['hops'][number]): string =>
    words.hop(occupationIn(taxonomy, hop.to, language), percent(hop.newShare));
  return {
    language,
    what: 'jobs-path',
    title: words.pathTitle(occupationIn(taxonomy, path.to, language)),
    intro: [words.pathStatus[path.status]],
    parts: [
      ...path.hops.map((hop, index) => part(hop, `${index + 1}. ${stepOf(hop)}`)),
      ...(path.direct === undefined ? [] : [part(path.direct, `${words.direct}: ${stepOf(path.direct)}`)]),
    ],
    report: path,
  };
}

export function assignSheet(plan: PlacePlan, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const rows = plan.placements.map(({ seeker, vacancy, status, seekerShare, vacancyShare, both }) => ({
    text: `${words.pair(seeker, vacancy)} (${words.status[status]})`,
    numbers: [percent(seekerShare), percent(vacancyShare), percent(both)],
  }));
  const count = plan.placements.length;
  return {
    language,
    now,
    what: 'jobs-assign',
    title: words.assignTitle[plan.how],
    intro: [
      words.placed(count, count + plan.unplaced.length),
      plan.audit.sound ? words.sound : words.unsound(plan.audit.faults.length + plan.audit.blocking.length),
      words.people,
    ],
    parts: [
      ...(rows.length === 0
        ? []
        : [
            {
              title: words.placements,
              table: { head: words.seeker, columns: words.columns.slice(0, 3), rows },
            },
          ]),
      ...bulleted(
        words.unplaced,
        plan.unplaced.map(({ seeker, possible }) => words.possible(seeker, possible)),
      ),
      ...bulleted(
        words.free,
        plan.free.map(({ vacancy, seats }) => words.seats(vacancy, seats)),
      ),
    ],
    report: plan,
  };
}

export function groupsSheet(plan: GroupPlan, now: string, language: Language): SheetPage {
  const words = jobWords[language];
  const rows = plan.placements.map(({ group, internship, hours }) => ({
    text: words.pair(group, internship),
    numbers: [formatNumber(hours, language)],
  }));
  return {
    language,
    now,
    what: 'jobs-groups',
    title: words.assignTitle.groups,
    intro: [
      words.placed(plan.placements.length, plan.placements.length + plan.unplaced.length),
      plan.faults.length === 0 ? words.sound : words.unsound(plan.faults.length),
      words.people,
    ],
    parts: [
      ...(rows.length === 0
        ? []
        : [{ title: words.placements, table: { head: words.seeker, columns: [words.hours], rows } }]),
      ...bulleted(
        words.unplaced,
        plan.unplaced.map(({ group, suits }) => words.possible(group, suits.length)),
      ),
    ],
    report: plan,
  };
}

function bulleted(title: string, bullets: readonly string[]): SheetPart[] {
  return bullets.length === 0 ? [] : [{ title, bullets }];
}
