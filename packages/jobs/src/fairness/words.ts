import { formatNumber, type Language } from '@koppel/core';
import type { Measure } from './count.js';
import { type Fraction, inUnits } from './fraction.js';
import type { ImpactTest, SmallSample } from './impact.js';

/** What is known of one row of an audit; null where the number is hidden. */
export interface RowFacts {
  readonly category: string;
  readonly people: number | null;
  readonly counted: number | null;
  readonly rate: Fraction | null;
  readonly ratio: Fraction | null;
  readonly belowFourFifths: boolean | null;
  readonly test: ImpactTest | null;
  readonly smallSample: readonly SmallSample[];
}

/** What audits say, without full stops. */
export interface FairnessWords {
  readonly unknown: string;
  readonly title: (measure: Measure, traits: readonly string[], top: number | undefined) => string;
  readonly row: (
    row: RowFacts,
    measure: Measure,
    highest?: string,
    noRatio?: 'nobody' | 'nobody-selected',
  ) => string;
  readonly unknownPeople: (people: number | null) => string;
  readonly hiddenRows: (rows: number, least: number) => string;
  readonly hiddenInAll: (rows: number, least: number) => string;
  readonly order: (ndklHundredths: number) => string;
  readonly below: (rows: number, all: number) => string;
  readonly significant: (rows: number) => string;
  readonly fragile: (rows: number) => string;
  readonly noVerdict: string;
  readonly smallSample: Readonly<Record<SmallSample, string>>;
}

/** A share as per cents with one decimal. */
export function asPercent(share: Fraction, language: Language): string {
  return `${formatNumber(inUnits(share, 1000) / 10, language)} %`;
}

