import { type Matched, needNames, type NextSteps, type Route, type RouteStep } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { CaseReport, ExplainPage } from './pages.js';
import { capital, stop } from './view.js';

/** What text and HTML both show before the lists, and of a way. */

/** So many needs behind the question are named here; `questions` tells them all. */
const MOST_BEHIND = 2;

export interface Term {
  readonly label: string;
  readonly texts: readonly string[];
}

/** What to do now, what was asked, and apart from it what may be behind. */
export function inShort({ needs, next }: CaseReport, { labels, match }: CliWords): Term[] {
  const nameOf = (need: (typeof needs.stated)[number]): string => needNames[need][needs.language];
  const stated = needs.stated.map(nameOf).join(', ');
  return [
    { label: labels.question, texts: [capital(stop(stated === '' ? match.notStated : stated))] },
    { label: match.behind, texts: needs.underlying.map((need) => capital(stop(nameOf(need)))) },
    {
      label: match.perhapsBehind,
      texts: needs.proposed
        .slice(0, MOST_BEHIND)
        .map(({ name, reasons: [first] }) => stop(`${capital(name)}: ${first?.sentence ?? ''}`)),
    },
    { label: match.now, texts: nowOf(next, match.towards) },
    { label: labels.why, texts: [stop(next.summary)] },
  ];
}

/** The first step of the first way; whom to ask, where there is none. */
function nowOf({ routes: [first], providers }: NextSteps, towards: (title: string) => string): string[] {
  const [step] = first?.steps ?? [];
  const hints = providers.map(({ sentence }) => stop(sentence));
  if (first === undefined || step === undefined) return hints;
  const goal = step.offer === first.offer ? '' : ` (${towards(first.title)})`;
  return [`${step.title}${goal}. ${stepText(step)}`, ...hints];
}

export function stepText({ sentence, by, when }: RouteStep): string {
  return stop(`${stop(sentence)} ${capital(by)}, ${when}`);
}

/** The way there, step by step; the verdict alone where it is closed. */
export function wayOf({ sentence, steps, afterwards }: Route, { explain }: CliWords) {
  const titles = afterwards.map(({ title }) => title);
  return {
    verdict: stop(sentence),
    steps: steps.map(stepText),
    afterwards: titles.length === 0 ? '' : stop(explain.afterwards(titles.join(', '))),
  };
}

export function changeOf({ change }: ExplainPage): string {
  return change === undefined ? '' : stop(capital(change.sentence));
}

/** The ranking, but steps of one way stand together in their order, at the place of the best of them. */
export function inOrder(list: readonly Matched[]): Matched[] {
  const byId = new Map(list.map((one) => [one.id, one]));
  const placed = new Set<Matched>();
  const place = (one: Matched): void => {
    if (placed.has(one)) return;
    for (const id of one.next.after ?? []) {
      const before = byId.get(id);
      if (before !== undefined) place(before);
    }
    placed.add(one);
  };
  for (const one of list) place(one);
  return [...placed];
}
