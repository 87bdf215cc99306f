import type { Explanation, Gap, Words } from '@koppel/core';

/** Rows name judges by an id; a report names them as people know them. */
export function nameJudges(explanation: Explanation, { values = {} }: Words): Explanation {
  const named = <G extends Gap>(gap: G): G =>
    gap.kind === 'judge' ? { ...gap, by: values[gap.by]?.[explanation.language] ?? gap.by } : gap;
  const criteria = explanation.criteria.map((criterion) => ({
    ...criterion,
    gaps: criterion.gaps.map(named),
  }));
  return { ...explanation, judge: explanation.judge.map(named), criteria };
}
