import {
  alumniNetworks,
  assignAmbassadors,
  composeConsortia,
  type Member,
  type NetworkInput,
  planVisits,
  proposeSpecialists,
} from '@koppel/peers';
import type { Language } from '@koppel/core';
import { formed } from './formed.js';
import { makeMembers } from './members.js';
import { demo, type DemoProgramme, words } from './programmes.js';

/** The people around the groups of five programmes: the facts, made-up people like those that they had, and what comes out. */
export interface AroundDemo {
  readonly id: string;
  readonly facts: string;
  readonly told: (language: Language) => readonly string[];
}

const place = (id: string, parent?: string) => ({
  id,
  ...(parent === undefined ? {} : { parents: [parent] }),
});
const span = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Sixteen firms in four municipalities; a local account manager each, and two of the region, all with little time. */
const visited: readonly Member[] = makeMembers({
  seed: 5,
  count: 16,
  areas: ['west-brabant'],
  more: (_, below) => ({ region: ['breda', 'roosendaal', 'moerdijk', 'etten-leur'][below(4)] as string }),
});
const visitors: NetworkInput = {
  initiative: 'coach',
  areas: [
    place('west-brabant'),
    ...['breda', 'roosendaal', 'moerdijk', 'etten-leur'].map((id) => place(id, 'west-brabant')),
  ],
  managers: [
    ...['breda', 'roosendaal', 'moerdijk'].map((area, i) => ({
      id: `local-${i + 1}`,
      name: `Local ${i + 1}`,
      side: 'local' as const,
      areas: [area],
      visits: 4,
    })),
    {
      id: 'regional-1',
      name: 'Regional 1',
      side: 'regional',
      areas: ['west-brabant'],
      visits: 5,
      themes: ['staff', 'energy'],
    },
    {
      id: 'regional-2',
      name: 'Regional 2',
      side: 'regional',
      areas: ['west-brabant'],
      visits: 5,
      themes: ['customers', 'leading'],
    },
  ],
  words,
};

/** Twelve ambassadors, 38 meetings of organisations with a network. */
const themes = ['learning', 'robots', 'planning', 'leading'];
const stages: NetworkInput = {
  ambassadors: span(12).map((i) => ({
    id: `ambassador-${String(i + 1).padStart(2, '0')}`,
    name: `Ambassador ${i + 1}`,
    themes: [themes[i % 4] as string, themes[(i + 1 + (i % 3)) % 4] as string],
    available: span(38)
      .filter((stage) => (stage + i) % 3 !== 0)
      .map((stage) => `meeting-${String(stage + 1).padStart(2, '0')}`),
    atMost: 4,
    questions: 30,
  })),
  stages: span(38).map((i) => ({
    id: `meeting-${String(i + 1).padStart(2, '0')}`,
    themes: [themes[(i * 3) % 4] as string],
    questions: 12,
  })),
  referral: { team: 'project team', themes: { learning: 'school desk', robots: 'test lab' } },
  words: {
    ...words,
    learning: { nl: 'blijven leren', en: 'learning on' },
    robots: { nl: 'robots', en: 'robots' },
  },
};

/** Problem kinds as they were met: finance, succession, organisation, strategy, legal. */
const troubled: readonly Member[] = makeMembers({
  seed: 8,
  count: 5,
  areas: ['flevoland', 'overijssel'],
  more: (number) => ({ region: number === 4 ? 'limburg' : number % 2 === 0 ? 'overijssel' : 'flevoland' }),
});
const agreement = { from: '2018-01-01', until: '2021-01-01', rateCents: 7500, usualCents: 12_500 };
const panel: NetworkInput = {
  initiative: 'both',
  areas: [place('flevoland'), place('overijssel'), place('limburg')],
  panel: [
    {
      id: 'finance',
      name: 'Specialist 1',
      areas: ['flevoland', 'overijssel'],
      specialisms: ['finance'],
      agreement,
    },
    {
      id: 'takeovers',
      name: 'Specialist 2',
      areas: ['flevoland'],
      specialisms: ['succession', 'legal'],
      agreement,
    },
    { id: 'law', name: 'Specialist 3', areas: ['overijssel'], specialisms: ['legal'] },
  ],
  cases: [
    { member: 'firm-01', specialism: 'finance', coach: 'Analyst 1' },
    { member: 'firm-02', specialism: 'finance', coach: 'Analyst 2' },
    { member: 'firm-03', specialism: 'succession', coach: 'Analyst 1' },
    { member: 'firm-04', specialism: 'finance', coach: 'Analyst 2' },
    { member: 'firm-02', specialism: 'legal', coach: 'Analyst 2' },
  ],
  words: { ...words, finance: { nl: 'financiering', en: 'finance' }, legal: { nl: 'recht', en: 'law' } },
};

