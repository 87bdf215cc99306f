import {
  type Matched,
  type MatchReport,
  type Need,
  type MatchQuestion,
  needNames,
  type Theme,
  themeNames,
} from '@koppel/support';

/** How the demo tells a report in a few lines of Dutch. */

const WIDTH = 100;
const BEST = 2;

export function tell(report: MatchReport, asked: string | undefined): string[] {
  const best = report.eligible.filter(touches).slice(0, BEST);
  const judged = report.toBeJudged.find((one) => answers(one).length > 0);
  const question = firstQuestion(report, asked !== undefined);
  return [
    ...wrap(`${report.firm}: ${asked === undefined ? 'de vraag is nog niet bekend' : `„${asked}”`}`, ''),
    ...wrap(
      best.length === 0 ? 'nog niets te zeggen' : `${best.map(withReason).join('; ')}.`,
      '  Past het best: ',
    ),
    ...best.slice(0, 1).flatMap(({ next }) => wrap(`${next.sentence}.`, '  Volgende stap: ')),
    ...(judged === undefined
      ? []
      : wrap(`${withReason(judged)}. Dat is aan ${judgesOf(judged)}.`, '  Wacht op een oordeel: ')),
    ...(question === undefined ? [] : wrap(withPurpose(question, report), '  Eerst vragen: ')),
  ];
}

/** The first question on which something waits that touches what was asked; any question, if nothing was. */
export function firstQuestion(report: MatchReport, asked: boolean): MatchQuestion | undefined {
  const touching = new Set(report.toBeAsked.filter(touches).map(({ id }) => id));
  return asked
    ? report.questions.find(({ offers }) => offers.some((id) => touching.has(id)))
    : report.questions[0];
}

/** Whether it has to do with what was asked; a firm can also be of a kind that an offer likes to see. */
function touches(one: Matched): boolean {
  return answers(one).length + themesOf(one).length > 0;
}

function withReason(one: Matched): string {
  const needs = answers(one);
  return `${one.title} (${needs.length > 0 ? needs.join(', ') : `thema: ${themesOf(one).join(', ')}`})`;
}

/** A question with what waits for the answer. */
function withPurpose({ question, offers: [id, ...others] }: MatchQuestion, report: MatchReport): string {
  const one = report.toBeAsked.find((waiting) => waiting.id === id);
  return `${question} (voor ${others.length > 0 ? `${others.length + 1} mogelijkheden` : one?.title})`;
}

/** Who judges, as the catalogue calls them. */
function judgesOf({ explanation }: Matched): string {
  return [...new Set(explanation.judge.map(({ by }) => by))].join(' en ');
}

/** The needs that the offer answers, stated and underlying. */
function answers(one: Matched): string[] {
  return [...met(one, 'needs'), ...met(one, 'underlying')].map((id) => needNames[id as Need].nl);
}

function themesOf(one: Matched): string[] {
  return met(one, 'themes').map((id) => themeNames[id as Theme].nl);
}

/** What the offer has of what is wanted: in full, or as a side theme. */
function met({ explanation }: Matched, criterion: string): readonly string[] {
  const because = explanation.criteria.find(({ id }) => id === criterion)?.because;
  const found = because as
    | { readonly met?: readonly string[]; readonly partly?: readonly string[] }
    | undefined;
  return [...(found?.met ?? []), ...(found?.partly ?? [])];
}

/** Fills lines of at most `WIDTH`; later lines are indented. */
export function wrap(text: string, lead: string): string[] {
  const lines: string[] = [];
  let line = lead.trimEnd();
  // An amount stays with its euro sign.
  for (const word of text.split(/(?<!€) /)) {
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
