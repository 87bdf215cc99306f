import { z } from 'zod';
import { id, span, text } from '../schema/common.js';

/** Rogers (1962). SMITZH is for the first two and part of the third; the others are there so that it can say no. */
export const adoptionSegments = [
  'innovator',
  'early-adopter',
  'early-majority',
  'late-majority',
  'laggard',
] as const;

/** Whether a solution can be bought, or still has to be made. */
export const solutionKinds = ['existing', 'not-yet-existing'] as const;

export const LEVELS = 5;
const level = z.number().int().min(1).max(LEVELS);
const segments = z.array(z.enum(adoptionSegments)).min(1);

const activity = z
  .strictObject({
    id,
    title: text,
    technical: z.boolean().describe('Whether the answer is technology; logistics or organisation is not.'),
    steps: z
      .record(id, z.strictObject({ from: level, to: level }))
      .refine((steps) => Object.keys(steps).length > 0, { error: 'at least one transformation' })
      .describe('Transformation → the level that it starts from and the level that it leads to.'),
    segments: segments.optional().describe('For these adoption segments only.'),
    preferredSegments: segments.optional().describe('Meant for these; the others of segments are let in.'),
    solutions: z
      .array(z.enum(solutionKinds))
      .min(1)
      .optional()
      .describe('For needs of which the solution exists already, or does not exist yet.'),
  })
  .describe('Something that takes a firm a step up.');

/**
 * Transformations (ten in the assessment of Region of Smart Factories, which does not list them) with five levels each,
 * and the activities that lead from level to level.
 */
export const maturityProgrammeSchema = z.strictObject({
  koppel: z.literal(1),
  id,
  transformations: z
    .record(id, text)
    .refine((all) => Object.keys(all).length >= 1 && Object.keys(all).length <= 50, {
      error: 'from 1 to 50 transformations',
    })
    .describe('Id → what it is called.'),
  activities: z.array(activity).max(10_000),
});
export type MaturityProgramme = z.output<typeof maturityProgrammeSchema>;
export type MaturityProgrammeInput = z.input<typeof maturityProgrammeSchema>;
export type Activity = z.output<typeof activity>;

/** What is known of a firm. Everything is optional; what is left out is unknown. */
export const assessmentSchema = z.strictObject({
  firm: id.optional(),
  levels: z
    .record(id, z.union([level, span]))
    .default({})
    .describe('Transformation → level, or a span such as { gte: 2, lte: 3 }.'),
  segment: z
    .union([z.enum(adoptionSegments), z.strictObject({ oneOf: segments })])
    .optional()
    .describe('How early the firm takes up what is new.'),
  solution: z.enum(solutionKinds).optional().describe('Whether the solution that it needs exists.'),
  asksForTechnology: z
    .boolean()
    .optional()
    .describe('Whether the need itself asks for technology. A solution comes before a technology.'),
  about: z.array(id).min(1).optional().describe('Transformations that the need is about; left out: all.'),
});
export type Assessment = z.output<typeof assessmentSchema>;
export type AssessmentInput = z.input<typeof assessmentSchema>;
