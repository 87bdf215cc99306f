import { type Fields, measures, type Policy } from '@koppel/core';

/** The shortest radius that a policy demands, and between which fields: whatever lies farther away is never eligible. */
export interface Radius {
  readonly km: number;
  /** The field of the ask, and that of the offer, that hold the places. */
  readonly ask: string;
  readonly offer: string;
}

type Spec = Policy['criteria'][string]['measure'];

/** Undefined for a policy that looks at the whole country. */
export function radiusOf(policy: Policy<Fields, Fields>): Radius | undefined {
  const found = Object.values(policy.criteria)
    .filter(({ level }) => level === 'must')
    .flatMap(({ measure }) => radiiOf(measure));
  return found.reduce<Radius | undefined>(
    (least, one) => (least === undefined || one.km < least.km ? one : least),
    undefined,
  );
}

/** All parts of `all` have to be met, so each of them bounds; a part of `any` or `not` bounds nothing. */
function radiiOf(spec: Spec): Radius[] {
  if (spec.type === 'all') return spec.parts.flatMap(radiiOf);
  if (spec.type === 'atLeast') return radiiOf(spec.part);
  if (spec.type !== 'measure' || spec.name !== 'closeness') return [];
  const { params } = measures.closeness.definition;
  const numberOf = (name: 'zeroAtKm' | 'fullToKm') => Number(spec.params?.[name] ?? params[name].default);
  const km = Math.max(numberOf('zeroAtKm'), numberOf('fullToKm'));
  const { of, by } = spec;
  if ('ask' in of && 'offer' in by) return [{ km, ask: of.ask, offer: by.offer }];
  if ('offer' in of && 'ask' in by) return [{ km, ask: by.ask, offer: of.offer }];
  return [];
}
