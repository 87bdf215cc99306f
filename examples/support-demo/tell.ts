import {
  type Matched,
  type MatchReport,
  type Need,
  needNames,
  type OpenQuestion,
  type Theme,
  themeNames,
} from '@koppel/support';
import { nl2019 } from '@koppel/support/catalogues/nl-2019';

/** How the demo tells a report in a few lines of Dutch. */

const WIDTH = 100;
const BEST = 2;

export function tell(report: MatchReport, asked: string | undefined): string[] {
  const best = report.eligible.filter(({ explanation }) => explanation.points > 0).slice(0, BEST);
  const judged = report.toBeJudged.find((one) => answers(one).length > 0);
  const question = firstQuestion(report, asked !== undefined);
  return [
    ...wrap(`${report.firm}: ${asked === undefined ? 'de vraag is nog niet bekend' : `„${asked}”`}`, ''),
    ...wrap(
      best.length === 0 ? 'nog niets te zeggen' : `${best.map(withReason).join('; ')}.`,
      '  Past het best: ',
    ),
    ...(judged === undefined
      ? []
      : wrap(`${withReason(judged)}, van ${judgesOf(judged)}.`, '  Wacht op een oordeel: ')),
    ...(question === undefined ? [] : wrap(question.question, '  Eerst vragen: ')),
  ];
}

/** The first question on which something waits that touches what was asked; any question, if nothing was. */
export function firstQuestion(report: MatchReport, asked: boolean): OpenQuestion | undefined {
  const touching = new Set(
    report.toBeAsked.filter(({ explanation }) => explanation.points > 0).map(({ id }) => id),
  );
  return asked
    ? report.questions.find(({ offers }) => offers.some((id) => touching.has(id)))
    : report.questions[0];
}

function withReason(one: Matched): string {
  const reasons = answers(one);
  const why = reasons.length > 0 ? reasons : met(one, 'themes').map((id) => themeNames[id as Theme].nl);
  return why.length === 0 ? one.title : `${one.title} (${why.join(', ')})`;
}

/** Who judges, as the catalogue calls them. */
function judgesOf({ id }: Matched): string {
  const offer = nl2019.offers.find((one) => one.id === id);
  return [...new Set(offer?.eligibility?.judged?.map(({ by }) => by.nl))].join(' en ');
}

/** The needs that the offer answers, stated and underlying. */
function answers(one: Matched): string[] {
  return [...met(one, 'needs'), ...met(one, 'underlying')].map((id) => needNames[id as Need].nl);
}

function met({ explanation }: Matched, criterion: string): readonly string[] {
  const because = explanation.criteria.find(({ id }) => id === criterion)?.because;
  return (because as { readonly met?: readonly string[] } | undefined)?.met ?? [];
}

/** Fills lines of at most `WIDTH`; later lines are indented. */
export function wrap(text: string, lead: string): string[] {
  const lines: string[] = [];
  let line = lead.trimEnd();
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH) {
      lines.push(line);
      line = `    ${word}`;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
