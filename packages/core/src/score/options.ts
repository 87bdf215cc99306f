import { refuse, show } from '../errors.js';
import type { RankOptions } from './ranked.js';

/** How many rows to return, checked; all of them by default. */
export function readLimit(limit: number | undefined, size: number): number {
  if (limit === undefined) return size;
  if (Number.isInteger(limit) && limit >= 0) return limit;
  return refuse('BAD_OPTION', '/limit', show(limit), 'a whole number from 0');
}

/** Which verdicts to return besides eligible, checked. */
export function readSelection({ unknown, ineligible }: RankOptions): { open: boolean; ineligible: boolean } {
  return {
    open: readChoice(unknown, '/unknown', 'keep') === 'keep',
    ineligible: readChoice(ineligible, '/ineligible', 'drop') === 'keep',
  };
}

function readChoice(given: unknown, pointer: string, otherwise: 'keep' | 'drop'): 'keep' | 'drop' {
  if (given === undefined) return otherwise;
  if (given === 'keep' || given === 'drop') return given;
  return refuse('BAD_OPTION', pointer, show(given), "'keep' or 'drop'");
}
