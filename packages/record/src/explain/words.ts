import { formatDate, type Language } from '@koppel/core';

/** What is said to a person about a decision, in both languages. Without full stops. */
export interface RecordWords {
  readonly title: (day: string) => string;
  readonly parts: Readonly<Record<'what' | 'reasons' | 'notUsed' | 'change' | 'people' | 'rights', string>>;
  readonly ranked: (policy: string, version: string | undefined) => string;
  readonly planned: (engine: string) => string;
  readonly place: (place: number, of: number, points: number, outOf: number) => string;
  readonly notShown: string;
  readonly about: (offer: string) => string;
  readonly proposal: string;
  readonly weighs: (sentence: string, points: number, outOf: number) => string;
  readonly outcome: Readonly<Record<string, string>>;
  readonly otherPerson: string;
  readonly noReasons: string;
  readonly unusedFields: (fields: string) => string;
  readonly unread: (fields: string) => string;
  readonly nothingElse: string;
  readonly none: string;
  readonly fits: string;
  readonly mostToGain: (label: string, points: number) => string;
  readonly changeHidden: string;
  readonly decided: (what: string, day: string) => string;
  readonly decisions: Readonly<Record<'choose' | 'refuse' | 'change' | 'confirm', string>>;
  readonly override: string;
  readonly reason: (text: string) => string;
  readonly reasonKept: string;
  readonly undecided: string;
  readonly rights: readonly string[];
}

const nl: RecordWords = {
  title: (day) => `Waarom dit voorstel van ${formatDate(day, 'nl')}`,
  parts: {
    what: 'Wat er gebeurde',
    reasons: 'De belangrijkste redenen',
    notUsed: 'Wat niet meetelde',
    change: 'Wat iets zou veranderen',
    people: 'Wat mensen besloten',
    rights: 'Wat u kunt doen',
  },
  ranked: (policy, version) =>
    `Een computerprogramma zette op volgorde wat bij u past, met de regels '${policy}'${version === undefined ? '' : ` (versie ${version})`}`,
  planned: (engine) => `Een computerprogramma (${engine}) maakte een indeling`,
  place: (place, of, points, outOf) =>
    `Plaats ${place} van ${of}; zeker zijn ${points} van de ${outOf} punten`,
  notShown: 'Niet onder de voorstellen',
  about: (offer) => `Deze uitleg gaat over ${offer}`,
  proposal: 'De uitkomst is een voorstel: een mens beslist',
  weighs: (sentence, points, outOf) => `${sentence} (${points} van ${outOf} punten)`,
  outcome: {
    met: 'voldaan',
    partly: 'deels voldaan',
    unmet: 'niet voldaan',
    unknown: 'nog niet bekend',
    'no-rule': 'geen eis',
  },
  otherPerson: 'Wat daarvoor vergeleken is, staat hier niet: dat zegt iets over iemand anders',
  noReasons: 'Bij deze uitkomst zijn geen redenen per persoon vastgelegd',
  unusedFields: (fields) => `Wel bekend van u, maar de regels keken er niet naar: ${fields}`,
  unread: (fields) => `Wel opgegeven, maar het programma kon het niet zien: ${fields}`,
  nothingElse: 'Andere gegevens over u kreeg het programma niet',
  none: 'Alles wat het programma over u kreeg, telde mee',
  fits: 'U voldoet aan alle eisen',
  mostToGain: (label, points) => `De meeste punten zijn nog te winnen bij: ${label} (${points} punten)`,
  changeHidden: 'Wat er zou moeten veranderen hangt af van een ander; dat staat hier niet',
  decided: (what, day) => `Op ${formatDate(day, 'nl')} heeft een mens ${what}`,
  decisions: {
    choose: 'dit gekozen',
    refuse: 'dit afgewezen',
    change: 'dit gewijzigd',
    confirm: 'dit bevestigd',
  },
  override: 'Dat wijkt af van het voorstel van het programma',
  reason: (text) => `De reden: ${text}`,
  reasonKept: 'De reden is vastgelegd; u kunt ernaar vragen',
  undecided: 'Over dit voorstel is nog geen besluit van een mens vastgelegd',
  rights: [
    'U kunt vragen of een mens er opnieuw naar kijkt, zeggen wat u ervan vindt, en het besluit betwisten',
    'U kunt inzage vragen in wat er over u is vastgelegd, en vragen om het te verbeteren of te wissen',
  ],
};

const en: RecordWords = {
  title: (day) => `Why this proposal of ${formatDate(day, 'en')}`,
  parts: {
    what: 'What happened',
    reasons: 'The main reasons',
    notUsed: 'What did not count',
    change: 'What would change something',
    people: 'What people decided',
    rights: 'What you can do',
  },
  ranked: (policy, version) =>
    `A computer program put in order what suits you, by the rules '${policy}'${version === undefined ? '' : ` (version ${version})`}`,
  planned: (engine) => `A computer program (${engine}) made a plan`,
  place: (place, of, points, outOf) =>
    `Place ${place} of ${of}; ${points} of the ${outOf} points are certain`,
  notShown: 'Not among the proposals',
  about: (offer) => `This explanation is about ${offer}`,
  proposal: 'The outcome is a proposal: a person decides',
  weighs: (sentence, points, outOf) => `${sentence} (${points} of ${outOf} points)`,
  outcome: {
    met: 'met',
    partly: 'partly met',
    unmet: 'not met',
    unknown: 'not known yet',
    'no-rule': 'no demand',
  },
  otherPerson: 'What was compared for that is not shown here: it says something about somebody else',
  noReasons: 'No reasons per person were recorded with this outcome',
  unusedFields: (fields) => `Known of you, but the rules did not look at it: ${fields}`,
  unread: (fields) => `Given by you, but the program could not see it: ${fields}`,
  nothingElse: 'The program got no other data about you',
  none: 'Everything that the program got about you counted',
  fits: 'You meet every demand',
  mostToGain: (label, points) => `Most points are still to be gained with: ${label} (${points} points)`,
  changeHidden: 'What would have to change depends on somebody else, and is not shown here',
  decided: (what, day) => `On ${formatDate(day, 'en')} a person ${what}`,
  decisions: {
    choose: 'chose this',
    refuse: 'refused this',
    change: 'changed this',
    confirm: 'confirmed this',
  },
  override: 'That departs from what the program proposed',
  reason: (text) => `The reason: ${text}`,
  reasonKept: 'The reason is on record; you can ask for it',
  undecided: 'No decision of a person about this proposal is on record yet',
  rights: [
    'You can ask for a person to look again, say what you think of it, and contest the decision',
    'You can ask to see what is recorded about you, and ask for it to be corrected or erased',
  ],
};

export const recordWords: Readonly<Record<Language, RecordWords>> = { nl, en };
