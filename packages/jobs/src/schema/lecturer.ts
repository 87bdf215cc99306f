import { z } from 'zod';
import { id, ids } from './common.js';
import { educationLevels } from './vocabulary.js';

/** Somebody of a school who guides student teams on firms' cases. */
export const lecturerSchema = z.strictObject({
  id,
  disciplines: ids.min(1).describe('Fields in which the lecturer guides.'),
  levels: z.array(z.enum(educationLevels)).min(1).max(8).optional().describe('Absent: all levels.'),
  cases: z.int().min(0).max(1000).optional().describe('Most cases at a time. Default 1.'),
  teams: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('Most teams over all cases. Default: as many as cases.'),
});

export const lecturersSchema = z.strictObject({ lecturers: z.array(lecturerSchema).max(10_000) });

export type Lecturer = z.output<typeof lecturerSchema>;
