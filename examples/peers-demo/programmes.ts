import type { Member, ProgrammeInput } from '@koppel/peers';
import { makeMembers } from './members.js';

/** A programme, the facts that its rules come from, and members like those that it had. */
export interface DemoProgramme {
  readonly id: string;
  /** What the programme says about its groups. */
  readonly facts: string;
  readonly programme: ProgrammeInput;
  readonly members: readonly Member[];
}

export const words = {
  staff: { nl: 'personeel vinden', en: 'finding staff' },
  energy: { nl: 'energie', en: 'energy' },
  digital: { nl: 'digitaliseren', en: 'digitalisation' },
  planning: { nl: 'planning', en: 'planning' },
  leading: { nl: 'leidinggeven', en: 'leadership' },
  customers: { nl: 'nieuwe klanten', en: 'new customers' },
  premises: { nl: 'huisvesting', en: 'premises' },
  'growth-money': { nl: 'groei betalen', en: 'paying for growth' },
  succession: { nl: 'opvolging', en: 'succession' },
};

const title = (nl: string, en: string) => ({ title: { nl, en } });

export const demo: readonly DemoProgramme[] = [
  {
    id: 'businessversneller',
    facts:
      'Groups of about ten, several at once per region; roughly the same struggles, comparable headcount and turnover, no competitors; the same sector, suppliers and customers are fine.',
    programme: {
      ...title('MKB Businessversneller', 'MKB Businessversneller'),
      size: { min: 8, target: 10, max: 11 },
      split: ['region'],
      competitors: 'forbid',
      weights: { struggles: 6, headcount: 3, turnover: 2 },
      fallback: 'waiting',
      coaches: [
        {
          id: 'coach-a',
          name: 'Coach A',
          breadth: ['staff', 'planning'],
          specialisms: ['energy'],
          entrepreneur: true,
          groups: 2,
        },
        {
          id: 'coach-b',
          name: 'Coach B',
          breadth: ['customers', 'digital'],
          specialisms: ['growth-money'],
          groups: 2,
        },
        {
          id: 'coach-c',
          name: 'Coach C',
          breadth: ['leading'],
          specialisms: ['planning'],
          entrepreneur: true,
          groups: 1,
        },
      ],
      words,
    },
    members: makeMembers({
      seed: 2014,
      count: 40,
      areas: ['assen', 'emmen', 'hoogeveen', 'meppel'],
      more: (number) => ({ region: number <= 20 ? 'Drenthe' : 'Gelderland' }),
    }),
  },
  {
    id: 'groei-ondernemers-challenge',
    facts:
      'Fifty on the short list, ten seats; level, ambition, content, experience and size must fit, and yet there is to be variety; everyone has a buddy and is one; peer consultation in parts.',
    programme: {
      ...title('Groei-Ondernemers Challenge', 'Groei-Ondernemers Challenge'),
      size: { min: 10, max: 10 },
      groups: 1,
      weights: { level: 4, ambition: 4, experience: 2 },
      variety: { sectors: 2, experience: 0 },
      balance: 1,
      fallback: 'waiting',
      buddies: 'long-cycles',
      subgroups: { min: 3, max: 4 },
      words,
    },
    members: makeMembers({ seed: 50, count: 50, areas: ['breda'], experience: [1, 6] }),
  },
  {
    id: 'move2social',
    facts:
      'Nine to twelve, mixed in experience: some have much and some none, and those with much have peers as well.',
    programme: {
      ...title('Move2Social', 'Move2Social'),
      size: { min: 9, target: 11, max: 12 },
      groups: { min: 1, max: 2 },
      weights: { experience: 0, turnover: 0 },
      variety: { sectors: 0, experience: 3 },
      balance: 2,
      quotas: [
        {
          id: 'experienced',
          label: { nl: 'ervaren ondernemers', en: 'experienced entrepreneurs' },
          who: { field: 'experienceYears', gte: 8 },
          min: 3,
        },
        {
          id: 'new',
          label: { nl: 'nieuwe ondernemers', en: 'new entrepreneurs' },
          who: { field: 'experienceYears', lt: 3 },
          min: 3,
        },
      ],
      fallback: 'waiting',
      words,
    },
    members: makeMembers({
      seed: 48,
      count: 24,
      areas: ['enschede', 'hengelo'],
      trades: ['health', 'food-industry', 'retail', 'construction'],
      more: (number, below) => ({ experienceYears: [0, 4, 9][number % 3]! + below(3) }),
    }),
  },
  {
    id: 'leren-van-elkaar',
    facts:
      'Circles of at least five family firms at the same point in the succession; family matters are sensitive; who has too few at the same point gets an individual track.',
    programme: {
      ...title('Leren-van-elkaar-kring', 'Learning circle for family firms'),
      size: { min: 5, target: 7, max: 9 },
      split: ['stage'],
      sensitive: [
        {
          members: ['firm-05', 'firm-09'],
          reason: 'cousins who do not speak since the division of the farm',
        },
      ],
      fallback: 'individual',
      words,
    },
    members: makeMembers({
      seed: 13,
      count: 21,
      areas: ['deventer', 'raalte', 'olst'],
      trades: ['food-industry', 'construction', 'metal', 'retail'],
      more: (number, below) => {
        const stage = ['1-exploring', '2-taking-over', '2-taking-over', '3-taken-over'][below(4)] as string;
        return number === 21
          ? {}
          : { stage: number % 10 === 0 ? '1-exploring' : stage === '1-exploring' ? '2-taking-over' : stage };
      },
    }),
  },
  {
    id: 'meeting-minds',
    facts: 'At most fifteen entrepreneurs on one theme that several of them have.',
    programme: {
      ...title('Meeting Minds', 'Meeting Minds'),
      size: { min: 8, max: 15 },
      groups: 3,
      competitors: 'allow',
      weights: {
        struggles: 20,
        level: 1,
        ambition: 1,
        headcount: 1,
        turnover: 0,
        phase: 0,
        experience: 0,
        give: 3,
      },
      words,
    },
    members: makeMembers({
      seed: 17,
      count: 36,
      areas: ['breda', 'roosendaal', 'bergen-op-zoom', 'moerdijk'],
    }),
  },
  {
    id: 'kennistraject',
    facts:
      'Masterclasses for five to ten firms with up to three managers each, in manufacturing, logistics and agro-food.',
    programme: {
      ...title('KennisTraject', 'KennisTraject'),
      size: { min: 5, max: 30 },
      groups: 3,
      firms: { min: 5, max: 10, personsEach: 3 },
      sameFirm: 'together',
      words,
    },
    members: managers(
      makeMembers({
        seed: 35,
        count: 18,
        areas: ['venlo', 'roermond', 'maastricht'],
        trades: ['metal', 'logistics', 'food-industry'],
      }),
    ),
  },
];

/** One to three managers of each firm, who look at it from their own level and with their own questions. */
function managers(firms: readonly Member[]): Member[] {
  return firms.flatMap((firm, index) =>
    Array.from(
      { length: 1 + (index % 3) },
      (_, place): Member => ({
        ...firm,
        id: `${firm.id}-${place + 1}`,
        name: `${firm.name}, manager ${place + 1}`,
        firm: firm.id,
        level: Math.max(1, (firm.level as number) - place),
      }),
    ),
  );
}
