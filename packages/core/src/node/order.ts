import { ownField } from '../measure/sides.js';
import { kindOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { readValue, type Site } from '../policy/values.js';
import { planOf } from '../retrieve/criteria.js';
import { alongCurve } from '../retrieve/curve.js';

/** How far along the curve an ask lies; asks without a place come last. Undefined when the policy asks for no place. */
export function placeOfAsk(policy: Policy): ((ask: object) => number) | undefined {
  const field = placeField(policy);
  if (field === undefined) return undefined;
  return (ask) => {
    const sites = typeof ask === 'object' && ask !== null ? sitesOf(ownField(ask, field)) : undefined;
    return sites?.[0] === undefined ? Number.POSITIVE_INFINITY : alongCurve(sites[0].lat, sites[0].lon);
  };
}

/** The place that a demand is about, else one that a wish is about, else any. */
function placeField(policy: Policy): string | undefined {
  const { demands, wishes } = planOf(policy);
  for (const { reach } of [...demands, ...wishes])
    if (reach !== undefined && 'ask' in reach.from) return reach.from.ask;
  return Object.entries(policy.ask).find(([, declared]) => kindOf(declared) === 'place')?.[0];
}

/** Whether it is a place at all is for the answer to say. */
function sitesOf(raw: unknown): readonly Site[] | undefined {
  try {
    return readValue('place', raw, '');
  } catch {
    return undefined;
  }
}
