import * as z from 'zod';
import { id } from './common.js';

/** What is read of an earlier plan: who sat where. All else that a plan says is worked out again. */
export const seatingSchema = z.object({
  groups: z
    .array(z.object({ id, members: z.array(z.object({ id })).max(4000), option: z.string().optional() }))
    .max(1000),
});
export type Seating = z.output<typeof seatingSchema>;
