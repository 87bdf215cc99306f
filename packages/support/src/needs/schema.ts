import { z } from 'zod';
import { id, ids, span, text } from '../schema/common.js';
import { needs, situations, themes } from '../schema/vocabulary.js';

/** What a rule can ask whether it is stated at all, whatever it says. */
export const statable = ['themes', 'needs', 'situation', 'headcount', 'amountSought', 'investment'] as const;
export type Statable = (typeof statable)[number];

const needList = z.array(z.enum(needs)).max(30);

/** All that is written has to hold. What is not known neither holds nor fails. */
const when = z
  .strictObject({
    needsAny: needList.optional().describe('The entrepreneur asks for at least one of these.'),
    needsAll: needList.optional().describe('The entrepreneur asks for all of these.'),
    themesAny: z.array(z.enum(themes)).optional().describe('At least one of these themes is urgent.'),
    situations: z.array(z.enum(situations)).optional().describe('The firm is in one of these situations.'),
    yes: ids.optional().describe('Facts that are all so.'),
    no: ids.optional().describe('Facts of which none is so.'),
    headcount: span.optional(),
    amountSoughtEur: span.optional(),
    stated: z.array(z.enum(statable)).optional().describe('The case says something about all of these.'),
    notStated: z.array(z.enum(statable)).optional().describe('The case says nothing about these yet.'),
  })
  .describe('Demands on a firm and its question; at least one.');

const suggestion = z.strictObject({
  need: z.enum(needs),
  urgency: z.number().int().min(1).max(3).default(1).describe('3 now, 1 some day.'),
});

/** One reason to look behind a question. */
export const needRuleSchema = z.strictObject({
  id,
  when,
  suggests: z.array(suggestion).min(1).max(30),
  because: text.describe('Why, one sentence without a full stop.'),
  source: z.string().min(1).describe('Where the reason comes from: a section, a page, or who says so.'),
});
export type NeedRule = z.output<typeof needRuleSchema>;

export const needRulesSchema = z.array(needRuleSchema).max(1000);
/** Rules as authors write them. */
export type NeedRulesInput = readonly DeepReadonly<z.input<typeof needRuleSchema>>[];

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
