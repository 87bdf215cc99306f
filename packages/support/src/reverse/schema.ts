import { z } from 'zod';
import { id, ids, text } from '../schema/common.js';
import { caseSchema } from '../schema/firm.js';
import { needs, themes } from '../schema/vocabulary.js';

const areas = z
  .array(z.string().min(1))
  .min(1)
  .max(1000)
  .describe('Ids or names of areas: established in one of them.');
const themeList = z.array(z.enum(themes)).min(1).max(themes.length);
const needList = z.array(z.enum(needs)).min(1).max(needs.length);

/** A question to the firms that can be kept and asked again, for instance municipality × theme. */
export const querySchema = z
  .strictObject({
    id,
    title: text.optional(),
    areas: areas.optional(),
    themes: themeList.optional().describe('Asks about one of these themes.'),
    needs: needList.optional().describe('Has one of these needs, stated or underlying.'),
    sectors: ids.min(1).optional().describe('Works in one of these sectors.'),
  })
  .refine((query) => query.areas ?? query.themes ?? query.needs ?? query.sectors, {
    error: 'areas, themes, needs or sectors',
  });
export type Query = z.output<typeof querySchema>;

/** Somebody who offers help and looks for firms. Leads go through somebody whom the firm trusts. */
export const expertSchema = z.strictObject({
  id,
  title: text.describe('What the expert does; no private names.'),
  through: text.describe('Who knows the firm and asks it first, as a noun phrase: "the coach of the firm".'),
  themes: z.partialRecord(z.enum(themes), z.number().int().min(1).max(3)).optional(),
  needs: needList.optional(),
  sectors: ids.min(1).optional().describe('A closed list of sectors that the expert works in.'),
  areas: areas.optional(),
});
export type Expert = z.output<typeof expertSchema>;

/** For what firms are looked for: an offer or an expert, narrowed by a query, or a query alone. */
export const wantedSchema = z
  .strictObject({ offer: id.optional(), expert: expertSchema.optional(), query: querySchema.optional() })
  .refine(({ offer, expert, query }) => offer ?? expert ?? query, { error: 'an offer, an expert or a query' })
  .refine(({ offer, expert }) => offer === undefined || expert === undefined, {
    error: 'an offer or an expert, not both',
  });
export type Wanted = z.output<typeof wantedSchema>;
export type WantedInput = z.input<typeof wantedSchema>;

export const casesSchema = z.array(caseSchema).max(100_000);
