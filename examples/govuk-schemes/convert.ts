import type { SpanInput } from '@koppel/core';
import type { CatalogueInput } from '@koppel/support';
import type { Facets, Scheme } from './scheme.js';
import { businessTypes, english, englishPart, nations, purposes, sectors, stages, types } from './tables.js';

type OfferInput = CatalogueInput['offers'][number];

/** The archive was closed in 2013 and does not say when each scheme was last looked at. */
const AS_OF = '2013-06-01';

/** About the rate of mid-2013. Good enough for an example, not for a decision near a limit. */
const EUR_PER_POUND = 1.17;

/** Makes a catalogue of the schemes. Throws for a name that no table has: nothing is dropped in silence. */
export function convert(schemes: readonly Scheme[]): CatalogueInput {
  return {
    koppel: 1,
    id: 'govuk-bsf',
    title: { nl: 'Britse ondersteuningsregelingen (archief)', en: 'UK business support schemes (archive)' },
    asOf: AS_OF,
    historical: {
      nl: 'Archief van ongeveer 2013, niet actueel; de teksten zijn er alleen in het Engels; ponden zijn omgerekend naar euro',
      en: 'An archive of about 2013, not current; its texts are in English only; pounds are converted to euros',
    },
    facts: Object.fromEntries(
      [...Object.values(businessTypes), ...Object.values(stages)].map(({ id, en, nl }) => [
        id,
        { label: { nl, en }, question: { nl: `Is het ${nl}?`, en: `Is it ${en}?` } },
      ]),
    ),
    offers: schemes.map(convertScheme),
  };
}

function convertScheme(scheme: Scheme): OfferInput {
  const id = `bsf-${scheme.id}`;
  const facets = scheme.facets ?? {};
  const amount = span(scheme.bounds.min_grant, scheme.bounds.max_grant, euros);
  const rest = {
    provider: { name: scheme.organiser, kind: providerKind(scheme.organiser) },
    themes: themesOf(facets),
    needs: [...new Set(answers(facets).flatMap(({ needs }) => needs))],
    eligibility: {
      areas: areasOf(scheme),
      headcount: span(scheme.bounds.min_employees, scheme.bounds.max_employees),
      turnoverEur: span(scheme.bounds.min_turnover, scheme.bounds.max_turnover, euros),
      firmAgeYears: firmAge(scheme),
      sectors: facets.sectors && sectorsOf(scheme.id, facets.sectors),
      requiresOneOf: facets.business_types?.map((name) => row(businessTypes, name).id),
      excludes: otherStages(facets),
      judged: judgedConditions(id, scheme),
    },
    prefers: { amountSoughtEur: amount },
    money: { amountBandEur: amount },
    access: { mode: 'not-stated', how: { nl: `Zie ${scheme.url}`, en: `See ${scheme.url}` } },
  } as const;
  return {
    id,
    programme: id,
    title: english(scheme.title),
    summary: english(scheme.short_description || firstSentence(scheme.long_description)),
    kind: kindOf(facets),
    ...rest,
    asOf: AS_OF,
    sources: Object.fromEntries(
      Object.keys(rest).map((key) => [`/${key}`, `scheme ${scheme.id} of govuk-bsf`]),
    ),
  };
}

function row<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw new Error(`No row for ${JSON.stringify(name)} in tables.ts`);
  return found;
}

/** What a scheme answers, by its purposes and by what it gives. */
function answers({ purposes: names = [], types: given = [] }: Facets) {
  return [...names.map((name) => row(purposes, name)), ...given.map((name) => row(types, name))];
}

/** The strongest word on each theme counts. */
function themesOf(facets: Facets): OfferInput['themes'] {
  const strongest = new Map<string, number>();
  for (const { themes } of answers(facets)) {
    for (const [theme, weight] of Object.entries(themes)) {
      strongest.set(theme, Math.max(weight, strongest.get(theme) ?? 0));
    }
  }
  return Object.fromEntries(strongest);
}

