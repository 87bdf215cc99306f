import type { PeersPlan } from '@koppel/peers';
import type { DemoProgramme } from './programmes.js';

/** A programme in a few lines, in the language of the plan. */
export function tell({ id, facts }: DemoProgramme, plan: PeersPlan): string[] {
  return [
    `${plan.title ?? id}: ${facts}`,
    ...plan.summary.map((sentence) => `  ${sentence}`),
    ...plan.groups.flatMap((group) => [
      `  ${group.id}: ${group.members.map(({ name }) => name.replace('Firm ', '')).join(', ')}`,
      `     ${group.together[0]?.sentence ?? ''} ${group.theme?.sentence ?? ''}`.trimEnd(),
      `     ${group.whyNot}`,
    ]),
    ...plan.impossible.flatMap(({ sentences, remedies }) =>
      [...sentences, ...remedies].map((each) => `  - ${each}`),
    ),
    ...(plan.leftOut.length > 0
      ? [`  ${plan.leftOut.length}: ${plan.leftOut[0]?.name}: ${plan.leftOut[0]?.sentence}`]
      : []),
    '',
  ];
}
