import type { PartialTagsInput, RecordOf } from '@koppel/core';
import type { JobsPolicy } from './policy.js';
import { type kmAnHour, reachOf } from './reach.js';
import type { Seeker } from './schema/seeker.js';
import type { Vacancy } from './schema/vacancy.js';
import { cefrLevels, educationLevels } from './schema/vocabulary.js';
import { heldTags, type WantedSkill, wantedTags } from './taxonomy/meet.js';
import type { Taxonomy } from './taxonomy/taxonomy.js';

/** A seeker and a vacancy as criteria read them. */
export type SeekerRow = RecordOf<JobsPolicy['ask']> & { readonly id: string };
export type VacancyRow = RecordOf<JobsPolicy['offer']> & { readonly id: string };

/** What rows are made with. */
export interface RowOptions {
  /** YYYY-MM-DD: evidence that ended before it does not count. */
  readonly now: string;
  readonly taxonomy?: Taxonomy | undefined;
  /** Kilometres an hour per way of travelling. */
  readonly speeds?: typeof kmAnHour;
}

/** Lays a seeker out in fields; nothing is guessed, and what is not stated stays unknown. */
export function seekerRow(seeker: Seeker, { now, taxonomy, speeds }: RowOptions): SeekerRow {
  const { study, hours, level } = seeker;
  const complete = new Set<string>(seeker.complete);
  const disciplines = disciplinesOf(seeker);
  const listed = (
    name: 'talents' | 'interests' | 'disciplines',
    list = seeker[name],
  ): SeekerRow['talents'] => {
    return list === undefined ? undefined : complete.has(name) ? list : { yes: list, others: 'unknown' };
  };
  return {
    id: seeker.id,
    seeks: [study === undefined ? 'job' : 'internship'],
    place: seeker.place,
    reach: reachOf(seeker.travel, speeds),
    hoursLeast: hours?.least,
    hoursMost: hours?.most,
    days: seeker.days,
    availableFrom: seeker.availableFrom,
    contracts: seeker.contracts,
    wageAtLeast: seeker.wageAtLeastCents === undefined ? undefined : { gte: seeker.wageAtLeastCents },
    languages: languageTags(seeker.languages, complete.has('languages')),
    licences: licenceTags(seeker, now, complete.has('licences')),
    cannot: seeker.cannot,
    level: level === undefined ? undefined : educationLevels.indexOf(level) + 1,
    levelName: level,
    directions: study?.directions,
    track: study?.track,
    internshipKinds: study?.kinds,
    weeks: study?.weeks,
    guidance: study?.guidanceHours === undefined ? undefined : { gte: study.guidanceHours },
    skills: skillTags(seeker, now, taxonomy, complete.has('skills')),
    talents: listed('talents'),
    interests: listed('interests'),
    occupations: seeker.occupations,
    experience: seeker.experience?.map(({ occupation }) => occupation).filter(once),
    disciplines: listed('disciplines', disciplines),
    afterwards: study?.afterwards,
  };
}

/** What is studied is a field that somebody is at home in too. Undefined where neither is stated. */
export function disciplinesOf({ disciplines, study }: Seeker): string[] | undefined {
  const all = [...(disciplines ?? []), ...(study?.directions ?? [])];
  return all.length === 0 ? disciplines : all.filter(once);
}

/** Lays a vacancy out in fields. */
export function vacancyRow(vacancy: Vacancy, { taxonomy }: RowOptions): VacancyRow {
  const { internship, hours, skills, levelAtLeast } = vacancy;
  const wanted = (list: NonNullable<Vacancy['skills']>['required']) =>
    list === undefined || list.length === 0
      ? undefined
      : Object.fromEntries(wantedTags(list.map(wantedSkill), taxonomy));
  return {
    id: vacancy.id,
    kind: internship === undefined ? 'job' : 'internship',
    place: vacancy.place,
    remote: vacancy.remote,
    hoursFrom: hours?.least === undefined ? undefined : { gte: hours.least },
    hoursTo: hours?.most === undefined ? undefined : { lte: hours.most },
    days: vacancy.days,
    startBy: vacancy.startBy === undefined ? undefined : { to: dayAfter(vacancy.startBy) },
    contract: vacancy.contract,
    wageMost: vacancy.wage?.mostCents,
    languages:
      vacancy.languages === undefined
        ? undefined
        : Object.entries(vacancy.languages).map(([language, level]) => `${language}:${level}`),
    licences: vacancy.licences,
    physical: vacancy.physical,
    levels: internship?.levels,
    directions: internship?.directions,
    tracks: internship?.tracks,
    internshipKinds: internship?.kinds,
    weeks: internship?.weeks === undefined ? undefined : spanOf(internship.weeks),
    guidance: internship?.guidanceHours,
    open: vacancy.open === undefined ? undefined : windowOf(vacancy.open),
    level: levelAtLeast === undefined ? undefined : { gte: educationLevels.indexOf(levelAtLeast) + 1 },
    required: wanted(skills?.required),
    nice: wanted(skills?.nice),
    talents: named(vacancy.talents),
    themes: named(vacancy.themes),
    occupation: vacancy.occupation,
    disciplines: named(vacancy.disciplines),
    leadsTo: internship?.leadsTo,
  };
}

