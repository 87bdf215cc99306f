import type { TreeData } from '@koppel/core';
import * as z from 'zod';

const name = z.string().min(1).max(200);
const label = z.union([name, z.strictObject({ nl: name, en: name })]);

/** A file with areas. Whatever its id is, the policy calls the tree 'areas'. */
export const areasSchema = z.strictObject({
  id: name,
  version: name.describe('Write the day of the data, such as 2019-01-01.'),
  nodes: z
    .array(
      z.strictObject({
        id: name,
        parents: z.array(name).max(100).optional(),
        label: label.optional(),
        unlisted: z.boolean().optional().describe('What lies inside is not listed.'),
      }),
    )
    .max(100_000),
}) as unknown as z.ZodType<TreeData, TreeData>;

const texts = z.record(z.string(), z.strictObject({ nl: name, en: name }));

/** Names that people read for fields and values. */
export const wordsSchema = z.strictObject({ fields: texts.default({}), values: texts.default({}) });
