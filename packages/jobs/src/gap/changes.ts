import type { Language } from '@koppel/core';
import type { Region } from '../match/region.js';
import { reachClasses, reachOf } from '../reach.js';
import { holds, idOf } from '../rows.js';
import type { Seeker } from '../schema/seeker.js';
import { cefrLevels, weekdays } from '../schema/vocabulary.js';
import { nameOfValue } from '../words/words.js';

/** One thing that a seeker could change, or state. */
export interface SeekerChange {
  readonly kind: 'language' | 'licence' | 'travel' | 'hours' | 'day' | 'start' | 'contract' | 'skill';
  readonly key: string;
  /** Levels, classes of distance, half-days of hours: how big it is. */
  readonly steps: number;
  readonly say: Readonly<Record<Language, string>>;
  apply(seeker: Seeker): Seeker;
}

/** Everything that some vacancy asks for and the seeker does not have or has not stated, each as one change. */
export function changesFor(seeker: Seeker, region: Region): readonly SeekerChange[] {
  const { vacancies } = region;
  return [
    ...unique(vacancies.flatMap(({ languages = {} }) => Object.entries(languages))).flatMap(
      ([language, level]) => languageChange(seeker, language, level),
    ),
    ...unique(vacancies.flatMap(({ licences = [] }) => licences)).flatMap((licence) =>
      licenceChange(seeker, licence, region.now),
    ),
    ...travelChanges(seeker),
    ...unique(vacancies.flatMap(({ hours }) => hours?.least ?? [])).flatMap((hours) =>
      moreHours(seeker, hours),
    ),
    ...unique(vacancies.flatMap(({ hours }) => hours?.most ?? [])).flatMap((hours) =>
      fewerHours(seeker, hours),
    ),
    ...weekdays.filter((day) => seeker.days !== undefined && !seeker.days.includes(day)).map(dayChange),
    ...unique(vacancies.flatMap(({ startBy }) => startBy ?? [])).flatMap((day) =>
      startChange(seeker, day, region.now),
    ),
    ...unique(vacancies.flatMap(({ contract }) => contract ?? [])).flatMap((contract) =>
      contractChange(seeker, contract),
    ),
  ];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

type Level = (typeof cefrLevels)[number];

function languageChange(seeker: Seeker, language: string, level: Level): SeekerChange[] {
  const known = seeker.languages?.[language];
  const now = known === undefined || known === 'A0' ? -1 : cefrLevels.indexOf(known);
  const steps = cefrLevels.indexOf(level) - now;
  if (steps <= 0) return [];
  const name = nameOfValue(`${language}:${level}`, 'nl');
  const english = nameOfValue(`${language}:${level}`, 'en');
  return [
    {
      kind: 'language',
      key: `language:${language}:${level}`,
      steps,
      say: { nl: `met ${name}`, en: `with ${english}` },
      apply: (one) => ({ ...one, languages: { ...one.languages, [language]: level } }),
    },
  ];
}

function licenceChange(seeker: Seeker, licence: string, now: string): SeekerChange[] {
  if (seeker.licences?.some((held) => idOf(held) === licence && holds(held, now))) return [];
  return [
    {
      kind: 'licence',
      key: `licence:${licence}`,
      steps: 1,
      say: { nl: `met ${nameOfValue(licence, 'nl')}`, en: `with ${nameOfValue(licence, 'en')}` },
      apply: (one) => ({ ...one, licences: [...(one.licences ?? []), licence] }),
    },
  ];
}

/** The next three classes of distance. */
function travelChanges(seeker: Seeker): SeekerChange[] {
  const reach = reachOf(seeker.travel);
  const at = reachClasses.findIndex(({ id }) => id === reach);
  if (reach === undefined) return [];
  return reachClasses.slice(at + 1, at + 4).flatMap(({ id, km }, index): SeekerChange[] =>
    km === undefined
      ? []
      : [
          {
            kind: 'travel',
            key: `travel:${id}`,
            steps: index + 1,
            say: { nl: `met ${km} km reizen`, en: `with ${km} km of travel` },
            apply: (one) => ({ ...one, travel: [{ km }] }),
          },
        ],
  );
}

const HALF_DAY_HOURS = 4;

function moreHours({ hours = {} }: Seeker, least: number): SeekerChange[] {
  if (hours.most === undefined || hours.most >= least) return [];
  return [
    {
      kind: 'hours',
      key: `hours:up:${least}`,
      steps: Math.ceil((least - hours.most) / HALF_DAY_HOURS),
      say: { nl: `met ${least} uur per week`, en: `with ${least} hours a week` },
      apply: (one) => ({ ...one, hours: { ...one.hours, most: least } }),
    },
  ];
}

function fewerHours({ hours = {} }: Seeker, most: number): SeekerChange[] {
  if (hours.least === undefined || hours.least <= most) return [];
  return [
    {
      kind: 'hours',
      key: `hours:down:${most}`,
      steps: Math.ceil((hours.least - most) / HALF_DAY_HOURS),
      say: { nl: `als ${most} uur per week ook goed is`, en: `if ${most} hours a week will do` },
      apply: (one) => ({ ...one, hours: { ...one.hours, least: most } }),
    },
  ];
}

function dayChange(day: (typeof weekdays)[number]): SeekerChange {
  return {
    kind: 'day',
    key: `day:${day}`,
    steps: 1,
    say: {
      nl: `als het ook op ${nameOfValue(day, 'nl')} kan`,
      en: `if ${nameOfValue(day, 'en')} will do as well`,
    },
    apply: (one) => ({ ...one, days: [...(one.days ?? []), day] }),
  };
}

function startChange({ availableFrom }: Seeker, day: string, now: string): SeekerChange[] {
  if (typeof availableFrom !== 'string' || availableFrom <= day || day < now) return [];
  return [
    {
      kind: 'start',
      key: `start:${day}`,
      steps: 1,
      say: { nl: `als ${day} kan als begin`, en: `if ${day} will do as a start` },
      apply: (one) => ({ ...one, availableFrom: day }),
    },
  ];
}

function contractChange(
  { contracts }: Seeker,
  contract: NonNullable<Seeker['contracts']>[number],
): SeekerChange[] {
  if (contracts === undefined || contracts.includes(contract)) return [];
  return [
    {
      kind: 'contract',
      key: `contract:${contract}`,
      steps: 1,
      say: {
        nl: `als een ${nameOfValue(contract, 'nl')} ook goed is`,
        en: `if a ${nameOfValue(contract, 'en')} will do`,
      },
      apply: (one) => ({ ...one, contracts: [...(one.contracts ?? []), contract] }),
    },
  ];
}