/** An empty list asks for nothing, and whoever asks for nothing has not been met. */
function named(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

const USUAL_IMPORTANCE = 3;

export function wantedSkill(wanted: string | WantedSkill): WantedSkill {
  return typeof wanted === 'string' ? { id: wanted, importance: USUAL_IMPORTANCE } : wanted;
}

type Held = NonNullable<Seeker['skills']>[number];

export function idOf(held: Held): string {
  return typeof held === 'string' ? held : held.id;
}

/** Whether something speaks for it on this day. Without evidence somebody's own word does; when all of it ended, nothing. */
export function holds(held: Held, now: string): boolean {
  if (typeof held === 'string' || held.evidence === undefined || held.evidence.length === 0) return true;
  return held.evidence.some(({ until }) => until === undefined || until >= now);
}

/** Skills that count today. */
export function heldSkills(seeker: Seeker, now: string): readonly string[] {
  return (seeker.skills ?? []).filter((held) => holds(held, now)).map(idOf);
}

/** A skill whose evidence ended may still be there: that is not known. */
function skillTags(
  seeker: Seeker,
  now: string,
  taxonomy: Taxonomy | undefined,
  complete: boolean,
): PartialTagsInput | undefined {
  if (seeker.skills === undefined) return undefined;
  const yes = heldTags(heldSkills(seeker, now), taxonomy);
  const ended = seeker.skills.filter((held) => !holds(held, now)).map(idOf);
  const maybe = [...heldTags(ended, taxonomy).keys()].filter((id) => !yes.has(id));
  return { yes: yes.size === 0 ? [] : Object.fromEntries(yes), maybe, others: complete ? 'no' : 'unknown' };
}

/** A licence that ended is none, until somebody shows a new one. */
function licenceTags(seeker: Seeker, now: string, complete: boolean): PartialTagsInput | undefined {
  if (seeker.licences === undefined) return undefined;
  const yes = seeker.licences
    .filter((held) => holds(held, now))
    .map(idOf)
    .filter(once);
  const no = seeker.licences
    .filter((held) => !holds(held, now))
    .map(idOf)
    .filter(once);
  return { yes, no: no.filter((id) => !yes.includes(id)), others: complete ? 'no' : 'unknown' };
}

/** Who has B1 has A1 and A2 as well, and not B2. Of a language that is not named nothing is known. */
function languageTags(languages: Seeker['languages'], complete: boolean): PartialTagsInput | undefined {
  if (languages === undefined) return undefined;
  const yes: string[] = [];
  const no: string[] = [];
  for (const [language, level] of Object.entries(languages)) {
    const reached = level === 'A0' ? -1 : cefrLevels.indexOf(level);
    for (const [index, one] of cefrLevels.entries()) (index <= reached ? yes : no).push(`${language}:${one}`);
  }
  return { yes, no, others: complete ? 'no' : 'unknown' };
}

function spanOf({
  least,
  most,
}: {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}) {
  return { gte: least, lte: most };
}

function windowOf({
  from,
  until,
}: {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}) {
  return { from, to: until === undefined ? undefined : dayAfter(until) };
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Windows of core end before their last day; a last day of a document is included. */
function dayAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] as number);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (date < length) return `${day.slice(0, 8)}${two(date + 1)}`;
  if (month < 12) return `${day.slice(0, 5)}${two(month + 1)}-01`;
  return `${String(year + 1).padStart(4, '0')}-01-01`;
}

function once<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}
