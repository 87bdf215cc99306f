import { z } from 'zod';
import type { Json } from './entry.js';

const name = z.string().min(1).max(128).describe('1 to 128 characters');
const words = z.string().min(1).max(10_000).describe('1 to 10,000 characters');
const text = z.strictObject({ nl: words, en: words });
const at = z
  .number()
  .int()
  .min(-8_640_000_000_000_000)
  .max(8_640_000_000_000_000)
  .describe('Milliseconds since 1970, UTC');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a calendar day, YYYY-MM-DD' });
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' });
/** What is no JSON is refused when it is read; the type leaves readonly lists and interfaces alone. */
const json = z.json() as unknown as z.ZodType<Json, unknown>;
const pointer = z
  .string()
  .regex(/^(?:\/[^/]*)+$/, { error: 'a JSON pointer into the body, such as /input/ask' });

/** A person that an entry touches, and which of its values are about them. */
export const personSchema = z.strictObject({
  id: name.describe('Wherever this text stands as a whole, it is replaced and sealed'),
  role: name.optional().describe('asker, offer, member, decides …'),
  holds: z
    .array(pointer)
    .max(10_000)
    .default([])
    .describe('Values that are sealed under the key of this person'),
  reasons: z
    .array(text)
    .max(100)
    .optional()
    .describe('What the person may be told, where the engine cannot say it'),
  notUsed: z.array(text).max(100).optional(),
  change: text.optional().describe('The nearest change that would have led elsewhere'),
});

const common = { id: name.describe('Stays for ever: no name of a person'), at };
const people = z.array(personSchema).max(2_000).default([]);

/** What an engine worked out. */
export const runSchema = z.strictObject({
  ...common,
  engine: z.strictObject({
    name,
    version: name,
    build: name.optional().describe('Of the program as it ran, a hash of an image or a lock file'),
  }),
  policy: z
    .strictObject({ name, version: name.optional(), hash: hash.optional() })
    .optional()
    .describe('The hash is worked out when common.policy is there'),
  data: z.strictObject({ version: z.union([name, z.number().int()]), hash: hash.optional() }).optional(),
  by: name.optional().describe('Who asked for it'),
  day: day.optional().describe('The day that the engine was told'),
  seed: z.number().int().optional(),
  budget: z.number().int().min(0).optional().describe('In steps'),
  reproducible: z.boolean().default(true).describe('False for a budget in milliseconds'),
  status: z.enum(['optimal', 'complete', 'partial', 'impossible', 'cancelled']),
  bound: z.union([z.number(), z.null()]).optional(),
  ties: words.optional().describe('How equal ones were put in order'),
  common: z
    .record(name, json)
    .default({})
    .describe('Input without persons, kept once under its hash; of a list, each item'),
  input: z.record(z.string(), json).describe('The rest of what the engine got'),
  result: json,
  people,
});

export const decisionSchema = z
  .strictObject({
    ...common,
    run: name.describe('The run that it is about'),
    about: name.describe('The person about whom it is'),
    what: z.enum(['choose', 'refuse', 'change', 'confirm']),
    offer: name.optional(),
    by: name.describe('Who decides: a person, never an engine'),
    override: z.enum(['verdict', 'order', 'plan']).optional().describe('In what it departs from the run'),
    why: words.optional(),
    told: text.optional().describe('The reason as the person may hear it'),
    people,
  })
  .refine(({ what, override, why }) => why !== undefined || (what !== 'refuse' && override === undefined), {
    path: ['why'],
    error: 'a reason, as a refusal and an override keep one',
  });

export const shownSchema = z.strictObject({
  ...common,
  run: name,
  about: name,
  to: name.describe('Who saw it: the person, an adviser, a firm'),
  what: json.describe('What was shown, or where it can be found'),
  people,
});

export const consentSchema = z.strictObject({
  ...common,
  about: name,
  what: z.enum(['given', 'withdrawn']),
  scope: words.describe('To what'),
  purpose: words.describe('For what'),
  people,
});

/** Anything else that is to stand in the chain: of a desk, for instance. */
export const noteSchema = z.strictObject({
  ...common,
  what: name,
  content: json,
  people,
});

export type PersonInput = z.input<typeof personSchema>;
export type Person = z.output<typeof personSchema>;
export type RunInput = z.input<typeof runSchema>;
export type Run = z.output<typeof runSchema>;
export type DecisionInput = z.input<typeof decisionSchema>;
export type ShownInput = z.input<typeof shownSchema>;
export type ConsentInput = z.input<typeof consentSchema>;
export type NoteInput = z.input<typeof noteSchema>;
