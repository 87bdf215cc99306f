export {
  comers,
  type EventChanges,
  eventChangesSchema,
  type EventEmployer,
  eventSchema,
  type EventSeeker,
  type EventWorkshop,
  type JobEvent,
  type KeptPlan,
  keptPlanSchema,
  representatives,
} from '../schema/event.js';
export { auditEvent } from './audit.js';
export { type CalendarOptions, sheetCalendar } from './calendar.js';
export { sheetsHtml } from './html.js';
export { planEvent, type PlanEventOptions } from './plan.js';
export { readEvent } from './read.js';
export { type EventChange, type EventRepair, replanEvent } from './replan.js';
export type { Stand, WorkshopSeat } from './seats.js';
export { type EventSheet, eventSheets, type SheetLine } from './sheets.js';
export type { EventFault, EventMeeting, EventPlan, TooFew } from './types.js';
export { type EventWords, eventWords } from './words.js';
export { ASKED, type Encounter, encounters } from './worth.js';
