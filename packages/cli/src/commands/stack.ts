import { KoppelError, readDocument } from '@koppel/core';
import {
  auditStack,
  type Breach,
  caseSchema,
  defaultStackRules,
  fundingStack,
  type Matcher,
  nl2019StackRules,
  type Plan,
  planSchema,
  readPlan,
  readStackRules,
  type StackReport,
  type StackRules,
} from '@koppel/support';
import type { Command } from 'commander';
import { BUILT_IN } from '../input/catalogue.js';
import type { Io } from '../io.js';
import { searching } from '../progress.js';
import { about, lineOf, Refusal, together } from '../refusal.js';
import type { StackPage } from '../render/pages.js';
import { type GivenFile, load } from './load.js';
import {
  dayOf,
  filesOf,
  type MatcherFlags,
  matcherOptions,
  readLimit,
  type ReportOptions,
  reportOptions,
  reportTo,
} from './options.js';

/** Progress comes once in so many combinations; those that look for a conflict count from 0 again. */
const EACH = 1000;

interface StackFlags extends MatcherFlags, ReportOptions {
  readonly plan: string;
  readonly rules?: string;
  readonly steps?: number;
}

export function addStack(support: Command, io: Io): void {
  const command = support
    .command('stack')
    .summary('which offers together pay for a plan, and why not more')
    .description(
      'Chooses the offers that together leave a firm the least to pay for a plan, and says where each euro comes from.',
    )
    .argument('<case>', "a file with { firm, question }, JSON or YAML; '-' reads standard input")
    .requiredOption('--plan <file>', 'what the firm wants to do, what that costs, and what it has')
    .option('--rules <file>', 'how offers go together (default: the rules of the built-in catalogue)')
    .option('--steps <n>', 'how many combinations may be looked at (default: 20,000)', readLimit);
  reportOptions(matcherOptions(command))
    .addHelpText(
      'after',
      `
A plan, in YAML (see koppel support schema plan):
  items:
    - { id: advice, label: export advice, amountEur: 30000, categories: [expertise] }
  ownEur: 15000
  received: []

Example:
  koppel support stack firm.yaml --plan plan.yaml --now 2019-03-01 --lang en --out funding.html`,
    )
    .action((file: string, flags: StackFlags) => stack(file, flags, io));
}

async function stack(file: string, flags: StackFlags, io: Io): Promise<void> {
  const { lang: language, steps } = flags;
  const report = reportTo(flags, io);
  const day = (): string => dayOf(flags.now, report.words, io);
  const files = [file, flags.plan, ...(flags.rules === undefined ? [] : [flags.rules])];
  const { matcher, regions, given, now } = await load(files, flags, day, io);
  const [firm, planned, ruled] = given as [GivenFile, GivenFile, GivenFile?];
  const usual = flags.catalogue === BUILT_IN ? nl2019StackRules : defaultStackRules;
  const { rules, plan } = await readBoth(firm, planned, ruled ?? { name: 'rules', value: usual }, matcher);
  const told = searching(io, report.words);
  let looked = 0;
  const onProgress = (): void => {
    looked += EACH;
    told.step(looked);
  };
  let found: StackReport;
  try {
    const options = { now, language, rules, regions, onProgress };
    found = inWhich(firm.name, planned.name, () =>
      fundingStack(matcher, firm.value, plan, steps === undefined ? options : { ...options, steps }),
    );
  } finally {
    told.end();
  }
  const page: StackPage = {
    language,
    now,
    case: firm.name,
    plan: planned.name,
    rules:
      ruled !== undefined
        ? { from: 'file', file: ruled.name }
        : { from: flags.catalogue === BUILT_IN ? 'catalogue' : 'ceiling' },
    report: found,
    breaches: audit(found, matcher, firm.value, plan, rules),
  };
  await report.send(report.renderer.stack(page), [...files, ...filesOf(flags)]);
}

/** Says at once what is wrong with the case, the rules and the plan. A plan is read without rules that are refused. */
async function readBoth(
  firm: GivenFile,
  planned: GivenFile,
  ruled: GivenFile,
  { catalogue }: Matcher,
): Promise<{ readonly rules: StackRules; readonly plan: Plan }> {
  const reading = async <T>({ name, value }: GivenFile, read: (value: unknown) => T): Promise<T> =>
    about(name, () => read(value));
  const rules = reading(ruled, (value) => readStackRules(value, catalogue));
  const plan = rules.then(
    (settled) => reading(planned, (value) => readPlan(value, catalogue, settled)),
    () => reading(planned, (value) => readDocument(planSchema, value)),
  );
  const [, readPlanned, readRules] = await together([
    reading(firm, (value) => readDocument(caseSchema, value)),
    plan,
    rules,
  ]);
  return { rules: readRules, plan: readPlanned };
}

/** What is refused only when case and plan are laid side by side is said about the file that it points into. */
function inWhich<T>(firm: string, plan: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    const file = (pointer: string): string => (pointer.startsWith('/received/') ? plan : firm);
    throw new Refusal(error.issues.map((issue) => lineOf(file(issue.pointer), issue)));
  }
}

/** Counts everything again, by other code than that which chose. */
function audit(
  found: StackReport,
  matcher: Matcher,
  given: unknown,
  plan: Plan,
  rules: StackRules,
): readonly Breach[] {
  const { firm, question } = readDocument(caseSchema, given);
  const investmentEur = question.investmentEur ?? investmentOf(plan);
  const asked = { firm, question: investmentEur === undefined ? question : { ...question, investmentEur } };
  const { eligible } = matcher.match(asked, { now: found.awardOn, language: found.language });
  const { offers } = matcher.catalogue;
  return auditStack(found, { plan, rules, offers, eligible: eligible.map(({ id }) => id) });
}

/** What a plan invests, as the question of a case would say it: costs without a kind may be an investment or not. */
function investmentOf({ items }: Plan): number | { readonly gte: number; readonly lte: number } | undefined {
  let [surely, perhaps] = [0, 0];
  for (const { categories, amountEur } of items) {
    if (categories === undefined) perhaps += Math.round(amountEur * 100);
    else if (categories.includes('investment')) surely += Math.round(amountEur * 100);
  }
  if (!items.some(({ categories }) => categories?.includes('investment'))) return undefined;
  return perhaps === 0 ? surely / 100 : { gte: surely / 100, lte: (surely + perhaps) / 100 };
}
