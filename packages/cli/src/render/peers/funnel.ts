import { formatNumber } from '@koppel/core';
import type { FunnelPerson, FunnelReport } from '@koppel/peers';
import { funnelPageWords } from '../../words/funnel.js';
import type { SheetPage, SheetPart } from '../sheet.js';

/** More than these are told of only when they are asked for. */
const MOST_OTHERS = 50;

/** The page of `koppel peers funnel`: the stages, and a reason for one candidate, for those near a place, or for everybody. */
export function funnelSheet(
  report: FunnelReport,
  { person, everyone }: { readonly person?: string; readonly everyone: boolean },
): SheetPage {
  const { language, people, placed, waiting } = report;
  const words = funnelPageWords[language];
  const byId = new Map(people.map((one) => [one.id, one]));
  const those = (ids: readonly string[]): FunnelPerson[] => ids.map((id) => byId.get(id) as FunnelPerson);
  const one = person === undefined ? undefined : (byId.get(person) as FunnelPerson);
  const open = people.filter(({ result }) => result === 'open');
  const others = people.filter(({ result }) => result === 'not-placed' || result === 'withdrawn');
  const isShort = everyone || others.length <= MOST_OTHERS;
  const shown: readonly (readonly [string, readonly FunnelPerson[]])[] = [
    [words.placed, those(placed)],
    [words.waiting, those(waiting)],
    [words.open, open],
    [words.others, isShort ? others : []],
  ];
  return {
    language,
    what: 'peers-funnel',
    title: report.title ?? words.title,
    intro: one === undefined ? report.summary : [],
    parts:
      one === undefined
        ? [
            stagesOf(report),
            ...shown.filter(([, list]) => list.length > 0).map(([title, list]) => listed(title, list)),
            ...(isShort ? [] : [{ title: words.others, bullets: [words.left(others.length)] }]),
          ]
        : [
            {
              title: one.name,
              sentences: [one.sentence],
              bullets: one.steps.map(({ sentence }) => sentence),
            },
          ],
    report: one === undefined ? report : { language, person: one },
  };
}

function stagesOf({ stages, language }: FunnelReport): SheetPart {
  const words = funnelPageWords[language];
  const number = (value: number): string => formatNumber(value, language);
  return {
    title: words.stages,
    bullets: stages.flatMap(({ sentences }) => sentences),
    table: {
      head: words.stage,
      columns: words.columns,
      rows: stages.map(({ label, entered, through, refused, open, below, withdrawn }) => ({
        text: label,
        numbers: [entered, refused, open, below, withdrawn, through].map(number),
      })),
    },
  };
}

/** Everybody with what came out and why: the last stage says it. */
function listed(title: string, people: readonly FunnelPerson[]): SheetPart {
  return {
    title,
    bullets: people.map(({ name, sentence, steps }) => {
      const last = steps.at(-1)?.sentence;
      return last === undefined ? `${name}: ${sentence}` : `${name}: ${last}. ${sentence}`;
    }),
  };
}
