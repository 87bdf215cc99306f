import type { Call } from '@koppel/core';
import type { Answer, AskOptions } from './ask.js';
import { findProposal } from './decide.js';
import { type Disclosures, disclose, disclosed, type RoleRules, rulesOf, type Shown } from './disclose.js';
import { DeskError } from './error.js';
import type { DeskPolicies, QuestionOf } from './policies.js';
import type { Office } from './tenant.js';

export interface Viewer {
  readonly disclosures: Disclosures;
  readonly role: string;
  readonly viewer: string;
}

/** What there is to read. */
interface Readable<P extends DeskPolicies> {
  ask<N extends keyof P & string>(
    policy: N,
    question: QuestionOf<P[N]>,
    options?: AskOptions,
  ): Promise<Answer>;
  tasks(call?: Call): Promise<readonly object[]>;
  profile(asker: string, call?: Call): Promise<object>;
  relation(firm: string, call?: Call): Promise<object>;
}

/** Reads for a role: of each thing the fields that the role may see, and of what is somebody else's not even that it is there. */
export class RoleDesk<P extends DeskPolicies = DeskPolicies> {
  readonly #desk: Readable<P>;
  readonly #office: Office;
  readonly #viewer: Viewer;
  readonly #rules: RoleRules;

  constructor(desk: Readable<P>, office: Office, viewer: Viewer) {
    this.#desk = desk;
    this.#office = office;
    this.#viewer = viewer;
    this.#rules = rulesOf(viewer.disclosures, viewer.role);
  }

  async ask<N extends keyof P & string>(
    policy: N,
    question: QuestionOf<P[N]>,
    options?: AskOptions,
  ): Promise<readonly object[]> {
    const { ranked } = await this.#desk.ask(policy, question, options);
    return ranked.map((one) => disclosed(this.#rules, 'ranked', one));
  }

  async proposal(id: string, call: Call = {}): Promise<object> {
    const missing = () =>
      new DeskError('NOT_FOUND', '/proposal', JSON.stringify(id), 'a proposal that you may see');
    const found = await findProposal(this.#office, id, call).catch((error: unknown) => {
      throw error instanceof DeskError ? missing() : error;
    });
    const shown = this.#show('proposal', { ...found, id });
    if (shown === undefined) throw missing();
    return shown;
  }

  async tasks(call: Call = {}): Promise<readonly object[]> {
    const all = await this.#desk.tasks(call);
    return all.flatMap((task) => this.#show('task', task) ?? []);
  }

  async profile(asker: string, call: Call = {}): Promise<object> {
    if (this.#show('profile', { said: { asker } }) === undefined) return {};
    return disclosed(this.#rules, 'profile', await this.#desk.profile(asker, call));
  }

  async relation(firm: string, call: Call = {}): Promise<object> {
    if (this.#show('relation', { said: { asker: firm } }) === undefined) return {};
    return disclosed(this.#rules, 'relation', await this.#desk.relation(firm, call));
  }

  #show(kind: Shown, value: object): object | undefined {
    const { role, disclosures, viewer } = this.#viewer;
    return disclose(disclosures, role, viewer, kind, value);
  }
}
