import type { MeasureSpec, Operand } from '@koppel/core';
import type { AnyJobsPolicy } from '../policy.js';

/** Categories that are the same in all pairs that a policy will be asked about, by field. */
export interface Known {
  readonly ask?: Readonly<Record<string, unknown>>;
  readonly offer?: Readonly<Record<string, unknown>>;
}

/**
 * The same policy for pairs of which some categories are known: an alternative that cannot be met, and a condition that is
 * met anyway, are left out. Readings stay what they are; what is left is often a criterion on places alone,
 * which an index answers without looking at places out of reach.
 */
export function settle(policy: AnyJobsPolicy, known: Known): AnyJobsPolicy {
  const criteria = Object.entries(policy.criteria).map(
    ([id, criterion]) => [id, { ...criterion, measure: settled(criterion.measure, known).spec }] as const,
  );
  return { ...policy, criteria: Object.fromEntries(criteria) };
}

interface Settled {
  readonly spec: MeasureSpec;
  /** Set where every pair reads the same: fully met, or not at all. */
  readonly met?: boolean;
}

function settled(spec: MeasureSpec, known: Known): Settled {
  switch (spec.type) {
    case 'measure':
      return leaf(spec, known);
    case 'custom':
      return { spec };
    case 'any':
    case 'all':
      return group(spec, known);
    default: {
      // Met in full or not at all stays so above any share.
      const part = settled(spec.part, known);
      if (spec.type === 'atLeast') return { ...part, spec: { ...spec, part: part.spec } };
      return { spec: { ...spec, part: part.spec }, ...(part.met !== undefined && { met: !part.met }) };
    }
  }
}

function leaf(spec: Extract<MeasureSpec, { type: 'measure' }>, known: Known): Settled {
  if (spec.name !== 'value' || !('const' in spec.by)) return { spec };
  const [found, wanted] = [factOf(spec.of, known), spec.by.const];
  if (typeof found !== 'string' || typeof wanted !== 'string') return { spec };
  return { spec, met: found === wanted };
}

function factOf(operand: Operand, { ask = {}, offer = {} }: Known): unknown {
  if ('ask' in operand) return ask[operand.ask];
  return 'offer' in operand ? offer[operand.offer] : undefined;
}

/** One part decides where it is met (`any`) or not (`all`); parts that never decide go. */
function group(spec: Extract<MeasureSpec, { type: 'any' | 'all' }>, known: Known): Settled {
  const deciding = spec.type === 'any';
  const parts = spec.parts.map((part) => settled(part, known));
  const decided = parts.find(({ met }) => met === deciding);
  if (decided !== undefined) return decided;
  const left = parts.filter(({ met }) => met === undefined);
  const [first = parts[0] as Settled] = left;
  return left.length <= 1 ? first : { spec: { ...spec, parts: left.map((part) => part.spec) } };
}
