/** How often a shard is tried before it counts as failed. */
export const ATTEMPTS = 5;

/** What went wrong, short enough to keep, and text that every engine keeps as it is. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(0, 2_000).toWellFormed().replaceAll('\u0000', '');
}
