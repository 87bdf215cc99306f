export { callIntake, type Intake, type IntakeGroup, type IntakeReport } from './call-intake.js';
export { callPolicy } from './policy.js';
export {
  type CallInput,
  callSchema,
  type ProposalInput,
  procurementKinds,
  proposalSchema,
} from './schema.js';
