import type { Language, Text, Words } from '@koppel/core';
import type { adoptionSegments, solutionKinds } from './schema.js';

/** What maturity says, in one language; all sentences without a full stop. */
export interface MaturityWords {
  level(level: string): string;
  next(transformation: string, activity: string, from: string, to: string): string;
  askFirst(transformation: string, activity: string): string;
  assessFirst(transformation: string): string;
  top(transformation: string): string;
  none(transformation: string): string;
  noTechnology: string;
  questions: Readonly<
    Record<'level' | 'segment' | 'solution' | 'technology', (transformation: string) => string>
  >;
}

/** Only the ends of the scale have a name in the source. */
const nl: MaturityWords = {
  level: (level) =>
    level === '1'
      ? 'niveau 1 van 5 (beginner)'
      : level === '5'
        ? 'niveau 5 van 5 (professional)'
        : `niveau ${level} van 5`,
  next: (transformation, activity, from, to) =>
    `${transformation}: de volgende stap is ${activity}, van ${from} naar ${to}`,
  askFirst: (transformation, activity) =>
    `${transformation}: misschien past ${activity}; dat hangt af van wat nog niet bekend is`,
  assessFirst: (transformation) => `${transformation}: het niveau is niet bekend; begin met de assessment`,
  top: (transformation) =>
    `${transformation}: al op niveau 5 van 5 (professional); een stap omhoog is er niet`,
  none: (transformation) => `${transformation}: geen activiteit sluit aan op dit niveau`,
  noTechnology: 'De vraag vraagt niet om techniek: antwoorden zonder techniek staan vooraan',
  questions: {
    level: (transformation) => `Op welk niveau, van 1 tot 5, staat het bedrijf bij ${transformation}?`,
    segment: () => 'Hoe vroeg begint het bedrijf met iets nieuws, vergeleken met andere?',
    solution: () => 'Bestaat de oplossing die het bedrijf zoekt al?',
    technology: () => 'Vraagt het bedrijf zelf om techniek, of om een oplossing?',
  },
};

const en: MaturityWords = {
  level: (level) =>
    level === '1'
      ? 'level 1 of 5 (beginner)'
      : level === '5'
        ? 'level 5 of 5 (professional)'
        : `level ${level} of 5`,
  next: (transformation, activity, from, to) =>
    `${transformation}: the next step is ${activity}, from ${from} to ${to}`,
  askFirst: (transformation, activity) =>
    `${transformation}: perhaps ${activity} fits; that depends on what is not known yet`,
  assessFirst: (transformation) => `${transformation}: the level is not known; begin with the assessment`,
  top: (transformation) => `${transformation}: already at level 5 of 5 (professional); there is no step up`,
  none: (transformation) => `${transformation}: no activity starts from this level`,
  noTechnology: 'The need does not ask for technology: answers without technology come first',
  questions: {
    level: (transformation) => `At which level, from 1 to 5, is the firm for ${transformation}?`,
    segment: () => 'How early does the firm take up something new, compared with others?',
    solution: () => 'Does the solution that the firm looks for exist already?',
    technology: () => 'Does the firm itself ask for technology, or for a solution?',
  },
};

export const maturityWords: Readonly<Record<Language, MaturityWords>> = { nl, en };

export const segmentNames: Readonly<Record<(typeof adoptionSegments)[number], Text>> = {
  innovator: { nl: 'innovator', en: 'innovator' },
  'early-adopter': { nl: 'vroege gebruiker', en: 'early adopter' },
  'early-majority': { nl: 'vroege meerderheid', en: 'early majority' },
  'late-majority': { nl: 'late meerderheid', en: 'late majority' },
  laggard: { nl: 'achterblijver', en: 'laggard' },
};

const solutionNames: Readonly<Record<(typeof solutionKinds)[number], Text>> = {
  existing: { nl: 'een oplossing die bestaat', en: 'an existing solution' },
  'not-yet-existing': { nl: 'een oplossing die nog niet bestaat', en: 'a not yet existing solution' },
};

/** Names for the sentences of `explain`. */
export const stepWords: Words = {
  fields: {
    level: { nl: 'niveau', en: 'level' },
    segment: { nl: 'hoe vroeg met vernieuwing', en: 'adoption segment' },
    solution: { nl: 'of de oplossing bestaat', en: 'whether the solution exists' },
    technology: { nl: 'vraag naar techniek', en: 'asks for technology' },
    technical: { nl: 'techniek', en: 'technology' },
  },
  values: { ...segmentNames, ...solutionNames },
};
