/** The day so many weeks after one that exists, YYYY-MM-DD. */
export function addWeeks(day: string, weeks: number): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const date = new Date(0);
  // Not the constructor: that reads a year below 100 as one of the twentieth century.
  date.setUTCFullYear(year, month - 1, dayOfMonth + Math.ceil(weeks * 7));
  return date.toISOString().slice(0, 10);
}
