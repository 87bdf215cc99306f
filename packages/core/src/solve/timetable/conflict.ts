import type { Run } from '../assign/run.js';
import { choose } from './choose.js';
import { exhaust } from './exhaust.js';
import type { TimetableConflict, TimetableRule } from './plan.js';
import type { Model } from './read.js';

/** Whether rules can be kept together: `no` is proved. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Questions after which a conflict is taken as it is, and not called minimal. */
const MOST_QUESTIONS = 400;

/** Everything that is demanded: meetings that must be held, and least numbers. */
export function demandsOf({ must, least, meetingIds, participants }: Model): TimetableRule[] {
  const meetings = Array.from(must.keys()).filter((m) => must[m] === 1);
  const people = Array.from(least.keys()).filter((p) => least[p]! > 0);
  return [
    ...meetings.map((m) => ({ kind: 'meeting', meeting: meetingIds[m]! }) as const),
    ...people.map((p) => ({ kind: 'least', participant: participants.ids[p]!, least: least[p]! }) as const),
  ];
}

/**
 * A set of demands that cannot all be kept, none of them to spare: first halves, then single ones are left out as long as the rest stays
 * impossible (deletion filter, J. W. Chinneck and E. W. Dravnieks, 1991).
 */
export function explainConflict(
  model: Model,
  demands: readonly TimetableRule[],
  run: Run,
  nodes: number,
): TimetableConflict {
  let core = demands;
  let questions = 0;
  let minimal = true;
  for (let chunk = Math.max(1, core.length >> 1); chunk >= 1; chunk >>= 1) {
    for (let from = 0; from < core.length; ) {
      const rest = [...core.slice(0, from), ...core.slice(from + chunk)];
      questions += 1;
      const answer = questions > MOST_QUESTIONS ? 'unknown' : possible(model, rest, run, nodes);
      if (answer === 'no') {
        core = rest;
        continue;
      }
      if (answer === 'unknown' && chunk === 1) minimal = false;
      from += chunk;
    }
  }
  return { rules: core, minimal };
}

/** Whether there is a timetable that keeps these demands; meetings that nobody demands may be left out. */
export function possible(model: Model, demands: readonly TimetableRule[], run: Run, nodes: number): Answer {
  const { meetingIds, participants, worth } = model;
  const must = new Uint8Array(worth.length);
  const least = new Int32Array(model.least.length);
  const at = new Map(meetingIds.map((id, m) => [id, m]));
  for (const rule of demands) {
    if (rule.kind === 'meeting') must[at.get(rule.meeting)!] = 1;
    else least[participants.indexOf.get(rule.participant)!] = rule.least;
  }
  const asked = { ...model, must, least };
  if (least.some((one, p) => one > model.most[p]!)) return 'no';
  if (model.twoSided) {
    const choice = choose(asked, run);
    if (choice === undefined) return 'unknown';
    if (choice.refused >= 0 || choice.short > 0) return 'no';
  }
  const found = exhaust(asked, run, { nodes, above: -1, any: true });
  if (found.values !== undefined) return 'yes';
  return found.complete ? 'no' : 'unknown';
}
