import type { Seeker } from './schema/seeker.js';

/**
 * How far somebody can travel, in classes, so that a demand that differs per person is still one policy in both
 * directions. A limit counts as the nearest class above it, and a wider limit can only give a wider class.
 */
export const reachClasses = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200].map((km) => ({ id: `km-${km}`, km })),
  { id: 'anywhere', km: undefined },
] as const satisfies readonly { readonly id: string; readonly km: number | undefined }[];

/**
 * Kilometres as the crow flies that an hour brings somebody from door to door. Round assumptions, not measurements: a hub
 * that has a planner passes kilometres of its own.
 */
export const kmAnHour: Readonly<Record<'walking' | 'bicycle' | 'public-transport' | 'car', number>> = {
  walking: 4,
  bicycle: 12,
  'public-transport': 25,
  car: 45,
};

/** The class of the widest way of travelling; undefined when nothing is known. */
export function reachOf(travel: Seeker['travel'], speeds = kmAnHour): string | undefined {
  if (travel === undefined) return undefined;
  const km = Math.max(...travel.map((one) => ('km' in one ? one.km : (speeds[one.by] * one.minutes) / 60)));
  return reachClasses.find((one) => one.km === undefined || km <= one.km)?.id;
}
