import {
  createRanker,
  explain,
  type Explanation,
  flip,
  type Issue,
  type RecordOf,
  readDocument,
  type Words,
} from '@koppel/core';
import { checkRun, type RunOptions, repeated, settle } from '../reverse/run.js';
import { callPolicy } from './policy.js';
import { type Call, callSchema, type Proposal, proposalsSchema } from './schema.js';
import { callWords, procurementNames } from './words.js';

const groups = ['complete', 'toBeJudged', 'missing', 'refused'] as const;
export type IntakeGroup = (typeof groups)[number];

/** One proposal at the intake. */
export interface Intake {
  readonly id: string;
  readonly title: string;
  readonly group: IntakeGroup;
  /** Themes of the call that it is about. */
  readonly themes: readonly string[];
  readonly explanation: Explanation;
  /** What is missing: questions, and what has to be settled first. */
  readonly missing: readonly string[];
  /** Without a full stop. */
  readonly sentence: string;
}

export interface IntakeReport {
  readonly call: { readonly id: string; readonly title: string };
  readonly language: RunOptions['language'];
  readonly summary: readonly string[];
  readonly counts: Readonly<Record<IntakeGroup, number>>;
  /** Theme of the call → ids of proposals about it that are not refused; none: nobody answers that theme. */
  readonly byTheme: Readonly<Record<string, readonly string[]>>;
  /** By how much of each is about the call, then by id. */
  readonly proposals: readonly Intake[];
}

/**
 * The intake of a call: proposals against its fixed themes, its period and its flags, with what each still lacks. What is
 * not settled yet is no refusal; it has to be settled first.
 *
 * @param call a `Call`; @param proposals a list of `Proposal`. Both are checked here.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, also judgements that the call does not ask for.
 */
export function callIntake(call: unknown, proposals: unknown, options: RunOptions): IntakeReport {
  checkRun(options);
  const { now, language } = options;
  const read = readDocument(callSchema, call);
  const all = readProposals(proposals, read, now);
  const words = wordsOf(read);
  const say = callWords[language];
  const row = callRow(read);
  const rows = all.map(proposalRow);
  const byId = new Map(
    all.map((proposal, index) => [proposal.id, { proposal, ask: rows[index] as ProposalRow }]),
  );
  const intakes = createRanker(flip(callPolicy), rows, { remember: 0 })
    .rank(row, { now, ineligible: 'keep' })
    .map(({ id }): Intake => {
      const { proposal, ask } = byId.get(id) as { proposal: Proposal; ask: ProposalRow };
      const explanation = explain(callPolicy, ask, row, { now, language, words });
      const group = groupOf(explanation);
      const title = proposal.title ?? id;
      return {
        id,
        title,
        group,
        themes: (proposal.themes ?? []).filter((theme) => Object.hasOwn(read.themes, theme)).sort(),
        explanation,
        missing: group === 'refused' ? [] : missingOf(explanation, language),
        sentence: say.groups[group](title),
      };
    });
  const counts = Object.fromEntries(
    groups.map((group) => [group, intakes.filter((one) => one.group === group).length]),
  ) as Record<IntakeGroup, number>;
  const { complete, toBeJudged, missing, refused } = counts;
  const themes = Object.keys(read.themes).sort();
  return {
    call: { id: read.id, title: read.title[language] },
    language,
    summary: [say.counts(intakes.length, complete, toBeJudged, missing, refused), say.notRanked],
    counts,
    byTheme: Object.fromEntries(
      themes.map((theme) => [
        theme,
        intakes.filter((one) => one.group !== 'refused' && one.themes.includes(theme)).map(({ id }) => id),
      ]),
    ),
    proposals: intakes,
  };
}

const settled = ['ownership', 'scaleUp'] as const;
const askedFor = ['themes', 'receivedOn', 'procurement', 'ownership', 'scaleUp'] as const;