/** A ratio with three decimals, rounded; what is decided is decided on the fraction. */
export function asRatio(ratio: Fraction, language: Language): string {
  const text = (inUnits(ratio, 1000) / 1000).toFixed(3);
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** A chance in millionths. */
export function asChance(millionths: number, language: Language): string {
  if (millionths < 100) return language === 'nl' ? 'minder dan 0,01 %' : 'less than 0.01 %';
  return `${formatNumber(Math.floor((millionths + 50) / 100) / 100, language)} %`;
}

const nl: FairnessWords = {
  unknown: 'niet bekend',
  title: (measure, traits, top) =>
    `${{ selection: 'Geselecteerd', scoring: 'Score boven de mediaan', top: `Bij de eerste ${top ?? ''}` }[measure]} naar ${traits.join(' en ')}`,
  row(row, measure, highest, noRatio) {
    const verb = { selection: 'geselecteerd', scoring: 'boven de mediaan', top: 'bij de eersten' }[measure];
    if (row.people === null) return `${row.category}: niet getoond`;
    if (row.rate === null || row.counted === null)
      return noRatio === 'nobody'
        ? `${row.category}: niemand`
        : `${row.category}: ${row.people} ${row.people === 1 ? 'mens' : 'mensen'}, de rest niet getoond`;
    const start = `${row.category}: ${row.counted} van ${row.people} ${verb} (${asPercent(row.rate, 'nl')})`;
    if (row.ratio === null) return `${start}; er is geen verhouding, want van niemand is dat zo`;
    if (row.test === null) return row.category === highest ? `${start}, het hoogste aandeel` : `${start}`;
    return [
      `${start}, ${asRatio(row.ratio, 'nl')} van het hoogste aandeel: ${row.belowFourFifths ? 'minder dan vier vijfde' : 'vier vijfde of meer'}`,
      row.test.pMillionths === null
        ? `het verschil is ${row.test.beyondTwoDeviations ? 'meer' : 'niet meer'} dan twee standaardafwijkingen`
        : `bij gelijke kansen komt zo'n verschil voor met een kans van ${asChance(row.test.pMillionths, 'nl')}`,
      ...row.smallSample.map((flag) => nl.smallSample[flag]),
    ].join('; ');
  },
  unknownPeople: (people) =>
    people === null
      ? 'Van hoeveel mensen het kenmerk niet bekend is, wordt niet getoond'
      : `Van ${people} ${people === 1 ? 'mens' : 'mensen'} is het kenmerk niet bekend`,
  hiddenRows: (rows, least) =>
    `${rows} ${rows === 1 ? 'rij' : 'rijen'} met een getal dat niet wordt getoond: het is kleiner dan ${least}, of een kleiner getal zou eruit volgen`,
  hiddenInAll: (rows, least) =>
    `In ${rows} ${rows === 1 ? 'rij' : 'rijen'} is een getal niet getoond, omdat het kleiner is dan ${least} of een kleiner getal zou verraden; welke van de twee staat er niet bij, want ook dat zegt iets`,
  order: (ndkl) =>
    `De volgorde van allen wijkt ${formatNumber(ndkl / 100, 'nl')} af van een evenredige (NDKL; 0 is evenredig)`,
  below: (rows, all) =>
    rows === 0
      ? `Van de ${all} aandelen die te vergelijken zijn is geen minder dan vier vijfde van het hoogste`
      : `Van de ${all} aandelen die te vergelijken zijn ${rows === 1 ? 'is er één' : `zijn er ${rows}`} minder dan vier vijfde van het hoogste`,
  significant: (rows) =>
    rows === 0
      ? 'Bij geen daarvan is het verschil groter dan het toeval vaak geeft'
      : `Bij ${rows} daarvan is het verschil groter dan het toeval vaak geeft (minder dan één op de twintig keer)`,
  fragile: (rows) =>
    `Bij ${rows} daarvan zou één andere keuze de uitkomst omdraaien; daar is niets uit af te leiden`,
  noVerdict:
    'Verhouding en toets staan naast elkaar en geen van beide is een oordeel: of het verschil terecht is, moeten mensen nagaan',
  smallSample: {
    'one-person': 'één andere keuze zou dit omdraaien',
    'expected-below-five': 'kleine aantallen: alleen de exacte toets telt',
    'below-two-percent': 'minder dan 2 % van allen',
  },
};

const en: FairnessWords = {
  unknown: 'not known',
  title: (measure, traits, top) =>
    `${{ selection: 'Selected', scoring: 'Score above the median', top: `Among the first ${top ?? ''}` }[measure]} by ${traits.join(' and ')}`,
  row(row, measure, highest, noRatio) {
    const verb = { selection: 'selected', scoring: 'above the median', top: 'among the first' }[measure];
    if (row.people === null) return `${row.category}: not shown`;
    if (row.rate === null || row.counted === null)
      return noRatio === 'nobody'
        ? `${row.category}: nobody`
        : `${row.category}: ${row.people} ${row.people === 1 ? 'person' : 'people'}, the rest is not shown`;
    const start = `${row.category}: ${row.counted} of ${row.people} ${verb} (${asPercent(row.rate, 'en')})`;
    if (row.ratio === null) return `${start}; there is no ratio, as it is so of nobody`;
    if (row.test === null) return row.category === highest ? `${start}, the highest share` : `${start}`;
    return [
      `${start}, ${asRatio(row.ratio, 'en')} of the highest share: ${row.belowFourFifths ? 'less than four fifths' : 'four fifths or more'}`,
      row.test.pMillionths === null
        ? `the difference is ${row.test.beyondTwoDeviations ? 'more' : 'not more'} than two standard deviations`
        : `with equal chances such a difference comes up with a chance of ${asChance(row.test.pMillionths, 'en')}`,
      ...row.smallSample.map((flag) => en.smallSample[flag]),
    ].join('; ');
  },
  unknownPeople: (people) =>
    people === null
      ? 'Of how many people the trait is not known is not shown'
      : `Of ${people} ${people === 1 ? 'person' : 'people'} the trait is not known`,
  hiddenRows: (rows, least) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} with a number that is not shown: it is below ${least}, or a smaller one would follow from it`,
  hiddenInAll: (rows, least) =>
    `In ${rows} ${rows === 1 ? 'row' : 'rows'} a number is not shown because it is below ${least} or would give a smaller one away; which of the two is not said, as that tells something too`,
  order: (ndkl) =>
    `The order of all is ${formatNumber(ndkl / 100, 'en')} away from an even one (NDKL; 0 is even)`,
  below: (rows, all) =>
    rows === 0
      ? `Of the ${all} shares that can be compared none is less than four fifths of the highest`
      : `Of the ${all} shares that can be compared ${rows} ${rows === 1 ? 'is' : 'are'} less than four fifths of the highest`,
  significant: (rows) =>
    rows === 0
      ? 'In none of these is the difference larger than chance often makes it'
      : `In ${rows} of these the difference is larger than chance often makes it (less than one time in twenty)`,
  fragile: (rows) =>
    `In ${rows} of these one other choice would turn the finding round; nothing follows from it`,
  noVerdict:
    'Ratio and test stand side by side and neither is a verdict: whether a difference is justified is for people to find out',
  smallSample: {
    'one-person': 'one other choice would turn this round',
    'expected-below-five': 'small numbers: only the exact test counts',
    'below-two-percent': 'less than 2 % of all',
  },
};

export const fairnessWords: Readonly<Record<Language, FairnessWords>> = { nl, en };
