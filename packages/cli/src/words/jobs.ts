import { formatDate, formatNumber, type Language, type Status } from '@koppel/core';

/** What `koppel jobs` says, in both languages. */
export interface JobWords {
  readonly vacanciesFor: (seeker: string) => string;
  readonly seekersFor: (vacancy: string) => string;
  readonly looked: (now: string, count: number) => string;
  readonly order: Readonly<Record<'both' | 'seeker' | 'vacancy' | 'reciprocal', string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly list: string;
  readonly vacancy: string;
  readonly seeker: string;
  readonly columns: readonly string[];
  readonly nothing: string;
  readonly first: string;
  readonly firmView: (vacancy: string) => string;
  readonly introduced: string;
  readonly gapTitle: (seeker: string, vacancy: string) => string;
  readonly unmet: string;
  readonly open: string;
  readonly ask: string;
  readonly askFirm: string;
  readonly skills: string;
  readonly skill: (label: string, percent: string, by: string | undefined) => string;
  readonly openTitle: (seeker: string) => string;
  readonly openNow: (eligible: number, open: number) => string;
  readonly changes: string;
  readonly again: string;
  readonly pathTitle: (to: string) => string;
  readonly pathStatus: Readonly<Record<'found' | 'there' | 'impossible', string>>;
  readonly hop: (to: string, newPercent: string) => string;
  readonly gain: (skills: string) => string;
  readonly months: (months: number, euros: string) => string;
  readonly unknownMonths: (skills: string) => string;
  readonly direct: string;
  readonly assignTitle: Readonly<Record<'stable' | 'total' | 'most' | 'groups', string>>;
  readonly placed: (placed: number, all: number) => string;
  readonly placements: string;
  readonly pair: (seeker: string, vacancy: string) => string;
  readonly unplaced: string;
  readonly possible: (id: string, possible: number) => string;
  readonly free: string;
  readonly seats: (id: string, seats: number) => string;
  readonly sound: string;
  readonly unsound: (faults: number) => string;
  readonly people: string;
  readonly hours: string;
}

const nl: JobWords = {
  vacanciesFor: (seeker) => `Vacatures voor ${seeker}`,
  seekersFor: (vacancy) => `Werkzoekenden voor ${vacancy}`,
  looked: (now, count) => `Bekeken op ${formatDate(now, 'nl')}: ${formatNumber(count, 'nl')} gevonden`,
  order: {
    both: 'op volgorde van de wensen van beide kanten samen',
    seeker: 'op volgorde van de wensen van de werkzoekende',
    vacancy: 'op volgorde van de wensen van het werk',
    reciprocal: 'op volgorde van het harmonisch gemiddelde van beide kanten',
  },
  status: { eligible: 'past', open: 'nog niet beslist', ineligible: 'past niet' },
  list: 'Lijst',
  vacancy: 'vacature',
  seeker: 'werkzoekende',
  columns: ['zoekende', 'werk', 'samen', 'nog mogelijk'],
  nothing: 'Er is niets gevonden',
  first: 'Waarom de eerste',
  firmView: (vacancy) => `Kandidaten voor ${vacancy}`,
  introduced: 'Wie kennis wil maken',
  gapTitle: (seeker, vacancy) => `${seeker} en ${vacancy}`,
  unmet: 'Wat niet past',
  open: 'Wat nog niet bekend is',
  ask: 'Te vragen aan de werkzoekende',
  askFirm: 'Te vragen aan het bedrijf',
  skills: 'Vaardigheden die nog niet zijn genoemd',
  skill: (label, percent, by) => (by === undefined ? label : `${label}: voor ${percent} gedekt door ${by}`),
  openTitle: (seeker) => `Wat meer opent voor ${seeker}`,
  openNow: (eligible, open) =>
    `Nu ${eligible === 1 ? 'past er 1 vacature' : `passen er ${eligible} vacatures`} en ${open === 1 ? 'is' : 'zijn'} er ${open} nog niet beslist`,
  changes: 'Kleinste veranderingen die het meest openen',
  again: 'Elke verandering is opnieuw doorgerekend, niet geschat',
  pathTitle: (to) => `Weg naar ${to}`,
  pathStatus: {
    found: 'Er is een weg',
    there: 'Dit beroep wordt al uitgeoefend',
    impossible: 'Binnen de grenzen per stap is er geen weg',
  },
  hop: (to, newPercent) => `${to} (${newPercent} nieuw)`,
  gain: (skills) => `leren: ${skills}`,
  months: (months, euros) =>
    `${formatNumber(months, 'nl')} ${months === 1 ? 'maand' : 'maanden'} en ${euros} voor zover bekend`,
  unknownMonths: (skills) => `duur onbekend: ${skills}`,
  direct: 'Wat de stap in één keer zou vragen',
  assignTitle: {
    stable: 'Wie waarheen: stabiele plaatsing',
    total: 'Wie waarheen: beste totaal',
    most: 'Wie waarheen: zo veel mogelijk mensen',
    groups: 'Welke groep waarheen',
  },
  placed: (placed, all) => `${placed} van ${all} geplaatst`,
  placements: 'Voorstel',
  pair: (seeker, vacancy) => `${seeker} bij ${vacancy}`,
  unplaced: 'Zonder plaats',
  possible: (id, possible) =>
    `${id}: ${possible === 0 ? 'er paste niets' : `${possible} mogelijk, alle vol of aan anderen gegeven`}`,
  free: 'Nog vrij',
  seats: (id, seats) => `${id}: ${seats} ${seats === 1 ? 'plaats' : 'plaatsen'}`,
  sound: 'Een controle die de oplosser niet gebruikt, vond geen fouten',
  unsound: (faults) =>
    `De controle vond ${faults} ${faults === 1 ? 'fout' : 'fouten'}; gebruik dit voorstel niet`,
  people: 'Dit is een voorstel; mensen beslissen',
  hours: 'uren begeleiding',
};

