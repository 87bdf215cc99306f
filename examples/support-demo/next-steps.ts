/** Arguments of `koppel` that a newcomer may try from the root of the repository. */
const cases = 'examples/support-demo/cases';
export const nextSteps = [
  ['support', 'match', `${cases}/winkel-onbekend.yaml`],
  ['support', 'questions', `${cases}/winkel-onbekend.yaml`],
  ['support', 'check', 'nl-2019', '--now', '2026-11-22'],
  ['support', 'facts', 'nl-2019', '--lang', 'en'],
] as const;
