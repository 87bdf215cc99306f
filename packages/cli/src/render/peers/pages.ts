import type { Language } from '@koppel/core';
import type { NewcomerPlace, PeersPlan, PeersRepair, PlanComparison } from '@koppel/peers';
import type { NetworkResult } from './network.js';

/** What a report about groups can be about. */
export type PeersPage =
  | { readonly what: 'form' | 'explain'; readonly plan: PeersPlan }
  | { readonly what: 'repair'; readonly repair: PeersRepair }
  | {
      readonly what: 'places';
      readonly name: string;
      readonly language: Language;
      readonly places: readonly NewcomerPlace[];
    }
  | { readonly what: 'compare'; readonly comparison: PlanComparison }
  | { readonly what: 'network'; readonly language: Language; readonly result: NetworkResult };

export function languageOf(page: PeersPage): Language {
  switch (page.what) {
    case 'repair':
      return page.repair.plan.language;
    case 'compare':
      return page.comparison.first.language;
    case 'places':
    case 'network':
      return page.language;
    default:
      return page.plan.language;
  }
}

/** A share in thousandths, for people. */
export const percent = (perMille: number): string => `${Math.floor((perMille + 5) / 10)} %`;

/** What is measured in thousandths, and what is counted. */
export const isShare = (measure: string): boolean => measure !== 'seated' && measure !== 'broken';

/** A ratio in hundredths. */
export function times(hundredths: number, language: Language): string {
  const text = String(hundredths / 100);
  return language === 'nl' ? `${text.replace('.', ',')} × de mediaan` : `${text} × the median`;
}

export const span = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;
