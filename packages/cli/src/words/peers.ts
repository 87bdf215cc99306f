import type { Language } from '@koppel/core';

/** What the reports about groups say besides the sentences of the plan, in one language. */
export interface PeersPageWords {
  readonly title: string;
  readonly group: (id: string) => string;
  readonly members: (count: number, persons: number) => string;
  readonly overview: string;
  readonly together: string;
  readonly whyNot: string;
  readonly notes: string;
  readonly theme: string;
  readonly when: string;
  readonly coach: string;
  readonly subgroups: string;
  readonly buddy: string;
  readonly fit: string;
  readonly fitMean: string;
  readonly fitLowest: string;
  readonly level: string;
  readonly size: string;
  readonly sectors: string;
  readonly broken: string;
  readonly leftOut: string;
  readonly open: string;
  readonly impossible: string;
  readonly remedies: string;
  readonly notMinimal: string;
  readonly changes: string;
  readonly places: (name: string) => string;
  readonly compare: string;
  readonly first: string;
  readonly second: string;
  readonly member: string;
  readonly people: string;
  readonly sector: string;
  readonly headcount: string;
  readonly picture: string;
  readonly pictureOf: (group: string, mean: string, lowest: string, pair: string) => string;
  readonly evenness: (lowest: string, tenth: string, gini: string) => string;
  readonly gap: (percent: string) => string;
  readonly made: (seed: number, steps: string) => string;
  readonly decides: string;
  readonly proposal: string;
  readonly network: Readonly<
    Record<
      'visits' | 'ambassadors' | 'panel' | 'consortia' | 'alumni' | 'withoutVisit' | 'card' | 'others',
      string
    >
  >;
  readonly and: string;
}

const nl: PeersPageWords = {
  title: 'Groepen',
  group: (id) => `Groep ${id}`,
  members: (count, persons) =>
    `${count === 1 ? '1 deelnemer' : `${count} deelnemers`}${persons === count ? '' : `, samen ${persons} personen`}`,
  overview: 'Overzicht',
  together: 'Waarom samen',
  whyNot: 'Waarom niet iemand anders',
  notes: 'Let op',
  theme: 'Thema',
  when: 'Wanneer en waar',
  coach: 'Coach',
  subgroups: 'Intervisie',
  buddy: 'maatje',
  fit: 'samenhang',
  fitMean: 'gemiddelde samenhang',
  fitLowest: 'minst passende paar',
  level: 'niveau',
  size: 'grootste bedrijf',
  sectors: 'sectoren',
  broken: 'geschonden regels',
  leftOut: 'Zonder plaats in een groep',
  open: 'Eerst navragen',
  impossible: 'Waarom het niet kan',
  remedies: 'Wat zou helpen (elk is nagerekend)',
  notMinimal: 'Niet bewezen is dat elk van deze regels nodig is om het onmogelijk te maken.',
  changes: 'Wat er verandert',
  places: (name) => `De beste plaatsen voor ${name}`,
  compare: 'Twee indelingen naast elkaar',
  first: 'eerste',
  second: 'tweede',
  member: 'deelnemer',
  people: 'deelnemers',
  sector: 'sector',
  headcount: 'medewerkers',
  picture:
    'Elk vierkant is een tweetal: hoe groter, hoe beter die twee bij elkaar passen. De rand wijst het minst passende paar aan.',
  pictureOf: (group, mean, lowest, pair) =>
    `Samenhang in groep ${group}: gemiddeld ${mean}, het laagst ${lowest} (${pair})`,
  evenness: (lowest, tenth, gini) =>
    `Laagste groep ${lowest}, tiende percentiel ${tenth}, ongelijkheid tussen groepen ${gini}.`,
  gap: (percent) =>
    `Een andere indeling kan hoogstens ${percent} meer waard zijn; de werkelijke ruimte is meestal kleiner.`,
  made: (seed, steps) =>
    `Gemaakt met startgetal ${seed} en ${steps} stappen: dezelfde invoer geeft dezelfde groepen.`,
  decides: 'Een voorstel: mensen beslissen, en deelnemers kunnen nee zeggen.',
  proposal: 'Een voorstel: mensen beslissen.',
  network: {
    visits: 'Bezoeken met z’n tweeën',
    ambassadors: 'Ambassadeurs op een podium',
    panel: 'Specialisten van de tweede lijn',
    consortia: 'Wie er samen aan een vraag werken',
    alumni: 'Netwerken van oud-deelnemers',
    withoutVisit: 'Nog geen bezoek',
    card: 'Verwijskaart',
    others: 'Wie er ook in aanmerking komt',
  },
  and: ' en ',
};

const en: PeersPageWords = {
  title: 'Groups',
  group: (id) => `Group ${id}`,
  members: (count, persons) =>
    `${count === 1 ? '1 member' : `${count} members`}${persons === count ? '' : `, ${persons} persons in all`}`,
  overview: 'Overview',
  together: 'Why together',
  whyNot: 'Why not somebody else',
  notes: 'Please note',
  theme: 'Theme',
  when: 'When and where',
  coach: 'Coach',
  subgroups: 'Peer consultation',
  buddy: 'buddy',
  fit: 'affinity',
  fitMean: 'mean affinity',
  fitLowest: 'least fitting pair',
  level: 'level',
  size: 'largest firm',
  sectors: 'sectors',
  broken: 'broken rules',
  leftOut: 'Without a seat in a group',
  open: 'Ask first',
  impossible: 'Why it cannot be',
  remedies: 'What would help (each was tried)',
  notMinimal: 'It is not proved that each of these rules is needed to make it impossible.',
  changes: 'What changes',
  places: (name) => `The best places for ${name}`,
  compare: 'Two plans side by side',
  first: 'first',
  second: 'second',
  member: 'member',
  people: 'members',
  sector: 'sector',
  headcount: 'headcount',
  picture:
    'Each square is a pair: the larger, the better those two fit. The outline points at the pair that fits least.',
  pictureOf: (group, mean, lowest, pair) =>
    `Affinity in group ${group}: ${mean} on average, ${lowest} at least (${pair})`,
  evenness: (lowest, tenth, gini) =>
    `Lowest group ${lowest}, tenth percentile ${tenth}, inequality between groups ${gini}.`,
  gap: (percent) => `Another plan can be worth at most ${percent} more; what is really left is mostly less.`,
  made: (seed, steps) => `Made with seed ${seed} and ${steps} steps: the same input gives the same groups.`,
  decides: 'A proposal: people decide, and members can say no.',
  proposal: 'A proposal: people decide.',
  network: {
    visits: 'Visits of two',
    ambassadors: 'Ambassadors on stages',
    panel: 'Specialists of the second line',
    consortia: 'Who work on a demand together',
    alumni: 'Networks of former members',
    withoutVisit: 'No visit yet',
    card: 'Referral card',
    others: 'Who else qualifies',
  },
  and: ' and ',
};

const all: Readonly<Record<Language, PeersPageWords>> = { nl, en };

export const peersWordsIn = (language: Language): PeersPageWords => all[language];
