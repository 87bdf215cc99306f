import { type Call, readDocument, type Step, StoreError } from '@koppel/core';
import stringify from 'fast-json-stable-stringify';
import { addDays, checkDay } from '../days.js';
import { DeskError } from '../error.js';
import { listAll } from '../list.js';
import {
  type AftercareSaid,
  type HandoverSaid,
  type MilestoneSaid,
  type SettlementInput,
  type SettlementSaid,
  settlementSchema,
} from '../schema.js';
import { commitWith } from '../recording.js';
import type { Office } from '../tenant.js';
import { keyOf, type WriteOptions, write, type Written } from '../write.js';

/**
 * What somebody promised to see to by a day: a warm handover (from, to, with its context), a milestone on the most
 * critical factor, or a measurement afterwards.
 */
export type TaskSaid =
  | ({ readonly kind: 'handover' } & HandoverSaid)
  | ({ readonly kind: 'milestone' } & MilestoneSaid)
  | ({ readonly kind: 'aftercare' } & AftercareSaid);

export interface Task extends Written<TaskSaid> {
  readonly id: string;
  /** The last day on which it is in time. */
  readonly due: string;
  /** How it ended; absent while it is open. */
  readonly settled?: Written<SettlementSaid>;
}

export interface TaskQuery extends Call {
  readonly owner?: string;
  /** Only what was due before this day. */
  readonly overdueOn?: string;
}

export function addTask(office: Office, said: TaskSaid, options: WriteOptions): Promise<Task> {
  return write<TaskSaid, Omit<Task, 'id'>>(office, {
    ...options,
    collection: 'desk.tasks',
    said,
    make: async (on) => ({
      value: { said, on, due: addDays(on, said.days) },
      asker: said.asker,
      keys: ['open', ownerKey(said)],
    }),
    entry: (id, { due }) => ({ kind: said.kind, about: id, body: { ...said, due } }),
  });
}

const ownerKey = ({ owner }: TaskSaid) => `owner:${owner}`;

/** Says how a task ended: feedback on a handover, a milestone that was reached, what was measured. */
export async function settleTask(
  office: Office,
  id: string,
  input: SettlementInput,
  { signal }: Call,
): Promise<Task> {
  const said = readDocument(settlementSchema, input);
  const call = signal === undefined ? {} : { signal };
  const read = async () => {
    const kept = await office.store.records.get('desk.tasks', id, call);
    if (kept !== undefined) return { version: kept.version, task: kept.value as Omit<Task, 'id'> };
    throw new DeskError('NOT_FOUND', '/task', JSON.stringify(id), 'a task that was set');
  };
  const { version, task } = await read();
  if (task.settled !== undefined) return settledBefore(task, id, said);
  const now = office.now();
  const value: Omit<Task, 'id'> = { ...task, settled: { said, on: office.dayOf(now) } };
  const keys = [keyOf(task.said.asker), ownerKey(task.said)];
  const put: Step = { do: 'put', collection: 'desk.tasks', id, value, keys, ifVersion: version };
  const entry = { kind: 'settled', about: id, body: said, id, asker: task.said.asker };
  try {
    await commitWith(office, [put], { key: `desk:settle:${id}`, now, ...call }, entry);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'CONFLICT') throw error;
    return settledBefore((await read()).task, id, said, error);
  }
  return { ...value, id };
}

function settledBefore(task: Omit<Task, 'id'>, id: string, said: SettlementSaid, otherwise?: unknown): Task {
  if (task.settled === undefined) throw otherwise;
  if (stringify(task.settled.said) === stringify(said)) return { ...task, id };
  const found = `a task that ended on ${task.settled.on}`;
  throw new DeskError('CONFLICT', '/task', found, 'one that is open', 'Read it again');
}

/** Open tasks, the first due first. */
export async function openTasks(
  office: Office,
  { owner, overdueOn, signal }: TaskQuery,
): Promise<readonly Task[]> {
  const before = overdueOn === undefined ? undefined : checkDay(overdueOn, '/overdueOn');
  const kept = await listAll<Omit<Task, 'id'>>(office, 'desk.tasks', {
    key: 'open',
    ...(signal && { signal }),
  });
  return kept
    .map(({ id, value }) => ({ ...value, id }))
    .filter(({ said }) => owner === undefined || said.owner === owner)
    .filter(({ due }) => before === undefined || due < before)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
