import { formatDate, formatNumber, type Language, type PlanStatus } from '@koppel/core';
import type { WorthProof } from '@koppel/core/solve/timetable';
import type { EventChange } from './replan.js';
import type { TooFew } from './types.js';

/** What a plan of an event says, in one language; sentences without a full stop. */
export interface EventWords {
  readonly status: Readonly<Record<PlanStatus, string>>;
  readonly summary: (meetings: number, seekers: number, firms: number) => string;
  readonly proof: Readonly<Record<WorthProof, string>>;
  readonly gap: (worth: number, bound: number, thousandths: number) => string;
  readonly rounds: (used: number, least: number) => string;
  readonly fair: string;
  readonly numbers: (meetings: number, count: number, side: 'seeker' | 'firm') => string;
  readonly tooFew: (one: TooFew, name: string) => string;
  readonly notAdmitted: (name: string, by: 'case-manager' | 'other') => string;
  readonly recruiter: (name: string) => string;
  readonly withoutVacancy: (name: string) => string;
  readonly workshops: (seats: number, full: number) => string;
  readonly sound: string;
  readonly unsound: (faults: number) => string;
  readonly people: string;
  readonly change: (change: EventChange, seeker: string, firm: string) => string;
  readonly because: Readonly<Record<EventChange['because'], string>>;
  readonly kept: (kept: number, untouched: number) => string;
  readonly meeting: (name: string, about?: string) => string;
  readonly workshop: (title: string) => string;
  readonly pause: string;
  readonly stand: (room: string, stand: number) => string;
  readonly nothing: string;
  readonly day: (day: string) => string;
  readonly columns: readonly [string, string, string];
  readonly sheetFor: Readonly<Record<'seeker' | 'firm', string>>;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const percent = (thousandths: number, language: Language): string =>
  `${formatNumber(thousandths / 10, language)} %`;

const nl: EventWords = {
  status: {
    optimal: 'Een betere planning bestaat niet; dat is bewezen',
    complete: 'De planning klopt; misschien kan het nog iets beter',
    partial: 'Niet alles wat moet, heeft een plaats gekregen',
    impossible: 'Wat vaststaat, kan niet allemaal',
    cancelled: 'Het plannen is afgebroken; dit is de beste planning tot dan toe',
  },
  summary: (meetings, seekers, firms) =>
    `${counted(meetings, 'gesprek', 'gesprekken')} tussen ${counted(seekers, 'werkzoekende', 'werkzoekenden')} en ${counted(firms, 'werkgever', 'werkgevers')}`,
  proof: {
    colouring: 'De keuze van de gesprekken is bewezen de beste, en er zijn niet meer rondes dan nodig',
    prices: 'De keuze van de gesprekken is bewezen de beste',
    search: 'Alle mogelijke planningen zijn nagegaan',
    none: 'Er is niet bewezen dat het niet beter kan; hieronder staat hoeveel beter het hoogstens kan',
  },
  gap: (worth, bound, gap) =>
    `Waarde ${worth}; hoger dan ${bound} kan niet (verschil hoogstens ${percent(gap, 'nl')})`,
  rounds: (used, least) =>
    used === least
      ? `${counted(used, 'ronde', 'rondes')}; met minder kan het niet`
      : `${counted(used, 'ronde', 'rondes')}; minder dan ${least} kan niet`,
  fair: 'Eerlijker kan de verdeling bij deze waarde niet: wie de minste gesprekken heeft, kan er niet meer krijgen zonder dat een ander er minder overhoudt',
  numbers: (meetings, count, side) =>
    `${side === 'seeker' ? counted(count, 'werkzoekende', 'werkzoekenden') : counted(count, 'werkgever', 'werkgevers')} met ${counted(meetings, 'gesprek', 'gesprekken')}`,
  tooFew: ({ least, has, possible }, name) =>
    `${name}: ${has} van ten minste ${counted(least, 'gesprek', 'gesprekken')}; mogelijk ${possible === 1 ? 'is' : 'zijn'} er ${possible}`,
  notAdmitted: (name, by) =>
    by === 'case-manager'
      ? `${name} komt niet zelf maar stuurt een klantmanager; gesprekken zijn er alleen voor werkzoekenden zelf`
      : `${name} stuurt iemand anders; gesprekken zijn er alleen voor werkzoekenden zelf`,
  recruiter: (name) =>
    `${name} stuurt een recruiter; een leidinggevende of toekomstige collega is beter op zijn plaats`,
  withoutVacancy: (name) => `${name} heeft nog geen vacature opgegeven; vraag ernaar`,
  workshops: (seats, full) =>
    full === 0
      ? `${counted(seats, 'plaats', 'plaatsen')} in workshops`
      : `${counted(seats, 'plaats', 'plaatsen')} in workshops; voor ${full} was er geen plaats`,
  sound: 'Een controle die de planner niet gebruikt, vond geen fouten',
  unsound: (faults) => `De controle vond ${counted(faults, 'fout', 'fouten')}; gebruik deze planning niet`,
  people: 'Dit is een voorstel; mensen beslissen',
  change: ({ kind, before, now }, seeker, firm) =>
    kind === 'added'
      ? `nieuw: ${seeker} bij ${firm} om ${now}`
      : kind === 'moved'
        ? `verplaatst: ${seeker} bij ${firm} van ${before} naar ${now}`
        : `vervallen: ${seeker} bij ${firm} om ${before}`,
  because: {
    'no-show': 'een van beiden komt niet',
    times: 'een van beiden is er dan niet',
    room: 'er kwam plaats of er was plaats nodig',
  },
  kept: (kept, untouched) =>
    `${kept} van de ${untouched} gesprekken die konden blijven, ${kept === 1 ? 'staat' : 'staan'} nog op dezelfde tijd en plaats`,
  meeting: (name, about) =>
    about === undefined ? `Gesprek met ${name}` : `Gesprek met ${name} over ${about}`,
  workshop: (title) => `Workshop: ${title}`,
  pause: 'Pauze',
  stand: (room, stand) => `${room}, stand ${stand}`,
  nothing: 'Voor u zijn er geen gesprekken gepland; loop gerust binnen en vraag ernaar',
  day: (day) => formatDate(day, 'nl'),
  columns: ['Tijd', 'Wat', 'Waar'],
  sheetFor: { seeker: 'Programma voor', firm: 'Gesprekken voor' },
};

const en: EventWords = {
  status: {
    optimal: 'There is no better plan, and that is proved',
    complete: 'The plan holds; there may be a slightly better one',
    partial: 'Not everything that has to be held found a place',
    impossible: 'What is fixed cannot all be held',
    cancelled: 'Planning was stopped; this is the best plan so far',
  },
  summary: (meetings, seekers, firms) =>
    `${counted(meetings, 'meeting', 'meetings')} between ${counted(seekers, 'seeker', 'seekers')} and ${counted(firms, 'employer', 'employers')}`,
  proof: {
    colouring: 'The choice of meetings is proved to be the best, in no more rounds than needed',
    prices: 'The choice of meetings is proved to be the best',
    search: 'All possible plans were looked at',
    none: 'It is not proved that there is no better plan; below is how much better it could be at most',
  },
  gap: (worth, bound, gap) =>
    `Worth ${worth}; more than ${bound} is not possible (at most ${percent(gap, 'en')} apart)`,
  rounds: (used, least) =>
    used === least
      ? `${counted(used, 'round', 'rounds')}; fewer are not possible`
      : `${counted(used, 'round', 'rounds')}; fewer than ${least} are not possible`,
  fair: 'At this worth the numbers cannot be fairer: whoever has fewest meetings cannot have more without leaving another with fewer',
  numbers: (meetings, count, side) =>
    `${side === 'seeker' ? counted(count, 'seeker', 'seekers') : counted(count, 'employer', 'employers')} with ${counted(meetings, 'meeting', 'meetings')}`,
  tooFew: ({ least, has, possible }, name) =>
    `${name}: ${has} of at least ${counted(least, 'meeting', 'meetings')}; ${possible} ${possible === 1 ? 'is' : 'are'} possible`,
  notAdmitted: (name, by) =>
    by === 'case-manager'
      ? `${name} sends a case manager; only seekers themselves get meetings`
      : `${name} sends somebody else; only seekers themselves get meetings`,
  recruiter: (name) => `${name} sends a recruiter; a manager or a future colleague would do better`,
  withoutVacancy: (name) => `${name} has not named a vacancy yet; ask for it`,
  workshops: (seats, full) =>
    full === 0
      ? `${counted(seats, 'seat', 'seats')} in workshops`
      : `${counted(seats, 'seat', 'seats')} in workshops; ${full} found no seat`,
  sound: 'A check that does not use the planner found no faults',
  unsound: (faults) => `The check found ${counted(faults, 'fault', 'faults')}; do not use this plan`,
  people: 'This is a proposal; people decide',
  change: ({ kind, before, now }, seeker, firm) =>
    kind === 'added'
      ? `new: ${seeker} at ${firm} at ${now}`
      : kind === 'moved'
        ? `moved: ${seeker} at ${firm} from ${before} to ${now}`
        : `dropped: ${seeker} at ${firm} at ${before}`,
  because: {
    'no-show': 'one of the two does not come',
    times: 'one of the two is not there then',
    room: 'a place came free or was needed',
  },
  kept: (kept, untouched) =>
    `${kept} of the ${untouched} meetings that could stay ${kept === 1 ? 'is' : 'are'} at the same time and place`,
  meeting: (name, about) =>
    about === undefined ? `Meeting with ${name}` : `Meeting with ${name} about ${about}`,
  workshop: (title) => `Workshop: ${title}`,
  pause: 'Break',
  stand: (room, stand) => `${room}, stand ${stand}`,
  nothing: 'No meetings are planned for you; do walk in and ask',
  day: (day) => formatDate(day, 'en'),
  columns: ['Time', 'What', 'Where'],
  sheetFor: { seeker: 'Programme of', firm: 'Meetings of' },
};

export const eventWords: Readonly<Record<Language, EventWords>> = { nl, en };
