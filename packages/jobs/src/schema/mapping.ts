import { z } from 'zod';

/** What a cell holds, and where it goes. `path` is a field of the document, as `hours/least`. */
const column = z.strictObject({
  path: z
    .string()
    .regex(/^[A-Za-z]+(\/[A-Za-z]+){0,3}$/, 'a field such as title or hours/least')
    .describe('Where the cell goes.'),
  as: z
    .enum(['text', 'number', 'euros-to-cents', 'list', 'date-dmy', 'level-list'])
    .optional()
    .describe('How it is read. Default text. A level-list is nl:B1 en:A2; date-dmy is 31-12-2019.'),
  separator: z.string().min(1).max(3).optional().describe('Between the items of a list. Default |.'),
  values: z.record(z.string(), z.string()).optional().describe('What a cell says → what the document says.'),
});

/** How the columns of a file lie over a document. */
export const mappingSchema = z.strictObject({
  of: z.enum(['seekers', 'vacancies']),
  delimiter: z.string().length(1).optional().describe('The sign between cells. Default a comma.'),
  columns: z.record(z.string().min(1), column),
  defaults: z.record(z.string(), z.json()).optional().describe('Fields that every document gets.'),
});

export type Mapping = z.output<typeof mappingSchema>;
