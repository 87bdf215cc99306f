import { z } from 'zod';
import { cents, held, heldLanguages, hoursAWeek, id, ids, place, roughDate } from './common.js';
import {
  afterStudy,
  contracts,
  educationLevels,
  internshipKinds,
  mboTracks,
  physicalDemands,
  seekerTracks,
  travelModes,
  weekdays,
} from './vocabulary.js';

/** Who somebody is. No criterion reads it, and no report shows it without a consent. */
const contact = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  email: z.string().min(3).max(320).optional(),
  phone: z.string().min(3).max(40).optional(),
  cv: z.string().min(1).max(20_000).optional(),
});

const travel = z
  .union([
    z.strictObject({ km: z.number().min(0).max(1000) }),
    z.strictObject({ by: z.enum(travelModes), minutes: z.int().min(1).max(300) }),
  ])
  .describe('As the crow flies, or minutes by a way of travelling, which are turned into kilometres.');

const study = z.strictObject({
  directions: ids.optional().describe('What is studied, such as mechanical-engineering.'),
  track: z.enum(mboTracks).optional(),
  kinds: z.array(z.enum(internshipKinds)).max(6).optional().describe('Kinds of internship that will do.'),
  weeks: z.number().min(1).max(100).optional().describe('How long it lasts.'),
  guidanceHours: z.number().min(0).max(500).optional().describe('Guidance that the school asks of the firm.'),
  group: id.optional().describe('The group that the student comes with.'),
  afterwards: z
    .enum(afterStudy)
    .optional()
    .describe('Whether the student wants to stay in the region; only who wants to say.'),
});

const seekerShape = {
  id,
  contact: contact.optional(),
  track: z
    .enum(seekerTracks)
    .optional()
    .describe('Open, surplus at an employer, or second track. Default open.'),
  employer: id.optional().describe('The firm that somebody comes free from.'),
  place: place.optional(),
  travel: z.array(travel).min(1).max(4).optional().describe('The widest of them counts. Absent: not known.'),
  hours: z.strictObject({ least: hoursAWeek.optional(), most: hoursAWeek.optional() }).optional(),
  days: z.array(z.enum(weekdays)).max(7).optional().describe('Days on which somebody can work; others not.'),
  availableFrom: roughDate.optional(),
  contracts: z.array(z.enum(contracts)).max(6).optional().describe('Contracts that will do. Absent: all.'),
  wageAtLeastCents: cents.optional().describe('An hour, before tax. Absent: no limit.'),
  languages: heldLanguages.optional(),
  licences: z
    .array(held)
    .max(100)
    .optional()
    .describe('Driving licences, registrations: what the law asks for.'),
  diplomas: z.array(held).max(50).optional().describe('Shown to people; no criterion reads them.'),
  level: z.enum(educationLevels).optional(),
  skills: z.array(held).max(300).optional(),
  occupations: ids.optional().describe('Occupations that somebody looks for.'),
  experience: z
    .array(z.strictObject({ occupation: id, months: z.int().min(0).max(720).optional() }))
    .max(100)
    .optional(),
  interests: ids.optional(),
  talents: ids.optional(),
  disciplines: ids.optional().describe('Fields that somebody is at home in, such as logistics and data.'),
  cannot: z.array(z.enum(physicalDemands)).max(8).optional().describe('Only what the person wants to say.'),
  complete: z
    .array(z.enum(['skills', 'talents', 'interests', 'licences', 'languages', 'disciplines']))
    .max(6)
    .optional()
    .describe('Lists that hold all there is. What another list does not name is not known.'),
};

/** Somebody who looks for work. */
export const seekerSchema = z.strictObject({ ...seekerShape, study: study.optional() });

/** A student who looks for an internship. */
export const internSchema = z.strictObject({ ...seekerShape, study });

export const seekersSchema = z.strictObject({ seekers: z.array(seekerSchema).max(200_000) });

export type Seeker = z.output<typeof seekerSchema>;
export type Intern = z.output<typeof internSchema>;
