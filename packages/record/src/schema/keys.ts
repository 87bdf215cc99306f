import { z } from 'zod';

/** A file with the keys of persons. */
export const keyFileSchema = z.strictObject({
  format: z.literal('koppel.keys/1'),
  keys: z.array(
    z.strictObject({
      subject: z.string().min(1).max(128),
      handle: z.string().regex(/^[0-9a-f]{32}$/, { error: '32 hexadecimal digits' }),
      key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: '32 bytes in base64url' }),
    }),
  ),
});

export type KeyFile = z.output<typeof keyFileSchema>;