/** What can still be settled does not refuse. */
function groupOf({ criteria, judge }: Explanation): IntakeGroup {
  const demands = criteria.filter(({ level }) => level === 'must');
  const broken = demands.filter(({ outcome }) => outcome === 'unmet').map(({ id }) => id);
  if (broken.some((id) => !(settled as readonly string[]).includes(id))) return 'refused';
  const open = demands.filter(({ outcome }) => outcome === 'unknown');
  if (broken.length > 0 || open.some(({ id }) => id !== 'judged')) return 'missing';
  return judge.length > 0 ? 'toBeJudged' : 'complete';
}

function missingOf({ criteria }: Explanation, language: RunOptions['language']): string[] {
  const say = callWords[language];
  const gaps = criteria
    .filter(({ level, outcome }) => level === 'must' && outcome === 'unknown')
    .flatMap(({ gaps }) => gaps);
  const fields = new Set(gaps.flatMap((gap) => (gap.kind === 'fact' ? [gap.field] : [])));
  const unmet = new Set(criteria.flatMap(({ id, outcome }) => (outcome === 'unmet' ? [id] : [])));
  return [
    ...askedFor.filter((field) => fields.has(field)).map((field) => say.questions[field]),
    ...settled.filter((id) => unmet.has(id)).map((id) => say.settle[id]),
  ];
}

type ProposalRow = RecordOf<(typeof callPolicy)['ask']> & { readonly id: string };

function proposalRow(proposal: Proposal): ProposalRow {
  const latest = new Map<string, { readonly met: boolean; readonly on: string }>();
  for (const { condition, met, on } of proposal.judgements ?? []) {
    const known = latest.get(condition);
    if (known === undefined || on >= known.on) latest.set(condition, { met, on });
  }
  const ids = [...latest.keys()];
  return {
    id: proposal.id,
    themes: proposal.themes,
    receivedOn: proposal.receivedOn,
    procurement: proposal.procurement,
    ownership: proposal.ownershipSettled,
    scaleUp: proposal.scaleUpSettled,
    judgements: {
      yes: ids.filter((id) => latest.get(id)?.met),
      no: ids.filter((id) => !latest.get(id)?.met),
      others: 'unknown',
    },
  };
}

function callRow({ id, themes, window, procurement, settles, judged }: Call) {
  return {
    id,
    themes: Object.keys(themes),
    window,
    procurement,
    ownership: settles.ownership ? true : undefined,
    scaleUp: settles.scaleUp ? true : undefined,
    judged: judged?.map((condition) => ({ id: condition.id, by: `judge:${condition.id}` })),
  };
}

function wordsOf({ themes, judged = [] }: Call): Words {
  const judges = judged.flatMap(({ id, what, by }) => [
    [`judged/${id}`, what] as const,
    [`judged/judge:${id}`, by] as const,
    [`judge:${id}`, by] as const,
  ]);
  return {
    fields: {
      themes: { nl: 'thema', en: 'theme' },
      receivedOn: { nl: 'ontvangen', en: 'received' },
      procurement: { nl: 'manier van inkopen', en: 'way of buying' },
      ownership: { nl: 'wie de resultaten bezit is geregeld', en: 'ownership of results settled' },
      scaleUp: { nl: 'opschaling is geregeld', en: 'scale-up settled' },
    },
    values: { ...procurementNames, ...themes, ...Object.fromEntries(judges) },
  };
}

function readProposals(value: unknown, { judged = [] }: Call, now: string): readonly Proposal[] {
  const proposals = readDocument(proposalsSchema, value);
  const known = judged.map(({ id }) => id);
  const issues = proposals.flatMap(({ judgements = [], receivedOn }, index): Issue[] => [
    ...(receivedOn !== undefined && receivedOn > now
      ? [{ pointer: `/${index}/receivedOn`, found: receivedOn, expected: `a day up to ${now}` }]
      : []),
    ...judgements.flatMap(({ condition }, place): Issue[] =>
      known.includes(condition)
        ? []
        : [
            {
              pointer: `/${index}/judgements/${place}/condition`,
              found: JSON.stringify(condition),
              expected: known.length === 0 ? 'none: the call has nothing judged' : known.join(' or '),
            },
          ],
    ),
  ]);
  settle([
    ...repeated(
      proposals.map(({ id }) => id),
      (index) => `/${index}/id`,
    ),
    ...issues,
  ]);
  return proposals;
}
