import { chooseInStages, type FunnelInput, type FunnelReport } from '@koppel/peers';
import type { Language } from '@koppel/core';
import { makeMembers, numbers } from './members.js';

/** A programme that chooses in stages, and the facts that its stages come from. People, firms and votes are made up. */
export interface DemoFunnel {
  readonly id: string;
  readonly facts: string;
  readonly funnel: FunnelInput;
}

const text = (nl: string, en: string) => ({ nl, en });

/** Over a thousand young firms, a short list of fifty, ten that fit together. */
function challenge(): FunnelInput {
  const below = numbers(1050);
  const firms = makeMembers({ seed: 1000, count: 1000, areas: ['breda'], experience: [0, 8] });
  const candidates = firms.map(({ id, name, ...member }) => ({
    id,
    ...(name !== undefined && { name }),
    facts: {
      place: below(10) < 8 ? 'breda' : 'etten-leur',
      firmAge: below(9),
      ...(below(20) > 0 && { growth: below(101) }),
    },
    member,
  }));
  const scouting = {
    id: 'scouting',
    label: text('Verkenning', 'Scouting'),
    demands: [
      { id: 'breda', field: 'place', in: ['breda'], label: text('Gevestigd in Breda', 'Based in Breda') },
      { id: 'young', field: 'firmAge', most: 6, label: text('Leeftijd van het bedrijf', 'Age of the firm') },
    ],
    wishes: [{ id: 'growth', field: 'growth', from: 0, to: 100, weight: 10 }],
    quota: 50,
  };
  const shared = {
    title: text('Groei-Ondernemers Challenge', 'Groei-Ondernemers Challenge'),
    candidates,
    routes: [
      {
        id: 'elsewhere',
        label: text('het ondernemersloket van de eigen gemeente', 'the desk of the own municipality'),
        failed: 'breda',
      },
      { id: 'coach', label: text('een gesprek met een adviseur', 'a talk with an adviser'), stage: 'talks' },
    ],
    next: { label: text('de volgende groep', 'the next group') },
    fallback: { id: 'desk', label: text('het ondernemersloket', 'the desk for entrepreneurs') },
  };
  // Only the short list is talked to.
  const shortList = chooseInStages({ ...shared, stages: [scouting], routes: [] }, { language: 'en' }).placed;
  const judgements = [...shortList].sort().flatMap((candidate) =>
    ['adviser A', 'adviser B'].flatMap((by) =>
      ['mindset', 'potential'].map((criterion) => ({
        stage: 'talks',
        candidate,
        criterion,
        by,
        value: 2 + below(4),
      })),
    ),
  );
  return {
    ...shared,
    judgements,
    stages: [
      scouting,
      {
        id: 'talks',
        label: text('Gesprekken en groep', 'Talks and group'),
        // Mindset counts for about 80 %, as the operator has it.
        judged: [
          { id: 'mindset', label: text('houding', 'mindset'), weight: 8, least: 3 },
          { id: 'potential', label: text('groeikans', 'growth potential'), weight: 2 },
        ],
        group: { programme: { weights: { level: 4, ambition: 4, experience: 2 } } },
        quota: 10,
      },
    ],
  };
}

/** Forty-eight applications, twenty-four after the first look, eleven by the votes of ten partners. */
function move2social(): FunnelInput {
  const below = numbers(4824);
  const candidates = Array.from({ length: 48 }, (_, at) => ({
    id: `initiative-${String(at + 1).padStart(2, '0')}`,
    name: `Initiative ${at + 1}`,
    appliedOn: `2018-09-${String(1 + below(28)).padStart(2, '0')}`,
    facts: {
      socialMission: below(12) > 0,
      ...(at !== 7 && { proposition: below(10) > 0 }),
      firmAge: below(4) + (below(12) === 0 ? 2 : 0),
      preparation: below(11),
    },
  }));
  const partners = Array.from({ length: 10 }, (_, at) => `partner-${String(at + 1).padStart(2, '0')}`);
  const look = {
    id: 'pre-selection',
    label: text('Voorselectie', 'Pre-selection'),
    demands: [
      {
        id: 'social',
        field: 'socialMission',
        yes: true as const,
        label: text('Maatschappelijk doel voorop', 'Social mission first'),
      },
      {
        id: 'young',
        field: 'firmAge',
        most: 3,
        label: text('Leeftijd van de onderneming', 'Age of the enterprise'),
      },
      {
        id: 'proposition',
        field: 'proposition',
        yes: true as const,
        label: text('Uitgewerkt plan', 'Concrete proposition'),
      },
    ],
    wishes: [{ id: 'preparation', field: 'preparation', from: 0, to: 10, weight: 1 }],
    quota: 24,
  };
  const shared = {
    title: text('Move2Social', 'Move2Social'),
    candidates,
    lot: 2018,
    next: { label: text('de volgende editie', 'the next edition') },
    routes: [
      { id: 'starters', label: text('een startersloket', 'a desk for starters'), failed: 'proposition' },
      { id: 'mentor', label: text('een gesprek met een mentor', 'a talk with a mentor'), stage: 'vote' },
    ],
    fallback: { id: 'desk', label: text('het ondernemersloket', 'the desk for entrepreneurs') },
  };
  const onList = chooseInStages({ ...shared, stages: [look], routes: [] }, { language: 'en' }).placed;
  const ballots = partners.map((voter) => {
    const left = [...onList].sort();
    return {
      stage: 'vote',
      voter,
      for: Array.from({ length: 11 }, () => left.splice(below(left.length), 1)[0] as string),
    };
  });
  const vote = {
    id: 'vote',
    label: text('Stemming', 'Vote'),
    vote: { voters: partners, method: 'approval' as const, most: 11 },
    quota: 11,
  };
  const first = chooseInStages({ ...shared, ballots, stages: [look, vote] }, { language: 'en' });
  return {
    ...shared,
    ballots,
    stages: [look, vote],
    // The third of the chosen withdraws; whoever is first on the waiting list moves up.
    withdrawals: [{ candidate: first.placed[2] as string, after: 'vote' }],
  };
}

export const funnels: readonly DemoFunnel[] = [
  {
    id: 'groei-ondernemers-challenge',
    facts: 'Over 1,000 young firms, a short list of 50, 10 that fit together; mindset counts for about 80 %.',
    funnel: challenge(),
  },
  {
    id: 'move2social',
    facts: '48 applications, 24 after pre-selection, 11 by the votes of ten partners with one ballot each.',
    funnel: move2social(),
  },
];

export const chosen = ({ funnel }: DemoFunnel, language: Language): FunnelReport =>
  chooseInStages(funnel, { language });

/** A choice in a few lines. */
export function tellFunnel({ id, facts }: DemoFunnel, report: FunnelReport): string[] {
  const of = (result: string) => report.people.find((one) => one.result === result);
  const shown = [of('placed'), of('waiting'), of('not-placed'), of('open'), of('withdrawn')];
  return [
    `${report.title ?? id}: ${facts}`,
    ...report.summary.map((sentence) => `  ${sentence}.`),
    ...report.stages.flatMap(({ sentences }) => sentences.map((sentence) => `  - ${sentence}.`)),
    ...shown.flatMap((one) =>
      one === undefined
        ? []
        : [`  ${one.name}: ${one.sentence}.`, ...one.steps.map(({ sentence }) => `     ${sentence}.`)],
    ),
    '',
  ];
}
