export { type AuditedPlan, auditGroups, type GroupAudit, type GroupBreach } from './audit.js';
export { buddyCycles, buddyPairs } from './buddies.js';
export { type AsyncFormOptions, formGroups, formGroupsAsync } from './form.js';
export type { FormOptions, FormProgress } from './options.js';
export { type Place, placesFor } from './places.js';
export type { GroupConflict, GroupPlan, GroupRule, PlannedGroup } from './plan.js';
export { relax, relaxGroups, type Relaxation, type RelaxOptions, type Remedy } from './relax.js';
export { type Repair, repairGroups, type RepairOptions } from './repair.js';
export {
  AVERAGE_UNIT,
  averageWeight,
  type Bounds,
  type CommonGroups,
  type ElementGroup,
  type GroupElement,
  type GroupProblem,
  type GroupShape,
  type GroupTerm,
  type Objective,
  type OptionRules,
  type Quota,
  type Shape,
} from './types.js';
