export {
  type MaturityReport,
  nextActivities,
  type StepUp,
  type TransformationAdvice,
} from './next-activity.js';
export { type StepPolicy, stepPolicy } from './policy.js';
export {
  type AssessmentInput,
  adoptionSegments,
  assessmentSchema,
  type MaturityProgrammeInput,
  maturityProgrammeSchema,
  solutionKinds,
} from './schema.js';
