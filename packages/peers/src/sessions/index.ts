export {
  type FinanceAgenda,
  financeAgendaSchema,
  type Masterclasses,
  masterclassesSchema,
  type MatchTables,
  matchTablesSchema,
  type Pitches,
  pitchesSchema,
} from '../schema/sessions.js';
export { type CalledSession, callSessions, type CallOptions } from './call.js';
export { type AgendaMeeting, financeAgenda, type FinancePlan } from './finance-agenda.js';
export { type ClassSeats, masterclassSeats, type MasterclassPlan } from './masterclasses.js';
export { type MatchTable, type MatchTablesPlan, planMatchTables } from './match-tables.js';
export { type PitchMeeting, type PitchPlan, planPitches } from './pitches.js';
export { type CaseObstacle, type SessionWords, sessionWords } from './words.js';
