import * as z from 'zod';
import { day, id, ids, name, weight } from './common.js';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const once = <T>(list: z.ZodType<T[]>, key: (one: T) => string) =>
  list.refine((all) => new Set(all.map(key)).size === all.length, { error: 'every id once' });

/** A small table at which job-seekers and employers talk together. */
export const matchTablesSchema = z.strictObject({
  seekers: once(
    z
      .array(z.strictObject({ id, talks: ids.optional().describe('What somebody can talk about.') }))
      .min(1)
      .max(2000),
    (one) => one.id,
  ),
  employers: once(
    z
      .array(
        z.strictObject({
          id,
          looksFor: ids.optional(),
          rivals: ids.optional().describe('Employers that do not share a table.'),
        }),
      )
      .min(1)
      .max(500),
    (one) => one.id,
  ),
  tables: whole(1, 200),
  seekersAtTable: z.strictObject({ least: whole(1, 50), most: whole(1, 50) }),
  employersAtTable: z.strictObject({ least: whole(1, 20), most: whole(1, 20) }),
});
export type MatchTables = z.output<typeof matchTablesSchema>;

const euros = whole(0, 1_000_000_000);

/** Monthly tables of financiers, and the cases that their members bring in. */
export const financeAgendaSchema = z.strictObject({
  tables: once(
    z
      .array(
        z.strictObject({
          id,
          regions: ids.min(1),
          amount: z.strictObject({
            leastEur: euros,
            mostEur: euros,
            mainly: z.boolean().optional().describe('The band is a wish.'),
          }),
          sectors: ids.optional().describe('What the region is known for; a wish.'),
          members: ids.min(1),
          meets: z.array(day).min(1).max(60),
          casesAtMeeting: whole(1, 50),
        }),
      )
      .min(1)
      .max(50),
    (one) => one.id,
  ),
  cases: once(
    z
      .array(
        z.strictObject({
          id,
          firm: id,
          region: id.optional(),
          amountEur: euros.optional(),
          sectors: ids.optional(),
          introducedBy: id.optional().describe('A member of a table.'),
          consent: z.boolean().optional().describe('The firm agrees that its case is put to the table.'),
          ready: day.optional().describe('Not before this day.'),
        }),
      )
      .max(5000),
    (one) => one.id,
  ),
});
export type FinanceAgenda = z.output<typeof financeAgendaSchema>;

/** Masterclasses with seats for firms, each with a few persons who manage something. */
export const masterclassesSchema = z.strictObject({
  classes: once(
    z
      .array(
        z.strictObject({
          id,
          firms: z.strictObject({ least: whole(1, 500), most: whole(1, 500) }),
          personsPerFirm: whole(1, 20),
          persons: whole(1, 5000)
            .optional()
            .describe('Seats in all. Default: as many as the firms may send.'),
          roles: ids.min(1).describe('Roles that are admitted, such as owner, director or manager.'),
        }),
      )
      .min(1)
      .max(100),
    (one) => one.id,
  ),
  firms: once(
    z
      .array(
        z.strictObject({
          id,
          prefers: ids.min(1).describe('Classes, the dearest first.'),
          persons: z
            .array(z.strictObject({ id, role: id.optional() }))
            .min(1)
            .max(50)
            .describe('Who would come, the first first.'),
        }),
      )
      .max(2000),
    (one) => one.id,
  ),
});
export type Masterclasses = z.output<typeof masterclassesSchema>;

/** Pitches with an explicit ask, and who in the audience could answer. */
export const pitchesSchema = z.strictObject({
  slots: whole(1, 200),
  slotMinutes: whole(1, 120),
  mostPerPitcher: whole(1, 100).optional(),
  mostPerListener: whole(1, 100).optional(),
  pitchers: once(
    z
      .array(
        z.strictObject({
          id,
          name: name.optional(),
          asks: z
            .array(z.strictObject({ topic: id, weight: weight.optional().describe('Default 1.') }))
            .max(50)
            .optional(),
        }),
      )
      .min(1)
      .max(500),
    (one) => one.id,
  ),
  audience: once(
    z
      .array(z.strictObject({ id, name: name.optional(), answers: ids.optional(), apart: ids.optional() }))
      .max(2000),
    (one) => one.id,
  ),
});
export type Pitches = z.output<typeof pitchesSchema>;
