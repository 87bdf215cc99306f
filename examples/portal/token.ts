import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * Who is calling, as a signed text: an HMAC over JSON. It stands for the tokens of your identity provider, of which all that
 * counts here is that a caller cannot choose a tenant.
 */
const bearerSchema = z.strictObject({
  tenant: z.string().min(1).max(100),
  role: z.enum(['adviser', 'provider', 'entrepreneur']),
  id: z.string().min(1).max(100),
  /** Milliseconds since 1970; no longer good from then on. */
  until: z.number().int(),
});
export type Bearer = z.output<typeof bearerSchema>;

export function signToken(bearer: Bearer, secret: string): string {
  const said = Buffer.from(JSON.stringify(bearer)).toString('base64url');
  return `${said}.${signatureOf(said, secret)}`;
}

/** Undefined for a token that was not signed with this secret, or whose time is over. */
export function readToken(header: string | undefined, secret: string, now: number): Bearer | undefined {
  const [said, signature, more] = /^Bearer (\S{1,2000})$/.exec(header ?? '')?.[1]?.split('.') ?? [];
  if (said === undefined || signature === undefined || more !== undefined) return undefined;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(said, secret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const bearer = bearerSchema.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString()));
  return bearer.success && now < bearer.data.until ? bearer.data : undefined;
}

const signatureOf = (said: string, secret: string) =>
  createHmac('sha256', secret).update(said).digest('base64url');
