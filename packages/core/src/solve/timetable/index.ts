export { type AuditedTimetable, auditTimetable, type TimetableAudit, type TimetableFault } from './audit.js';
export type {
  PlannedMeeting,
  Rounds,
  TimetableConflict,
  TimetablePlan,
  TimetablePrices,
  TimetableRule,
  WorthProof,
} from './plan.js';
export { replanTimetable, type TimetableChange, type TimetableRepair } from './replan.js';
export { planTimetable, type TimetableOptions } from './timetable.js';
export type { Busy, Participant, Room, TimetableProblem, Walk, WantedMeeting } from './types.js';