const en: JobWords = {
  vacanciesFor: (seeker) => `Vacancies for ${seeker}`,
  seekersFor: (vacancy) => `Seekers for ${vacancy}`,
  looked: (now, count) => `Looked at on ${formatDate(now, 'en')}: ${formatNumber(count, 'en')} found`,
  order: {
    both: 'in order of the wishes of both sides together',
    seeker: 'in order of the wishes of the seeker',
    vacancy: 'in order of the wishes of the work',
    reciprocal: 'in order of the harmonic mean of both sides',
  },
  status: { eligible: 'fits', open: 'not decided yet', ineligible: 'does not fit' },
  list: 'List',
  vacancy: 'vacancy',
  seeker: 'seeker',
  columns: ['seeker', 'work', 'both', 'still possible'],
  nothing: 'Nothing was found',
  first: 'Why the first',
  firmView: (vacancy) => `Candidates for ${vacancy}`,
  introduced: 'Who would like to meet',
  gapTitle: (seeker, vacancy) => `${seeker} and ${vacancy}`,
  unmet: 'What does not fit',
  open: 'What is not known yet',
  ask: 'To ask the seeker',
  askFirm: 'To ask the firm',
  skills: 'Skills that were not stated yet',
  skill: (label, percent, by) => (by === undefined ? label : `${label}: ${percent} covered by ${by}`),
  openTitle: (seeker) => `What opens more for ${seeker}`,
  openNow: (eligible, open) =>
    `Now ${eligible === 1 ? '1 vacancy fits' : `${eligible} vacancies fit`}, and ${open} ${open === 1 ? 'is' : 'are'} not decided yet`,
  changes: 'Smallest changes that open most',
  again: 'Each change was run again, not estimated',
  pathTitle: (to) => `The way to ${to}`,
  pathStatus: {
    found: 'There is a way',
    there: 'This occupation is held already',
    impossible: 'Within the limits per step there is no way',
  },
  hop: (to, newPercent) => `${to} (${newPercent} new)`,
  gain: (skills) => `to learn: ${skills}`,
  months: (months, euros) =>
    `${formatNumber(months, 'en')} ${months === 1 ? 'month' : 'months'} and ${euros} as far as known`,
  unknownMonths: (skills) => `length unknown: ${skills}`,
  direct: 'What the step would ask at once',
  assignTitle: {
    stable: 'Who goes where: stable',
    total: 'Who goes where: greatest total',
    most: 'Who goes where: as many people as can be',
    groups: 'Which group goes where',
  },
  placed: (placed, all) => `${placed} of ${all} placed`,
  placements: 'Proposal',
  pair: (seeker, vacancy) => `${seeker} at ${vacancy}`,
  unplaced: 'Without a place',
  possible: (id, possible) =>
    `${id}: ${possible === 0 ? 'nothing fitted' : `${possible} possible, all full or given to others`}`,
  free: 'Still free',
  seats: (id, seats) => `${id}: ${seats} ${seats === 1 ? 'seat' : 'seats'}`,
  sound: 'A check that does not use the solver found no faults',
  unsound: (faults) =>
    `The check found ${faults} ${faults === 1 ? 'fault' : 'faults'}; do not use this proposal`,
  people: 'This is a proposal; people decide',
  hours: 'hours of guidance',
};

export const jobWords: Readonly<Record<Language, JobWords>> = { nl, en };

/** Thousandths as whole per cents, rounded down, so that 100 % is never said too soon. */
export function percent(thousandths: number): string {
  return `${Math.floor(thousandths / 10)} %`;
}
