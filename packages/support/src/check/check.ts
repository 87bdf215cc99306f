import { byPlace, KoppelError, readDocument } from '@koppel/core';
import { type RegionData, Regions } from '../regions.js';
import { type Catalogue, catalogueSchema } from '../schema/catalogue.js';
import { faults } from './faults.js';
import type { Finding } from './finding.js';
import { oddities } from './oddities.js';

export interface CheckOptions {
  /** The day to look from, for what has expired. */
  readonly now: string;
  readonly regions: RegionData;
}

/**
 * Everything that is wrong or odd in a catalogue, all at once: faults against the schema, duplicate ids, names that
 * nothing declares, rules that contradict one another, doors that nobody can open, and offers that have expired.
 * In the order of the document; an offer with faults against the schema does not hide what is wrong with the others. An empty list is a clean
 * catalogue.
 */
export function checkCatalogue(catalogue: unknown, options: CheckOptions): Finding[] {
  const { usable, places, findings } = readUsable(catalogue);
  if (usable === undefined) return findings;
  const regions = new Regions(options.regions);
  const all = [...findings, ...faults(usable, regions, places), ...oddities(usable, options.now, places)];
  return all.sort(byPlace);
}

interface Usable {
  /** The catalogue with the offers that the schema takes; undefined when its head is at fault too. */
  readonly usable: Catalogue | undefined;
  readonly places: readonly number[];
  readonly findings: Finding[];
}

function readUsable(catalogue: unknown): Usable {
  try {
    const usable = readDocument(catalogueSchema, catalogue);
    return { usable, places: usable.offers.map((_, index) => index), findings: [] };
  } catch (refusal) {
    if (!(refusal instanceof KoppelError)) throw refusal;
    const findings = refusal.issues.map((issue): Finding => ({ level: 'error', ...issue }));
    const bad = new Set(findings.map(placeOf));
    // Without a place in an offer the fault is in the head, and nothing can be said about the rest.
    if (bad.has(-1)) return { usable: undefined, places: [], findings };
    const { offers, ...head } = catalogue as { readonly offers: readonly unknown[] };
    const places = offers.flatMap((_, index) => (bad.has(index) ? [] : [index]));
    const good = { ...head, offers: places.map((place) => offers[place]) };
    return { usable: readDocument(catalogueSchema, good), places, findings };
  }
}

const IN_OFFER = /^\/offers\/(\d+)(?:\/|$)/;

/** Which offer a finding is in; -1 for the head of the catalogue. */
function placeOf({ pointer }: Finding): number {
  return Number(IN_OFFER.exec(pointer)?.[1] ?? -1);
}
