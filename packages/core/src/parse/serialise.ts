import stringify from 'fast-json-stable-stringify';
import { at, type Issue, KoppelError, show } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import { type Policy, walkSpec } from '../policy/spec.js';
import { faultsOf } from './guard.js';
import { parsePolicy } from './policy.js';

/**
 * A policy as canonical JSON: keys sorted, no spaces, so that equal policies are equal text. Throws `NOT_SERIALISABLE`
 * where a policy holds what JSON cannot keep: a custom measure, or text and numbers that a document may not hold.
 */
export function serialisePolicy(policy: Policy): string {
  checkPolicy(policy);
  const lost = [...customMeasures(policy)];
  // Only without functions: the guard would report each of them again, less clearly.
  if (lost.length === 0) lost.push(...faultsOf(policy));
  if (lost.length > 0) throw new KoppelError('NOT_SERIALISABLE', lost);
  // What nobody could read back must not be written.
  return stringify(parsePolicy(policy));
}

function customMeasures(policy: Policy): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [id, { measure }] of Object.entries(policy.criteria)) {
    walkSpec(measure, `${at('/criteria', id)}/measure`, (spec, pointer) => {
      if (spec.type !== 'custom') return;
      issues.push({
        pointer,
        found: `the custom measure ${show(spec.name)}`,
        expected: 'a measure that JSON can hold',
        hint: 'Functions do not survive JSON; pass the policy as code',
      });
    });
  }
  return issues;
}
