import type { Text } from '@koppel/core';
import { z } from 'zod';
import type { TaxonomyData } from '../taxonomy/data.js';

const name = z.string().min(1).max(500);
const names = z.array(name).max(2000);
const label = z.union([name, z.strictObject({ nl: name, en: name }) as z.ZodType<Text, Text>]);

/** A taxonomy of one's own, beside ESCO. */
export const taxonomySchema = z.strictObject({
  id: name,
  version: name,
  skills: z
    .array(
      z.strictObject({
        id: name,
        label,
        also: names.optional(),
        broader: names.optional(),
        related: names.optional(),
        group: z.boolean().optional(),
      }),
    )
    .max(200_000),
  occupations: z
    .array(
      z.strictObject({
        id: name,
        label,
        also: names.optional(),
        isco: z
          .string()
          .regex(/^\d{1,4}$/, 'a code of ISCO-08, such as 7212')
          .optional(),
        essential: names,
        optional: names.optional(),
      }),
    )
    .max(50_000),
}) as unknown as z.ZodType<TaxonomyData, TaxonomyData>;

/** What learning a skill takes: skill → months and cents. */
export const trainingSchema = z.record(
  name,
  z.strictObject({
    months: z.number().min(0).max(240),
    costCents: z.int().min(0).max(100_000_000).optional(),
  }),
) as unknown as z.ZodType<Record<string, { months: number; costCents?: number }>>;
