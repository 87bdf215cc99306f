import { KoppelError, type Language, languages } from '@koppel/core';
import { readFunnel } from './check.js';
import { gateOf, passGate } from './gate.js';
import { chooseGroup, type ChosenGroup } from './group-fit.js';
import { pointsOf } from './points.js';
import type { FunnelPerson, FunnelReport, FunnelStage, FunnelStep, StepOutcome } from './report.js';
import type { Candidate, Funnel, Stage } from './schema.js';
import { tally } from './tally.js';
import { lotOf, type Ordered, orderWithTies, type TieFacts, toldApartBy } from './ties.js';
import { funnelWords } from './words.js';

export interface ChooseInStagesOptions {
  readonly language: Language;
  /** For the search of a group; whole numbers (defaults 1 and 300). */
  readonly seed?: number;
  readonly steps?: number;
}

/**
 * Chooses in stages: in each, first the demands and what was judged too low, then the order by points or by votes, or the group that fits
 * best, then the quota. Everybody keeps a reason per stage. Who withdraws leaves a place to the next in the order; who has no place gets a place
 * on the waiting list, the next edition, or another route, never nothing. What is not known refuses nobody: it waits, and is asked.
 *
 * @param given see `funnelSchema`; the order of what is in it does not matter.
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function chooseInStages(given: unknown, options: ChooseInStagesOptions): FunnelReport {
  const { language, seed = 1, steps = 300 } = options;
  if (!languages.includes(language))
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/language', found: String(language), expected: languages.join(' or ') },
    ]);
  const funnel = readFunnel(given);
  const run = new Run(funnel, language, seed, steps);
  const stages = funnel.stages.map((_, index) => run.stage(index));
  return run.report(stages);
}

interface Sum {
  readonly points: number;
  readonly outOf: number;
}

class Run {
  readonly #funnel: Funnel;
  readonly #language: Language;
  readonly #budget: { readonly seed: number; readonly steps: number };
  readonly #people: ReadonlyMap<string, Candidate>;
  readonly #judgements = new Map<string, Funnel['judgements'][number][]>();
  readonly #leaves: ReadonlyMap<string, string | undefined>;
  readonly #sums = new Map<string, Sum>();
  readonly #steps = new Map<string, FunnelStep[]>();
  #racing: readonly string[];
  #waiting: readonly string[] = [];

  constructor(funnel: Funnel, language: Language, seed: number, steps: number) {
    this.#funnel = funnel;
    this.#language = language;
    this.#budget = { seed, steps };
    this.#people = new Map(funnel.candidates.map((one) => [one.id, one]));
    for (const one of [...funnel.judgements].sort((a, b) => (a.by < b.by ? -1 : 1))) {
      const key = JSON.stringify([one.stage, one.candidate, one.criterion]);
      this.#judgements.set(key, [...(this.#judgements.get(key) ?? []), one]);
    }
    this.#leaves = new Map(funnel.withdrawals.map(({ candidate, after }) => [candidate, after]));
    const gone = ({ id }: Candidate): boolean => this.#leaves.has(id) && this.#leaves.get(id) === undefined;
    this.#racing = funnel.candidates.filter((one) => !gone(one)).map(({ id }) => id);
  }

  /** One stage: gate, points, order, quota. */
  stage(index: number): FunnelStage {
    const stage = this.#funnel.stages[index] as Stage;
    const words = funnelWords[this.#language];
    const label = stage.label?.[this.#language] ?? words.stage(index + 1);
    const entered = this.#racing;
    const before = new Map(this.#sums);
    const passed = this.#gate(stage, label);
    const values = stage.vote
      ? tally(stage, this.#funnel, passed)
      : new Map(passed.map((id) => [id, this.#last(id)?.points ?? 0]));
    const facts = this.#tieFacts(stage, stage.group ? this.#sums : before);
    const byValue = orderWithTies(
      stage.group ? new Map(passed.map((id) => [id, this.#share(id)])) : values,
      facts,
    );
    const { order, group } = stage.group
      ? this.#grouped(stage, byValue)
      : { order: byValue, group: undefined };
    this.#cut(stage, label, order, values, group);
    const found = (outcome: StepOutcome): number =>
      entered.filter(
        (id) =>
          this.#steps.get(id)?.at(-1)?.outcome === outcome && this.#steps.get(id)?.at(-1)?.stage === stage.id,
      ).length;
    const tie = stage.group ? undefined : this.#tieAt(order, facts);
    return {
      id: stage.id,
      label,
      entered: entered.length,
      through: this.#racing.length,
      refused: found('refused'),
      open: found('open'),
      below: found('below'),
      withdrawn: found('withdrawn'),
      ...(stage.quota !== undefined && { quota: stage.quota }),
      ...(tie && { tie }),
      sentences: [
        ...(stage.vote ? [words[stage.vote.method](this.#ballots(stage), stage.vote.voters.length)] : []),
        ...(group === undefined
          ? []
          : [
              group.status === 'impossible'
                ? words.noGroup
                : words.group(group.fit, group.fitOfAll, group.status === 'optimal'),
            ]),
        ...(tie ? [words.tie(tie.people.length, tie.by)] : []),
      ],
    };
  }

  report(stages: readonly FunnelStage[]): FunnelReport {
    const words = funnelWords[this.#language];
    const { title, candidates } = this.#funnel;
    const people = candidates.map((one) => this.#person(one, stages));
    const open = people.filter(({ result }) => result === 'open').length;
    return {
      language: this.#language,
      ...(title && { title: title[this.#language] }),
      stages,
      placed: this.#racing,
      waiting: this.#waiting,
      people,
      summary: [
        ...stages.map(({ label, entered, through }) => words.counts(label, entered, through)),
        words.placed(this.#racing.length, this.#waiting.length),
        ...(open === 0 ? [] : [words.stillOpen(open)]),
        words.people,
      ],
    };
  }

  /** Demands and judgements; those who are neither refused nor waited for. */
  #gate(stage: Stage, label: string): string[] {
    const words = funnelWords[this.#language];
    const gate = gateOf(stage, this.#funnel.words);
    const called = (field: string): string => {
      const { fields = {} } = gate.words;
      return (Object.hasOwn(fields, field) ? fields[field]?.[this.#language] : undefined) ?? field;
    };
    const say = ({ label: criterion, sentence }: { readonly label: string; readonly sentence: string }) =>
      sentence.includes(criterion) ? sentence : `${criterion}: ${sentence}`;
    const labels = new Map(stage.judged.map(({ id, label: own }) => [id, own?.[this.#language] ?? id]));
    const named = (ids: readonly string[]): string => ids.map((id) => labels.get(id) ?? id).join(', ');
    return this.#racing.filter((id) => {
      const candidate = this.#people.get(id) as Candidate;
      const verdict = passGate(gate, candidate, this.#language);
      const own = pointsOf(stage, candidate, this.#judgements);
      const sum = this.#sums.get(id) ?? { points: 0, outOf: 0 };
      this.#sums.set(id, { points: sum.points + own.points, outOf: sum.outOf + own.outOf });
      const unmet = verdict.criteria.filter(({ outcome }) => outcome === 'unmet');
      const unknown = verdict.criteria.filter(({ outcome }) => outcome === 'unknown');
      const needed = own.toJudge.filter((criterion) =>
        stage.judged.some((one) => one.id === criterion && one.least !== undefined),
      );
      const refused = [
        ...unmet.map(say),
        ...own.below.map(({ criterion, hundredths, least }) =>
          words.below(named([criterion]), hundredths, least),
        ),
      ];
      const open = [
        ...unknown.map(say),
        ...(own.toJudge.length === 0 ? [] : [words.toJudge(named(own.toJudge))]),
        ...(own.toAsk.length === 0 ? [] : [words.toAsk(own.toAsk.map(called).join(', '))]),
      ];
      const waits = stage.unknown === 'wait' && (unknown.length > 0 || needed.length > 0);
      const outcome = refused.length > 0 ? 'refused' : waits ? 'open' : 'through';
      const because = refused.length > 0 ? refused : open;
      const points = own.outOf > 0 ? { points: own.points, openPoints: own.open, outOf: own.outOf } : {};
      const step = {
        stage: stage.id,
        outcome: outcome as StepOutcome,
        ...points,
        failed: [...unmet.map((one) => one.id), ...own.below.map(({ criterion }) => criterion)],
        judged: stage.judged.flatMap(
          ({ id: criterion }) => this.#judgements.get(JSON.stringify([stage.id, id, criterion])) ?? [],
        ),
      };
      const sentence = words.step({ ...step, label, quota: stage.quota, because });
      this.#steps.set(id, [...(this.#steps.get(id) ?? []), { ...step, sentence }]);
      this.#because.set(id, because);
      return outcome === 'through';
    });
  }

  /** What was said of each in the stage at hand. */
  readonly #because = new Map<string, readonly string[]>();

  /** Takes from the front until the quota is full. Whoever withdraws after this stage leaves the place to the next. */
  #cut(
    stage: Stage,
    label: string,
    order: readonly Ordered[],
    values: ReadonlyMap<string, number>,
    group: ChosenGroup | undefined,
  ): void {
    const words = funnelWords[this.#language];
    const quota = group?.status === 'impossible' ? 0 : (stage.quota ?? order.length);
    const through: string[] = [];
    const waiting: string[] = [];
    for (const [index, { id }] of order.entries()) {
      const leaves = this.#leaves.get(id) === stage.id;
      const outcome: StepOutcome = leaves
        ? 'withdrawn'
        : through.length >= quota
          ? 'below'
          : index < quota
            ? 'through'
            : 'moved-up';
      if (outcome === 'below') waiting.push(id);
      else if (!leaves) through.push(id);
      const step = {
        ...(this.#last(id) as FunnelStep),
        outcome,
        ...(stage.quota !== undefined && { place: index + 1 }),
        ...(stage.vote && { votes: values.get(id) as number }),
      };
      const sentence = words.step({
        ...step,
        label,
        quota: stage.quota,
        because: this.#because.get(id) ?? [],
      });
      this.#steps.set(id, [...(this.#steps.get(id) as FunnelStep[]).slice(0, -1), { ...step, sentence }]);
    }
    this.#racing = through;
    this.#waiting = waiting;
  }

  /** The chosen in front, and behind them the others, by points. A place that comes free goes to who fits best among those who stay. */
  #grouped(stage: Stage, byPoints: readonly Ordered[]): { order: readonly Ordered[]; group: ChosenGroup } {
    const options = { language: this.#language, ...this.#budget };
    const all = byPoints.map(({ id }) => this.#people.get(id) as Candidate);
    const share = (id: string): number => this.#share(id);
    const first = chooseGroup(stage, all, share, options);
    const stay = first.chosen.filter((id) => this.#leaves.get(id) !== stage.id);
    const left = all.filter(({ id }) => this.#leaves.get(id) !== stage.id);
    const changed = stay.length < first.chosen.length && left.length >= (stage.quota ?? 0);
    const group = changed ? chooseGroup(stage, left, share, { ...options, stay }) : first;
    const [before, now] = [new Set(first.chosen), new Set(group.chosen)];
    const rank = ({ id }: Ordered): number => (before.has(id) ? 0 : now.has(id) ? 1 : 2);
    return { order: [...byPoints].sort((a, b) => rank(a) - rank(b)), group };
  }

  #tieFacts({ id: stage }: Stage, sums: ReadonlyMap<string, Sum>): TieFacts {
    const { ties, lot } = this.#funnel;
    return {
      rules: ties,
      earlier: (id) => sums.get(id)?.points ?? 0,
      applied: (id) => this.#people.get(id)?.appliedOn,
      lot: (id) => lotOf(lot, stage, id),
    };
  }

  /** Equals of whom one is through and the other is not, once places that came free are filled. */
  #tieAt(order: readonly Ordered[], facts: TieFacts): FunnelStage['tie'] {
    const at = (id: string | undefined): Ordered | undefined => order.find((one) => one.id === id);
    const [last, next] = [at(this.#racing.at(-1)), at(this.#waiting[0])];
    if (last === undefined || next === undefined || last.value !== next.value) return undefined;
    const people = order.filter(({ value }) => value === last.value).map(({ id }) => id);
    return { people: [...people].sort(), by: toldApartBy(order, last, next, facts) };
  }

  #person({ id, name = id }: Candidate, stages: readonly FunnelStage[]): FunnelPerson {
    const words = funnelWords[this.#language];
    const steps = this.#steps.get(id) ?? [];
    const last = steps.at(-1);
    const waitingPlace = this.#waiting.indexOf(id) + 1;
    const result = this.#racing.includes(id)
      ? 'placed'
      : waitingPlace > 0
        ? 'waiting'
        : last === undefined || last.outcome === 'withdrawn'
          ? 'withdrawn'
          : last.outcome === 'open'
            ? 'open'
            : 'not-placed';
    const { next } = this.#funnel;
    const again =
      result === 'placed' || next === undefined
        ? undefined
        : words.next(next.label[this.#language], next.opens);
    const person = {
      id,
      name,
      result,
      ...(waitingPlace > 0 && { waitingPlace }),
      steps,
      routes: result === 'placed' ? [] : this.#routes(last),
      ...(again !== undefined && { next: again }),
    } as const;
    const label = stages.find((stage) => stage.id === last?.stage)?.label ?? '';
    return { ...person, sentence: words.result(person, label) };
  }

  #routes(last: FunnelStep | undefined): FunnelPerson['routes'] {
    const { routes, fallback } = this.#funnel;
    const fits = routes.filter(
      ({ stage, failed }) =>
        (stage === undefined || stage === last?.stage) &&
        (failed === undefined || last?.failed.includes(failed)),
    );
    return (fits.length === 0 ? [fallback] : fits).map(({ id, label }) => ({
      id,
      label: label[this.#language],
    }));
  }

  #last(id: string): FunnelStep | undefined {
    return this.#steps.get(id)?.at(-1);
  }

  /** Points so far in thousandths of what could be had. */
  #share(id: string): number {
    const { points, outOf } = this.#sums.get(id) ?? { points: 0, outOf: 0 };
    return outOf === 0 ? 0 : Math.floor((1000 * points) / outOf);
  }

  #ballots({ id }: Stage): number {
    return this.#funnel.ballots.filter(({ stage }) => stage === id).length;
  }
}
