import { definitionOf } from '../measure/registry.js';
import { FULL } from '../measure/reading.js';
import type { Fields } from '../policy/kinds.js';
import { type Criterion, type MeasureSpec, type Operand, type Policy, walkSpec } from '../policy/spec.js';
import { withDefaults } from '../measure/params.js';

/** A criterion, and all that an index asks about it; worked out once per policy. */
export interface Planned {
  readonly spec: MeasureSpec;
  /** 0 for a demand. */
  readonly weight: number;
  /** The same for the same meaning, whatever the weight: what readings are remembered by. */
  readonly key: string;
  readonly askFields: readonly string[];
  readonly offerFields: readonly string[];
  /** A function of the caller's is in it: nothing is remembered, and it is called as late as possible. */
  readonly custom: boolean;
  /** The distance from which places read [0, 0], and the field of the ask that holds the other place. */
  readonly reach: Reach | undefined;
}

interface Reach {
  readonly km: number;
  readonly from: Operand;
}

/** What an index makes of a policy. */
export interface Plan {
  readonly demands: readonly Planned[];
  readonly wishes: readonly Planned[];
  /** Points of an offer that meets every wish in full. */
  readonly outOf: number;
}

const plans = new WeakMap<Policy, Plan>();

/** Policies are data that nobody changes after use, so a plan is kept for as long as its policy lives. */
export function planOf(policy: Policy): Plan {
  const known = plans.get(policy);
  if (known !== undefined) return known;
  const criteria = Object.values(policy.criteria).filter(
    (criterion) => criterion.level === 'must' || criterion.weight > 0,
  );
  const planned = (level: Criterion['level']) =>
    criteria.filter((criterion) => criterion.level === level).map((criterion) => plan(criterion, policy.ask));
  const [demands, wishes] = [planned('must'), planned('prefer')];
  const outOf = wishes.reduce((sum, { weight }) => sum + weight * FULL, 0);
  const fresh = { demands, wishes, outOf };
  plans.set(policy, fresh);
  return fresh;
}

function plan(criterion: Criterion, ask: Fields): Planned {
  const { measure: spec } = criterion;
  const operands = operandsOf(spec);
  const names = (side: 'ask' | 'offer') =>
    [
      ...new Set(
        operands.flatMap((operand) => (side in operand ? [(operand as Record<string, string>)[side]] : [])),
      ),
    ] as string[];
  const askFields = names('ask');
  let custom = false;
  walkSpec(spec, '', (part) => {
    custom ||= part.type === 'custom';
  });
  return {
    spec,
    weight: criterion.level === 'prefer' ? criterion.weight : 0,
    // An ask that lacks a field says nothing, or has no such rule: that is up to the policy.
    key: custom ? '' : JSON.stringify([spec, askFields.map((field) => ask[field])]),
    askFields,
    offerFields: names('offer'),
    custom,
    reach: reachOf(spec),
  };
}

function operandsOf(spec: MeasureSpec): readonly Operand[] {
  const found: Operand[] = [];
  walkSpec(spec, '', (part) => {
    if (part.type === 'measure') found.push(part.of, part.by);
    if (part.type === 'custom') found.push(...part.operands);
  });
  return found;
}

/** How far a criterion reaches: beyond it, its reading is [0, 0] for whoever has a place. */
function reachOf(spec: MeasureSpec): Reach | undefined {
  if (spec.type === 'atLeast') return reachOf(spec.part);
  if (spec.type !== 'measure') return undefined;
  const definition = definitionOf(spec.name);
  if (definition?.zeroFromKm === undefined || 'offer' in spec.of === 'offer' in spec.by) return undefined;
  const km = definition.zeroFromKm(withDefaults(definition.params, spec.params));
  return { km, from: 'offer' in spec.of ? spec.by : spec.of };
}