/** A pilot around a demand of one firm: who brings a solution that does not exist yet, and who studies it. */
const pilot: readonly Member[] = [
  ['firm-01', 'Firm 1', 'machines', ['line']],
  ['firm-02', 'Firm 2', 'vision', ['cameras', 'learning-software']],
  ['firm-03', 'Firm 3', 'vision', ['learning-software', 'lighting']],
  ['firm-04', 'Firm 4', 'robots', ['grippers']],
  ['school-1', 'Institute 1', 'teaching', ['test-lab']],
].map(([id, name, product, brings]) => ({
  id: id as string,
  name: name as string,
  sector: id === 'school-1' ? 'education' : 'metal',
  market: ['north'],
  products: [product as string],
  brings: brings as string[],
}));
const consortium: NetworkInput = {
  parties: [
    { member: 'firm-01', roles: ['owner'], hours: 500, meansEur: 60_000 },
    { member: 'firm-02', roles: ['provider'], hours: 400, meansEur: 20_000 },
    { member: 'firm-03', roles: ['provider'], hours: 400, meansEur: 20_000 },
    { member: 'firm-04', roles: ['provider'], hours: 300, meansEur: 5_000 },
    { member: 'school-1', roles: ['institute'], hours: 200 },
  ],
  demands: [
    {
      id: 'sorting',
      label: { nl: 'Sorteren zonder fouten', en: 'Sorting without faults' },
      needs: ['cameras', 'learning-software', 'lighting', 'grippers'],
      roles: [
        { id: 'owner', label: { nl: 'probleemeigenaar', en: 'problem owner' }, meansEur: 30_000 },
        { id: 'provider', label: { nl: 'aanbieder', en: 'provider' }, max: 3, hours: 200, meansEur: 5_000 },
        { id: 'institute', label: { nl: 'kennisinstelling', en: 'institute' }, hours: 100 },
      ],
    },
  ],
  agreements: [{ members: ['firm-02', 'firm-03'], agreedOn: '2016-03-01' }],
  words: {
    cameras: { nl: 'camera’s', en: 'cameras' },
    'learning-software': { nl: 'lerende software', en: 'learning software' },
    lighting: { nl: 'belichting', en: 'lighting' },
    grippers: { nl: 'grijpers', en: 'grippers' },
  },
};

const businessversneller = demo.find(({ id }) => id === 'businessversneller') as DemoProgramme;

export const around: readonly AroundDemo[] = [
  {
    id: 'groei-mkb',
    facts:
      'Groei MKB-Programma: a pair visits, the account manager of the municipality and one of the region.',
    told(language) {
      const { summary, visits, leftOut } = planVisits(visited, visitors, { language });
      return [
        ...summary,
        ...visits.map(({ name, local, regional }) => `${name}: ${local.name}, ${regional.name}.`),
        ...leftOut.map(({ name, sentence }) => `${name}: ${sentence}`),
      ];
    },
  },
  {
    id: 'sociale-innovatie',
    facts:
      'Sociale en organisatorische innovatie: twelve ambassadors, at least three meetings a year each, more questions than they can answer.',
    told(language) {
      const { summary, ambassadors, stages: filled, notes } = assignAmbassadors(stages, { language });
      const counts = ambassadors.map(
        ({ name, stages: count }) => `${name.replace('Ambassador ', '')}: ${count}`,
      );
      return [
        ...summary,
        counts.join(', '),
        ...(filled[0]?.sentences ?? []),
        ...(filled[0]?.card ?? []),
        ...notes,
      ];
    },
  },
  {
    id: 'mkbdoorgaan',
    facts:
      'MKBDoorgaan: a second line per province at a rate agreed beforehand; an analyst digs for the question first.',
    told(language) {
      const { summary, proposals } = proposeSpecialists(troubled, panel, { language, now: '2019-03-01' });
      return [
        ...summary,
        ...proposals.map(({ name, proposed, sentences }) =>
          [`${name}: ${proposed?.name ?? '–'}.`, ...(proposed?.sentences ?? []), ...sentences].join(' '),
        ),
      ];
    },
  },
  {
    id: 'region-of-smart-factories',
    facts:
      'Region of Smart Factories: pilots around a demand, problem owner, provider and institute; competitors only with agreements up front.',
    told(language) {
      const { consortia } = composeConsortia(pilot, consortium, { language });
      return consortia.flatMap(({ label, parties, sentences, open }) => [
        `${label}: ${parties.map(({ name, roleLabel }) => `${name} (${roleLabel})`).join(', ')}`,
        ...sentences,
        ...open,
      ]);
    },
  },
  {
    id: 'business-labs',
    facts:
      'MKB Businessversneller, afterwards: regional networks of former members, about three meetings a year.',
    told(language) {
      const { members, programme } = businessversneller;
      const plan = formed(businessversneller, language);
      const { networks } = alumniNetworks(members, [plan], { language, programme, meetings: 3 });
      return networks.flatMap(({ sentences }) => sentences);
    },
  },
];
