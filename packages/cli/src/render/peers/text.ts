import { type LeftOutMember, type PeerGroup, type PeersPlan, wordsIn } from '@koppel/peers';
import { formatNumber } from '@koppel/core';
import { type PeersPageWords, peersWordsIn } from '../../words/peers.js';
import { hang, type Pair, pairs } from '../text/layout.js';
import { heading, type Paper, paragraph } from '../text/paper.js';
import { sheetOf } from './network.js';
import { isShare, languageOf, type PeersPage, percent, span, times } from './pages.js';

/** A report for a terminal. */
export function peersText(page: PeersPage, paper: Paper): string {
  const words = peersWordsIn(languageOf(page));
  return `${linesOf(page, words, paper)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function linesOf(page: PeersPage, words: PeersPageWords, paper: Paper): string[] {
  const bullets = (sentences: readonly string[]) =>
    sentences.flatMap((each) => hang('- ', each, paper.width));
  switch (page.what) {
    case 'repair': {
      const title = heading(words.changes, '=', paper);
      return [...title, ...bullets(page.repair.sentences), '', ...planLines(page.repair.plan, words, paper)];
    }
    case 'places':
      return [
        ...heading(words.places(page.name), '=', paper),
        ...page.places.flatMap(({ sentence }, at) => hang(`${at + 1}. `, sentence, paper.width)),
      ];
    case 'network': {
      const { title, summary, entries, after } = sheetOf(page.result, words);
      return [
        ...heading(title, '=', paper),
        ...summary.flatMap((each) => paragraph(each, paper)),
        ...entries.flatMap((entry) => [
          '',
          ...heading(entry.title, '-', paper),
          ...bullets(entry.lines),
          ...entry.parts.flatMap((part) => [
            ...hang('', `${part.title}:`, paper.width),
            ...bullets(part.lines),
          ]),
        ]),
        ...after.flatMap((part) => ['', ...heading(part.title, '-', paper), ...bullets(part.lines)]),
        '',
        ...paragraph(words.proposal, paper),
      ];
    }
    case 'compare': {
      const { measures, sentences } = page.comparison;
      const show = (measure: string, value: number) => (isShare(measure) ? percent(value) : String(value));
      const rows = measures.map(({ measure, label, first, second, better }): Pair => {
        const mark = better === undefined ? '=' : better === 'first' ? '>' : '<';
        return { label, text: `${show(measure, first)} ${mark} ${show(measure, second)}` };
      });
      return [
        ...heading(words.compare, '=', paper),
        ...pairs(rows, 0, paper.width, paper.style),
        '',
        ...bullets(sentences),
      ];
    }
    default:
      return planLines(page.plan, words, paper);
  }
}

function planLines(plan: PeersPlan, words: PeersPageWords, paper: Paper): string[] {
  const { width } = paper;
  const { overview } = plan;
  const people = (title: string, list: readonly { readonly name: string; readonly sentence: string }[]) =>
    list.length === 0
      ? []
      : [
          '',
          ...heading(title, '-', paper),
          ...list.flatMap(({ name, sentence }) => hang('- ', `${name}: ${sentence}`, width)),
        ];
  const gap =
    (overview.gap ?? 0) < 5 || plan.status === 'optimal'
      ? []
      : paragraph(words.gap(percent(overview.gap ?? 0)), paper);
  return [
    ...heading(plan.title ?? words.title, '=', paper),
    ...plan.summary.flatMap((each) => paragraph(each, paper)),
    ...(overview.groups > 1
      ? paragraph(
          words.evenness(percent(overview.lowest), percent(overview.tenthPercentile), percent(overview.gini)),
          paper,
        )
      : []),
    ...gap,
    ...plan.impossible.flatMap(({ part, sentences, remedies, minimal }) => [
      '',
      ...heading(part === '' ? words.impossible : `${words.impossible}: ${part}`, '-', paper),
      ...sentences.flatMap((each) => hang('- ', each, width)),
      ...(minimal ? [] : paragraph(words.notMinimal, paper)),
      ...hang('', `${words.remedies}:`, width),
      ...remedies.flatMap((each) => hang('- ', each, width)),
    ]),
    ...plan.groups.flatMap((group) => groupLines(group, plan, words, paper)),
    ...people(
      words.leftOut,
      plan.leftOut.map((left) => ({ ...left, name: `${left.name} (${getsOf(left.gets, plan)})` })),
    ),
    ...people(words.open, plan.open),
    '',
    ...(plan.reproducible && plan.steps > 0
      ? paragraph(words.made(plan.seed, formatNumber(plan.steps, plan.language)), paper)
      : []),
    ...paragraph(words.decides, paper),
  ];
}

export const getsOf = (gets: LeftOutMember['gets'], { language }: PeersPlan): string =>
  wordsIn(language).gets[gets];

function groupLines(group: PeerGroup, plan: PeersPlan, words: PeersPageWords, paper: Paper): string[] {
  const { card, members } = group;
  const named = new Map(members.map(({ id, name }) => [id, name]));
  const name = (id: string) => named.get(id) ?? id;
  const list = (all: readonly string[]) => all.map(name).join(', ');
  const facts: Pair[] = [
    { label: words.when, text: group.optionLabel ?? '' },
    { label: words.theme, text: group.theme?.sentence ?? '' },
    {
      label: words.coach,
      text: group.coach ? [`${group.coach.name}.`, ...group.coach.sentences].join(' ') : '',
    },
    { label: words.together, text: group.together.map(({ sentence }) => sentence).join(' ') },
    { label: words.whyNot, text: group.whyNot },
    { label: words.notes, text: group.notes.join(' ') },
    { label: words.subgroups, text: group.subgroups.map(list).join(' / ') },
    {
      label: words.fit,
      text: `${percent(card.mean)}; ${words.fitLowest} ${percent(card.lowest)} (${list(card.lowestPair)})`,
    },
    { label: words.level, text: card.level ? span(card.level) : '' },
    {
      label: words.size,
      text: card.headcountRatio === undefined ? '' : times(card.headcountRatio, plan.language),
    },
    {
      label: words.sectors,
      text: card.sectors.map(({ label, members: count }) => `${label} ${count}`).join(', '),
    },
    { label: words.broken, text: String(card.broken) },
  ];
  return [
    '',
    ...heading(`${words.group(group.id)} (${words.members(card.members, card.persons)})`, '-', paper),
    ...members.flatMap((member) => {
      const parts = [
        member.name,
        ...(member.sector === undefined ? [] : [member.sector]),
        `${words.fit} ${percent(member.fit)}`,
        ...(member.buddy === undefined ? [] : [`${words.buddy}: ${name(member.buddy)}`]),
      ];
      return hang('- ', parts.join(', '), paper.width);
    }),
    ...pairs(facts, 0, paper.width, paper.style),
  ];
}
