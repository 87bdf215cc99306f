import { guard, type Issue, KoppelError, readDocument } from '@koppel/core';
import { type Vacancy, vacancySchema } from '../schema/vacancy.js';

/** A vacancy from a web page, and what the page said that could not be taken over. */
export interface ImportedVacancy {
  readonly vacancy: Vacancy;
  /** Properties that were there and were left out, with the reason. */
  readonly left: readonly { readonly pointer: string; readonly reason: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const CONTRACTS: Readonly<Record<string, Vacancy['contract']>> = {
  TEMPORARY: 'temporary',
  CONTRACTOR: 'self-employed',
  PER_DIEM: 'on-call',
};

const HOURS_PER: Readonly<Record<string, (hoursAWeek: number | undefined) => number | undefined>> = {
  HOUR: () => 1,
  WEEK: (hours) => hours,
  MONTH: (hours) => (hours === undefined ? undefined : (hours * 52) / 12),
  YEAR: (hours) => (hours === undefined ? undefined : hours * 52),
};

/**
 * Reads a `JobPosting` of schema.org (JSON-LD). A page without `jobLocationType: TELECOMMUTE` says that the work is on site.
 * Free texts about skills become required skills one by one only where they come as a list of terms; a text stays a text,
 * because what it means is for a person to say. A wage per month or year needs `workHours` as a number.
 *
 * @throws KoppelError `BAD_DOCUMENT` for a document that is no job posting, or lacks an identifier or employer; for what is
 * no plain JSON, too deep or too large.
 */
export function readJobPosting(value: unknown): ImportedVacancy {
  guard(value);
  const issues: Issue[] = [];
  const left: { pointer: string; reason: string }[] = [];
  if (!isObject(value))
    throw new KoppelError('BAD_DOCUMENT', [
      { pointer: '', found: typeof value, expected: 'a JobPosting of schema.org' },
    ]);
  const types = listOf(value['@type']);
  if (!types.includes('JobPosting'))
    issues.push({
      pointer: '/@type',
      found: JSON.stringify(value['@type']) ?? 'nothing',
      expected: '"JobPosting"',
    });
  const id =
    textOf(isObject(value['identifier']) ? value['identifier']['value'] : value['identifier']) ??
    textOf(value['url']);
  if (id === undefined)
    issues.push({ pointer: '/identifier', found: 'nothing', expected: 'an identifier or a url' });
  const organisation = value['hiringOrganization'];
  const firm = isObject(organisation)
    ? (textOf(organisation['identifier']) ?? textOf(organisation['name']))
    : textOf(organisation);
  if (firm === undefined)
    issues.push({ pointer: '/hiringOrganization', found: 'nothing', expected: 'the employer' });
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);

  const leave = (pointer: string, reason: string): undefined => {
    left.push({ pointer, reason });
    return undefined;
  };
  const hours = hoursOf(value['workHours'], leave);
  const draft: Record<string, unknown> = {
    id,
    firm,
    title: textOf(value['title'])?.slice(0, 300),
    text: plain(textOf(value['description'])),
    remote: listOf(value['jobLocationType']).includes('TELECOMMUTE') ? 'full' : 'none',
    place: placeOf(value['jobLocation'], leave),
    hours,
    contract: contractOf(value['employmentType'], leave),
    wage: wageOf(value['baseSalary'], hours?.most ?? hours?.least, leave),
    skills: skillsOf(value['skills'], leave),
    occupation: occupationOf(value['relevantOccupation'] ?? value['occupationalCategory'], leave),
    seats: typeof value['totalJobOpenings'] === 'number' ? value['totalJobOpenings'] : undefined,
    open: openOf(value['datePosted'], value['validThrough']),
  };
  const kept = Object.fromEntries(Object.entries(draft).filter(([, one]) => one !== undefined));
  return { vacancy: readDocument(vacancySchema, kept), left };
}

type Leave = (pointer: string, reason: string) => undefined;

function hoursOf(given: unknown, leave: Leave): Vacancy['hours'] {
  if (given === undefined) return undefined;
  const numbers = /^\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*(?:uur|hours?|h)?\b/i.exec(scalarOf(given));
  if (numbers === null) return leave('/workHours', 'no number of hours a week');
  return { least: Number(numbers[1]), most: Number(numbers[2] ?? numbers[1]) };
}

function placeOf(given: unknown, leave: Leave): Vacancy['place'] {
  const [first, ...more] = Array.isArray(given) ? given : [given];
  if (!isObject(first)) return undefined;
  if (more.length > 0) leave('/jobLocation', 'only the first place was taken over');
  const geo = first['geo'];
  const [lat, lon] = isObject(geo)
    ? [degreesOf(geo['latitude']), degreesOf(geo['longitude'])]
    : [Number.NaN, Number.NaN];
  if (Number.isFinite(lat) && Number.isFinite(lon)) return { lat, lon };
  return leave('/jobLocation', 'an address without coordinates: the distance stays unknown');
}

function contractOf(given: unknown, leave: Leave): Vacancy['contract'] {
  const known = listOf(given).flatMap((one) => (Object.hasOwn(CONTRACTS, one) ? (CONTRACTS[one] ?? []) : []));
  if (known.length === 1) return known[0];
  if (given !== undefined) leave('/employmentType', 'says nothing certain about the contract');
  return undefined;
}

function wageOf(given: unknown, hoursAWeek: number | undefined, leave: Leave): Vacancy['wage'] {
  if (!isObject(given)) return undefined;
  if (given['currency'] !== 'EUR') return leave('/baseSalary', 'an amount that is not in euros');
  const value = given['value'];
  const unit = isObject(value) ? scalarOf(value['unitText']) : '';
  const divisor = Object.hasOwn(HOURS_PER, unit) ? HOURS_PER[unit]?.(hoursAWeek) : undefined;
  if (!isObject(value) || divisor === undefined || divisor <= 0)
    return leave('/baseSalary', 'no amount an hour, and no hours to work one out');
  const cents = (amount: unknown): number | undefined =>
    typeof amount === 'number' && amount >= 0 ? Math.floor((amount * 100) / divisor + 0.5) : undefined;
  const most = cents(value['maxValue'] ?? value['value']);
  const least = cents(value['minValue'] ?? value['value']);
  if (most === undefined) return leave('/baseSalary', 'no highest amount');
  return { mostCents: most, ...(least !== undefined && { leastCents: least }) };
}

function skillsOf(given: unknown, leave: Leave): Vacancy['skills'] {
  if (given === undefined) return undefined;
  const names = (Array.isArray(given) ? given : [given]).map((one) =>
    isObject(one) ? (textOf(one['url']) ?? textOf(one['name'])) : undefined,
  );
  if (names.some((name) => name === undefined))
    return leave('/skills', 'a text and not a list of terms: let a person choose concepts');
  return { required: [...new Set(names as string[])] };
}

function occupationOf(given: unknown, leave: Leave): Vacancy['occupation'] {
  if (given === undefined) return undefined;
  const [one] = Array.isArray(given) ? given : [given];
  const url = isObject(one) ? (textOf(one['url']) ?? textOf(one['@id'])) : textOf(one);
  if (url?.includes('/esco/occupation/')) return url;
  return leave('/relevantOccupation', 'no ESCO occupation: find one with a conceptFinder');
}

function openOf(from: unknown, until: unknown): Vacancy['open'] {
  const day = (given: unknown): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(scalarOf(given))?.[0];
  const window = {
    ...(day(from) !== undefined && { from: day(from) }),
    ...(day(until) !== undefined && { until: day(until) }),
  };
  return Object.keys(window).length === 0 ? undefined : (window as NonNullable<Vacancy['open']>);
}

/** Descriptions often come as HTML. */
function plain(text: string | undefined): string | undefined {
  const cleaned = text
    ?.replace(/<[^<>]{0,1000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 20_000);
  return cleaned === '' ? undefined : cleaned;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or a number as text; anything else has none, and may even throw when asked for one. */
function scalarOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function degreesOf(value: unknown): number {
  const text = scalarOf(value).trim();
  return text === '' ? Number.NaN : Number(text);
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
