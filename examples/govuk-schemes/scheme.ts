import { existsSync, readFileSync } from 'node:fs';

/** A scheme as the archive of GOV.UK's Business Support Finder has it, joined from its tables. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
  readonly short_description: string;
  readonly long_description: string;
  /** Conditions in prose; empty when there are none. */
  readonly eligibility_text: string;
  readonly url: string;
  readonly bounds: Bounds;
  /** Null where the archive lost them; a facet that is absent is open to all. */
  readonly facets: Facets | null;
  /** Empty for all of England. */
  readonly england_areas: readonly { readonly region: string; readonly area: string }[];
}

/** Amounts in pounds. */
export interface Bounds {
  readonly min_employees: number | null;
  readonly max_employees: number | null;
  readonly min_turnover: number | null;
  readonly max_turnover: number | null;
  readonly min_business_age_months: number | null;
  readonly max_business_age_months: number | null;
  readonly min_grant: number | null;
  readonly max_grant: number | null;
}

export interface Facets {
  readonly business_types?: readonly string[];
  readonly locations?: readonly string[];
  readonly stages?: readonly string[];
  readonly types?: readonly string[];
  readonly purposes?: readonly string[];
  readonly sectors?: readonly string[];
}

/** All 904 schemes; they are not part of this repository. */
export const allSchemesFile = new URL(
  '../../../shared/data/offers/govuk-bsf/schemes_joined.json',
  import.meta.url,
);
export const sampleFile = new URL('./sample-schemes.json', import.meta.url);

export const haveAllSchemes = (): boolean => existsSync(allSchemesFile);

export function readSchemes(file: URL): readonly Scheme[] {
  const content = JSON.parse(readFileSync(file, 'utf8')) as
    | readonly Scheme[]
    | { readonly schemes: readonly Scheme[] };
  return 'schemes' in content ? content.schemes : content;
}
