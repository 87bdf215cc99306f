import { z } from 'zod';
import { day, id, text } from '../schema/common.js';
import { needs, themes } from '../schema/vocabulary.js';

const days = z.number().int().min(0).max(3650);
const severity = z.number().int().min(1).max(3).describe('3: salaries at risk soon; 1: something to watch.');

const signalRule = z
  .strictObject({
    label: text.describe('What is seen, as a noun phrase: "late payment of tax".'),
    themes: z.array(z.enum(themes)).max(themes.length).default([]),
    needs: z.array(z.enum(needs)).max(needs.length).default([]),
    deadlineDays: z
      .strictObject({ 1: days.optional(), 2: days.optional(), 3: days.optional() })
      .default({})
      .describe('Severity → days after the signal within which somebody should call; left out: no deadline.'),
    validDays: days
      .optional()
      .describe('Days after which the signal says nothing any more; left out: never.'),
  })
  .refine((rule) => rule.themes.length + rule.needs.length > 0, { error: 'at least one theme or need' });

/** What each kind of signal means, as the hub and its referrers agreed. Days are theirs: no source states any. */
export const signalTableSchema = z.strictObject({ koppel: z.literal(1), signals: z.record(id, signalRule) });
export type SignalTable = z.output<typeof signalTableSchema>;
export type SignalTableInput = z.input<typeof signalTableSchema>;

const signal = z.strictObject({
  firm: id,
  signal: id.describe('Which row of the table.'),
  referrer: text.describe('Which organisation or role saw it; no private names.'),
  severity,
  on: day,
});

/** Signals that referrers gave, about any firms. */
export const signalsSchema = z.array(signal).max(100_000);
export type Signal = z.output<typeof signal>;
export type SignalInput = z.input<typeof signal>;
