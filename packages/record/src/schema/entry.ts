import { z } from 'zod';

/** The version of the format. Another one is refused, never guessed at. */
export const FORMAT = 'koppel.record/1';

export const kinds = ['run', 'decision', 'shown', 'consent', 'note', 'erased'] as const;
export type Kind = (typeof kinds)[number];

const name = z.string().min(1).max(128);
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' });
const json = z.json();

const partSchema = z.strictObject({
  handle: z.string().regex(/^[0-9a-f]{32}$/, { error: '32 hexadecimal digits' }),
  commitment: hash,
  sealed: z.string().regex(/^[A-Za-z0-9_-]+$/, { error: 'base64url' }),
});

/** One entry of the chain of one tenant. */
export const entrySchema = z.strictObject({
  format: z.literal(FORMAT, { error: FORMAT }),
  tenant: name,
  n: z.number().int().min(1).describe('Its place: 1, 2, 3 … without gaps'),
  previous: hash.describe('The hash of the entry before it; 64 zeros for the first'),
  id: name,
  kind: z.enum(kinds),
  at: z.number().int().describe('Milliseconds since 1970, UTC, as the caller said'),
  body: z.record(z.string(), json).describe('What may stay when all persons are erased'),
  people: z.array(partSchema),
  hash: hash.describe('SHA-256 of the canonical bytes of all the rest'),
});

/** A value that entries name by its hash: a policy, an offer, a tree. */
export const artefactSchema = z.strictObject({ artefact: hash, value: json });

/** What is to be kept outside: from it, a shortened or rewritten chain shows. */
export const checkpointSchema = z.strictObject({
  format: z.literal(FORMAT, { error: FORMAT }),
  tenant: name,
  n: z.number().int().min(1),
  hash,
});

export type Entry = z.output<typeof entrySchema>;
export type Artefact = z.output<typeof artefactSchema>;
export type Checkpoint = z.output<typeof checkpointSchema>;
export type Json = z.output<typeof json>;
/** An entry before it has its place in the chain. */
export type Core = Omit<Entry, 'n' | 'previous' | 'hash'>;
