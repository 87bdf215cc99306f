import { type Issue, KoppelError, refuse } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import type { Policy } from '../policy/spec.js';
import { attempt } from './document.js';
import { guard } from './guard.js';
import { inOrder } from './issues.js';
import { stepsOf } from './pointer.js';
import { policySchema } from './policy-schema.js';

/**
 * Reads a policy from a JSON value (of `readJson`, say). Throws everything that is wrong at once, sorted by place:
 * `BAD_DOCUMENT` where the format is not kept, `BAD_POLICY` where only the parts do not fit together. The policy shares
 * nothing with the given value. Law: `parsePolicy(JSON.parse(serialisePolicy(p)))` equals p.
 */
export function parsePolicy(json: unknown): Policy {
  if (typeof json === 'string') {
    refuse('BAD_DOCUMENT', '', 'text', 'a policy as a JSON value', 'Call parsePolicy(readJson(text))');
  }
  guard(json);
  const read = attempt(policySchema, json);
  if ('issues' in read) {
    throw new KoppelError('BAD_DOCUMENT', inOrder([...read.issues, ...faultsOfTheRest(json, read.issues)]));
  }
  const faults = faultsOf(read.output);
  if (faults.length > 0) throw new KoppelError('BAD_POLICY', inOrder(faults));
  return read.output;
}

function faultsOf(policy: Policy): readonly Issue[] {
  try {
    checkPolicy(policy);
    return [];
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return error.issues;
  }
}

/** What is wrong with the criteria that keep to the format, when others do not: nobody should have to come back. */
function faultsOfTheRest(json: unknown, issues: readonly Issue[]): readonly Issue[] {
  const broken = new Set<string>();
  for (const { pointer } of issues) {
    const [part, id] = stepsOf(pointer);
    if (part !== 'criteria' || id === undefined) return [];
    broken.add(id);
  }
  const policy = json as Policy;
  const sound = Object.entries(policy.criteria).filter(([id]) => !broken.has(id));
  const rest = attempt(policySchema, { ...policy, criteria: Object.fromEntries(sound) });
  return 'issues' in rest ? [] : faultsOf(rest.output);
}
