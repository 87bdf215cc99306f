const DAY_MS = 86_400_000;

/** The day so many days after an ISO day that exists. Counts in UTC, which has no daylight saving. */
export function addDays(iso: string, days: number): string {
  const moved = new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString();
  // Past 9999 ISO 8601 needs a sign and more digits; no deadline is meant to.
  return moved.startsWith('+') ? '9999-12-31' : moved.slice(0, 10);
}

/** Days from one ISO day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
