import { z } from 'zod';
import { cents, day, hoursAWeek, id, ids, place, wanted, wantedLanguages } from './common.js';
import {
  contracts,
  educationLevels,
  internshipEnds,
  internshipKinds,
  mboTracks,
  physicalDemands,
  remotes,
  weekdays,
} from './vocabulary.js';

const window = z
  .strictObject({ from: day.optional(), until: day.optional().describe('The last day.') })
  .describe('From the first day to the last, both included.');

const internship = z.strictObject({
  kinds: z.array(z.enum(internshipKinds)).min(1).max(6),
  levels: z.array(z.enum(educationLevels)).min(1).max(8).optional(),
  directions: ids.optional(),
  tracks: z.array(z.enum(mboTracks)).max(2).optional(),
  weeks: z
    .strictObject({ least: z.number().min(1).max(100).optional(), most: z.number().max(100).optional() })
    .optional(),
  guidanceHours: z.number().min(0).max(500).optional().describe('Guidance per student that the firm gives.'),
  guidanceCapacityHours: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe('All the guidance that it can give.'),
  group: z
    .strictObject({ least: z.int().min(1).max(50), most: z.int().min(1).max(50) })
    .optional()
    .describe('Students work in a group of this size.'),
  leadsTo: z.enum(internshipEnds).optional().describe('What it may lead to at this firm.'),
  lecturer: id.optional().describe('Who guides it, where that is settled already.'),
});

const vacancyShape = {
  id,
  firm: id,
  title: z.string().min(1).max(300).optional(),
  text: z.string().min(1).max(20_000).optional(),
  seats: z.int().min(0).max(10_000).optional().describe('Default 1.'),
  place: place.optional(),
  remote: z.enum(remotes).describe("Work away from the firm: 'full' makes distance count for nothing."),
  hours: z.strictObject({ least: hoursAWeek.optional(), most: hoursAWeek.optional() }).optional(),
  days: z.array(z.enum(weekdays)).max(7).optional().describe('Days on which the work has to be done.'),
  startBy: day.optional().describe('The last day on which somebody can begin.'),
  contract: z.enum(contracts).optional(),
  wage: z
    .strictObject({ leastCents: cents.optional(), mostCents: cents })
    .optional()
    .describe('An hour, before tax.'),
  occupation: id.optional(),
  skills: z
    .strictObject({
      required: z.array(wanted).max(100).optional(),
      nice: z.array(wanted).max(100).optional(),
    })
    .optional()
    .describe('What the work needs, and what only helps.'),
  talents: ids.optional(),
  disciplines: ids.optional().describe('Fields that the role spans; nobody is refused for want of one.'),
  themes: ids.optional().describe('What somebody must find interesting.'),
  licences: ids.optional().describe('Without which the law forbids the work; a diploma is not one.'),
  languages: wantedLanguages.optional(),
  levelAtLeast: z
    .enum(educationLevels)
    .optional()
    .describe('A wish: nobody is refused for want of a diploma.'),
  physical: z.array(z.enum(physicalDemands)).max(8).optional(),
  open: window.optional().describe('When one can react.'),
  tier: id.optional().describe('The ring of firms to which it belongs.'),
};

/** Work that a firm has. */
export const vacancySchema = z.strictObject({ ...vacancyShape, internship: internship.optional() });

/** An internship that a firm offers. */
export const internshipSchema = z.strictObject({ ...vacancyShape, internship });

export const vacanciesSchema = z.strictObject({ vacancies: z.array(vacancySchema).max(200_000) });

export type Vacancy = z.output<typeof vacancySchema>;
export type Internship = z.output<typeof internshipSchema>;
