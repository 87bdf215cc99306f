export { type AlumniNetwork, type AlumniNetworks, alumniNetworks } from './alumni.js';
export { type ComparedMeasure, comparePlans, type PlanComparison } from './compare.js';
export { readMembersCsv, writeMembersCsv } from './csv/members.js';
export { planToCsv, readPlanCsv } from './csv/plan.js';
export { explainGroups } from './explain.js';
export { chooseInStages, type ChooseInStagesOptions } from './funnel/choose.js';
export type { FunnelPerson, FunnelReport, FunnelStage, FunnelStep, StepOutcome } from './funnel/report.js';
export {
  type Candidate,
  candidateSchema,
  type Funnel,
  type FunnelInput,
  funnelSchema,
} from './funnel/schema.js';
export { type FormGroupsOptions, formGroups } from './form.js';
export { type AmbassadorPlan, assignAmbassadors, type FilledStage } from './network/ambassadors.js';
export {
  composeConsortia,
  type Consortium,
  type ConsortiumMember,
  type ConsortiumPlan,
} from './network/consortia.js';
export {
  type PanelOptions,
  type PanelPlan,
  type PanelProposal,
  type PanelSpecialist,
  proposeSpecialists,
} from './network/panel.js';
export type { NetworkOptions } from './network/read.js';
export { planVisits, type Visit, type VisitPlan } from './network/visits.js';
export { type NewcomerPlace, placesFor } from './places.js';
export { type MemberRow, memberRow, type PeersPolicy, peersPolicy } from './policy.js';
export { type PeersRepair, repairGroups, type RepairGroupsOptions } from './repair.js';
export type * from './report/types.js';
export { type Member, memberSchema, membersSchema } from './schema/member.js';
export type { Initiative } from './schema/common.js';
export { type Network, type NetworkInput, networkSchema } from './schema/network.js';
export { type Seating, seatingSchema } from './schema/plan.js';
export { type Coach, type Programme, type ProgrammeInput, programmeSchema } from './schema/programme.js';
export { wordsIn } from './words/words-in.js';
export type { PeersWords } from './words/words.js';
