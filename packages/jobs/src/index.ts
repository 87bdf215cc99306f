export { explainPair, type JobExplanation } from './match/explain.js';
export { type JobRankOptions, rankSeekers, rankVacancies, type RankedJob } from './match/rank.js';
export { type Combine, type Interval, type Reciprocal, reciprocal } from './match/reciprocal.js';
export { Region, type RegionOptions, type Wishes } from './match/region.js';
export { type AnyJobsPolicy, type JobsPolicy, jobsPolicy, onlyWishesOf, wishSides } from './policy.js';
export { kmAnHour, reachClasses, reachOf } from './reach.js';
export { type RowOptions, seekerRow, type SeekerRow, vacancyRow, type VacancyRow } from './rows.js';
export { type Consent, consentSchema, consentsSchema, type Purpose, purposes } from './schema/consent.js';
export { type Intern, internSchema, type Seeker, seekerSchema, seekersSchema } from './schema/seeker.js';
export {
  type Internship,
  internshipSchema,
  vacanciesSchema,
  type Vacancy,
  vacancySchema,
} from './schema/vacancy.js';
export * from './schema/vocabulary.js';
export type { OccupationData, SkillData, TaxonomyData } from './taxonomy/data.js';
export { type EscoFiles, readEsco } from './taxonomy/esco.js';
export { type ConceptAnswer, conceptFinder, type ConceptFinder, type FoundConcept } from './taxonomy/find.js';
export { sameSkill, type SkillMeeting, type SkillRelation, type WantedSkill } from './taxonomy/meet.js';
export { type NearOccupation, nearOccupations } from './taxonomy/near-occupations.js';
export { occupationTree } from './taxonomy/occupation-tree.js';
export { Taxonomy } from './taxonomy/taxonomy.js';
export { type Csv, readCsv } from './import/csv.js';
export { jobNames } from './words/words.js';
export { type GroupOptions, type GroupPlacement, type GroupPlan, placeGroups } from './assign/groups.js';
export { placeAll, type Placement, type PlaceOptions, type PlacePlan } from './assign/place.js';
export { type FirmView, type FirmViewOptions, forFirm, type Introduced } from './consent/for-firm.js';
export { mayShare, type Sharing } from './consent/may-share.js';
export { gapOf, type JobGap, type MissingSkill, type Stated } from './gap/gap.js';
export { type Opener, type OpenerOptions, type OpenerReport, openersOf } from './gap/openers.js';
export { type MailOptions, vacancyMail, type VacancyMail } from './hub/mail.js';
export { type Handover, handoverOf, type PoolMatch, poolMatches } from './hub/pool.js';
export { type Spread, type SpreadOptions, spreadSuggestions, type Suggestion } from './hub/spread.js';
export { type Access, accessFor, type Tier } from './hub/tiers.js';
export { type Tightness, tightnessOf } from './hub/tightness.js';
export type { Training } from './paths/hop-costs.js';
export {
  type Hop,
  type PathOptions,
  type PathRequest,
  type ReskillingPath,
  reskillingPath,
} from './paths/paths.js';
export { labelIn, occupationIn, sayMeeting } from './words/skills.js';
export { type ImportedVacancy, readJobPosting } from './import/job-posting.js';
export { type ImportedTable, readTable } from './import/table.js';
export { type Mapping, mappingSchema } from './schema/mapping.js';
export { taxonomySchema, trainingSchema } from './schema/taxonomy.js';
export { type ExtraWish, withWishes } from './extra-wishes.js';
export { type RoleOptions, type RoleReport, peopleForRole } from './hub/role.js';
export { type HirePath, pathToHire } from './hub/hire.js';
export { type CasePlacement, type CasePlan, placeOnCases } from './assign/cases.js';
export { type Lecturer, lecturerSchema, lecturersSchema } from './schema/lecturer.js';