function kindOf({ types: given = [] }: Facets): OfferInput['kind'] {
  return Object.entries(types).find(([name]) => given.includes(name))?.[1].kind ?? 'programme';
}

/** Parts of England stand in the place of England. */
function areasOf({ facets, england_areas: parts }: Scheme): readonly string[] | undefined {
  const named = facets?.locations?.map((name) => row(nations, name));
  if (named === undefined || named.length === Object.keys(nations).length) return named && ['uk'];
  if (parts.length === 0) return named;
  const inEngland = parts.map(({ area }) => {
    const found = englishPart(area);
    if (found === undefined) throw new Error(`No row for ${JSON.stringify(area)} in tables.ts`);
    return found;
  });
  return [...named.filter((area) => area !== 'england'), ...new Set(inEngland)];
}

function sectorsOf(id: string, names: readonly string[]): readonly string[] {
  const found = [...new Set(names.flatMap((name) => row(sectors, name)))];
  if (found.length === 0)
    throw new Error(`Scheme ${id} is for sectors that we do not have: ${names.join(', ')}`);
  return found;
}

/**
 * An offer has one list of which one is needed, and legal forms fill it. A firm is in one stage, so "in one of these
 * stages" is the same as "in none of the others".
 */
function otherStages({ stages: named }: Facets): readonly string[] | undefined {
  if (named === undefined) return undefined;
  const served = named.map((name) => row(stages, name).id);
  return Object.values(stages).flatMap(({ id }) => (served.includes(id) ? [] : [id]));
}

/** What the archive leaves to the organiser: prose, lost facets, and ages that are not whole quarters of a year. */
function judgedConditions(id: string, scheme: Scheme) {
  const conditions = {
    prose: scheme.eligibility_text && `its own conditions: "${shorten(scheme.eligibility_text, 140)}"`,
    facets: scheme.facets === null && 'for whom it is (the archive does not say)',
    age: oddAge(scheme) && `the age of the firm (${ageInWords(scheme)})`,
  };
  const found = Object.entries(conditions).flatMap(([name, what]) =>
    what ? [{ id: `${id}/${name}`, what: english(what), by: english(scheme.organiser) }] : [],
  );
  return found.length === 0 ? undefined : found;
}

/** Ages are in years of at most three decimals, so three months are 0.25 and one month cannot be written. */
function firmAge(scheme: Scheme): SpanInput | undefined {
  const { min_business_age_months: min, max_business_age_months: max } = scheme.bounds;
  return oddAge(scheme) ? undefined : span(min, max, (months) => months / 12);
}

function oddAge({ bounds }: Scheme): boolean {
  return [bounds.min_business_age_months, bounds.max_business_age_months].some(
    (months) => months !== null && months % 3 !== 0,
  );
}

function ageInWords({ bounds }: Scheme): string {
  const { min_business_age_months: min, max_business_age_months: max } = bounds;
  const ends = [min !== null && `at least ${min} months`, max !== null && `at most ${max} months`];
  return ends.filter((end) => end !== false).join(', ');
}

/** Both ends are included. */
function span(
  min: number | null,
  max: number | null,
  convertUnit: (amount: number) => number = (amount) => amount,
): SpanInput | undefined {
  if (min === null && max === null) return undefined;
  return {
    ...(min === null ? {} : { gte: convertUnit(min) }),
    ...(max === null ? {} : { lte: convertUnit(max) }),
  };
}

function euros(pounds: number): number {
  return Math.round(pounds * EUR_PER_POUND);
}

/** The archive does not say; a guess by name, which no criterion looks at. */
function providerKind(organiser: string): OfferInput['provider']['kind'] {
  if (/council/i.test(organiser)) return 'municipality';
  if (/university|college/i.test(organiser)) return 'education';
  if (/bank/i.test(organiser)) return 'bank';
  if (/trust|foundation|charit/i.test(organiser)) return 'foundation';
  if (/department|government|revenue|agency/i.test(organiser)) return 'national-government';
  return 'partnership';
}

function firstSentence(text: string): string {
  return shorten(text.split(/(?<=\.)\s/)[0] ?? text, 200);
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
