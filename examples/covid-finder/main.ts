/**
 * Rules of the UK's "Find coronavirus financial support" (2020–2022), translated into policies by one small script
 * (translate.ts) and checked against the outcomes that the finder's own tests expect.
 *
 * Source: alphagov/smart-answers, MIT; names of schemes under the Open Government Licence v3.0.
 */
import {
  allCasesFile,
  type Case,
  decide,
  haveAllCases,
  type Outcome,
  readCases,
  sampleFile,
} from './cases.js';

const verdicts = {
  eligible: 'open to the firm',
  ineligible: 'not for this firm',
  open: 'NOT DECIDED: ask first',
  refers: 'refers to other schemes',
} as const;

console.log(`Some of the cases (${sampleFile.pathname.split('/').slice(-3).join('/')}):\n`);
const sample = readCases(sampleFile).map(decide);
for (const outcome of sample) console.log(line(outcome));

console.log('\nWhere a question was not answered, the old system guessed. Koppel says what to ask:\n');
for (const { case: one, explanation } of sample.filter(({ status }) => status === 'open')) {
  console.log(`  ${one.id}  ${explanation?.summary}.`);
  console.log(`                the old system said: ${one.expected ? 'yes' : 'no'}`);
}

let outcomes = sample;
if (haveAllCases()) {
  outcomes = readCases(allCasesFile).map(decide);
  console.log(`\nAll ${outcomes.length} cases:\n`);
  const referring = outcomes.filter(({ status }) => status === 'refers');
  console.log(row('determined, and right', count(outcomes, ['true', 'false'])));
  console.log(row('open, and the deciding question named', count(outcomes, ['unknown'])));
  console.log(row('about other schemes, left to a person', `${referring.length}`));
  console.log(`    ${referring.map(({ case: one }) => one.id).join(', ')}`);
} else {
  console.log(
    `\nThe whole set is not here (${allCasesFile.pathname}), so only the cases above were checked.`,
  );
}

const wrong = outcomes.filter(({ right }) => !right);
for (const outcome of wrong) console.error(`WRONG: ${line(outcome)}`);
if (wrong.length > 0) process.exitCode = 1;

function line({ case: one, status, right }: Outcome): string {
  return `  ${right ? 'right' : 'WRONG'}  ${one.id}  ${one.scheme.padEnd(42)}  ${verdicts[status]}`;
}

function count(from: readonly Outcome[], kinds: readonly Case['three_valued'][]): string {
  const those = from.filter((outcome) => kinds.includes(outcome.case.three_valued));
  return `${those.filter(({ right }) => right).length} of ${those.length}`;
}

function row(what: string, number: string): string {
  return `  ${what.padEnd(40)} ${number.padStart(10)}`;
}
