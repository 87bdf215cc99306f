import { formatDate, formatNumber } from '@koppel/core';
import type { CliWords } from './words.js';

const number = (value: number): string => formatNumber(value, 'en');
const day = (iso: string): string => formatDate(iso, 'en');
const count = (n: number, one: string, more: string): string => `${number(n)} ${n === 1 ? one : more}`;

export const en: CliWords = {
  groups: {
    eligible: 'Open to you',
    toBeJudged: 'A person still has to judge',
    toBeAsked: 'Still to be asked',
    refused: 'Not open to you',
    expired: 'Over, or not yet running',
  },
  outcomes: {
    met: 'met',
    partly: 'in part',
    unmet: 'not met',
    unknown: 'not known',
    'no-rule': 'no rule',
  },
  match: {
    title: 'What fits whom',
    contents: 'Contents',
    for: (firm) => `What there is for ${firm}`,
    nameless: (file) => `the firm in ${file}`,
    looked: (asOf, now) => `data of ${day(asOf)}, looked at for ${day(now)}`,
    historical: 'Please note',
    none: {
      eligible: 'Nothing is open without more.',
      toBeJudged: 'Nothing waits for a judgement alone.',
      toBeAsked: 'There is nothing left to ask.',
      refused: 'Nothing is ruled out.',
      expired: 'Everything is running.',
    },
    shown: (shown, total) => `${number(shown)} of ${number(total)} shown`,
    dropped: 'What cannot be decided yet was left out, as asked.',
    fit: (points, open, outOf) =>
      outOf === 0
        ? 'there are no wishes that count'
        : `${number(points)} of ${number(outOf)} points${open > 0 ? `, perhaps ${number(open)} more` : ''}`,
    questions: 'Questions that help',
    questionsWhy: 'First the question that most options wait for.',
    waits: (offers) => count(offers, 'option waits', 'options wait'),
    demandsMet: 'All conditions are met',
    noDemands: 'No conditions are known',
  },
  labels: {
    fit: 'Fit',
    why: 'Why',
    reason: 'Reason',
    next: 'Next step',
    ask: 'To ask',
    askProvider: 'Ask provider',
    judge: 'Judgement',
    firm: 'Firm',
    provider: 'Provider',
    kind: 'Kind',
    asOf: 'As of',
    summary: 'What it is',
    settles: 'What settles it',
    id: 'Id',
    place: 'Place',
    found: 'Found',
    expected: 'Expected',
    hint: 'What to do',
    question: 'Question',
    outcome: 'Outcome',
    criterion: 'Criterion',
    points: 'Points',
    fact: 'Fact',
    source: 'Source',
    offers: 'Options',
  },
  explain: {
    title: (offer) => `Explained: ${offer}`,
    demands: 'Conditions',
    wishes: 'Wishes',
    notes: 'Remarks on the sources',
    sources: 'Sources',
    sourcesWhy: 'Place in the offer, and where that fact comes from.',
    with: (partners) => `with ${partners}`,
    points: (points, open, outOf) =>
      `${number(points)} of ${number(outOf)}${open > 0 ? ` (perhaps ${number(points + open)})` : ''}`,
    breakdown: 'All criteria',
    nobodySelf: 'This is no decision: the provider decides.',
  },
  gap: {
    inArea: (area) => `Is the firm in ${area}?`,
    provider: (field, about) => `The provider has to say: ${field}${about === '' ? '' : ` (${about})`}`,
    judge: (condition, by) => `Judgement on ${condition} by ${by}`,
  },
  check: {
    title: (catalogue) => `Check of ${catalogue}`,
    clean: 'Nothing is wrong with it.',
    counts: (errors, warnings) =>
      `${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}`,
    errors: 'Errors',
    warnings: 'Warnings',
    errorsMean: 'The catalogue cannot be used like this.',
    warningsMean: 'The catalogue can be used, but perhaps says something that was not meant.',
    whole: 'the whole document',
    strict: 'With --strict, warnings count as errors.',
  },
  facts: {
    title: (catalogue) => `Facts in ${catalogue}`,
    why: 'Put in the file of a firm what certainly is so, and what certainly is not. What is left out is unknown.',
    none: 'This catalogue knows no facts.',
    uses: (offers) => (offers === 0 ? 'used nowhere' : `used by ${count(offers, 'option', 'options')}`),
    example: 'For example, in YAML',
  },
  bar: {
    legend: 'Legend',
    certain: 'certain',
    open: 'still possible',
    rest: 'not',
    label: (points, open, outOf) =>
      `${number(points)} of ${number(outOf)} points for certain, ${number(open)} still possible`,
  },
  progress: {
    busy: (done, all) => `Working: ${number(done)} of ${number(all)} firms`,
    done: (all, seconds) => `Done: ${count(all, 'firm', 'firms')} in ${count(seconds, 'second', 'seconds')}`,
  },
  today: (iso) => `No --now given: took today, ${iso}.`,
  written: (file) => `Written to ${file}.`,
};
