import { covers, must, not, policy, type RecordOf, rule, shares, within } from '@koppel/core';
import { rowsOfNeeds } from './stated.js';
import type { Case } from '../schema/firm.js';
import { type NeedRule, type Statable, statable } from './schema.js';

const ask = {
  needs: 'tags',
  themes: 'tags',
  situation: 'category',
  facts: 'tags',
  headcount: 'number',
  amountSought: 'number',
  stated: 'tags',
} as const;

const when = {
  needsAny: rule('tags'),
  needsAll: rule('tags'),
  themesAny: rule('tags'),
  situations: rule('tags'),
  yes: rule('tags'),
  no: rule('tags'),
  headcount: rule('span'),
  amountSought: rule('span'),
  stated: rule('tags'),
  notStated: rule('tags'),
} as const;

const label = (nl: string, en: string) => ({ label: { nl, en } });

/**
 * A rule is read as an offer is: its conditions are demands, so that what is not known keeps it open, says what to ask,
 * and never counts as yes.
 */
export const needPolicy = policy({ ask, offer: when }, ({ ask, offer: when }) => ({
  needsAny: must(shares(ask.needs, when.needsAny), label('Vraag', 'Stated need')),
  needsAll: must(covers(ask.needs, when.needsAll), label('Vraag', 'Stated need')),
  themesAny: must(shares(ask.themes, when.themesAny), label("Thema's", 'Themes')),
  situations: must(shares(ask.situation, when.situations), label('Situatie', 'Situation')),
  yes: must(covers(ask.facts, when.yes), label('Wat zo is', 'What is so')),
  no: must(not(shares(ask.facts, when.no)), label('Wat niet zo is', 'What is not so')),
  headcount: must(within(ask.headcount, when.headcount), label('Aantal medewerkers', 'Headcount')),
  amount: must(within(ask.amountSought, when.amountSought), label('Gezocht bedrag', 'Amount sought')),
  stated: must(covers(ask.stated, when.stated), label('Wat er staat', 'What is stated')),
  notStated: must(not(shares(ask.stated, when.notStated)), label('Wat er nog niet staat', 'Not stated yet')),
}));

export type NeedAskRow = RecordOf<typeof needPolicy.ask>;
export type NeedRuleRow = RecordOf<typeof needPolicy.offer>;

export function needAskRow(given: Case): NeedAskRow {
  const { firm, question } = given;
  return {
    needs: rowsOfNeeds(given),
    themes: question.themes,
    situation: firm.situation,
    facts: { yes: firm.facts?.yes ?? [], no: firm.facts?.no ?? [], others: 'unknown' },
    headcount: firm.headcount,
    amountSought: question.amountSoughtEur,
    stated: statable.filter((what) => says(given, what)),
  };
}

export function needRuleRow({ when }: NeedRule): NeedRuleRow {
  const { amountSoughtEur, ...rest } = when;
  return { ...rest, amountSought: amountSoughtEur };
}

function says(given: Case, what: Statable): boolean {
  const { firm, question } = given;
  const held = {
    themes: question.themes,
    needs: rowsOfNeeds(given),
    situation: firm.situation,
    headcount: firm.headcount,
    amountSought: question.amountSoughtEur,
    investment: question.investmentEur,
  } satisfies Record<Statable, unknown>;
  return held[what] !== undefined;
}
