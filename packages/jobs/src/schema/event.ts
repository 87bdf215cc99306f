import { languages, type Text } from '@koppel/core';
import { z } from 'zod';
import { day, id, ids } from './common.js';

/** Who may come in a seeker's place. Only seekers themselves get meetings; others are named in the plan and left out. */
export const comers = ['self', 'case-manager', 'other'] as const;
/** Who stands there for an employer. */
export const representatives = ['manager', 'colleague', 'recruiter'] as const;

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:MM')
  .describe('Time of day, HH:MM.');
const [nl, en] = languages;
const name = z.string().min(1).max(200);
const text = z.strictObject({ [nl]: name, [en]: name }) as z.ZodType<Text, Text>;
const stretch = z
  .strictObject({ from: time, until: time })
  .refine(({ from, until }) => from < until, 'a time that is later than the first');
const numbers = z
  .strictObject({
    least: z.int().min(0).max(500).optional(),
    most: z.int().min(0).max(500).optional(),
  })
  .refine(({ least = 0, most = 500 }) => least <= most, 'a least number that is not above the most');
const presence = {
  from: time.optional(),
  until: time.optional(),
  breaks: z.array(stretch).max(20).optional(),
};

const seekerAtEvent = z.strictObject({
  seeker: id,
  name: name.optional().describe('On sheets; the id otherwise.'),
  by: z.enum(comers).optional().describe('Who comes. Default: the seeker.'),
  ...presence,
  least: z.int().min(0).max(500).optional().describe('Fewest meetings, instead of what holds for all.'),
  most: z.int().min(0).max(500).optional(),
  wants: ids.optional().describe('Firms that the seeker would like to meet.'),
  workshops: ids.optional().describe('Workshops, the dearest first; one seat at most.'),
});

/** No field says how large a stand is, or where: every employer has the same. */
const employerAtEvent = z.strictObject({
  firm: id,
  name: name.optional(),
  represented: z.enum(representatives).optional(),
  ...presence,
  wants: ids.optional().describe('Seekers that the firm would like to meet.'),
});

const workshop = z
  .strictObject({
    id,
    title: text,
    from: time,
    until: time,
    seats: z.int().min(0).max(10_000),
    room: id.optional(),
  })
  .refine(({ from, until }) => from < until, 'a time that is later than the first');

/** An event at which seekers meet employers at stands, in short slots. */
export const eventSchema = z
  .strictObject({
    id,
    title: text,
    place: name.optional(),
    day,
    opens: time,
    closes: time,
    slotMinutes: z
      .int()
      .min(1)
      .max(240)
      .describe('From the beginning of a meeting to the next one, change of places included.'),
    changeMinutes: z
      .int()
      .min(0)
      .max(60)
      .optional()
      .describe('How much of a slot is for changing places. Default 0.'),
    utcOffsetMinutes: z
      .int()
      .min(-720)
      .max(840)
      .optional()
      .describe('Of winter time, for calendars. Default 60.'),
    summerTime: z.boolean().optional().describe('Clocks change as in the European Union. Default true.'),
    rooms: z
      .array(z.strictObject({ id, name: name.optional(), stands: z.int().min(0).max(1000) }))
      .min(1)
      .max(50),
    walks: z
      .array(z.strictObject({ from: id, to: id, minutes: z.int().min(0).max(240) }))
      .max(2000)
      .optional()
      .describe('Minutes from one room to another and back. Default 0.'),
    breaks: z.array(stretch).max(20).optional().describe('For everybody.'),
    meetings: z.strictObject({ seeker: numbers.optional(), employer: numbers.optional() }).optional(),
    seekers: z.array(seekerAtEvent).max(5000),
    employers: z.array(employerAtEvent).max(1000),
    workshops: z.array(workshop).max(100).optional(),
    forbidden: z
      .array(z.strictObject({ seeker: id, firm: id }))
      .max(10_000)
      .optional(),
    fixed: z
      .array(z.strictObject({ seeker: id, firm: id, at: time.optional() }))
      .max(10_000)
      .optional()
      .describe('Meetings that have to be held, at a time where one is given.'),
  })
  .refine(({ opens, closes }) => opens < closes, {
    error: 'a time later than when it opens',
    path: ['closes'],
  });

export type JobEvent = z.output<typeof eventSchema>;
export type EventSeeker = JobEvent['seekers'][number];
export type EventEmployer = JobEvent['employers'][number];
export type EventWorkshop = NonNullable<JobEvent['workshops']>[number];

/** What changed since a plan was made. */
export const eventChangesSchema = z.strictObject({
  noShows: ids.optional().describe('Seekers and firms that do not come.'),
  presence: z
    .array(z.strictObject({ who: id, from: time.optional(), until: time.optional() }))
    .max(5000)
    .optional()
    .describe('Who comes later or leaves earlier than planned.'),
  seekers: z.array(seekerAtEvent).max(5000).optional().describe('Who is new.'),
  employers: z.array(employerAtEvent).max(1000).optional(),
});

export type EventChanges = z.output<typeof eventChangesSchema>;

/** The part of a plan that has to be kept to change it later, or to print it. */
export const keptPlanSchema = z.looseObject({
  meetings: z
    .array(
      z.looseObject({
        seeker: id,
        firm: id,
        vacancy: id.optional(),
        from: time,
        until: time,
        room: id,
        stand: z.int().min(1),
      }),
    )
    .max(200_000),
  stands: z.array(z.looseObject({ firm: id, room: id, stand: z.int().min(1) })).max(1000),
  workshops: z.array(z.looseObject({ seeker: id, workshop: id })).max(5000),
});

export interface KeptPlan {
  readonly meetings: readonly {
    readonly seeker: string;
    readonly firm: string;
    readonly vacancy?: string | undefined;
    readonly from: string;
    readonly until: string;
    readonly room: string;
    readonly stand: number;
  }[];
  readonly stands: readonly { readonly firm: string; readonly room: string; readonly stand: number }[];
  readonly workshops: readonly { readonly seeker: string; readonly workshop: string }[];
}
