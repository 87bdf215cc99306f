import { isProtectedTrait, KoppelError, type Policy } from '@koppel/core';

/**
 * No policy over people at work has a field that goes by the name of a protected trait, on either side. Measuring how groups fare is
 * done afterwards, with traits that come in apart (`@koppel/jobs/fairness`).
 *
 * @throws KoppelError `BAD_POLICY` with every such field.
 */
export function refuseProtectedFields(policy: Pick<Policy, 'ask' | 'offer'>): void {
  const issues = (['ask', 'offer'] as const).flatMap((side) =>
    Object.keys(policy[side])
      .filter(isProtectedTrait)
      .map((name) => ({
        pointer: `/${side}/${name}`,
        found: `a field ${JSON.stringify(name)}`,
        expected: 'fields without protected traits',
        hint: 'Leave it out, and measure how groups fare with auditFairness of @koppel/jobs/fairness',
      })),
  );
  if (issues.length > 0) throw new KoppelError('BAD_POLICY', issues);
}
