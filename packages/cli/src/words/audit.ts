import { formatNumber, type Language } from '@koppel/core';

/** What `koppel jobs audit` says beside the sentences of the report. */
export interface AuditWords {
  readonly title: string;
  readonly short: string;
  readonly people: (people: number, decided: number, selected: number, scored: number) => string;
  readonly noTotals: string;
  readonly median: (median: string) => string;
  readonly group: string;
  readonly picture: string;
  readonly columns: readonly string[];
  readonly skew: string;
  readonly exposure: string;
  readonly hidden: string;
  readonly bar: (category: string, share: string) => string;
  readonly line: string;
  readonly reading: string;
  readonly how: readonly string[];
}

const nl: AuditWords = {
  title: 'Hoe groepen het ervan afbrachten',
  short: 'In het kort',
  people: (people, decided, selected, scored) =>
    `${formatNumber(people, 'nl')} ${people === 1 ? 'mens' : 'mensen'}; over ${formatNumber(decided, 'nl')} is beslist, ${formatNumber(selected, 'nl')} ${selected === 1 ? 'is' : 'zijn'} geselecteerd; ${formatNumber(scored, 'nl')} ${scored === 1 ? 'heeft' : 'hebben'} een score`,
  noTotals: 'Totalen worden niet getoond; vertel ze ook elders niet, anders volgen er kleine getallen uit',
  median: (median) => `De middelste score is ${median}`,
  group: 'groep',
  picture: 'aandeel, en vier vijfde van het hoogste',
  columns: ['mensen', 'daarvan', 'aandeel', 'verhouding', 'kans bij toeval'],
  skew: 'scheefheid',
  exposure: 'zichtbaarheid',
  hidden: '–',
  bar: (category, share) => `${category}: ${share}`,
  line: 'De streep staat op vier vijfde van het hoogste aandeel. Een – is een getal dat niet wordt getoond of er niet is.',
  reading: 'Hoe dit te lezen',
  how: [
    'Verhouding: het eigen aandeel gedeeld door het hoogste (New York City, Local Law 144); minder dan vier vijfde is een aanleiding om te kijken (29 CFR 1607.4(D)), geen bewijs',
    'Kans bij toeval: hoe vaak een verschil als dit of groter voorkomt wanneer beide groepen gelijke kansen hebben (exacte toets van Fisher, tweezijdig)',
    'Kenmerken komen uit een eigen bestand; geen regel van Koppel kan ze lezen, en deze meting verandert niets',
    'Wat mag worden vastgelegd en gedeeld, hangt van de wet af; dit is geen juridisch advies',
  ],
};

const en: AuditWords = {
  title: 'How groups fared',
  short: 'In short',
  people: (people, decided, selected, scored) =>
    `${formatNumber(people, 'en')} ${people === 1 ? 'person' : 'people'}; it is decided for ${formatNumber(decided, 'en')}, ${formatNumber(selected, 'en')} ${selected === 1 ? 'was' : 'were'} selected; ${formatNumber(scored, 'en')} ${scored === 1 ? 'has' : 'have'} a score`,
  noTotals: 'Totals are not shown; do not tell them elsewhere either, or small numbers follow from them',
  median: (median) => `The score in the middle is ${median}`,
  group: 'group',
  picture: 'share, and four fifths of the highest',
  columns: ['people', 'of whom', 'share', 'ratio', 'chance if equal'],
  skew: 'skew',
  exposure: 'exposure',
  hidden: '–',
  bar: (category, share) => `${category}: ${share}`,
  line: 'The line stands at four fifths of the highest share. A – is a number that is not shown or that there is not.',
  reading: 'How to read this',
  how: [
    'Ratio: the own share by the highest (New York City, Local Law 144); less than four fifths is a reason to look (29 CFR 1607.4(D)), no proof',
    'Chance if equal: how often a difference like this or larger comes up when both groups have equal chances (Fisher’s exact test, two-sided)',
    'Traits come from a file of their own; no rule of Koppel can read them, and this measurement changes nothing',
    'What may be recorded and shared depends on the law; this is no legal advice',
  ],
};

export const auditWords: Readonly<Record<Language, AuditWords>> = { nl, en };
