import type { ChangeRule, ChangeRules } from '@koppel/core';
import type { AskRow } from '../rows.js';
import type { AccessMode } from '../schema/vocabulary.js';

/**
 * What a firm may be advised to change, and what is as it is. Nobody is advised to shrink, to get into trouble, to be
 * refused by a bank or to become another family. Dates never change; only time passes. A missing field is a type error.
 */
const rules = {
  area: { change: 'never', one: true },
  headcount: { change: 'up', step: 1 },
  fte: { change: 'up', step: 1 },
  turnover: { change: 'up', step: 1 },
  balance: { change: 'never' },
  foundedOn: { change: 'never' },
  ownerBornOn: { change: 'never' },
  takenOverOn: { change: 'never' },
  amountSought: { change: 'free', step: 1 },
  investment: { change: 'up', step: 1 },
  hours: { change: 'never' },
  sectors: { change: 'never' },
  situation: { change: 'never' },
  facts: {
    fixed: [
      'family-firm',
      'part-of-group',
      'refused-by-bank',
      'scale-up',
      'self-employed',
      'social-enterprise',
      'startup',
      'student',
    ],
  },
  judgements: {},
  themes: { change: 'never' },
  needs: { change: 'never' },
  underlying: { change: 'never' },
  words: { change: 'never' },
} as const satisfies Readonly<Record<keyof Omit<AskRow, 'id'>, ChangeRule>>;

/** `mayMove`: whether a firm may be advised to open a site elsewhere. */
export function changeRules(mayMove: boolean): ChangeRules {
  return mayMove ? { ...rules, area: { change: 'free', one: true } } : rules;
}

/** Doors that somebody else opens, and what it costs to have them opened; others are open already. */
export const gateCosts: Readonly<Partial<Record<AccessMode, number>>> = { introduction: 2, nomination: 2 };
