import type { CaseReport, ExplainPage, StackPage } from '@koppel/cli';
import type { Language } from '@koppel/core';
import type { MatchQuestion, MatchReport } from '@koppel/support';
import { type DemoFile, THEN } from './cases.js';
import { koppel, matchArgs } from './koppel.js';
import { wrap } from './tell.js';

/** What the demo looks at more closely: one firm for each, on 1 March 2019. */
export const closer = {
  question: { file: 'metaal-deventer' },
  change: { file: 'voeding-rosmalen', offer: 'strategische-personeelsplanning/pilot' },
  route: { file: 'logistiek-venlo', offer: 'kennistraject/implementation' },
  stack: { file: 'batterijen-arnhem', plan: 'plans/batterijen-arnhem.yaml' },
} as const;

export interface Closer {
  readonly asked: { readonly firm: string; readonly question: MatchQuestion };
  readonly change: ExplainPage;
  readonly route: ExplainPage;
  readonly stack: StackPage;
}

export async function lookCloser(language: Language): Promise<Closer> {
  const tell = ['--now', THEN, '--lang', language, '--format', 'json'];
  const run = async <P>(...args: string[]): Promise<P> => JSON.parse(await koppel([...args, ...tell])) as P;
  const explain = ({ file, offer }: { readonly file: DemoFile; readonly offer: string }) =>
    run<ExplainPage>('support', 'explain', `cases/${file}.yaml`, offer);
  const { file } = closer.question;
  const matched = await koppel([...matchArgs([file], THEN, language), '--format', 'json']);
  const [{ report }] = (JSON.parse(matched) as { reports: readonly [CaseReport] }).reports;
  return {
    asked: { firm: nameOf(report), question: report.questions[0] as MatchQuestion },
    change: await explain(closer.change),
    route: await explain(closer.route),
    stack: await run<StackPage>(
      ...['support', 'stack', `cases/${closer.stack.file}.yaml`, '--plan', closer.stack.plan],
    ),
  };
}

function nameOf({ firm = '' }: MatchReport): string {
  return firm;
}

/** The same in a few lines of Dutch. */
export function tellCloser({ asked, change, route, stack }: Closer): string[] {
  const { question, options } = asked.question;
  const answers = options.map(
    ({ label, opens, closes }) => `${label} opent ${opens.length} en sluit ${closes.length} mogelijkheden`,
  );
  return [
    ...wrap(`${asked.firm}: ${question} Antwoord ${answers.join('; ')}.`, '  Wat eerst te vragen: '),
    ...wrap(
      `${change.firm}, ${change.matched.title}: ${change.change?.sentence ?? ''}.`,
      '  Wat iets zou veranderen: ',
    ),
    ...wrap(`${route.firm}, ${route.matched.title}.`, '  De weg ernaartoe: '),
    ...route.route.steps.flatMap(({ sentence, when }, index) =>
      wrap(`${sentence} (${when}).`, `    ${index + 1}. `),
    ),
    ...wrap(`${stack.report.summary.join('. ')}.`, `  Wat het plan betaalt, ‘${stack.report.title ?? ''}’: `),
  ];
}
