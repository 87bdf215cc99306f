import { type Account, type Call, type Explanation, type Hold, readDocument } from '@koppel/core';
import type { Answer, AskOptions } from './ask.js';
import { decide, type Decision } from './decide.js';
import { erase } from './erase.js';
import { type Profile, profileOf, type Statement, stateFacts } from './follow/facts.js';
import {
  dormant,
  type Dormant,
  type FirmEvent,
  type FirmRelation,
  relationOf,
  sayContact,
  sayPerson,
} from './follow/relations.js';
import { addTask, openTasks, settleTask, type Task, type TaskQuery } from './follow/tasks.js';
import { confirm, release, reserve } from './holds.js';
import { evaluate, type EvaluateOptions, type Evaluation } from './learn/evaluate.js';
import { type OutcomeReport, report, type ReportOptions } from './learn/report.js';
import type { RowFault } from './live/view.js';
import { outcome, type Outcome } from './outcome.js';
import type { DeskPolicies, QuestionOf } from './policies.js';
import { propose, type Proposal } from './propose.js';
import { RoleDesk } from './role-desk.js';
import type { Disclosures } from './disclose.js';
import {
  aftercareSchema,
  type AftercareInput,
  type ContactInput,
  type DecisionInput,
  type FactsInput,
  handoverSchema,
  type HandoverInput,
  milestoneSchema,
  type MilestoneInput,
  type OutcomeInput,
  type PersonInput,
  type ProposalInput,
  type ReservationInput,
  type SettlementInput,
} from './schema.js';
import { type Answers, type ExplainOptions, type Office, policyOf } from './tenant.js';
import type { WriteOptions } from './write.js';

/** The desk of one tenant. What writes keeps its words and an entry in the journal together, or nothing. */
export class TenantDesk<P extends DeskPolicies = DeskPolicies> {
  readonly #office: Office;
  readonly #answers: Answers<P>;
  readonly #disclosures: Disclosures;

  constructor(office: Office, answers: Answers<P>, disclosures: Disclosures) {
    this.#office = office;
    this.#answers = answers;
    this.#disclosures = disclosures;
  }

  /** Brings in what was committed until now. `ask` does so by itself, unless told not to. */
  refresh(call?: Call): Promise<void> {
    return this.#answers.refresh(call);
  }

  /** Records that no row could be made of, so that no answer has them. */
  faults(): readonly RowFault[] {
    return this.#answers.faults();
  }

  /** Lays the indexes out anew, which takes as long as building them; worth it when a tenth of the records has changed. */
  compact(): void {
    this.#answers.compact();
  }

  /** What there is for this question, best first. */
  ask<N extends keyof P & string>(
    policy: N,
    question: QuestionOf<P[N]>,
    options?: AskOptions,
  ): Promise<Answer> {
    return this.#answers.ask(policy, question, options);
  }

  /** Why an offer, as it is now, is open to this question or not. */
  explain<N extends keyof P & string>(
    policy: N,
    question: QuestionOf<P[N]>,
    offer: string,
    options: ExplainOptions,
  ): Promise<Explanation> {
    return this.#answers.explain(policy, question, offer, options);
  }

