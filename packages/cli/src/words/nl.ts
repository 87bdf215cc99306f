import { formatDate, formatNumber } from '@koppel/core';
import type { CliWords } from './words.js';

const number = (value: number): string => formatNumber(value, 'nl');
const day = (iso: string): string => formatDate(iso, 'nl');
const count = (n: number, one: string, more: string): string => `${number(n)} ${n === 1 ? one : more}`;

export const nl: CliWords = {
  groups: {
    eligible: 'Staat voor u open',
    toBeJudged: 'Een mens moet nog oordelen',
    toBeAsked: 'Nog te vragen',
    refused: 'Staat niet voor u open',
    expired: 'Afgelopen of nog niet begonnen',
  },
  outcomes: {
    met: 'vervuld',
    partly: 'deels',
    unmet: 'niet vervuld',
    unknown: 'niet bekend',
    'no-rule': 'geen regel',
  },
  match: {
    title: 'Wat past bij wie',
    contents: 'Inhoud',
    for: (firm) => `Wat er is voor ${firm}`,
    nameless: (file) => `het bedrijf uit ${file}`,
    looked: (asOf, now) => `gegevens van ${day(asOf)}, bekeken voor ${day(now)}`,
    historical: 'Let op',
    none: {
      eligible: 'Niets staat zonder meer open.',
      toBeJudged: 'Niets wacht alleen nog op een oordeel.',
      toBeAsked: 'Er hoeft niets meer gevraagd te worden.',
      refused: 'Niets is uitgesloten.',
      expired: 'Alles loopt.',
    },
    shown: (shown, total) => `${number(shown)} van ${number(total)} getoond`,
    dropped: 'Wat nog niet te beslissen is, is op verzoek weggelaten.',
    fit: (points, open, outOf) =>
      outOf === 0
        ? 'er zijn geen wensen die meetellen'
        : `${number(points)} van ${number(outOf)} punten${open > 0 ? `, mogelijk nog ${number(open)} erbij` : ''}`,
    questions: 'Vragen die verder helpen',
    questionsWhy: 'Bovenaan staat de vraag waar de meeste mogelijkheden op wachten.',
    waits: (offers) => count(offers, 'mogelijkheid wacht', 'mogelijkheden wachten'),
    demandsMet: 'Aan alle voorwaarden is voldaan',
    noDemands: 'Er zijn geen voorwaarden bekend',
  },
  labels: {
    fit: 'Past',
    why: 'Waarom',
    reason: 'Reden',
    next: 'Volgende stap',
    ask: 'Te vragen',
    askProvider: 'Bij de aanbieder',
    judge: 'Oordeel',
    firm: 'Bedrijf',
    provider: 'Aanbieder',
    kind: 'Soort',
    asOf: 'Stand van',
    summary: 'Wat het is',
    settles: 'Wat dit beslist',
    id: 'Id',
    place: 'Plaats',
    found: 'Gevonden',
    expected: 'Verwacht',
    hint: 'Wat te doen',
    question: 'Vraag',
    outcome: 'Uitkomst',
    criterion: 'Criterium',
    points: 'Punten',
    fact: 'Feit',
    source: 'Bron',
    offers: 'Mogelijkheden',
  },
  explain: {
    title: (offer) => `Uitleg: ${offer}`,
    demands: 'Voorwaarden',
    wishes: 'Wensen',
    notes: 'Opmerkingen bij de bronnen',
    sources: 'Bronnen',
    sourcesWhy: 'Plaats in het aanbod, en waar dat feit vandaan komt.',
    with: (partners) => `met ${partners}`,
    points: (points, open, outOf) =>
      `${number(points)} van ${number(outOf)}${open > 0 ? ` (mogelijk ${number(points + open)})` : ''}`,
    breakdown: 'Alle criteria',
    nobodySelf: 'Dit is geen besluit: de aanbieder beslist.',
  },
  gap: {
    inArea: (area) => `Ligt het bedrijf in ${area}?`,
    provider: (field, about) => `De aanbieder moet zeggen: ${field}${about === '' ? '' : ` (${about})`}`,
    judge: (condition, by) => `Oordeel over ${condition} door ${by}`,
  },
  check: {
    title: (catalogue) => `Controle van ${catalogue}`,
    clean: 'Er is niets op aan te merken.',
    counts: (errors, warnings) =>
      `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}`,
    errors: 'Fouten',
    warnings: 'Waarschuwingen',
    errorsMean: 'Zo is de catalogus niet te gebruiken.',
    warningsMean: 'De catalogus is te gebruiken, maar zegt misschien iets anders dan bedoeld.',
    whole: 'het hele document',
    strict: 'Met --strict tellen waarschuwingen als fouten.',
  },
  facts: {
    title: (catalogue) => `Feiten in ${catalogue}`,
    why: 'Zet in het bestand van een bedrijf wat zeker wel en zeker niet zo is. Wat er niet staat, is onbekend.',
    none: 'Deze catalogus kent geen feiten.',
    uses: (offers) =>
      offers === 0 ? 'nergens gebruikt' : `bij ${count(offers, 'mogelijkheid', 'mogelijkheden')}`,
    example: 'Bijvoorbeeld, in YAML',
  },
  bar: {
    legend: 'Legenda',
    certain: 'zeker',
    open: 'nog mogelijk',
    rest: 'niet',
    label: (points, open, outOf) =>
      `${number(points)} van ${number(outOf)} punten zeker, ${number(open)} nog mogelijk`,
  },
  progress: {
    busy: (done, all) => `Bezig: ${number(done)} van ${number(all)} bedrijven`,
    done: (all, seconds) =>
      `Klaar: ${count(all, 'bedrijf', 'bedrijven')} in ${count(seconds, 'seconde', 'seconden')}`,
  },
  today: (iso) => `Geen --now gegeven: gerekend is met vandaag, ${iso}.`,
  written: (file) => `Geschreven naar ${file}.`,
};