  /** As `ask`, written down before it is returned. */
  async propose<N extends keyof P & string>(
    policy: N,
    input: Omit<ProposalInput, 'question'> & { readonly question: QuestionOf<P[N]> },
    options: WriteOptions = {},
  ): Promise<Proposal> {
    const ask = (question: object, asked: AskOptions) =>
      this.#answers.ask(policy, question as QuestionOf<P[N]>, asked);
    policyOf(this.#office, policy);
    return propose(this.#office, policy, input as ProposalInput, ask, options);
  }

  decide(input: DecisionInput, options: WriteOptions = {}): Promise<Decision> {
    return decide(this.#office, input, options);
  }

  outcome(input: OutcomeInput, options: WriteOptions = {}): Promise<Outcome> {
    return outcome(this.#office, input, options);
  }

  /** Opens an account of what can run out, or changes how much there is. */
  async open(
    account: string,
    capacity: number,
    { key, signal }: WriteOptions & { readonly key: string },
  ): Promise<Account> {
    const call = signal === undefined ? {} : { signal };
    const steps = [
      { do: 'open', account, capacity },
      { do: 'append', kind: 'opened', about: account, body: { account, capacity } },
    ] as const;
    await this.#office.store.commit(steps, { key: `desk:open:${key}`, now: this.#office.now(), ...call });
    return (await this.#office.store.ledger.account(account, call)) as Account;
  }

  reserve(input: ReservationInput, options: WriteOptions = {}): Promise<Hold> {
    return reserve(this.#office, input, options);
  }

  confirm(hold: string, by: string, call: Call = {}): Promise<Hold> {
    return confirm(this.#office, hold, by, call);
  }

  release(hold: string, by: string, call: Call = {}): Promise<Hold> {
    return release(this.#office, hold, by, call);
  }

  /** Hands an asker over, warm: with what the next one has to know, an owner, and a day by which there is feedback. */
  async handOver(input: HandoverInput, options: WriteOptions = {}): Promise<Task> {
    return addTask(this.#office, { kind: 'handover', ...readDocument(handoverSchema, input) }, options);
  }

  async milestone(input: MilestoneInput, options: WriteOptions = {}): Promise<Task> {
    return addTask(this.#office, { kind: 'milestone', ...readDocument(milestoneSchema, input) }, options);
  }

  async aftercare(input: AftercareInput, options: WriteOptions = {}): Promise<Task> {
    return addTask(this.#office, { kind: 'aftercare', ...readDocument(aftercareSchema, input) }, options);
  }

  /** Says how a handover, a milestone or aftercare ended. */
  settle(task: string, input: SettlementInput, call: Call = {}): Promise<Task> {
    return settleTask(this.#office, task, input, call);
  }

  /** What is still to be seen to, the first due first. */
  tasks(query: TaskQuery = {}): Promise<readonly Task[]> {
    return openTasks(this.#office, query);
  }

  stateFacts(asker: string, input: FactsInput, options: WriteOptions = {}): Promise<Statement> {
    return stateFacts(this.#office, asker, input, options);
  }

  /** What is known of an asker today, or on a day; what is too old is unknown again. */
  profile(asker: string, { day, ...call }: Call & { readonly day?: string } = {}): Promise<Profile> {
    return profileOf(this.#office, asker, { day: day ?? this.#today(), ...call });
  }

  sayPerson(firm: string, input: PersonInput, options: WriteOptions = {}): Promise<FirmEvent> {
    return sayPerson(this.#office, firm, input, options);
  }

  sayContact(firm: string, input: ContactInput, options: WriteOptions = {}): Promise<FirmEvent> {
    return sayContact(this.#office, firm, input, options);
  }

  relation(firm: string, call: Call = {}): Promise<FirmRelation> {
    return relationOf(this.#office, firm, call);
  }

  /** Askers of whom nothing was heard for so many days. */
  dormant({
    days,
    day,
    ...call
  }: Call & { readonly days: number; readonly day?: string }): Promise<readonly Dormant[]> {
    return dormant(this.#office, { days, day: day ?? this.#today(), ...call });
  }

  report(options: ReportOptions): Promise<OutcomeReport> {
    return report(this.#office, options);
  }

  /** Which past askers would be served differently under another policy. */
  async evaluate<N extends keyof P & string>(policy: N, options: EvaluateOptions): Promise<Evaluation> {
    const { signal } = options;
    const pinned = await this.#answers.pin(policy, signal === undefined ? {} : { signal });
    return evaluate(this.#office, policy, options, pinned);
  }

  /**
   * Deletes all that the desk keeps of an asker, and forgets the answers that it remembers. What entries say of them stays:
   * in a journal for ever, in a record until `erase` of that takes their key.
   *
   * @returns how many records were deleted.
   */
  async erase(asker: string, call: Call = {}): Promise<number> {
    const deleted = await erase(this.#office, asker, call);
    this.#answers.forget();
    return deleted;
  }

  /** What somebody in a role may see, and no more. @param viewer the id by which what is theirs is known. */
  as(role: string, viewer: string): RoleDesk<P> {
    return new RoleDesk(this, this.#office, { disclosures: this.#disclosures, role, viewer });
  }

  #today(): string {
    return this.#office.dayOf(this.#office.now());
  }
}
